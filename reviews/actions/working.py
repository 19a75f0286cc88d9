"""A dispute on its way: taken up, handed back, closed, reopened."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from accounts.models import Membership
from accounts.permissions import Actor
from audit.verbs import Verb
from claims.actions.interests import declare_conflict
from claims.enums import InterestKind
from claims.models import Conflict
from reviews import verbs
from reviews.actions.assigning import assign_dispute
from reviews.actions.steps import (
    end_all,
    end_assignment,
    locked,
    move,
    own_assignment,
    require,
    settled,
    whom_to_ask,
)
from reviews.enums import (
    MOVES,
    AssignmentState,
    DisputeOrigin,
    DisputeState,
    SecondCheck,
    moved,
)
from reviews.models import Assignment, Dispute, Verdict
from reviews.policies import due_for, leased_until, policy_of, second_check_for
from reviews.standing import checks_needed
from verify.errors import ConflictError, ForbiddenError, InvalidError
from verify.words import optional, required

__all__ = [
    "appeal",
    "assign_dispute",
    "confirm_verdict",
    "decide_dispute",
    "decline",
    "dismiss_dispute",
    "hand_back",
    "recuse",
    "reopen_dispute",
    "start_review",
]


@transaction.atomic
def start_review(*, actor: Actor, dispute: Dispute, lease: int, now: datetime) -> Dispute:
    """The assigned reviewer takes the dispute up. `lease` is the assignment's number as read."""
    dispute = locked(actor, dispute, "start")
    assignment = own_assignment(actor, dispute, lease, now)
    if assignment.started_at:
        raise ConflictError("You have begun this review already.", code="already_started")
    state = moved(dispute.state, "start", begin(assignment, dispute, now))
    move(actor, dispute, state, verbs.REVIEW_STARTED, now, related=[assignment])
    return dispute


def begin(assignment: Assignment, dispute: Dispute, now: datetime) -> str:
    """Note that the reviewer is at work; the state that follows."""
    assignment.started_at = now
    renew(assignment, now)
    return settled(dispute, now)


def renew(assignment: Assignment, now: datetime) -> None:
    """Whoever works keeps the dispute for as long again."""
    assignment.lease_until = leased_until(policy_of(assignment.team_id), now)
    assignment.save(update_fields=["lease_until", "started_at"])


@transaction.atomic
def hand_back(*, actor: Actor, dispute: Dispute, lease: int, reason: str, now: datetime) -> Dispute:
    """The assigned reviewer gives the dispute back, and says why."""
    reason = required(reason, "reason", "Say why you hand it back.")
    return _give_up(
        actor, dispute, "hand_back", verbs.DISPUTE_HANDED_BACK, lease=lease, reason=reason, now=now
    )


@transaction.atomic
def decline(*, actor: Actor, dispute: Dispute, lease: int, reason: str, now: datetime) -> Dispute:
    """The assigned reviewer does not take the dispute up, and says why."""
    reason = required(reason, "reason", "Say why you decline it.")
    return _give_up(
        actor, dispute, "decline", verbs.DISPUTE_DECLINED, lease=lease, reason=reason, now=now
    )


@transaction.atomic
def recuse(*, actor: Actor, dispute: Dispute, lease: int, reason: str, now: datetime) -> Dispute:
    """The assigned reviewer declares a conflict of interest with the dispute."""
    reason = required(reason, "reason", "Say what your conflict is.")
    _declare(actor, dispute, reason, now)
    return _give_up(
        actor, dispute, "recuse", verbs.REVIEWER_RECUSED, lease=lease, reason=reason, now=now
    )


def _declare(actor: Actor, dispute: Dispute, reason: str, now: datetime) -> None:
    """The conflict holds for the claim from now on, whatever disputes it has."""
    require(actor, MOVES["recuse"].permission, dispute.team_id, MOVES["recuse"].words)
    own = Membership.objects.current().get(team=dispute.team_id, user=actor.user)
    declared = Conflict.objects.standing().filter(
        team=dispute.team_id, user=actor.user, claim=dispute.claim_id
    )
    if not declared.exists():
        declare_conflict(
            actor=actor,
            membership=own,
            kind=InterestKind.CLAIM,
            thing=dispute.claim,
            note=reason[:500],
            now=now,
        )


LEFT = {
    "hand_back": AssignmentState.HANDED_BACK,
    "decline": AssignmentState.DECLINED,
    "recuse": AssignmentState.RECUSED,
}


def _give_up(
    actor: Actor, dispute: Dispute, step: str, verb: Verb, *, lease: int, reason: str, now: datetime
) -> Dispute:
    dispute = locked(actor, dispute, step)
    assignment = own_assignment(actor, dispute, lease, now)
    end_assignment(assignment, LEFT[step], now, reason)
    state = moved(dispute.state, step, settled(dispute, now))
    move(actor, dispute, state, verb, now, data={"reason": reason}, covers=[assignment])
    return dispute


