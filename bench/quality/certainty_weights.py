"""Weights of `claims.discrepancies.certainty`, learned from the practice stories and those to read.

What a dossier would show with nothing held back is right where a story expects it. Prints one JSON
line with the weights and the bias that `claims/discrepancies/certainty_weights.py` holds, and, with
each story weighed by a fit on the others, how many rows are kept from each certainty on and how
many of them are right. The stories that are set aside are left out, and the same stories give the
same weights.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from itertools import permutations
from typing import Any, NamedTuple
from unittest.mock import patch

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.model_selection import GroupKFold

from bench.quality.disagreement import Spans, readings, row_of, telling
from bench.quality.evidence_table import EvidenceTable
from claims.discrepancies import assess, comparison
from claims.discrepancies.certainty import evidence
from claims.discrepancies.pairs import Pair
from claims.discrepancies.rival_values import Rivals
from claims.discrepancies.types import AssessedDiscrepancy, Difference
from claims.extraction.types import Span, StatementSpan
from claims.matching import link
from tests.stories.scoring import expected_rows, load_practice, load_stories, same

SHRINKAGE = 0.03
"""The inverse strength of the L2 penalty (scikit-learn's C)."""
FOLDS = 10
CERTAINTIES = (0.3, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7)

End = tuple[StatementSpan, Span]
Known = dict[tuple[str, tuple[End, End]], Mapping[str, float]]
"""What speaks for each difference, by its kind and its two ends."""


class Row(NamedTuple):
    """A row of a dossier, with what speaks for each difference that it gathers."""

    story: str
    right: bool
    evidence: Sequence[Mapping[str, float]]


def main() -> None:
    """Print one JSON line."""
    stories = load_practice() | load_stories(held_out=False)
    known: Known = {}
    with patch.object(comparison, "sure_enough", partial(_all, known)):
        rows = [r for slug, story in sorted(stories.items()) for r in rows_of(slug, story, known)]
    table = Table(rows)
    weights, bias = table.learned()
    figures = {
        "bench": "certainty_weights",
        "stories": len(stories),
        "rows": len(rows),
        "right": sum(row.right for row in rows),
        "kept_and_right": _kept(rows, table.weighed_by_others()),
        "weights": weights,
        "bias": bias,
    }
    print(json.dumps(figures))


def _all(known: Known, pair: Pair, found: Iterable[Difference], rivals: Rivals) -> list[Difference]:
    """Hold nothing back, and note what speaks for each difference."""
    told = list(found)
    for one in told:
        ends = (pair.one.span, one.spans[0]), (pair.other.span, one.spans[1])
        known[one.kind, ends] = evidence(pair, one, rivals)
    return told


def rows_of(slug: str, story: Mapping[str, Any], known: Known) -> Iterator[Row]:
    """Give the unfolded rows of a story's dossier, but for those of attribution."""
    expected = expected_rows(story)
    articles, spans = readings(story)
    copies = {one.key: one.copy_of for one in articles if one.copy_of is not None}
    for cluster in link(articles).clusters:
        told = [telling(story, spans, statement) for statement in cluster.statements]
        for one in assess(told, copies=copies, rivals=cluster.rivals).discrepancies:
            if not one.folded and one.kind != "attribution":
                shown = row_of(one, spans)
                right = any(same(shown, other) for other in expected)
                yield Row(slug, right, _gathered(one, spans, known))


def _gathered(one: AssessedDiscrepancy, spans: Spans, known: Known) -> list[Mapping[str, float]]:
    ends = [(spans[number][1], span) for side in one.sides for number, span in side.spans]
    pairs = ((one.kind, pair) for pair in permutations(ends, 2))
    return [known[pair] for pair in pairs if pair in known]


def _kept(rows: Sequence[Row], sure: Sequence[float]) -> dict[str, tuple[int, int]]:
    """Tell for each certainty how many rows reach it, and how many of those are right."""
    reached = {
        least: [row.right for row, certainty in zip(rows, sure, strict=True) if certainty >= least]
        for least in CERTAINTIES
    }
    return {str(least): (len(right), sum(right)) for least, right in reached.items()}


class Table:
    """What speaks for the rows, a line for each difference."""

    def __init__(self, rows: Sequence[Row]) -> None:
        self._rows = rows
        lines = [(number, each) for number, row in enumerate(rows) for each in row.evidence]
        self._of = np.array([number for number, _ in lines])
        self._evidence = EvidenceTable(
            (each for _, each in lines),
            expected=[rows[number].right for number, _ in lines],
            counts=[1 / len(rows[number].evidence) for number, _ in lines],
            shrinkage=SHRINKAGE,
        )

    def fitted(self, rows: Iterable[int]) -> LogisticRegression:
        """Fit on the chosen rows, each of which counts as much as any other."""
        return self._evidence.fitted(np.isin(self._of, list(rows)))

    def learned(self) -> tuple[dict[str, float], float]:
        """Give the weights and the bias that all rows teach."""
        return self._evidence.unscaled(self.fitted(range(len(self._rows))))

    def weighed_by_others(self) -> list[float]:
        """Give each row's certainty, its surest difference's, by a fit on the other stories."""
        found = [0.0] * len(self._rows)
        stories = [row.story for row in self._rows]
        for others, own in GroupKFold(FOLDS).split(stories, groups=stories):
            model = self.fitted(others)
            for line in np.flatnonzero(np.isin(self._of, own)):
                row = self._of[line]
                sure = float(model.predict_proba(self._evidence.numbers[[line]])[0, 1])
                found[row] = max(found[row], sure)
        return found


if __name__ == "__main__":
    main()
