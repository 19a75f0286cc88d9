"""Messages sent again: one, or all of a span of the log, those never sent included."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import F

from accounts.permissions import Actor
from audit.actions import record
from audit.models import Event
from integrations import verbs
from integrations.actions.outbox import owe
from integrations.actions.webhooks import DELIVER, locked_webhook, require_on, wake
from integrations.catalogue import verbs_of
from integrations.changes import head
from integrations.enums import DeliveryState
from integrations.models import Delivery, Webhook, Withheld
from verify.doorbell import ring
from verify.errors import ConflictError, InvalidError

MOST = 10_000
"""Events that one replay sends."""
LAST_INDEX = 2**53 - 1
"""The greatest index that is asked for: the trail's canonical JSON (RFC 8785) holds no greater."""


@dataclass(frozen=True, slots=True)
class Replay:
    """How many messages are on their way, and the act that asked for them."""

    messages: int
    event: UUID


@transaction.atomic
def replay_delivery(*, actor: Actor, delivery: Delivery, now: datetime) -> Delivery:
    """Send a message that has ended once more, with its first id and body."""
    hook = locked_webhook(actor, delivery.webhook)
    require_on(hook)
    row = Delivery.objects.select_for_update().get(pk=delivery.pk)
    if row.state == DeliveryState.PENDING:
        raise ConflictError("This message is on its way already.")
    row.state, row.due_at, row.ended_at, row.tries = DeliveryState.PENDING, now, None, 0
    row.save(update_fields=["state", "due_at", "ended_at", "tries"])
    _record(actor, hook, now, {"message": row.message_id})
    return row


@transaction.atomic
def replay_span(
    *,
    actor: Actor,
    webhook: Webhook,
    now: datetime,
    first: int | None = None,
    last: int | None = None,
    since: datetime | None = None,
    until: datetime | None = None,
) -> Replay:
    """Send the events of the webhook's types between two indexes or times again.

    Those that it was never sent are sent too; those on their way are left alone.
    """
    hook = locked_webhook(actor, webhook)
    require_on(hook)
    if first is None and since is None:
        raise InvalidError("Say where to begin.", code="required", field="first")
    events = _span(hook, first, last, since, until)
    indexes = {event.pk: event.index for event in events}  # type: ignore[attr-defined] # annotated
    ended = Delivery.objects.filter(webhook=hook, message_id__in=list(indexes)).exclude(
        state=DeliveryState.PENDING
    )
    again = ended.update(state=DeliveryState.PENDING, due_at=now, ended_at=None, tries=0)
    known = Delivery.objects.filter(webhook=hook, message_id__in=list(indexes))
    sent = set(known.values_list("message_id", flat=True))
    made = owe(hook, [event for event in events if event.pk not in sent], indexes, now=now)
    span = {"first": first, "last": last, "since": since, "until": until}
    told = {name: value for name, value in span.items() if value is not None}
    messages = again + len(made)
    return Replay(messages, _record(actor, hook, now, {**told, "messages": messages}))


def _span(
    hook: Webhook,
    first: int | None,
    last: int | None,
    since: datetime | None,
    until: datetime | None,
) -> list[Event]:
    """The events in the log's order, without what the feed does not tell of yet."""
    told = head()
    events = Event.objects.in_team(hook.team_id).filter(
        verb__in=verbs_of(hook.types),
        leaf__index__gte=0 if first is None else first,
        leaf__index__lte=told if last is None else min(last, told),
    )
    if since is not None:
        events = events.filter(at__gte=since)
    if until is not None:
        events = events.filter(at__lt=until)
    held = Withheld.objects.filter(team=hook.team_id, position=None)
    events = events.exclude(pk__in=held.values("event_id")).annotate(index=F("leaf__index"))
    found = list(events.order_by("leaf__index")[: MOST + 1])
    if len(found) > MOST:
        raise InvalidError(
            f"These are more than {MOST:,} events.", field="last", hint="Send them span by span."
        )
    return found


def _record(actor: Actor, hook: Webhook, now: datetime, data: dict[str, object]) -> UUID:
    wake(hook)
    event = record(
        actor=actor.stamp(),
        verb=verbs.WEBHOOK_REPLAYED,
        target=hook,
        team=hook.team_id,
        now=now,
        data=data,
    )
    ring(DELIVER, hook.pk)
    return event