@transaction.atomic
def decide_dispute(
    *, actor: Actor, dispute: Dispute, verdict: Verdict, now: datetime, reason: str = ""
) -> Dispute:
    """An editor closes the dispute on a verdict that is not their own.

    Where verdicts differ, the editor gave none of them, and says why one of them holds.
    """
    dispute = locked(actor, dispute, "decide")
    state = moved(dispute.state, "decide")
    reason = _decidable(actor, dispute, verdict, reason)
    ended = end_all(dispute, now)
    dispute.verdict = verdict
    _close(dispute, actor, now)
    move(
        actor,
        dispute,
        state,
        verbs.DISPUTE_DECIDED,
        now,
        data={"desk_note": verdict.desk_note, **({"reason": reason} if reason else {})},
        related=[verdict, dispute.claim],
        covers=ended,
    )
    return dispute


def _decidable(actor: Actor, dispute: Dispute, verdict: Verdict, reason: str) -> str:
    """The reason, once this editor may close this dispute on this verdict."""
    seen = Verdict.objects.visible_in(dispute, actor.user).filter(pk=verdict.pk)
    if not seen.exists():
        raise InvalidError("This verdict is not one of this dispute's round.", field="verdict")
    if verdict.author_id == actor.user.pk:
        raise ForbiddenError(
            "Nobody closes a dispute on their own verdict.",
            hint=f"Another editor can{_other_editors(actor, dispute)}.",
        )
    if dispute.state != DisputeState.DECIDING:
        _refuse_half_checked(dispute)
        return optional(reason, "reason")
    if dispute.verdicts.filter(round=dispute.round, author=actor.user).exists():
        raise ForbiddenError(
            "You gave one of the verdicts that differ.",
            code="author_decides",
            hint=f"Another editor can{_other_editors(actor, dispute)}.",
        )
    return required(reason, "reason", "Verdicts differ: say why this one holds.")


def _other_editors(actor: Actor, dispute: Dispute) -> str:
    return whom_to_ask(MOVES["decide"].permission, dispute.team_id, but=actor.user)


def _refuse_half_checked(dispute: Dispute) -> None:
    given = dispute.verdicts.filter(round=dispute.round).count()
    if dispute.sealed or given < checks_needed(dispute):
        raise ConflictError(
            "This dispute is checked twice, and not all verdicts are in.",
            code="second_check_missing",
            hint="Assign a second reviewer, or have it checked once.",
        )


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
def reopen_dispute(
    *,
    actor: Actor,
    dispute: Dispute,
    reason: str,
    now: datetime,
    origin: str = DisputeOrigin.PERSON,
) -> Dispute:
    """An editor opens a new round; earlier verdicts stay as they were given."""
    dispute = locked(actor, dispute, "reopen")
    reason = required(reason, "reason", "Say why it is reopened.")
    moved(dispute.state, "reopen")
    return _new_round(actor, dispute, verbs.DISPUTE_REOPENED, origin=origin, reason=reason, now=now)


@transaction.atomic
def appeal(
    *,
    actor: Actor,
    dispute: Dispute,
    reason: str,
    now: datetime,
    origin: str = DisputeOrigin.APPEAL,
) -> Dispute:
    """Anybody of the desk asks for a closed dispute to be worked again, and says why."""
    dispute = locked(actor, dispute, "appeal")
    reason = required(reason, "reason", "Say what is wrong with it.")
    moved(dispute.state, "appeal")
    return _new_round(actor, dispute, verbs.DISPUTE_APPEALED, origin=origin, reason=reason, now=now)


def _new_round(
    actor: Actor, dispute: Dispute, verb: Verb, *, origin: str, reason: str, now: datetime
) -> Dispute:
    policy = policy_of(dispute.team_id)
    before = {"origin": (dispute.origin, origin), "round": (dispute.round, dispute.round + 1)}
    dispute.reason, dispute.origin = reason, origin
    dispute.round += 1
    dispute.closed_at = dispute.closed_by = dispute.verdict = None
    dispute.judged_at = dispute.escalated_at = None
    dispute.source_changed_at = dispute.source_seen_at = None
    dispute.due_at = due_for(policy, dispute.severity, now)
    if dispute.second_check == SecondCheck.NONE:
        dispute.second_check = second_check_for(policy, dispute.kind, dispute.severity)
    move(
        actor,
        dispute,
        settled(dispute, now),
        verb,
        now,
        changes=before,
        data={"reason": reason, "round": dispute.round},
        related=[dispute.claim],
    )
    return dispute


@transaction.atomic
def confirm_verdict(*, actor: Actor, dispute: Dispute, now: datetime, reason: str = "") -> Dispute:
    """An editor looked at an edited source: the verdict that rests on it stands."""
    dispute = locked(actor, dispute, "confirm")
    state = moved(dispute.state, "confirm")
    if dispute.source_changed_at is None:
        raise ConflictError("No source of this dispute waits to be looked at.")
    changes = {"source_changed_at": (dispute.source_changed_at, None)}
    dispute.source_changed_at, dispute.source_seen_at = None, now
    move(
        actor,
        dispute,
        state,
        verbs.VERDICT_CONFIRMED,
        now,
        changes=changes,
        data={"reason": optional(reason, "reason")},
        related=[dispute.claim],
    )
    return dispute


def _close(dispute: Dispute, actor: Actor, now: datetime) -> None:
    dispute.closed_by = actor.user
    dispute.closed_at = now
    dispute.vacant = 0
    dispute.sealed = False
    dispute.judged_at = None
