"""Where a value stands: over which window it was counted, whether it is a part or a change."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from typing import Final

from claims.extraction.types import Measure, ValueKind
from claims.extraction.values.lexicon import (
    CHANGE_NOUNS,
    FALLS,
    HOW_MUCH,
    MORE_OF_THEM,
    PART_MARKS,
    RISES,
)
from claims.extraction.values.mentions import Mention

Window = tuple[str | None, str | None]

_SENTENCE_END: Final = re.compile(r"(?<!\b[A-Za-z])[.!?]['\"”’)]*\s+(?=['\"“‘(]?[A-Z0-9])|\n")
_OVER: Final = re.compile(
    r"(?<![^\W_])(?:in|during|over|throughout|within|for|across|between)\s"
    r"(?:the\s|all of\s|much of\s)?$",
    re.IGNORECASE,
)
_PERIODS: Final = frozenset({"span", "month", "year"})
_LEADS: Final = (
    "since",
    "ever since",
    "from",
    "starting",
    "beginning",
    "after",
    "between",
    "so far",
)
_QUALIFIERS: Final = (
    r"(?:(?:about|around|roughly|nearly|almost|some|more than|over|at least|up to|just|only|"
    r"an estimated|a|an|the|further|as much as|as many as|approximately|to)\s)*"
)
_PART_BEFORE: Final = re.compile(
    rf"\b(?:{'|'.join(PART_MARKS)}),?\s(?:were\s|are\s)?{_QUALIFIERS}$", re.IGNORECASE
)
_PART_AFTER: Final = re.compile(
    r"\s(?:[a-z]+s\s)?(?:of (?:the|those|these|them|whom|which|its|his|her|their)\b"
    r"|among (?:the|them)\b|out of (?:the |a total of |all )?\d)",
    re.IGNORECASE,
)
CHANGES: Final = RISES | FALLS
_NOUNS: Final = "|".join(sorted(CHANGE_NOUNS))
_WORD: Final = re.compile(r"[^\W\d_]+")
_CHANGE_AFTER: Final = re.compile(
    rf"[ -](?:more(?! than)|fewer|additional|extra|further|(?:[a-z-]+\s){{0,2}}(?:{_NOUNS})"
    r"|(?:higher|lower|up|down)(?:\s(?:than|from|on))?)(?![^\W_])",
    re.IGNORECASE,
)


_BETWEEN: Final = re.compile(r"[,;]|\d")
_OPENING_WORDS: Final = 12
"""Characters before a window that opens its sentence: "But during "."""
_REACH: Final = 600
"""Characters from a window to a value: what is longer without a full stop is a list."""


class Windows:
    """The dates of a text that can be a window, by sentence."""

    def __init__(self, text: str, mentions: list[Mention]) -> None:
        self.text = text
        self.ends = [match.end() for match in _SENTENCE_END.finditer(text)]
        self.by_sentence: dict[int, list[Mention]] = {}
        for mention in mentions:
            if _is_window(text, mention):
                self.by_sentence.setdefault(self.sentence(mention.start), []).append(mention)

    def sentence(self, at: int) -> int:
        """Give the number of the sentence that holds this place."""
        return bisect_right(self.ends, at)

    def around(self, start: int, end: int) -> Window | None:
        """Give the window nearest to a value in its own sentence."""
        near = self.by_sentence.get(self.sentence(start), [])
        first = bisect_left(near, start - _REACH, key=lambda each: each.start)
        last = bisect_right(near, end + _REACH, key=lambda each: each.start)
        fitting = [each for each in near[first:last] if self._reaches(each, start, end)]
        if not fitting:
            return None
        best = min(fitting, key=lambda each: max(each.start - end, start - each.end))
        return best.low, best.high

    def _reaches(self, window: Mention, start: int, end: int) -> bool:
        """Tell whether a window holds for a value: not across a comma or another number.

        One that opens the sentence or that is still open ("since December") holds for the rest.
        """
        if window.start >= end:
            return not _BETWEEN.search(self.text, end, window.start)
        if not re.search(r"[,;]", self.text[window.end : start]):
            return True
        place = self.sentence(start)
        opens = self.ends[place - 1] if place else 0
        return window.start - opens <= _OPENING_WORDS or window.high is None or window.rolling


def _is_window(text: str, mention: Mention) -> bool:
    words = text[mention.start : mention.end].lower()
    if mention.grain in {"time", "part"}:
        return False
    if words.startswith(_LEADS):
        return True
    if mention.rolling:
        return True
    if mention.grain not in _PERIODS or mention.approximate:
        return False
    if words.startswith(("this ", "last ")):
        return True
    return _OVER.search(text, max(0, mention.start - 16), mention.start) is not None


def measure(text: str, start: int, end: int, kind: ValueKind, *, counts: bool) -> Measure:
    """Tell a total from a part of one and from a change.

    `counts` is for numbers of things: "cut 3,000 jobs" says how many went, "rose by 12" a change.
    """
    before = text[max(0, start - 60) : start]
    if kind == "ordinal":
        return "total"
    if counts and (_PART_BEFORE.search(before) or _PART_AFTER.match(text, end)):
        return "part"
    if _is_changed(before, counts=counts) or _CHANGE_AFTER.match(text, end, end + 40):
        return "change"
    return "total"


def _is_changed(before: str, *, counts: bool) -> bool:
    """Read the words before a number, from the nearest: "rose by more than", "a drop of"."""
    words = _WORD.findall(before.lower().replace("at least", ""))[::-1]
    for word, further in zip(words, [*words[1:], ""], strict=False):
        verdict = _change_in(word, further, counts=counts)
        if verdict is not None:
            return verdict
    return False


def _change_in(word: str, further: str, *, counts: bool) -> bool | None:
    """Judge one word before a number and the one before that; None to read on."""
    if word in MORE_OF_THEM:
        return True
    if word in {"by", "a", "an", "in"} and further in CHANGES:
        return word == "by" or not counts
    if word == "of":
        return further in CHANGE_NOUNS
    if word in CHANGES and not (word == "up" and further in HOW_MUCH):
        return not counts or word in {"up", "down"}
    going_on = word in HOW_MUCH or word == "by"
    return None if going_on and not (word == "to" and further != "up") else False
