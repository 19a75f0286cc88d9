"""Which articles are reprints of which: their words are the same, in long stretches. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import combinations

SHINGLE_WORDS = 6
"""Long enough that two reporters do not write it by chance.

Short enough to survive a sub-editor.
"""
SHARED = 0.6
"""Share of the shorter text's shingles.

A reprint that is cut, retitled and lightly edited keeps more than this, while two
accounts of one event with the same long quotations share less than a third."""
FEWEST = 8
"""Texts with fewer shingles say too little to be told a reprint, unless they are the same."""

_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Copyable:
    """An article as far as reprints matter. `name` breaks ties where no date does."""

    key: int
    published: datetime | None
    name: str
    text: str


def originals(articles: Sequence[Copyable]) -> dict[int, int]:
    """Maps each reprint's key to the key of its root original.

    The earliest published, else the first by name.
    """
    shingles = {article.key: _shingles(article.text) for article in articles}
    root = {article.key: article.key for article in articles}
    for first, second in combinations(sorted(articles, key=lambda article: article.key), 2):
        if _is_reprint(shingles[first.key], shingles[second.key]):
            _join(root, first.key, second.key)
    groups: dict[int, list[Copyable]] = {}
    for article in articles:
        groups.setdefault(_find(root, article.key), []).append(article)
    return {
        article.key: min(group, key=_precedence).key
        for group in groups.values()
        for article in group
        if article.key != min(group, key=_precedence).key
    }


def _precedence(article: Copyable) -> tuple[datetime, str, int]:
    return article.published or datetime.max.replace(tzinfo=UTC), article.name, article.key


def _shingles(text: str) -> frozenset[tuple[str, ...]]:
    words = _WORD.findall(text.casefold())
    if len(words) < SHINGLE_WORDS:
        return frozenset([tuple(words)])
    return frozenset(zip(*(words[start:] for start in range(SHINGLE_WORDS)), strict=False))


def _is_reprint(first: frozenset[tuple[str, ...]], second: frozenset[tuple[str, ...]]) -> bool:
    if first == second:
        return True
    shorter = min(len(first), len(second))
    return shorter >= FEWEST and len(first & second) >= SHARED * shorter


def _find(root: dict[int, int], key: int) -> int:
    while root[key] != key:
        key = root[key]
    return key


def _join(root: dict[int, int], first: int, second: int) -> None:
    root[_find(root, second)] = _find(root, first)
