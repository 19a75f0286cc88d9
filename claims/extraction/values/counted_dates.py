"""Dates that count within a period or from a day: "the first Friday of July", "over the weekend".

Also parts of a running period ("the end of the year"), decades in words, and days of the month.
"""

# ruff: noqa: PLR2004  the calendar's numbers are what they are
from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from claims.extraction.values.calendar_words import (
    COUNTS,
    MONTHS,
    PARTS_OF_MONTH,
    PARTS_OF_YEAR,
    WEEKDAYS,
)
from claims.extraction.values.lexicon import ORDINALS
from claims.extraction.values.mentions import Mention, of_day, of_period
from claims.extraction.values.reference import last_day, moved, nearest_year, shifted
from claims.extraction.values.scan import DIGITS
from claims.extraction.values.spots import MONTH, SPACE, YEAR, Readers, Spot, compiled

_END = r"(?![^\W_]|-)"
_DAY = "|".join(day for day in WEEKDAYS if day.endswith("day"))
_NTH = "first|second|third|fourth|last|1st|2nd|3rd|4th|final"
_NUMBERS: Final = {
    "first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4,
    "last": -1, "final": -1,
}  # fmt: skip
_STEPS: Final = {"last": -1, "previous": -1, "this": 0, "the": 0, "next": 1, "coming": 1}
_RELATIVE = r"(?:the )?(?P<which>last|previous|this|next|coming|the)"
_COUNTED = compiled(
    rf"(?:the{SPACE})?(?P<nth>{_NTH}){SPACE}(?:full{SPACE})?(?P<unit>week|weekend|{_DAY}){SPACE}"
    rf"(?:of|in){SPACE}(?:(?P<month>{MONTH})(?:,?{SPACE}(?:of{SPACE})?(?P<year>{YEAR}))?"
    rf"|(?P<alone>{YEAR})|{_RELATIVE}{SPACE}(?P<period>month|year)){_END}"
)
_AFTER_NEXT = compiled(
    rf"the{SPACE}(?P<unit>week|weekend|month|year){SPACE}after{SPACE}(?:the{SPACE})?next{_END}"
)
_WEEKEND = compiled(
    rf"(?:over|at|on|during|for|by|before|after){SPACE}the{SPACE}weekend{_END}(?! of)"
)
_REST = compiled(
    rf"(?:the{SPACE})?(?:rest|remainder){SPACE}of{SPACE}(?:the|this){SPACE}"
    rf"(?P<unit>week|month|year){_END}"
)
_PART_OF = compiled(
    rf"(?:(?:the{SPACE})?(?P<part>start|beginning|middle|end){SPACE}of{SPACE}"
    rf"(?P<which>the|this|next|last)|(?P<adjective>early|mid|late)(?:{SPACE}|-)(?:in{SPACE})?"
    rf"(?P<which2>this|next|last)){SPACE}"
    rf"(?P<unit>week|month|year)(?![^\W_]|-|{SPACE}of)"
)
_IN_WEEK = compiled(
    rf"(?:(?P<which>last|this|next){SPACE}week,?{SPACE}(?:on{SPACE})?(?P<day>{_DAY})"
    rf"|(?P<day2>{_DAY}){SPACE}(?:of{SPACE})?(?P<which2>last|this|next){SPACE}week){_END}"
)
_NUMBERED = "|".join(word for word, number in ORDINALS.items() if number <= 20)
_THE_NTH = compiled(
    rf"(?:(?P<day>{_DAY})(?:,?{SPACE}the|,)?|on{SPACE}the|from{SPACE}the|by{SPACE}the"
    rf"|until{SPACE}the|since{SPACE}the){SPACE}(?P<nth>\d{{1,2}}(?:st|nd|rd|th)"
    rf"|(?:twenty|thirty)-(?:first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)"
    rf"|{_NUMBERED})"
    rf"(?:{SPACE}of{SPACE}(?P<which>this|last|next|the){SPACE}month)?"
    rf"(?![^\W_]|-|{SPACE}[a-zA-Z]+)"
)
_OF_MONTH = compiled(
    rf"(?:the{SPACE})?(?P<nth>\d{{1,2}}(?:st|nd|rd|th)|{_NUMBERED}){SPACE}(?:day{SPACE})?of{SPACE}"
    rf"(?P<which>this|last|next|the){SPACE}month{_END}"
)
_TENS: Final = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70,
    "eighties": 80, "nineties": 90, "noughties": 0,
}  # fmt: skip
_DECADE = compiled(
    rf"(?:the{SPACE})?(?:(?P<part>early|mid|late)[- ])?(?:(?P<century>nineteen|eighteen)[- ])?"
    rf"(?P<tens>{'|'.join(_TENS)}){_END}"
    rf"|(?:the{SPACE})?(?:(?P<part2>early|mid|late)[- ])?['’‘](?P<digits>[2-9]0)s{_END}"
)
_WHOSE: Final = re.compile(
    r"\b(?:his|her|their|my|our|your|its)\s(?:early |mid-?|late )?$", re.IGNORECASE
)
_FROM_NOW = compiled(
    rf"(?P<count>{'|'.join(sorted(COUNTS, key=len, reverse=True))}|\d{{1,3}}){SPACE}"
    rf"(?P<unit>day|week|month|year)s?{SPACE}(?:from{SPACE}(?P<day>now|today|tomorrow|yesterday)"
    rf"|(?P<hence>hence)){_END}"
)


