"""Months, quarters, halves, years and decades: "early May", "Q3 2025", "in 2024", "the 1990s"."""

# ruff: noqa: PLR2004  the calendar's numbers are what they are; words as text
from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from claims.extraction.values.calendar_words import MONTHS, PARTS_OF_MONTH, PARTS_OF_YEAR
from claims.extraction.values.lexicon import FUNCTION_WORDS
from claims.extraction.values.mentions import Mention, of_period
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

_PART = (
    rf"(?:(?P<part>early|mid|late)[- ]"
    rf"|(?:the{SPACE})?(?P<when>start|beginning|end|middle){SPACE}of{SPACE})?"
)
_RELATIVE_YEAR = rf"(?:last|this|next){SPACE}year"
_MONTH_YEAR = compiled(
    rf"{_PART}(?P<month>{MONTH})(?:(?:{SPACE})?(?:,(?:{SPACE})?)?|{SPACE}of{SPACE}|[-/])"
    rf"(?P<year>{YEAR})"
)
_MONTH_ALONE = compiled(
    rf"{_PART}(?:(?P<which>last|next|this|this{SPACE}past|this{SPACE}coming){SPACE})?"
    rf"(?P<month>(?-i:March|May|MARCH|MAY)|{FULL_MONTHS})(?![^\W_])"
)
_QUARTER = compiled(
    rf"(?:(?:the{SPACE})?(?P<word>first|second|third|fourth|1st|2nd|3rd|4th|final"
    rf"|last(?=[- ]quarter{SPACE}of))[- ]quarter"
    rf"|Q(?P<number>[1-4])(?!\d))"
    rf"(?:,?{SPACE}(?:of{SPACE})?(?:(?:fiscal|the{SPACE}year){SPACE})?"
    rf"(?P<year>{YEAR}|{_RELATIVE_YEAR}))?(?![^\W_])"
)
_HALF = compiled(
    rf"(?:(?:the{SPACE})?(?P<word>first|second)[- ]half|H(?P<number>[12])),?{SPACE}"
    rf"(?:of{SPACE})?(?:fiscal{SPACE})?(?P<year>{YEAR}|{_RELATIVE_YEAR}|the{SPACE}year)"
)
_YEAR_ALONE = compiled(
    rf"{_PART}(?P<named>(?:the{SPACE})?(?:(?:fiscal|calendar){SPACE})?year{SPACE}|fiscal{SPACE})?"
    r"(?P<year>(?:1[6-9]|20)\d\d)(?P<more>\s?[-–/]\s?(?:(?:19|20)\d\d|\d\d)(?![\d-]))?"
    r"(?![\d%–]|[.,:]\d|[^\W_]|-\d|-[a-z])"
)
_DECADE = compiled(
    rf"(?:(?P<part>early|mid|late)[- ])?(?:the{SPACE})?(?P<year>(?:1[6-9]|20)\d0)['’]?s(?![^\W_])"
)
_QUANTIFIED = re.compile(
    r"(?:\b(?:about|around|over|than|nearly|almost|some|roughly|approximately|least|up to|most|"
    r"only|just|all|another|exceed\w*)\s|[$€£¥₹#]|no\.? |number )$",
    re.IGNORECASE,
)
_IN = re.compile(
    r"\b(?:in|since|by|from|until|till|during|before|after|through|throughout|early|late|mid)\s$",
    re.IGNORECASE,
)
_DEFINITE = re.compile(
    r"(?:\bthe|['’]s|s['’]|\bits|\bhis|\bher|\btheir|\bour|\bthis|,|\()\s?$", re.IGNORECASE
)
_DATED = re.compile(r"\b(?:of|and|to|or|between|for|than|around|in)\s$|\($", re.IGNORECASE)
_MONTH_LED = re.compile(
    r"\b(?:in|since|by|from|until|till|during|before|after|of|through|to|and|or|for|between|on)\s$",
    re.IGNORECASE,
)
_ALSO_WORDS = frozenset({"may", "march", "august", "april", "june"})
"""Months that are verbs, adjectives or given names too: they need a word that dates."""
_COUNTED = frozenset(
    """people men women children percent per million billion km kg miles metres meters tonnes
    tons""".split()
)
_OF_PLAY = re.compile(r"\b(?:score|goal|ball|yard|touchdown|lead|basket)")


def _month_year(spot: Spot) -> Mention:
    month = MONTHS[spot.group("month").rstrip(".")]
    return _month(spot, int(spot.group("year")), month, has_year=True)


def _month_alone(spot: Spot) -> Mention | None:
    month = MONTHS[spot.group("month")]
    if not _is_month(spot):
        return None
    today = spot.ref.today
    if today is None:
        first, last = _part_of_month(spot, 2024, month)
        low, high = f"--{month:02}-{first:02}", f"--{month:02}-{last:02}"
        return Mention(spot.start, spot.end, low, high, "month", has_year=False)
    year = _which_year(spot, month, today)
    return None if year is None else _month(spot, year, month, has_year=False)


