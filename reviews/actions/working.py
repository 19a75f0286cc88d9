"""A dispute on its way: assigned, reviewed, judged, closed, reopened."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import transaction
from django.db.models import Max, Model

from accounts.enums import GRANTS, Permission
from accounts.models import Membership, User
from accounts.permissions import Actor
from audit.actions import record
from audit.verbs import Verb
from claims.models import Position
from reviews import verbs
from reviews.enums import (
    MOVES,
    AssignmentPart,
    AssignmentState,
    Confidence,
    DeskNoteKind,
    DisputeState,
    Rating,
    moved,
)
from reviews.models import Assignment, Dispute, Evidence, Finding, Verdict
from verify.errors import ConflictError, ForbiddenError, InvalidError, StaleError
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
def assign_dispute(
    *,
    actor: Actor,
    dispute: Dispute,
    reviewer: User,
    now: datetime,
    due_at: datetime | None = None,
) -> Assignment:
    """Hand a dispute to a reviewer; whoever had it before is relieved."""
    dispute = _locked(actor, dispute, "assign")
    why_not = refusal(reviewer, dispute)
    if why_not:
        raise ConflictError(why_not, code="not_eligible", field="reviewer")
    state = moved(dispute.state, "assign")
    earlier = _end_all(dispute, now)
    assignment = Assignment.objects.create(
        team_id=dispute.team_id,
        dispute=dispute,
        reviewer=reviewer,
        round=dispute.round,
        part=AssignmentPart.FIRST,
        lease=_next_lease(dispute),
        due_at=due_at,
        assigned_by=actor.user,
        assigned_at=now,
    )
    _move(
        actor,
        dispute,
        state,
        verbs.DISPUTE_ASSIGNED,
        now,
        data={"reviewer": reviewer, "part": assignment.part, "due_at": due_at},
        related=[reviewer],
        covers=[assignment, *earlier],
    )
    return assignment


@transaction.atomic
def start_review(*, actor: Actor, dispute: Dispute, now: datetime) -> Dispute:
    """The assigned reviewer takes the dispute up."""
    dispute = _locked(actor, dispute, "start")
    assignment = _own_assignment(actor, dispute)
    _move(
        actor,
        dispute,
        moved(dispute.state, "start"),
        verbs.REVIEW_STARTED,
        now,
        related=[assignment],
    )
    return dispute


@transaction.atomic
def hand_back(*, actor: Actor, dispute: Dispute, reason: str, now: datetime) -> Dispute:
    """The assigned reviewer gives the dispute back, and says why."""
    dispute = _locked(actor, dispute, "hand_back")
    assignment = _own_assignment(actor, dispute)
    reason = required(reason, "reason", "Say why you hand it back.")
    state = moved(dispute.state, "hand_back")
    _end(assignment, AssignmentState.HANDED_BACK, now, reason)
    _move(
        actor,
        dispute,
        state,
        verbs.DISPUTE_HANDED_BACK,
        now,
        data={"reason": reason},
        covers=[assignment],
    )
    return dispute


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
    dispute = _locked(actor, dispute, "judge")
    assignment = _own_assignment(actor, dispute)
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
    _end(assignment, AssignmentState.DONE, now)
    _move(
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
def decide_dispute(*, actor: Actor, dispute: Dispute, verdict: Verdict, now: datetime) -> Dispute:
    """An editor closes the dispute on a verdict that is not their own."""
    dispute = _locked(actor, dispute, "decide")
    if verdict.dispute_id != dispute.pk or verdict.round != dispute.round:
        raise InvalidError("This verdict is not one of this dispute's round.", field="verdict")
    if verdict.author_id == actor.user.pk:
        raise ForbiddenError(
            "Nobody closes a dispute on their own verdict.", hint="Another editor can."
        )
    state = moved(dispute.state, "decide")
    ended = _end_all(dispute, now)
    dispute.verdict = verdict
    _close(dispute, actor, now)
    _move(
        actor,
        dispute,
        state,
        verbs.DISPUTE_DECIDED,
        now,
        data={"desk_note": verdict.desk_note},
        related=[verdict, dispute.claim],
        covers=ended,
    )
    return dispute


@transaction.atomic
def dismiss_dispute(*, actor: Actor, dispute: Dispute, reason: str, now: datetime) -> Dispute:
    """An editor ends the dispute without a verdict, and says why.

    It stays dismissed when the story is read again.
    """
    dispute = _locked(actor, dispute, "dismiss")
    reason = required(reason, "reason", "Say why it is dismissed.")
    state = moved(dispute.state, "dismiss")
    ended = _end_all(dispute, now)
    dispute.reason = reason
    _close(dispute, actor, now)
    _move(
        actor,
        dispute,
        state,
        verbs.DISPUTE_DISMISSED,
        now,
        data={"reason": reason},
        related=[dispute.claim],
        covers=ended,
    )
    return dispute


@transaction.atomic
def reopen_dispute(*, actor: Actor, dispute: Dispute, reason: str, now: datetime) -> Dispute:
    """An editor opens a new round; earlier verdicts stay as they were given."""
    dispute = _locked(actor, dispute, "reopen")
    reason = required(reason, "reason", "Say why it is reopened.")
    state = moved(dispute.state, "reopen")
    dispute.reason = reason
    dispute.round += 1
    dispute.closed_at = dispute.closed_by = dispute.verdict = None
    _move(
        actor,
        dispute,
        state,
        verbs.DISPUTE_REOPENED,
        now,
        data={"reason": reason, "round": dispute.round},
        related=[dispute.claim],
    )
    return dispute


@transaction.atomic
def add_evidence(*, actor: Actor, dispute: Dispute, source: Source, now: datetime) -> Evidence:
    """Anybody of the team who reviews or edits adds a link to a dispute."""
    actor.require(Permission.FLAG, dispute.team_id, "add evidence")
    dispute = Dispute.objects.select_for_update().get(pk=dispute.pk)
    return _add_evidence(actor, dispute, source, now, None)


def _next_lease(dispute: Dispute) -> int:
    """Above every earlier one of the dispute, so that no old page fits a new assignment."""
    highest = dispute.assignments.aggregate(highest=Max("lease"))["highest"]
    return (highest or 0) + 1


def refusal(reviewer: User, dispute: Dispute) -> str:
    """Why this person may not judge this dispute; empty where they may."""
    membership = Membership.objects.current().filter(team=dispute.team_id, user=reviewer).first()
    if membership is None:
        return f"{reviewer} is no member of this team."
    if Permission.JUDGE not in GRANTS[membership.role]:
        role = membership.get_role_display().lower()
        return f"{reviewer} is {role} here; reviewers and editors judge."
    if _wrote(reviewer, dispute):
        return f"{reviewer} wrote one of the articles in question."
    return ""


def _wrote(reviewer: User, dispute: Dispute) -> bool:
    """Whether their name stands in a byline, alone or among others, as whole words."""
    statements = dispute.claim.statements.live()
    byline = rf"(^|\W){re.escape(reviewer.name)}($|\W)"
    return statements.filter(revision__article__author__iregex=byline).exists()


def _locked(actor: Actor, dispute: Dispute, move: str) -> Dispute:
    """The dispute under lock, once the actor is allowed the move."""
    dispute = (
        Dispute.objects.select_for_update(of=("self",)).select_related("claim").get(pk=dispute.pk)
    )
    actor.require(MOVES[move].permission, dispute.team_id, MOVES[move].words)
    return dispute


def _own_assignment(actor: Actor, dispute: Dispute) -> Assignment:
    assignment = (
        dispute.assignments.active().select_for_update().filter(reviewer=actor.user).first()
    )
    if assignment is None:
        raise ForbiddenError(
            "This dispute is not assigned to you.",
            code="not_assigned",
            hint="An editor can assign it.",
        )
    return assignment


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


def _end(assignment: Assignment, state: str, now: datetime, reason: str = "") -> None:
    assignment.state = state
    assignment.ended_at = now
    assignment.reason = reason
    assignment.lease += 1
    assignment.save(update_fields=["state", "ended_at", "reason", "lease"])


def _end_all(dispute: Dispute, now: datetime) -> list[Assignment]:
    """End the active assignments; which they were."""
    active = list(dispute.assignments.active().select_for_update())
    for assignment in active:
        _end(assignment, AssignmentState.ENDED, now)
    return active


def _close(dispute: Dispute, actor: Actor, now: datetime) -> None:
    dispute.closed_by = actor.user
    dispute.closed_at = now


def _move(
    actor: Actor,
    dispute: Dispute,
    state: str,
    verb: Verb,
    now: datetime,
    *,
    data: Mapping[str, object] | None = None,
    related: Sequence[Model] = (),
    covers: Sequence[Model] = (),
) -> None:
    old = dispute.state
    dispute.state = state
    dispute.version += 1
    dispute.save(
        update_fields=[
            "state",
            "version",
            "round",
            "reason",
            "closed_by",
            "closed_at",
            "verdict",
        ]
    )
    record(
        actor=actor.stamp(),
        verb=verb,
        target=dispute,
        team=dispute.team_id,
        now=now,
        changes={"state": (DisputeState(old), DisputeState(state))},
        data=data,
        related=related,
        covers=covers,
    )
