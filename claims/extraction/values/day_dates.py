"""Days by number: "January 3, 2026", "3-5 May", "2026-01-03", "4/22/2016", "Christmas Eve"."""

# ruff: noqa: PLR2004  the calendar's numbers are what they are
from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from claims.extraction.values.calendar_words import MONTHS
from claims.extraction.values.lexicon import FUNCTION_WORDS, NOUN_ENDING_VERBS, ORDINALS
from claims.extraction.values.mentions import Mention, of_day, of_period
from claims.extraction.values.reference import last_day, nearest_year
from claims.extraction.values.scan import DIGITS
from claims.extraction.values.spots import (
    FULL_MONTHS,
    MONTH,
    MONTH_WORDS,
    SPACE,
    YEAR,
    Readers,
    Spot,
    compiled,
)

_WORDS = "|".join(word for word, number in ORDINALS.items() if number <= 20 or number == 30)
_DAY = (
    rf"(?:(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?|(?:twenty[- ]|thirty[- ])?(?:{_WORDS}))"
    r"(?![\d%]|[.,:]\d|[^\W_])"
)
_TO = r"\s?(?:-|–|—|to|through|until|till|and)\s?"
_ISO = compiled(
    r"(?P<y>\d{4})[-/](?P<m>0?[1-9]|1[0-2])[-/](?P<d>0?[1-9]|[12]\d|3[01])(?=$|\D)(?![-/]\d)"
)
_NUMERIC = compiled(
    r"(?P<a>0?[1-9]|[12]\d|3[01])(?P<sep>[/.-])(?P<b>0?[1-9]|[12]\d|3[01])(?P=sep)"
    r"(?P<y>(?:19|20)\d\d|\d\d)(?![\d/-]|[.,]\d|%)"
)
_MONTH_DAY = compiled(
    rf"(?P<month>{MONTH})(?:{SPACE}(?:the{SPACE})?|[-/])(?P<day>{_DAY})"
    rf"(?:{_TO}(?P<last>{_DAY})(?!{SPACE}(?:{FULL_MONTHS})))?"
    rf"(?:[ ]?,?{SPACE}(?:of{SPACE})?(?P<year>{YEAR}))?"
)
_DAY_MONTH = compiled(
    rf"(?:the{SPACE})?(?:(?P<first>{_DAY}){_TO}(?:the{SPACE})?)?"
    rf"(?P<day>{_DAY})(?:{SPACE}(?:day{SPACE})?(?:of{SPACE})?|[-/])"
    rf"(?P<month>{MONTH})(?![^\W_])(?:,?[-/]?(?:{SPACE})?(?:of{SPACE})?(?P<year>{YEAR}))?"
)
_IN = re.compile(r"\b(?:in|since|by|from|until|till|during|before|after|through)\s$", re.IGNORECASE)
LEAP_YEAR = 2024
"""Stands for the year that is not known: it has all days."""


def _iso(spot: Spot) -> Mention | None:
    return _known(spot, int(spot.group("y")), int(spot.group("m")), int(spot.group("d")))


def _numeric(spot: Spot) -> Mention | None:
    first, second, year = (int(spot.group(name)) for name in ("a", "b", "y"))
    separator = spot.group("sep")
    if year < 100:
        if separator == ".":
            return None  # a version or a time
        year += 2000 if year < 50 else 1900
    day_first = first > 12 or (second <= 12 and (spot.ref.day_first or separator == "."))
    day, month = (first, second) if day_first else (second, first)
    return _known(spot, year, month, day)


def _known(spot: Spot, year: int, month: int, day: int) -> Mention | None:
    if year < 1 or not (1 <= month <= 12 and 1 <= day <= last_day(year, month)):
        return None
    return of_day(spot.start, spot.end, date(year, month, day))


def _month_day(spot: Spot) -> Mention | None:
    if not spot.group("year") and _counts_things(spot):
        return None
    return _days(spot, spot.group("day"), spot.group("last"))


def _counts_things(spot: Spot) -> bool:
    """Tell "In May 12 people died" from "on May 12", and "may 12" from the month."""
    if spot.match["month"] in {"may", "march"}:
        return True
    word = spot.next_word()
    if not word or not _IN.search(spot.before()):
        return False
    return word not in FUNCTION_WORDS and word not in NOUN_ENDING_VERBS and not word.endswith("ed")


def _day_month(spot: Spot) -> Mention | None:
    if spot.match["month"] == "may":
        return None
    if spot.match["month"] == "march" and not spot.group("day")[-1].isalpha():
        return None
    if spot.group("first"):
        return _days(spot, spot.group("first"), spot.group("day"))
    return _days(spot, spot.group("day"), "")


def _days(spot: Spot, first: str, last: str) -> Mention | None:
    month = MONTHS[spot.group("month").rstrip(".")]
    low, high = _day_number(first), _day_number(last or first)
    if low > high or not 1 <= high <= last_day(LEAP_YEAR, month):
        return None
    year = _year_of(spot, month, low)
    if year is None:
        return _yearless(spot, month, low, high)
    if high > last_day(year, month):
        return None
    begin, finish = date(year, month, low), date(year, month, high)
    mention = of_period(spot.start, spot.end, begin, finish, "day")
    return replace(mention, has_year=bool(spot.group("year")))


def _day_number(word: str) -> int:
    digits = re.match(r"\d+", word)
    if digits is not None:
        return int(digits[0])
    tens, _, unit = word.replace(" ", "-").rpartition("-")
    return {"": 0, "twenty": 20, "thirty": 30}[tens] + ORDINALS[unit]


def _year_of(spot: Spot, month: int, day: int) -> int | None:
    if spot.group("year"):
        return int(spot.group("year"))
    if spot.ref.today is None:
        return None
    return nearest_year(month, day, spot.ref.today, spot.towards())


def _yearless(spot: Spot, month: int, low: int, high: int) -> Mention:
    begin, finish = f"--{month:02}-{low:02}", f"--{month:02}-{high:02}"
    return Mention(spot.start, spot.end, begin, finish, "day", has_year=False)


DAY_READERS: Readers = (
    (_ISO, {DIGITS}, _iso),
    (_NUMERIC, {DIGITS}, _numeric),
    (_MONTH_DAY, MONTH_WORDS, _month_day),
    (_DAY_MONTH, MONTH_WORDS, _day_month),
)
