"""Votes and scores that cannot both be right."""

from __future__ import annotations

import re

from claims.discrepancies.lexicon import CONSEQUENCE
from claims.discrepancies.numbers import numbers
from claims.discrepancies.pairs import Pair
from claims.discrepancies.types import Difference
from claims.extraction.types import Span
from claims.matching.profile import Profile
from claims.matching.surroundings import in_background
from claims.matching.tallies import Tally, tallies

CERTAINTY = 0.85


def results(pair: Pair) -> list[Difference]:
    """Give a difference where two statements of one point tell one vote or game differently."""
    first, second = tallies(pair.one), tallies(pair.other)
    if not pair.linked or len(first) != 1 or len(second) != 1:
        return []
    one, other = first[0], second[0]
    if one.result == other.result or _of_what(pair.one, one) != _of_what(pair.other, other):
        return []
    if not pair.one.topics & pair.other.topics:
        return []
    if in_background(pair.one.span) != in_background(pair.other.span):
        return []
    return [result(one, other)]


def _of_what(told: Profile, tally: Tally) -> str:
    """What a result is of, where the words next to it say that it is not of the game itself."""
    at = tally.span.start - told.span.start, tally.span.end - told.span.start
    around = told.span.exact[max(0, at[0] - NEXT_TO) : at[1] + NEXT_TO]
    found = _STAGE.search(around)
    return found[0].lower() if found else ""


NEXT_TO = 26
"""Code points on either side of a result in which a word says what it is of."""
_STAGE = re.compile(
    r"\b(?:series|aggregate|overall|(?:first|second|third|fourth|fifth|opening|other) (?:game|match|leg"
    r"|set|half|period|quarter|frame|round)|(?:game|match|leg|set|round) (?:one|two|three|four|five|\d)"
    r"|group|semi-?final|quarter-?final|rehearsal|committee|lower house|upper house|senate)\b",
    re.IGNORECASE,
)
"""Stages of a contest or of a bill that have results of their own. Compiled by hand for this
project."""


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
        if not any(_meet(span, place) for span in difference.spans for place in told)
    ]
    return [*results(pair), *single]


def _meet(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
