"""The day a text was published, and what relative words mean from there."""

# ruff: noqa: PLR2004  the calendar's numbers are what they are
from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Final, Literal
from zoneinfo import ZoneInfo

from claims.extraction.values.calendar_words import FUTURE_WORDS, PAST_WORDS, PLANS, REQUESTS

Direction = Literal["past", "future"] | None

NEAR_FUTURE_DAYS: Final = 90
"""Without a verb to tell, a day and month mean their last occurrence, but a date that lies within
three months ahead and was more than half a year ago is announced rather than remembered."""
FAR_PAST_DAYS: Final = 183
_OBJECT: Final = 3
"""Words from a verb of planning to its “to”: “ordered them to leave”."""
_REACH: Final = 90
_WORDS_READ: Final = 10
_MONTH_OF_MAY = re.compile(r"\bMay(?= \d)|(?<=\d )May\b")
_WORD = re.compile(r"[’']?[^\W\d_]+(?:[’'][^\W\d_]+)?")
_DEADLINE = re.compile(r"\b(?:by|up to|until|till|before)\s(?:the\s)?$", re.IGNORECASE)
_IS_TO = re.compile(
    r"\b(?:is|are|was|were|['’]re|['’]s) (?:also |now |then |still |originally )?to (?!have\b)"
    r"[a-z]+(?: [\w-]+){0,5}? ?$",
    re.IGNORECASE,
)
_IS_TO_BEHIND = re.compile(r"\b(?:is|are|was|were) to (?!have\b)[a-z]+", re.IGNORECASE)
"""“From Friday the guns are to be silent”."""
_IS_AT = re.compile(r"\b(?:is|are) (?:at|on|for)(?:[ \d:.()]|[A-Z]{3}|[ap]\.?m\b)*(?:on )?$")
"""“The meeting is at 14:00 CET on Friday”."""
_PUT_OFF = re.compile(
    r"\b(?:put off|postponed|adjourned|deferred|delayed|extended|prolonged|rescheduled"
    r"|moved|pushed back|booked|called|invited|summoned|convened)"
    r"\b[^,;]*\b(?:to|for|until|till) (?:the )?$"
    r"|\b(?:remanded|bailed|listed|adjourned|called|summoned)\b[^,;]*\b(?:for|to)"
    r" (?:[a-z]+ ){1,3}(?:on )?(?:the )?$",
    re.IGNORECASE,
)
"""“Put off to May”, “has called a strike for Monday”: what the date is for lies ahead."""
_STOP = re.compile(r"[.!?;:\n](?=\s|$)|[”\"]")


@dataclass(frozen=True, slots=True)
class Reference:
    """Where relative dates start from; `now` is None where no publication date is known."""

    now: datetime | None
    day_first: bool = False
    """Whether 3/4/2026 is the third of April; so everywhere but in America."""

    @property
    def today(self) -> date | None:
        """Give the day of publication in the outlet's zone."""
        return self.now.date() if self.now is not None else None


def reference(published: datetime | None, timezone: str | None) -> Reference:
    """Make the reference from a publication time and the outlet's zone.

    A time that is not given in UTC is the outlet's own already.
    """
    day_first = timezone is not None and not timezone.startswith(("America/", "US/"))
    if published is None:
        return Reference(None, day_first)
    local = _in_zone(published, timezone) if timezone and not published.utcoffset() else published
    return Reference(local, day_first)


def direction(text: str, start: int, end: int) -> Direction:
    """Tell from the nearest verb, before the date and then behind it, which way it points."""
    before = _clause(text[max(0, start - _REACH) : start], from_end=True)
    if _IS_TO.search(before) or _IS_AT.search(before) or _PUT_OFF.search(before):
        return "future"
    found = _first_sign(_words(before)[::-1])
    if found is not None:
        return found
    after = _clause(text[end : end + _REACH], from_end=False)
    if _IS_TO_BEHIND.search(after):
        return "future"
    found = _first_sign(_words(after))
    return found or ("future" if _DEADLINE.search(before) else None)


