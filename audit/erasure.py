"""Erasing what the trail only commits to, and holding it where it must be kept.

An erasure is an act like any other: the event says which values of which events are gone, by
whom and why, and the database removes just those. The log stays as it was and still verifies.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from uuid import UUID

from django.apps import apps
from django.db import DatabaseError, connection, transaction
from django.db.models import Model

from audit.actions import Stamp, record
from audit.models import Event, Hold, Secret
from audit.verbs import register
from verify.errors import ConflictError, MissingError

ERASED = register("trail.erased", "erased from the trail what it kept about", secret=("reason",))
HELD = register("trail.held", "forbade erasing anything about", secret=("reason",))
RELEASED = register("trail.released", "allowed erasing again about")

VALUES_IN_ONE = 500
"""Values that one event of erasure lists: a body that stays readable."""


@transaction.atomic
def erase(
    *,
    stamp: Stamp,
    target: Model,
    values: Mapping[UUID, Iterable[str]],
    reason: str,
    now: datetime,
    team: int | None = None,
) -> int:
    """Remove value and salt of these values of these events; how many that were.

    `target` is what they are about. ConflictError where a preservation hold forbids it.
    """
    wanted = [(event, name) for event, names in values.items() for name in names]
    total = 0
    for part in _parts(wanted):
        erasure = record(
            actor=stamp,
            verb=ERASED,
            target=target,
            team=team,
            now=now,
            data={"erased": part, "reason": reason},
        )
        total += _remove(erasure)
    return total


@transaction.atomic
def erase_about(
    *,
    stamp: Stamp,
    object_type: str,
    object_id: int,
    reason: str,
    now: datetime,
    team: int | None = None,
) -> int:
    """Remove every kept value of the acts on an object: a person's name and address, a text."""
    values: dict[UUID, list[str]] = {}
    kept = Secret.objects.filter(event__object_type=object_type, event__object_id=object_id)
    # What earlier erasures gave as their reason speaks of the erasure, not of the object.
    for event, name in kept.exclude(event__verb=ERASED.name).values_list("event_id", "name"):
        values.setdefault(event, []).append(name)
    target = apps.get_model(object_type)(pk=object_id)
    return erase(stamp=stamp, target=target, values=values, reason=reason, now=now, team=team)


@transaction.atomic
def hold(*, stamp: Stamp, target: Model, reason: str, now: datetime, team: int | None) -> Hold:
    """Forbid erasing anything about an object until `release`."""
    name = f"{target._meta.label_lower}:{target.pk}"
    if Hold.objects.filter(object=name, lifted_at=None).exists():
        raise ConflictError(f"{name} is under a preservation hold already.")
    placed = Hold.objects.create(object=name, placed_at=now)
    record(
        actor=stamp,
        verb=HELD,
        target=target,
        team=team,
        now=now,
        data={"reason": reason},
        covers=[placed],
    )
    return placed


@transaction.atomic
def release(*, stamp: Stamp, target: Model, now: datetime, team: int | None) -> Hold:
    """Allow erasing again."""
    name = f"{target._meta.label_lower}:{target.pk}"
    placed = Hold.objects.filter(object=name, lifted_at=None).first()
    if placed is None:
        raise MissingError(f"{name} is under no preservation hold.")
    Hold.objects.filter(pk=placed.pk).update(lifted_at=now)
    record(actor=stamp, verb=RELEASED, target=target, team=team, now=now, covers=[placed])
    placed.lifted_at = now
    return placed


def secrets_of(event: Event) -> dict[str, str]:
    """The kept values of an event by their names; what was erased is not among them."""
    return dict(Secret.objects.filter(event=event).values_list("name", "value"))


def _parts(wanted: list[tuple[UUID, str]]) -> list[dict[str, list[str]]]:
    parts = []
    for begin in range(0, len(wanted), VALUES_IN_ONE):
        part: dict[str, list[str]] = {}
        for event, name in wanted[begin : begin + VALUES_IN_ONE]:
            part.setdefault(str(event), []).append(name)
        parts.append(part)
    return parts


def _remove(erasure: UUID) -> int:
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute("SELECT audit_erase(%s)", [erasure])
            removed: int = cursor.fetchone()[0]
    except DatabaseError as error:
        if "preservation hold" not in str(error):
            raise
        raise ConflictError(
            f"{str(error).splitlines()[0]}.", code="held", hint="Release the hold first."
        ) from error
    return removed
