"""Seasons as dates: "in the spring of 2023", "last winter", "by early autumn".

A text does not tell on which half of the globe it counts: the bounds hold both springs of a year.
"""

# ruff: noqa: PLR2004  the calendar's numbers are what they are
from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import product

from claims.extraction.values.calendar_words import SEASONS
from claims.extraction.values.mentions import Mention, of_period
from claims.extraction.values.reference import Direction, direction, last_day
from claims.extraction.values.spots import SPACE, YEAR, Readers, Spot, compiled

_NAME = r"(?P<season>spring|summer|autumn|fall|winter)(?:time)?"
_PART = r"(?:(?P<part>early|mid|late)[- ])?"
_OF_YEAR = compiled(
    rf"(?:the{SPACE})?{_PART}{_NAME}(?:,?{SPACE}(?:of{SPACE})?|,{SPACE})"
    rf"(?P<year>{YEAR}|(?:last|this|next){SPACE}year)(?:[-–/](?P<more>\d{{4}}|\d\d)(?![\d-]))?"
)
_WHICH = compiled(
    rf"{_PART}(?P<which>last|next|this|this{SPACE}past|this{SPACE}coming|the{SPACE}coming){SPACE}"
    rf"{_NAME}(?![^\W_]|['’-])"
)
_ALONE = compiled(
    rf"(?:(?:by|since|until|before|after){SPACE})(?P<told>(?:the{SPACE})?"
    rf"(?:(?P<part>early|mid|late)[- ])?{_NAME})"
    rf"(?=[.,;:!?)”\"]|$|{SPACE}(?:and|but|when|after|as)\b)"
)
_LED_FALL = re.compile(
    r"\b(?:in|since|by|from|until|during|before|after|of|early|mid|late|this|last|next)"
    r"(?:\s(?:the|early|mid|late))?\s$",
    re.IGNORECASE,
)
_PARTS = {"": (0, 4), "early": (0, 2), "mid": (1, 3), "late": (2, 4)}
"""Months from a season's beginning to its end, the month of the solstice or equinox counted."""
_HALF_A_YEAR = 183

Stretch = tuple[date, date]


def _of_year(spot: Spot) -> Mention | None:
    if spot.group("season") == "fall" and not _LED_FALL.search(spot.before()):
        return None  # "prices fall 2,000 dollars"
    year = _year(spot)
    if year is None or not 1 < year < 9998:
        return None
    more = spot.group("more")
    if more and int(more[-2:]) != (year + 1) % 100:
        return None
    return _over(spot, [*_in_year(spot, year, two=bool(more))])


def _year(spot: Spot) -> int | None:
    words = spot.group("year")
    if words.isdigit():
        return int(words)
    today = spot.ref.today
    return None if today is None else today.year + {"last": -1, "next": 1}.get(words[:4], 0)


def _in_year(spot: Spot, year: int, *, two: bool) -> list[Stretch]:
    """Give what a season of a year may be; winter and a southern summer lie in two years."""
    found = [
        (low, high)
        for low, high in (_season(spot, start, which) for start, which in _starts(year))
        if year in {low.year, high.year} and (not two or low.year < high.year == year + 1)
    ]
    return found or [(date(year, 1, 1), date(year + two, 12, 31))]


def _starts(year: int) -> product[tuple[int, int]]:
    return product((year - 1, year, year + 1), (0, 1))


def _season(spot: Spot, year: int, half: int) -> Stretch:
    """Give the season that begins in a year, north (0) or south (1)."""
    month = SEASONS[spot.group("season")] + 6 * half
    first, last = _PARTS[spot.group("part")]
    low, high = year * 12 + month - 1 + first, year * 12 + month - 2 + last
    end = last_day(high // 12, high % 12 + 1)
    return date(low // 12, low % 12 + 1, 1), date(high // 12, high % 12 + 1, end)


def _which(spot: Spot) -> Mention | None:
    which = spot.group("which").split()
    if which[-1] in {"last", "past"}:
        return _near(spot, _behind)
    if which[-1] in {"next", "coming"}:
        return _near(spot, _ahead if which[-1] == "next" else _coming)
    return _near(spot, _here, spot.towards())


def _alone(spot: Spot) -> Mention | None:
    start, end = spot.match.span("told")
    towards = direction(spot.text, start, end)
    if towards is None:
        return None
    found = _near(spot, _here, towards)
    return None if found is None else replace(found, start=start, end=end)


def _near(
    spot: Spot,
    choose: Callable[[list[Stretch], date, Direction], list[Stretch]],
    towards: Direction = None,
) -> Mention | None:
    today = spot.ref.today
    if today is None:
        return None
    chosen: list[Stretch] = []
    for half in (0, 1):
        years = range(today.year - 2, today.year + 3)
        chosen += choose([_season(spot, year, half) for year in years], today, towards)
    return _over(spot, chosen)


def _behind(seasons: list[Stretch], today: date, _: Direction) -> list[Stretch]:
    """Give the last that is over, and the one before while that is not long ago."""
    over = [each for each in seasons if each[1] < today]
    recent = (today - over[-1][1]).days < _HALF_A_YEAR
    return over[-2:] if recent else over[-1:]


def _coming(seasons: list[Stretch], today: date, _: Direction) -> list[Stretch]:
    return [each for each in seasons if each[1] >= today][:1]


def _ahead(seasons: list[Stretch], today: date, _: Direction) -> list[Stretch]:
    """Give the next to begin, and the one after it while that begins soon."""
    coming = [each for each in seasons if each[0] > today]
    soon = (coming[0][0] - today).days < _HALF_A_YEAR
    return coming[:2] if soon else coming[:1]


def _here(seasons: list[Stretch], today: date, towards: Direction) -> list[Stretch]:
    """Give the one that goes on, else the nearest on the side to which the clause points."""
    now = [each for each in seasons if each[0] <= today <= each[1]]
    behind = [each for each in seasons if each[1] < today][-1:]
    ahead = [each for each in seasons if each[0] > today][:1]
    return now or {"past": behind, "future": ahead}.get(towards or "", behind + ahead)


def _over(spot: Spot, found: list[Stretch]) -> Mention:
    low, high = min(each[0] for each in found), max(each[1] for each in found)
    season = spot.group("season").replace("fall", "autumn")
    return replace(of_period(spot.start, spot.end, low, high, "season"), season=season)


SEASON_READERS: Readers = (
    (_OF_YEAR, SEASONS, _of_year),
    (_WHICH, SEASONS, _which),
    (_ALONE, SEASONS, _alone),
)
