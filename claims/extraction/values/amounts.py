"""Numbers with their units: one measured amount, compound amounts, ratios, scores and ranges."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil, floor
from typing import Final

from claims.extraction.types import ValueKind
from claims.extraction.values.currencies import currency_after, currency_before
from claims.extraction.values.numeral import Numeral
from claims.extraction.values.units import DAY, Unit, unit_at


@dataclass(frozen=True, slots=True)
class Amount:
    """A number in its base unit, or a range of them, with the place it is rounded to."""

    start: int
    end: int
    low: float
    high: float
    kind: ValueKind
    unit: str | None
    grain: float
    whole: bool = False
    """A count of things: a strict bound of it moves by one."""
    vague: bool = False
    factor: float = 1.0
    offset: float = 0.0
    count: float = 1.0
    """How many of the printed unit it is."""
    scale: float = 1.0
    """The magnitude printed with it: a million in "5 million"."""
    months: float = 0.0
    """For calendar durations, how many months one of the printed unit is."""
    approximate: bool = False


MONTH_DAYS: Final = (
    (0, 0), (28, 31), (59, 62), (89, 92), (120, 123), (150, 153), (181, 184), (212, 215),
    (242, 245), (273, 276), (303, 306), (334, 337),
)  # fmt: skip
"""Fewest and most days that 0 to 11 months in a row can have."""
MEAN_MONTH: Final = 365.2425 / 12
RATIO_TOPS: Final = frozenset({3.0, 4, 5, 6, 7, 8, 9, 10, 12, 20, 25, 50, 100, 1_000, 10_000})
"""What reporters divide by: "one in five", "3 in 10", "one in 1,000"; "two in 2010" is no ratio."""

LARGEST_RATIO: Final = 1_000
"""Beyond that "one in 2010" is a year; "1 in 37" and "13 out of 52" are ratios all the same."""

SMALLEST: Final = {"KRW": 500, "crown": 10}
"""Below that "won" is a verb, as the smallest coin of common use is a hundred; crowns are worn."""

_RATIO = re.compile(r"\s+(?:in(?: every)?|out of(?: every)?|of every)\s+$")
_HALF_OF_UNIT = re.compile(r"\s+(?:an?|of an?)(?=\s)|-(?=[a-z])|(?=\s)")


def amounts(text: str, numerals: Sequence[Numeral]) -> list[Amount]:
    """Give each number its unit; numbers that make one value together are one amount."""
    found: list[Amount] = []
    at = 0
    while at < len(numerals):
        amount, used = _amount(text, numerals, at)
        if amount is not None:
            found.append(amount)
        at += used
    return found


def _amount(text: str, numerals: Sequence[Numeral], at: int) -> tuple[Amount | None, int]:
    ratio = _ratio(text, numerals, at)
    if ratio is not None:
        return ratio, 2
    return measured(text, numerals[at]), 1


def _ratio(text: str, numerals: Sequence[Numeral], at: int) -> Amount | None:
    if at + 1 >= len(numerals):
        return None
    above, below = numerals[at], numerals[at + 1]
    if not (above.form == below.form == "cardinal" and 0 < above.number < below.number):
        return None
    between = _RATIO.fullmatch(text, above.end, below.start)
    if between is None or above.scaled or unit_at(text, below.end):
        return None
    counted = above.number == 1 or "of" in between[0]
    if below.number not in RATIO_TOPS and not (counted and below.number <= LARGEST_RATIO):
        return None
    return _share(above.start, below.end, above.number / below.number)


def _share(start: int, end: int, part: float) -> Amount:
    percent = round(part * 100, 6)
    low, high = (percent, percent) if percent == round(percent) else (floor(percent), ceil(percent))
    approximate = low != high
    return Amount(
        start, end, float(low), float(high), "percent", "percent", 1.0, approximate=approximate
    )


def measured(text: str, numeral: Numeral) -> Amount | None:
    """Give a number with the currency or unit that stands beside it."""
    if numeral.form == "ordinal":
        return _plain(numeral, "ordinal")
    before = currency_before(text, numeral.start)
    if before is not None:
        return _money(numeral, before[0], 1.0, before[1], _past_code(text, numeral.end))
    end = _past_of(text, numeral)
    after = _plausible(numeral, currency_after(text, end))
    unit = unit_at(text, end) or _unit_behind_a_word(text, end)
    if after is not None and not _is_weight(text, numeral, unit):
        return _money(numeral, after[0], after[1], numeral.start, after[2])
    if unit is not None:
        return in_unit(numeral, unit[0], unit[1])
    return _bare(text, numeral)


_BETWEEN = re.compile(
    r" (?:more|further|additional|extra|full|whole|straight|consecutive|long)(?= )", re.IGNORECASE
)


def _unit_behind_a_word(text: str, end: int) -> tuple[Unit, int] | None:
    """Read "twenty more years", "three full days"."""
    between = _BETWEEN.match(text, end)
    return unit_at(text, between.end()) if between is not None else None


def _past_code(text: str, end: int) -> int:
    """Step over a code that repeats the sign: "$5m USD"."""
    after = currency_after(text, end)
    return after[2] if after is not None and after[1] == 1.0 else end


def _plausible(
    numeral: Numeral, currency: tuple[str, float, int] | None
) -> tuple[str, float, int] | None:
    """Tell "500,000 won" from "the world number 1 won", "500 crowns" from "two crowns"."""
    least = SMALLEST.get(currency[0], 0) if currency is not None else 0
    return currency if numeral.number >= least else None


def _past_of(text: str, numeral: Numeral) -> int:
    """Step over "of" behind vague numbers and groups: "hundreds of dollars", "a couple of days"."""
    if numeral.form == "vague" or text[numeral.start : numeral.end].lower().endswith("couple"):
        return numeral.end + 3 if text[numeral.end : numeral.end + 4] == " of " else numeral.end
    return numeral.end


_WEIGHING = re.compile(
    r"\b(?:weigh(?:s|ed|ing|t)?|(?<!stood to )(?<!stands to )(?:lost|lose|gained|gain)"
    r"|of (?:cocaine|heroin|fentanyl|meth\w*|marijuana|cannabis|explosives?|meat|rice|food|ammonia"
    r"|pressure|thrust|force|debris|gold))\b",
    re.IGNORECASE,
)


def _is_weight(text: str, numeral: Numeral, unit: tuple[Unit, int] | None) -> bool:
    """Tell pounds of mass from pounds sterling."""
    if unit is None or unit[0].base != "kilogram":
        return False
    if text[numeral.end : numeral.end + 1] in {"-", "–"}:
        return not numeral.scaled
    around = text[max(0, numeral.start - 40) : unit[1] + 20]
    return bool(_WEIGHING.search(around)) and not numeral.scaled


def _money(numeral: Numeral, code: str, share: float, start: int, end: int) -> Amount:
    number = round(numeral.number * share, 6)
    return Amount(
        start, max(end, numeral.end), number, number, "money", code, numeral.grain * share,
        vague=numeral.form == "vague", factor=share, count=numeral.number, scale=numeral.scale,
    )  # fmt: skip


def in_unit(numeral: Numeral, unit: Unit, end: int) -> Amount:
    """Convert a number to its unit's base."""
    number = numeral.number
    vague = numeral.form == "vague"
    if unit.months:
        low, high = _calendar(number * unit.months)
        grain = numeral.grain * unit.months * MEAN_MONTH * DAY
        return Amount(
            numeral.start, end, low, high, "duration", "second", grain, vague=vague,
            count=number, scale=numeral.scale, months=unit.months,
        )  # fmt: skip
    value = round(number * unit.factor + unit.offset, 6)
    if unit.kind == "percent" and numeral.form == "fraction":
        value = round(number * unit.factor, 6)
    return Amount(
        numeral.start, end, value, value, unit.kind, unit.base, numeral.grain * unit.factor,
        vague=vague, factor=unit.factor, offset=unit.offset, count=number, scale=numeral.scale,
    )  # fmt: skip


