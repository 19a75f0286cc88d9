"""Stretches told by their length and their end: "the four months to April"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from claims.extraction.values.calendar_words import COUNTS
from claims.extraction.values.mentions import Mention, full_date
from claims.extraction.values.reference import shifted

_NUMBERS = "|".join(word for word, number in COUNTS.items() if number in range(2, 13))
_LED: Final = re.compile(
    rf"\bthe (?:(?P<count>{_NUMBERS}|\d{{1,2}}) )?(?P<unit>months?|quarter|half-year|years?)"
    r" (?:to|ended|ending|through|up to)(?: the end of| on)? $",
    re.IGNORECASE,
)
_MONTHS: Final = {"month": 1, "quarter": 3, "half-year": 6, "year": 12}
_REACH: Final = 50


def ended_periods(text: str, known: list[Mention]) -> Iterator[Mention]:
    """Give the months before an end that a text names."""
    for mention in known:
        led = _LED.search(text, max(0, mention.start - _REACH), mention.start)
        if led is None or mention.grain not in {"day", "month"}:
            continue
        low = _beginning(mention, _length(led))
        if low is not None:
            yield replace(mention, start=led.start(), low=low.isoformat(), grain="span")


def _length(led: re.Match[str]) -> int:
    """Give how many months a stretch has."""
    count = (led["count"] or "one").lower()
    number = int(count) if count.isdigit() else int(COUNTS[count])
    return number * _MONTHS[led["unit"].lower().removesuffix("s")]


def _beginning(end: Mention, months: int) -> date | None:
    first, last = full_date(end.low), full_date(end.high)
    if first is None or last is None:
        return None
    if end.grain == "month":
        return shifted(first.replace(day=1), 1 - months)
    day = shifted(last, -months)
    return None if day is None else day + timedelta(days=1)
