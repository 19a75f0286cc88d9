"""Do two sentences make the same point? Judged from the words alone, values left out."""

from __future__ import annotations

from collections.abc import Sequence

from claims.extraction.stems import fold
from claims.matching.vocabulary import Word, content, reports, weight


PAIR_SHARE = 0.3
"""Share of adjacent word pairs in the likeness: they tell who did what to whom where single words do not."""
NAME_WEIGHT = 1.3
"""A capitalised word inside a sentence tells more about the point than another word."""
NO_SHARED_NAME = 0.6
"""What is left of the likeness where both sentences name somebody and nobody is in both."""


def similarity(pairs: Sequence[tuple[str, str]]) -> list[float]:
    """Give for each pair of sentences 0..1, how surely both make the same point; 0.5 divides yes from no."""
    return [_alike(content(first), content(second), first, second) for first, second in pairs]


def _alike(
    one: tuple[Word, ...], other: tuple[Word, ...], first: str, second: str
) -> float:
    one, other = _worded(one), _worded(other)
    if not one or not other:
        return float(fold(first.strip()) == fold(second.strip()))
    words = _overlap(_weights(one), _weights(other))
    pairs = _overlap(dict.fromkeys(_adjacent(one), 1.0), dict.fromkeys(_adjacent(other), 1.0))
    score = (1 - PAIR_SHARE) * words + PAIR_SHARE * pairs
    if _names(one, first) and _names(other, second):
        met = _names(one, first) & {w.concept for w in other}
        met |= _names(other, second) & {w.concept for w in one}
        score *= 1.0 if met else NO_SHARED_NAME
    return min(1.0, max(0.0, score))


def _worded(found: tuple[Word, ...]) -> tuple[Word, ...]:
    return tuple(w for w in found if not w.text[0].isdigit() and not reports(w.concept))


def _weights(found: tuple[Word, ...]) -> dict[str, float]:
    return {
        w.concept: weight(w.concept) * (NAME_WEIGHT if w.text[0].isupper() else 1.0) for w in found
    }


def _adjacent(found: tuple[Word, ...]) -> list[str]:
    return [f"{a.concept} {b.concept}" for a, b in zip(found, found[1:], strict=False)]


def _overlap(one: dict[str, float], other: dict[str, float]) -> float:
    if not one or not other:
        return 0.0
    common = sum(max(one[key], other[key]) for key in one.keys() & other.keys())
    total = (sum(one.values()) + sum(other.values())) / 2
    shorter = min(sum(one.values()), sum(other.values()))
    return min(1.0, 0.6 * common / total + 0.4 * common / shorter)


def _names(found: tuple[Word, ...], text: str) -> set[str]:
    return {w.concept for w in found if w.text[0].isupper() and w.start > _lead(text)}


def _lead(text: str) -> int:
    """Where the first word begins: its capital says nothing."""
    return len(text) - len(text.lstrip())
