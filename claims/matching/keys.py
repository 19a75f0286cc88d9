"""The keys under which a text is found again: stems, adjacent stems, names and numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from hashlib import blake2b
from itertools import pairwise

from claims.extraction.lexicon.stopwords import STOPWORDS
from claims.extraction.stems import PLAIN, fold
from claims.matching.lexicon import COUNTRIES, IRREGULAR, STOP, SYNONYMS
from claims.matching.names import country_of
from claims.matching.vocabulary import Word, content

MOST_WORDS = 120
"""Telling words of a text that are keyed: a longer sentence is a list, and its head finds it."""
RULES = 1
"""Rises where this file keys otherwise."""


def keys(text: str) -> frozenset[str]:
    """Give the keys of a sentence; of two that make one point some are the same.

    A number keys as itself: the same figure finds, another one does not hinder.
    """
    told = content(text)[:MOST_WORDS]
    plain = [word.concept for word in told if not word.text[0].isdigit()]
    found = {f"s:{concept}" for concept in plain}
    found.update(f"p:{one} {next_one}" for one, next_one in pairwise(plain))
    found.update(f"n:{word.text.replace(',', '')}" for word in told if word.text[0].isdigit())
    found.update(f"e:{name}" for name in _names(told))
    return frozenset(found)


def _names(told: Sequence[Word]) -> Iterator[str]:
    """Capitalised words, states by one name; the first may be capitalised by its place."""
    for place, word in enumerate(told):
        state = country_of(word.text) if word.text[0].isupper() else None
        if state or (place and word.text[0].isupper()):
            yield state or word.concept


def _fingerprint() -> int:
    """A number that changes with the lists by which words become keys."""
    lists = (
        RULES,
        sorted(SYNONYMS),
        sorted(IRREGULAR.items()),
        sorted(STOP),
        sorted(STOPWORDS),
        COUNTRIES,
        sorted(PLAIN.items()),
    )
    return int.from_bytes(blake2b(fold(repr(lists)).encode(), digest_size=4).digest()) >> 1


KEYING = _fingerprint()
"""Tells keys of this release from those of one with other lists: they do not meet."""
