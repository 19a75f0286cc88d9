"""One fetch: a request, its redirects, and the answer with all that an archive needs of it."""

from __future__ import annotations

import ssl
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Final

import httpcore
import httpx
from django.conf import settings
from django.db import connections, transaction
from ssrfguard import Policy

from verify.outside import bodies
from verify.outside.addresses import policy
from verify.outside.refusals import OutsideError, in_words
from verify.outside.sockets import Deadline, TimedBackend

USER_AGENT: Final = f"Verify/0.1 (+{settings.SITE_URL})"
REDIRECTS: Final = {301, 302, 303, 307, 308}

Headers = Sequence[tuple[bytes, bytes]]


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one fetch may take: bytes of the answer (packed and unpacked), seconds in all."""

    size: int = 10_000_000
    seconds: float = 30
    wait: float = 10
    """Seconds until the next byte."""
    redirects: int = 5


@dataclass(frozen=True, slots=True)
class Exchange:
    """One request and what came back, as it stood on the wire but for its chunking."""

    url: str
    method: str
    sent: Headers
    status: int
    reason: str
    headers: Headers
    body: bytes
    address: str
    """The address that answered."""

    def header(self, name: str) -> str:
        """The value of a header, the last one where it came twice; empty where it did not."""
        values = [value for key, value in self.headers if key.lower() == name.lower().encode()]
        return values[-1].decode("latin-1") if values else ""


@dataclass(frozen=True, slots=True)
class Fetched:
    """An answer with the redirects that led to it; `content` is its body unpacked."""

    exchanges: tuple[Exchange, ...]
    content: bytes

    @property
    def final(self) -> Exchange:
        return self.exchanges[-1]

    @property
    def url(self) -> str:
        """Where it was found in the end."""
        return self.final.url

    @property
    def status(self) -> int:
        return self.final.status

    @property
    def content_type(self) -> str:
        """As it was declared, without parameters; empty where nothing was."""
        return self.final.header("Content-Type").partition(";")[0].strip().lower()[:100]


@dataclass(slots=True)
class _Fetch:
    """What holds for all requests of one fetch."""

    limits: Limits
    policy: Policy
    pool: httpcore.ConnectionPool
    exchanges: list[Exchange] = field(default_factory=list)


def fetch(
    url: str,
    *,
    limits: Limits | None = None,
    method: str = "GET",
    body: bytes = b"",
    headers: Mapping[str, str] | None = None,
    resolver: Any = None,
) -> Fetched:
    """The answer at an address, whatever its status, after its redirects (of a GET alone).

    Raises OutsideError where the address is none that is fetched, or a limit is passed. Never
    called inside a transaction, which would stay open for as long as somebody outside likes:
    that is a RuntimeError (the transaction around a test case does not count).
    """
    _refuse_transactions()
    limits = limits or Limits()
    allowed, deadline = policy(), Deadline(limits.seconds)
    backend = TimedBackend(allowed, deadline, resolver)
    with (
        in_words(),
        httpcore.ConnectionPool(ssl_context=_trusted(), network_backend=backend) as pool,
    ):
        fetching = _Fetch(limits, allowed, pool)
        return _followed(fetching, httpx.URL(url.strip()), method, body, headers or {})


def _followed(
    fetching: _Fetch, url: httpx.URL, method: str, body: bytes, headers: Mapping[str, str]
) -> Fetched:
    for _ in range(fetching.limits.redirects + 1):
        exchange = _exchanged(fetching, url, method, body, headers)
        fetching.exchanges.append(exchange)
        target = exchange.header("Location")
        if method != "GET" or exchange.status not in REDIRECTS or not target:
            limit = fetching.limits.size
            content = bodies.unpacked(exchange.body, exchange.header("Content-Encoding"), limit)
            return Fetched(tuple(fetching.exchanges), content)
        url = url.join(target)
    raise OutsideError(
        f"This address leads on more than {fetching.limits.redirects} times.",
        code="too_many_redirects",
    )


def _exchanged(
    fetching: _Fetch, url: httpx.URL, method: str, body: bytes, headers: Mapping[str, str]
) -> Exchange:
    url = url.copy_with(fragment=None)
    fetching.policy.check_url(str(url))
    sent = _sent(url, headers)
    timeout = dict.fromkeys(("connect", "read", "write", "pool"), fetching.limits.wait)
    with fetching.pool.stream(
        method, str(url), headers=sent, content=body or None, extensions={"timeout": timeout}
    ) as answer:
        stream = answer.extensions["network_stream"]
        return Exchange(
            url=str(url),
            method=method,
            sent=sent,
            status=answer.status,
            reason=answer.extensions.get("reason_phrase", b"").decode("latin-1"),
            headers=answer.headers,
            body=bodies.read(answer.iter_stream(), fetching.limits.size),
            address=str(stream.get_extra_info("server_addr")[0]),
        )


def _sent(url: httpx.URL, headers: Mapping[str, str]) -> list[tuple[bytes, bytes]]:
    known = {
        "Host": url.netloc.decode(),
        "User-Agent": USER_AGENT,
        "Accept": "*/*",
        "Accept-Encoding": bodies.ENCODINGS,
        "Connection": "close",
        **headers,
    }
    return [(name.encode(), value.encode()) for name, value in known.items()]


@cache
def _trusted() -> ssl.SSLContext:
    return httpx.create_ssl_context(trust_env=False)


def _refuse_transactions() -> None:
    for connection in connections.all(initialized_only=True):
        if connection.in_atomic_block:
            with transaction.atomic(using=connection.alias, durable=True):
                pass  # only a test case's own transaction lets another one in as durable
