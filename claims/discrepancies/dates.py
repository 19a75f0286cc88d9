"""Dates of one event that cannot both be right."""

from __future__ import annotations

import re
from datetime import date

from claims.discrepancies.happenings import one_happening
from claims.discrepancies.lexicon import CONSEQUENCE
from claims.discrepancies.pairs import Pair, span_of, told_at_two_times
from claims.discrepancies.types import Difference
from claims.extraction.types import Span, Value
from claims.matching.events import EVENT, one_act
from claims.matching.profile import Profile

_ISO = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d))?(?:-(?P<day>\d\d))?")
_YEARLESS = re.compile(r"--(?P<month>\d\d)(?:-(?P<day>\d\d))?$")
_WEEKDAY = re.compile(r"-W-(?P<weekday>\d)$")
DAY_LENGTH = len("2026-01-03")
SEASON = 45
"""Days from which two dates are rather two events."""
RECALLED = 0.7
"""Likeness from which they are one all the same. Both set by hand."""
NEIGHBOURS = 0.7
"""Certainty where the days are next to each other: time zones and nights make one event fall on
both."""


def dates(pair: Pair) -> list[Difference]:
    """Give a difference where two statements date one act to days that exclude each other."""
    if not _one_dated(pair):
        return []
    one, other = event_date(pair.one), event_date(pair.other)
    if one is None or other is None or dates_meet(one, other):
        return []
    if told_at_two_times(pair) and not _year_slip(one, other):
        return []
    if _tells(pair.one, other) or _tells(pair.other, one) or _another_time(pair, one, other):
        return []
    return [_difference(pair, one, other)]


def _one_dated(pair: Pair) -> bool:
    """Whether what both date is one thing."""
    if one_happening(pair):
        return True
    return _same_acts(pair) and (pair.one_event or one_act(pair.one, pair.other))


def _another_time(pair: Pair, one: Value, other: Value) -> bool:
    """Whether months lie between the two: reports recall earlier events of the same kind."""
    days = _days_apart(one, other)
    return (
        days is not None
        and days > SEASON
        and not _year_slip(one, other)
        and pair.likeness < (RECALLED if pair.linked else EVENT)
    )


def _year_slip(one: Value, other: Value) -> bool:
    """Whether day and month agree and only the year differs: a slip, no other event."""
    first, second = _month_day(str(one.low or "")), _month_day(str(other.low or ""))
    return first is not None and first == second and first[1] is not None


def _same_acts(pair: Pair) -> bool:
    """Opposite acts (opened, closed) have dates of their own.

    A meeting that "is on" a day has no other act.
    """
    one, other = (
        {act for act in p.acts if not act.startswith("axis:")} for p in (pair.one, pair.other)
    )
    return bool(one & other) or (not one and not other and pair.likeness >= EVENT)


def event_date(one: Profile) -> Value | None:
    """The date of what a statement tells: its `when`, else its only date."""
    told = [
        value
        for value in one.values
        if value.kind == "date" and not any(_inside(value, quoted.span) for quoted in one.quoted)
    ]
    if one.span.when is not None and one.span.when in told:
        return one.span.when
    return told[0] if len(told) == 1 else None


def _inside(value: Value, quoted: Span) -> bool:
    """Inside a quotation "today" is the speaker's day, not the outlet's."""
    return quoted.start <= value.start and value.end <= quoted.end


def _tells(one: Profile, date: Value) -> bool:
    """Whether a statement tells this date too, for something in it."""
    return any(
        value.kind == "date" and value is not one.span.when and dates_meet(value, date)
        for value in one.values
        if value != event_date(one)
    )


def dates_meet(one: Value, other: Value) -> bool:
    """Tell whether two dates can be one; what is not told (a year, a zone) excludes nothing.

    The same words are no conflict: "Thursday" may be resolved to another week where dates of
    publication differ.
    """
    if one.exact.lower() == other.exact.lower():
        return True
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
    first, last = _month_day(low), _month_day(high)
    if first is None or last is None or low[:4] != high[:4]:
        return None
    days = f"{first[0]}-{first[1] or '01'}", f"{last[0]}-{last[1] or '31'}"
    return None if None in (first[0], last[0]) or days[0] > days[1] else days


def _month_day(text: str) -> tuple[str | None, str | None] | None:
    match = _YEARLESS.match(text) or _ISO.match(text)
    return (match["month"], match["day"]) if match else None


def _first(text: str) -> str:
    """The first day of an ISO date of any precision; open is the beginning of time."""
    day = text[:10]
    return (day + "-01-01"[len(day) - 4 :])[:10] if day else "0000-01-01"


def _last(text: str) -> str:
    day = text[:10]
    return (day + "-12-31"[len(day) - 4 :])[:10] if day else "9999-12-31"


def _difference(pair: Pair, one: Value, other: Value) -> Difference:
    certainty = 0.9 if pair.one.acts & pair.other.acts else 0.7
    if pair.linked is False:
        certainty *= 0.6 + 0.4 * pair.likeness
    return dating(one, other, certainty)


def dating(one: Value, other: Value, certainty: float) -> Difference:
    """Word the difference of two dates of one happening."""
    if _next_to_each_other(one, other):
        certainty *= NEIGHBOURS
    return Difference(
        kind="date",
        severity=CONSEQUENCE["date"] * certainty,
        certainty=certainty,
        explanation=f"One dates it {written(one)}, the other {written(other)}.",
        spans=(span_of(one), span_of(other)),
        attribute="when",
        values=(written(one), written(other)),
        keys=(f"{one.low}..{one.high}", f"{other.low}..{other.high}"),
    )


def _next_to_each_other(one: Value, other: Value) -> bool:
    return _days_apart(one, other) == 1


def _days_apart(one: Value, other: Value) -> int | None:
    """The days between two full dates; None where either leaves the year or the day open."""
    days = sorted((_first(str(one.low or "")), _first(str(other.low or ""))))
    if not all(len(day) == DAY_LENGTH and day[:4].isdigit() for day in days) or days[0] < "0001":
        return None
    try:
        first, second = (date.fromisoformat(day) for day in days)
    except ValueError:
        return None
    return (second - first).days


def written(value: Value) -> str:
    """The words of the text, with the full date where the text left part of it to the reader."""
    low, high = str(value.low or ""), str(value.high or "")
    if low[:10] == high[:10] and len(low) >= DAY_LENGTH and low[:4] not in value.exact:
        return f"{value.exact} ({low[:10]})"
    return value.exact
