"""A dispute handed to a reviewer: by hand, in bulk, by taking the next, or automatically."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from accounts.enums import Permission
from accounts.models import Membership, Team, User
from accounts.permissions import Actor
from reviews import verbs
from reviews.actions.steps import (
    end_assignment,
    locked,
    move,
    next_lease,
    require,
    settled,
    whom_to_ask,
)
from reviews.eligibility import Candidate, candidate, candidates
from reviews.enums import (
    MOVES,
    AssignedBy,
    AssignmentPart,
    AssignmentState,
    DisputeState,
    moved,
)
from reviews.models import Assignment, Dispute, Draft, Policy
from reviews.policies import held_until, leased_until, policy_of
from reviews.queries import to_take
from verify.errors import ConflictError, DomainError, MissingError

PASSED_OVER = 20
"""So many of those who were not chosen are kept with the reason."""


@transaction.atomic
def assign_dispute(
    *,
    actor: Actor,
    dispute: Dispute,
    reviewer: User,
    now: datetime,
    due_at: datetime | None = None,
    how: str = AssignedBy.HAND,
) -> Assignment:
    """Hand a dispute to a reviewer.

    Who had its only check is relieved; where a check of it is vacant, the others go on.
    """
    dispute = locked(actor, dispute, "assign")
    one = candidate(dispute, reviewer, now)
    if one.refusal:
        raise ConflictError(
            one.why_not,
            code="not_eligible",
            field="reviewer",
            hint=f"Choose somebody else{whom_to_ask(Permission.JUDGE, dispute.team_id)}.",
        )
    moved(dispute.state, "assign", DisputeState.ASSIGNED)
    relieved = [] if dispute.vacant else _relieve(dispute, now)
    grounds = {"because": ["named by the person who assigned it", *one.merits]}
    return hand_over(
        actor, dispute, reviewer, now, how=how, grounds=grounds, due_at=due_at, relieved=relieved
    )


@transaction.atomic
def unassign(*, actor: Actor, assignment: Assignment, now: datetime) -> Dispute:
    """Take an assignment back that its reviewer has not begun."""
    dispute = locked(actor, assignment.dispute, "unassign")
    moved(dispute.state, "unassign", DisputeState.OPEN)
    found = dispute.assignments.active().select_for_update().filter(pk=assignment.pk).first()
    if found is None or found.started_at:
        raise ConflictError(
            "This review was begun, or is not theirs any more.",
            code="already_started",
            hint="Its reviewer can hand it back; to replace them, assign somebody else.",
        )
    end_assignment(found, AssignmentState.ENDED, now)
    state = moved(dispute.state, "unassign", settled(dispute, now))
    data = {"reviewer": found.reviewer}
    related = [found.reviewer]
    move(
        actor,
        dispute,
        state,
        verbs.DISPUTE_UNASSIGNED,
        now,
        data=data,
        related=related,
        covers=[found],
    )
    return dispute


@transaction.atomic
def requeue(*, actor: Actor, dispute: Dispute, now: datetime) -> Dispute:
    """Put a dispute back on the list: what its reviewers have not begun is taken back."""
    dispute = locked(actor, dispute, "unassign")
    idle = list(dispute.assignments.active().filter(started_at=None).order_by("pk"))
    if not idle:
        raise ConflictError(
            "Nobody has this without having begun.",
            code="already_started",
            hint="Its reviewer can hand it back; to replace them, assign somebody else.",
        )
    for assignment in idle:
        dispute = unassign(actor=actor, assignment=assignment, now=now)
    return dispute


@dataclass(frozen=True, slots=True)
class Refused:
    """One of many that could not be done, and why."""

    dispute: Dispute
    error: DomainError


def assign_many(
    *,
    actor: Actor,
    disputes: Sequence[Dispute],
    reviewer: User,
    now: datetime,
    due_at: datetime | None = None,
) -> tuple[list[Assignment], list[Refused]]:
    """Hand each to the reviewer, each for itself: what is refused keeps no other back."""
    done: list[Assignment] = []
    refused: list[Refused] = []
    for dispute in sorted(disputes, key=lambda row: row.pk):
        try:
            done.append(
                assign_dispute(
                    actor=actor,
                    dispute=dispute,
                    reviewer=reviewer,
                    due_at=due_at,
                    now=now,
                    how=AssignedBy.BULK,
                )
            )
        except ConflictError as error:
            refused.append(Refused(dispute, error))
    return done, refused


@transaction.atomic
def take_next(*, actor: Actor, team: Team, now: datetime) -> Assignment:
    """Give the actor the dispute that most needs a reviewer, of those that they may judge.

    Two who ask at once get two disputes. Raises MissingError where nothing is left for them.
    """
    require(actor, MOVES["take"].permission, team.pk, MOVES["take"].words)
    _refuse_the_busy(team, actor)
    passed: list[int] = []
    while True:
        found = to_take(team, actor.user).exclude(pk__in=passed)
        dispute = found.select_for_update(of=("self",), skip_locked=True).first()
        if dispute is None:
            raise MissingError(
                "There is no dispute for you to take now.",
                code="nothing_to_take",
                hint="All that wait have a reviewer, or are not for you to judge.",
            )
        one = candidate(dispute, actor.user, now)
        if not one.refusal:
            grounds = {"because": ["took the next of the list", *one.merits]}
            return hand_over(actor, dispute, actor.user, now, how=AssignedBy.NEXT, grounds=grounds)
        passed.append(dispute.pk)


def _refuse_the_busy(team: Team, actor: Actor) -> None:
    membership = Membership.objects.current().get(team=team, user=actor.user)
    in_hand = Assignment.objects.active().filter(team=team, reviewer=actor.user).count()
    if membership.capacity is not None and in_hand >= membership.capacity:
        raise ConflictError(
            f"You have {in_hand} of {membership.capacity} disputes in hand.",
            code="at_capacity",
            hint="Finish one or hand it back first.",
        )


@transaction.atomic
def take_dispute(*, actor: Actor, dispute: Dispute, now: datetime) -> Assignment:
    """Take this very dispute oneself, while nobody has it."""
    dispute = locked(actor, dispute, "take")
    moved(dispute.state, "take", DisputeState.ASSIGNED)
    if not dispute.vacant:
        raise ConflictError(
            "Somebody has this dispute already.",
            code="not_vacant",
            hint=f"An editor can reassign it{whom_to_ask(Permission.ASSIGN, dispute.team_id)}.",
        )
    one = candidate(dispute, actor.user, now)
    if one.refusal:
        raise ConflictError(one.why_not, code="not_eligible")
    grounds = {"because": ["took it by hand", *one.merits]}
    return hand_over(actor, dispute, actor.user, now, how=AssignedBy.NEXT, grounds=grounds)


@transaction.atomic
def assign_automatically(*, actor: Actor, dispute: Dispute, now: datetime) -> Assignment | None:
    """Hand a vacant check to whoever of the eligible fits best and has least in hand.

    None where nobody is, or where nothing is vacant.
    """
    dispute = locked(actor, dispute, "assign")
    moved(dispute.state, "assign", DisputeState.ASSIGNED)
    people = candidates(dispute, now)
    free = [one for one in people if not one.refusal and not one.reluctance]
    if not free or not dispute.vacant:
        return None
    chosen = free[0]
    return hand_over(
        actor,
        dispute,
        chosen.user,
        now,
        how=AssignedBy.AUTOMATIC,
        grounds=_grounds(chosen, people),
    )


def _grounds(chosen: Candidate, people: Sequence[Candidate]) -> dict[str, object]:
    others = [one for one in people if one.user.pk != chosen.user.pk]
    return {
        "because": [*chosen.merits, f"{chosen.in_hand} in hand"],
        "others": [
            {"user": one.user.pk, "why": _why_not(one, chosen)} for one in others[:PASSED_OVER]
        ],
    }


def _why_not(one: Candidate, chosen: Candidate) -> str:
    if one.refusal or one.reluctance:
        return one.refusal or one.reluctance
    if len(one.merits) < len(chosen.merits):
        return "fits it less"
    return f"has {one.in_hand} in hand" if one.in_hand > chosen.in_hand else "comes later by name"


def _relieve(dispute: Dispute, now: datetime) -> list[Assignment]:
    """End the work of whoever would be replaced."""
    if dispute.sealed:
        raise ConflictError(
            "An independent check is under way: nobody is replaced in it.",
            code="check_under_way",
            hint="Its reviewers can hand it back, and are relieved when their time runs out.",
        )
    active = list(dispute.assignments.active().select_for_update().order_by("-part"))
    for assignment in active[:1]:
        end_assignment(assignment, AssignmentState.ENDED, now)
    return active[:1]


def hand_over(
    actor: Actor,
    dispute: Dispute,
    reviewer: User,
    now: datetime,
    *,
    how: str,
    grounds: Mapping[str, object],
    due_at: datetime | None = None,
    relieved: Sequence[Assignment] = (),
) -> Assignment:
    """Make the assignment, under the dispute's lock and once everything has been checked."""
    policy = policy_of(dispute.team_id)
    assignment = Assignment.objects.create(
        team_id=dispute.team_id,
        dispute=dispute,
        reviewer=reviewer,
        round=dispute.round,
        part=_part(dispute),
        lease=next_lease(dispute),
        lease_until=_first_lease(policy, how, now),
        due_at=due_at or dispute.due_at,
        how=how,
        grounds=dict(grounds),
        assigned_by=actor.user,
        assigned_at=now,
    )
    _take_draft_over(assignment)
    move(
        actor,
        dispute,
        settled(dispute, now),
        verbs.DISPUTE_ASSIGNED,
        now,
        data={"reviewer": reviewer, "part": assignment.part, "due_at": due_at, "how": how},
        related=[reviewer],
        covers=[assignment, *relieved],
    )
    return assignment


def _take_draft_over(assignment: Assignment) -> None:
    """What the reviewer typed in an earlier assignment of this round goes on."""
    typed = Draft.objects.filter(
        assignment__dispute=assignment.dispute_id,
        assignment__round=assignment.round,
        assignment__reviewer=assignment.reviewer_id,
    )
    typed.update(assignment=assignment)


def _part(dispute: Dispute) -> AssignmentPart:
    if dispute.state == DisputeState.DECIDING:
        return AssignmentPart.DECIDING
    taken = dispute.assignments.filter(
        round=dispute.round,
        part=AssignmentPart.FIRST,
        state__in=[AssignmentState.ACTIVE, AssignmentState.DONE],
    )
    return AssignmentPart.SECOND if taken.exists() else AssignmentPart.FIRST


def _first_lease(policy: Policy, how: str, now: datetime) -> datetime:
    """Who takes work begins now; who is given it may find it later."""
    return leased_until(policy, now) if how == AssignedBy.NEXT else held_until(policy, now)
