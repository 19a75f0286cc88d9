"""Numbers written as words: "four hundred and six", "two and a half", "twenty-first"."""

# ruff: noqa: PLR2004  ten and a hundred are the places of the decimal system
from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import dropwhile, takewhile

from claims.extraction.values.lexicon import (
    DENOMINATORS,
    GROUPS,
    ORDINALS,
    SCALES,
    SMALL,
    TENS,
)
from claims.extraction.values.numeral import Numeral, grain_of
from claims.extraction.values.scan import Scan

_PLURALS = {f"{word}s": below for word, below in DENOMINATORS.items() if word != "halves"}
_PARTS = {**DENOMINATORS, **_PLURALS}
_WHOLE = {**SMALL, **TENS}
_NUMBER_WORDS = {*_WHOLE, *SCALES, *GROUPS, "dozens", *ORDINALS, *_PARTS}
_WORD = "|".join(sorted(_NUMBER_WORDS, key=len, reverse=True))
_GAP = r"(?:[ \u00a0\u2009\u202f\n]{1,2}-?[ ]?|[-–])"
_RUN = re.compile(
    rf"(?<![^\W_])(?<![^\W\d_][-–'’])(?:an?{_GAP})?(?:{_WORD})(?![^\W_])"
    rf"(?:,?{_GAP}(?:(?:and|of){_GAP})?(?:(?:an?|point){_GAP})?(?:{_WORD})(?![^\W_])){{0,24}}",
    re.IGNORECASE,
)
_TOKEN = re.compile(r"[^\W\d_]+")
_FRACTION_MAY_FOLLOW = re.compile(
    r"\s+(?:of|off|more|less|fewer|in|to|from|since|on|over|and|or|by|are|were|is|was|said|would|"
    r"higher|lower|as|the|a|an|mile|million|billion|trillion|thousand)\b|\s*(?:[^\w\s]|$)|\s+$",
    re.IGNORECASE,
)


@dataclass(slots=True)
class _Reader:
    """Reads one run of number words from the left, as far as it makes one number."""

    words: list[str]
    at: int = 0
    total: float = 0.0
    current: float | None = None
    ceiling: float = float("inf")
    scaled: bool = field(default=False)

    def peek(self, ahead: int = 0) -> str:
        place = self.at + ahead
        return self.words[place] if place < len(self.words) else ""

    def cardinal(self) -> bool:
        """Read hundreds, thousands and what follows them; True if there was anything."""
        begin = self.at
        if self.peek() in {"a", "an"} and self.peek(1) in {*SCALES, *GROUPS}:
            self.at += 1
            self.current = 1.0
        while self._whole() or self._scale() or self._joined():
            pass
        self.total += self.current or 0.0
        return self.at > begin

    def _whole(self) -> bool:
        word = self.peek()
        if word not in _WHOLE or not self._fits(_WHOLE[word]):
            return False
        self.current = (self.current or 0.0) + _WHOLE[word]
        self.at += 1
        return True

    def _fits(self, number: float) -> bool:
        if number >= self.ceiling:
            return False
        if self.current is None:
            return True
        small = 10 if number < 10 else 100
        filled = self.current % 100 if small == 10 else self.current % small
        if small == 10:
            return self.current > 0 and (filled == 0 or (filled >= 20 and filled % 10 == 0))
        return self.current > 0 and filled == 0

    def _scale(self) -> bool:
        word = self.peek()
        size = SCALES.get(word) or GROUPS.get(word)
        if size is None or (self.current is None and word in GROUPS):
            return False
        if word == "hundred":
            if self.current is not None and self.current >= 100:
                return False
            self.current = (self.current or 1.0) * size
        elif size >= self.ceiling:
            return False
        else:
            self.total += (1.0 if self.current is None else self.current) * size
            self.current, self.ceiling = None, size
        self.scaled = True
        self.at += 1
        return True

    def _joined(self) -> bool:
        if self.peek() != "and" or not self.scaled or self.peek(1) not in _WHOLE:
            return False
        if self.peek(2) in _PARTS and _PARTS[self.peek(2)] > 1:
            return False
        fits = self._fits(_WHOLE[self.peek(1)])
        self.at += 1 if fits else 0
        return fits


def spelt(scan: Scan) -> Iterator[Numeral]:
    """Give the numbers that stand in words, in order."""
    for run in scan.matches(_RUN, _NUMBER_WORDS):
        tokens = [
            (match[0].lower(), match.start(), match.end())
            for match in _TOKEN.finditer(scan.text, run.start(), run.end())
        ]
        at = 0
        while at < len(tokens):
            numeral, used = _read(scan.text, tokens[at:])
            if numeral is not None:
                yield numeral
            at += used


def _read(text: str, tokens: list[tuple[str, int, int]]) -> tuple[Numeral | None, int]:
    words = [token[0] for token in tokens]
    for reading in (_fraction, _ordinal, _number):
        found = reading(words)
        if found is None:
            continue
        number, used, _ = found
        start, end = tokens[0][1], tokens[used - 1][2]
        if reading is _fraction:
            if not _is_fraction(text, words[:used], end):
                continue
            return Numeral(start, end, number, "fraction", 0.01, spelt=True), used
        if reading is _ordinal:
            return Numeral(
                _without_article(words, tokens), end, number, "ordinal", spelt=True
            ), used
        grain = grain_of(number)
        return Numeral(
            start, end, number, "cardinal", grain, _scale_of(words[:used]), spelt=True
        ), used
    return None, 1


