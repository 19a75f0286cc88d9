"""How the sealing stands."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from uuid import UUID

from django.db.models import Exists, OuterRef

from audit.models import Checkpoint, Event, Leaf
from audit.querysets import EventQuerySet


@dataclass(frozen=True, slots=True)
class Standing:
    """For pages and metrics: how much is sealed, how much waits and for how long."""

    sealed: int
    waiting: int
    lag: timedelta
    last: Checkpoint | None


def standing(*, now: datetime) -> Standing:
    last = Checkpoint.objects.order_by("-size").first()
    waiting = _unsealed(last).count()
    return Standing(last.size if last else 0, waiting, sealing_lag(now=now), last)


def sealing_lag(*, now: datetime) -> timedelta:
    """How long the oldest unsealed event has waited; nothing where none waits."""
    last = Checkpoint.objects.order_by("-size").first()
    oldest = _unsealed(last).order_by("id").values_list("id", flat=True).first()
    return max(now - made_at(oldest), timedelta(0)) if oldest else timedelta(0)


def made_at(event: UUID) -> datetime:
    """When an event was made, by its UUIDv7."""
    return datetime.fromtimestamp((event.int >> 80) / 1000, UTC)


def _unsealed(last: Checkpoint | None) -> EventQuerySet:
    events = Event.objects.all()
    if last:
        events = events.filter(xid__gte=last.horizon)
    return events.filter(~Exists(Leaf.objects.filter(event=OuterRef("pk"))))
