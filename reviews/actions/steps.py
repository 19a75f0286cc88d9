"""What every step of a dispute does: lock, authorise, fence, settle, record."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

from django.db.models import Max, Model

from accounts.enums import GRANTS, Permission
from accounts.models import Membership, User
from accounts.permissions import Actor
from audit.actions import record
from audit.verbs import Verb
from reviews.enums import MOVES, AssignmentState, DisputeState
from reviews.models import Assignment, Dispute, SealedEvent
from reviews.standing import settle
from verify.errors import ConflictError, ForbiddenError, StaleError

WORKFLOW = (
    *("state", "version", "round", "origin", "reason", "closed_by", "closed_at", "verdict"),
    *("second_check", "vacant", "sealed", "judged_at", "merged_into", "source_changed_at"),
    "source_seen_at",
    *("escalated_at", "severity", "priority", "due_at", "desk", "tags"),
)
"""The fields that steps change."""
NAMED = 2
"""So many of those who could are named in a refusal."""


def require(actor: Actor, permission: Permission, team_id: int, what: str) -> None:
    """As `Actor.require`; the refusal also names people who could."""
    try:
        actor.require(permission, team_id, what)
    except ForbiddenError as error:
        if error.hint.endswith(" can.") and actor.team is not None and actor.team.pk == team_id:
            error.hint = f"{error.hint.removesuffix('.')}{whom_to_ask(permission, team_id)}."
        raise


def whom_to_ask(permission: Permission, team_id: int, but: User | None = None) -> str:
    """Such as "; ask Ana Editor or Edo Editor"; empty where nobody else in the team could."""
    roles = [role for role, granted in GRANTS.items() if permission in granted]
    members = Membership.objects.current().filter(team=team_id, role__in=roles)
    others = members.exclude(user=but) if but else members
    names = others.order_by("user__name").values_list("user__name", flat=True)[:NAMED]
    return f"; ask {' or '.join(names)}" if names else ""


def locked(actor: Actor, dispute: Dispute, move: str) -> Dispute:
    """The dispute under lock, once the actor is allowed the move."""
    dispute = (
        Dispute.objects.select_for_update(of=("self",)).select_related("claim").get(pk=dispute.pk)
    )
    require(actor, MOVES[move].permission, dispute.team_id, MOVES[move].words)
    return dispute


def own_assignment(actor: Actor, dispute: Dispute, lease: int, now: datetime) -> Assignment:
    """The actor's assignment under lock, if `lease` is still its number and its time not over."""
    assignment = (
        dispute.assignments.active().select_for_update().filter(reviewer=actor.user).first()
    )
    if assignment is None:
        raise ForbiddenError(
            _why_not_held(actor, dispute),
            code="not_assigned",
            hint=f"An editor can assign it{whom_to_ask(Permission.ASSIGN, dispute.team_id)}.",
        )
    fence(assignment, lease, now)
    return assignment


def fence(assignment: Assignment, lease: int, now: datetime) -> None:
    """Refuse a write under another number than the assignment's own, or past its time."""
    if assignment.lease != lease:
        raise StaleError(
            "This assignment was renewed since you opened it.", hint="Reload the dispute."
        )
    if assignment.lease_until is not None and assignment.lease_until <= now:
        raise ConflictError(
            "Your time with this dispute ran out.",
            code="lease_over",
            hint="It is free again in a few seconds: take it again then. What you had typed is"
            " kept as your draft; what you typed since, copy before you reload.",
        )


def next_lease(dispute: Dispute) -> int:
    """Above every earlier one of the dispute, so that no old page fits a new assignment."""
    highest = dispute.assignments.aggregate(highest=Max("lease"))["highest"]
    return (highest or 0) + 1


def end_assignment(assignment: Assignment, state: str, now: datetime, reason: str = "") -> None:
    assignment.state = state
    assignment.ended_at = now
    assignment.reason = reason
    assignment.lease += 1
    assignment.lease_until = None
    assignment.save(update_fields=["state", "ended_at", "reason", "lease", "lease_until"])


def end_all(dispute: Dispute, now: datetime) -> list[Assignment]:
    """End the active assignments; which they were."""
    active = list(dispute.assignments.active().select_for_update().order_by("pk"))
    for assignment in active:
        end_assignment(assignment, AssignmentState.ENDED, now)
    return active


def settled(dispute: Dispute, now: datetime) -> str:
    """Bring what is counted of the dispute up to date; the state that follows."""
    rows = dispute.assignments.filter(
        round=dispute.round, state__in=[AssignmentState.ACTIVE, AssignmentState.DONE]
    )
    verdicts = dispute.verdicts.filter(round=dispute.round).prefetch_related("findings")
    return settle(dispute, list(rows), list(verdicts), now)


def move(
    actor: Actor,
    dispute: Dispute,
    state: str,
    verb: Verb,
    now: datetime,
    *,
    changes: Mapping[str, tuple[object, object]] | None = None,
    data: Mapping[str, object] | None = None,
    related: Sequence[Model] = (),
    covers: Sequence[Model] = (),
    unseen: bool = False,
) -> UUID:
    """Write the step and its event; the event's id.

    An unseen step leaves the version as it was, which others could see.
    """
    old = dispute.state
    dispute.state = state
    dispute.version += 0 if unseen else 1
    dispute.save(update_fields=WORKFLOW)
    return record(
        actor=actor.stamp(),
        verb=verb,
        target=dispute,
        team=dispute.team_id,
        now=now,
        changes={"state": (DisputeState(old), DisputeState(state)), **(changes or {})},
        data=data,
        related=related,
        covers=covers,
    )


def sealed_in(dispute: Dispute, user: User) -> int | None:
    """The round in which what this person adds is part of an independent check of theirs.

    None where it is not, and all may see it at once. Under the dispute's lock.
    """
    checks = dispute.assignments.filter(round=dispute.round, reviewer=user)
    return dispute.round if dispute.sealed and checks.exists() else None


def seal(dispute: Dispute, actor: Actor, event: UUID) -> None:
    """Keep an event of a sealed round from everybody but its author and auditors, until it opens.

    Nothing is to be kept where the round is not sealed, or no longer.
    """
    if dispute.sealed:
        SealedEvent.objects.create(
            team_id=dispute.team_id,
            dispute=dispute,
            round=dispute.round,
            event_id=event,
            author=actor.user,
        )


def _why_not_held(actor: Actor, dispute: Dispute) -> str:
    """What became of the actor's last assignment of this dispute, if there was one."""
    last = dispute.assignments.filter(reviewer=actor.user).order_by("-pk").first()
    if last is None or last.state != AssignmentState.EXPIRED:
        return "This dispute is not assigned to you."
    return "Your time with this dispute ran out, and it was freed for others."
