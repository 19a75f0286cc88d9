"""Typed values of a text as bounds: quantities, percentages, money, ordinals, durations, dates.

`values(text)` is pure, deterministic and linear in the length of the text.
"""

from __future__ import annotations

from datetime import datetime

from claims.extraction.types import Value
from claims.extraction.values.reading import read

__all__ = ["values"]


def values(
    text: str, *, published: datetime | None = None, timezone: str | None = None
) -> list[Value]:
    """Give the typed values of a text, in order, with bounds in base units.

    Quantities carry their base unit or none for counts; money its ISO 4217 code; durations are in
    seconds (a calendar month or year is as many as it can have); percentages in hundredths, with
    the unit "percent" or "percentage point". Dates are ISO 8601: a day, a time with its zone's
    offset where the text has one, open ends for "since" and "by". They resolve against
    `published` in `timezone`; without it a month and day stay "--01-03", a weekday "-W-3" and a
    relative date an offset such as "-P1D".

    Raises ValueError where `published` has no time zone.
    """
    if published is not None and published.utcoffset() is None:
        raise ValueError("published needs a time zone")
    return read(text, published, timezone)
