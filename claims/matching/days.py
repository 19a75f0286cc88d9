"""Dates as bounds: whether two can be one."""

from __future__ import annotations

import re
from datetime import date

from claims.extraction.types import Value

_ISO = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d))?(?:-(?P<day>\d\d))?")
_YEARLESS = re.compile(r"--(?P<month>\d\d)(?:-(?P<day>\d\d))?$")
_WEEKDAY = re.compile(r"-W-(?P<weekday>\d)$")
_EDGE = re.compile(r"\b(?:early|late)\b", re.IGNORECASE)
DAY_LENGTH = len("2026-01-03")


HALF_DAY = 12
_CLOCK = re.compile(r"T(\d\d):(\d\d)")
_HALF_TOLD = re.compile(
    r"\b[ap]\.?m\b|morning|afternoon|evening|night|noon|\b(?:0\d|1[3-9]|2[0-3])[.:]\d\d",
    re.IGNORECASE,
)
"""Words and figures that say which half of the day is meant."""


def one_dial(one: Value, other: Value) -> bool:
    """Tell whether two times stand at one place of the dial, and one leaves open which half."""
    times = [_CLOCK.search(str(value.low or value.high or "")) for value in (one, other)]
    if times[0] is None or times[1] is None:
        return False
    (hour, minute), (other_hour, other_minute) = (
        (int(time[1]) % HALF_DAY, time[2]) for time in times if time
    )
    open_half = not all(_HALF_TOLD.search(value.exact) for value in (one, other))
    return open_half and hour == other_hour and minute == other_minute


def dates_meet(one: Value, other: Value) -> bool:
    """Tell whether two dates can be one; what is not told (a year, a zone) excludes nothing.

    The same words are no conflict: "Thursday" may be resolved to another week where dates of
    publication differ. Two seasons exclude each other on either half of the globe, but late winter
    and early spring do not.
    """
    if one.exact.lower() == other.exact.lower():
        return True
    if one.unit and other.unit and one.unit != other.unit:
        return any(_EDGE.search(value.exact) for value in (one, other))
    lows = (str(one.low or ""), str(other.low or ""))
    highs = (str(one.high or ""), str(other.high or ""))
    if any(_YEARLESS.match(low) for low in lows):
        return _days_of_year_meet(one, other)
    if any(low.startswith("-") for low in (*lows, *highs)):
        return lows == highs or lows[0] == lows[1] or not all(_WEEKDAY.match(low) for low in lows)
    if not all(_ISO.match(text) for text in (*lows, *highs) if text):
        return True
    return _first(lows[0]) <= _last(highs[1]) and _first(lows[1]) <= _last(highs[0])


def _days_of_year_meet(one: Value, other: Value) -> bool:
    """Whether day and month can agree, whatever the year."""
    first, second = _days_of_year(one), _days_of_year(other)
    if first is None or second is None:
        return True
    return first[0] <= second[1] and second[0] <= first[1]


def _days_of_year(value: Value) -> tuple[str, str] | None:
    """The first and the last day, as month and day; None where a year has them all."""
    low, high = str(value.low or ""), str(value.high or "")
    first, last = month_day(low), month_day(high)
    if first is None or last is None or low[:4] != high[:4]:
        return None
    days = f"{first[0]}-{first[1] or '01'}", f"{last[0]}-{last[1] or '31'}"
    return None if None in (first[0], last[0]) or days[0] > days[1] else days


def month_day(text: str) -> tuple[str | None, str | None] | None:
    """Give the month and the day of an ISO date, as far as it tells them."""
    match = _YEARLESS.match(text) or _ISO.match(text)
    return (match["month"], match["day"]) if match else None


def _first(text: str) -> str:
    """The first day of an ISO date of any precision; open is the beginning of time."""
    day = text[:10]
    return (day + "-01-01"[len(day) - 4 :])[:10] if day else "0000-01-01"


def _last(text: str) -> str:
    day = text[:10]
    return (day + "-12-31"[len(day) - 4 :])[:10] if day else "9999-12-31"


def days_apart(one: Value, other: Value) -> int | None:
    """Give the days between two full dates; None where either leaves the year or the day open."""
    return days_between(_first(str(one.low or "")), _first(str(other.low or "")))


def days_between(one: str, other: str) -> int | None:
    """Give the days between two ISO days; None where either is no day."""
    days = sorted((one, other))
    if not all(len(day) == DAY_LENGTH and day[:4].isdigit() for day in days) or days[0] < "0001":
        return None
    try:
        first, second = (date.fromisoformat(day) for day in days)
    except ValueError:
        return None
    return (second - first).days


def year_slip(one: Value, other: Value) -> bool:
    """Tell whether day and month agree and only the year differs: a slip, no other event."""
    first, second = month_day(str(one.low or "")), month_day(str(other.low or ""))
    return first is not None and first == second and first[1] is not None
