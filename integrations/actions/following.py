"""The sealed log, followed for those outside: what the feed tells, and what it passes over.

No act of anybody: what is told is in the trail already. The log's index is the cursor, so that no
event is ever passed over by accident, whichever order they commit in.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Max

from audit.models import Leaf
from integrations.actions.outbox import fill_outbox
from integrations.changes import CURSOR
from integrations.models import Cursor, Withheld
from reviews.models import SealedEvent

LEAVES = 2000


@transaction.atomic
def announce_sealed(*, now: datetime) -> bool:
    """Let the feed and the webhooks tell of what was sealed since the last time.

    Whether more waits.
    """
    cursor = followed(CURSOR, begin=0)
    if cursor is None:
        return False  # another worker is at it
    found = sealed_since(cursor)
    if not found:
        return False
    last = found[-1][0]
    opened = [(row.index, row.event_id) for row in _tell_opened(last)]
    sealed = _pass_over_sealed(found)
    fill_outbox([*opened, *(place for place in found if place[1] not in sealed)], now=now)
    return move_past(cursor, found)


def followed(name: str, *, begin: int | None = None) -> Cursor | None:
    """The cursor of that name under lock; None where somebody else holds it.

    Where there is none it is made at the index to begin with, else at the end of the log.
    """
    if begin is None:
        last = Leaf.objects.aggregate(last=Max("index"))["last"]
        begin = 0 if last is None else last + 1
    Cursor.objects.get_or_create(name=name, defaults={"position": begin})
    return Cursor.objects.select_for_update(skip_locked=True).filter(name=name).first()


def sealed_since(cursor: Cursor) -> list[tuple[int, UUID]]:
    """The next events behind the cursor with their indexes, in order."""
    leaves = Leaf.objects.filter(index__gte=cursor.position).order_by("index")[:LEAVES]
    return list(leaves.values_list("index", "event_id"))


def move_past(cursor: Cursor, found: Sequence[tuple[int, UUID]]) -> bool:
    """Put the cursor behind these events; whether more may wait."""
    cursor.position = found[-1][0] + 1
    cursor.save(update_fields=["position"])
    return len(found) == LEAVES


def _pass_over_sealed(leaves: Sequence[tuple[int, UUID]]) -> set[UUID]:
    indexes = {event: index for index, event in leaves}
    sealed = list(SealedEvent.objects.in_force().filter(event_id__in=list(indexes)))
    Withheld.objects.bulk_create(
        Withheld(team_id=row.team_id, event_id=row.event_id, index=indexes[row.event_id])
        for row in sealed
    )
    return {row.event_id for row in sealed}


def _tell_opened(position: int) -> list[Withheld]:
    """Place what was passed over and whose round is open by now; opening one is an act itself."""
    waiting = Withheld.objects.filter(position=None)
    held = SealedEvent.objects.in_force().filter(event_id__in=waiting.values("event_id"))
    opened = list(waiting.exclude(event_id__in=held.values("event_id")).order_by("index"))
    for row in opened:
        row.position = position
    Withheld.objects.bulk_update(opened, ["position"])
    return opened
