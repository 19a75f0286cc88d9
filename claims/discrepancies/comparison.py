"""The second gate, which asks whether two statements of one point can both be right."""

from __future__ import annotations

from collections.abc import Sequence

from claims.discrepancies.attribution import attribution
from claims.discrepancies.bare_pairs import excused
from claims.discrepancies.both_told import HEDGED, WHO_SAYS_IT
from claims.discrepancies.certainty import sure_enough
from claims.discrepancies.dates import dates
from claims.discrepancies.framing import framing
from claims.discrepancies.lifetimes import lifetimes
from claims.discrepancies.numbers import numbers
from claims.discrepancies.pairs import Pair, in_two_entries, one_telling, set_against
from claims.discrepancies.persons import persons
from claims.discrepancies.places import places
from claims.discrepancies.polarity import polarity
from claims.discrepancies.quotes import quotes
from claims.discrepancies.rival_values import Rivals, rival_values
from claims.discrepancies.roles import roles
from claims.discrepancies.sums import unequal_sums, without_parts
from claims.discrepancies.tallies import figures
from claims.discrepancies.types import Difference
from claims.extraction.types import Span, StatementSpan, meet
from claims.matching.gates import same_point
from claims.matching.profile import profile

COMPARATORS = (
    figures, dates, places, quotes, roles, persons, framing, polarity, attribution,
)  # fmt: skip
"""One for each kind of difference; each has its own gate on what may be compared."""


def compare(first: StatementSpan, second: StatementSpan) -> list[Difference]:
    """Give the differences of two statements, gravest first.

    Empty where they speak of different points.
    """
    pair = Pair(profile(first), profile(second))
    found = differences(pair) if same_point(pair.one, pair.other) else []
    kept = [one for one in found if not excused(pair, one)]
    if not any(one.kind == "date" for one in kept):
        kept += lifetimes(pair)
    return sorted(kept, key=_gravity)


def differences(pair: Pair, rivals: Rivals | None = None) -> list[Difference]:
    """Give the differences of two statements that speak of one point, gravest first.

    `rivals` are values of the two that are known to stand in each other's place; None where
    nobody has asked which do.
    """
    if one_telling(pair):
        if in_two_entries(pair):
            return numbers(pair)
        apart = pair.one.span.sentence != pair.other.span.sentence and set_against(pair)
        return [one for one in numbers(pair) if apart and _of_one_noun(pair, one)]
    found = [difference for comparator in COMPARATORS for difference in comparator(pair)]
    found += rival_values(pair, rivals or (), found)
    found = [*without_parts(pair, _without_loaded(_without_drifted(found))), *unequal_sums(pair)]
    kept = found if rivals is None else sure_enough(pair, found, rivals)
    return sorted(_without_doubtful_sources(kept), key=_gravity)


def _without_doubtful_sources(found: Sequence[Difference]) -> list[Difference]:
    """Leave out whose word it is where the two tell it otherwise: then each has its own source."""
    values = any(one.kind in VALUES and not one.fold_reason for one in found)
    return [one for one in found if not (values and one.attribute in (HEDGED, WHO_SAYS_IT))]


VALUES = frozenset({"number", "date", "place", "name", "polarity"})


def _without_loaded(found: Sequence[Difference]) -> list[Difference]:
    """Leave out a contradiction by the words that set one act in two lights: “fled”, “left”."""
    lights = [one.spans for one in found if one.kind == "framing"]
    return [one for one in found if one.kind != "polarity" or not _in_one_place(one, lights)]


def _in_one_place(one: Difference, others: Sequence[tuple[Span, Span]]) -> bool:
    return any(meet(one.spans[0], other[0]) and meet(one.spans[1], other[1]) for other in others)


def _of_one_noun(pair: Pair, told: Difference) -> bool:
    """Whether both figures stand with one noun, as an article has to set two against each other."""
    heads = [
        {count.head for count in side.counts if (count.value.start, count.value.end) == span}
        for side, span in zip((pair.one, pair.other), told.spans, strict=True)
    ]
    return bool(heads[0] & heads[1] - {None})


def _without_drifted(found: Sequence[Difference]) -> list[Difference]:
    """Leave out values of an utterance that both quote: they changed with its words."""
    drifts = [one.spans for one in found if one.kind == "quote"]
    return [one for one in found if one.kind == "quote" or not _in_one_place(one, drifts)]


def _gravity(one: Difference) -> tuple[float, str, str, tuple[Span, Span]]:
    return -one.severity, one.kind, one.attribute, one.spans
