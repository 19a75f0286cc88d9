"""What goes on by itself: leases that end, reviewers who are gone, work that is overdue or waits.

Each is a row with its time, looked for again and again; nothing is remembered elsewhere.
"""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.db.models import Exists, OuterRef

from accounts.actions import system
from accounts.enums import Permission
from accounts.models import Absence, Membership
from reviews import verbs
from reviews.actions.assigning import assign_automatically
from reviews.actions.steps import end_assignment, move, settled
from reviews.enums import AssignmentState, Priority
from reviews.models import Assignment, Dispute, Policy
from reviews.querysets import AssignmentQuerySet

AT_ONCE = 200
"""So many rows are looked at in one run; the next one takes the rest."""


def free_expired(*, now: datetime) -> int:
    """End the assignments whose lease is over, or whose reviewer is away or gone; how many."""
    return sum(free(assignment_id=pk, now=now) for pk in _to_free(now))


@transaction.atomic
def free(*, assignment_id: int, now: datetime) -> bool:
    """End one assignment that its reviewer let lie, so that somebody else can have it.

    False where that is no longer so: whoever worked meanwhile keeps it.
    """
    known = Assignment.objects.only("dispute_id").get(pk=assignment_id)
    locked = Dispute.objects.select_for_update(of=("self",), skip_locked=True)
    dispute = locked.select_related("team").filter(pk=known.dispute_id).first()
    if dispute is None:
        return False
    assignment = _freeable(now).select_for_update(of=("self",)).filter(pk=assignment_id).first()
    if assignment is None:
        return False
    why = _why(assignment, now)
    end_assignment(assignment, AssignmentState.EXPIRED, now, why)
    move(
        system(dispute.team),
        dispute,
        settled(dispute, now),
        verbs.LEASE_EXPIRED,
        now,
        data={"reviewer": assignment.reviewer, "why": why},
        related=[assignment.reviewer],
        covers=[assignment],
    )
    return True


def escalate_overdue(*, now: datetime) -> int:
    """Raise each dispute that is not settled in time, once; how many."""
    overdue = Dispute.objects.live().filter(due_at__lte=now, escalated_at=None)
    keys = overdue.order_by("due_at").values_list("pk", flat=True)[:AT_ONCE]
    return sum(escalate(dispute_id=pk, now=now) for pk in keys)


@transaction.atomic
def escalate(*, dispute_id: int, now: datetime) -> bool:
    """Raise a dispute's priority, since it is overdue. False where it was done or is settled."""
    found = Dispute.objects.select_for_update(of=("self",), skip_locked=True)
    dispute = (
        found.live()
        .select_related("team")
        .filter(pk=dispute_id, due_at__lte=now, escalated_at=None)
        .first()
    )
    if dispute is None:
        return False
    before, dispute.priority = dispute.priority, min(dispute.priority + 1, Priority.URGENT)
    dispute.escalated_at = now
    move(
        system(dispute.team),
        dispute,
        dispute.state,
        verbs.DISPUTE_ESCALATED,
        now,
        changes={"priority": (before, dispute.priority)},
        data={"due_at": dispute.due_at},
    )
    return True


def assign_waiting(*, now: datetime) -> int:
    """Hand what nobody has to somebody, in the teams that want it so; how many."""
    done = 0
    for policy in Policy.objects.filter(automatic=True, team__archived_at=None).order_by("pk"):
        waiting = Dispute.objects.filter(team=policy.team_id).nobodys().ranked()
        for dispute in waiting.select_related("team")[:AT_ONCE]:
            found = assign_automatically(actor=system(dispute.team), dispute=dispute, now=now)
            if found is None:
                break  # what comes after is less pressing, and nobody is free
            done += 1
    return done


def _to_free(now: datetime) -> list[int]:
    return list(_freeable(now).order_by("pk").values_list("pk", flat=True)[:AT_ONCE])


def _freeable(now: datetime) -> AssignmentQuerySet:
    """Active ones that nobody works on any more."""
    judging = (
        Membership.objects.current()
        .able_to(Permission.JUDGE)
        .filter(team=OuterRef("team"), user=OuterRef("reviewer"))
    )
    away = Absence.objects.at(now).filter(team=OuterRef("team"), user=OuterRef("reviewer"))
    over = Assignment.objects.active().filter(lease_until__lte=now)
    gone = Assignment.objects.active().filter(~Exists(judging))
    absent = Assignment.objects.active().filter(Exists(away), started_at=None)
    return over | gone | absent


def _why(assignment: Assignment, now: datetime) -> str:
    if assignment.lease_until is not None and assignment.lease_until <= now:
        return "the lease ended"
    members = Membership.objects.current().able_to(Permission.JUDGE)
    if not members.filter(team=assignment.team_id, user=assignment.reviewer_id).exists():
        return "the reviewer left"
    return "the reviewer is away"
