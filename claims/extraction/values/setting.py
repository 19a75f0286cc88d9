"""Where a value stands: over which window it was counted, whether it is a part or a change."""

from __future__ import annotations

import re
from bisect import bisect_right
from typing import Final

from claims.extraction.types import Measure, ValueKind
from claims.extraction.values.lexicon import CHANGE_NOUNS, FALLS, MORE_OF_THEM, PART_MARKS, RISES
from claims.extraction.values.mentions import Mention


Window = tuple[str | None, str | None]

_SENTENCE_END: Final = re.compile(r"[.!?]['\"”’)]*\s+(?=['\"“‘(]?[A-Z0-9])|\n")
_OVER: Final = re.compile(
    r"(?<![^\W_])(?:in|during|over|throughout|within|for|across|between)\s(?:the\s|all of\s|much of\s)?$",
    re.IGNORECASE,
)
_PERIODS: Final = frozenset({"span", "month", "year"})
_LEADS: Final = ("since", "ever since", "from", "starting", "beginning", "after", "between", "so far")
_QUALIFIERS: Final = (
    r"(?:(?:about|around|roughly|nearly|almost|some|more than|over|at least|up to|just|only|"
    r"an estimated|a|an|the|further|as much as|as many as|approximately|to)\s)*"
)
_PART_BEFORE: Final = re.compile(rf"\b(?:{'|'.join(PART_MARKS)}),?\s(?:were\s|are\s)?{_QUALIFIERS}$", re.IGNORECASE)
_PART_AFTER: Final = re.compile(r"\s(?:[a-z]+\s){0,2}?(?:of (?:the|those|these|them|whom|which|its|his|her|their)\b|among (?:the|them)\b)", re.IGNORECASE)
_CHANGES: Final = "|".join(sorted(RISES | FALLS, key=len, reverse=True))
_CHANGE_BEFORE: Final = re.compile(
    rf"\b(?:(?:{_CHANGES})(?:\s(?:by|an?|in))?|(?:{'|'.join(CHANGE_NOUNS)}) of|(?:{'|'.join(MORE_OF_THEM)}))\s"
    rf"(?:(?:about|around|roughly|nearly|almost|some|more than|over|at least|up to|just|an estimated|as much as|another|a further|approximately)\s)*$",
    re.IGNORECASE,
)
_CHANGE_AFTER: Final = re.compile(
    rf"[ -](?:more(?! than)|fewer|additional|extra|further|(?:[a-z-]+\s){{0,2}}(?:{'|'.join(sorted(CHANGE_NOUNS))})"
    r"|(?:higher|lower|up|down)(?:\s(?:than|from|on))?)(?![^\W_])",
    re.IGNORECASE,
)


class Windows:
    """The dates of a text that can be a window, by sentence."""

    def __init__(self, text: str, mentions: list[Mention]) -> None:
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
        if not near:
            return None
        best = min(near, key=lambda each: max(each.start - end, start - each.end))
        return best.low, best.high


def _is_window(text: str, mention: Mention) -> bool:
    words = text[mention.start : mention.end].lower()
    if words.startswith(_LEADS):
        return True
    if mention.rolling:
        return True
    if mention.grain not in _PERIODS or mention.approximate:
        return False
    if words.startswith(("this ", "last ")):
        return True
    return _OVER.search(text, max(0, mention.start - 16), mention.start) is not None


def measure(text: str, start: int, end: int, kind: ValueKind) -> Measure:
    """Tell a total from a part of one and from a change."""
    before = text[max(0, start - 60) : start]
    if kind == "ordinal":
        return "total"
    if kind == "quantity" and (_PART_BEFORE.search(before) or _PART_AFTER.match(text, end)):
        return "part"
    if _CHANGE_BEFORE.search(before) or _CHANGE_AFTER.match(text, end, end + 40):
        return "change"
    return "total"
