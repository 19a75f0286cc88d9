"""Receivers that fail in every way and senders that are killed: nothing is lost or forged.

`WEBHOOK_EVENTS` sets how many events each receiver is owed (300; 5,000 for the whole proof).
"""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from urllib.parse import quote

import pytest
from django.db import connections, transaction
from django.utils import timezone
from pytest_django import Settings
from standardwebhooks.webhooks import Webhook as Verifier

from accounts.actions import system
from articles.verbs import STORY_RENAMED
from audit.actions import Act, record_many
from integrations.enums import DeliveryState, WhyDisabled
from integrations.models import Delivery, Webhook
from tests.builders import NOW, make_story
from tests.cast import Cast
from tests.integrations.hooks import OK, announce, answer, make_webhook, received
from tests.verify.outside.hostile import Server, serving

pytestmark = [
    pytest.mark.django_db(transaction=True, databases=["default", "owner", "sealer"]),
    pytest.mark.usefixtures("on_own_server", "trail_files"),
]

EVENTS = int(os.environ.get("WEBHOOK_EVENTS", "300"))
KILLS = max(20, EVENTS // 50)
GONE_AFTER = 40
SECONDS = "0.4"


@dataclass
class Faulty:
    """Answers each request by a fault of its own, and verifies every one at once.

    The same message meets another fault at its next attempt; every 50th is refused for ever.
    """

    secret: str = ""
    lock: threading.Lock = field(default_factory=threading.Lock)
    tries: dict[str, int] = field(default_factory=dict)
    accepted: set[str] = field(default_factory=set)
    refused: set[str] = field(default_factory=set)
    forged: list[str] = field(default_factory=list)

    def __call__(self, connection: socket.socket, request: str) -> None:
        headers, body = received(request)
        message = headers["webhook-id"]
        try:
            Verifier(self.secret).verify(body, headers)
        except Exception as error:  # noqa: BLE001 - a thread's error would be lost
            self.forged.append(repr(error))
        with self.lock:
            number = self.tries.setdefault(message, 0)
            self.tries[message] += 1
            place = len(self.tries) - 1 if number == 0 else -1
            if place >= 0 and place % 50 == 49:
                self.refused.add(message)
        if message in self.refused:
            connection.sendall(answer(500, "never"))
        elif not self._fails(connection, hash((message, number)) % 100):
            self.accepted.add(message)
            connection.sendall(OK)

    def _fails(self, connection: socket.socket, chance: int) -> bool:
        """Whether it is one of the faults: about every fourth request."""
        if chance < 12:
            connection.sendall(answer(500 if chance < 6 else 503, "broken"))
        elif chance < 16:
            connection.close()
        elif chance < 20:
            connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\ncut short")
        elif chance < 22:
            time.sleep(float(SECONDS) * 2)
        elif chance < 24:
            _trickle(connection)
        return chance < 24


def _trickle(connection: socket.socket) -> None:
    """An answer that takes longer than anybody waits, byte by byte."""
    for byte in b"HTTP/1.1 200 OK\r\n":
        connection.sendall(bytes([byte]))
        time.sleep(float(SECONDS) / 8)


@dataclass
class Gone:
    """Takes some messages, then says that it is gone; notes when each request came."""

    at: list[datetime] = field(default_factory=list)

    def __call__(self, connection: socket.socket, _: str) -> None:
        self.at.append(timezone.now())
        connection.sendall(OK if len(self.at) <= GONE_AFTER else answer(410))


@pytest.fixture
def server(settings: Settings) -> Iterator[Server]:
    settings.WEBHOOK_PLAIN_HOSTS = ["127.0.0.1"]
    with serving() as one:
        yield one


def test_all_is_delivered_or_given_up_and_nothing_comes_after_gone(
    cast: Cast, server: Server
) -> None:
    announce()
    faulty, gone = Faulty(), Gone()
    server.answers |= {"/faulty": faulty, "/gone": gone}
    issued = make_webhook(cast, server.url("/faulty"), ["story.renamed"])
    faulty.secret = issued.secret
    lost = make_webhook(cast, server.url("/gone"), ["story.renamed"]).webhook
    _make_events(cast)
    announce()

    _send_with_kills(server)

    rows = Delivery.objects.filter(webhook=issued.webhook)
    states = {str(row.message_id): row.state for row in rows}
    delivered = {key for key, state in states.items() if state == DeliveryState.DELIVERED}
    assert len(states) == EVENTS
    assert set(states.values()) <= {DeliveryState.DELIVERED, DeliveryState.DEAD}
    assert delivered <= faulty.accepted
    assert faulty.refused <= set(states) - delivered
    assert faulty.forged == []
    _assert_gone(lost, gone)


def _assert_gone(hook: Webhook, gone: Gone) -> None:
    """Off at the first such answer that a living sender got; what was owed is given up."""
    hook.refresh_from_db()
    assert hook.disabled_why == WhyDisabled.GONE
    assert hook.disabled_at is not None
    assert [at for at in gone.at if at > hook.disabled_at] == []
    left = hook.deliveries.values_list("state", flat=True)
    assert len(left) == EVENTS
    assert list(left).count(DeliveryState.DELIVERED) <= GONE_AFTER
    assert DeliveryState.PENDING not in left


@transaction.atomic
def _make_events(cast: Cast) -> None:
    """As many acts as are asked for; that they changed nothing is nothing to the log."""
    story = make_story(cast.team)
    record_many(
        actor=system(cast.team).stamp(),
        team=cast.team.pk,
        now=NOW,
        acts=[Act(STORY_RENAMED, story, data={"number": number}) for number in range(EVENTS)],
    )


def _send_with_kills(server: Server) -> None:
    login = connections["default"].settings_dict
    address = (
        f"postgresql://{quote(str(login['USER']))}:{quote(str(login['PASSWORD']))}"
        f"@{login['HOST']}:{login['PORT']}/{login['NAME']}"
    )
    subprocess.run(
        [sys.executable, "-m", "tests.integrations.sender", str(KILLS)],
        env={
            **os.environ,
            "DJANGO_SETTINGS_MODULE": "verify.settings",
            "DATABASE_URL": address,
            "OUTSIDE_ALLOW": "127.0.0.1/32",
            "OUTSIDE_PORTS": str(server.port),
            "WEBHOOK_SECONDS": SECONDS,
            "WEBHOOK_FAILING_DAYS": "365",
        },
        check=True,
    )