def is_asked(text: str, start: int) -> bool:
    """Tell whether a clause asks for something: "has asked for a report within 10 days"."""
    before = _words(_clause(text[max(0, start - _REACH) : start], from_end=True))
    return not (PLANS | REQUESTS).isdisjoint(before)


def _words(stretch: str) -> list[str]:
    """Give the words in small letters, the month of May left out: it is no verb."""
    return _WORD.findall(_MONTH_OF_MAY.sub(" ", stretch).lower())


def _clause(stretch: str, *, from_end: bool) -> str:
    stops = list(_STOP.finditer(stretch))
    if not stops:
        return stretch
    return stretch[stops[-1].end() :] if from_end else stretch[: stops[0].start()]


_LASTING = frozenset({"be", "stay", "remain"})
_MODALS = frozenset({"may", "might", "can", "must", "should", "would"})


def _first_sign(words: list[str]) -> Direction:
    """Read words from a date outwards; of “agreed to meet” the plan says more than its tense."""
    for at, word in enumerate(words[:_WORDS_READ]):
        if word == "to" and PLANS.intersection(words[at + 1 : at + 1 + _OBJECT]):
            return "future"
        if word in FUTURE_WORDS or word.endswith(("'ll", "’ll")):
            if word in _MODALS and "have" in words[max(0, at - 2) : at + 3]:
                return "past"  # "may have begun"
            return "future"
        if words[at + 1 : at + 2] and words[at + 1] in _LASTING:
            continue  # "will be held", "will stay closed"
        if word in PAST_WORDS or (word.endswith("ed") and len(word) > 4):
            return "past"
    return None


def last_day(year: int, month: int) -> int:
    """Give the number of days in a month."""
    return monthrange(year, month)[1]


def shifted(day: date, months: int) -> date | None:
    """Move a date by calendar months, to the last day where the month is shorter."""
    place = day.year * 12 + day.month - 1 + months
    year, month = place // 12, place % 12 + 1
    if not 1 <= year <= 9999:
        return None
    return date(year, month, min(day.day, last_day(year, month)))


def moved(day: date, days: float) -> date | None:
    """Move a date by days; None where it leaves the calendar."""
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def nearest_year(month: int, day: int, today: date, towards: Direction) -> int | None:
    """Give the year that a month and day without one mean."""
    years = [year for year in range(today.year - 8, today.year + 9) if _exists(year, month, day)]
    ahead = min((year for year in years if date(year, month, day) >= today), default=None)
    behind = max((year for year in years if date(year, month, day) <= today), default=None)
    if ahead is None or behind is None or towards == "past":
        return behind
    if towards == "future":
        return ahead
    soon = (date(ahead, month, day) - today).days <= NEAR_FUTURE_DAYS
    long_ago = (today - date(behind, month, day)).days > FAR_PAST_DAYS
    return ahead if soon and long_ago else behind


def _exists(year: int, month: int, day: int) -> bool:
    return 1 <= year <= 9999 and day <= last_day(year, month)


LATE: Final = 18
"""Hour from which an outlet further east may already print the next day's name."""


def next_day_elsewhere(weekday: int, now: datetime, towards: Direction) -> bool:
    """Tell whether a weekday is tomorrow's, and meant so: nobody calls last week's day by it."""
    tomorrow = now.isoweekday() % 7 + 1
    return weekday == tomorrow and now.hour >= LATE and towards != "future"


def nearest_weekday(weekday: int, today: date, towards: Direction) -> date:
    """Give the day that a weekday means: today or the last one, unless the verb looks ahead."""
    back = (today.isoweekday() - weekday) % 7
    if towards == "future" and back:
        return today + timedelta(days=7 - back)
    return today - timedelta(days=back)


def _in_zone(published: datetime, timezone: str) -> datetime:
    """Give the time at the outlet; at the calendar's ends, where it has no date, the time as is."""
    try:
        return published.astimezone(ZoneInfo(timezone))
    except OverflowError:
        return published