def _counted(spot: Spot) -> Mention | None:
    """Read "the first Friday of July" and "the last week of 2025"."""
    bounds = _period_named(spot)
    if bounds is None:
        return None
    first, last = bounds
    number, unit = _NUMBERS[spot.group("nth")], spot.group("unit")
    weekday = {"week": 1, "weekend": 6}.get(unit) or WEEKDAYS[unit]
    day = _nth_weekday(first, last, weekday, number)
    if day is None:
        return None
    if unit in {"week", "weekend"}:
        return of_period(
            spot.start, spot.end, day, day + timedelta(days=6 if unit == "week" else 1)
        )
    return of_day(spot.start, spot.end, day)


def _period_named(spot: Spot) -> tuple[date, date] | None:
    today = spot.ref.today
    if spot.group("alone"):
        year = int(spot.group("alone"))
        return date(year, 1, 1), date(year, 12, 31)
    if spot.group("period"):
        return _running(today, spot.group("period"), _STEPS[spot.group("which")]) if today else None
    month = MONTHS[spot.group("month").rstrip(".")]
    if spot.group("year"):
        named: int | None = int(spot.group("year"))
    else:
        named = nearest_year(month, 1, today, spot.towards()) if today else None
    return (date(named, month, 1), date(named, month, last_day(named, month))) if named else None


def _running(today: date, unit: str, step: int) -> tuple[date, date] | None:
    """Give the week, month or year of today, or the one before or after it."""
    if unit == "week":
        monday = moved(today, 7 * step - today.isoweekday() + 1)
        return (monday, monday + timedelta(days=6)) if monday is not None else None
    day = shifted(today, step * (12 if unit == "year" else 1))
    if day is None:
        return None
    first, last = (1, 12) if unit == "year" else (day.month, day.month)
    return date(day.year, first, 1), date(day.year, last, last_day(day.year, last))


def _nth_weekday(first: date, last: date, weekday: int, number: int) -> date | None:
    if number < 0:
        return last - timedelta(days=(last.isoweekday() - weekday) % 7)
    day = first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (number - 1))
    return day if day <= last else None


def _after_next(spot: Spot) -> Mention | None:
    today, unit = spot.ref.today, spot.group("unit")
    bounds = _running(today, "week" if unit == "weekend" else unit, 2) if today else None
    if bounds is None:
        return None
    first = bounds[0] + timedelta(days=5) if unit == "weekend" else bounds[0]
    return of_period(spot.start, spot.end, first, bounds[1])


def _weekend(spot: Spot) -> Mention | None:
    """Read "over the weekend" as the last one, or the next where the verb looks ahead."""
    today = spot.ref.today
    if today is None:
        return None
    saturday = today + timedelta(days=6 - today.isoweekday())
    if spot.towards() != "future" and today.isoweekday() < 6:
        saturday -= timedelta(days=7)
    skip = re.match(r"\w+\s", spot.match[0])
    start = spot.start + (skip.end() if skip else 0)
    return of_period(start, spot.end, saturday, saturday + timedelta(days=1))


def _rest(spot: Spot) -> Mention | None:
    today = spot.ref.today
    bounds = _running(today, spot.group("unit"), 0) if today else None
    if today is None or bounds is None:
        return None
    return of_period(spot.start, spot.end, today, bounds[1])


def _part_of(spot: Spot) -> Mention | None:
    """Read "the end of the year" and "early next month"."""
    today, unit = spot.ref.today, spot.group("unit")
    part = spot.group("part") or spot.group("adjective")
    which = spot.group("which") or spot.group("which2")
    bounds = _running(today, unit, _STEPS[which]) if today else None
    if bounds is None:
        return None
    first, last = bounds
    if unit == "week":
        low, high = {"m": (1, 4), "l": (3, 6), "en": (3, 6)}.get(
            part[:2] if part == "end" else part[0], (0, 2)
        )
        return of_period(
            spot.start, spot.end, first + timedelta(days=low), first + timedelta(days=high)
        )
    if unit == "month":
        low, high = PARTS_OF_MONTH[part]
        return of_period(
            spot.start, spot.end, first.replace(day=low), first.replace(day=high or last.day)
        )
    low, high = PARTS_OF_YEAR[part]
    end = date(first.year, high, last_day(first.year, high))
    return of_period(spot.start, spot.end, date(first.year, low, 1), end)


