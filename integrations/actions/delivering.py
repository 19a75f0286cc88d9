"""Messages that are due, sent: each attempt counted before it goes out, each outcome a row.

One sender at a time for a webhook, under a lock of its session: after "gone" nothing more is sent,
and a killed sender's lock is free at once. What it had in hand is due again after a short while.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from accounts.actions import system
from audit.actions import record
from integrations import verbs
from integrations.enums import DeliveryState, WhyDisabled
from integrations.models import Attempt, Delivery, Webhook
from integrations.signing import opened, signed_headers
from verify.locks import row_key, session_lock
from verify.outside import Fetched, Limits, OutsideError, asked_wait, fetch

PAUSES = (
    timedelta(seconds=5),
    timedelta(minutes=5),
    timedelta(minutes=30),
    *(timedelta(hours=each) for each in (2, 5, 10, 14, 20, 24)),
)
"""How long after each failure the next attempt is, give or take a tenth; three days in all."""
JITTER = 0.1
IN_HAND = timedelta(minutes=2)
"""How long a message may be with a sender; after that its sender is thought dead."""
RESTS = tuple(timedelta(seconds=each) for each in (15, 30, 60, 120, 300))
"""How long a receiver that does not answer is left alone, so that others are not kept waiting."""
LONGEST_WAIT = timedelta(hours=1)
"""How long a receiver's `Retry-After` is heeded at most."""
ANSWER_SIZE = 256_000
ANSWER_KEPT = 4_000
GONE = 410
OK = range(200, 300)
LOCK_CLASS = 2
"""The class of the session locks under which webhooks are sent to."""

