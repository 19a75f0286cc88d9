"""The life of a publication: its states, its legal moves, and what else is chosen of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from django.db import models

from accounts.enums import Permission
from verify.errors import ConflictError


class PublicationState(models.TextChoices):
    DRAFT = "draft", "Draft"
    LEGAL = "in_legal_review", "In legal review"
    READY = "ready", "Ready"
    SCHEDULED = "scheduled", "Scheduled"
    PUBLISHED = "published", "Published"
    CORRECTED = "corrected", "Corrected"
    WITHDRAWN = "withdrawn", "Withdrawn, awaits a second signature"
    RETRACTED = "retracted", "Retracted"
    DISCARDED = "discarded", "Discarded"


S = PublicationState

STANDING_STATES = frozenset({S.PUBLISHED, S.CORRECTED})
"""In which the finding itself is public."""
PUBLIC_STATES = frozenset({S.PUBLISHED, S.CORRECTED, S.WITHDRAWN, S.RETRACTED})
"""In which the public address answers: with the finding, or with a notice in its place."""
OVER_STATES = frozenset({S.RETRACTED, S.DISCARDED})
"""After which the same position may have another publication."""
WATCHED_STATES = frozenset(set(S) - OVER_STATES)
"""In which a change of what it rests on matters."""


class Aspect(models.TextChoices):
    """Which of a finding's two questions the publication answers."""

    IS_SO = "is_so", "Is it so?"
    WAS_SAID = "was_said", "Was it said?"


class ClaimantKind(models.TextChoices):
    """What schema.org calls who made the claim."""

    PERSON = "person", "A person"
    ORGANISATION = "organisation", "An organisation"


class ReleaseKind(models.TextChoices):
    PUBLISHED = "published", "Published"
    CORRECTED = "corrected", "Corrected"
    RESTORED = "restored", "Restored"


class LegalAnswer(models.TextChoices):
    CLEARED = "cleared", "Cleared"
    OBJECTED = "objected", "Objected"


class WithdrawalOutcome(models.TextChoices):
    SIGNED = "signed", "Signed: the finding is retracted"
    RESTORED = "restored", "Not signed: the finding is restored"


class ChangeKind(models.TextChoices):
    """What changed beneath a publication."""

    REVISION = "revision", "An article was edited"
    EVIDENCE = "evidence", "There is new evidence"
    VERDICT = "verdict", "The dispute no longer stands decided as it was"


class Resolution(models.TextChoices):
    """How a change beneath a publication was dealt with."""

    CONFIRMED = "confirmed", "The finding stands"
    CORRECTED = "corrected", "The finding was corrected"
    WITHDRAWN = "withdrawn", "The finding was withdrawn"


class PublicPageKind(models.TextChoices):
    METHODOLOGY = "methodology", "Methodology"
    CORRECTIONS = "corrections", "Corrections policy"


@dataclass(frozen=True, slots=True)
class Move:
    """One step of a publication: from which state to which, and who may take it.

    `words` finish "may not …".
    """

    steps: Mapping[str, str]
    permission: Permission
    words: str


P, W = Permission.PUBLISH, Permission.WITHDRAW
_PUBLIC: dict[str, str] = {S.PUBLISHED: S.PUBLISHED, S.CORRECTED: S.CORRECTED}
_AS_IT_IS: dict[str, str] = {S.SCHEDULED: S.SCHEDULED, **_PUBLIC}

MOVES: dict[str, Move] = {
    "write": Move(
        {S.DRAFT: S.DRAFT, S.READY: S.DRAFT, **_AS_IT_IS},
        P,
        "write publications",
    ),
    # Of what is scheduled or public, too, which stays so meanwhile.
    "ask_legal": Move(
        {S.DRAFT: S.LEGAL, S.READY: S.LEGAL, **_AS_IT_IS}, P, "ask for a legal review"
    ),
    "clear_legal": Move(
        {S.LEGAL: S.READY, **_AS_IT_IS, S.WITHDRAWN: S.WITHDRAWN}, P, "clear a publication"
    ),
    "object_legally": Move(
        {S.LEGAL: S.DRAFT, **_AS_IT_IS, S.WITHDRAWN: S.WITHDRAWN}, P, "object to a publication"
    ),
    "make_ready": Move({S.DRAFT: S.READY}, P, "call a publication ready"),
    "schedule": Move(
        {S.READY: S.SCHEDULED, S.SCHEDULED: S.SCHEDULED}, P, "set when a publication goes out"
    ),
    # Of what is public, a correction.
    "unschedule": Move({S.SCHEDULED: S.READY, **_PUBLIC}, P, "take a publication off the schedule"),
    "publish": Move({S.READY: S.PUBLISHED, S.SCHEDULED: S.PUBLISHED}, P, "publish findings"),
    "correct": Move(
        {S.PUBLISHED: S.CORRECTED, S.CORRECTED: S.CORRECTED}, P, "correct published findings"
    ),
    "confirm": Move(
        {state: state for state in S if state in WATCHED_STATES - {S.WITHDRAWN}},
        P,
        "confirm findings whose sources changed",
    ),
    "notify": Move(
        {S.PUBLISHED: S.PUBLISHED, S.CORRECTED: S.CORRECTED}, P, "put notices on published findings"
    ),
    "withdraw": Move(
        {S.PUBLISHED: S.WITHDRAWN, S.CORRECTED: S.WITHDRAWN}, W, "withdraw published findings"
    ),
    "sign": Move({S.WITHDRAWN: S.RETRACTED}, P, "sign withdrawals"),
    "restore": Move({S.WITHDRAWN: S.PUBLISHED}, P, "restore withdrawn findings"),
    "discard": Move(
        dict.fromkeys((S.DRAFT, S.LEGAL, S.READY), S.DISCARDED), P, "discard publications"
    ),
}
"""Every step that a person takes. What is scheduled goes out by itself when it is due."""


def moved(state: str, move: str) -> str:
    """The state after the move.

    Raises ConflictError, naming what would be possible, where it is not legal.
    """
    steps = MOVES[move].steps
    if state in steps:
        return steps[state]
    possible = [name for name, other in MOVES.items() if state in other.steps]
    raise ConflictError(
        f"A publication that is {PublicationState(state).label.lower()} cannot be moved by"
        f" “{move.replace('_', ' ')}”.",
        code="illegal_move",
        hint=f"Possible now: {', '.join(possible).replace('_', ' ') or 'nothing'}.",
    )
