"""Places of one event that cannot both be right."""

from __future__ import annotations

import re

from claims.discrepancies.lexicon import CONSEQUENCE
from claims.discrepancies.pairs import Pair, span_of
from claims.discrepancies.types import Difference
from claims.extraction.types import Span, Value
from claims.matching.names import country_of, parts, same_name
from claims.matching.profile import Profile

PLACED_EVENT = 0.5
"""Likeness needed before two places exclude each other: elsewhere is otherwise another event."""


def places(pair: Pair) -> list[Difference]:
    """Give a difference where one act is put in two places, of which none contains the other.

    Of statements of one story the slots decide, which see both articles.
    """
    if pair.linked or not (pair.one.acts & pair.other.acts):
        return []
    first, second = _places(pair.one), _places(pair.other)
    if len(first) != 1 or len(second) != 1 or _likeness_elsewhere(pair) < PLACED_EVENT:
        return []
    one, other = first[0], second[0]
    if _can_be_one(one, other, pair):
        return []
    return [_difference(pair, (one.exact, span_of(one)), (other.exact, span_of(other)))]


def _places(one: Profile) -> list[Value]:
    """The places that a statement names behind a preposition of place."""
    found = [value for value in one.values if value.kind in ("place", "name")]
    return [value for value in found if str(value.low) in one.located]


def _likeness_elsewhere(pair: Pair) -> float:
    """The likeness of the rest: a place that differs must not count against itself."""
    topics = (pair.one.topics & pair.other.topics) - (pair.one.acts & pair.other.acts)
    names = [
        name for name in pair.one.names if any(same_name(name, other) for other in pair.other.names)
    ]
    strength = 0.35 * bool(pair.one.acts & pair.other.acts) + 0.15 * len(topics) + 0.2 * len(names)
    return max(pair.likeness, min(1.0, strength))


def _can_be_one(one: Value, other: Value, pair: Pair) -> bool:
    first, second = one.exact, other.exact
    if same_name(first, second) or _bare_parts(first) & _bare_parts(second):
        return True
    if (country_of(first) is None) != (country_of(second) is None):
        return True
    return _told_together(first, second, pair) or _kind(first) != _kind(second)


def _bare_parts(place: str) -> set[str]:
    return {part for part in parts(place) if not _KIND.fullmatch(part)} - _COMMON_PARTS


_COMMON_PARTS = frozenset(
    (
        "col mont mount monte pic port fort saint st san santa sao rue via new old north south "
        "east west upper lower great little de la le du d of the"
    ).split()
)
"""Words that many names of places have in common."""


def _told_together(first: str, second: str, pair: Pair) -> bool:
    """“Headingley, Leeds” in either sentence says that one holds the other."""
    texts = (pair.one.span.sentence, pair.other.span.sentence)
    return any(first in text and second in text for text in texts)


_KIND = re.compile(
    r"\b(street|road|avenue|lane|square|bridge|river|lake|airport|station|hospital|school|university|county|"
    r"province|state|region|district|valley|mountain|island|bay|harbour|harbor|port|park|stadium|coast|sea)$",
    re.IGNORECASE,
)


def _kind(place: str) -> str:
    """A street lies in a town without contradiction; two streets are two places."""
    found = _KIND.findall(place)
    return found[-1].lower() if found else ""


def _difference(pair: Pair, one: tuple[str, Span], other: tuple[str, Span]) -> Difference:
    certainty = 0.5 + 0.25 * pair.likeness
    return Difference(
        kind="place",
        severity=CONSEQUENCE["place"] * certainty,
        certainty=certainty,
        explanation=f"One puts it in {one[0]}, the other in {other[0]}.",
        spans=(one[1], other[1]),
        attribute="where",
        values=(one[0], other[0]),
        keys=(" ".join(parts(one[0])), " ".join(parts(other[0]))),
    )
