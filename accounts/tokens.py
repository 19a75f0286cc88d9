"""Keys to the API: issued, used, revoked."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction

from accounts import verbs
from accounts.actions import add_user
from accounts.enums import NEVER_BY_INTEGRATIONS, Permission, TokenKind, UserKind
from accounts.models import Team, Token, User
from accounts.permissions import Actor
from audit.actions import record
from verify.errors import ConflictError, ForbiddenError, InvalidError
from verify.words import one_of, required

TOKEN_MARK = "vfy_"  # noqa: S105 - what secret scanners look for, no secret


@dataclass(frozen=True, slots=True)
class IssuedToken:
    """A new token, with the only sight of its key that anybody gets."""

    token: Token
    key: str


@transaction.atomic
def create_token(
    *,
    actor: Actor,
    team: Team,
    name: str,
    kind: str,
    scopes: Collection[str],
    now: datetime,
    expires_at: datetime | None = None,
) -> IssuedToken:
    """Issue a key to the API.

    A member's own, or an integration's with a service user of its own. Who acts by a token hands on
    no more than it may do itself, and for no longer.
    """
    one_of(kind, TokenKind.values, "kind")
    name = required(name, "name", "A token has a name.")[:100]
    scopes = _checked_scopes(kind, scopes)
    _check_expiry(actor, expires_at, now)
    if kind == TokenKind.INTEGRATION:
        actor.require(Permission.MANAGE, team.pk, "create integrations")
        user = _service_user(actor, team, name, now)
    else:
        actor.require(Permission.READ, team.pk, "create tokens")
        user = actor.user
    _check_handed_on(actor, scopes)
    key = TOKEN_MARK + secrets.token_urlsafe(32)
    token = Token.objects.create(
        team=team,
        user=user,
        kind=kind,
        name=name,
        prefix=key[:12],
        digest=digest_of(key),
        scopes=_checked_scopes(kind, scopes),
        expires_at=expires_at,
    )
    record(
        actor=actor.stamp(),
        verb=verbs.TOKEN_CREATED,
        target=token,
        team=team.pk,
        now=now,
        data={"name": token.name, "kind": kind, "scopes": token.scopes, "expires_at": expires_at},
        related=[user],
    )
    return IssuedToken(token, key)


@transaction.atomic
def revoke_token(*, actor: Actor, token: Token, now: datetime) -> Token:
    """Make a key useless at once. People revoke their own, administrators any."""
    if token.user_id != actor.user.pk:
        actor.require(Permission.MANAGE, token.team_id, "revoke other people's tokens")
    token = Token.objects.select_for_update().get(pk=token.pk)
    if token.revoked_at:
        raise ConflictError("This token is revoked already.")
    token.revoked_at = now
    token.save(update_fields=["revoked_at"])
    record(
        actor=actor.stamp(),
        verb=verbs.TOKEN_REVOKED,
        target=token,
        team=token.team_id,
        now=now,
        changes={"revoked_at": (None, now)},
    )
    return token


def note_token_use(*, token: Token, now: datetime) -> None:
    """When a token was last used, to the minute; not audited."""
    if token.last_used_at is None or now - token.last_used_at > timedelta(minutes=1):
        Token.objects.filter(pk=token.pk).update(last_used_at=now)


def digest_of(key: str) -> str:
    """What is kept of a key: its SHA-256 in hexadecimal.

    A key has 256 random bits, so no stretching is needed.
    """
    return hashlib.sha256(key.encode()).hexdigest()


def _checked_scopes(kind: str, scopes: Collection[str]) -> list[str]:
    unknown = sorted(set(scopes) - set(Permission))
    if unknown:
        raise InvalidError(
            f"Unknown scopes: {', '.join(unknown)}.",
            field="scopes",
            hint=f"Known are {', '.join(Permission)}.",
        )
    barred = sorted(NEVER_BY_INTEGRATIONS & {Permission(scope) for scope in scopes})
    if kind == TokenKind.INTEGRATION and barred:
        raise InvalidError(
            f"An integration never gets the scopes {', '.join(barred)}.", field="scopes"
        )
    if not scopes:
        raise InvalidError("A token has at least one scope.", code="empty", field="scopes")
    return sorted(set(scopes))


def _check_handed_on(actor: Actor, scopes: Collection[str]) -> None:
    beyond = sorted(set(scopes) - actor.permissions)
    if actor.token and beyond:
        raise ForbiddenError(
            f"This token may not hand on what it lacks: {', '.join(beyond)}.", field="scopes"
        )


def _check_expiry(actor: Actor, expires_at: datetime | None, now: datetime) -> None:
    if expires_at is not None and expires_at <= now:
        raise InvalidError("A token expires in the future.", field="expires_at")
    ends = actor.token.expires_at if actor.token else None
    if ends is not None and (expires_at is None or expires_at > ends):
        raise ForbiddenError(
            "A token made by a token ends no later than that one.", field="expires_at"
        )


def _service_user(actor: Actor, team: Team, name: str, now: datetime) -> User:
    address = f"{secrets.token_hex(8)}@{team.slug}.integration.invalid"
    user = User(email=address, name=name, kind=UserKind.SERVICE)
    user.set_unusable_password()
    return add_user(actor, user, now)
