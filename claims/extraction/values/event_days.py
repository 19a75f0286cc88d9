"""Days told by what happened: "two days after the vote", where the text tells the vote's day."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date
from operator import attrgetter
from typing import Final

from claims.extraction.values.calendar_words import (
    COUNTS,
    LOOSE_COUNTS,
    SLACK_DAYS,
    UNIT_DAYS,
    UNIT_MONTHS,
)
from claims.extraction.values.mentions import Mention, full_date
from claims.extraction.values.reference import moved, shifted
from claims.extraction.values.scan import Scan

_UNITS: Final = ("day", "week", "month", "year")
_COUNT = "|".join(
    word for word, number in COUNTS.items() if number % 1 == 0 and word not in LOOSE_COUNTS
)
_FROM_EVENT: Final = re.compile(
    rf"(?<![^\W_])(?<![-–])(?:the (?P<single>day)|(?P<count>{_COUNT}|\d{{1,3}}) "
    rf"(?P<unit>{'|'.join(_UNITS)})s?) (?P<way>before|after) "
    r"(?:the|his|her|their|its) (?P<event>[a-z]{3,})(?![^\W_]|[-’'])",
    re.IGNORECASE,
)
_NOT_ITSELF: Final = re.compile(
    r"\b(?:before|after|since|until|following|ahead of|another|other|second|next|previous)"
    r"(?: the| his| her| their| its)? $",
    re.IGNORECASE,
)
_STOP: Final = re.compile(r"[;:]|[.!?](?=\s)")
_REACH: Final = 80
"""Code points between an event's noun and the day on which it was."""


def event_days(scan: Scan, known: list[Mention]) -> Iterator[Mention]:
    """Give the days that count from an event of which the text tells one day and no other."""
    days = sorted((each for each in known if _is_one_day(each)), key=_start)
    matches = list(scan.matches(_FROM_EVENT, {"before", "after"})) if days else []
    words = _words_of(scan.text) if matches else {}
    told = {
        event: {day for form in _forms(event) for day in _days_of(scan, words.get(form, ()), days)}
        for event in {match["event"].lower() for match in matches}
    }
    for match in matches:
        of_event = told[match["event"].lower()]
        other = _counted_from(next(iter(of_event)), match) if len(of_event) == 1 else None
        if other is not None:
            yield other


_start = attrgetter("start")


def _words_of(text: str) -> dict[str, list[tuple[int, int]]]:
    """Give where each word stands."""
    found: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for match in _WORD.finditer(text):
        found[match[0].lower()].append(match.span())
    return found


_WORD: Final = re.compile(r"[^\W_]+")


def _forms(event: str) -> list[str]:
    """Give a noun and its verb as they are written: "vote", "votes", "voted"."""
    return [event, *(event.removesuffix("e") + ending for ending in ("ed", "s", "es"))]


def _is_one_day(mention: Mention) -> bool:
    told = mention.grain in {"day", "weekday"} and mention.low == mention.high
    return told and full_date(mention.low) is not None


def _days_of(scan: Scan, places: Iterable[tuple[int, int]], days: list[Mention]) -> Iterator[date]:
    """Give the days that stand in one clause with an event or its verb."""
    text = scan.text
    for start, end in places:
        if _NOT_ITSELF.search(text, max(0, start - 24), start):
            continue
        first = bisect_left(days, start - _REACH - _LONGEST, key=_start)
        for day in days[first : bisect_right(days, end + _REACH, key=_start)]:
            left, right = sorted([(start, end), (day.start, day.end)])
            if right[0] - left[1] <= _REACH and not _STOP.search(text, left[1], right[0]):
                yield date.fromisoformat(day.low or "")


_LONGEST: Final = 80
"""Code points of a day, at the most: "on the night of Saturday the 3rd of January 2026"."""


def _counted_from(day: date, match: re.Match[str]) -> Mention | None:
    unit = (match["single"] or match["unit"]).lower()
    word = (match["count"] or "one").lower()
    count = int(COUNTS[word]) if word in COUNTS else int(word)
    count = count if match["way"].lower() == "after" else -count
    months = UNIT_MONTHS.get(unit)
    other = shifted(day, count * months) if months else moved(day, count * UNIT_DAYS[unit])
    slack = SLACK_DAYS[unit]
    low, high = (moved(other, step) if other else None for step in (-slack, slack))
    if low is None or high is None:
        return None
    return Mention(
        match.start(), match.end(), low.isoformat(), high.isoformat(),
        "span" if slack else "day", approximate=slack > 0,
    )  # fmt: skip
