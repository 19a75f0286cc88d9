"""Dates as points on which two outlets can differ: the day, the hour, and which end is meant."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from claims.extraction.types import Value
from claims.matching.days import DAY_LENGTH, dates_meet, days_between, month_day, one_dial
from claims.matching.happenings import happenings
from claims.matching.profile import Profile

Edge = Literal["on", "from", "until"]

SAME_HOUR = 20
"""Minutes within which two times of day are one; set by hand: news rounds to quarters."""
ROUGH_HOUR = 45
"""The same where one of them is approximate."""
MINUTES_A_DAY = 1440


class Day(NamedTuple):
    """A date as it is compared: its bounds, the time of day, and whether it begins or ends."""

    value: Value
    edge: Edge
    low: str
    high: str
    phase: Edge
    """Which end of something its verb tells, where the date itself leaves that open."""
    minute: int | None
    """Of the day, where the text gives the time and no zone of its own."""


_TIME = re.compile(r"T(\d\d):(\d\d)$")
_YEAR = re.compile(r"(?<!end of the )(?<!end of this )\byears?\b|^\D*\d{4}$", re.IGNORECASE)
"""“This year”, “in 2019”: too wide for a day."""
_BY_YEAR = re.compile(
    r"\bsince (?:19|20)\d\d\b"
    r"|\b(?:last|first|built|founded|opened|born|planted|erected|established|founding|inaugurated|launched|introduced|completed)\b[^.;]*\b(?:18|19|20)\d\d\b",
    re.IGNORECASE,
)
"""What a year is precise enough for: how long something has gone on, when it last or first was."""
_ZONED = re.compile(r"\b(?:local time|UTC|GMT|[A-Z]{2,3}T)\b")
_HAS_DAY = re.compile(
    r"\d|\bday\b|(?:mon|tues|wednes|thurs|fri|satur|sun)day|christmas|eve\b|first|second|third|[a-z]{3,}th\b",
    re.IGNORECASE,
)


def day_of(value: Value, told: Profile) -> Day | None:
    """Give a date as it is compared, None for one that says too little."""
    low, high = str(value.low or ""), str(value.high or "")
    if not (low or high) or low.startswith("P"):
        return None
    if _YEAR.search(value.exact) and not _BY_YEAR.search(told.span.exact):
        return None
    edge: Edge = "on" if low and high else "from" if low else "until"
    minute = _minute(value, low or high, told) if low == high or edge != "on" else None
    first, last = low or high, high or low
    if edge != "on" and not _HAS_DAY.search(value.exact):
        first, last = first[:7], last[:7]
    return Day(value, edge, first, last, _phase(told), minute)


_PHASES: dict[str, Edge] = {
    "phase:end": "until", "phase:begin": "from", "phase:apply": "from", "phase:close": "from",
    "phase:open": "from",
}  # fmt: skip


def _phase(told: Profile) -> Edge:
    return next((_PHASES[key] for key in sorted(happenings(told)) if key in _PHASES), "on")


def edges(one: Day, other: Day) -> tuple[Edge, Edge]:
    """Give which ends two dates tell: what ends on Friday lasts until Friday."""
    first = one.phase if one.edge == "on" and one.phase == other.edge else one.edge
    second = other.phase if other.edge == "on" and other.phase == one.edge else other.edge
    return first, second


_PART_OF_DAY = re.compile(
    r"^\D*\b(?:morning|afternoon|evening|night|dawn|dusk)\b\D*$", re.IGNORECASE
)
"""A part of the day begins at an hour that nobody told."""


def _minute(value: Value, text: str, told: Profile) -> int | None:
    match = _TIME.search(text)
    if match is None or _PART_OF_DAY.search(value.exact) or _ZONED.search(told.span.sentence):
        return None
    return int(match[1]) * 60 + int(match[2])


def same_day(one: Day, other: Day) -> bool:
    """Tell whether two dates can be one; of two beginnings or two ends the point is compared."""
    if one.value.exact.lower() == other.value.exact.lower():
        return True
    if _YEAR.search(one.value.exact) and _YEAR.search(other.value.exact) and one.low == other.low:
        return True
    first, second = edges(one, other)
    if first == second != "on":
        return _points_meet(one, other, first)
    if first != second and not (one.low.startswith("T") or other.low.startswith("T")):
        return _points_meet(one, other, first)
    if one.low.startswith("T") != other.low.startswith("T"):
        return None not in (one.minute, other.minute) and _hours_meet(one, other)
    return dates_meet(one.value, other.value) and _hours_meet(one, other)


def _points_meet(one: Day, other: Day, edge: Edge) -> bool:
    if _YEAR.search(one.value.exact) and _YEAR.search(other.value.exact):
        return one.low[:4] == other.low[:4]
    size = min(len(one.low[:10]), len(other.low[:10]))
    if one.low[:size] == other.low[:size]:
        return _hours_meet(one, other)
    if one.low.startswith("-") or other.low.startswith("-"):
        return True
    if edge == "until" and days_between(one.low[:10], other.low[:10]) == 1:
        return True
    if any(len(day.low) < DAY_LENGTH for day in (one, other)) and one.low[4:7] == other.low[4:7]:
        return True
    return month_day(one.low) == month_day(other.low) != (None, None)


def _hours_meet(one: Day, other: Day) -> bool:
    if one.minute is None or other.minute is None or one_dial(one.value, other.value):
        return True
    rough = one.value.approximate or other.value.approximate
    gap = abs(one.minute - other.minute)
    return min(gap, MINUTES_A_DAY - gap) <= (ROUGH_HOUR if rough else SAME_HOUR)


def gap_in_days(one: Day, other: Day) -> int | None:
    """Give the days between two dates, None where either leaves them open."""
    return days_between(one.low[:10], other.low[:10])
