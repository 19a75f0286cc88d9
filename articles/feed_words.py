"""Which items of a feed a desk wants, by the words that it named. Pure."""

from __future__ import annotations

import re
import unicodedata

from verify.errors import InvalidError

LONGEST = 2000
WHOLE = 2
"""A word of so many letters stands for itself alone; a longer one for all that begin with it."""

_WORD = re.compile(r"\w+")
_UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u2e80-\uffff]")
"""Scripts that put no space between words: there a word counts wherever it stands."""


def fits(words: str, text: str) -> bool:
    """Whether the text has all words of one of the lines; every text, where there is no line.

    Case and accents are the same; a word also stands for those that begin with it.
    """
    ways = [way for way in map(_words_of, words.splitlines()) if way]
    if not ways:
        return True
    folded = _folded(text)
    there = set(_WORD.findall(folded))
    return any(all(_occurs(word, there, folded) for word in way) for way in ways)


def checked_words(words: str) -> str:
    """The lines, without empty ones. Raises InvalidError for one that names no word."""
    lines = [" ".join(line.split()) for line in words.splitlines() if line.strip()]
    for line in lines:
        if not _words_of(line):
            raise InvalidError(
                f"There is no word in {line[:40]!r}.",
                code="no_word",
                field="words",
                hint="Write the words that an item must have, a line for each way to fit.",
            )
    return "\n".join(lines)


def _occurs(word: str, there: set[str], folded: str) -> bool:
    if _UNSPACED.search(word):
        return word in folded
    if len(word) <= WHOLE:
        return word in there
    return any(each.startswith(word) for each in there)


def _words_of(line: str) -> list[str]:
    return _WORD.findall(_folded(line))


def _folded(text: str) -> str:
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(each for each in apart if not unicodedata.combining(each))
