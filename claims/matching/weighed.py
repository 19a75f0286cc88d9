"""How surely each two statements of a story's articles speak of one point, weighed once."""

from __future__ import annotations

from array import array
from collections.abc import Sequence

from claims.matching.articles import Article
from claims.matching.gates import same_point

UNKNOWN = -1.0


class Weighed:
    """Remembered with the articles, so that one more is weighed against the others alone."""

    def __init__(self, articles: Sequence[Article]) -> None:
        self._articles = articles
        self._where = [
            (number, statement)
            for number, article in enumerate(articles)
            for statement in range(len(article.statements))
        ]
        self._tables: dict[tuple[int, int], array[float]] = {}

    def __call__(self, one: int, other: int) -> float:
        """Give 0 where two statements, by their places among all, speak of different points."""
        (first, mine), (second, theirs) = self._where[one], self._where[other]
        table = self._tables.get((first, second)) or self._table(first, second)
        against = self._articles[second].statements
        cell = mine * len(against) + theirs
        if table[cell] == UNKNOWN:
            told = self._articles[first].statements
            table[cell] = same_point(told[mine], against[theirs], one_occurrence=True)
        return table[cell]

    def _table(self, first: int, second: int) -> array[float]:
        one, other = self._articles[first], self._articles[second]
        cells = len(one.statements) * len(other.statements)
        table = one.remembered(other, "points", None, lambda: array("d", [UNKNOWN]) * cells)
        self._tables[first, second] = table
        return table
