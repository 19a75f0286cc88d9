"""Do two sentences make the same point? Judged from the words alone, values left out."""

from __future__ import annotations

from collections.abc import Sequence
from math import exp

from claims.extraction.stems import fold
from claims.matching.likeness import Wording, likeness, wording
from claims.matching.weights import CAUTION, INTERCEPT, WEIGHTS

SAME = 0.5
"""From this similarity on two sentences are one point: the function's contract."""
SETTLED = 0.75
"""Sureness from which one point is settled and only the wording ranks the pair. Set by hand."""


def similarity(pairs: Sequence[tuple[str, str]]) -> list[float]:
    """Give for each pair of sentences 0..1, how surely both make one point; 0.5 divides.

    A pair's score hangs on its two sentences alone, and is the same either way round.
    """
    known = {text: wording(text) for pair in pairs for text in pair}
    return [
        _alike(known[first], known[second]) if known[first].content and known[second].content
        else float(fold(first.strip()) == fold(second.strip()))
        for first, second in pairs
    ]  # fmt: skip


def _alike(one: Wording, other: Wording) -> float:
    """Weigh what is in common; where that settles it, the share of all words says how closely."""
    if one.tokens == other.tokens:
        return 1.0
    found = likeness(one, other)
    told = sum(weight * value for weight, value in zip(WEIGHTS, found, strict=True))
    sure = 1 / (1 + exp(CAUTION - INTERCEPT - told))
    if sure < SAME:
        return sure
    return SAME + (1 - SAME) * found.words * min(1.0, (sure - SAME) / (SETTLED - SAME))
