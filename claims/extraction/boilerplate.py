"""What on a page is no part of the story: marked, never cut."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from claims.extraction.layout import Line
from claims.extraction.lexicon.boilerplate import (
    AFTER_HERE,
    AGENCIES,
    BYLINE,
    FIRST_APPEARED,
    LINES,
    SECTIONS,
    SENTENCES,
)
from claims.extraction.sentences import Sentence, dateline
from claims.extraction.types import Span

_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
_PROSE_WORDS = 9
"""A line without a final stop and shorter than this, in the middle of a story, says nothing."""
_LABEL_WORDS = 4
_NAME_LINE = re.compile(r"(?:[A-Z][\w.'’-]+\s+){1,4}[A-Z][\w.'’-]+")
_CREDIT = re.compile(
    r"(?:^|[(\[|/—–-])\s*(?:by|source|credit|via|from|with)?\s*:?\s*(?:the\s+)?"
    r"(?P<agency>[A-Z][A-Za-z-]+(?:[ -][A-Z][A-Za-z-]+)?)\s*(?:$|[)\]|/—–,-])",
)
_SIGNED = re.compile(r"(?:[A-Z][\w.'’-]+ ){1,3}[A-Z][\w.'’-]+, (?P<agency>[A-Z][\w. -]+)")
"""A name with its agency, as under a picture or a report: "Rosa Bell, Reuters"."""
_MARKS = "\"'"
"""What stands between quotation marks is somebody's words, whatever it asks for."""
_LONGEST_CREDIT = 80
_LONGEST_LINE = 300
_LONGEST_NOTICE = 600
"""Code points of a credit, a share line and a notice at the most, seen on real pages."""


@dataclass(slots=True)
class Furniture:
    """The lines and sentences that are no part of the story, and the credits they give."""

    spans: list[Span] = field(default_factory=list)
    lines: set[int] = field(default_factory=set)
    credits: list[str] = field(default_factory=list)

    def covers(self, text: str, sentence: Sentence) -> bool:
        """Tell whether a sentence is furniture, and note it if so."""
        if sentence.end - sentence.start > _LONGEST_NOTICE:
            return False
        words = text[sentence.start : sentence.end]
        if SENTENCES.match(words) is None:
            return False
        first = FIRST_APPEARED.search(words)
        if first and first["outlet"] not in self.credits:
            self.credits.append(first["outlet"])
        self.spans.append(Span(sentence.start, sentence.end))
        return True


def furniture(text: str, lines: list[Line]) -> Furniture:
    """Find share lines, labels, bylines, captions, related links and agency tags."""
    found = Furniture()
    first_prose, last_prose = _prose(text, lines)
    for number, line in enumerate(lines):
        words = text[line.start : line.end]
        if _ends_the_story(number, last_prose, words):
            _rest(found, lines, number)
            break
        if _is_furniture(text, lines, number, (first_prose, last_prose)):
            _note(found, number, line, words)
        else:
            _note_dateline(found, text, line)
    return found


def _prose(text: str, lines: list[Line]) -> tuple[int, int]:
    numbers = [
        number
        for number, line in enumerate(lines)
        if line.stopped and _words(text, line) >= _PROSE_WORDS
    ]
    return (numbers[0], numbers[-1]) if numbers else (len(lines), -1)


def _words(text: str, line: Line) -> int:
    return sum(1 for _ in _WORD.finditer(text, line.start, min(line.end, line.start + 400)))


def _ends_the_story(number: int, last_prose: int, words: str) -> bool:
    return (
        number > last_prose // 2 and len(words) <= _LONGEST_CREDIT and bool(AFTER_HERE.match(words))
    )


def _rest(found: Furniture, lines: list[Line], number: int) -> None:
    for later in range(number, len(lines)):
        found.lines.add(later)
        found.spans.append(lines[later].span)


def _is_furniture(text: str, lines: list[Line], number: int, prose: tuple[int, int]) -> bool:
    line = lines[number]
    words = text[line.start : line.end]
    if len(words) > _LONGEST_LINE or words[0] in _MARKS:
        return False
    if LINES.match(words) or _is_credit(words) or _is_section(words):
        return True
    if line.stopped:
        return False
    if BYLINE.match(words):
        return True
    if number > prose[1]:
        return number > 0 and _NAME_LINE.fullmatch(words) is not None
    return number > 0 and (
        _follows_label(text, lines, number, prose[0]) or _NAME_LINE.fullmatch(words) is not None
    )


def _follows_label(text: str, lines: list[Line], number: int, first_prose: int) -> bool:
    """Find a related story: a headline in the middle of this one, under a section's name."""
    above = lines[number - 1]
    return number - 1 > first_prose and _is_section(text[above.start : above.end])


def _is_section(words: str) -> bool:
    parts = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", words).lower().split()
    parts = [part.strip("|/>:·,&") for part in parts]
    named = [part for part in parts if part]
    return 0 < len(named) <= _LABEL_WORDS and all(part in SECTIONS for part in named)


def _is_credit(words: str) -> bool:
    return (
        len(words) <= _LONGEST_CREDIT
        and _agency_of(words) is not None
        and len(words.split()) <= _LABEL_WORDS
    )


def _agency_of(words: str) -> str | None:
    for match in _CREDIT.finditer(words):
        known = AGENCIES.get(match["agency"].lower())
        if known:
            return known
    signed = _SIGNED.fullmatch(words)
    return AGENCIES.get((signed["agency"] if signed else words.strip(" .()[]—–-")).lower())


def _note(found: Furniture, number: int, line: Line, words: str) -> None:
    found.lines.add(number)
    found.spans.append(line.span)
    agency = _agency_of(words)
    if agency and agency not in found.credits:
        found.credits.append(agency)


def _note_dateline(found: Furniture, text: str, line: Line) -> None:
    opening = dateline(text, line)
    if opening is None:
        return
    found.spans.append(Span(opening.start, opening.end))
    if opening.agency and opening.agency not in found.credits:
        found.credits.append(opening.agency)
