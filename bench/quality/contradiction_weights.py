"""Weights of `claims.matching.contradictions`, learned from the practice stories and those to read.

Two statements that stand on two sides of an expected contradiction contradict each other; all other
pairs that take opposite sides do not. Prints one JSON line with the weights and the bias that
`claims/matching/contradiction_weights.py` holds, and, with each story weighed by a fit on the
others, how many contradictions are told from each chance on and how many of them are expected. The
stories that are set aside are left out, and the same stories give the same weights.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import Any, NamedTuple

import numpy as np
from sklearn.model_selection import GroupKFold

from bench.quality.disagreement import readings
from bench.quality.evidence_table import EvidenceTable
from bench.quality.slot_weights import on_two_sides
from claims.extraction.types import Span
from claims.matching.articles import Article
from claims.matching.contradictions import candidates
from claims.matching.linking import told_by_occurrence
from claims.matching.slots.alignment import told
from tests.stories.naming import Place
from tests.stories.scoring import Row, expected_rows, load_practice, load_stories

SHRINKAGE = 0.05
"""The inverse strength of the L2 penalty (scikit-learn's C)."""
FOLDS = 10
CHANCES = (0.3, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.8)


class Pair(NamedTuple):
    """Two statements of two articles of a story that take opposite sides."""

    story: str
    ends: tuple[tuple[int, Span], tuple[int, Span]]
    """The article and the place of each."""
    key: str
    """What they take sides on."""
    evidence: Mapping[str, float]
    expected: str
    """The contradiction on whose sides the two stand; empty where there is none."""


def main() -> None:
    """Print one JSON line."""
    stories = load_practice() | load_stories(held_out=False)
    pairs = [pair for slug, story in sorted(stories.items()) for pair in pairs_of(slug, story)]
    weights, bias = learned(pairs)
    figures = {
        "bench": "contradiction_weights",
        "stories": len(stories),
        "pairs": len(pairs),
        "expected": sum(len(_expected(story)) for story in stories.values()),
        "expected_in_reach": len({(pair.story, pair.expected) for pair in pairs if pair.expected}),
        "told_and_right": _told(pairs, _weighed_by_others(pairs)),
        "weights": weights,
        "bias": bias,
    }
    print(json.dumps(figures))


def pairs_of(slug: str, story: Mapping[str, Any]) -> Iterator[Pair]:
    """Give the pairs of statements of a story that take opposite sides."""
    expected = _expected(story)
    for articles in told_by_occurrence(readings(story)[0]):
        weights = told(list(articles.values())).weights
        for one, other in combinations(articles.items(), 2):
            for found in candidates(one[1], other[1], weights):
                ends = _end(one, found.places[0]), _end(other, found.places[1])
                key = found.stances[0].key
                yield Pair(slug, ends, key, dict(found.evidence), _expected_of(ends, expected))


def _expected(story: Mapping[str, Any]) -> list[Row]:
    return [row for row in expected_rows(story) if "polarity" in row.kinds]


def _end(article: tuple[int, Article], place: int) -> tuple[int, Span]:
    span = article[1].statements[place].span
    return article[0], Span(span.start, span.end)


def _expected_of(ends: tuple[tuple[int, Span], tuple[int, Span]], expected: Sequence[Row]) -> str:
    one, other = (Place(article, *span) for article, span in ends)
    return next((row.label for row in expected if on_two_sides((one, other), row)), "")


def _table(pairs: Sequence[Pair]) -> EvidenceTable:
    """Let a contradiction count as the root of its pairs, however often it is told again."""
    again = Counter((pair.story, pair.expected) for pair in pairs if pair.expected)
    return EvidenceTable(
        (pair.evidence for pair in pairs),
        expected=[bool(pair.expected) for pair in pairs],
        counts=[again.get((pair.story, pair.expected), 1) ** -0.5 for pair in pairs],
        shrinkage=SHRINKAGE,
    )


def learned(pairs: Sequence[Pair]) -> tuple[dict[str, float], float]:
    """Give the weights and the bias that all pairs teach."""
    table = _table(pairs)
    return table.unscaled(table.fitted(np.arange(len(pairs))))


def _weighed_by_others(pairs: Sequence[Pair]) -> list[float]:
    """Give each pair's chance by a fit on the other stories."""
    table, groups = _table(pairs), [pair.story for pair in pairs]
    chances = np.zeros(len(pairs))
    for others, own in GroupKFold(FOLDS).split(table.numbers, table.expected, groups):
        chances[own] = table.fitted(others).predict_proba(table.numbers[own])[:, 1]
    return [float(chance) for chance in chances]


def _told(pairs: Sequence[Pair], chances: Sequence[float]) -> dict[str, tuple[int, int]]:
    """Tell for each chance how many contradictions reach it, and how many are expected.

    Neither statement has a better match in the other's article; what is said again counts once.
    """
    best: dict[object, float] = defaultdict(float)
    for pair, chance in zip(pairs, chances, strict=True):
        for end in _matched(pair):
            best[end] = max(best[end], chance)
    surest: dict[tuple[str, str], float] = defaultdict(float)
    right = set()
    for pair, chance in zip(pairs, chances, strict=True):
        if all(chance >= best[end] for end in _matched(pair)):
            row = pair.story, pair.expected or pair.key
            surest[row] = max(surest[row], chance)
            right |= {row} if pair.expected else set()
    return {
        str(least): (
            sum(chance >= least for chance in surest.values()),
            sum(surest[row] >= least for row in right),
        )
        for least in CHANCES
    }


def _matched(pair: Pair) -> list[object]:
    """What each of the two may match only once: itself, in the other's article."""
    one, other = pair.ends
    return [(pair.story, one, other[0]), (pair.story, other, one[0])]


if __name__ == "__main__":
    main()
