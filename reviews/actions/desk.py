"""An editor's word to the desk where no verdict is needed.

What may be printed, and what is no discrepancy.
"""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from accounts.enums import Permission
from accounts.permissions import Actor
from audit.actions import record
from claims.actions.decisions import dismiss_discrepancy, undo_decision
from claims.enums import DecisionKind
from claims.models import Claim, Decision, Discrepancy
from reviews.actions.working import dismiss_dispute, reopen_dispute
from reviews.enums import DeskNoteKind, DisputeState
from reviews.models import DeskNote, Dispute
from reviews.querysets import DisputeQuerySet
from reviews.verbs import DESK_NOTE_UNDONE, DESK_NOTE_WRITTEN
from verify.errors import ConflictError, InvalidError
from verify.words import one_of, optional


@transaction.atomic
def write_desk_note(
    *,
    actor: Actor,
    claim: Claim,
    kind: str,
    now: datetime,
    line: str = "",
    discrepancy: Discrepancy | None = None,
) -> DeskNote:
    """Tell colleagues what they may print of a claim, or in the face of one discrepancy of it.

    The earlier note on the same, if any, is taken back.
    """
    actor.require(Permission.DECIDE, claim.team_id, "write desk notes")
    claim = Claim.objects.select_for_update().get(pk=claim.pk)
    if discrepancy is not None and discrepancy.claim_id != claim.pk:
        raise InvalidError("This discrepancy is of another claim.", field="discrepancy")
    for earlier in DeskNote.objects.standing().filter(claim=claim, discrepancy=discrepancy):
        _undo(actor, earlier, now)
    note = DeskNote.objects.create(
        team_id=claim.team_id,
        claim=claim,
        discrepancy=discrepancy,
        kind=one_of(kind, DeskNoteKind.values, "kind"),
        line=optional(line, "line"),
        made_by=actor.user,
        made_at=now,
    )
    record(
        actor=actor.stamp(),
        verb=DESK_NOTE_WRITTEN,
        target=note,
        team=note.team_id,
        now=now,
        data={"kind": kind, "line": note.line},
        related=[claim, *([discrepancy] if discrepancy else [])],
    )
    return note


@transaction.atomic
def undo_desk_note(*, actor: Actor, note: DeskNote, now: datetime) -> DeskNote:
    """Take a desk note back."""
    actor.require(Permission.DECIDE, note.team_id, "take desk notes back")
    note = DeskNote.objects.select_for_update().get(pk=note.pk)
    if note.undone_at:
        raise ConflictError("This desk note was taken back already.")
    _undo(actor, note, now)
    return note


NOT_A_DISCREPANCY = "Both sides can stand: not a discrepancy."


@transaction.atomic
def set_discrepancy_aside(
    *, actor: Actor, discrepancy: Discrepancy, now: datetime, reason: str = ""
) -> Decision:
    """Say "not a discrepancy".

    It leaves the page, and its dispute, where one is open, ends with it.
    """
    decision = dismiss_discrepancy(actor=actor, discrepancy=discrepancy, now=now, reason=reason)
    for dispute in _disputes_of(discrepancy).live():
        dismiss_dispute(actor=actor, dispute=dispute, reason=reason or NOT_A_DISCREPANCY, now=now)
    return decision


@transaction.atomic
def undo(*, actor: Actor, decision: Decision, now: datetime) -> Decision:
    """Take any decision back; a dispute that ended with "not a discrepancy" is open again."""
    decision = undo_decision(actor=actor, decision=decision, now=now)
    if decision.kind == DecisionKind.NOT_DISCREPANCY and decision.discrepancy:
        # Those that ended with it; what an editor dismissed by itself stays dismissed.
        for dispute in _disputes_of(decision.discrepancy).filter(
            state=DisputeState.DISMISSED, closed_at=decision.made_at
        ):
            reopen_dispute(
                actor=actor, dispute=dispute, reason="The discrepancy was restored.", now=now
            )
    return decision


def _disputes_of(discrepancy: Discrepancy) -> DisputeQuerySet:
    return Dispute.objects.filter(
        claim=discrepancy.claim_id, kind=discrepancy.kind, attribute=discrepancy.attribute
    )


def _undo(actor: Actor, note: DeskNote, now: datetime) -> None:
    note.undone_at = now
    note.undone_by = actor.user
    note.save(update_fields=["undone_at", "undone_by"])
    record(
        actor=actor.stamp(),
        verb=DESK_NOTE_UNDONE,
        target=note,
        team=note.team_id,
        now=now,
        changes={"undone_at": (None, now)},
        related=[note.claim],
    )
