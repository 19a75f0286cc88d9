"""How long a server asks to be left alone."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Final

from verify.outside.fetching import Fetched

ASKS_TO_WAIT: Final = frozenset({429, 503})
"""Statuses with which `Retry-After` speaks of the server, and not of one request."""
LONGEST_NUMBER: Final = 10


def asked_wait(answer: Fetched, now: datetime, longest: timedelta) -> timedelta:
    """What `Retry-After` asks for, as seconds or as a date; nothing where it asks for nothing."""
    if answer.status not in ASKS_TO_WAIT:
        return timedelta(0)
    asked = answer.final.header("Retry-After")
    if asked.isascii() and asked.isdecimal() and len(asked) < LONGEST_NUMBER:
        return min(timedelta(seconds=int(asked)), longest)
    try:
        until = parsedate_to_datetime(asked)
    except ValueError:
        return timedelta(0)
    aware = until if until.tzinfo else until.replace(tzinfo=UTC)
    return max(timedelta(0), min(aware - now, longest))
