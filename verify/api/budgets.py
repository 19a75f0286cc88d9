"""How many requests a caller has for a minute, counted in the broker's server.

The headers are those of the IETF's draft "RateLimit header fields for HTTP". Where the count cannot
be kept, requests are let through: a limit protects the service and is no part of it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from time import monotonic, time

import structlog
from django.conf import settings
from django.http.response import HttpResponseBase
from redis import Redis, RedisError
from rest_framework.exceptions import Throttled

log = structlog.get_logger(__name__)

WINDOW = 60
"""Seconds."""

PATIENCE = 0.25
"""Seconds that a request waits for the counter."""

REST = 5.0
"""Seconds for which a counter that has failed is not asked again."""


@dataclass(frozen=True, slots=True)
class Allowance:
    """Where a caller stands in one budget; `resets` is in seconds from now."""

    name: str
    quota: int
    spent: int
    resets: int

    def require(self) -> None:
        """Refuse what is beyond it."""
        if self.spent > self.quota:
            raise Throttled(self.resets)

    def tell(self, response: HttpResponseBase) -> None:
        left = max(self.quota - self.spent, 0)
        response["RateLimit-Policy"] = f'"{self.name}";q={self.quota};w={WINDOW}'
        response["RateLimit"] = f'"{self.name}";r={left};t={self.resets}'


class Counter:
    """Counts in the server that the broker has."""

    def __init__(self, url: str) -> None:
        self._server = Redis.from_url(url, socket_timeout=PATIENCE, socket_connect_timeout=PATIENCE)
        self._asked_again_at = 0.0

    def count(self, name: str, seconds: int) -> int:
        """How often this name was counted, this time included; 0 where nobody knows."""
        if monotonic() < self._asked_again_at:
            return 0
        try:
            number = int(self._server.incr(name))
            if number == 1:
                self._server.expire(name, seconds)
        except (RedisError, OSError) as error:
            self._asked_again_at = monotonic() + REST
            log.warning("requests_not_counted", error=str(error))
            return 0
        return number


def spend(who: str, *, writing: bool, known: bool) -> Allowance | None:
    """Take one request off the caller's budget; None where there is no limit."""
    name, quota = _budget(writing=writing, known=known)
    if not quota:
        return None
    window, gone = divmod(int(time()), WINDOW)
    key = f"{settings.BROKER_PREFIX}budget:{name}:{who}:{window}"
    return Allowance(name, quota, _counter(settings.REDIS_URL).count(key, WINDOW), WINDOW - gone)


def _budget(*, writing: bool, known: bool) -> tuple[str, int]:
    if not known:
        return "anonymous", settings.API_ANONYMOUS_PER_MINUTE
    if writing:
        return "write", settings.API_WRITES_PER_MINUTE
    return "read", settings.API_READS_PER_MINUTE


_counter = cache(Counter)
