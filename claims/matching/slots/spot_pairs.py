"""Two spots: whether they may be one place, and whether only one of them can be right."""

from __future__ import annotations

from claims.matching.names import country_of, parts, same_name
from claims.matching.slots.spots import THING, Spot
from claims.matching.slots.spots_lexicon import COMPARED, LESS, ONE_SITE

MOST_THINGS = 3
"""Things in common that are counted at the most."""


def one_spot(one: Spot, other: Spot) -> bool:
    """Tell whether two spots may be one place, in other words."""
    if told_apart(one, other):
        return False
    if one.name and other.name:
        return _names_meet(one.name, other.name)
    if one.head and other.head:
        return _one_noun(one.head, other.head)
    return False


def told_apart(one: Spot, other: Spot) -> bool:
    """Tell whether two spots are two by their ends of a way, their sides or their numbers."""
    if one.way and other.way and one.way != other.way:
        return True
    return sides_oppose(one, other) or _labels_differ(one, other)


def _labels_differ(one: Spot, other: Spot) -> bool:
    return bool(one.label and other.label) and one.label != other.label


def _names_meet(one: str, other: str) -> bool:
    return bool(set(parts(one)) & set(parts(other)) - LESS) or same_name(one, other)


def _one_noun(one: str, other: str) -> bool:
    return one == other or any(one in nouns and other in nouns for nouns in ONE_SITE)


def sides_oppose(one: Spot, other: Spot) -> bool:
    """Tell whether two sides exclude each other: north and south-east do, north-east does not."""
    first, second = one.side, other.side
    if not first or not second or first == second:
        return False
    if frozenset((first, second)) in _OPPOSITE:
        return True
    if first in _DEGREES and second in _DEGREES:
        turn = abs(_DEGREES[first] - _DEGREES[second])
        return min(turn, 360 - turn) >= RIGHT_ANGLE
    return False


RIGHT_ANGLE = 90
_DEGREES = {"n": 0, "ne": 45, "e": 90, "se": 135, "s": 180, "sw": 225, "w": 270, "nw": 315}
_OPPOSITE = frozenset(
    frozenset(pair.split())
    for pair in (
        "above below|inside outside|upstream downstream|left right|upper lower|front rear"
        "|front back|inner outer"
    ).split("|")
)


_ARRIVES = {"", "to"}
_RISES = frozenset({"put:begin", "put:find", "put:launch", "put:make"})
"""Acts that come from a place as well as they are done in it."""
_SEVERAL = 2
"""Things in common from which two bare names are compared, and two nouns without a common act."""
_OPEN_ENDED = frozenset({"way", "water", "shape"})
"""Kinds of place on which the other one may lie: a bridge on the road."""


def spots_compare(one: Spot, other: Spot) -> bool:
    """Tell whether two spots can be of one thing, and so cannot both be right."""
    things, acts = one.things & other.things, one.acts & other.acts
    if one.way != other.way and not ({one.way, other.way} == _ARRIVES or acts & _RISES):
        return False
    nouns = {act for act in acts if act.startswith(THING)}
    if sides_oppose(one, other):
        return _one_relatum(one, other) and bool(acts - nouns or things)
    if _labels_differ(one, other) and one.head and one.kind == other.kind:
        return bool(acts or things)
    by_nouns = bool(one.head and other.head)
    if not things or not (acts or by_nouns):
        return False
    told = bool(nouns) or len(things) >= _SEVERAL or bool(acts and by_nouns)
    return told and _of_one_sort(one, other)


def _one_relatum(one: Spot, other: Spot) -> bool:
    """Whether two sides are those of one thing: “north of Astrini”, “south of the island”."""
    if one.name and other.name:
        return _names_meet(one.name, other.name)
    return bool(one.head) and (one.kind == other.kind or _one_noun(one.head, other.head))


def _of_one_sort(one: Spot, other: Spot) -> bool:
    """Whether neither place can hold the other: a town holds a park, a house a kitchen."""
    if (country_of(one.name) is None) != (country_of(other.name) is None):
        return False
    if (one.side == "outside") != (other.side == "outside"):
        return False
    if one.kind in _OPEN_ENDED and bool(one.name) != bool(other.name):
        return False
    named_alike = one.head == other.head and bool(one.name) == bool(other.name)
    return named_alike or frozenset((one.kind, other.kind)) in COMPARED


def spot_evidence(one: Spot, other: Spot) -> dict[str, float]:
    """Give what two spots have in common; keys are those of `weights.WEIGHTS`."""
    acts = one.acts & other.acts
    return {
        "spot": 1.0,
        "spot act": float(any(not act.startswith(THING) for act in acts)),
        "spot things": float(min(MOST_THINGS, len(one.things & other.things))),
        "spot kind": float(bool(one.kind) and one.kind == other.kind),
        "spot way": float(bool(one.way) and one.way == other.way),
    }
