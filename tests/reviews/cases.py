"""Disputes in each state that they can be in, brought there by the actions."""

from __future__ import annotations

from datetime import datetime

from accounts.models import User
from reviews.actions.assigning import assign_dispute
from reviews.actions.judging import Judgement, record_verdict
from reviews.actions.merging import merge_disputes
from reviews.actions.sources import note_edited_source
from reviews.actions.working import decide_dispute, dismiss_dispute, start_review
from reviews.models import Assignment, Dispute, Verdict
from tests.builders import NOW, make_contradiction
from tests.cast import Cast

SITUATIONS = (
    *("open", "assigned", "in_review", "judged", "deciding"),
    *("decided", "edited", "dismissed", "merged"),
)
"""`judged` is in review with a verdict, which an editor is to decide on; `edited` is decided, and a
source of it was edited since."""


def make_case(cast: Cast, situation: str = "open") -> Dispute:
    """A dispute in this situation, assigned to the cast's reviewer where it is assigned."""
    dispute = make_contradiction(cast.team).dispute
    editor = cast.actor("editor")
    if situation in {"assigned", "in_review", "judged", "deciding", "decided", "edited"}:
        assign_to(cast, dispute)
    if situation == "in_review":
        start(cast, dispute)
    if situation in {"judged", "deciding", "decided", "edited"}:
        judge(cast, dispute)
    if situation == "deciding":
        assign_to(cast, dispute, "second_reviewer")
        judge(cast, dispute, "second_reviewer", note="hold")
    if situation in {"decided", "edited"}:
        decide_dispute(actor=editor, dispute=dispute, verdict=dispute.verdicts.get(), now=NOW)
    if situation == "edited":
        note_edited_source(dispute=dispute, statements=[], now=NOW)
    if situation == "dismissed":
        dismiss_dispute(actor=editor, dispute=dispute, reason="Moot.", now=NOW)
    if situation == "merged":
        other = make_contradiction(cast.team).dispute
        merge_disputes(actor=editor, dispute=dispute, into=other, reason="One.", now=NOW)
    dispute.refresh_from_db()
    return dispute


def assign_to(cast: Cast, dispute: Dispute, who: str = "reviewer") -> Assignment:
    reviewer = getattr(cast, who)
    return assign_dispute(actor=cast.actor("editor"), dispute=dispute, reviewer=reviewer, now=NOW)


def lease_of(dispute: Dispute, reviewer: User | None = None) -> int:
    """The lease of whoever holds the dispute, or of one of those who do."""
    held = dispute.assignments.active()
    return (held.get(reviewer=reviewer) if reviewer else held.get()).lease


def start(cast: Cast, dispute: Dispute, who: str = "reviewer", *, now: datetime = NOW) -> Dispute:
    lease = lease_of(dispute, getattr(cast, who))
    return start_review(actor=cast.actor(who), dispute=dispute, lease=lease, now=now)


def judge(
    cast: Cast,
    dispute: Dispute,
    who: str = "reviewer",
    lease: int | None = None,
    *,
    note: str = "attribute",
    now: datetime = NOW,
) -> Verdict:
    """A verdict with a finding for each position, by whoever of the cast holds the dispute."""
    held = dispute.assignments.active().filter(reviewer=getattr(cast, who)).first()
    return record_verdict(
        actor=cast.actor(who),
        dispute=dispute,
        lease=lease or (held.lease if held else 1),
        judgements=judgements(dispute),
        desk_note=note,
        line="The company speaks of 40.",
        rationale="Only the coast guard has a list.",
        confidence="medium",
        now=now,
    )


def judgements(dispute: Dispute) -> list[Judgement]:
    positions = dispute.claim.positions.order_by("pk")
    return [Judgement(position.pk, "supported", "open") for position in positions]
