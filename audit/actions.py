"""Recording an act.

The only way into the trail, inside the transaction of the change that it records.
"""

from __future__ import annotations

import hashlib
import hmac
import secrets
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from decimal import Decimal
from enum import Enum
from typing import Any
from uuid import UUID

import rfc8785
from django.db import DEFAULT_DB_ALIAS, connections
from django.db.models import Model

from audit.context import current_door
from audit.listeners import announce
from audit.models import Secret
from audit.verbs import Verb

BODY_VERSION = 1
SALT_BYTES = 32
ADD_EVENT = "INSERT INTO audit_event (id, body) VALUES (uuidv7(), %s) RETURNING id"
ADD_EVENTS = """
    INSERT INTO audit_event (id, body)
    SELECT uuidv7(), body FROM unnest(%s::bytea[]) WITH ORDINALITY AS told (body, number)
    ORDER BY number RETURNING id
"""


@dataclass(frozen=True, slots=True)
class Stamp:
    """Who acted, in plain ids: the user, what kind of user, in which role, with which token."""

    user: int
    kind: str
    role: str | None = None
    token: int | None = None


@dataclass(frozen=True, slots=True)
class Act:
    """One act to record. `changes` maps a field to (old, new).

    `data` holds what else a reader needs.
    """

    verb: Verb
    target: Model
    changes: Mapping[str, tuple[object, object]] = field(default_factory=dict)
    data: Mapping[str, object] = field(default_factory=dict)
    related: Sequence[Model] = ()
    covers: Sequence[Model] = ()
    """Other rows that this act wrote; they need no event of their own."""


def record(
    *,
    actor: Stamp,
    verb: Verb,
    target: Model,
    team: int | None,
    now: datetime,
    changes: Mapping[str, tuple[object, object]] | None = None,
    data: Mapping[str, object] | None = None,
    related: Sequence[Model] = (),
    covers: Sequence[Model] = (),
    using: str = DEFAULT_DB_ALIAS,
) -> UUID:
    """Write one event; its id. `target` must already have its key.

    Values that the verb calls secret are committed to. `using` names the connection whose
    transaction holds the change; a migration's is not the program's.
    """
    act = Act(verb, target, changes or {}, data or {}, related, covers)
    return record_many(actor=actor, team=team, now=now, acts=[act], using=using)[0]


def record_many(
    *,
    actor: Stamp,
    team: int | None,
    now: datetime,
    acts: Iterable[Act],
    using: str = DEFAULT_DB_ALIAS,
) -> list[UUID]:
    """Write an event for each act, in two statements at most, however many there are."""
    acts = list(acts)
    told = [_body(act, actor, team, now) for act in acts]
    bodies = [rfc8785.dumps(body) for body, _ in told]
    with connections[using].cursor() as cursor:
        if len(bodies) == 1:  # as nearly always; planned in half the time
            cursor.execute(ADD_EVENT, bodies)
        else:
            cursor.execute(ADD_EVENTS, [bodies])
        # A session's uuidv7() only grows: sorted, the ids stand in the order of the acts.
        ids = sorted(row[0] for row in cursor.fetchall())
    secret = [
        Secret(event_id=event, name=name, salt=salt, value=value)
        for event, (_, opened) in zip(ids, told, strict=True)
        for name, (salt, value) in opened.items()
    ]
    if secret:
        Secret.objects.using(using).bulk_create(secret)
    for event, act in zip(ids, acts, strict=True):
        announce(act.verb.name, event)
    return ids


def commitment(salt: bytes, value: str) -> str:
    """HMAC-SHA256 of a value under its salt, in hexadecimal."""
    return hmac.new(salt, value.encode(), hashlib.sha256).hexdigest()


def reference(target: Model) -> str:
    """How an object is named in the trail: "reviews.dispute:7"."""
    return f"{target._meta.label_lower}:{target.pk}"


def _body(
    act: Act, actor: Stamp, team: int | None, now: datetime
) -> tuple[dict[str, Any], dict[str, tuple[bytes, str]]]:
    door = current_door()
    opened: dict[str, tuple[bytes, str]] = {}
    body = {
        "version": BODY_VERSION,
        "at": now.astimezone(UTC).isoformat(timespec="microseconds"),
        "actor": _without_none(
            {"id": actor.user, "kind": actor.kind, "role": actor.role, "token": actor.token}
        ),
        "verb": act.verb.name,
        "object": {"type": act.target._meta.label_lower, "id": act.target.pk},
        "covers": sorted(reference(other) for other in act.covers),
        "related": sorted(reference(other) for other in act.related),
        "team": team,
        "door": door.name,
        "request": door.request,
        "changes": {
            name: [_value(act, f"{name}.{side}", value, name, opened) for side, value in pair]
            for name, pair in _pairs(act.changes)
        },
        "data": {name: _value(act, name, value, name, opened) for name, value in act.data.items()},
    }
    return body, opened


def _pairs(
    changes: Mapping[str, tuple[object, object]],
) -> Iterable[tuple[str, tuple[tuple[str, object], tuple[str, object]]]]:
    for name, (old, new) in changes.items():
        yield name, (("old", old), ("new", new))


def _value(
    act: Act, path: str, value: object, name: str, opened: dict[str, tuple[bytes, str]]
) -> object:
    """The value as JSON, or, where the verb calls it secret, a commitment to it."""
    if value is None or name not in act.verb.secret:
        return _plain(value)
    salt = secrets.token_bytes(SALT_BYTES)
    opened[path] = (salt, str(value))
    return {"hmac-sha256": commitment(salt, str(value))}


def _plain(value: object) -> object:  # noqa: PLR0911 - one for each type
    match value:
        case Enum():
            return _plain(value.value)
        case datetime():
            return value.astimezone(UTC).isoformat()
        case Model():
            return reference(value)
        case date() | UUID() | Decimal():
            return str(value)
        case Mapping():
            return {str(key): _plain(item) for key, item in value.items()}
        case str() | int() | float() | None:
            return value
        case Iterable():
            return [_plain(item) for item in value]
    raise TypeError(f"the trail cannot hold a {type(value).__name__}")


def _without_none(values: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in values.items() if value is not None}