def _is_month(spot: Spot) -> bool:
    """Tell months from verbs, names and headlines."""
    if spot.group("part") or spot.group("when") or spot.group("which"):
        return True
    if spot.group("month") not in _ALSO_WORDS:
        return True
    return _MONTH_LED.search(spot.before()) is not None


def _which_year(spot: Spot, month: int, today: date) -> int | None:
    which = spot.group("which")
    if which == "last" or which.endswith("past"):
        return today.year if month < today.month else today.year - 1
    if which == "next" or which.endswith("coming"):
        return today.year if month > today.month else today.year + 1
    if which == "this" or month == today.month:
        return today.year
    return nearest_year(month, 1, today, spot.towards())


def _month(spot: Spot, year: int, month: int, *, has_year: bool) -> Mention:
    first, last = _part_of_month(spot, year, month)
    low, high = date(year, month, first), date(year, month, last)
    return replace(of_period(spot.start, spot.end, low, high, "month"), has_year=has_year)


def _part_of_month(spot: Spot, year: int, month: int) -> tuple[int, int]:
    first, last = PARTS_OF_MONTH[spot.group("part") or spot.group("when")]
    return first, last or last_day(year, month)


def _months(spot: Spot, year: int, first: int, last: int) -> Mention:
    low, high = date(year, first, 1), date(year, last, last_day(year, last))
    return of_period(spot.start, spot.end, low, high)


def _quarter(spot: Spot) -> Mention | None:
    number = _quarter_number(spot)
    year = _year_named(spot) if spot.group("year") else _quarter_year(spot, number)
    return None if year is None else _months(spot, year, 3 * number - 2, 3 * number)


def _quarter_number(spot: Spot) -> int:
    if spot.group("number"):
        return int(spot.group("number"))
    names = {"first": 1, "1st": 1, "second": 2, "2nd": 2, "third": 3, "3rd": 3}
    return names.get(spot.group("word"), 4)


def _quarter_year(spot: Spot, number: int) -> int | None:
    """Give the year of a quarter of accounts; none for a quarter of a match."""
    if spot.ref.today is None or _OF_PLAY.search(spot.text, spot.end, spot.end + 60):
        return None
    return nearest_year(3 * number - 2, 1, spot.ref.today, spot.towards())


def _year_named(spot: Spot) -> int | None:
    words = spot.group("year")
    if words.isdigit():
        return int(words)
    if spot.ref.today is None:
        return None
    return spot.ref.today.year + {"last": -1, "next": 1}.get(words.split()[0], 0)


def _half(spot: Spot) -> Mention | None:
    year = _year_named(spot)
    if year is None:
        return None
    second = spot.group("word") == "second" or spot.group("number") == "2"
    return _months(spot, year, *((7, 12) if second else (1, 6)))


def _year_alone(spot: Spot) -> Mention | None:
    if not _is_year(spot):
        return None
    year = int(spot.group("year"))
    last = _last_year(year, spot.group("more"))
    if last < year:
        return None
    first_month, last_month = PARTS_OF_YEAR[spot.group("part") or spot.group("when")]
    low, high = date(year, first_month, 1), date(last, last_month, last_day(last, last_month))
    return of_period(spot.start, spot.end, low, high, "year")


def _last_year(year: int, more: str) -> int:
    tail = re.sub(r"\D", "", more)
    if not tail:
        return year
    return int(tail) if len(tail) == 4 else year // 100 * 100 + int(tail)


def _is_year(spot: Spot) -> bool:
    """Tell years from counts by what stands before, and by a noun behind that is counted."""
    before, word = spot.before(), spot.next_word()
    if spot.group("part") or spot.group("when") or spot.group("named") or _IN.search(before):
        return True
    if _QUANTIFIED.search(before):
        return False
    if _DEFINITE.search(before):
        return word not in _COUNTED
    return _DATED.search(before) is not None and (not word or word in FUNCTION_WORDS)


def _decade(spot: Spot) -> Mention:
    year = int(spot.group("year"))
    length = 99 if year % 100 == 0 and year < 2000 else 9  # "the 1800s" is a century
    first, last = {"early": (0, 3), "mid": (4, 6), "late": (7, 9)}.get(
        spot.group("part"), (0, length)
    )
    low, high = date(year + first, 1, 1), date(year + last, 12, 31)
    return of_period(spot.start, spot.end, low, high)


PERIOD_READERS: Readers = (
    (_MONTH_YEAR, MONTH_WORDS, _month_year),
    (_MONTH_ALONE, MONTH_WORDS, _month_alone),
    (_QUARTER, {"quarter", "q"}, _quarter),
    (_HALF, {"half", "h"}, _half),
    (_YEAR_ALONE, {DIGITS}, _year_alone),
    (_DECADE, {DIGITS}, _decade),
)
