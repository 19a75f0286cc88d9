"""Disputes in each state that they can be in, brought there by the actions."""

from __future__ import annotations

from django.db import transaction

from audit.actions import record
from reviews.actions.judging import Judgement, record_verdict
from reviews.actions.working import assign_dispute, decide_dispute, dismiss_dispute, start_review
from reviews.enums import DisputeState
from reviews.models import Assignment, Dispute, Verdict
from reviews.verbs import VERDICT_RECORDED
from tests.builders import NOW, make_contradiction
from tests.cast import Cast

SITUATIONS = ("open", "assigned", "in_review", "judged", "deciding", "decided", "dismissed")
"""`judged` is in review with a verdict, which an editor is to decide on."""


def make_case(cast: Cast, situation: str = "open") -> Dispute:
    """A dispute in this situation, assigned to the cast's reviewer where it is assigned."""
    dispute = make_contradiction(cast.team).dispute
    if situation in {"assigned", "in_review", "judged", "deciding", "decided"}:
        assign_to(cast, dispute)
    if situation == "in_review":
        start_review(actor=cast.actor("reviewer"), dispute=dispute, now=NOW)
    if situation in {"judged", "deciding", "decided"}:
        judge(cast, dispute)
    if situation == "deciding":
        _as_if_verdicts_differed(cast, dispute)
    if situation == "decided":
        decide_dispute(
            actor=cast.actor("editor"), dispute=dispute, verdict=dispute.verdicts.get(), now=NOW
        )
    if situation == "dismissed":
        dismiss_dispute(actor=cast.actor("editor"), dispute=dispute, reason="Moot.", now=NOW)
    dispute.refresh_from_db()
    return dispute


def assign_to(cast: Cast, dispute: Dispute, who: str = "reviewer") -> Assignment:
    reviewer = getattr(cast, who)
    return assign_dispute(actor=cast.actor("editor"), dispute=dispute, reviewer=reviewer, now=NOW)


def judge(cast: Cast, dispute: Dispute, who: str = "reviewer", lease: int | None = None) -> Verdict:
    """A verdict with a finding for each position, by whoever holds the dispute."""
    held = dispute.assignments.active().first()
    return record_verdict(
        actor=cast.actor(who),
        dispute=dispute,
        lease=lease or (held.lease if held else 1),
        judgements=judgements(dispute),
        desk_note="attribute",
        line="The company speaks of 40.",
        rationale="Only the coast guard has a list.",
        confidence="medium",
        now=NOW,
    )


def judgements(dispute: Dispute) -> list[Judgement]:
    positions = dispute.claim.positions.order_by("pk")
    return [Judgement(position.pk, "supported", "open") for position in positions]


@transaction.atomic
def _as_if_verdicts_differed(cast: Cast, dispute: Dispute) -> None:
    """What second checks will bring about; no action does yet."""
    Dispute.objects.filter(pk=dispute.pk).update(state=DisputeState.DECIDING)
    record(
        actor=cast.actor("reviewer").stamp(),
        verb=VERDICT_RECORDED,
        target=dispute,
        team=cast.team.pk,
        now=NOW,
    )
