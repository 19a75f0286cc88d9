"""Figures of a live blog that a later entry of it replaced: updates, and nobody's position."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from claims.discrepancies.numbers import ENTRY
from claims.discrepancies.types import Difference
from claims.extraction.types import Span
from claims.matching.profile import Profile

_Told = Mapping[tuple[int, int], Sequence[Difference]]


def without_superseded(
    found: _Told, profiles: Sequence[Profile]
) -> dict[tuple[int, int], list[Difference]]:
    """Leave out what differs only from an earlier entry's figure: the page's latest one counts."""
    replaced = set(_replaced(found, profiles))
    return {
        pair: [one for one in told if not _is_of(one, pair, replaced)]
        for pair, told in found.items()
    }


def _replaced(found: _Told, profiles: Sequence[Profile]) -> Iterator[tuple[int, Span]]:
    """Give the places of the earlier figures, each with its statement."""
    for pair, told in found.items():
        for difference in told:
            if difference.fold_reason == ENTRY:
                side = pair.index(earlier(pair, profiles))
                yield pair[side], difference.spans[side]


def earlier(pair: tuple[int, int], profiles: Sequence[Profile]) -> int:
    """Give which of two statements of a live blog stands in the earlier entry."""
    return min(pair, key=lambda place: str(profiles[place].span.published))


def _is_of(one: Difference, pair: tuple[int, int], replaced: set[tuple[int, Span]]) -> bool:
    if one.kind != "number" or one.fold_reason == ENTRY:
        return False
    return any(side in replaced for side in zip(pair, one.spans, strict=True))
