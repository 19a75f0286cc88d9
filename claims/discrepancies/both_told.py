"""Differences between two articles that are none, because one of the articles tells both sides."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from claims.discrepancies.types import Difference
from claims.extraction.types import Span
from claims.matching.days import dates_meet as same_days
from claims.matching.happenings import happenings
from claims.matching.hedges import is_flat, is_held_back, one_matter
from claims.matching.opposites import debated
from claims.matching.profile import Profile

HEDGED = "whose word it is"
"""Attribute of the difference between somebody's word and a plain fact."""
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
    if difference.kind == "date":
        return any(
            _dates_it(told, known, span)
            for others, known, span in (
                (beside[0], second, difference.spans[1]),
                (beside[1], first, difference.spans[0]),
            )
            for told in others
        )
    if difference.attribute != HEDGED:
        return False
    return any(
        is_flat(flat) and any(is_held_back(one) and one_matter(one, flat) for one in others)
        for flat, others in zip((first, second), beside, strict=True)
    )


def _dates_it(told: Profile, known: Profile, span: Span) -> bool:
    """Whether a statement dates the same act to the day that stands at this place of the other."""
    if not happenings(told) & happenings(known):
        return False
    days = [value for value in known.values if (value.start, value.end) == span]
    return any(
        value.kind == "date" and day.kind == "date" and same_days(value, day)
        for value in told.values
        for day in days
    )


def _beside(place: int, profiles: Sequence[Profile], articles: Sequence[int]) -> list[Profile]:
    """The other statements of the article."""
    return [
        one
        for other, one in enumerate(profiles)
        if other != place and articles[other] == articles[place]
    ]
