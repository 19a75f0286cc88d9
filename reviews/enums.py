from __future__ import annotations

from dataclasses import dataclass

from django.db import models

from accounts.enums import Permission
from verify.errors import ConflictError


class DisputeState(models.TextChoices):
    OPEN = "open", "Open"
    ASSIGNED = "assigned", "Assigned"
    IN_REVIEW = "in_review", "In review"
    DECIDING = "deciding", "Verdicts differ"
    DECIDED = "decided", "Decided"
    DISMISSED = "dismissed", "Dismissed"


LIVE_STATES = frozenset(
    {
        DisputeState.OPEN,
        DisputeState.ASSIGNED,
        DisputeState.IN_REVIEW,
        DisputeState.DECIDING,
    }
)
"""States in which somebody still has work."""


class DisputeOrigin(models.TextChoices):
    DISCREPANCY = "discrepancy", "a discrepancy"
    PERSON = "person", "a person"


class AssignmentPart(models.TextChoices):
    FIRST = "first", "First check"
    SECOND = "second", "Second check"
    DECIDING = "deciding", "Deciding"


class AssignmentState(models.TextChoices):
    ACTIVE = "active", "Active"
    DONE = "done", "Verdict given"
    HANDED_BACK = "handed_back", "Handed back"
    ENDED = "ended", "Ended"


class DeskNoteKind(models.TextChoices):
    """What colleagues may print now."""

    USE = "use", "Use"
    ATTRIBUTE = "attribute", "Use with attribution"
    HOLD = "hold", "Hold"
    DO_NOT_USE = "do_not_use", "Do not use"


class Rating(models.TextChoices):
    """What a finding says of one position."""

    SUPPORTED = "supported", "Supported"
    NOT_SUPPORTED = "not_supported", "Not supported"
    BOTH = "both", "Both can be right"
    OPEN = "open", "Cannot be established"


class Confidence(models.TextChoices):
    HIGH = "high", "High"
    MEDIUM = "medium", "Medium"
    LOW = "low", "Low"


@dataclass(frozen=True, slots=True)
class Move:
    """One legal step of a dispute: from which states, to which, and who may take it.

    `words` finish "may not …".
    """

    sources: frozenset[str]
    target: str
    permission: Permission
    words: str


S = DisputeState

MOVES: dict[str, Move] = {
    "assign": Move(
        frozenset({S.OPEN, S.ASSIGNED, S.IN_REVIEW, S.DECIDING}),
        S.ASSIGNED,
        Permission.ASSIGN,
        "assign disputes",
    ),
    "start": Move(frozenset({S.ASSIGNED}), S.IN_REVIEW, Permission.JUDGE, "review disputes"),
    "hand_back": Move(
        frozenset({S.ASSIGNED, S.IN_REVIEW}), S.OPEN, Permission.JUDGE, "hand disputes back"
    ),
    "judge": Move(
        frozenset({S.ASSIGNED, S.IN_REVIEW}), S.IN_REVIEW, Permission.JUDGE, "give verdicts"
    ),
    "differ": Move(frozenset({S.IN_REVIEW}), S.DECIDING, Permission.JUDGE, "give verdicts"),
    "decide": Move(
        frozenset({S.IN_REVIEW, S.DECIDING}), S.DECIDED, Permission.DECIDE, "close disputes"
    ),
    "dismiss": Move(
        frozenset({S.OPEN, S.ASSIGNED, S.IN_REVIEW, S.DECIDING}),
        S.DISMISSED,
        Permission.DECIDE,
        "dismiss disputes",
    ),
    "reopen": Move(
        frozenset({S.DECIDED, S.DISMISSED}), S.OPEN, Permission.DECIDE, "reopen disputes"
    ),
}
"""Every legal step of a dispute."""


def moved(state: str, move: str) -> str:
    """The state after the move.

    Raises ConflictError, naming what would be possible, where it is not legal.
    """
    step = MOVES[move]
    if state not in step.sources:
        possible = [name for name, other in MOVES.items() if state in other.sources]
        raise ConflictError(
            f"A dispute that is {DisputeState(state).label.lower()} cannot be moved by"
            f" “{move.replace('_', ' ')}”.",
            code="illegal_move",
            hint=f"Possible now: {', '.join(possible).replace('_', ' ')}.",
        )
    return step.target
