"""Rival figures: one article has a figure that the other lacks, and the other one in its place.

Two accounts of one event mostly give the same figures. Where each has one that the other does not
have, of the same kind, among the same words, they are of one count however differently they put it.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from claims.extraction.types import Value
from claims.matching.counts import is_age, size_of
from claims.matching.names import parts
from claims.matching.profile import Count, Profile
from claims.matching.surroundings import in_background, set_elsewhere
from claims.matching.vocabulary import concept, content

LIKENESS = 0.4
"""Share of the rarer words around the two figures that must be in common; set on the practice
stories, where under it figures of two populations met."""
SLACK = 0.05
"""Relative distance under which two figures are the same one at another precision."""
LARGEST_RATIO = 2.5
"""Two counts of one thing that are further apart are mostly counts of two things."""
SLIPS = (10.0, 1000.0)
"""A figure with a nought too many, or million for billion, is the same figure mistaken."""
SURE_LIKENESS = 0.5
"""For shares and durations, which stand in stories in numbers, the words around must agree more."""
LEFT_OUT = frozenset({"year of age", "score", "score against", "magnitude"})
"""Units that are compared by rules of their own."""
SLIP_LIKENESS = 0.12
"""The same for two figures of which one is the other with digits swapped or a magnitude mistaken:
the figures themselves tell that they are of one count."""
KINDS = frozenset({"quantity", "money", "percent", "duration"})

Placed = tuple[int, Profile]


@dataclass(frozen=True, slots=True)
class _Figure:
    place: int
    count: Count
    profile: Profile
    context: frozenset[str]


def rivals(articles: Sequence[Sequence[Placed]]) -> Iterator[tuple[int, int]]:
    """Give pairs of statements of one occurrence's articles whose figures are rivals."""
    figures = [[*_figures(told)] for told in articles]
    weights = _weights([figure for told in figures for figure in told])
    for one, other in combinations(figures, 2):
        alone = _without_match(one, other), _without_match(other, one)
        yield from _mutual(alone[0], alone[1], weights)


def rival_counts(one: Profile, other: Profile) -> list[tuple[Count, Count]]:
    """Give the figures of two linked statements that stand in each other's place: one in each."""
    first = [figure for figure in _of(0, one) if not _matched(figure, [*_of(1, other)])]
    second = [figure for figure in _of(1, other) if not _matched(figure, [*_of(0, one)])]
    met = [(a.count, b.count) for a in first for b in second if _one_kind(a, b)]
    return met if len(met) == 1 else []


def _figures(told: Sequence[Placed]) -> Iterator[_Figure]:
    seen: set[tuple[int, int]] = set()
    for place, profile in told:
        for figure in _of(place, profile):
            key = (figure.count.value.start, figure.count.value.end)
            if key not in seen:
                seen.add(key)
                yield figure


def _of(place: int, profile: Profile) -> Iterator[_Figure]:
    context = frozenset(
        word.concept for word in content(profile.span.sentence) if not word.text[0].isdigit()
    ) | {concept(part) for name in profile.names for part in parts(name)}
    for count in profile.counts:
        value = count.value
        if is_age(count, profile):
            continue
        usable = value.kind in KINDS and value.unit not in LEFT_OUT
        if usable and not value.vague and size_of(value):
            yield _Figure(place, count, profile, context)


def _weights(figures: Sequence[_Figure]) -> Mapping[str, float]:
    """How much a word tells which figure is meant: the more, the rarer around the figures."""
    seen = Counter(word for figure in figures for word in figure.context)
    return {word: math.log(1 + len(figures) / count) for word, count in seen.items()}


def _without_match(own: Sequence[_Figure], others: Sequence[_Figure]) -> list[_Figure]:
    return [figure for figure in own if not _matched(figure, others)]


def _matched(figure: _Figure, others: Sequence[_Figure]) -> bool:
    """Whether the other article has this figure too, whatever it says there."""
    value = figure.count.value
    return any(
        other.count.value.kind == value.kind
        and other.count.value.unit == value.unit
        and _close(value, other.count.value)
        for other in others
    )


def _close(one: Value, other: Value) -> bool:
    if _low(one) <= _high(other) and _low(other) <= _high(one):
        return True
    sizes = sorted((size_of(one), size_of(other)))
    return sizes[1] - sizes[0] <= SLACK * sizes[1] and sizes[0] >= 1 / SLACK


def _low(value: Value) -> float:
    return float(value.low) if isinstance(value.low, (int, float)) else -math.inf


def _high(value: Value) -> float:
    return float(value.high) if isinstance(value.high, (int, float)) else math.inf


def _mutual(
    one: Sequence[_Figure], other: Sequence[_Figure], weights: Mapping[str, float]
) -> Iterator[tuple[int, int]]:
    """Pair the figures that are each other's best match."""
    scores = {
        (i, j): score
        for i, first in enumerate(one)
        for j, second in enumerate(other)
        if _one_kind(first, second)
        and (score := _likeness(first, second, weights)) >= _least(first, second)
    }
    for (i, j), score in scores.items():
        rows = [s for (a, b), s in scores.items() if (a == i) != (b == j)]
        if score >= max(rows, default=0.0):
            pair = sorted((one[i].place, other[j].place))
            yield pair[0], pair[1]


def _least(one: _Figure, other: _Figure) -> float:
    if _slipped(one.count.value, other.count.value):
        return SLIP_LIKENESS
    return LIKENESS if one.count.value.kind in {"quantity", "money"} else SURE_LIKENESS


def _likeness(one: _Figure, other: _Figure, weights: Mapping[str, float]) -> float:
    shared = sum(sorted(weights[word] for word in one.context & other.context))
    smaller = min(_weight(one, weights), _weight(other, weights))
    return shared / smaller if smaller else 0.0


def _weight(figure: _Figure, weights: Mapping[str, float]) -> float:
    return sum(sorted(weights[word] for word in figure.context))


def _one_kind(one: _Figure, other: _Figure) -> bool:
    """Whether two figures can be of one count at all."""
    first, second = one.count, other.count
    if first.value.kind != second.value.kind or first.value.unit != second.value.unit:
        return False
    if not _things_meet(first, second) or set_elsewhere(one.profile.span, other.profile.span):
        return False
    if not _slipped(first.value, second.value) and (
        in_background(one.profile.span) != in_background(other.profile.span)
    ):
        return False
    windows = first.value.window, second.value.window
    if windows[0] and windows[1] and windows[0] != windows[1]:
        return False
    return _comparable_sizes(first.value, second.value)


def _things_meet(one: Count, other: Count) -> bool:
    """Whether both count one thing, as far as they say what; a slip may call it anything."""
    if one.value.measure != other.value.measure:
        return False
    if _slipped(one.value, other.value):
        return one.act == other.act or None in (one.act, other.act)
    return one.act == other.act and not (one.told and other.told and not one.told & other.told)


def _comparable_sizes(one: Value, other: Value) -> bool:
    sizes = sorted((size_of(one), size_of(other)))
    return sizes[1] / sizes[0] <= LARGEST_RATIO or _slipped(one, other)


def _slipped(one: Value, other: Value) -> bool:
    """Whether one figure is the other mistyped: digits swapped, or another magnitude."""
    if any(value.approximate or value.low != value.high for value in (one, other)):
        return False
    sizes = sorted((size_of(one), size_of(other)))
    if one.kind != "percent" and any(math.isclose(sizes[1] / sizes[0], slip) for slip in SLIPS):
        return True
    first, second = (f"{number:.12g}".replace(".", "").rstrip("0") for number in sizes)
    return len(first) > 1 and first != second and sorted(first) == sorted(second)
