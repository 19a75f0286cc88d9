"""What was found once answers the same claim again."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from accounts.permissions import Actor
from audit.actions import record
from reviews.actions.desk import write_desk_note
from reviews.actions.working import dismiss_dispute
from reviews.enums import LIVE_STATES, DisputeState
from reviews.models import Dispute, Reuse, Verdict
from reviews.verbs import FINDING_REUSED
from verify.errors import ConflictError, InvalidError


@transaction.atomic
def reuse_finding(*, actor: Actor, dispute: Dispute, verdict: Verdict, now: datetime) -> Reuse:
    """Answer a dispute by a verdict on which an earlier one of the team was closed.

    The desk is told of the claim what the verdict told it then, and the dispute ends with a
    reference to it. No verdict is given in anybody's name.
    """
    dispute = Dispute.objects.select_related("claim").get(pk=dispute.pk)
    _require_earlier(dispute, verdict)
    note = write_desk_note(
        actor=actor,
        claim=dispute.claim,
        kind=verdict.desk_note,
        line=verdict.line,
        now=now,
    )
    dispute = dismiss_dispute(
        actor=actor,
        dispute=dispute,
        reason=f"Answered by an earlier finding: {verdict.dispute.question}",
        now=now,
    )
    reuse = Reuse.objects.create(
        team_id=dispute.team_id,
        dispute=dispute,
        verdict=verdict,
        desk_note=note,
        made_by=actor.user,
        made_at=now,
    )
    record(
        actor=actor.stamp(),
        verb=FINDING_REUSED,
        target=dispute,
        team=dispute.team_id,
        now=now,
        data={"verdict": verdict},
        related=[verdict.dispute, dispute.claim, note],
        covers=[reuse],
    )
    return reuse


def _require_earlier(dispute: Dispute, verdict: Verdict) -> None:
    earlier = verdict.dispute
    if earlier.team_id != dispute.team_id or earlier.pk == dispute.pk:
        raise InvalidError("This verdict is none of another dispute of the team.", field="verdict")
    if earlier.state != DisputeState.DECIDED or earlier.verdict_id != verdict.pk:
        raise InvalidError("No decided dispute stands on this verdict.", field="verdict")
    if dispute.state not in LIVE_STATES:
        raise ConflictError(
            "This dispute is closed already.", code="illegal_move", hint="Reopen it first."
        )
