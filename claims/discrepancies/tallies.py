"""Votes and scores that cannot both be right."""

from __future__ import annotations

from claims.discrepancies.lexicon import CONSEQUENCE
from claims.discrepancies.numbers import numbers
from claims.discrepancies.pairs import Pair
from claims.discrepancies.types import Difference
from claims.extraction.types import meet
from claims.matching.surroundings import in_background
from claims.matching.tallies import Tally, stage_of, tallies

CERTAINTY = 0.85
"""How surely two results of one game or vote are a mistake of one. Set by hand."""


def results(pair: Pair) -> list[Difference]:
    """Give a difference where two statements of one point tell one vote or game differently."""
    first, second = tallies(pair.one), tallies(pair.other)
    if not pair.linked or len(first) != 1 or len(second) != 1:
        return []
    one, other = first[0], second[0]
    if one.result == other.result or stage_of(pair.one, one.span) != stage_of(
        pair.other, other.span
    ):
        return []
    if not pair.one.topics & pair.other.topics:
        return []
    if in_background(pair.one.span) != in_background(pair.other.span):
        return []
    return [result(one, other)]


def result(one: Tally, other: Tally) -> Difference:
    """Give how two tellings of one vote or game differ."""
    return Difference(
        kind="number",
        severity=CONSEQUENCE["number"] * CERTAINTY,
        certainty=CERTAINTY,
        explanation=f"One gives {one.text}, the other {other.text}.",
        spans=(one.span, other.span),
        attribute="result",
        values=(one.text, other.text),
        keys=(str(one.result), str(other.result)),
    )


def figures(pair: Pair) -> list[Difference]:
    """Give what two statements differ in by their figures; a result is compared as a whole."""
    told = [tally.span for one in (pair.one, pair.other) for tally in tallies(one)]
    single = [
        difference
        for difference in numbers(pair)
        if not any(meet(span, place) for span in difference.spans for place in told)
    ]
    return [*results(pair), *single]
