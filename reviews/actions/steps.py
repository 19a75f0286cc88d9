"""What every step of a dispute does: lock, find the assignment, end it, move, record."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import datetime

from django.db.models import Max, Model

from accounts.enums import GRANTS, Permission
from accounts.models import Membership, User
from accounts.permissions import Actor
from audit.actions import record
from audit.verbs import Verb
from reviews.enums import (
    MOVES,
    AssignmentState,
    DisputeState,
)
from reviews.models import Assignment, Dispute
from verify.errors import ForbiddenError


def next_lease(dispute: Dispute) -> int:
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


def locked(actor: Actor, dispute: Dispute, move: str) -> Dispute:
    """The dispute under lock, once the actor is allowed the move."""
    dispute = (
        Dispute.objects.select_for_update(of=("self",)).select_related("claim").get(pk=dispute.pk)
    )
    actor.require(MOVES[move].permission, dispute.team_id, MOVES[move].words)
    return dispute


def own_assignment(actor: Actor, dispute: Dispute) -> Assignment:
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


def end_assignment(assignment: Assignment, state: str, now: datetime, reason: str = "") -> None:
    assignment.state = state
    assignment.ended_at = now
    assignment.reason = reason
    assignment.lease += 1
    assignment.save(update_fields=["state", "ended_at", "reason", "lease"])


def end_all(dispute: Dispute, now: datetime) -> list[Assignment]:
    """End the active assignments; which they were."""
    active = list(dispute.assignments.active().select_for_update())
    for assignment in active:
        end_assignment(assignment, AssignmentState.ENDED, now)
    return active


def move(
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
