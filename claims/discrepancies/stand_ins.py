"""One place of a story given to two names that the outlets do not share."""

from __future__ import annotations

from claims.discrepancies.lexicon import CONSEQUENCE, SITES
from claims.discrepancies.pairs import Pair
from claims.discrepancies.types import Difference
from claims.extraction.stems import fold
from claims.matching.names import parts
from claims.matching.stand_ins import StandIn, rival_names

CERTAINTY = 0.7
"""What the agreement of the words around two names is worth; set by hand."""


def stand_ins(pair: Pair) -> list[Difference]:
    """Give a difference where a name of each statement stands in the place of the other's."""
    if not pair.linked or pair.one_article:
        return []
    return [
        _difference(one, other)
        for one, other in rival_names(pair.one, pair.other)
        if one.sort == "name" or _is_site(one) == _is_site(other)
    ]


def _is_site(one: StandIn) -> bool:
    """Whether a name says that it is one spot: a park lies in a town without contradiction."""
    return fold(one.name).split()[-1] in SITES


def _difference(one: StandIn, other: StandIn) -> Difference:
    place = one.sort == "place"
    asked = "puts it in" if place else "names"
    return Difference(
        kind=one.sort,
        severity=CONSEQUENCE[one.sort] * CERTAINTY,
        certainty=CERTAINTY,
        explanation=f"One {asked} {one.name}, the other {other.name}.",
        spans=(one.span, other.span),
        attribute="where" if place else "who",
        values=(one.name, other.name),
        keys=(" ".join(parts(one.name)), " ".join(parts(other.name))),
    )
