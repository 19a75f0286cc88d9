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
    MERGED = "merged", "Merged"


LIVE_STATES = frozenset(
    {
        DisputeState.OPEN,
        DisputeState.ASSIGNED,
        DisputeState.IN_REVIEW,
        DisputeState.DECIDING,
    }
)
"""States in which somebody still has work."""

CLOSED_STATES = frozenset(set(DisputeState) - LIVE_STATES)


class DisputeOrigin(models.TextChoices):
    DISCREPANCY = "discrepancy", "a discrepancy"
    FLAG = "flag", "a flag in an article"
    PERSON = "person", "a person"
    SOURCE = "source", "an edited source"
    EVIDENCE = "evidence", "new evidence"
    APPEAL = "appeal", "an appeal"


class Priority(models.IntegerChoices):
    LOW = -1, "Low"
    NORMAL = 0, "Normal"
    HIGH = 1, "High"
    URGENT = 2, "Urgent"


class SecondCheck(models.TextChoices):
    """Whether a round needs two verdicts, and what the second reviewer sees of the first."""

    NONE = "none", "One check"
    OPEN = "open", "Second check"
    BLIND = "blind", "Independent second check"


class AssignmentPart(models.TextChoices):
    FIRST = "first", "First check"
    SECOND = "second", "Second check"
    DECIDING = "deciding", "Deciding"


class AssignmentState(models.TextChoices):
    ACTIVE = "active", "Active"
    DONE = "done", "Verdict given"
    HANDED_BACK = "handed_back", "Handed back"
    DECLINED = "declined", "Declined"
    RECUSED = "recused", "Recused"
    EXPIRED = "expired", "Lease ended"
    ENDED = "ended", "Ended"


class AssignedBy(models.TextChoices):
    """How an assignment came about."""

    HAND = "hand", "chosen by hand"
    BULK = "bulk", "chosen by hand with others"
    NEXT = "next", "taken from the list"
    AUTOMATIC = "automatic", "chosen automatically"


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


class EvidenceKind(models.TextChoices):
    LINK = "link", "Link"
    FILE = "file", "File"
    QUOTATION = "quotation", "Quotation"
    NOTE = "note", "Note"


class Circle(models.TextChoices):
    """Who may know of a piece of evidence or a contact."""

    TEAM = "team", "The team"
    DISPUTE = "dispute", "Those who work on the dispute"
    PEOPLE = "people", "Named people"


class CaptureState(models.TextChoices):
    """How far the archiving of a link has come."""

    PENDING = "pending", "Being archived"
    ARCHIVED = "archived", "Archived"
    FAILED = "failed", "Could not be archived"
    ERASED = "erased", "Erased"


class Channel(models.TextChoices):
    """How somebody was asked."""

    PHONE = "phone", "Telephone"
    EMAIL = "email", "E-mail"
    MESSAGE = "message", "Message"
    MEETING = "meeting", "In person"
    LETTER = "letter", "Letter"
    OTHER = "other", "Other"


class ContactStep(models.TextChoices):
    """What happened with a contact after it was begun."""

    ATTEMPT = "attempt", "Tried again"
    REPLY = "reply", "Replied"
    DECLINED = "declined", "Declined to comment"
    NO_REPLY = "no_reply", "No reply"


CONTACT_OUTCOMES = frozenset({ContactStep.REPLY, ContactStep.DECLINED, ContactStep.NO_REPLY})
"""Steps that settle a contact: somebody was asked, and what came of it is known."""


@dataclass(frozen=True, slots=True)
class Move:
    """One legal step of a dispute: from which states, to which, and who may take it.

    `words` finish "may not …". `own` steps are taken by whoever holds an assignment of it.
    """

    sources: frozenset[str]
    targets: frozenset[str]
    permission: Permission
    words: str
    own: bool = False


S = DisputeState
_HELD = frozenset({S.ASSIGNED, S.IN_REVIEW, S.DECIDING})
_RETURNED = frozenset({S.OPEN, S.ASSIGNED, S.IN_REVIEW, S.DECIDING})
"""Where a dispute stands once one of its reviewers is gone; another may still be at work."""


def _one(state: str) -> frozenset[str]:
    return frozenset({state})


MOVES: dict[str, Move] = {
    "assign": Move(LIVE_STATES, _HELD, Permission.ASSIGN, "assign disputes"),
    "unassign": Move(_HELD, _RETURNED, Permission.ASSIGN, "take assignments back"),
    "take": Move(LIVE_STATES, _HELD, Permission.JUDGE, "take disputes"),
    "start": Move(
        _HELD, frozenset({S.IN_REVIEW, S.DECIDING}), Permission.JUDGE, "review disputes", own=True
    ),
    "hand_back": Move(_HELD, _RETURNED, Permission.JUDGE, "hand disputes back", own=True),
    "decline": Move(_HELD, _RETURNED, Permission.JUDGE, "decline disputes", own=True),
    "recuse": Move(_HELD, _RETURNED, Permission.JUDGE, "recuse themselves", own=True),
    "judge": Move(
        _HELD, frozenset({S.IN_REVIEW, S.DECIDING}), Permission.JUDGE, "give verdicts", own=True
    ),
    "decide": Move(
        frozenset({S.IN_REVIEW, S.DECIDING}), _one(S.DECIDED), Permission.DECIDE, "close disputes"
    ),
    "dismiss": Move(LIVE_STATES, _one(S.DISMISSED), Permission.DECIDE, "dismiss disputes"),
    "merge": Move(LIVE_STATES, _one(S.MERGED), Permission.DECIDE, "merge disputes"),
    "split": Move(LIVE_STATES, LIVE_STATES, Permission.DECIDE, "split disputes"),
    "arrange": Move(LIVE_STATES, LIVE_STATES, Permission.ASSIGN, "arrange the work"),
    "reopen": Move(
        frozenset({S.DECIDED, S.DISMISSED}), _one(S.OPEN), Permission.DECIDE, "reopen disputes"
    ),
    "appeal": Move(frozenset({S.DECIDED, S.DISMISSED}), _one(S.OPEN), Permission.FLAG, "appeal"),
    "confirm": Move(_one(S.DECIDED), _one(S.DECIDED), Permission.DECIDE, "confirm verdicts"),
}
"""Every legal step of a dispute that a person takes."""


def moved(state: str, move: str, target: str | None = None) -> str:
    """The state after the move; `target` says which, where several are possible.

    Raises ConflictError, naming what would be possible, where it is not legal.
    """
    step = MOVES[move]
    if state not in step.sources:
        possible = possible_moves(state)
        raise ConflictError(
            f"A dispute that is {DisputeState(state).label.lower()} cannot be moved by"
            f" “{move.replace('_', ' ')}”.",
            code="illegal_move",
            hint=f"Possible now: {', '.join(possible).replace('_', ' ')}."
            if possible
            else "It lives on in the one that it was merged into.",
        )
    if target is None:
        (target,) = step.targets
    if target not in step.targets:
        raise ValueError(f"{move} does not lead from {state} to {target}")
    return target


def possible_moves(state: str) -> list[str]:
    """The steps that a dispute in this state can take, whoever may take them."""
    return [name for name, step in MOVES.items() if state in step.sources]
