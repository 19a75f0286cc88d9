"""Parts in one account that do not add up to the whole in the other."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from claims.discrepancies.numbers import counted, difference, exclude
from claims.discrepancies.pairs import Pair, span_of
from claims.discrepancies.types import Difference
from claims.extraction.types import Span
from claims.matching.counts import Setting, same_count
from claims.matching.profile import Count, Profile
from claims.matching.sums import Sum, added_up, sums, wholes


def unequal_sums(pair: Pair) -> list[Difference]:
    """Give a difference for each whole that the other statement's parts do not make up."""
    if not pair.linked:
        return []
    return [
        told
        for parts, whole, turned in _set_side_by_side(pair)
        if (told := _difference(pair, parts, whole, turned=turned)) is not None
    ]


def without_parts(pair: Pair, found: Sequence[Difference]) -> list[Difference]:
    """Leave out the figures of which one is a part of what the other counts as a whole."""
    known = list(_set_side_by_side(pair))
    return [
        one
        for one in found
        if one.kind != "number"
        or not (
            _of_both(pair.one, one.spans[0]) != _of_both(pair.other, one.spans[1])
            or any(
                _part_and_whole(one, parts, whole, turned=turned) for parts, whole, turned in known
            )
        )
    ]


def without_told_wholes(
    found: Mapping[tuple[int, int], Sequence[Difference]],
    profiles: Sequence[Profile],
    articles: Sequence[int],
) -> dict[tuple[int, int], list[Difference]]:
    """Leave out sums where one article gives both figures: its list is of some, or of others."""
    if not articles:
        return {pair: list(told) for pair, told in found.items()}
    return {
        pair: [
            one
            for one in told
            if not any(one.listed) or not _tells_other(one, pair, profiles, articles)
        ]
        for pair, told in found.items()
    }


_Side = tuple[Sum, Count, bool]


def _set_side_by_side(pair: Pair) -> Iterator[_Side]:
    """Each sum with each whole of the other statement; last, whether the other tells the parts."""
    for turned, (one, other) in enumerate(((pair.one, pair.other), (pair.other, pair.one))):
        for parts in sums(one):
            for whole in wholes(parts, other):
                yield parts, whole, bool(turned)


def _difference(pair: Pair, parts: Sum, whole: Count, *, turned: bool) -> Difference | None:
    added = added_up(parts, whole)
    one, other = (whole, added) if turned else (added, whole)
    setting = Setting(pair.one, pair.other, pair.likeness, pair.linked)
    if not same_count(one, other, setting) or not exclude(pair, one, other):
        return None
    return replace(
        difference(pair, one, other),
        explanation=(
            f"One lists {parts.text}, {parts.total:g} in all, the other gives "
            f"{whole.value.exact}, for {counted(whole)}."
        ),
        listed=(not turned, turned),
    )


def _tells_other(
    told: Difference,
    pair: tuple[int, int],
    profiles: Sequence[Profile],
    articles: Sequence[int],
) -> bool:
    """Whether the article of one side gives the other side's figure too."""
    return any(
        articles[place] == articles[own] and key in _figures(profile)
        for own, key in zip(pair, told.keys[::-1], strict=True)
        for place, profile in enumerate(profiles)
    )


def _figures(told: Profile) -> set[str]:
    return {f"{count.value.low}..{count.value.high}" for count in told.counts}


_DEAD_OR_HURT = re.compile(
    r"[^.,;:\d]{0,30}\b(?:killed|dead) (?:or|and) (?:wounded|injured|hurt)\b", re.IGNORECASE
)
"""Words behind a figure that counts the dead and the injured as one."""


def _of_both(told: Profile, figure: Span) -> bool:
    behind = told.span.sentence[max(0, figure.end - told.span.sentence_start) :]
    return bool(_DEAD_OR_HURT.match(behind))


def _part_and_whole(one: Difference, parts: Sum, whole: Count, *, turned: bool) -> bool:
    mine, theirs = one.spans[::-1] if turned else one.spans
    inside = parts.span.start <= mine.start and mine.end <= parts.span.end
    return inside and mine != parts.span and theirs == span_of(whole.value)
