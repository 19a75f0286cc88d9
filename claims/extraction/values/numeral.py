"""One number of a text, and the place that it is rounded to."""

from __future__ import annotations

from dataclasses import dataclass
from math import floor, log10
from typing import Final, Literal

from claims.extraction.values.lexicon import ROUND_STEPS

NOISE: Final = 1e-6
"""What floats lose."""
Form = Literal["cardinal", "fraction", "ordinal", "vague"]

LONGEST_DIGITS: Final = 18
"""More digits than this are an account or a serial number, and floats could not hold them."""


@dataclass(frozen=True, slots=True)
class Numeral:
    """One number of a text; `grain` is the size of the last place it is meant to."""

    start: int
    end: int
    number: float
    form: Form = "cardinal"
    grain: float = 1.0
    scale: float = 1.0
    """The magnitude that is part of it: a million in "5m"."""
    spelt: bool = False

    @property
    def scaled(self) -> bool:
        """Tell whether a magnitude ("million", "bn") is part of it."""
        return self.scale > 1


def grain_of(number: float) -> float:
    """Give the place to which a number is round: 1,234 to one, 250 to fifty, 4.5 to 0.5."""
    if number == 0:
        return 1.0
    place = 10.0 ** floor(log10(abs(number)))
    while place > abs(number) * 1e-9:
        for step in reversed(ROUND_STEPS):
            if _divides(place * step, number):
                return place * step
        place /= 10
    return place


def _divides(step: float, number: float) -> bool:
    ratio = abs(number) / step
    return ratio >= 1 and abs(ratio - round(ratio)) < NOISE
