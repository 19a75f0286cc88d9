"""Statements of two articles that are put side by side for how they tell one event.

Differently shaded, without whose word it is, on another's word, or in other turns of phrase.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claims.matching.articles import Article
from claims.matching.hedges import lost_hedges
from claims.matching.shades import shaded_apart
from claims.matching.tellings import told_apart
from claims.matching.two_parties import retold


def put_beside(one: Article, other: Article) -> Sequence[tuple[int, int]]:
    """Give the pairs of statements by their numbers, each in its article."""
    return one.remembered(other, "side by side", None, lambda: tuple(_found(one, other)))


def _found(one: Article, other: Article) -> Iterator[tuple[int, int]]:
    before = len(one.statements)
    behind = [(before + number, profile) for number, profile in other.placed]
    for find in (shaded_apart, lost_hedges, retold, told_apart):
        for first, second in find([one.placed, behind]):
            yield first, second - before
