"""Stretches whose digits and words are no values: addresses, names, identifiers, idioms."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable
from typing import Final

from claims.extraction.values.currencies import CODES, INITIALS, OF_MONEY, PREFIXES
from claims.extraction.values.lexicon import CALL_SIGNS, LABELS, TRADE_NAMES
from claims.extraction.values.scan import DIGITS, Scan

_ADDRESSES: Final = (
    (re.compile(r"(?:https?://|www\.)\S+", re.IGNORECASE), {"http", "https", "www"}),
    (re.compile(r"(?<!\S)\S{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+"), {"@"}),
    (re.compile(r"(?<![\w@#])[@#]\w+"), {"@", "#"}),
    (
        re.compile(
            r"(?<![\w-])(?:[\w-]{1,63}\.){1,4}(?:com|org|net|gov|edu|co\.uk|info|tv)(?:/\S*)?\b"
        ),
        {"com", "org", "net", "gov", "edu", "uk", "info", "tv"},
    ),
)
"""Patterns with the words or marks without which they cannot match."""
_IDIOMS: Final = (
    (re.compile(r"\b(?:first|second|opening)-half(?:\sscores?)?\b", re.IGNORECASE), {"half"}),
)
_UNITLIKE = (
    r"(?:Rs|mid|USD|EUR|GBP|INR|AUD|CAD|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|pre|post|"
    rf"early|late)[-–]?\d|(?:{'|'.join([*sorted(CODES | INITIALS), *PREFIXES])}){OF_MONEY}"
)
_NUMBERED: Final = (
    # Telephone numbers: an international prefix, or groups of digits joined by hyphens or spaces.
    re.compile(r"(?<![\w.])\+\d[\d ()/.-]{6,18}\d(?![\w])"),
    re.compile(r"(?<![\w.])\(?\d{3}\)?[-. ]\d{3}[-.]\d{4}(?![\w])"),
    re.compile(r"(?<![\w.-])\d{2,4}-\d{3,4}-\d{3,5}(?![\w-])"),
    re.compile(r"(?<![\w.,])0\d{2,4} \d{3,4} ?\d{3,4}(?![\d,])"),
    # Network addresses, versions, coordinates with more than one point.
    re.compile(r"(?<![\w.])\d{1,3}(?:\.\d{1,3}){3}(?![\w.]\d)"),
    # Names with letters and digits: F-16, G7, Covid-19, B-2, MH370, COP28, 3D, 5G, AK-47, A320neo.
    re.compile(
        rf"(?<![^\W_])(?![QH][1-4](?!\d))(?!{_UNITLIKE})[^\W\d_]{{1,12}}[-–]?\d+"
        r"(?:[-–]?[A-Z][^\W_]*)?(?:[-–]\d+)?(?![\d%])"
    ),
    re.compile(r"(?<![\w$€£.,])\d{1,2}-?[DG](?![^\W_])|(?<![\w.])13F\b"),
    # House numbers: 123 Main Street.
    re.compile(
        r"(?<![\w,.])\d{1,5}[A-Za-z]?(?: [A-Z][\w'.-]{0,20}){1,3} "
        r"(?:Street|St\.|Avenue|Ave\.?|Road|Rd\.?|Lane|Drive|Boulevard|Blvd\.?|Way|Square|Place|"
        r"Court)\b"
    ),
    re.compile(r"\b[A-Z]{2} \d{5}(?:-\d{4})?\b"),
)
_NAMES = re.compile(
    rf"\b(?:{'|'.join(sorted(CALL_SIGNS, key=len, reverse=True))})(?![^\W_])", re.IGNORECASE
)
_NAME_WORDS: Final = frozenset(re.findall(r"[a-z]+", name)[0] for name in CALL_SIGNS)
_LABEL = re.compile(
    rf"(?<![^\W_])(?:{'|'.join(sorted(LABELS, key=len, reverse=True))})s?\.?[ -]"
    r"#?\d[\d.,()/-]*\w?(?![^\W_])",
    re.IGNORECASE,
)
_CAPITALISED = re.compile(
    r"(?:(?<=[^\W_] )|(?<=[^\W_], ))(?P<name>[A-Z][\w'’-]+) (?P<number>\d{1,4})"
    r"(?![\d,.%:/]\d)(?![\w%°])"
    r"(?! ?(?:[a-z]|percent|per cent|million|billion|trillion|thousand|hundred|[-–]))"
)
_MONTHS: Final = frozenset(
    """january february march april may june july august september october november december jan
    feb mar apr jun jul aug sep sept oct nov dec monday tuesday wednesday thursday friday saturday
    sunday summer winter spring autumn fall q1 q2 q3 q4 h1 h2 no number nos about around over under
    some nearly almost only just aged""".split()
)
"""Capitalised words behind which a number is a date or a quantity all the same."""

Span = tuple[int, int]


class Mask:
    """Sorted, merged stretches that hold no values."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self.starts: list[int] = []
        self.ends: list[int] = []
        for start, end in sorted(spans):
            if self.ends and start <= self.ends[-1]:
                self.ends[-1] = max(self.ends[-1], end)
            else:
                self.starts.append(start)
                self.ends.append(end)

    def spans(self) -> list[Span]:
        """Give the stretches."""
        return list(zip(self.starts, self.ends, strict=True))

    def touches(self, start: int, end: int) -> bool:
        """Tell whether any masked character lies in the span."""
        place = bisect_right(self.starts, end - 1) - 1
        return place >= 0 and self.ends[place] > start


def masked(scan: Scan) -> Mask:
    """Find what is no value for all its digits."""
    sources = [
        *_ADDRESSES,
        *_IDIOMS,
        *((each, {DIGITS}) for each in _NUMBERED),
        (_NAMES, _NAME_WORDS),
    ]
    spans = [
        match.span() for pattern, triggers in sources for match in scan.matches(pattern, triggers)
    ]
    spans += [match.span() for match in scan.matches(_LABEL, {DIGITS}) if _is_label(match[0])]
    spans += [
        match.span("number")
        for match in scan.matches(_CAPITALISED, {DIGITS})
        if match["name"].lower() not in _MONTHS and match["name"] not in CODES
    ]
    return Mask(spans)


def _is_label(words: str) -> bool:
    """Tell a label from a plain noun: labels with a unit or a decimal magnitude stay values."""
    noun = re.split(r"[. -]", words, maxsplit=1)[0]
    if words[0].islower() and {noun, noun.removesuffix("s")} & TRADE_NAMES:
        return False
    return not re.search(r"\d(?:km|kg|mph|m|k|bn|%)$", words)
