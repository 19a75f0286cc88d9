"""Bare figures that are of what the figure before them is of.

“The organisers spoke of 20,000”; “twelve years, of which he will serve eight”.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile
from typing import Final

from claims.extraction.types import Value
from claims.extraction.values.amounts import in_unit
from claims.extraction.values.numeral import Numeral
from claims.extraction.values.units import Unit, unit_at

REACH: Final = 300
"""Code points back to the figure whose noun is meant."""
LIKE: Final = 10
"""Times that one count of a thing is greater than another at the most."""
_BARE: Final = re.compile(r"""\s*(?:[.,;:)”"’–—]|$|(?:but|and|while)\b)""")
_COUNTING: Final = re.compile(
    r"\b(?:count(?:ed|s)?|sp(?:oke|eaks?) of|talk(?:ed|s)? of|said|says?|claim(?:ed|s)?"
    r"|estimat(?:ed|es?)|reckon(?:ed|s)?|g(?:a|i)ves?|reported|put(?:s)? (?:it|them|the (?:number"
    r"|figure|total|count|turnout|crowd|toll)) at|figure (?:was|is)|count (?:was|is))"
    r"(?: (?:there (?:were|are|had been)|it was|that|about|around|roughly|some|more than|over"
    r"|nearly|almost|only|just|up to|at least|as many as|closer to|the figure|of))*\s*$",
    re.IGNORECASE,
)


_OF_WHICH: Final = re.compile(r"(?:,| [–—-]|) (?:\(|)(?:out )?of which\b[^.;:!?,]{0,60}")
_ALONE: Final = re.compile(
    r"\s*(?:[.,;:)”’–—]|$)|\s(?:was|were|is|are|will|would|had|has|have|must|suspended|behind)\b"
)
_OF_THEM: Final = re.compile(r" of (?:them|these|those)\b")


def with_what_is_meant(text: str, found: Sequence[Value]) -> list[Value]:
    """Give values in order, each bare count with what the count before it is of."""
    told: list[Value] = []
    for value in found:
        part = _part(text, told[-1], value) if told else None
        if part is not None:
            told.append(part)
            continue
        meant = _meant(told, value) if _is_bare(text, value) else None
        told.append(value if meant is None else replace(value, of=meant.of))
    return told


def _part(text: str, whole: Value, value: Value) -> Value | None:
    """Read "eight" behind "twelve years, of which" as years: it is a part of them."""
    if (
        not _is_count(value)
        or value.low != value.high
        or whole.kind not in {"duration", "quantity"}
    ):
        return None
    between = text[whole.end : value.start]
    led = _OF_WHICH.fullmatch(between) and _ALONE.match(text, value.end)
    unit = _printed(text, whole) if led or _tells_of_them(text, between, value) else None
    if unit is None:
        return None
    numeral = Numeral(value.start, value.end, _size(value))
    amount = in_unit(numeral, unit, value.end)
    if amount.low > _largest(whole):
        return None
    return replace(value, kind=amount.kind, unit=amount.unit, low=amount.low, high=amount.high)


def _tells_of_them(text: str, between: str, value: Value) -> bool:
    return between in {", ", " – ", " — ", " ("} and _OF_THEM.match(text, value.end) is not None


def _printed(text: str, value: Value) -> Unit | None:
    """Give the unit in which a value is printed: years, for one in seconds."""
    if value.unit is None:
        return None
    found = (unit_at(text, at) for at in range(value.start + 1, value.end))
    return next((each[0] for each in found if each is not None and each[1] == value.end), None)


def _meant(told: Sequence[Value], value: Value) -> Value | None:
    """Find the last count before a bare figure, not beyond its reach."""
    near = takewhile(lambda one: value.start - one.end <= REACH, reversed(told))
    return next((one for one in near if _counts_the_same(one, value)), None)


def _is_bare(text: str, value: Value) -> bool:
    return (
        _is_count(value)
        and _BARE.match(text, value.end) is not None
        and _COUNTING.search(text[max(0, value.start - 60) : value.start]) is not None
    )


def _counts_the_same(before: Value, value: Value) -> bool:
    if not (_is_count(before) and before.of and _is_count(value)):
        return False
    sizes = sorted((_size(before), _size(value)))
    return 0 < sizes[1] <= LIKE * sizes[0]


def _is_count(value: Value) -> bool:
    return value.kind == "quantity" and value.unit is None and not value.vague


def _largest(value: Value) -> float:
    return float(value.high) if isinstance(value.high, (int, float)) else 0.0


def _size(value: Value) -> float:
    ends = [end for end in (value.low, value.high) if isinstance(end, (int, float))]
    return float(ends[0]) if ends else 0.0
