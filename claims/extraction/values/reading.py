"""From numerals and dates to values, each with what it counts, its window and its measure."""

from __future__ import annotations

from datetime import datetime

from claims.extraction.types import Value
from claims.extraction.values.amounts import Amount, amounts
from claims.extraction.values.bounds import bounded
from claims.extraction.values.dates import dates
from claims.extraction.values.masks import Mask, masked
from claims.extraction.values.mentions import Mention
from claims.extraction.values.numerals import numerals
from claims.extraction.values.ranges import joined
from claims.extraction.values.reference import reference


def read(text: str, published: datetime | None, timezone: str | None) -> list[Value]:
    """Find all values of a text, in order."""
    mask = masked(text)
    when = dates(text, reference(published, timezone), mask)
    taken = Mask((each.start, each.end) for each in when)
    found = [
        numeral
        for numeral in numerals(text)
        if not mask.touches(numeral.start, numeral.end)
        and not taken.touches(numeral.start, numeral.end)
    ]
    measured = joined(text, amounts(text, found))
    read_values = [_value(text, amount) for amount in measured]
    read_values += [_date(text, mention) for mention in when]
    return sorted(read_values, key=lambda value: (value.start, value.end))


def _date(text: str, mention: Mention) -> Value:
    return Value(
        kind="date", start=mention.start, end=mention.end, exact=text[mention.start : mention.end],
        low=mention.low, high=mention.high, approximate=mention.approximate,
    )  # fmt: skip


def _value(text: str, amount: Amount) -> Value:
    bounds = bounded(text, amount)
    return Value(
        kind=amount.kind, start=bounds.start, end=bounds.end, exact=text[bounds.start : bounds.end],
        low=bounds.low, high=bounds.high, unit=amount.unit, approximate=bounds.approximate,
        vague=amount.vague,
    )  # fmt: skip
