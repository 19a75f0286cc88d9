"""Figures as bounds: whether two can both hold."""

from __future__ import annotations

import math
import re

from claims.extraction.types import Value
from claims.extraction.values.currencies import COMMON_NAMES
from claims.extraction.values.lexicon import SMALL

CONVERTED = 0.03
"""Relative slack between a figure and its conversion into another unit: news rounds to two
figures."""
ROUNDED = 0.05
"""Relative slack within which a round figure stands for an exact one."""
WORDED_SHARE = 3.0
"""Points around a share in words: "four in five" can be 82 per cent."""
WORDED = 0.15
"""Relative slack around a fraction in words: “a little over half an hour” can be 35 minutes."""
ROUND_FROM = 100
"""Below this people count one by one, and 10 is not 12."""
SLIPS = (10.0, 1000.0)
"""A figure with a nought too many, or million for billion, is the same figure mistaken."""


def bounds_meet(one: Value, other: Value) -> bool:
    """Tell whether two values can both hold.

    Overlapping bounds, another precision, a conversion.
    """
    first, second = bounds_of(one), bounds_of(other)
    if first is None or second is None or bounds_overlap(one, other):
        return True
    return _same_in_other_precision(one, other, first, second)


def bounds_overlap(one: Value, other: Value) -> bool:
    """Tell whether some number lies in the bounds of both."""
    first, second = bounds_of(one), bounds_of(other)
    if first is None or second is None:
        return False
    return first[0] <= second[1] and second[0] <= first[1]


def bounds_of(value: Value) -> tuple[float, float] | None:
    """Give the least and the greatest number that a value allows; None where it is no number."""
    low, high = value.low, value.high
    if isinstance(low, str) or isinstance(high, str) or (low is None and high is None):
        return None
    return (-math.inf if low is None else low, math.inf if high is None else high)


def size_of(value: Value) -> float:
    """Give a value's magnitude, by its lower bound where it has one."""
    number = value.low if value.low is not None else value.high
    return abs(float(number)) if isinstance(number, (int, float)) else 0.0


def slipped(one: Value, other: Value) -> bool:
    """Tell whether one figure is the other mistyped: digits swapped, or another magnitude."""
    if any(value.approximate or value.low != value.high for value in (one, other)):
        return False
    sizes = sorted((size_of(one), size_of(other)))
    if not sizes[0]:
        return False
    if one.kind != "percent" and any(math.isclose(sizes[1] / sizes[0], slip) for slip in SLIPS):
        return True
    return transposed(*sizes)


def transposed(one: float, other: float) -> bool:
    """Tell whether two figures have the same digits in another order.

    £30m, £13m is none, £31m, £13m is one.
    """
    first, second = (f"{number:.12g}".replace(".", "").rstrip("0") for number in (one, other))
    return len(first) > 1 and first != second and sorted(first) == sorted(second)


def _same_in_other_precision(
    one: Value, other: Value, first: tuple[float, float], second: tuple[float, float]
) -> bool:
    gap = max(first[0] - second[1], second[0] - first[1])
    size = max(abs(number) for number in (*first, *second) if math.isfinite(number))
    if size == 0:
        return True
    if _in_fractions(one, other):
        return gap / size <= WORDED
    if one.unit not in (None, "percent", "percentage point") and one.kind != "money":
        return gap / size <= max(CONVERTED, _rounding(one, other))
    if one.kind == "percent":
        return gap < _percent_step(one, other)
    return size >= ROUND_FROM and gap / size <= ROUNDED and _round_to(first, second)


def _rounding(one: Value, other: Value) -> float:
    """Give what two figures in two systems can be apart by being whole: "six miles" is ten km.

    As a share of the figure; 0 where both are told in one system, or in millions.
    """
    told = [value.exact.lower() for value in (one, other)]
    systems = [(bool(_IMPERIAL.search(text)), bool(_METRIC.search(text))) for text in told]
    if sorted(systems) != [(False, True), (True, False)]:
        return 0.0
    figures = [_FIGURE.search(text) for text in told]
    counts = [SMALL.get(match[0]) or _number(match[0]) for match in figures if match]
    return min(MOST_ROUNDED, max((0.5 / count for count in counts if count), default=0.0))


MOST_ROUNDED = 0.1
"""The most that whole figures in two systems are held to be apart, as a share. Set by hand."""
_IMPERIAL = re.compile(
    r"miles?\b|\bmph\b|\bfeet\b|\bfoot\b|\bft\b|yards?\b|inch(?:es)?\b|acres?\b|pounds?\b|\blbs?\b"
    r"|ounces?\b|\boz\b|gallons?\b|knots?\b|fahrenheit|°f|\d ?f\b"
)
_METRIC = re.compile(
    r"met(?:re|er)s?\b|\d ?(?:k|c|m)?m\b|\bk?m(?:/h|²|³)|km/h|kph|hectares?\b|\d ?ha\b|kilos?\b"
    r"|grams?\b|\d ?k?g\b|tonnes?\b|lit(?:re|er)s?\b|celsius|°c|\d ?c\b"
)
_FIGURE = re.compile(
    r"\d[\d,.]*(?![\d,.]* ?(?:million|billion|thousand|m\b.*\b(?:miles|acres)))|\b(?:"
    + "|".join(SMALL)
    + r")\b(?! (?:million|billion|thousand))"
)


def _number(figure: str) -> float:
    """Give a whole figure's number; 0 for one with decimals, which says more."""
    bare = figure.replace(",", "")
    return float(bare) if bare.isdigit() else 0.0


def units_meet(one: Value, other: Value) -> bool:
    """Tell whether two values are in one unit; "crowns" can be Norway's or Denmark's."""
    first, second = one.unit or "", other.unit or ""
    return (
        first == second
        or second in COMMON_NAMES.get(first, ())
        or first in COMMON_NAMES.get(second, ())
    )


def _in_fractions(one: Value, other: Value) -> bool:
    """Whether one is told in parts of a whole unit: “almost half a metre” is 47 centimetres."""
    return one.kind != "percent" and any(_FRACTION.search(value.exact) for value in (one, other))


_FRACTION = re.compile(
    r"(?<!\band )(?<!\band a )(?<!\band an )\b(?:half|third|quarter|fifth|tenth)s?\b", re.IGNORECASE
)


def _percent_step(one: Value, other: Value) -> float:
    """A percentage without decimals stands for half a point around it, “four in five” for more."""
    if any(
        not any(mark.isdigit() for mark in value.exact) or " in " in value.exact
        for value in (one, other)
    ):
        return WORDED_SHARE
    whole = any("." not in value.exact for value in (one, other))
    return 0.5 if whole else 0.05


def _round_to(first: tuple[float, float], second: tuple[float, float]) -> bool:
    """Whether one figure is the other at fewer digits: 1.2 million for 1,234,567."""
    for rough, exact in ((first[0], second[0]), (second[0], first[0])):
        if math.isfinite(rough) and math.isfinite(exact) and rough > 0 and exact > 0:
            digits = _digits(rough)
            if _digits(exact) > digits and math.isclose(float(f"{exact:.{digits}g}"), rough):
                return True
    return False


def _digits(number: float) -> int:
    """Significant digits of a figure as written: 400 has one, 406 three."""
    return len(f"{number:.12g}".replace(".", "").rstrip("0").lstrip("0")) or 1
