"""Keys to the API: issued, used, revoked."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from ipaddress import IPv4Network, IPv6Network, ip_address, ip_network

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
TOKEN_PATTERN = rf"{TOKEN_MARK}[A-Za-z0-9_-]{{43}}"
"""What a key looks like, for secret scanners; docs/integrations.md gives it to them."""

OVERLAP = timedelta(hours=24)
"""For how long the key before the present one opens as well, unless somebody says otherwise."""

LONGEST_OVERLAP = timedelta(days=30)
MOST_NETWORKS = 50


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
    networks: Collection[str] = (),
) -> IssuedToken:
    """Issue a key to the API.

    A member's own, or an integration's with a service user of its own. Who acts by a token hands on
    no more than it may do itself, and for no longer.
    """
    one_of(kind, TokenKind.values, "kind")
    name = required(name, "name", "A token has a name.")[:100]
    scopes = _checked_scopes(kind, scopes)
    _check_expiry(actor, expires_at, now)
    user = _holder(actor, team, kind, name, now)
    _check_handed_on(actor, scopes)
    networks = checked_networks(actor, networks)
    key = _new_key()
    token = Token.objects.create(
        team=team,
        user=user,
        kind=kind,
        name=name,
        prefix=key[:12],
        digest=digest_of(key),
        scopes=scopes,
        networks=networks,
        expires_at=expires_at,
    )
    _tell_of(actor, token, now)
    return IssuedToken(token, key)


def _holder(actor: Actor, team: Team, kind: str, name: str, now: datetime) -> User:
    """Whose token it becomes: the actor's own, or a service user's made for it."""
    if kind == TokenKind.INTEGRATION:
        actor.require(Permission.MANAGE, team.pk, "create integrations")
        return _service_user(actor, team, name, now)
    actor.require(Permission.READ, team.pk, "create tokens")
    return actor.user


def _tell_of(actor: Actor, token: Token, now: datetime) -> None:
    names = ("name", "kind", "scopes", "networks", "expires_at")
    record(
        actor=actor.stamp(),
        verb=verbs.TOKEN_CREATED,
        target=token,
        team=token.team_id,
        now=now,
        data={name: getattr(token, name) for name in names},
        related=[token.user],
    )


@transaction.atomic
def rotate_token(
    *, actor: Actor, token: Token, now: datetime, overlap: timedelta = OVERLAP
) -> IssuedToken:
    """Give a token another key. The present one opens as well until the overlap is over.

    A member's own, or an integration's. An older key than the present one ends at once.
    """
    if token.kind == TokenKind.INTEGRATION:
        actor.require(Permission.MANAGE, token.team_id, "rotate the keys of integrations")
    elif token.user_id != actor.user.pk:
        raise ForbiddenError("Nobody gets a key of somebody else.", hint="Revoke it instead.")
    if not timedelta() <= overlap <= LONGEST_OVERLAP:
        raise InvalidError(
            f"The old key opens for {LONGEST_OVERLAP.days} days more at most.",
            field="overlap_hours",
        )
    token = _usable(token, now)
    if actor.token:
        _refuse_beyond(set(token.scopes) - set(actor.token.scopes))
    _check_expiry(actor, token.expires_at, now)
    checked_networks(actor, token.networks)
    key, until = _new_key(), token.previous_until
    token.previous_digest, token.previous_until = token.digest, now + overlap
    token.prefix, token.digest = key[:12], digest_of(key)
    token.save(update_fields=["previous_digest", "previous_until", "prefix", "digest"])
    record(
        actor=actor.stamp(),
        verb=verbs.TOKEN_ROTATED,
        target=token,
        team=token.team_id,
        now=now,
        changes={"previous_until": (until, token.previous_until)},
    )
    return IssuedToken(token, key)


@transaction.atomic
def change_token(
    *,
    actor: Actor,
    token: Token,
    now: datetime,
    name: str | None = None,
    networks: Collection[str] | None = None,
) -> Token:
    """Call a token otherwise, or say whence it may be used."""
    if token.user_id != actor.user.pk:
        actor.require(Permission.MANAGE, token.team_id, "change other people's tokens")
    token = _usable(token, now)
    old = {"name": token.name, "networks": token.networks}
    if name is not None:
        token.name = required(name, "name", "A token has a name.")[:100]
    if networks is not None:
        token.networks = checked_networks(actor, networks)
    changes = {each: (old[each], getattr(token, each)) for each in old}
    changes = {each: pair for each, pair in changes.items() if pair[0] != pair[1]}
    if changes:
        token.save(update_fields=list(changes))
        record(
            actor=actor.stamp(),
            verb=verbs.TOKEN_CHANGED,
            target=token,
            team=token.team_id,
            now=now,
            changes=changes,
        )
    return token


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


def opens_from(token: Token, address: str) -> bool:
    """Whether the token may be used from this address; an unknown one is in no network."""
    if not token.networks:
        return True
    return bool(address) and any(ip_address(address) in ip_network(n) for n in token.networks)


def checked_networks(actor: Actor, networks: Collection[str]) -> list[str]:
    """The networks in one form; refused where the actor's own token reaches less far."""
    if len(networks) > MOST_NETWORKS:
        raise InvalidError(
            f"A token has {MOST_NETWORKS} networks at most.", code="too_long", field="networks"
        )
    checked = sorted({str(_network(written)) for written in networks})
    own = [ip_network(network) for network in actor.token.networks] if actor.token else []
    if own and not (checked and all(_within(ip_network(each), own) for each in checked)):
        raise ForbiddenError(
            f"This token may hand on no more than {', '.join(map(str, own))}.", field="networks"
        )
    return checked


def _network(written: str) -> IPv4Network | IPv6Network:
    try:
        return ip_network(written.strip(), strict=False)
    except ValueError as error:
        raise InvalidError(
            f"{written!r} is no network.",
            code="bad_network",
            field="networks",
            hint="Such as 192.0.2.7, 192.0.2.0/24 or 2001:db8::/32.",
        ) from error


def _within(network: IPv4Network | IPv6Network, own: list[IPv4Network | IPv6Network]) -> bool:
    return any(
        network.version == each.version and network.subnet_of(each)  # type: ignore[arg-type] # of one version
        for each in own
    )


def _usable(token: Token, now: datetime) -> Token:
    """The token under its lock; refused where it opens nothing any more."""
    token = Token.objects.select_for_update().get(pk=token.pk)
    if token.revoked_at:
        raise ConflictError("This token is revoked.")
    if token.expires_at and token.expires_at <= now:
        raise ConflictError("This token has expired.")
    return token


def _new_key() -> str:
    return TOKEN_MARK + secrets.token_urlsafe(32)


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
    if actor.token:
        _refuse_beyond(set(scopes) - actor.permissions)


def _refuse_beyond(scopes: set[str]) -> None:
    if scopes:
        raise ForbiddenError(
            f"This token may not hand on what it lacks: {', '.join(sorted(scopes))}.",
            field="scopes",
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
