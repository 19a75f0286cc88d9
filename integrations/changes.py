"""The feed of changes: a team's acts in the order in which the trail sealed them.

An act of a sealed round is passed over and stands, once its round is open, beside the act by which
the feed was told so: a reader who goes on from where they were gets it then, once.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID

from django.db.models import Exists, F, OuterRef

from accounts.models import Team
from audit.models import Event
from audit.querysets import EventQuerySet
from integrations.models import Cursor, Withheld

CURSOR = "changes"
WINDOW = 20_000
"""Leaves of the log that one page looks through; a page may be empty although more comes."""

Narrowing = Callable[[EventQuerySet], EventQuerySet]


@dataclass(frozen=True, slots=True)
class Changes:
    """A page of the feed, each event with its `index`; `after` is where the next one begins."""

    events: list[Event]
    after: int


def head() -> int:
    """The index of the last act that the feed tells of; -1 before the first."""
    return (Cursor.objects.filter(name=CURSOR).values_list("position", flat=True).first() or 0) - 1


def changes_after(team: Team, after: int, limit: int, narrowed: Narrowing) -> Changes:
    """About `limit` acts that follow the index: those of one place in the feed stay together."""
    end = min(after + WINDOW, head())
    if end <= after:
        return Changes([], after)
    places = sorted(
        [*_on_time(team, after, end, limit, narrowed), *_late(team, after, end, narrowed)]
    )
    page = places[:limit]
    if len(places) > limit:
        end = page[-1][0]
        page = [place for place in places if place[0] <= end]
    events = Event.objects.filter(pk__in=[event for *_, event in page])
    found = {event.pk: event for event in events.annotate(index=F("leaf__index"))}
    return Changes([found[event] for *_, event in page], end)


Place = tuple[int, int, UUID]
"""Where an act stands in the feed, its index, its id."""


def _on_time(team: Team, after: int, end: int, limit: int, narrowed: Narrowing) -> list[Place]:
    passed_over = Withheld.objects.filter(team=team, event_id=OuterRef("pk"))
    events = Event.objects.in_team(team.pk).filter(leaf__index__gt=after, leaf__index__lte=end)
    found = narrowed(events.filter(~Exists(passed_over))).order_by("leaf__index")
    rows = found.values_list("leaf__index", "pk")[: limit + 1]
    return [(index, index, event) for index, event in rows]


def _late(team: Team, after: int, end: int, narrowed: Narrowing) -> list[Place]:
    told = Withheld.objects.filter(team=team, position__gt=after, position__lte=end)
    places = {row.event_id: (row.position or 0, row.index, row.event_id) for row in told}
    wanted = narrowed(Event.objects.in_team(team.pk).filter(pk__in=list(places)))
    return [places[event] for event in wanted.order_by().values_list("pk", flat=True)]
