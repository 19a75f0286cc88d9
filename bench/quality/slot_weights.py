"""Weights of `claims.matching.slots`, learned from the practice stories and those to be read.

Two mentions that stand on two sides of an expected discrepancy fill one slot; all other pairs that
alignment considers do not. Prints one JSON line with the dictionaries that
`claims/matching/slots/weights.py` and `date_weights.py` hold, their biases, how many of the best
matches were right where each story was weighed by a fit on the others, and what the whole dossier
then finds of the stories (`left_out`) beside what it finds with the weights in use (`in_use`). The
stories that are set aside are left out, and the same stories give the same weights.
"""

from __future__ import annotations

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations, permutations
from typing import Any, NamedTuple
from unittest.mock import patch

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from bench.quality.disagreement import readings, shown
from bench.quality.evidence_table import STEPS, EvidenceTable
from claims.extraction.types import Span
from claims.matching.articles import article_of
from claims.matching.linking import told_by_occurrence
from claims.matching.meanings.model import learned_from
from claims.matching.slots import weights as slot_weights
from claims.matching.slots.alignment import Beside, Candidate, candidates, told
from claims.matching.slots.date_weights import DATE_BIAS, DATE_WEIGHTS
from claims.matching.slots.evidence import MEANING
from claims.matching.slots.mentions import Mention, Sort
from claims.matching.slots.weights import BIAS, LEAST, WEIGHTS, likely, odds
from tests.stories.naming import Place, touches
from tests.stories.scoring import Row, expected_rows, load_practice, load_stories, score

SHRINKAGE = 0.05
"""The inverse strength of the L2 penalty (scikit-learn's C): the pairs are few."""
FOLDS = 22
"""Groups of stories, each of which is weighed by a fit on the others."""


class Pair(NamedTuple):
    """Two mentions of two articles of a story, with what speaks for one slot."""

    story: str
    articles: tuple[int, int]
    sort: Sort
    spans: tuple[Span, Span]
    values: tuple[str, str]
    evidence: Mapping[str, float]
    told: tuple[tuple[str, tuple[int, int]], tuple[str, tuple[int, int]]]
    """The two sentences, each with the value's place in it, in characters."""
    expected: str
    """The discrepancy on whose sides the two stand; empty where there is none."""


def main() -> None:
    """Print one JSON line."""
    stories = load_practice() | load_stories(held_out=False)
    pairs = [pair for slug, story in sorted(stories.items()) for pair in pairs_of(slug, story)]
    fit = learned(pairs)
    in_use = Fit(WEIGHTS, BIAS, DATE_WEIGHTS, DATE_BIAS)
    best = best_matches(pairs, _weighed_by_others(pairs))
    left_out = [
        _rows(stories, [slug], others) for slug, others in _left_out(pairs, sorted(stories))
    ]
    figures = {
        "bench": "slot_weights",
        "stories": len(stories),
        "pairs": len(pairs),
        "expected_pairs": sum(bool(pair.expected) for pair in pairs),
        "expected_in_reach": len({(pair.story, pair.expected) for pair in pairs if pair.expected}),
        "best_matches": len(best),
        "best_matches_right": sum(bool(pair.expected) for pair in best),
        "left_out": _totals(left_out),
        "in_use": _totals([_rows(stories, stories, in_use)]),
        **fit._asdict(),
    }
    print(json.dumps(figures))


def _left_out(pairs: Sequence[Pair], slugs: Sequence[str]) -> Iterator[tuple[str, Fit]]:
    """Give each story with the weights that all others teach."""
    parts = [[pairs[place] for place in places] for places in _parted(pairs)]
    tables = [table_of(part) for part in parts]
    owners = [np.array([pair.story for pair in part]) for part in parts]
    for slug in slugs:
        others, dates = (
            _fitted(table, part, np.flatnonzero(owner != slug).tolist())
            for table, owner, part in zip(tables, owners, parts, strict=True)
        )
        yield slug, Fit(*others, *dates)


def _rows(
    stories: Mapping[str, Mapping[str, Any]], slugs: Iterable[str], fitted: Fit
) -> Counter[str]:
    """Count what dossiers of these stories show, their values weighed by a fit."""
    found: Counter[str] = Counter()
    with patch.multiple(
        slot_weights,
        WEIGHTS=fitted.weights,
        BIAS=fitted.bias,
        DATE_WEIGHTS=fitted.date_weights,
        DATE_BIAS=fitted.date_bias,
    ):
        article_of.cache_clear()  # what was found of two articles was weighed otherwise
        for slug in slugs:
            scored = score(stories[slug], shown(stories[slug]))
            found["found"] += len(scored.found)
            found["missed"] += len(scored.missed)
            found["false"] += len(scored.false_alarms)
            found["traps"] += len(scored.sprung)
    return found


def _totals(counts: Iterable[Counter[str]]) -> dict[str, float]:
    total: Counter[str] = Counter()
    for one in counts:
        total.update(one)
    shares = {
        "precision": total["found"] / max(1, total["found"] + total["false"]),
        "recall": total["found"] / max(1, total["found"] + total["missed"]),
    }
    return {**total, **{name: round(share, 4) for name, share in shares.items()}}


def pairs_of(slug: str, story: Mapping[str, Any]) -> Iterator[Pair]:
    """Give the pairs that alignment weighs in a story."""
    expected = expected_rows(story)
    for articles in told_by_occurrence(readings(story)[0]):
        in_story = told(list(articles.values()))
        for (first, one), (second, other) in combinations(articles.items(), 2):
            for candidate in candidates(Beside(one, other, in_story)):
                yield _pair(slug, (first, second), candidate, expected)


