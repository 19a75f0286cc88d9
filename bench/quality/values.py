"""Dates, numbers and units against specification sentences: the share that is fully right.

Reads every .json file below the folder: lists of cases in the form of Recognizers' specifications
(`Input`, `Results`) or of quantulum's (`req`, `res`). A case is right where each expected value has
one of ours on overlapping text with the same bounds, and a case that expects nothing of its kind
has none of ours. What a newsroom has no use for is left out: sets ("every Monday"), "next" as
an ordinal, alternatives, lone zones. The baseline is a plain number and date pattern.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from bench.quality.data import cases
from claims.extraction.types import Value
from claims.extraction.values import values
from claims.extraction.values.units import unit_at

Case = dict[str, Any]
LEFT_OUT = {"set", "datetimealt", "timezone", "ordinal.relative"}
DATES = {"date", "daterange", "datetime", "datetimerange", "time", "timerange"}
SLACK = 0.02
"""Calendar months and years differ by that much from the specification's 30 and 365 days."""
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
_DAY = re.compile(r"\b(?:\d{4}-\d\d-\d\d|[A-Z][a-z]{2,8}\.? \d{1,2},? \d{4})\b")


@dataclass(frozen=True)
class Expected:
    """One value that a case expects: its words, its kind and the bounds that count as right."""

    words: str
    kind: str
    bounds: tuple[tuple[Any, Any], ...]
    unit: str | None = None


def main() -> None:
    """Print one JSON line: share right for each file and over all, ours and the baseline's."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with .json files")
    parser.add_argument("--errors", help="print the wrong cases of this file")
    arguments = parser.parse_args()
    by_file: dict[str, dict[str, float]] = {}
    totals = [0, 0, 0]
    for path, listed in cases(arguments.data, "Input", "req"):
        counts = score(listed, shown=arguments.errors == path.stem)
        totals = [total + count for total, count in zip(totals, counts, strict=True)]
        by_file[path.stem] = {"cases": counts[0], "right": share(counts[1], counts[0])}
    print(
        json.dumps(
            {
                "bench": "values",
                "cases": totals[0],
                "right": share(totals[1], totals[0]),
                "baseline": share(totals[2], totals[0]),
                "files": by_file,
            }
        )
    )


def share(part: int, whole: int) -> float:
    """Give a rounded share."""
    return round(part / whole, 4) if whole else 0.0


def score(listed: Sequence[Case], *, shown: bool) -> list[int]:
    """Count the cases of one file, those we have right and those the baseline has right."""
    counts = [0, 0, 0]
    family = {each.kind for case in listed for each in expectations(case) or ()}
    for case in listed:
        expected = expectations(case)
        if expected is None:
            continue
        text = case.get("Input") or case.get("req") or ""
        found = values(text, published=published(case))
        right = is_right(text, expected, found, family)
        counts = [counts[0] + 1, counts[1] + right, counts[2] + plainly_right(text, expected)]
        if shown and not right:
            print(text, "|", [(each.words, each.bounds) for each in expected], "|", brief(found))
    return counts


def brief(found: Sequence[Value]) -> list[tuple[Any, ...]]:
    """Show what we found, for reading the errors."""
    return [(each.exact, each.kind, each.low, each.high, each.unit) for each in found]


def published(case: Case) -> datetime | None:
    """Give the case's reference time."""
    stamp = case.get("Context", {}).get("ReferenceDateTime")
    return datetime.fromisoformat(stamp).replace(tzinfo=UTC) if stamp else None


def expectations(case: Case) -> list[Expected] | None:
    """Give what a case expects; None where it is about something left out."""
    if "res" in case:
        return [quantity(each) for each in case["res"]]
    found = []
    for result in case.get("Results", []):
        kind = (result.get("TypeName") or result.get("Type")).removeprefix("datetimeV2.")
        if kind in LEFT_OUT:
            return None
        found.append(expectation(result, kind))
    return found


def quantity(result: Case) -> Expected:
    """Read a quantity with uncertainty as bounds, in our base unit where we know the unit."""
    value, spread = result["value"], result.get("uncertainty") or 0
    bounds = [(value - spread, value + spread)]
    bounds += [
        (in_base(low, result["unit"]), in_base(high, result["unit"])) for low, high in bounds
    ]
    return Expected(result["surface"], "number", (*bounds, (value * 100, value * 100)))


def in_base(number: float, unit: str) -> float:
    """Convert a number by its unit's English name."""
    known = unit_at(unit, 0)
    if known is None:
        return number
    return number * known[0].factor + known[0].offset if known[0].factor else number


def expectation(result: Case, kind: str) -> Expected:
    """Read one result of a specification."""
    words = result["Text"]
    resolved = result.get("Resolution") or result.get("Value") or {}
    if kind in DATES or kind == "duration":
        return Expected(words, kind, tuple(moments(resolved, kind)))
    value = str(resolved.get("value"))
    if kind == "numberrange":
        return Expected(words, kind, tuple(ray(value)))
    if value in {"None", "null"}:
        return Expected(words, kind, ())
    number = float(value.rstrip("%"))
    unit = resolved.get("unit", "")
    base = in_base(number, {"C": "degrees celsius", "F": "degrees fahrenheit"}.get(unit, unit))
    bounds = [(number, number), (base, base)]
    if kind == "number":
        bounds.append((number * 100, number * 100))
    if unit in {"Cent", "Pence", "Penny"}:
        bounds.append((number / 100, number / 100))
    if kind == "age":
        years = number * {"Month": 1 / 12, "Week": 7 / 365, "Day": 1 / 365}.get(unit, 1)
        bounds.append((years, years))
    return Expected(words, kind, tuple(bounds), resolved.get("isoCurrency"))


