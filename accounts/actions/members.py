"""Who belongs to a newsroom, and as what."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from types import EllipsisType

from django.db import transaction

from accounts import verbs
from accounts.enums import Permission, Role, TokenKind, UserKind
from accounts.models import Membership, Team, Token, User
from accounts.permissions import Actor
from audit.actions import record
from audit.verbs import Verb
from verify.doorbell import ring
from verify.errors import ConflictError, ForbiddenError, InvalidError
from verify.words import checked_language, one_of

MOST_AT_ONCE = 500
RELIEVE = "reviews.tasks.keep_moving"
"""Frees, among other things, what is in the hands of people who may not judge any more."""


@transaction.atomic
def add_member(*, actor: Actor, team: Team, user: User, role: str, now: datetime) -> Membership:
    """Give a user a role in the team; their earlier role there, if any, is changed."""
    actor.require(Permission.MANAGE, team.pk, "manage members")
    one_of(role, Role.values, "role")
    if user.kind != UserKind.PERSON:
        raise InvalidError("Only people are members of teams.", field="user")
    Team.objects.select_for_update().get(pk=team.pk)
    membership = Membership.objects.filter(team=team, user=user, archived_at=None).first()
    old = membership.role if membership else None
    if membership is None:
        membership = give_role(team, user, role)
    elif old != role:
        if actor.team is not None:
            _keep_an_administrator(membership)
        membership.role = role
        membership.save(update_fields=["role"])
        ring(RELIEVE)
    else:
        return membership
    record(
        actor=actor.stamp(),
        verb=verbs.ROLE_CHANGED if old else verbs.MEMBER_ADDED,
        target=membership,
        team=team.pk,
        now=now,
        changes={"role": (old, role)},
        related=[user],
    )
    return membership


def give_role(team: Team, user: User, role: str) -> Membership:
    """The new membership; for an action that records it."""
    return Membership.objects.create(team=team, user=user, role=role)


@transaction.atomic
def remove_member(*, actor: Actor, membership: Membership, now: datetime) -> Membership:
    """End a membership. What the member did stays theirs; the work in their hands is handed back.

    A team keeps an administrator, unless a moderator, who can appoint another, takes the last.
    """
    actor.require(Permission.MANAGE, membership.team_id, "manage members")
    return _end(actor, membership, verbs.MEMBER_REMOVED, now)


@transaction.atomic
def leave_team(*, actor: Actor, membership: Membership, now: datetime) -> Membership:
    """End one's own membership; the work in one's hands is handed back."""
    if actor.token is not None:
        raise ForbiddenError("A token leaves no newsroom.", hint="Sign in, and leave there.")
    if membership.user_id != actor.user.pk:
        raise ForbiddenError(
            "You leave for yourself alone.", hint="An administrator can remove others."
        )
    return _end(actor, membership, verbs.MEMBER_LEFT, now)


def _end(actor: Actor, membership: Membership, verb: Verb, now: datetime) -> Membership:
    Team.objects.select_for_update().get(pk=membership.team_id)
    membership = Membership.objects.select_for_update(of=("self",)).get(pk=membership.pk)
    if membership.archived_at:
        raise ConflictError("This membership has ended already.")
    if actor.team is not None:
        _keep_an_administrator(membership)
    membership.archived_at = now
    membership.save(update_fields=["archived_at"])
    record(
        actor=actor.stamp(),
        verb=verb,
        target=membership,
        team=membership.team_id,
        now=now,
        changes={"archived_at": (None, now)},
        related=[membership.user],
        covers=_revoke_own_tokens(membership, now),
    )
    ring(RELIEVE)
    return membership


def _keep_an_administrator(leaving: Membership) -> None:
    """Refuse to take a team's last administrator. The team is locked: two cannot go at once."""
    if leaving.role != Role.ADMINISTRATOR:
        return
    administrators = Membership.objects.current().filter(
        team=leaving.team_id, role=Role.ADMINISTRATOR
    )
    if not administrators.exclude(pk=leaving.pk).exists():
        raise ConflictError(
            "A newsroom keeps an administrator, and this is its last.",
            code="last_administrator",
            hint="Make somebody else an administrator first.",
        )


def _revoke_own_tokens(membership: Membership, now: datetime) -> list[Token]:
    """The member's own keys to the team, which open nothing from now on."""
    tokens = Token.objects.select_for_update().filter(
        team=membership.team_id,
        user=membership.user_id,
        kind=TokenKind.PERSONAL,
        revoked_at=None,
    )
    revoked = list(tokens.order_by("pk"))
    for token in revoked:
        token.revoked_at = now
        token.save(update_fields=["revoked_at"])
    return revoked


@transaction.atomic
def describe_member(
    *,
    actor: Actor,
    membership: Membership,
    now: datetime,
    expertise: Collection[str] | None = None,
    languages: Collection[str] | None = None,
    capacity: int | EllipsisType | None = ...,
) -> Membership:
    """What a member is expert in, reads, and can carry at once; what is not named stays.

    Members describe themselves, administrators anybody. A `capacity` of None is no limit.
    """
    actor.require_self(membership, "describe other people")
    membership = Membership.objects.select_for_update(of=("self",)).get(pk=membership.pk)
    if membership.archived_at:
        raise ConflictError("This membership has ended.")
    described: dict[str, object] = {}
    if expertise is not None:
        described["expertise"] = _known_expertise(membership, expertise)
    if languages is not None:
        described["languages"] = sorted({checked_language(code) for code in languages})
    if not isinstance(capacity, EllipsisType):
        described["capacity"] = _checked_capacity(capacity)
    old = {name: getattr(membership, name) for name in described}
    changes = {name: (old[name], new) for name, new in described.items() if old[name] != new}
    if not changes:
        return membership
    for name, (_, new) in changes.items():
        setattr(membership, name, new)
    membership.save(update_fields=list(changes))
    record(
        actor=actor.stamp(),
        verb=verbs.MEMBER_DESCRIBED,
        target=membership,
        team=membership.team_id,
        now=now,
        changes=changes,
        related=[membership.user],
    )
    return membership


def _known_expertise(membership: Membership, named: Collection[str]) -> list[str]:
    unknown = sorted(set(named) - set(membership.team.expertise))
    if unknown:
        raise InvalidError(
            f"This newsroom's list of subjects has no {', '.join(unknown)}.",
            field="expertise",
            hint="An administrator can add it.",
        )
    return sorted(set(named))


def _checked_capacity(capacity: int | None) -> int | None:
    if capacity is not None and not 0 <= capacity <= MOST_AT_ONCE:
        raise InvalidError(
            f"Between 0 and {MOST_AT_ONCE} disputes at once.", field="capacity", hint="0 is none."
        )
    return capacity
