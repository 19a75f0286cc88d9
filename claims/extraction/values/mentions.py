"""A date as the text says it, while it is still being put together."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Final, Literal

Grain = Literal["time", "day", "weekday", "span", "month", "season", "year", "part"]


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of text that says a date, a time or a period; bounds are ISO 8601 strings.

    `low` and `high` of a clock time without a day begin with "T".
    """

    start: int
    end: int
    low: str | None
    high: str | None
    grain: Grain
    has_year: bool = True
    """False where the year was inferred, so that a neighbour's year may replace it."""
    approximate: bool = False
    rolling: bool = False
    """A stretch that ends with the publication: "the past week"."""
    season: str | None = None
    """The season's name, of which each half of the globe has its own."""


_RANK: Final = {"time": 1}


def of_day(start: int, end: int, day: date, *, grain: Grain = "day") -> Mention:
    """Make the mention of one known day."""
    return Mention(start, end, day.isoformat(), day.isoformat(), grain)


def of_period(start: int, end: int, low: date, high: date, grain: Grain = "span") -> Mention:
    """Make the mention of a known stretch of days."""
    return Mention(start, end, low.isoformat(), high.isoformat(), grain)


def full_date(iso: str | None) -> date | None:
    """Give the day of a bound that tells year, month and day, and no more."""
    return date.fromisoformat(iso) if iso is not None and _FULL.fullmatch(iso) else None


_FULL: Final = re.compile(r"\d{4}-\d\d-\d\d")


def longest_first(found: Iterable[Mention]) -> list[Mention]:
    """Sort, and keep of overlapping mentions the one that begins first, then the longer."""
    kept: list[Mention] = []
    for mention in sorted(found, key=lambda each: (each.start, -each.end)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return kept


def with_bounds(mention: Mention, low: str | None, high: str | None) -> Mention:
    """Give the same mention with other bounds."""
    return replace(mention, low=low, high=high)
