"""One place of a story given to two names that the outlets do not share."""

from __future__ import annotations

from claims.discrepancies.lexicon import CONSEQUENCE, SITES
from claims.discrepancies.pairs import Pair
from claims.discrepancies.types import Difference
from claims.extraction.stems import fold
from claims.matching.names import parts
from claims.matching.profile import Profile
from claims.matching.stand_ins import Sort, StandIn, rival_names

CERTAINTY = 0.7
"""What the agreement of the words around two names is worth; set by hand."""


def stand_ins(pair: Pair) -> list[Difference]:
    """Give a difference where a name of each statement stands in the place of the other's."""
    if not pair.linked or pair.one_article:
        return []
    return [
        _difference(pair, one, other)
        for one, other in rival_names(pair.one, pair.other)
        if one.sort != "place" or _is_site(one) == _is_site(other)
    ]


def _is_site(one: StandIn) -> bool:
    """Whether a name says that it is one spot: a park lies in a town without contradiction."""
    return fold(one.name).split()[-1] in SITES


_WORDED: dict[Sort, tuple[str, str]] = {
    "place": ("where", "puts it in"),
    "date": ("when", "dates it"),
    "name": ("who", "names"),
}
"""What two names differ in, and the verb of the sentence that says so."""


def _difference(pair: Pair, one: StandIn, other: StandIn) -> Difference:
    attribute, verb = _WORDED[one.sort]
    values = _written(pair.one, one), _written(pair.other, other)
    return Difference(
        kind=one.sort,
        severity=CONSEQUENCE[one.sort] * CERTAINTY,
        certainty=CERTAINTY,
        explanation=f"One {verb} {values[0]}, the other {values[1]}.",
        spans=(one.span, other.span),
        attribute=attribute,
        values=values,
        keys=(_key(one), _key(other)),
    )


def _written(told: Profile, item: StandIn) -> str:
    """The name in full; a date in the words of the text."""
    if item.sort != "date":
        return item.name
    return told.span.exact[item.span.start - told.span.start : item.span.end - told.span.start]


def _key(item: StandIn) -> str:
    return item.name if item.sort == "date" else " ".join(parts(item.name))
