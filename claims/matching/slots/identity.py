"""Whether two mentions give one value, and whether an article knows a value at all."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

from claims.extraction.types import Value
from claims.matching.bounds import bounds_meet, size_of, slipped, units_meet
from claims.matching.days import DAY_LENGTH
from claims.matching.names import parts, same_name
from claims.matching.slots.dated import Day, same_day
from claims.matching.slots.mentions import PAIRS_REMEMBERED, Mention
from claims.matching.slots.overlaps import overlap
from claims.matching.slots.sites import SIDE, SITES
from claims.matching.slots.spellings import namesakes, one_sound, spelt_apart
from claims.matching.slots.spot_pairs import one_spot, told_apart
from claims.matching.slots.spots_lexicon import LESS
from claims.matching.tallies import figures_in

SLACK = 0.05
"""Relative distance under which two figures are the same one at another precision."""
TELLING_PART = 4
"""Letters from which a word of a name tells the name."""
LEFT_OUT = frozenset({"year of age"})
"""Units that are compared by rules of their own."""


@lru_cache(maxsize=PAIRS_REMEMBERED)
def same_value(one: Mention, other: Mention) -> bool:
    """Tell whether two mentions are of one sort and may give one value."""
    if one.sort != other.sort:
        return False
    if one.day is not None and other.day is not None:
        return same_day(one.day, other.day)
    if one.sort == "number":
        return _same_figure(one, other)
    return _same_place(one, other) if one.sort == "place" else _same_person(one, other)


def _same_place(one: Mention, other: Mention) -> bool:
    sides = by_side(one), by_side(other)
    if any(sides):
        return sides[0] == sides[1]
    if one.spot and other.spot:
        if told_apart(one.spot, other.spot):
            return False
        if not (one.anchors and other.anchors):
            return one_spot(one.spot, other.spot)
    if _own_parts(one.key) & _own_parts(other.key):
        return True
    return same_name(one.key, other.key) or one_sound(one.key, other.key) or _short_form(one, other)


def _same_person(one: Mention, other: Mention) -> bool:
    if spelt_apart(one.key, other.key):
        return False
    return same_name(one.key, other.key) or one_sound(one.key, other.key) or _short_form(one, other)


def by_side(one: Mention) -> frozenset[str]:
    """Give the side that a part of something is told by (“the north face”)."""
    return frozenset(anchor for anchor in one.anchors if anchor.startswith(SIDE))


def _same_figure(one: Mention, other: Mention) -> bool:
    if one.value is None or other.value is None:
        return one.value is other.value and figures_in(one.key) == figures_in(other.key)
    if one.value.kind != other.value.kind or not units_meet(one.value, other.value):
        return False
    if _close(one, other):
        return True
    return bounds_meet(one.value, other.value) and not _far_off(one.value, other.value)


def _far_off(one: Value, other: Value) -> bool:
    """Whether one is a bound that the other keeps by far: nobody gives 3 by “up to 10”."""
    if (None in (one.low, one.high)) == (None in (other.low, other.high)):
        return False
    sizes = sorted((size_of(one), size_of(other)))
    return sizes[1] > NEAR_BOUND * sizes[0]


NEAR_BOUND = 1.5
"""Ratio up to which a figure is taken for the one that a bound rounds. Set by hand."""


def _own_parts(place: str) -> set[str]:
    return set(parts(place)) - SITES - LESS - _COMMON_PARTS


_COMMON_PARTS = frozenset(
    (
        "col mont mount mt monte pic port fort saint st san santa sao rue via new old north south "
        "east west upper lower great little de la le du d of the"
    ).split()
)
"""Words that many names of places have in common."""


def _short_form(one: Mention, other: Mention) -> bool:
    """Whether one first name is the other cut short (Fred, Frederick)."""
    first, second = parts(one.key), parts(other.key)
    short, long = sorted((first[0], second[0]), key=len)
    return first[-1] == second[-1] and len(short) >= FEW_LETTERS and long.startswith(short)


FEW_LETTERS = 3
"""Letters of a first name cut short."""


def _close(one: Mention, other: Mention) -> bool:
    if one.value is None or other.value is None:
        return False
    sizes = sorted((size_of(one.value), size_of(other.value)))
    rough = one.value.approximate or other.value.approximate
    return rough and sizes[1] - sizes[0] <= SLACK * sizes[1] and sizes[0] >= 1 / SLACK


def comparable(one: Mention, other: Mention) -> bool:
    """Tell whether two mentions of two values are of one sort and measure."""
    if one.sort != other.sort or same_value(one, other):
        return False
    if one.sort != "number":
        return True
    first, second = one.value, other.value
    if first is None or second is None:
        return first is second
    one_unit = first.kind == second.kind and units_meet(first, second)
    return one_unit and first.unit not in LEFT_OUT


def mistyped(one: Mention, other: Mention) -> bool:
    """Tell whether two values are one with a slip: digits swapped, or another year of one day."""
    if one.day is not None and other.day is not None:
        years = one.day.low[:4], other.day.low[:4]
        return years[0] != years[1] and one.day.low[4:10] == other.day.low[4:10] != ""
    if one.sort != "number" or one.value is None or other.value is None:
        return False
    return slipped(one.value, other.value)


def known(one: Mention, others: Sequence[Mention], words: frozenset[str]) -> bool:
    """Tell whether the other article has this figure or name too, wherever.

    A namesake is another name. Days and places come back in any story: of them `closer` is asked.
    """
    if one.sort in ("date", "place"):
        return False
    if any(same_value(one, other) for other in others):
        return True
    if one.sort != "name":
        return False
    rivals = [other for other in others if other.sort in ("name", "place")]
    if any(same_name(one.key, other.key) for other in rivals):
        return True
    return parts(one.key)[-1] in words and not any(
        namesakes(one.key, other.key) for other in others if other.sort == "name"
    )


def closer(
    one: Mention, rival: Mention, others: Sequence[Mention], weights: Mapping[str, float]
) -> bool:
    """Tell whether the other article has this value in words nearer to it than its rival's."""
    same = [other for other in others if same_value(one, other) and _as_exact(one, other)]
    if not same:
        return False
    asked = overlap(one.sentence, rival.sentence, weights)[1]
    return any(overlap(one.sentence, other.sentence, weights)[1] >= asked for other in same)


def _as_exact(one: Mention, other: Mention) -> bool:
    """Whether the other says as much: the month in which a day lies does not give the day."""
    if one.day is None or other.day is None:
        return True
    return len(one.day.low[:10]) != DAY_LENGTH or _is_one_day(one.day) <= _is_one_day(other.day)


def _is_one_day(day: Day) -> bool:
    return day.low[:10] == day.high[:10]
