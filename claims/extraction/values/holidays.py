"""Days that a holiday's name gives: "Christmas Day", "Good Friday", "Thanksgiving 2025"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from claims.extraction.values.calendar_words import EASTER_DAYS, HOLIDAYS, MOVING_HOLIDAYS
from claims.extraction.values.lexicon import FUNCTION_WORDS
from claims.extraction.values.mentions import Mention, of_day
from claims.extraction.values.reference import FAR_PAST_DAYS, NEAR_FUTURE_DAYS, last_day
from claims.extraction.values.spots import SPACE, YEAR, Readers, Spot, compiled

_NAMES = sorted({*HOLIDAYS, *MOVING_HOLIDAYS, *EASTER_DAYS}, key=len, reverse=True)
_HOLIDAY = compiled(
    rf"(?:(?P<which>last|next|this){SPACE})?(?P<name>{'|'.join(_NAMES)})"
    rf"(?:,?{SPACE}(?:of{SPACE})?(?P<year>{YEAR}))?(?![^\W_]|-|['’]s)"
)
_SEASONS: Final = frozenset({"christmas", "easter", "thanksgiving"})
"""Names of a season too: they need a word that dates, and no noun behind."""
_DATED = re.compile(
    r"\b(?:on|by|before|after|since|until|till|between|and|from|to)\s(?:the\s)?$", re.IGNORECASE
)


def _holiday(spot: Spot) -> Mention | None:
    name = spot.group("name")
    if name in _SEASONS and not _is_day(spot):
        return None
    if spot.group("year"):
        return _of_year(spot, name, int(spot.group("year")))
    today = spot.ref.today
    if today is None:
        return _yearless(spot, name)
    days = [_day(name, year) for year in range(today.year - 1, today.year + 2)]
    day = _meant(spot, days, today)
    return replace(of_day(spot.start, spot.end, day), has_year=False)


def _is_day(spot: Spot) -> bool:
    led = spot.group("which") or spot.group("year") or _DATED.search(spot.before(16))
    following = spot.next_word()
    return bool(led) and (not following or following in FUNCTION_WORDS)


def _of_year(spot: Spot, name: str, year: int) -> Mention:
    return of_day(spot.start, spot.end, _day(name, year))


def _yearless(spot: Spot, name: str) -> Mention | None:
    if name not in HOLIDAYS:
        return None
    month, day = HOLIDAYS[name]
    stamp = f"--{month:02}-{day:02}"
    return Mention(spot.start, spot.end, stamp, stamp, "day", has_year=False)


def _meant(spot: Spot, days: list[date], today: date) -> date:
    behind = [day for day in days if day <= today][-1]
    ahead = next(day for day in days if day >= today)
    which = spot.group("which")
    if which == "this":
        return next(day for day in days if day.year == today.year)
    if which:
        return behind if which == "last" else ahead
    towards = spot.towards()
    if towards is None:
        soon = (ahead - today).days <= NEAR_FUTURE_DAYS
        long_ago = (today - behind).days > FAR_PAST_DAYS
        return ahead if soon and long_ago else behind
    return ahead if towards == "future" else behind


def _day(name: str, year: int) -> date:
    if name in HOLIDAYS:
        month, day = HOLIDAYS[name]
        return date(year, month, day)
    if name in EASTER_DAYS:
        return easter(year) + timedelta(days=EASTER_DAYS[name])
    month, weekday, number = MOVING_HOLIDAYS[name]
    if number < 0:
        last = date(year, month, last_day(year, month))
        return last - timedelta(days=(last.isoweekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (number - 1))


def easter(year: int) -> date:
    """Give Easter Sunday of the Gregorian calendar.

    Source: the anonymous algorithm of Nature, 20 April 1876, as Meeus prints it.
    """
    golden, (century, rest) = year % 19, divmod(year, 100)
    leaps, remainder = divmod(century, 4)
    shift = (century - (century + 8) // 25 + 1) // 3
    epact = (19 * golden + century - leaps - shift + 15) % 30
    quarter, more = divmod(rest, 4)
    weekday = (32 + 2 * remainder + 2 * quarter - epact - more) % 7
    late = (golden + 11 * epact + 22 * weekday) // 451
    month, day = divmod(epact + weekday - 7 * late + 114, 31)
    return date(year, month, day + 1)


HOLIDAY_READERS: Readers = ((_HOLIDAY, {re.split(r"\W", name)[0] for name in _NAMES}, _holiday),)
