"""How much of the words around two mentions is the same."""

from __future__ import annotations

import math
from collections.abc import Mapping


def overlap(
    one: frozenset[str], other: frozenset[str], weights: Mapping[str, float]
) -> tuple[float, float]:
    """Give the share of the shorter's weight that both have, and of both together."""
    common, first, second = (
        math.fsum(weights[word] for word in words) for words in (one & other, one, other)
    )
    if not min(first, second):
        return 0.0, 0.0
    return common / min(first, second), 2 * common / (first + second)


def nearness(
    one: Mapping[str, float], other: Mapping[str, float], weights: Mapping[str, float]
) -> float:
    """Give 0..1, how alike two maps of near words are."""

    def squared(near: Mapping[str, float]) -> float:
        return math.fsum((value * weights[word]) ** 2 for word, value in near.items())

    common = math.fsum(
        one[word] * other[word] * weights[word] ** 2 for word in one.keys() & other.keys()
    )
    sizes = squared(one) * squared(other)
    return common / math.sqrt(sizes) if sizes else 0.0
