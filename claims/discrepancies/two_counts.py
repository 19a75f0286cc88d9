"""Figures that one article tells both, without setting them against each other.

“Of 61,000 pupils 48,000 were sent home” says to whoever gives one of the two that the other is of
something else.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from claims.discrepancies.types import Difference
from claims.extraction.types import Span, Value
from claims.matching.bounds import bounds_meet
from claims.matching.profile import Profile
from claims.matching.tallies import tallies

_Told = Mapping[tuple[int, int], Sequence[Difference]]


def without_two_counts(
    found: _Told, profiles: Sequence[Profile], articles: Sequence[int]
) -> dict[tuple[int, int], list[Difference]]:
    """Leave out the figures of two statements that some article tells as two counts."""
    agreed = [
        [one for place, one in enumerate(profiles) if articles[place] == article]
        for article in sorted(set(articles))
        if not _disputes(article, found, articles)
    ]
    return {
        (one, other): [
            difference
            for difference in told
            if difference.kind != "number"
            or not _two_counts(difference, profiles[one], profiles[other], agreed)
        ]
        for (one, other), told in found.items()
    }


def _disputes(article: int, found: _Told, articles: Sequence[int]) -> bool:
    """Whether an article itself sets two figures against each other."""
    return any(
        articles[one] == articles[other] == article
        and any(difference.kind == "number" for difference in told)
        for (one, other), told in found.items()
    )


def _two_counts(
    difference: Difference, one: Profile, other: Profile, agreed: Sequence[Sequence[Profile]]
) -> bool:
    results = _result_at(one, difference.spans[0]), _result_at(other, difference.spans[1])
    if None not in results:
        return any(all(_has_result(told, known) for known in results) for told in agreed)
    first = _value_at(one, difference.spans[0])
    second = _value_at(other, difference.spans[1])
    if first is None or second is None:
        return False
    return any(_tells(told, first) and _tells(told, second) for told in agreed)


def _result_at(one: Profile, span: Span) -> tuple[int, int] | None:
    return next((tally.result for tally in tallies(one) if tally.span == span), None)


def _has_result(told: Sequence[Profile], known: tuple[int, int] | None) -> bool:
    return any(tally.result == known for one in told for tally in tallies(one))


def _value_at(one: Profile, span: Span) -> Value | None:
    return next((v for v in one.values if (v.start, v.end) == span), None)


def _tells(told: Sequence[Profile], value: Value) -> bool:
    return any(
        also.kind == value.kind and also.unit == value.unit and bounds_meet(also, value)
        for one in told
        for also in one.values
        if not also.vague and None not in (also.low, also.high)
    )
