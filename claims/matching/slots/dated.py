"""Dates as points on which two outlets can differ: the day, the hour, and which end is meant."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Literal, NamedTuple

from claims.extraction.types import Value
from claims.extraction.values.calendar_words import MONTHS
from claims.extraction.values.spoken_hours import HOURS
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
_YEAR = re.compile(
    r"^(?!.*\b(?:quarter|half|months?|weeks?|days?|summer|winter|spring|autumn|fall|season|end of)"
    r"\b)"
    rf"(?:.*\byears?\b|(?!.*\b(?:{'|'.join(MONTHS)})\b)\D*\d{{4}}$)",
    re.IGNORECASE,
)
"""“This year”, “in 2019”: too wide for a day."""
_BY_YEAR = re.compile(
    r"\b(?:since|until|till|through) (?:19|20)\d\d\b"
    r"|\b(?:last|first|built|founded|opened|born|planted|erected|established|founding|inaugurated|launched|introduced|completed)\b[^.;]*\b(?:18|19|20)\d\d\b",
    re.IGNORECASE,
)
"""What a year is precise enough for: how long something has gone on, when it last or first was."""
_ZONED = re.compile(r"\b(?:UTC|GMT|[A-Z]{2,3}T)\b")
_HAS_DAY = re.compile(
    r"\d|\b(?:to|yester)?day\b|to(?:morrow|night)|morning|afternoon|evening|night|(?:mon|tues|wednes|thurs|fri|satur|sun)day|christmas|eve\b|first|second|third|[a-z]{3,}th\b",
    re.IGNORECASE,
)


def day_of(value: Value, told: Profile) -> Day | None:
    """Give a date as it is compared, None for one that says too little."""
    low, high = str(value.low or ""), str(value.high or "")
    if not (low or high) or low.startswith("P"):
        return None
    if _YEAR.search(value.exact) and not _BY_YEAR.search(told.span.exact):
        return None
    if _WITHIN.match(value.exact):
        low = ""
    edge: Edge = "on" if low and high else "from" if low else "until"
    minute = _minute(value, low or high, told) if low == high or edge != "on" else None
    minute = None if _FROM_NOW.search(value.exact) else minute
    first, last = low or high, high or low
    if edge != "on" and not _HAS_DAY.search(value.exact):
        first, last = first[:7], last[:7]
    return Day(value, edge, first, last, _phase(told), minute)


_FROM_NOW = re.compile(r"^(?:within|inside of)\b|\bago$", re.IGNORECASE)
"""What is counted from the print, whose minute says little of the event's."""
_WITHIN = re.compile(r"(?:within|inside of)\b", re.IGNORECASE)
"""What has to be done within some days has its end as its deadline."""

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
    rf"^(?!.*\b(?:half|quarter|{'|'.join(HOURS)})\b)"
    r"\D*\b(?:morning|afternoon|evening|night|dawn|dusk)\b\D*$",
    re.IGNORECASE,
)
"""A part of the day begins at an hour that nobody told."""


def _minute(value: Value, text: str, told: Profile) -> int | None:
    match = _TIME.search(text)
    if match is None or _PART_OF_DAY.search(value.exact) or _ZONED.search(told.span.sentence):
        return None
    return int(match[1]) * 60 + int(match[2])


def same_day(one: Day, other: Day) -> bool:
    """Tell whether two dates can be one; of two beginnings or two ends the point is compared."""
    if _told_alike(one, other):
        return True
    if _spans(one, other):
        return one.low[:10] == other.low[:10] and one.high[:10] == other.high[:10]
    if _nights(one, other):
        return one.low[:10] == other.low[:10]
    first, second = edges(one, other)
    bare = [day.low.startswith("T") for day in (one, other)]
    if first == second != "on" or (first != second and not any(bare)):
        return _points_meet(one, other, first)
    if bare[0] != bare[1]:
        return None not in (one.minute, other.minute) and _hours_meet(one, other)
    return dates_meet(one.value, other.value) and _hours_meet(one, other)


def _told_alike(one: Day, other: Day) -> bool:
    if one.value.exact.lower() == other.value.exact.lower():
        return True
    years = all(_YEAR.search(day.value.exact) for day in (one, other))
    return years and one.low == other.low


def _spans(one: Day, other: Day) -> bool:
    """Whether both tell a first and a last of one precision: “from May 2023 to August 2025”."""
    if one.edge != "on" or other.edge != "on":
        return False
    spans = [_SPAN.search(day.value.exact) for day in (one, other)]
    return all(spans) and len(one.low) == len(other.low) and len(one.high) == len(other.high)


_SPAN = re.compile(
    r"^(?:between|from)\b.*\b(?:and|to|until|till|through)\b|\d\s?(?:–|—|-|to|through)\s?[A-Z\d]",
    re.IGNORECASE,
)


def _nights(one: Day, other: Day) -> bool:
    """Whether both tell a night by the day on which it begins."""
    return all(_NIGHT.search(day.value.exact) and "T18" in day.low for day in (one, other))


_NIGHT = re.compile(r"\bnight$", re.IGNORECASE)


def _points_meet(one: Day, other: Day, edge: Edge) -> bool:
    if all(_YEAR.search(day.value.exact) for day in (one, other)):
        return one.low[:4] == other.low[:4]
    size = min(len(one.low[:10]), len(other.low[:10]))
    if one.low[:size] == other.low[:size]:
        return _hours_meet(one, other)
    if any(day.low.startswith("T") for day in (one, other)):
        return None in (one.minute, other.minute) or _hours_meet(one, other)
    return _days_meet(one, other, edge)


def _days_meet(one: Day, other: Day, edge: Edge) -> bool:
    days = month_day(one.low), month_day(other.low)
    if any(day.low.startswith("-") for day in (one, other)):
        full = [day for day in days if day is not None and None not in day]
        return len(full) < len(days) or days[0] == days[1]
    eve = edge == "until" and _may_mean_the_eve(one, other)
    if eve and days_between(one.low[:10], other.low[:10]) == 1:
        return True
    if "on" in (one.edge, other.edge) and (_stretches(one) or _stretches(other)):
        return dates_meet(_closed(one), _closed(other))
    if any(len(day.low) < DAY_LENGTH for day in (one, other)) and one.low[4:7] == other.low[4:7]:
        return True
    return days[0] == days[1] != (None, None)


def _may_mean_the_eve(one: Day, other: Day) -> bool:
    """Whether one end may be the day before the other: “until Sunday”, “opens on Monday”."""
    before = any(_BEFORE.match(day.value.exact) for day in (one, other))
    return before or one.edge != other.edge


_BEFORE = re.compile(r"(?:not )?(?:before|prior|ahead)\b", re.IGNORECASE)


def _stretches(day: Day) -> bool:
    return day.edge == "on" and day.low[:10] != day.high[:10]


def _closed(day: Day) -> Value:
    return replace(day.value, low=day.low, high=day.high)


def _hours_meet(one: Day, other: Day) -> bool:
    if one.minute is None or other.minute is None or one_dial(one.value, other.value):
        return True
    rough = one.value.approximate or other.value.approximate
    gap = abs(one.minute - other.minute)
    return min(gap, MINUTES_A_DAY - gap) <= (ROUGH_HOUR if rough else SAME_HOUR)


def gap_in_days(one: Day, other: Day) -> int | None:
    """Give the days between two dates, None where either leaves them open."""
    return days_between(one.low[:10], other.low[:10])