Clock = Callable[[], datetime]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one attempt came to. `status` is None where nobody answered as they should."""

    milliseconds: int
    status: int | None = None
    error: str = ""
    response: str = ""
    unreached: bool = False
    wait: timedelta = timedelta(0)
    """How long the receiver asked to be left alone, as far as that is heeded."""

    @property
    def delivered(self) -> bool:
        return self.status in OK


def webhooks_with_due(now: datetime) -> list[int]:
    """The webhooks to which something is to be sent by now."""
    hooks = Webhook.objects.enabled().exclude(rests_until__gt=now)
    due = Delivery.objects.filter(due_at__lte=now, webhook__in=hooks).order_by()
    return sorted(due.values_list("webhook_id", flat=True).distinct())


def deliver(webhook_id: int, *, clock: Clock = timezone.now, seconds: float = 40) -> int:
    """Send what is due to the webhook, the longest due first, for about so long; how many."""
    sent, end = 0, time.monotonic() + seconds
    with session_lock(*row_key(LOCK_CLASS, webhook_id)) as mine:
        while mine and time.monotonic() < end:
            attempt = _claimed(webhook_id, clock())
            if attempt is None:
                break
            _settle(attempt, _sent(attempt, clock()), clock())
            sent += 1
    return sent


@transaction.atomic
def _claimed(webhook_id: int, now: datetime) -> Attempt | None:
    """The next attempt, counted; a message whose attempts are used up is given up on the way."""
    hook = Webhook.objects.enabled().exclude(rests_until__gt=now).filter(pk=webhook_id).first()
    if hook is None:
        return None
    due = Delivery.objects.filter(webhook=hook).due(now).select_for_update(skip_locked=True)
    for row in due[: len(PAUSES)]:
        if row.tries > len(PAUSES):  # its last sender died with it
            _end(row, DeliveryState.DEAD, now)
            continue
        row.tries += 1
        row.attempts += 1
        row.due_at = now + IN_HAND
        row.save(update_fields=["tries", "attempts", "due_at"])
        row.webhook = hook
        return Attempt.objects.create(
            team_id=row.team_id, delivery=row, number=row.attempts, started_at=now
        )
    return None


def _sent(attempt: Attempt, now: datetime) -> Outcome:
    """Post the message, outside of any transaction."""
    delivery = attempt.delivery
    body = delivery.body.encode()
    headers = {
        "Content-Type": "application/json",
        **signed_headers(delivery.message_id, body, _keys(delivery.webhook, now), now),
    }
    begun = time.monotonic()
    try:
        answer = _posted(delivery.webhook.url, body, headers)
    except OutsideError as error:
        return Outcome(_since(begun), error=str(error), unreached=error.again)
    status = answer.status
    fault = "" if status in OK else f"HTTP {status}"
    wait = asked_wait(answer, now, LONGEST_WAIT)
    return Outcome(_since(begun), status, fault, _kept(answer), wait=wait)


def _kept(answer: Fetched) -> str:
    return answer.content[:ANSWER_KEPT].decode(errors="replace").replace("\0", "\ufffd")


def _posted(url: str, body: bytes, headers: Mapping[str, str]) -> Fetched:
    seconds = settings.WEBHOOK_SECONDS
    limits = Limits(size=ANSWER_SIZE, seconds=seconds, wait=seconds)
    return fetch(url, limits=limits, method="POST", body=body, headers=headers)


def _keys(hook: Webhook, now: datetime) -> list[str]:
    """The secrets that hold, the newest first."""
    rows = hook.secrets.exclude(expires_at__lte=now).order_by("-pk")
    return [opened(row.sealed) for row in rows]


@transaction.atomic
def _settle(attempt: Attempt, outcome: Outcome, now: datetime) -> None:
    hook = Webhook.objects.select_for_update().get(pk=attempt.delivery.webhook_id)
    row = Delivery.objects.select_for_update().get(pk=attempt.delivery_id)
    _note(attempt, outcome, now)
    if outcome.delivered:
        _end(row, DeliveryState.DELIVERED, now)
        hook.failing_since, hook.unreached, hook.rests_until = None, 0, None
    else:
        _put_off(row, outcome, now)
        hook.failing_since = hook.failing_since or now
        _rest(hook, outcome, now)
    hook.save(update_fields=["failing_since", "unreached", "rests_until"])
    if outcome.status == GONE:
        disable(hook, WhyDisabled.GONE, now)
    elif hook.failing_since and now - hook.failing_since > _patience():
        disable(hook, WhyDisabled.FAILING, now)


def _note(attempt: Attempt, outcome: Outcome, now: datetime) -> None:
    attempt.ended_at = now
    attempt.milliseconds = outcome.milliseconds
    attempt.status = outcome.status
    attempt.error = outcome.error[:300]
    attempt.response = outcome.response
    attempt.save(update_fields=["ended_at", "milliseconds", "status", "error", "response"])


def _put_off(row: Delivery, outcome: Outcome, now: datetime) -> None:
    if row.tries > len(PAUSES):
        _end(row, DeliveryState.DEAD, now)
        return
    spread = 1 + random.uniform(-JITTER, JITTER)  # noqa: S311 - apart from others, no secret
    row.due_at = now + max(PAUSES[row.tries - 1] * spread, outcome.wait)
    row.save(update_fields=["due_at"])


def _rest(hook: Webhook, outcome: Outcome, now: datetime) -> None:
    """Leave a receiver alone that nobody reaches, or that asks for it: with all its messages."""
    if outcome.wait:
        hook.rests_until = now + outcome.wait
    if outcome.unreached:
        hook.rests_until = now + RESTS[min(hook.unreached, len(RESTS) - 1)]
        hook.unreached = min(hook.unreached + 1, len(RESTS))


def _end(row: Delivery, state: DeliveryState, now: datetime) -> None:
    row.state, row.due_at, row.ended_at = state, None, now
    row.save(update_fields=["state", "due_at", "ended_at"])


def disable(hook: Webhook, why: WhyDisabled, now: datetime) -> None:
    """Switch a locked webhook off by what its receiver does; what waits for it is given up.

    Whoever manages webhooks is told.
    """
    if hook.disabled_at is not None:
        return
    hook.disabled_at, hook.disabled_why = now, why
    hook.save(update_fields=["disabled_at", "disabled_why"])
    give_up_waiting(hook, now)
    record(
        actor=system().stamp(),
        verb=verbs.WEBHOOK_DISABLED,
        target=hook,
        team=hook.team_id,
        now=now,
        changes={"disabled_at": (None, now)},
        data={"why": why},
    )


def give_up_waiting(hook: Webhook, now: datetime) -> int:
    """Give up all that waits for the webhook; it may be sent again once it is on."""
    waiting = Delivery.objects.filter(webhook=hook, state=DeliveryState.PENDING)
    return waiting.update(state=DeliveryState.DEAD, due_at=None, ended_at=now)


def forget_old(*, now: datetime) -> int:
    """Take what ended long ago off the log, with its words; how many messages that were."""
    before = now - timedelta(days=settings.WEBHOOK_LOG_DAYS)
    old = Delivery.objects.filter(ended_at__lt=before).order_by("ended_at")[:1000]
    keys = list(old.values_list("pk", flat=True))
    Attempt.objects.filter(delivery__in=keys).delete()
    return Delivery.objects.filter(pk__in=keys).delete()[0]


def _patience() -> timedelta:
    return timedelta(days=settings.WEBHOOK_FAILING_DAYS)


def _since(begun: float) -> int:
    return round((time.monotonic() - begun) * 1000)
