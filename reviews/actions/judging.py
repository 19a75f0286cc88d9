"""A reviewer's judgement, and the evidence that it rests on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import transaction

from accounts.enums import Permission
from accounts.permissions import Actor
from audit.actions import record
from claims.models import Position
from reviews import verbs
from reviews.actions.steps import end_assignment, locked, move, own_assignment, refusal
from reviews.enums import (
    AssignmentState,
    Confidence,
    DeskNoteKind,
    Rating,
    moved,
)
from reviews.models import Dispute, Evidence, Finding, RatingScale, Verdict
from verify.errors import ForbiddenError, InvalidError, StaleError
from verify.words import one_of, optional, required


@dataclass(frozen=True, slots=True)
class Judgement:
    """A finding to record for one position; ratings are values of `Rating`."""

    position: int
    was_said: str
    is_so: str


@dataclass(frozen=True, slots=True)
class Source:
    """A link that a verdict rests on, with what it shows."""

    url: str
    note: str = ""


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
    assignment = own_assignment(actor, dispute)
    if assignment.lease != lease:
        raise StaleError(
            "This assignment was renewed since you opened it.", hint="Reload the dispute."
        )
    why_not = refusal(actor.user, dispute)
    if why_not:
        raise ForbiddenError(why_not, code="not_eligible")
    state = moved(dispute.state, "judge")
    positions = _judged_positions(dispute, judgements)
    verdict = Verdict.objects.create(
        team_id=dispute.team_id,
        dispute=dispute,
        assignment=assignment,
        author=actor.user,
        round=dispute.round,
        scale=RatingScale.objects.standing(dispute.team_id),
        desk_note=one_of(desk_note, DeskNoteKind.values, "desk_note"),
        line=optional(line, "line"),
        rationale=required(rationale, "rationale", "A verdict says why."),
        confidence=one_of(confidence, Confidence.values, "confidence"),
        supersedes=dispute.verdicts.order_by("-pk").first(),
        created_at=now,
    )
    findings = Finding.objects.bulk_create(
        Finding(
            team_id=dispute.team_id,
            verdict=verdict,
            position=positions[judgement.position],
            position_text=positions[judgement.position].text,
            was_said=one_of(judgement.was_said, Rating.values, "was_said"),
            is_so=one_of(judgement.is_so, Rating.values, "is_so"),
        )
        for judgement in judgements
    )
    for source in sources:
        _add_evidence(actor, dispute, source, now, verdict)
    end_assignment(assignment, AssignmentState.DONE, now)
    move(
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
                {"position": j.position, "was_said": j.was_said, "is_so": j.is_so}
                for j in judgements
            ],
        },
        related=[dispute.claim],
        covers=[verdict, assignment, *findings],
    )
    return verdict


@transaction.atomic
def add_evidence(*, actor: Actor, dispute: Dispute, source: Source, now: datetime) -> Evidence:
    """Anybody of the team who reviews or edits adds a link to a dispute."""
    actor.require(Permission.FLAG, dispute.team_id, "add evidence")
    dispute = Dispute.objects.select_for_update().get(pk=dispute.pk)
    return _add_evidence(actor, dispute, source, now, None)


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


def _add_evidence(
    actor: Actor, dispute: Dispute, source: Source, now: datetime, verdict: Verdict | None
) -> Evidence:
    try:
        URLValidator(schemes=["http", "https"])(source.url.strip())
    except ValidationError as error:
        raise InvalidError(
            f"{source.url!r} is no web address.", field="url", hint="It begins with https://."
        ) from error
    evidence = Evidence.objects.create(
        team_id=dispute.team_id,
        dispute=dispute,
        verdict=verdict,
        url=source.url.strip(),
        note=optional(source.note, "note"),
        added_by=actor.user,
        added_at=now,
    )
    record(
        actor=actor.stamp(),
        verb=verbs.EVIDENCE_ADDED,
        target=evidence,
        team=dispute.team_id,
        now=now,
        data={"url": evidence.url, "note": evidence.note},
        related=[dispute],
    )
    return evidence
