"""Webhooks for tests, and a receiver on this machine that checks what it gets."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any
from uuid import uuid4

from pytest_django import Settings
from standardwebhooks.webhooks import Webhook as Verifier

from audit.sealing import seal_all
from integrations.actions.following import announce_sealed
from integrations.actions.webhooks import IssuedSecret, create_webhook
from integrations.catalogue import TYPES
from integrations.enums import Payload
from integrations.models import Delivery, Webhook
from tests.builders import NOW
from tests.cast import Cast
from tests.verify.outside.hostile import Server, serving

EVERY_TYPE = [each.name for each in TYPES]
OK = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"


def answer(status: int, body: str = "") -> bytes:
    return f"HTTP/1.1 {status} X\r\nContent-Length: {len(body)}\r\n\r\n{body}".encode()


@dataclass
class Receiver:
    """What was posted to one address of the server."""

    server: Server
    path: str = "/hook"
    seen: list[tuple[dict[str, str], str]] = field(default_factory=list)

    @property
    def url(self) -> str:
        return self.server.url(self.path)

    def verified(self, *secrets: str) -> list[dict[str, Any]]:
        """Every message, verified by the specification's own library under each secret."""
        for secret in secrets:
            for headers, body in self.seen:
                Verifier(secret).verify(body, headers)
        return [json.loads(body) for _, body in self.seen]


def received(request: str) -> tuple[dict[str, str], str]:
    """The headers, in lower case, and the body of a request."""
    head, _, body = request.partition("\r\n\r\n")
    lines = [line.partition(": ") for line in head.split("\r\n")[1:]]
    headers = {name.lower(): value for name, _, value in lines}
    return headers, body.encode("latin-1").decode()


@contextmanager
def receiving(settings: Settings, answers: bytes = OK) -> Iterator[Receiver]:
    """A receiver that answers the same to everything, and that may be reached."""
    with serving() as server:
        settings.OUTSIDE_ALLOW = ["127.0.0.1/32"]
        settings.OUTSIDE_PORTS = [80, 443, server.port]
        settings.WEBHOOK_PLAIN_HOSTS = ["127.0.0.1"]
        receiver = Receiver(server)

        def take(connection: Any, request: str) -> None:
            receiver.seen.append(received(request))
            connection.sendall(answers)

        server.answers[receiver.path] = take
        yield receiver


def make_webhook(
    cast: Cast,
    url: str = "https://cms.example/hook",
    types: list[str] | None = None,
    *,
    payload: str = Payload.THIN,
    description: str = "",
) -> IssuedSecret:
    return create_webhook(
        actor=cast.actor("administrator"),
        team=cast.team,
        url=url,
        types=EVERY_TYPE if types is None else types,
        payload=payload,
        description=description,
        now=NOW,
    )


def make_delivery(hook: Webhook, kind: str = "dispute.opened") -> Delivery:
    """A message that waits, without an event behind it."""
    body = json.dumps({"type": kind, "timestamp": NOW.isoformat(), "data": {}})
    return Delivery.objects.create(
        team_id=hook.team_id,
        webhook=hook,
        message_id=uuid4(),
        type=kind,
        body=body,
        due_at=NOW,
        created_at=NOW,
    )


def announce() -> None:
    """Seal what was done, and owe it to the webhooks."""
    seal_all()
    while announce_sealed(now=NOW):
        pass
