"""Do two sentences make the same point? Judged from the words alone, values left out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from claims.extraction.stems import fold, words
from claims.matching.vocabulary import Word, concept, content, reports, weight

ALL_WORDS = 0.7
"""Share of the overlap of all words, against that of the content words alone. Set by hand after a
small grid (0, 0.3, 0.5, 0.7, 1) on MRPC (train) and ECB+ (dev), where it hardly mattered."""
REPORTING_WEIGHT = 0.5
"""Half the weight for "said" and its like: who reports a point is no part of it."""
NO_SHARED_NAME = 0.7
"""What is left of the likeness where both sentences name somebody and no name is in both."""
SHORTER = 0.2
"""Share of the shorter sentence's coverage in the overlap of content words."""
MOSTLY_CAPITALS = 0.7
"""Share of capitalised words from which a sentence is a headline, whose capitals tell no names."""
VALUE = "#"
"""Stands for every number, so that the values of a point do not count."""


@dataclass(frozen=True, slots=True)
class _Weighed:
    """A sentence as it is compared."""

    tokens: Counter[str]
    content: Mapping[str, float]
    names: frozenset[str]


def similarity(pairs: Sequence[tuple[str, str]]) -> list[float]:
    """Give for each pair of sentences 0..1, how surely both make one point; 0.5 divides."""
    known = {text: _weighed(text) for pair in pairs for text in pair}
    return [_alike(known[first], known[second], first, second) for first, second in pairs]


def _weighed(text: str) -> _Weighed:
    told = [word for word in content(text) if not word.text[0].isdigit()]
    return _Weighed(
        tokens=Counter(
            VALUE if match[0][0].isdigit() else concept(match[0]) for match in words(text)
        ),
        content={word.concept: _weight(word.concept) for word in told},
        names=_names(told, len(text) - len(text.lstrip())),
    )


def _weight(of: str) -> float:
    return weight(of) * (REPORTING_WEIGHT if reports(of) else 1.0)


def _names(told: Sequence[Word], lead: int) -> frozenset[str]:
    """Give the capitalised words, without the first one, none of a headline."""
    capitals = [word for word in told if word.text[0].isupper()]
    if len(capitals) > MOSTLY_CAPITALS * len(told):
        return frozenset()
    return frozenset(word.concept for word in capitals if word.start > lead)


def _alike(one: _Weighed, other: _Weighed, first: str, second: str) -> float:
    if not one.content or not other.content:
        return float(fold(first.strip()) == fold(second.strip()))
    score = ALL_WORDS * _dice(one, other) + (1 - ALL_WORDS) * _covered(one, other)
    if one.names and other.names and not _share_a_name(one, other):
        score *= NO_SHARED_NAME
    return min(1.0, score)


def _dice(one: _Weighed, other: _Weighed) -> float:
    common = (one.tokens & other.tokens).total()
    return 2 * common / (one.tokens.total() + other.tokens.total())


def _covered(one: _Weighed, other: _Weighed) -> float:
    common = sum(sorted(one.content[key] for key in one.content.keys() & other.content.keys()))
    sizes = sorted((sum(one.content.values()), sum(other.content.values())))
    return (1 - SHORTER) * 2 * common / sum(sizes) + SHORTER * common / sizes[0]


def _share_a_name(one: _Weighed, other: _Weighed) -> bool:
    return bool(one.names & other.content.keys() or other.names & one.content.keys())
