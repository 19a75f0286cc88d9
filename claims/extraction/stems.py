"""Stems: the one form of a word that extraction, matching and the index in the database share."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache

import snowballstemmer

from claims.extraction.lexicon.stopwords import STOPWORDS

_ENGLISH = snowballstemmer.stemmer("english")
_WORD = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_POSSESSIVE = re.compile(r"['’]s?$")
_LONGEST_WORD = 64
"""A longer run of letters is no word; stemming it would only cost time."""


PLAIN = str.maketrans(
    {"ł": "l", "ø": "o", "đ": "d", "ð": "d", "ħ": "h", "ı": "i", "ŧ": "t", "ß": "ss", "æ": "ae",
     "œ": "oe", "þ": "th"}
)  # fmt: skip
"""Letters that Unicode does not take apart, as a keyboard without them writes them."""


@lru_cache(maxsize=65_536)
def fold(text: str) -> str:
    """Give the text in lower case and without accents, so that "Rodríguez" meets "rodriguez"."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.lower().translate(PLAIN))
    return "".join(mark for mark in decomposed if not unicodedata.combining(mark))


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """Give one word's stem: folded, without a possessive ending, by Snowball's English rules."""
    bare = _POSSESSIVE.sub("", fold(word))
    if len(bare) > _LONGEST_WORD or not bare.isascii():
        return bare
    return str(_ENGLISH.stemWord(bare))


def words(text: str) -> Iterator[re.Match[str]]:
    """Find the words and numbers of a text, in order."""
    return _WORD.finditer(text)


def stems(text: str) -> tuple[str, ...]:
    """Give the stems of the content words of a text, in order; function words are left out.

    Numbers stay, without their thousands separators ("1,200" and "1200" are one stem); a
    hyphenated word gives a stem for each part.
    """
    parts = (part for match in words(text) for part in _parts(match[0]))
    return tuple(stem(part) for part in parts if fold(part) not in STOPWORDS)


def _parts(word: str) -> list[str]:
    if word[0].isdigit():
        return [word.replace(",", "")]
    return [part for part in _POSSESSIVE.sub("", word).split("-") if part]
