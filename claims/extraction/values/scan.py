"""Segments of a text with the words they hold, so that patterns run only where they can match."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from typing import Final

_SEGMENT_END: Final = re.compile(r"(?<!\b[A-Za-z])[.!?][\"”’)]?\s(?=[A-Z\"“‘(])|\n[ \t]*\n")
_WORD: Final = re.compile(r"[a-z]+")
_DIGIT: Final = re.compile(r"\d")
MARKS: Final = "@#"
DIGITS: Final = "0"
"""The trigger that stands for any digit."""


@dataclass(frozen=True, slots=True)
class Segment:
    """About a sentence; `words` are lower-case, with `DIGITS` among them if it has digits."""

    start: int
    end: int
    words: frozenset[str]


class Scan:
    """A text in segments."""

    def __init__(self, text: str) -> None:
        self.text = text
        ends = [match.end() for match in _SEGMENT_END.finditer(text)]
        bounds = zip([0, *ends], [*ends, len(text)], strict=True)
        self.segments = [self._segment(start, end) for start, end in bounds if end > start]

    def _segment(self, start: int, end: int) -> Segment:
        stretch = self.text[start:end].lower()
        words = set(_WORD.findall(stretch))
        if _DIGIT.search(stretch):
            words.add(DIGITS)
        words.update(mark for mark in MARKS if mark in stretch)
        return Segment(start, end, frozenset(words))

    def matches(
        self, pattern: re.Pattern[str], triggers: Collection[str]
    ) -> Iterator[re.Match[str]]:
        """Give the pattern's matches in the segments that hold one of the triggers."""
        for segment in self.segments:
            if not segment.words.isdisjoint(triggers):
                yield from pattern.finditer(self.text, segment.start, segment.end)
