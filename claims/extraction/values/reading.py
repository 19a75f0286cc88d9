"""From numerals and dates to values, each with what it counts, its window and its measure."""

from __future__ import annotations

from datetime import datetime

from claims.extraction.types import Value
from claims.extraction.values.ages import AGE_UNIT
from claims.extraction.values.amounts import Amount, amounts
from claims.extraction.values.bounds import bounded
from claims.extraction.values.dates import dates
from claims.extraction.values.masks import Mask, masked
from claims.extraction.values.mentions import Mention
from claims.extraction.values.numerals import numerals
from claims.extraction.values.population import counted
from claims.extraction.values.ranges import between, joined
from claims.extraction.values.reference import reference
from claims.extraction.values.results import results
from claims.extraction.values.scan import Scan
from claims.extraction.values.setting import Windows, measure
from claims.extraction.values.special import (
    is_figure,
    is_ordinal,
    running_times,
    specially,
    unnumbered,
)
from claims.extraction.values.taken_up import with_what_is_meant


def read(text: str, published: datetime | None, timezone: str | None) -> list[Value]:
    """Find all values of a text, in order."""
    scan = Scan(text)
    races = list(running_times(scan))
    races += [side for pair in results(scan) for side in pair]
    mask = Mask([*masked(scan).spans(), *((each.start, each.end) for each in races)])
    when = dates(scan, reference(published, timezone), mask)
    taken = Mask((each.start, each.end) for each in when)
    measured = joined(text, [*_amounts(scan, mask, taken), *races])
    measured.sort(key=lambda each: each.start)
    windows = Windows(text, when)
    read_values = between(text, [_value(text, amount, windows) for amount in measured])
    read_values += [_date(text, mention) for mention in when]
    read_values.sort(key=lambda value: (value.start, value.end))
    return with_what_is_meant(text, read_values)


def _amounts(scan: Scan, mask: Mask, taken: Mask) -> list[Amount]:
    """Give what is neither masked nor part of a date, in order."""
    text = scan.text
    stretches = [
        each
        for each in unnumbered(scan)
        if not mask.touches(each.start, each.end) and not taken.touches(each.start, each.end)
    ]
    used = Mask((each.start, each.end) for each in stretches)
    figures = [
        numeral
        for numeral in numerals(scan)
        if not any(each.touches(numeral.start, numeral.end) for each in (mask, taken, used))
        and (is_ordinal if numeral.form == "ordinal" else is_figure)(text, numeral)
    ]
    found = [specially(text, each) for each in amounts(text, figures)]
    return sorted([*found, *stretches], key=lambda each: each.start)


def _date(text: str, mention: Mention) -> Value:
    return Value(
        kind="date", start=mention.start, end=mention.end, exact=text[mention.start : mention.end],
        low=mention.low, high=mention.high, unit=mention.season, approximate=mention.approximate,
    )  # fmt: skip


def _value(text: str, amount: Amount, windows: Windows) -> Value:
    bounds = bounded(text, amount)
    start, end = bounds.start, bounds.end
    in_unit = amount.unit is not None
    return Value(
        kind=amount.kind, start=start, end=end, exact=text[start:end],
        low=bounds.low, high=bounds.high, unit=amount.unit, approximate=bounds.approximate,
        of=("age",) if amount.unit == AGE_UNIT else counted(
            text, start, end, kind=amount.kind, measured=in_unit
        ),
        window=None if amount.kind == "ordinal" else windows.around(start, end),
        measure=measure(text, start, end, amount.kind, counts=amount.whole and not in_unit),
        vague=amount.vague,
    )  # fmt: skip