def _in_week(spot: Spot) -> Mention | None:
    today = spot.ref.today
    which = spot.group("which") or spot.group("which2")
    weekday = WEEKDAYS[spot.group("day") or spot.group("day2")]
    bounds = _running(today, "week", _STEPS[which]) if today else None
    if bounds is None:
        return None
    day = bounds[0] + timedelta(days=weekday - 1)
    return of_day(spot.start, spot.end, day, grain="weekday")


def _number(word: str) -> int:
    if word[0].isdigit():
        return int(re.sub(r"\D", "", word))
    tens, _, unit = word.rpartition("-")
    return {"": 0, "twenty": 20, "thirty": 30}[tens] + int(ORDINALS[unit])


def _the_nth(spot: Spot) -> Mention | None:
    """Read "on the 27th" and "Friday the 11th": of this month, or of the one that is nearest."""
    today, number = spot.ref.today, _number(spot.group("nth"))
    if today is None or not 1 <= number <= 31:
        return None
    if spot.group("which"):
        return _in_month(spot, today, number)
    wanted = WEEKDAYS[spot.group("day")] if spot.group("day") else None
    if wanted is None and not spot.group("nth")[0].isdigit():
        return None
    day = _nearest(today, number, wanted, ahead=spot.towards() == "future")
    if day is None:
        return None
    start = spot.start if wanted is not None else spot.match.start("nth") - len("the ")
    return of_day(start, spot.end, day)


def _nearest(today: date, number: int, weekday: int | None, *, ahead: bool) -> date | None:
    """Find the day of that number, before today or ahead, which falls on the weekday."""
    found = []
    for step in range(-24, 25):
        month = shifted(today.replace(day=1), step)
        if month is not None and number <= last_day(month.year, month.month):
            day = month.replace(day=number)
            if weekday is None or day.isoweekday() == weekday:
                found.append(day)
    behind = [day for day in found if day <= today]
    coming = [day for day in found if day > today]
    chosen = coming[:1] if ahead else behind[-1:]
    return chosen[0] if chosen else None


def _in_month(spot: Spot, today: date, number: int) -> Mention | None:
    bounds = _running(today, "month", _STEPS[spot.group("which")])
    if bounds is None or number > bounds[1].day:
        return None
    return of_day(spot.start, spot.end, bounds[0].replace(day=number))


def _of_month(spot: Spot) -> Mention | None:
    today = spot.ref.today
    return _in_month(spot, today, _number(spot.group("nth"))) if today is not None else None


def _decade(spot: Spot) -> Mention | None:
    """Read "the seventies" and "the '40s" as years; "in her seventies" is an age."""
    if _WHOSE.search(spot.before(16)):
        return None
    tens = int(spot.group("digits")) if spot.group("digits") else _TENS[spot.group("tens")]
    led = spot.match[0][:1].lower() == "t" or spot.group("digits") or spot.group("century")
    if not led:
        return None
    century = {"eighteen": 1800, "": 2000 if tens == 0 else 1900}.get(spot.group("century"), 1900)
    low, high = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}.get(
        spot.group("part") or spot.group("part2"), (0, 9)
    )
    year = century + tens
    return of_period(spot.start, spot.end, date(year + low, 1, 1), date(year + high, 12, 31))


def _from_now(spot: Spot) -> Mention | None:
    today, unit = spot.ref.today, spot.group("unit")
    words = spot.group("count")
    count = COUNTS[words] if words in COUNTS else int(words)
    step = {"tomorrow": 1, "yesterday": -1}.get(spot.group("day"), 0)
    start = moved(today, step) if today is not None else None
    if start is None or count % 1:
        return None
    months = {"month": 1, "year": 12}.get(unit)
    day = (
        shifted(start, int(count) * months)
        if months
        else moved(start, count * (7 if unit == "week" else 1))
    )
    mention = of_day(spot.start, spot.end, day) if day is not None else None
    return replace(mention, approximate=unit != "day") if mention is not None else None


COUNTED_READERS: Readers = (
    (_COUNTED, set(_NUMBERS) | {DIGITS}, _counted),
    (_AFTER_NEXT, {"after"}, _after_next),
    (_WEEKEND, {"weekend"}, _weekend),
    (_REST, {"rest", "remainder"}, _rest),
    (_PART_OF, {"week", "month", "year"}, _part_of),
    (_IN_WEEK, {"week"}, _in_week),
    (_THE_NTH, {DIGITS, *WEEKDAYS}, _the_nth),
    (_OF_MONTH, {"month"}, _of_month),
    (_DECADE, {*_TENS, DIGITS}, _decade),
    (_FROM_NOW, {"from", "hence"}, _from_now),
)
