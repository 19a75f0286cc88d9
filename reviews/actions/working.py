"""A dispute on its way: assigned, reviewed, judged, closed, reopened."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from accounts.models import User
from accounts.permissions import Actor
from reviews import verbs
from reviews.actions.steps import (
    end_all,
    end_assignment,
    locked,
    move,
    next_lease,
    own_assignment,
    refusal,
)
from reviews.enums import (
    AssignmentPart,
    AssignmentState,
    moved,
)
from reviews.models import Assignment, Dispute, Verdict
from verify.errors import ConflictError, ForbiddenError, InvalidError
from verify.words import required


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
    dispute = locked(actor, dispute, "assign")
    why_not = refusal(reviewer, dispute)
    if why_not:
        raise ConflictError(why_not, code="not_eligible", field="reviewer")
    state = moved(dispute.state, "assign")
    earlier = end_all(dispute, now)
    assignment = Assignment.objects.create(
        team_id=dispute.team_id,
        dispute=dispute,
        reviewer=reviewer,
        round=dispute.round,
        part=AssignmentPart.FIRST,
        lease=next_lease(dispute),
        due_at=due_at,
        assigned_by=actor.user,
        assigned_at=now,
    )
    move(
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
    dispute = locked(actor, dispute, "start")
    assignment = own_assignment(actor, dispute)
    move(
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
    dispute = locked(actor, dispute, "hand_back")
    assignment = own_assignment(actor, dispute)
    reason = required(reason, "reason", "Say why you hand it back.")
    state = moved(dispute.state, "hand_back")
    end_assignment(assignment, AssignmentState.HANDED_BACK, now, reason)
    move(
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
def decide_dispute(*, actor: Actor, dispute: Dispute, verdict: Verdict, now: datetime) -> Dispute:
    """An editor closes the dispute on a verdict that is not their own."""
    dispute = locked(actor, dispute, "decide")
    if verdict.dispute_id != dispute.pk or verdict.round != dispute.round:
        raise InvalidError("This verdict is not one of this dispute's round.", field="verdict")
    if verdict.author_id == actor.user.pk:
        raise ForbiddenError(
            "Nobody closes a dispute on their own verdict.", hint="Another editor can."
        )
    state = moved(dispute.state, "decide")
    ended = end_all(dispute, now)
    dispute.verdict = verdict
    _close(dispute, actor, now)
    move(
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
    dispute = locked(actor, dispute, "dismiss")
    reason = required(reason, "reason", "Say why it is dismissed.")
    state = moved(dispute.state, "dismiss")
    ended = end_all(dispute, now)
    dispute.reason = reason
    _close(dispute, actor, now)
    move(
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
    dispute = locked(actor, dispute, "reopen")
    reason = required(reason, "reason", "Say why it is reopened.")
    state = moved(dispute.state, "reopen")
    dispute.reason = reason
    dispute.round += 1
    dispute.closed_at = dispute.closed_by = dispute.verdict = None
    move(
        actor,
        dispute,
        state,
        verbs.DISPUTE_REOPENED,
        now,
        data={"reason": reason, "round": dispute.round},
        related=[dispute.claim],
    )
    return dispute


def _close(dispute: Dispute, actor: Actor, now: datetime) -> None:
    dispute.closed_by = actor.user
    dispute.closed_at = now