def _pair(
    slug: str, articles: tuple[int, int], candidate: Candidate, expected: Sequence[Row]
) -> Pair:
    one, other = candidate.one, candidate.other
    places = Place(articles[0], *one.span), Place(articles[1], *other.span)
    rows = (row.label for row in expected if _comparable(one, row) and on_two_sides(places, row))
    return Pair(
        story=slug,
        articles=articles,
        sort=one.sort,
        spans=(one.span, other.span),
        values=(one.key, other.key),
        evidence=dict(candidate.evidence),
        told=(one.told, other.told),
        expected=next(rows, ""),
    )


def _comparable(one: Mention, row: Row) -> bool:
    """Whether a row is of a mention's sort; a term of days can be expected as a number."""
    return one.sort in row.kinds or (one.sort == "date" and "number" in row.kinds)


def on_two_sides(places: tuple[Place, Place], row: Row) -> bool:
    """Tell whether two places stand on two sides of an expected discrepancy."""
    return any(
        touches(first, places[0]) and touches(second, places[1])
        for first, second in permutations(row.sides, 2)
    )


def table_of(pairs: Sequence[Pair]) -> EvidenceTable:
    """Take what speaks for the pairs, apart from what their words mean."""
    return EvidenceTable(
        (_apart_from_meaning(pair) for pair in pairs),
        expected=[bool(pair.expected) for pair in pairs],
        counts=_counts(pairs),
        shrinkage=SHRINKAGE,
    )


def _apart_from_meaning(pair: Pair) -> dict[str, float]:
    return {name: value for name, value in pair.evidence.items() if name not in MEANING}


def _with_meaning(
    fitted: tuple[dict[str, float], float], pairs: Sequence[Pair]
) -> tuple[dict[str, float], float]:
    """Add how much the meaning counts beside the rest, by stories its encoder did not learn from.

    On the others the nearness of two meanings is what the encoder was taught to say.
    """
    weights, bias = fitted
    seen = learned_from()
    fresh = [number for number, pair in enumerate(pairs) if pair.story not in seen]
    table = [
        [odds(pairs[number].evidence, weights, bias), *_meaning(pairs[number])] for number in fresh
    ]
    expected = [bool(pairs[number].expected) for number in fresh]
    model = LogisticRegression(max_iter=STEPS)
    model.fit(table, expected, sample_weight=_counts(pairs)[fresh])
    rest, *meaning = (float(each) for each in model.coef_[0])
    found = {name: weight * rest for name, weight in weights.items()}
    found |= dict(zip(MEANING, meaning, strict=True))
    rounded = {name: round(weight, 2) for name, weight in sorted(found.items())}
    return rounded, round(bias * rest + float(model.intercept_[0]), 2)


def _meaning(pair: Pair) -> list[float]:
    return [pair.evidence[name] for name in MEANING]


def _counts(pairs: Sequence[Pair]) -> Any:
    """Let a disagreement count as the root of its pairs, however often it is told again."""
    told = Counter((pair.story, pair.expected) for pair in pairs if pair.expected)
    return np.array([told.get((pair.story, pair.expected), 1) ** -0.5 for pair in pairs])


class Fit(NamedTuple):
    """What was learned of names, places and figures, and of dates."""

    weights: Mapping[str, float]
    bias: float
    date_weights: Mapping[str, float]
    date_bias: float


def learned(pairs: Sequence[Pair]) -> Fit:
    """Fit a logistic regression on the pairs of dates, and one on all others."""
    parts = [[pairs[place] for place in places] for places in _parted(pairs)]
    others, dates = (_fitted(table_of(part), part, range(len(part))) for part in parts)
    return Fit(*others, *dates)


def _fitted(
    table: EvidenceTable, pairs: Sequence[Pair], chosen: Sequence[int]
) -> tuple[dict[str, float], float]:
    """Fit on the chosen rows of a table of pairs; the weights and the bias."""
    weights = table.unscaled(table.fitted(np.array(chosen)))
    return _with_meaning(weights, [pairs[number] for number in chosen])


def _parted(pairs: Sequence[Pair]) -> tuple[list[int], list[int]]:
    """Give the places of the pairs of names, places and figures, and of those of dates."""
    dated = [pair.sort == "date" for pair in pairs]
    places = range(len(pairs))
    return [at for at in places if not dated[at]], [at for at in places if dated[at]]


def _weighed_by_others(pairs: Sequence[Pair]) -> list[float]:
    """Give each pair's chance by a fit on the other stories."""
    chances = [0.0] * len(pairs)
    for places in _parted(pairs):
        part = [pairs[place] for place in places]
        table, groups = table_of(part), [pair.story for pair in part]
        for others, own in GroupKFold(FOLDS).split(table.numbers, table.expected, groups):
            weights, bias = _fitted(table, part, others.tolist())
            for number in own:
                given = likely(odds(part[number].evidence, weights, bias))
                chances[places[number]] = given
    return chances


def best_matches(pairs: Sequence[Pair], chances: Sequence[float]) -> list[Pair]:
    """Give what would be shown: neither mention matches another better; a pair of values once."""
    best: dict[object, float] = defaultdict(float)
    for pair, chance in zip(pairs, chances, strict=True):
        for end in _ends(pair):
            best[end] = max(best[end], chance)
    shown = {
        (pair.story, pair.expected or (pair.sort, frozenset(pair.values))): pair
        for pair, chance in zip(pairs, chances, strict=True)
        if all(chance >= best[end] for end in _ends(pair)) and chance >= LEAST[pair.sort]
    }
    return list(shown.values())


def _ends(pair: Pair) -> list[object]:
    return [
        (pair.story, pair.articles, pair.sort, side, span) for side, span in enumerate(pair.spans)
    ]


if __name__ == "__main__":
    main()
