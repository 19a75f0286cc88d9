"""A reviewer's judgement."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.db import transaction
from django.db.models import Model

from accounts.permissions import Actor
from claims.models import Position
from reviews import verbs
from reviews.actions.evidence import Source, add_link
from reviews.actions.steps import end_assignment, locked, move, own_assignment, seal, settled
from reviews.actions.working import begin, renew
from reviews.eligibility import bar
from reviews.enums import (
    AssignmentState,
    Confidence,
    DeskNoteKind,
    Rating,
    moved,
)
from reviews.models import (
    Assignment,
    Dispute,
    Draft,
    Finding,
    RatingScale,
    Verdict,
)
from verify.errors import ForbiddenError, InvalidError, StaleError
from verify.words import one_of, optional, required

DRAFT_LONGEST = 50_000
"""Characters of one field of a draft."""


@dataclass(frozen=True, slots=True)
class Judgement:
    """A finding to record for one position; ratings are values of `Rating`."""

    position: int
    was_said: str
    is_so: str


@transaction.atomic
def record_verdict(
    *,
    actor: Actor,
    dispute: Dispute,
    lease: int,
    judgements: Sequence[Judgement],
    desk_note: str,
    rationale: str,
    confidence: str,
    now: datetime,
    line: str = "",
    sources: Sequence[Source] = (),
) -> Verdict:
    """The assigned reviewer's judgement.

    A finding for each position of the claim, and what the desk may print.

    `lease` is the assignment's number as the reviewer read it; a stale one is refused and nothing
    is written.
    """
    dispute = locked(actor, dispute, "judge")
    assignment = own_assignment(actor, dispute, lease, now)
    why_not = bar(actor.user, dispute)
    if why_not:
        raise ForbiddenError(why_not, code="not_eligible")
    _begun(actor, dispute, assignment, now)
    positions = _judged_positions(dispute, judgements)
    verdict = Verdict.objects.create(
        **_of_its_round(assignment),
        supersedes=_superseded(dispute),
        desk_note=one_of(desk_note, DeskNoteKind.values, "desk_note"),
        line=optional(line, "line"),
        rationale=required(rationale, "rationale", "A verdict says why."),
        confidence=one_of(confidence, Confidence.values, "confidence"),
        created_at=now,
    )
    findings = _write_findings(verdict, judgements, positions)
    for source in sources:
        add_link(actor=actor, dispute=dispute, source=source, now=now, verdict=verdict)
    end_assignment(assignment, AssignmentState.DONE, now)
    Draft.objects.filter(assignment=assignment).delete()
    _tell(actor, dispute, verdict, [assignment, *findings], now)
    return verdict


def _of_its_round(assignment: Assignment) -> dict[str, Any]:
    """What a verdict takes from the assignment under which it is given."""
    dispute = assignment.dispute
    return {
        "team_id": dispute.team_id,
        "dispute": dispute,
        "assignment": assignment,
        "author_id": assignment.reviewer_id,
        "round": dispute.round,
        "scale": RatingScale.objects.standing(dispute.team_id),
        "part": assignment.part,
        "independent": dispute.sealed,
    }


def _write_findings(
    verdict: Verdict, judgements: Sequence[Judgement], positions: Mapping[int, Position]
) -> list[Finding]:
    return Finding.objects.bulk_create(
        Finding(
            team_id=verdict.team_id,
            verdict=verdict,
            position=positions[judgement.position],
            position_text=positions[judgement.position].text,
            was_said=one_of(judgement.was_said, Rating.values, "was_said"),
            is_so=one_of(judgement.is_so, Rating.values, "is_so"),
        )
        for judgement in judgements
    )


def _begun(actor: Actor, dispute: Dispute, assignment: Assignment, now: datetime) -> None:
    """A verdict given straight away was begun too: how long it took shows in nothing else."""
    if assignment.started_at is None:
        state = moved(dispute.state, "start", begin(assignment, dispute, now))
        move(actor, dispute, state, verbs.REVIEW_STARTED, now, related=[assignment])


def _superseded(dispute: Dispute) -> Verdict | None:
    """The latest verdict of an earlier round; in a round they stand beside each other."""
    return dispute.verdicts.filter(round__lt=dispute.round).order_by("-pk").first()


def _tell(
    actor: Actor,
    dispute: Dispute,
    verdict: Verdict,
    beside: Sequence[Model],
    now: datetime,
) -> None:
    """Move the dispute on, in the open, or unseen where its round stays sealed."""
    state = moved(dispute.state, "judge", settled(dispute, now))
    event = move(
        actor,
        dispute,
        state,
        verbs.VERDICT_RECORDED,
        now,
        data={
            "desk_note": verdict.desk_note,
            "confidence": verdict.confidence,
            "line": verdict.line,
            "rationale": verdict.rationale,
            "findings": [
                {"position": each.position_id, "was_said": each.was_said, "is_so": each.is_so}
                for each in verdict.findings.order_by("pk")
            ],
        },
        related=[dispute.claim],
        covers=[verdict, *beside],
        unseen=dispute.sealed,
    )
    seal(dispute, actor, event)


@transaction.atomic
def save_draft(
    *,
    actor: Actor,
    dispute: Dispute,
    lease: int,
    version: int,
    values: Mapping[str, str],
    now: datetime,
) -> Draft:
    """Keep a verdict as far as it is typed; the lease runs anew.

    `version` is the one that the page had, 0 before the first save: another window's later save is
    refused rather than lost. A draft is nobody's act, and no event.
    """
    dispute = locked(actor, dispute, "judge")
    assignment = own_assignment(actor, dispute, lease, now)
    kept = {
        optional(name, "values")[:60]: optional(value, "values", longest=DRAFT_LONGEST)
        for name, value in values.items()
    }
    draft = Draft.objects.filter(assignment=assignment).first()
    if (draft.version if draft else 0) != version:
        raise StaleError(
            "This draft was saved in another window since.",
            code="stale_draft",
            hint="Copy what you typed here, then reload.",
        )
    draft, _ = Draft.objects.update_or_create(
        assignment=assignment,
        defaults={
            "team_id": dispute.team_id,
            "version": version + 1,
            "values": kept,
            "saved_at": now,
        },
    )
    renew(assignment, now)
    return draft


def _judged_positions(dispute: Dispute, judgements: Sequence[Judgement]) -> dict[int, Position]:
    """The claim's positions that are held today, each of which must have exactly one finding."""
    held = dispute.claim.positions.filter(statements__retired_at=None).distinct()
    positions = {position.pk: position for position in held}
    judged = [judgement.position for judgement in judgements]
    if sorted(judged) != sorted(positions):
        missing = [positions[pk].text for pk in positions if pk not in judged]
        raise InvalidError(
            "A verdict has one finding for each position.",
            code="findings_incomplete",
            field="findings",
            hint=f"Missing: {'; '.join(missing)}." if missing else "Send each position once.",
        )
    return positions
