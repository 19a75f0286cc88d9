"""Sentences, through initials, abbreviations, ellipses, quotations, datelines and labels."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from claims.extraction.layout import Line
from claims.extraction.lexicon.abbreviations import (
    ANYWHERE,
    BEFORE_A_NAME,
    BEFORE_A_NUMBER,
    COMPANY_FORMS,
    OPENERS,
)
from claims.extraction.lexicon.boilerplate import AGENCIES

_END = re.compile(
    r"(?<![.!?…])(?:[.!?…]+)((?: (?=\"\s))?[\"')\]]*)(\s+(?:[•●▪]\s+)?)(?=[\"'(\[]*(\w))"
)
_SMALL_BRAND = re.compile(r"[\"'(\[]*[a-z]{1,2}[A-Z]")
"""A name that opens with small letters, as some products do: it may open a sentence."""
_LAST_WORD = re.compile(r"(?:[^\W\d_]+\.)*[^\W_]+$")
_NEXT_WORD = re.compile(r"[\"'(\[]*([^\W_]+(?:'\w+)?)")
_DATELINE = re.compile(
    r"(?:[A-Z][\w.'’-]*(?:[ ,/]+(?:[A-Z(][\w.'’-]*|de|la|el|of|on))*,?\s*)?"
    r"(?:[A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?,?\s*|\d{1,2} [A-Z][a-z]{2,8}(?: \d{4})?,?\s*)?"
    r"(?:\((?P<agency>[A-Za-z][\w .-]{1,30})\)\s*(?P<dash>\.?\s*[-–—:_]+)?|[-–—_]{1,2})"
    r"(?:(?<=\s)|\s+)(?=[\"'A-Z0-9])"
)
_PLACE_CAPITALS = re.compile(r"[A-ZÀ-Ý][A-ZÀ-Ý .'-]{2,}")
_LABEL = re.compile(
    r"(?:[A-Z]{4,}(?: [A-Z]{2,}){0,2}|Update|Breaking|Watch|Video|Live|Just in|Exclusive|Explainer"
    r"|Analysis|Opinion|Factbox|Fact check|Timeline|Developing)\s*(?:\d+)?:\s+"
)
_LONGEST = 1_500
"""Code points; a longer "sentence" is a table or a list, and is read in pieces."""
_LONGEST_HEADING = 160
_SMALL_WORD = 4
"""Letters: title case leaves shorter words small."""
_WINDOW = 40
"""Code points around a stop in which the words beside it are read."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and the line it stands in."""

    start: int
    end: int
    line: int
    heading: bool = False


@dataclass(frozen=True, slots=True)
class Dateline:
    """The opening of a report: its place and the agency in brackets."""

    start: int
    end: int
    agency: str | None


def sentences(text: str, line: Line, number: int) -> Iterator[Sentence]:
    """Split one line of plain text into sentences."""
    start = _after_label(text, line)
    spans = list(_split(text, start, line.end))
    short = len(spans) == 1 and line.end - start <= _LONGEST_HEADING
    heading = short and (not line.stopped or (number == 0 and _in_capitals(text, line)))
    for first, last in spans:
        for cut_first, cut_last in _pieces(text, first, last):
            yield Sentence(cut_first, cut_last, number, heading)


def _in_capitals(text: str, line: Line) -> bool:
    """Tell a headline in title case that somebody ended with a stop."""
    long = [word for word in text[line.start : line.end].split() if len(word) > _SMALL_WORD]
    capitals = sum(not word.lstrip("\"'([").islower() for word in long)
    return len(long) > 1 and capitals == len(long)


def _split(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for match in _END.finditer(text, start, end):
        if match.start() >= start and _ends(text, match, start):
            yield start, match.start(2)
            start = match.end(2)
    if start < end:
        yield start, end


def dateline(text: str, line: Line) -> Dateline | None:
    """Find "CARACAS (Reuters) —" at the start of a line."""
    match = _DATELINE.match(text, line.start, min(line.end, line.start + 120))
    if match is None:
        return None
    agency = match["agency"]
    known = AGENCIES.get(agency.lower()) if agency else None
    if known is None and not (_PLACE_CAPITALS.match(match[0]) and (match["dash"] or not agency)):
        return None
    return Dateline(line.start, match.end(), known)


def _after_label(text: str, line: Line) -> int:
    opening = dateline(text, line)
    if opening is not None:
        return opening.end
    label = _LABEL.match(text, line.start, line.end)
    return label.end() if label and label.end() < line.end else line.start


def _ends(text: str, match: re.Match[str], start: int) -> bool:
    """Tell whether a stop ends the sentence that began at `start`."""
    if match[3].islower() and _SMALL_BRAND.match(text, match.end()) is None:
        return False
    if text[match.start()] != "." or match.start(1) - match.start() > 1:
        return not _is_company_form(text, match.end())
    return not _abbreviates(text, match, start)


def _abbreviates(text: str, match: re.Match[str], start: int) -> bool:
    word_match = _LAST_WORD.search(text, max(start, match.start() - _WINDOW), match.start())
    if word_match is None or match[1]:
        return False
    word = word_match[0].lower()
    if word in BEFORE_A_NAME:
        return True
    if word in BEFORE_A_NUMBER:
        return match[3].isdigit()
    if len(word) == 1 and word.isalpha() and word_match[0].isupper():
        return not _opens(text, match.end())
    if word in _HALVES and _is_before_name(text, match.end()):
        return False
    return (word in ANYWHERE or "." in word) and not _opens(text, match.end())


_HALVES = frozenset({"a.m", "p.m"})
"""Of the day: behind them a title opens the next sentence ("at 5 p.m. Mr. Webb stayed")."""


def _is_before_name(text: str, position: int) -> bool:
    word = _NEXT_WORD.match(text, position, position + _WINDOW)
    return word is not None and word[1].istitle() and word[1].lower() in BEFORE_A_NAME


def _is_company_form(text: str, position: int) -> bool:
    """Tell "Inc." behind a name that ends in a mark ("Zap! Inc.")."""
    word = _NEXT_WORD.match(text, position, position + _WINDOW)
    return word is not None and word[1].lower() in COMPANY_FORMS


def _opens(text: str, position: int) -> bool:
    word = _NEXT_WORD.match(text, position, position + _WINDOW)
    return word is not None and word[1].lower() in OPENERS


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    while end - start > _LONGEST:
        cut = text.rfind(" ", start + 1, start + _LONGEST)
        cut = cut if cut > start else start + _LONGEST
        yield start, cut
        start = cut + (text[cut] == " ")
    if end > start:
        yield start, end
