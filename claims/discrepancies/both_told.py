"""Differences between two articles that are none, because one of the articles tells both sides."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from claims.discrepancies.offices import office
from claims.discrepancies.types import Difference, Kind
from claims.extraction.types import Span, Value
from claims.matching.bounds import bounds_overlap
from claims.matching.days import dates_meet as same_days
from claims.matching.happenings import happenings
from claims.matching.hedges import is_flat, is_held_back, one_matter
from claims.matching.names import same_name
from claims.matching.opposites import debated
from claims.matching.profile import Profile
from claims.matching.two_parties import has_it_of, parties

HEDGED = "whose word it is"
"""Attribute of the difference between somebody's word and a plain fact."""
SOURCE_OF_FIGURE = "source of the figure"
"""Attribute of the difference between a figure with a source and the same without."""
WHO_SAYS_IT = "who says it"
"""Attribute of the difference between two parties that say one thing."""
_Told = Mapping[tuple[int, int], list[Difference]]


def without_both_told(
    found: _Told, profiles: Sequence[Profile], articles: Sequence[int]
) -> dict[tuple[int, int], list[Difference]]:
    """Leave out contradictions and lost sources that the article itself makes good elsewhere."""
    if not articles:
        return dict(found)
    return {
        pair: [one for one in told if not _made_good(one, pair, profiles, articles)]
        for pair, told in found.items()
    }


def _made_good(
    difference: Difference,
    pair: tuple[int, int],
    profiles: Sequence[Profile],
    articles: Sequence[int],
) -> bool:
    first, second = profiles[pair[0]], profiles[pair[1]]
    beside = [_beside(place, profiles, articles) for place in pair]
    if difference.kind == "polarity":
        return debated(first, second, beside[0], beside[1])
    if difference.kind == "number":
        return articles[pair[0]] != articles[pair[1]] and any(
            _agrees(told, own, known, span)
            for others, own, known, span in (
                (beside[0], first, second, difference.spans[1]),
                (beside[1], second, first, difference.spans[0]),
            )
            for told in others
        )
    if difference.kind in _SAID_TOO:
        says_too = _SAID_TOO[difference.kind]
        return any(
            says_too(told, known, span)
            for others, known, span in (
                (beside[0], second, difference.spans[1]),
                (beside[1], first, difference.spans[0]),
            )
            for told in others
        )
    return _source_told_too(difference, (first, second), beside)


def _source_told_too(
    difference: Difference,
    told: tuple[Profile, Profile],
    beside: Sequence[Sequence[Profile]],
) -> bool:
    """Whether an article says elsewhere whose word it is."""
    first, second = told
    if difference.attribute == WHO_SAYS_IT:
        return has_it_of(parties(second), first, beside[0]) or has_it_of(
            parties(first), second, beside[1]
        )
    if difference.attribute == SOURCE_OF_FIGURE:
        return any(
            _attributes(one, known, span)
            for key, others, known, span in zip(
                difference.keys, beside, told, difference.spans, strict=True
            )
            if key == "own"
            for one in others
        )
    return difference.attribute == HEDGED and any(
        is_flat(flat) and any(is_held_back(one) and one_matter(one, flat) for one in others)
        for flat, others in zip(told, beside, strict=True)
    )


def _agrees(told: Profile, own: Profile, known: Profile, span: Span) -> bool:
    """Whether an article gives the other's figure too, as a running report does, hour by hour.

    A figure of a named source stands against the other all the same.
    """
    if own.span.origin is not None or told.span.sentence == own.span.sentence:
        return False
    rivals = [count for count in known.counts if (count.value.start, count.value.end) == span]
    return any(
        count.head == rival.head is not None
        and count.value.unit == rival.value.unit
        and bounds_overlap(count.value, rival.value)
        for count in told.counts
        for rival in rivals
    )


def _holds(told: Profile, known: Profile, span: Span) -> bool:
    """Whether an article also gives its person the office that stands at this place of the other.

    Span may begin before the office, where a “vice-” was left out of it.
    """
    rivals = [
        value
        for value in known.values
        if value.kind == "role" and span.start <= value.start < span.end
    ]
    return any(
        office(value) == office(rival) and same_name(value.of[0], rival.of[0])
        for value in told.values
        if value.kind == "role"
        for rival in rivals
    )


def _attributes(told: Profile, known: Profile, span: Span) -> bool:
    """Whether a statement gives the figure that stands at this place of the other as somebody's."""
    figures = [value for value in known.values if (value.start, value.end) == span]
    return told.span.voice == "attributed" and any(
        value.kind == figure.kind and value.unit == figure.unit and bounds_overlap(value, figure)
        for value in told.values
        for figure in figures
    )


def _dates_it(told: Profile, known: Profile, span: Span) -> bool:
    """Whether a statement dates the same act to the day that stands at this place of the other."""
    if not happenings(told) & happenings(known):
        return False
    days = [value for value in known.values if (value.start, value.end) == span]
    return any(
        value.kind == "date"
        and day.kind == "date"
        and _as_exact(value, day)
        and same_days(value, day)
        for value in told.values
        for day in days
    )


_SAID_TOO: Mapping[Kind, Callable[[Profile, Profile, Span], bool]] = {
    "date": _dates_it,
    "role": _holds,
}
"""By kind, whether a statement says what stands at a place of the other article's."""


def _as_exact(value: Value, day: Value) -> bool:
    """Whether a date says as much as the other: no month for its day, no other end of a stretch."""
    if None in (value.low, value.high, day.low, day.high):
        return (value.low, value.high) == (day.low, day.high)
    return _one_day(value) >= _one_day(day)


def _one_day(date: Value) -> bool:
    return str(date.low)[:10] == str(date.high)[:10]


def _beside(place: int, profiles: Sequence[Profile], articles: Sequence[int]) -> list[Profile]:
    """The other statements of the article."""
    return [
        one
        for other, one in enumerate(profiles)
        if other != place and articles[other] == articles[place]
    ]