def _calendar(months: float) -> tuple[float, float]:
    """Give the fewest and most seconds of so many calendar months."""
    if months != round(months):
        seconds = round(months * MEAN_MONTH * DAY, 3)
        return seconds, seconds
    years, rest = divmod(int(months), 12)
    low, high = MONTH_DAYS[rest]
    return (365.0 * years + years // 4 + low) * DAY, (365.0 * years + -(-years // 4) + high) * DAY


def _bare(text: str, numeral: Numeral) -> Amount:
    if numeral.form == "fraction":
        return _fraction(text, numeral)
    return _plain(numeral, "quantity")


def _plain(numeral: Numeral, kind: ValueKind) -> Amount:
    whole = numeral.number == round(numeral.number)
    return Amount(
        numeral.start, numeral.end, numeral.number, numeral.number, kind, None, numeral.grain,
        whole=whole, vague=numeral.form == "vague", count=numeral.number, scale=numeral.scale,
    )  # fmt: skip


def _fraction(text: str, numeral: Numeral) -> Amount:
    """Read "half an hour" and "a quarter mile" as amounts, any other fraction as a share."""
    gap = _HALF_OF_UNIT.match(text, numeral.end)
    unit = unit_at(text, gap.end()) if gap is not None else None
    if unit is not None and unit[0].base != "percent":
        return in_unit(numeral, unit[0], unit[1])
    return _share(numeral.start, numeral.end, numeral.number)
