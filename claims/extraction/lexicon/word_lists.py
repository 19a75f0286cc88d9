"""Word lists as they are written down: words between spaces."""

from __future__ import annotations


def word_set(words: str) -> frozenset[str]:
    """Give the words of a list."""
    return frozenset(words.split())
