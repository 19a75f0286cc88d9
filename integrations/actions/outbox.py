"""Messages to webhooks, made out of the sealed log: once for each webhook and event.

The event is the outbox: it commits with the change that it tells of, or not at all, and its place
in the log is the order. No act of anybody.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from accounts.permissions import actor_in
from audit.models import Event
from integrations.announcing import by_kind, told_of
from integrations.catalogue import BY_VERB, PING
from integrations.enums import Payload
from integrations.models import Delivery, Webhook
from integrations.resources import shown_to


def fill_outbox(places: Sequence[tuple[int, UUID]], *, now: datetime) -> int:
    """Owe these events, each with its index, to every webhook that asked for them; how many."""
    indexes = {event: index for index, event in places}
    told = Event.objects.filter(pk__in=list(indexes), verb__in=list(BY_VERB), team_id__isnull=False)
    by_team: dict[int, list[Event]] = {}
    for event in sorted(told, key=lambda each: indexes[each.pk]):
        by_team.setdefault(event.team_id or 0, []).append(event)
    hooks = Webhook.objects.enabled().filter(team__in=list(by_team)).select_related("owner", "team")
    return sum(
        len(owe(hook, _asked_for(hook, by_team[hook.team_id], indexes), indexes, now=now))
        for hook in hooks
    )


def owe(
    hook: Webhook, events: Sequence[Event], indexes: dict[UUID, int], *, now: datetime
) -> list[Delivery]:
    """A delivery to the webhook of each event; those that there are already are left alone."""
    resources = _resources(hook, events)
    rows = [
        Delivery(
            team_id=hook.team_id,
            webhook=hook,
            message_id=event.pk,
            type=BY_VERB[event.verb],
            index=indexes[event.pk],
            body=_body(hook, event, indexes[event.pk], resources),
            due_at=now,
            created_at=now,
        )
        for event in events
    ]
    return Delivery.objects.bulk_create(rows, ignore_conflicts=True, batch_size=500)


def ping_body(hook: Webhook, now: datetime) -> str:
    """What a test says."""
    return _message(PING, now, {"webhook": hook.pk, "description": hook.description})


def _asked_for(hook: Webhook, events: Iterable[Event], indexes: dict[UUID, int]) -> list[Event]:
    return [
        event
        for event in events
        if BY_VERB[event.verb] in hook.types and indexes[event.pk] >= hook.begins_at
    ]


def _body(hook: Webhook, event: Event, index: int, resources: dict[tuple[str, int], Any]) -> str:
    data = {"id": str(event.pk), "index": index, **told_of(event)}
    if hook.payload == Payload.FULL:
        data["act"] = event.act
        data["resource"] = resources.get((event.object_type, event.object_id))
    return _message(BY_VERB[event.verb], event.at, data)


def _message(kind: str, at: datetime, data: dict[str, Any]) -> str:
    stamp = at.astimezone(UTC).isoformat().replace("+00:00", "Z")
    return json.dumps({"type": kind, "timestamp": stamp, "data": data}, ensure_ascii=False)


def _resources(hook: Webhook, events: Sequence[Event]) -> dict[tuple[str, int], Any]:
    """The objects as the webhook's owner sees them now."""
    if hook.payload != Payload.FULL or not events:
        return {}
    owner = actor_in(hook.owner, hook.team)
    return {
        (kind, key): shown
        for kind, ids in by_kind(events).items()
        for key, shown in shown_to(owner, kind, ids).items()
    }
