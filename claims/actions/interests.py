"""Conflicts of interest, declared and withdrawn."""

from __future__ import annotations

import re
from datetime import datetime

from django.db import IntegrityError, transaction

from accounts.models import Membership
from accounts.permissions import Actor
from articles.models import Outlet, Story
from audit.actions import record
from claims import verbs
from claims.enums import InterestKind
from claims.models import Claim, Conflict
from verify.errors import ConflictError, InvalidError
from verify.words import one_of, optional, required

NAME_LENGTH = 200
SHORTEST_NAME = 3
NOTE_LENGTH = 500
THINGS: dict[str, type[Outlet | Story | Claim]] = {
    InterestKind.OUTLET: Outlet,
    InterestKind.STORY: Story,
    InterestKind.CLAIM: Claim,
}
"""The kinds whose object is a row; the others have a name."""


@transaction.atomic
def declare_conflict(
    *,
    actor: Actor,
    membership: Membership,
    kind: str,
    now: datetime,
    thing: Outlet | Story | Claim | None = None,
    name: str = "",
    note: str = "",
) -> Conflict:
    """Say that a member has an interest in an outlet, story or claim (`thing`), or in a `name`.

    Members declare their own, administrators anybody's.
    """
    actor.require_self(membership, "declare other people's conflicts of interest")
    one_of(kind, InterestKind.values, "kind")
    conflict = Conflict(
        team_id=membership.team_id,
        user_id=membership.user_id,
        kind=kind,
        note=optional(note, "note", longest=NOTE_LENGTH),
        declared_by=actor.user,
        declared_at=now,
    )
    if kind in THINGS:
        setattr(conflict, kind, _own_thing(membership, kind, thing))
    else:
        conflict.name = _checked_name(name)
        conflict.pattern = whole_words(conflict.name)
    try:
        with transaction.atomic():
            conflict.save()
    except IntegrityError as error:
        raise ConflictError("This conflict of interest is declared already.") from error
    record(
        actor=actor.stamp(),
        verb=verbs.CONFLICT_DECLARED,
        target=conflict,
        team=conflict.team_id,
        now=now,
        data={"kind": kind, "name": conflict.name, "note": conflict.note},
        related=[membership.user, *([thing] if thing else [])],
    )
    return conflict


@transaction.atomic
def withdraw_conflict(*, actor: Actor, conflict: Conflict, now: datetime) -> Conflict:
    """Say that the interest is no more. Work refused for it until now stays refused."""
    conflict = Conflict.objects.select_for_update(of=("self",)).get(pk=conflict.pk)
    memberships = Membership.objects.filter(team=conflict.team_id, user=conflict.user_id)
    actor.require_self(memberships.latest("pk"), "withdraw other people's conflicts of interest")
    if conflict.archived_at:
        raise ConflictError("This conflict of interest is withdrawn already.")
    conflict.archived_at = now
    conflict.save(update_fields=["archived_at"])
    record(
        actor=actor.stamp(),
        verb=verbs.CONFLICT_WITHDRAWN,
        target=conflict,
        team=conflict.team_id,
        now=now,
        changes={"archived_at": (None, now)},
        related=[conflict.user],
    )
    return conflict


def whole_words(name: str) -> str:
    """The regular expression that finds a name as whole words, its spaces of any kind."""
    words = r"\s+".join(re.escape(word) for word in name.split())
    return rf"(^|\W){words}($|\W)"


def _own_thing(
    membership: Membership, kind: str, thing: Outlet | Story | Claim | None
) -> Outlet | Story | Claim:
    if not isinstance(thing, THINGS[kind]) or thing.team_id != membership.team_id:
        raise InvalidError(f"Name the {kind}; it is one of this team's.", field=kind)
    return thing


def _checked_name(name: str) -> str:
    name = required(name, "name", "Say who it is.", longest=NAME_LENGTH)
    if len(re.findall(r"\w", name)) < SHORTEST_NAME:
        raise InvalidError(
            "This is too short to find anybody by.",
            field="name",
            hint="Give the name as articles print it.",
        )
    return " ".join(name.split())
