"""Dates of one event that cannot both be right."""

from __future__ import annotations

import re

from claims.discrepancies.happenings import one_happening
from claims.discrepancies.lexicon import CONSEQUENCE
from claims.discrepancies.pairs import Pair, span_of, told_at_two_times
from claims.discrepancies.types import Difference
from claims.extraction.types import Span, Value
from claims.matching.counts import named_apart
from claims.matching.days import DAY_LENGTH, dates_meet, days_apart, one_dial, year_slip
from claims.matching.events import EVENT, one_act
from claims.matching.happenings import STATES
from claims.matching.profile import Profile

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
    if _how_long(one) != _how_long(other) or one_dial(one, other):
        return []
    if told_at_two_times(pair) and not year_slip(one, other):
        return []
    if _tells(pair.one, other) or _tells(pair.other, one) or _another_time(pair, one, other):
        return []
    return [_difference(pair, one, other)]


def _how_long(value: Value) -> bool:
    """Whether a date says over which time something goes on: “the next five years”."""
    return _STRETCH.search(value.exact) is not None


_STRETCH = re.compile(
    r"\b(?:next|coming|past|last|following|another) (?:few |several |[\w-]+ )"
    r"(?:years|months|weeks|days|hours|decades)\b",
    re.IGNORECASE,
)


def _one_dated(pair: Pair) -> bool:
    """Whether what both date is one thing."""
    if named_apart(pair.one, pair.other):
        return False
    if one_happening(pair):
        return True
    return _same_acts(pair) and (pair.one_event or one_act(pair.one, pair.other))


def _another_time(pair: Pair, one: Value, other: Value) -> bool:
    """Whether months lie between the two: reports recall earlier events of the same kind."""
    days = days_apart(one, other)
    return (
        days is not None
        and days > SEASON
        and not year_slip(one, other)
        and pair.likeness < (RECALLED if pair.linked else EVENT)
    )


def _same_acts(pair: Pair) -> bool:
    """Opposite acts (opened, closed) have dates of their own.

    A meeting that "is on" a day has no other act.
    """
    one, other = (
        {act for act in p.acts if not act.startswith("axis:")} - STATES
        for p in (pair.one, pair.other)
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
    return days_apart(one, other) == 1


def written(value: Value) -> str:
    """The words of the text, with the full date where the text left part of it to the reader."""
    low, high = str(value.low or ""), str(value.high or "")
    if low[:10] == high[:10] and len(low) >= DAY_LENGTH and low[:4] not in value.exact:
        return f"{value.exact} ({low[:10]})"
    return value.exact
