"""Words as matching sees them: folded, stemmed, synonyms as one concept, each with a weight."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from claims.extraction.lexicon.stopwords import STOPWORDS
from claims.extraction.stems import fold, stem, words
from claims.matching.lexicon import COMMON, IRREGULAR, REPORTING, STOP, SYNONYMS
from claims.matching.turns import PHRASES


class Word(NamedTuple):
    """One word of a text with its place in it."""

    text: str
    concept: str
    start: int
    end: int


_CONTRACTION = re.compile(r"(?:'(?:s|re|ve|ll|d|m)|n't|(?<=s)')$")
COMMON_WEIGHT = 0.4
"""What a common news word says about the point, against 1 for any other. Set by hand."""


def base(word: str) -> str:
    """Give the stem of a folded word, irregular forms put right first."""
    return stem(IRREGULAR.get(word, word))


def _concepts() -> dict[str, str]:
    found: dict[str, str] = {}
    for line in SYNONYMS:
        members = [base(word) for word in line.split()]
        for member in members:
            found.setdefault(member, members[0])
    return found


_CONCEPT = _concepts()
_COMMON = frozenset(base(word) for word in COMMON)
_REPORTING = frozenset(base(word) for word in REPORTING)
_STOP = STOP | STOPWORDS


_IRREGULAR_STEM = {stem(form): _CONCEPT.get(base(form), base(form)) for form in IRREGULAR}


@lru_cache(maxsize=65536)
def concept(word: str) -> str:
    """Give the concept that a word, in any spelling, stands for.

    A stem gives the same as its word.
    """
    found = base(fold(word))
    return _CONCEPT.get(found, found)


def concept_of_stem(found: str) -> str:
    """Give the concept of what is a stem already; stemming twice can change a word."""
    return _IRREGULAR_STEM.get(found) or _CONCEPT.get(found, found)


def weight(of: str) -> float:
    """How much a concept tells about which point is meant, 0.4 or 1."""
    return COMMON_WEIGHT if of in _COMMON else 1.0


def reports(of: str) -> bool:
    """Tell whether a concept is one of the verbs that bring in somebody's words."""
    return of in _REPORTING


@lru_cache(maxsize=4096)
def content(text: str, offset: int = 0) -> tuple[Word, ...]:
    """Give the words of a text that are no function words, places counted from `offset`."""
    found = []
    for match in words(text):
        folded = _CONTRACTION.sub("", fold(match[0]).replace("’", "'"))
        if folded not in _STOP:
            found.append(
                Word(match[0], concept(folded), offset + match.start(), offset + match.end())
            )
    return tuple(found)


_PHRASES = tuple(
    (concept(name), re.compile(rf"\b(?:{turn})\b", re.IGNORECASE)) for name, turn in PHRASES
)


@lru_cache(maxsize=8192)
def phrases(text: str) -> frozenset[str]:
    """Give the concepts that turns of phrase of a text stand for ("stepped down".

    "came ashore").
    """
    return frozenset(name for name, turn in _PHRASES if turn.search(text))
