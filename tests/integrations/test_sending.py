"""What becomes of a message: signed, sent, tried again, given up; when a webhook is put off."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from django.utils import timezone
from pytest_django import Settings

from audit.models import Event
from integrations.actions.delivering import PAUSES, deliver, forget_old, webhooks_with_due
from integrations.actions.notifying import notify_of
from integrations.actions.webhooks import ping_webhook, rotate_secret
from integrations.enums import DeliveryState, WhyDisabled
from integrations.models import Attempt, Delivery, Notification, Webhook
from tests.builders import NOW
from tests.cast import Cast
from tests.integrations.hooks import answer, make_delivery, make_webhook, receiving
from tests.racing import at_once

pytestmark = pytest.mark.django_db


class Clock:
    """A time that goes on by a step at each look."""

    def __init__(self, at: datetime = NOW, step: timedelta = timedelta(0)) -> None:
        self.at, self.step = at, step

    def __call__(self) -> datetime:
        self.at += self.step
        return self.at


def _states() -> list[tuple[str, int]]:
    return list(Delivery.objects.order_by("pk").values_list("state", "attempts"))


def test_a_message_is_signed_as_the_specification_says(cast: Cast, settings: Settings) -> None:
    with receiving(settings) as receiver:
        issued = make_webhook(cast, receiver.url)
        row = ping_webhook(actor=cast.actor("administrator"), webhook=issued.webhook, now=NOW)

        deliver(issued.webhook.pk)

        (message,) = receiver.verified(issued.secret)
    assert message["type"] == "webhook.ping"
    assert receiver.seen[0][0]["webhook-id"] == str(row.message_id)
    assert receiver.seen[0][0]["content-type"] == "application/json"
    assert _states() == [(DeliveryState.DELIVERED, 1)]
    attempt = Attempt.objects.get()
    assert (attempt.status, attempt.response) == (200, "ok")
    assert attempt.milliseconds is not None


def test_while_secrets_rotate_either_verifies(cast: Cast, settings: Settings) -> None:
    now = timezone.now()
    with receiving(settings) as receiver:
        first = make_webhook(cast, receiver.url)
        hook = first.webhook
        second = rotate_secret(actor=cast.actor("administrator"), webhook=hook, now=now)
        make_delivery(hook)

        deliver(hook.pk)

        assert len(receiver.verified(first.secret, second.secret)) == 1
        assert len(receiver.seen[0][0]["webhook-signature"].split(" ")) == 2


def test_after_the_overlap_the_new_secret_alone_signs(cast: Cast, settings: Settings) -> None:
    with receiving(settings) as receiver:
        hook = make_webhook(cast, receiver.url).webhook
        admin = cast.actor("administrator")
        rotate_secret(actor=admin, webhook=hook, now=NOW, overlap_hours=1)
        newest = rotate_secret(actor=admin, webhook=hook, now=NOW, overlap_hours=0)
        make_delivery(hook)

        deliver(hook.pk)

        assert len(receiver.verified(newest.secret)) == 1
        assert len(receiver.seen[0][0]["webhook-signature"].split(" ")) == 1


def test_a_failure_is_tried_again_over_three_days_and_then_given_up(
    cast: Cast, settings: Settings
) -> None:
    settings.WEBHOOK_FAILING_DAYS = 30
    with receiving(settings, answer(500, "broken")) as receiver:
        hook = make_webhook(cast, receiver.url).webhook
        row = make_delivery(hook)
        gaps, at = [], NOW
        for _ in range(len(PAUSES)):
            deliver(hook.pk, clock=Clock(at))
            row.refresh_from_db()
            assert row.due_at is not None
            gaps.append(row.due_at - at)
            at = row.due_at
        deliver(hook.pk, clock=Clock(at))

    assert _states() == [(DeliveryState.DEAD, len(PAUSES) + 1)]
    for gap, pause in zip(gaps, PAUSES, strict=True):
        assert pause * 0.9 <= gap <= pause * 1.1
    assert timedelta(days=3) * 0.9 <= sum(gaps, timedelta()) <= timedelta(days=3.5)
    assert len(set(Attempt.objects.values_list("response", flat=True))) == 1


def test_a_receiver_that_is_gone_is_sent_nothing_more(cast: Cast, settings: Settings) -> None:
    with receiving(settings, answer(410)) as receiver:
        hook = make_webhook(cast, receiver.url).webhook
        for _ in range(3):
            make_delivery(hook)

        deliver(hook.pk)
        deliver(hook.pk)

    hook.refresh_from_db()
    assert len(receiver.seen) == 1
    assert hook.disabled_why == WhyDisabled.GONE
    assert {state for state, _ in _states()} == {DeliveryState.DEAD}
    assert webhooks_with_due(NOW) == []


def test_days_of_failure_switch_it_off_and_whoever_manages_it_is_told(
    cast: Cast, settings: Settings
) -> None:
    with receiving(settings, answer(503)) as receiver:
        hook = make_webhook(cast, receiver.url).webhook
        make_delivery(hook)
        deliver(hook.pk, clock=Clock(NOW))
        hook.refresh_from_db()
        before = hook.disabled_at
        deliver(hook.pk, clock=Clock(NOW + timedelta(days=settings.WEBHOOK_FAILING_DAYS, hours=1)))
        hook.refresh_from_db()

    notify_of(Event.objects.get(verb="webhook.disabled"), now=NOW)
    assert before is None
    assert hook.disabled_why == WhyDisabled.FAILING
    told = Notification.objects.get()
    assert (told.user, told.webhook, told.dispute) == (cast.administrator, hook, None)


def test_one_answer_in_time_ends_the_count_of_days(cast: Cast, settings: Settings) -> None:
    with receiving(settings) as receiver:
        hook = make_webhook(cast, receiver.url).webhook
        Webhook.objects.filter(pk=hook.pk).update(failing_since=NOW - timedelta(days=4))
        make_delivery(hook)

        deliver(hook.pk)

    hook.refresh_from_db()
    assert hook.failing_since is None


def test_a_receiver_that_nobody_reaches_is_left_alone_for_a_while(
    cast: Cast, settings: Settings
) -> None:
    settings.WEBHOOK_PLAIN_HOSTS = ["127.0.0.1"]
    settings.OUTSIDE_ALLOW, settings.OUTSIDE_PORTS = ["127.0.0.1/32"], [1]
    hook = make_webhook(cast, "http://127.0.0.1:1/").webhook
    for _ in range(3):
        make_delivery(hook)

    deliver(hook.pk, clock=Clock(NOW))

    assert sorted(attempts for _, attempts in _states()) == [0, 0, 1]
    assert webhooks_with_due(NOW) == []
    assert webhooks_with_due(NOW + timedelta(seconds=16)) == [hook.pk]


def test_an_address_in_a_private_network_is_not_reached(cast: Cast, settings: Settings) -> None:
    settings.OUTSIDE_ALLOW = []
    hook = make_webhook(cast, "https://127.0.0.1/").webhook
    make_delivery(hook)

    deliver(hook.pk)

    assert "private network" in Attempt.objects.get().error


def test_a_redirect_is_no_delivery_and_is_not_followed(cast: Cast, settings: Settings) -> None:
    moved = b"HTTP/1.1 302 Found\r\nLocation: /elsewhere\r\nContent-Length: 0\r\n\r\n"
    with receiving(settings, moved) as receiver:
        hook = make_webhook(cast, receiver.url).webhook
        make_delivery(hook)

        deliver(hook.pk)

        assert receiver.server.asked == ["/hook"]
    assert _states() == [(DeliveryState.PENDING, 1)]


def test_a_sender_that_died_leaves_its_message_due(cast: Cast, settings: Settings) -> None:
    """Its attempt was counted, and has no end."""
    with receiving(settings) as receiver:
        hook = make_webhook(cast, receiver.url).webhook
        row = make_delivery(hook)
        row.attempts, row.tries, row.due_at = 1, 1, NOW + timedelta(minutes=2)
        row.save()
        Attempt.objects.create(team=cast.team, delivery=row, number=1, started_at=NOW)

        deliver(hook.pk, clock=Clock(NOW + timedelta(minutes=1)))
        early = _states()
        deliver(hook.pk, clock=Clock(NOW + timedelta(minutes=3)))

    assert early == [(DeliveryState.PENDING, 1)]
    assert _states() == [(DeliveryState.DELIVERED, 2)]


def test_a_last_attempt_whose_sender_died_is_given_up(cast: Cast, settings: Settings) -> None:
    with receiving(settings) as receiver:
        hook = make_webhook(cast, receiver.url).webhook
        row = make_delivery(hook)
        row.attempts = row.tries = len(PAUSES) + 1
        row.save()

        deliver(hook.pk)

    assert receiver.seen == []
    assert _states() == [(DeliveryState.DEAD, len(PAUSES) + 1)]


@pytest.mark.django_db(transaction=True)
def test_two_senders_send_nothing_twice(cast: Cast, settings: Settings) -> None:
    with receiving(settings) as receiver:
        hook = make_webhook(cast, receiver.url).webhook
        for _ in range(10):
            make_delivery(hook)

        at_once(lambda: deliver(hook.pk), lambda: deliver(hook.pk))

    assert len(receiver.seen) == 10


def test_the_log_is_kept_for_a_while(cast: Cast, settings: Settings) -> None:
    with receiving(settings) as receiver:
        hook = make_webhook(cast, receiver.url).webhook
        make_delivery(hook)
        deliver(hook.pk, clock=Clock(NOW))
        make_delivery(hook)

    kept = forget_old(now=NOW + timedelta(days=settings.WEBHOOK_LOG_DAYS - 1))
    forgotten = forget_old(now=NOW + timedelta(days=settings.WEBHOOK_LOG_DAYS + 1))

    assert (kept, forgotten) == (0, 1)
    assert _states() == [(DeliveryState.PENDING, 0)]


@pytest.mark.parametrize(
    "asked,minutes",
    [
        pytest.param("600", 10, id="seconds"),
        pytest.param("Thu, 15 Jan 2026 12:20:00 GMT", 20, id="a date"),
        pytest.param("86400", 60, id="more than is heeded"),
        pytest.param("99999999999999999999", None, id="no number of seconds"),
        pytest.param("soon", None, id="nothing"),
        pytest.param("Thu, 15 Jan 2026 11:00:00 GMT", None, id="a time that is over"),
    ],
)
def test_a_receiver_that_asks_to_be_left_alone_is(
    asked: str, minutes: int | None, cast: Cast, settings: Settings
) -> None:
    busy = f"HTTP/1.1 429 X\r\nRetry-After: {asked}\r\nContent-Length: 0\r\n\r\n".encode()
    with receiving(settings, busy) as receiver:
        hook = make_webhook(cast, receiver.url).webhook
        for _ in range(2):
            make_delivery(hook)

        deliver(hook.pk, clock=Clock())
        deliver(hook.pk, clock=Clock(NOW + timedelta(minutes=minutes or 0, seconds=-1)))

    hook.refresh_from_db()
    first = Delivery.objects.order_by("pk")[0]
    assert first.due_at is not None
    if minutes is None:
        assert hook.rests_until is None
        assert len(receiver.seen) == 2
    else:
        assert hook.rests_until == NOW + timedelta(minutes=minutes)
        assert first.due_at >= hook.rests_until
        assert len(receiver.seen) == 1


def test_retry_after_of_another_answer_speaks_of_that_message_alone(
    cast: Cast, settings: Settings
) -> None:
    broken = b"HTTP/1.1 500 X\r\nRetry-After: 600\r\nContent-Length: 0\r\n\r\n"
    with receiving(settings, broken) as receiver:
        hook = make_webhook(cast, receiver.url).webhook
        for _ in range(2):
            make_delivery(hook)

        deliver(hook.pk, clock=Clock())

    assert len(receiver.seen) == 2
