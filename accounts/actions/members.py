"""Who belongs to a newsroom, and as what."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from types import EllipsisType

from django.db import transaction

from accounts import verbs
from accounts.enums import Permission, Role, UserKind
from accounts.models import Membership, Team, User
from accounts.permissions import Actor
from audit.actions import record
from verify.errors import ConflictError, InvalidError
from verify.words import checked_language, one_of

MOST_AT_ONCE = 500


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
        membership = Membership.objects.create(team=team, user=user, role=role)
    elif old != role:
        membership.role = role
        membership.save(update_fields=["role"])
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


@transaction.atomic
def remove_member(*, actor: Actor, membership: Membership, now: datetime) -> Membership:
    """End a membership. What the member did stays theirs."""
    actor.require(Permission.MANAGE, membership.team_id, "manage members")
    membership = Membership.objects.select_for_update().get(pk=membership.pk)
    if membership.archived_at:
        raise ConflictError("This membership has ended already.")
    membership.archived_at = now
    membership.save(update_fields=["archived_at"])
    record(
        actor=actor.stamp(),
        verb=verbs.MEMBER_REMOVED,
        target=membership,
        team=membership.team_id,
        now=now,
        changes={"archived_at": (None, now)},
        related=[membership.user],
    )
    return membership


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
