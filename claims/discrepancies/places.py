"""Places of one event that cannot both be right."""

from __future__ import annotations

import re

from claims.discrepancies.happenings import one_happening
from claims.discrepancies.lexicon import APART_SITES, CONSEQUENCE, SITES, STAYING, WIDE_REGIONS
from claims.discrepancies.pairs import Pair, span_of
from claims.discrepancies.sites import Site, sites
from claims.discrepancies.types import Difference
from claims.extraction.types import Span, Value
from claims.matching.names import country_of, parts, same_name
from claims.matching.profile import Profile
from claims.matching.surroundings import in_background

PLACED_EVENT = 0.5
"""Likeness needed before two places exclude each other: elsewhere is otherwise another event."""


def places(pair: Pair) -> list[Difference]:
    """Give a difference where one act is put in two places, of which none contains the other."""
    return _of_values(pair) or _of_sites(pair)


def _of_values(pair: Pair) -> list[Difference]:
    if not (pair.one.acts & pair.other.acts):
        return []
    first, second = _places(pair.one), _places(pair.other)
    if len(first) != 1 or len(second) != 1 or _likeness_elsewhere(pair) < PLACED_EVENT:
        return []
    one, other = first[0], second[0]
    if _can_be_one(one, other, pair):
        return []
    return [_difference(pair, (one.exact, span_of(one)), (other.exact, span_of(other)))]


def _of_sites(pair: Pair) -> list[Difference]:
    """One thing put at two sites, in a pair that is known to tell one point."""
    if not pair.linked or "title" in (pair.one.span.form, pair.other.span.form):
        return []
    if in_background(pair.one.span) != in_background(pair.other.span):
        return []
    first, second = sites(pair.one), sites(pair.other)
    for one in first:
        for other in second:
            if _same_slot(one, other, first, second) and _placed_together(pair, one, other):
                if _sites_meet(one, second, pair) or _sites_meet(other, first, pair):
                    continue
                return [_difference(pair, (one.name, one.span), (other.name, other.span))]
    return []


def _same_slot(one: Site, other: Site, first: list[Site], second: list[Site]) -> bool:
    """Whether both stand behind one noun, are of one sort, or are all that either tells."""
    if (one.head and one.head == other.head) or (one.sort and one.sort == other.sort):
        return True
    return len(first) == len(second) == 1


def _placed_together(pair: Pair, one: Site, other: Site) -> bool:
    """Whether what is put there is one thing: its noun, what happens, or a figure agrees."""
    if one.head and one.head == other.head and one.head not in _PLAIN_HEADS:
        return True
    topics = pair.one.topics & pair.other.topics
    if one_happening(pair) or (_figures(pair.one) & _figures(pair.other)):
        return bool(topics) or bool(_figures(pair.one) & _figures(pair.other))
    stays = [(told.span.predicate or "").lower() in STAYING for told in (pair.one, pair.other)]
    return len(topics) >= (1 if any(stays) else MANY_TOPICS)


_PLAIN_HEADS = frozenset({"man", "woman", "person", "place", "time", "day"})
MANY_TOPICS = 2
"""Topic words in common that make two statements of one point tell where one thing was."""


def _figures(one: Profile) -> frozenset[float]:
    """The figures of a statement that are too exact to agree by chance."""
    found = {count.value.low for count in one.counts if count.value.kind == "quantity"}
    return frozenset(
        low for low in found if isinstance(low, float) and (low >= TELLING or low != int(low))
    )


TELLING = 13
"""Figures from which agreement tells: smaller ones agree by chance."""


def _sites_meet(one: Site, others: list[Site], pair: Pair) -> bool:
    return any(_one_site(one, other, pair) for other in others)


def _one_site(one: Site, other: Site, pair: Pair) -> bool:
    """Whether one place can be the other, lie in it or be another word for it."""
    first, second = one.name, other.name
    if same_name(first, second) or _bare_parts(first) & _bare_parts(second):
        return True
    if (country_of(first) is None) != (country_of(second) is None):
        return True
    if _told_together(first, second, pair) or _wide(first) != _wide(second):
        return True
    if one.sort in SITES and other.sort in SITES:
        return one.sort != other.sort and not {one.sort, other.sort} <= APART_SITES
    regions = [bool(_REGION.search(f"{site.sort} {site.name}")) for site in (one, other)]
    return one.proper != other.proper or regions[0] != regions[1]


def _wide(name: str) -> bool:
    """Whether a name is a continent's or a quarter's of one."""
    return parts(name)[-1] in WIDE_REGIONS


_REGION = re.compile(
    r"\b(?:county|province|region|island|valley|mountains?|hills|coast|peninsula|forest)\b",
    re.IGNORECASE,
)


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
    certainty = 0.75 if pair.linked else 0.5 + 0.25 * pair.likeness
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
