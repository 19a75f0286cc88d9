"""The sides of one claim: statements that can all be right stand together."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache

from claims.discrepancies.both_told import without_both_told
from claims.discrepancies.comparison import differences
from claims.discrepancies.numbers import ENTRY
from claims.discrepancies.pairs import Pair
from claims.discrepancies.rival_values import Rivals
from claims.discrepancies.sums import without_told_wholes
from claims.discrepancies.superseded import earlier, without_superseded
from claims.discrepancies.two_counts import without_two_counts
from claims.discrepancies.types import Difference, Position
from claims.extraction.types import StatementSpan
from claims.matching.profile import Profile, nested_in, profile
from claims.matching.types import RivalValues

EXCLUSIVE = frozenset({"number", "date", "place", "name", "polarity", "role"})
"""Kinds of which only one telling can be right; the others are tellings of one position."""

Found = Mapping[tuple[int, int], Sequence[Difference]]


def group(statements: Sequence[StatementSpan]) -> list[Position]:
    """Give the positions that statements of one claim take, the best supported first."""
    ordered = sorted(statements, key=_place_in_text)
    profiles = [profile(span, nested_in(span, ordered)) for span in ordered]
    return [
        Position(
            position_text([profiles[place] for place in places]),
            tuple(ordered[place] for place in places),
        )
        for places in partition(profiles, pairwise(profiles))
    ]


def _place_in_text(span: StatementSpan) -> tuple[str, int, int, str, str, int]:
    published = span.published.isoformat() if span.published else "~"
    return (published, span.start, span.end, span.exact, span.speaker or "", span.ordinal)


def pairwise(
    profiles: Sequence[Profile],
    articles: Sequence[int] = (),
    rivals: Mapping[tuple[int, int], Rivals] | None = None,
) -> dict[tuple[int, int], list[Difference]]:
    """Compare each two of a claim's statements; pairs without a difference are left out.

    `articles` tells of each which article it stands in, where that is known, `rivals` of pairs of
    places which of their values stand in each other's place; None where nobody has asked.
    """
    found = {
        (one, other): list(
            _compared(
                _pair(profiles, articles, one, other),
                None if rivals is None else tuple(rivals.get((one, other), ())),
            )
        )
        for one in range(len(profiles))
        for other in range(one + 1, len(profiles))
    }
    kept = without_two_counts(found, profiles, articles)
    kept = without_told_wholes(kept, profiles, articles)
    kept = without_both_told(kept, profiles, articles)
    kept = without_superseded(kept, profiles)
    return {pair: told for pair, told in kept.items() if told}


@lru_cache(maxsize=65_536)
def _compared(pair: Pair, rivals: tuple[RivalValues, ...] | None) -> tuple[Difference, ...]:
    """Remembered, so that one more telling of a claim is compared with the others alone."""
    return tuple(differences(pair, rivals))


def _pair(profiles: Sequence[Profile], articles: Sequence[int], one: int, other: int) -> Pair:
    one_article = bool(articles) and articles[one] == articles[other]
    return Pair(profiles[one], profiles[other], linked=True, one_article=one_article)


def partition(profiles: Sequence[Profile], found: Found) -> list[list[int]]:
    """Part the places 0.. into positions: none holds two that exclude each other.

    What a later entry of its own page replaced stands with that entry.
    """
    excluded = {
        frozenset(pair)
        for pair, told in found.items()
        if any(one.kind in EXCLUSIVE and not one.fold_reason for one in told)
    }
    entered = [pair for pair, told in found.items() if any(d.fold_reason == ENTRY for d in told)]
    replaced = {earlier(pair, profiles) for pair in entered}
    together = {frozenset(pair) for pair in entered}
    positions: list[list[int]] = []

    def order(place: int) -> tuple[bool, tuple[bool, int]]:
        return place in replaced, _openness(profiles[place], place)

    for place in sorted(range(len(profiles)), key=order):
        fitting = [
            members
            for members in positions
            if not any(frozenset((place, member)) in excluded for member in members)
        ]
        if fitting:
            max(fitting, key=lambda m: (_beside(place, m, together), len(m))).append(place)
        else:
            positions.append([place])
    return sorted((sorted(members) for members in positions), key=lambda m: (-len(m), m))


def _beside(place: int, members: Sequence[int], together: Collection[frozenset[int]]) -> bool:
    return any(frozenset((place, member)) in together for member in members)


def _openness(one: Profile, place: int) -> tuple[bool, int]:
    """Statements with a settled value first: a vague one joins whom it fits."""
    settled = any(not count.value.vague and not count.value.approximate for count in one.counts)
    told = settled or any(value.kind in ("date", "role") for value in one.span.values)
    return (not told, place)


def position_text(members: Sequence[Profile]) -> str:
    """Word a position by its plainest statement."""
    best = min(
        members, key=lambda one: (one.span.form != "clause", len(one.span.exact), one.span.exact)
    )
    return " ".join(best.span.exact.split())