def ray(interval: str) -> Iterator[tuple[float | None, float | None]]:
    """Read "(20,35]"; a strict bound of a count moves by one, of anything else it stays."""
    low, _, high = interval[1:-1].partition(",")
    for step in (0, 1):
        bottom = float(low) + (step if interval[0] == "(" else 0) if low else None
        for back in (0, 1):
            yield bottom, float(high) - (back if interval[-1] == ")" else 0) if high else None


def moments(resolved: Case, kind: str) -> Iterator[tuple[Any, Any]]:
    """Give the acceptable bounds of a date, in ISO 8601, or of a duration, in seconds."""
    for each in resolved.get("values") or [
        resolved.get("FutureResolution", {}),
        resolved.get("PastResolution", {}),
    ]:
        if kind == "duration":
            seconds = float(each.get("value") or each.get("duration") or 0)
            yield seconds, seconds
            continue
        start = next((each[key] for key in STARTS if key in each), None)
        end = next((each[key] for key in ENDS if key in each), None)
        single = next((each[key] for key in SINGLES if key in each), None)
        if single is not None:
            yield iso(single), iso(single)
        elif start or end:
            yield iso(start), before(iso(end))
            yield iso(start), iso(end)


STARTS = ("start", "startDate", "startDateTime", "startTime")
ENDS = ("end", "endDate", "endDateTime", "endTime")
SINGLES = ("value", "date", "dateTime", "time")


def iso(stamp: str | None) -> str | None:
    """Write a date or time as we do."""
    if stamp is None:
        return None
    stamp = stamp.replace(" ", "T")
    if re.fullmatch(r"\d\d:\d\d:\d\d", stamp):
        stamp = f"T{stamp}"
    return stamp.removesuffix(":00") if "T" in stamp else stamp


def before(stamp: str | None) -> str | None:
    """Turn the first day outside into the last one inside."""
    if stamp is None or "T" in stamp:
        return stamp
    try:
        return (date.fromisoformat(stamp) - timedelta(days=1)).isoformat()
    except (ValueError, OverflowError):
        return stamp


def is_right(
    text: str, expected: Sequence[Expected], found: Sequence[Value], family: set[str]
) -> bool:
    """Tell whether each expected value is found, and none where nothing is expected."""
    at = 0
    for each in expected:
        place = text.lower().find(each.words.lower(), at)
        start, end = (place, place + len(each.words)) if place >= 0 else (0, len(text))
        near = [value for value in found if value.start < end and value.end > start]
        if not any(same(value, each) for value in near) and each.bounds:
            return False
        at = max(at, start)
    return bool(expected) or not any(in_family(value, family) for value in found)


def in_family(value: Value, family: set[str]) -> bool:
    """Tell whether a value would be an answer to the file's question."""
    if family & {*DATES, "duration"}:
        return value.kind in {"date", "duration"}
    kinds = {"percentage": "percent", "currency": "money", "ordinal": "ordinal"}
    wanted = {kinds.get(kind, "quantity") for kind in family}
    units = value.unit is not None or not family & {"dimension", "temperature", "age"}
    return value.kind in wanted and units


def same(value: Value, expected: Expected) -> bool:
    """Compare one value's bounds with those expected."""
    if expected.unit is not None and value.kind == "money" and value.unit != expected.unit:
        return False
    return any(
        (near(value.low, low, value) and near(value.high, high, value))
        or (low == high and expected.kind != "numberrange" and around(value, low))
        for low, high in expected.bounds
    )


def around(value: Value, point: Any) -> bool:
    """Accept our bounds where the words about the number ("about", "more than") make them wider.

    The specification keeps such words out of the value; the number has to be inside, or the edge.
    """
    if not (value.approximate or value.low is None or value.high is None):
        return False
    low, high = value.low, value.high
    if low is None or high is None:
        edge = high if low is None else low
        return near(edge, point, value) or (isinstance(edge, float) and abs(edge - point) <= 1)
    if isinstance(low, str) or isinstance(high, str):
        return isinstance(point, str) and str(low) <= point <= str(high)
    return isinstance(point, int | float) and low <= point <= high


def near(ours: float | str | None, theirs: float | str | None, value: Value) -> bool:
    """Compare two bounds: numbers within rounding, dates by their common precision."""
    if ours is None or theirs is None:
        return ours is theirs
    if isinstance(ours, str) or isinstance(theirs, str):
        return str(ours)[: len(str(theirs))] == theirs
    slack = SLACK if value.kind == "duration" or value.unit == "percent" else 1e-4
    return abs(ours - theirs) <= max(1e-6, slack * abs(theirs))


def plainly_right(text: str, expected: Sequence[Expected]) -> bool:
    """Judge the baseline: digits are numbers, and days are those written out in full."""
    numbers = {float(match[0].replace(",", "")) for match in _NUMBER.finditer(text)}
    days = {parsed for match in _DAY.finditer(text) if (parsed := plain_day(match[0]))}
    plain: set[Any] = {*numbers, *days}
    if not expected:
        return not plain
    return all(any(low == high and low in plain for low, high in each.bounds) for each in expected)


def plain_day(words: str) -> str | None:
    """Read a day that is written in full."""
    for form in ("%Y-%m-%d", "%B %d, %Y", "%b %d, %Y"):
        try:
            return datetime.strptime(words, form).replace(tzinfo=UTC).date().isoformat()
        except ValueError:
            continue
    return None


if __name__ == "__main__":
    main()
