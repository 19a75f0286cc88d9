"""Publication times, with the precision at which they are known."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, tzinfo
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from articles.enums import Precision
from verify.errors import InvalidError


@dataclass(frozen=True, slots=True)
class Published:
    """When something was published, in UTC; `at` is None where it is unknown."""

    at: datetime | None
    precision: str


UNKNOWN = Published(None, Precision.UNKNOWN)


def parse_published(written: str | None, zone: str = "", *, field: str = "published") -> Published:
    """An ISO 8601 date or time.

    A day is midnight, a time without offset a wall clock, in `zone`, else in UTC.
    """
    if written is None or not written.strip():
        return UNKNOWN
    written = written.strip()
    day = _day(written)
    try:
        if day is not None:
            return Published(_in_utc(datetime.combine(day, time()), zone), Precision.DAY)
        return Published(_in_utc(datetime.fromisoformat(written), zone), Precision.MINUTE)
    except (ValueError, OverflowError) as error:
        raise InvalidError(
            f"{written!r} is no date.",
            code="bad_date",
            field=field,
            hint="Write 2026-01-31, or 2026-01-31T14:30:00Z; leave it out where it is unknown.",
        ) from error


def zone_named(name: str, *, field: str = "time_zone") -> tzinfo:
    """The IANA time zone of that name; UTC for none."""
    if not name:
        return UTC
    try:
        return ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError, OSError) as error:
        raise InvalidError(
            f"There is no time zone {name!r}.", field=field, hint="Such as Europe/Madrid."
        ) from error


def _day(written: str) -> date | None:
    try:
        return date.fromisoformat(written)
    except ValueError:
        return None


def _in_utc(moment: datetime, zone: str) -> datetime:
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=zone_named(zone))
    return moment.astimezone(UTC)
