"""Values that stand in each other's place in two accounts of one event."""

from __future__ import annotations

from collections.abc import Sequence

from claims.discrepancies.dates import written
from claims.discrepancies.lexicon import CONSEQUENCE
from claims.discrepancies.numbers import adds_up, counted_later, shared_out
from claims.discrepancies.numbers import difference as of_figures
from claims.discrepancies.pairs import Pair
from claims.discrepancies.polarity import contradiction
from claims.discrepancies.tallies import result
from claims.discrepancies.types import Difference
from claims.extraction.types import Span, Value, meet
from claims.matching.counts import share_and_whole
from claims.matching.names import parts
from claims.matching.profile import Count, Profile
from claims.matching.tallies import Tally, tallies
from claims.matching.types import RivalValues

Rivals = Sequence[RivalValues]

LEAST_CERTAIN, MOST_CERTAIN = 0.6, 0.9
"""Certainty of a pair at the least chance of one slot, and at the greatest; set by hand."""
_WORDED = {
    "place": ("where", "puts it in"),
    "date": ("when", "dates it"),
    "name": ("who", "names"),
}
"""What two values differ in, and the verb of the sentence that says so."""


def rival_values(pair: Pair, rivals: Rivals, known: Sequence[Difference]) -> list[Difference]:
    """Give a difference for each pair of rivals that no comparison has found already."""
    return [
        made
        for rival in rivals
        if not any(tells(one, rival) for one in known)
        if (made := _difference(pair, rival)) is not None
    ]


def tells(known: Difference, rival: RivalValues) -> bool:
    return known.kind == rival.sort and any(
        meet(one, other) for one, other in zip(known.spans, rival.spans, strict=True)
    )


def _difference(pair: Pair, rival: RivalValues) -> Difference | None:
    if rival.sort == "number":
        return _of_numbers(pair, rival)
    if rival.sort == "polarity":
        return contradiction(pair, rival.spans)
    attribute, verb = _WORDED[rival.sort]
    certainty = LEAST_CERTAIN + (MOST_CERTAIN - LEAST_CERTAIN) * rival.certainty
    told = (pair.one, rival.spans[0]), (pair.other, rival.spans[1])
    values = _written(*told[0]), _written(*told[1])
    return Difference(
        kind=rival.sort,
        severity=CONSEQUENCE[rival.sort] * certainty,
        certainty=certainty,
        explanation=f"One {verb} {values[0]}, the other {values[1]}.",
        spans=rival.spans,
        attribute=attribute,
        values=values,
        keys=(_key(*told[0]), _key(*told[1])),
    )


def _of_numbers(pair: Pair, rival: RivalValues) -> Difference | None:
    """Compare two figures as figures; those of a vote or a score are compared as a result."""
    scores = _tally(pair.one, rival.spans[0]), _tally(pair.other, rival.spans[1])
    if scores[0] is not None and scores[1] is not None:
        return result(scores[0], scores[1])
    one, other = _count(pair.one, rival.spans[0]), _count(pair.other, rival.spans[1])
    if one is None or other is None or counted_later(pair):
        return None
    of_parts = adds_up(pair, one, other) or shared_out(pair, one, other)
    if of_parts or share_and_whole(one, other, pair.one, pair.other):
        return None
    return of_figures(pair, one, other)


def _tally(told: Profile, span: Span) -> Tally | None:
    return next((tally for tally in tallies(told) if tally.span == span), None)


def _count(told: Profile, span: Span) -> Count | None:
    return next((c for c in told.counts if (c.value.start, c.value.end) == span), None)


def _value(told: Profile, span: Span) -> Value | None:
    return next((v for v in told.values if v.kind == "date" and (v.start, v.end) == span), None)


def _written(told: Profile, span: Span) -> str:
    """Give a value as it is shown; a speaker's name may stand outside of the statement."""
    date = _value(told, span)
    start = told.span.sentence_start
    return written(date) if date else told.span.sentence[span.start - start : span.end - start]


def _key(told: Profile, span: Span) -> str:
    date = _value(told, span)
    return f"{date.low}..{date.high}" if date else " ".join(parts(_written(told, span)))