def _scale_of(words: list[str]) -> float:
    """Give the magnitude that ends the words: "three million" can lend it to another number."""
    last = words[-1] if len(words) > 1 else ""
    return float(SCALES.get(last, 1))


def _without_article(words: list[str], tokens: list[tuple[str, int, int]]) -> int:
    return tokens[1][1] if words[0] in {"a", "an"} else tokens[0][1]


def _is_fraction(text: str, words: list[str], end: int) -> bool:
    if words[-1] in {"half", "halves"} or words[-1] in _PLURALS or words[0] == "one":
        return True
    return _FRACTION_MAY_FOLLOW.match(text, end) is not None


def _fraction(words: list[str]) -> tuple[float, int, bool] | None:
    """Read "half", "a third", "two thirds"; not "half a million", which is a number."""
    if words[0] in {"half", "a", "an", "one"}:
        skip = 0 if words[0] == "half" else 1
        below = DENOMINATORS.get(words[skip]) if skip < len(words) else None
        if below is None or words[skip] == "halves" or _counts_on(words[skip + 1 :]):
            return None
        return 1 / below, skip + 1, False
    reader = _Reader(words)
    if not reader.cardinal() or reader.peek() not in {*_PLURALS, "halves"}:
        return None
    below = _PARTS[reader.peek()]
    if _counts_on(words[reader.at + 1 :]):
        return None
    return reader.total / below, reader.at + 1, False


def _counts_on(rest: list[str]) -> bool:
    bare = list(dropwhile({"of", "a", "an"}.__contains__, rest))
    return bool(bare) and (bare[0] in SCALES or bare[0] in GROUPS)


def _ordinal(words: list[str]) -> tuple[float, int, bool] | None:
    at = 1 if words[0] in {"a", "an"} else 0
    reader = _Reader(words[at:])
    reader.cardinal()
    last = reader.peek()
    if last == "and":
        reader.at += 1
        last = reader.peek()
    if last not in ORDINALS or (reader.total % 10 and ORDINALS[last] < 100):
        return None  # "one second" is a time
    return _ordinal_value(reader, ORDINALS[last]), at + reader.at + 1, False


def _ordinal_value(reader: _Reader, last: float) -> float:
    if last >= 100:
        return (reader.total or 1.0) * last
    return reader.total + last


def _number(words: list[str]) -> tuple[float, int, bool] | None:
    share = _share_of(words)
    if share is not None:
        return share
    reader = _Reader(words)
    if not reader.cardinal():
        return None
    number, used = reader.total, reader.at
    decimals, more = _decimals(words[used:])
    number, used = number + decimals, used + more
    if more and used < len(words) and words[used] in SCALES:
        return number * SCALES[words[used]], used + 1, True
    part, more = _and_part(words[used:])
    return _with_part(number, part, words, used + more, scaled=reader.scaled)


def _with_part(
    number: float, part: float, words: list[str], used: int, *, scaled: bool
) -> tuple[float, int, bool]:
    """Add "and a half", before or behind a magnitude: "two and a half million"."""
    if part and used < len(words) and words[used] in SCALES:
        return (number + part) * SCALES[words[used]], used + 1, True
    joined = words.index("and") if part and "and" in words[:used] else 0
    behind = SCALES.get(words[joined - 1], 0) if joined else 0
    if behind > 100:
        return number + part * behind, used, scaled
    return number + part, used, scaled


def _share_of(words: list[str]) -> tuple[float, int, bool] | None:
    """Read "half a million", "a quarter million" and "two thirds of a million"."""
    place = next((at for at, word in enumerate(words) if word in SCALES or word in GROUPS), None)
    if place is None or not place:
        return None
    before = words[:place]
    while before and before[-1] in {"of", "a", "an"}:
        before.pop()
    part = _fraction(before) if before else None
    if part is None or part[1] != len(before):
        return None
    size = SCALES.get(words[place]) or GROUPS[words[place]]
    return part[0] * size, place + 1, True


def _decimals(words: list[str]) -> tuple[float, int]:
    if words[:1] != ["point"]:
        return 0.0, 0
    spoken = list(takewhile(_WHOLE.__contains__, words[1:]))
    digits = "".join(str(_WHOLE[word]) for word in spoken)
    return (float(f"0.{digits}"), 1 + len(spoken)) if digits else (0.0, 0)


def _and_part(words: list[str]) -> tuple[float, int]:
    if words[:1] != ["and"]:
        return 0.0, 0
    scale = next((at for at, word in enumerate(words) if word in SCALES or word in GROUPS), None)
    found = _fraction(words[1:scale]) if len(words[1:scale]) else None
    if found is None or found[0] >= 1:
        return 0.0, 0
    return found[0], found[1] + 1
