"""Quotation marks: what stands between which, and which are left open."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claims.extraction.layout import Line

_MARK = re.compile("[\"“”„‟«»＂'‘’‹›]")
_OPENS_BY_SHAPE = "“„«‟"
_CLOSES_BY_SHAPE = "”»"
_DOUBLE = '"＂'
_SINGLE = "'‘’‹›"
_SHORT = 3
"""Spaces: longer partial quotations are clauses, and there the marks help the parser."""
BLANK = "\u00a0"
"""Stands where a mark was: another space than those that the parser is spared."""
_LONGEST_SINGLE = 600
"""Code points between single quotes; a longer stretch is two apostrophes."""


@dataclass(frozen=True, slots=True)
class Quoted:
    """A stretch between quotation marks, without them."""

    start: int
    end: int
    line: int
    closed: bool = True
    single: bool = False


def quoted(text: str, lines: list[Line]) -> list[Quoted]:
    """Find every quoted stretch of the text; each line is read by itself.

    A quotation that runs over several paragraphs opens each anew and is closed once: each
    paragraph gives a stretch of its own. Nested quotations belong to the outer one.
    """
    found: list[Quoted] = []
    for number, line in enumerate(lines):
        found.extend(_in_line(text, line, number))
    return found


def without_inner_marks(text: str, stretches: list[Quoted]) -> str:
    """Blank the marks around words quoted in the middle of a sentence, for the parser.

    It takes 'had effectively "kidnapped" him' for an adjective; every code point keeps its place.
    """
    pieces, done = [], 0
    for stretch in stretches:
        opening, closing = stretch.start - 1, stretch.end
        short = text.count(" ", stretch.start, closing) < _SHORT
        parted = short or stretch.single
        if not (parted and stretch.closed and _is_inner(text, opening)) or closing >= len(text):
            continue
        for mark in (opening, closing):
            if mark >= done and text[mark] in "\"'":
                pieces += [text[done:mark], BLANK]
                done = mark + 1
    return "".join([*pieces, text[done:]])


def _is_inner(text: str, opening: int) -> bool:
    """Tell whether an opening mark stands in the middle of a clause."""
    before = text[max(0, opening - 2) : max(0, opening)].strip()
    return before.isalnum() if before else False


def _in_line(text: str, line: Line, number: int) -> list[Quoted]:
    doubles = _doubles(text, line, number)
    singles = _singles(text, line, number, doubles)
    return sorted([*doubles, *singles], key=lambda stretch: stretch.start)


def _doubles(text: str, line: Line, number: int) -> list[Quoted]:
    found: list[Quoted] = []
    opened: int | None = None
    inner = False
    for match in _MARK.finditer(text, line.start, line.end):
        if match[0] in _SINGLE:
            continue
        if opened is None:
            opened = match.end() if _opens(text, match, line) else None
        elif inner or _opens_inside(text, match, opened):
            inner = match[0] not in _CLOSES_BY_SHAPE
        elif _closes(text, match, opened):
            _add(found, text, Quoted(opened, match.start(), number))
            opened = None
    if opened is not None:
        _add(found, text, Quoted(opened, line.end, number, closed=False))
    return found


def _opens(text: str, match: re.Match[str], line: Line) -> bool:
    mark, position = match[0], match.start()
    if mark in _OPENS_BY_SHAPE:
        return True
    if match.end() >= line.end:
        return False
    if mark in _CLOSES_BY_SHAPE:
        return _misshapen(text, match, line)
    measured = position > line.start and text[position - 1].isdigit()
    return not text[match.end()].isspace() and not measured


def _opens_inside(text: str, match: re.Match[str], opened: int) -> bool:
    """Find curly marks within straight ones, or within curly ones at the start of a word."""
    return (
        match[0] in _OPENS_BY_SHAPE
        and text[opened - 1] in _DOUBLE
        and not _ends_speech(text, match)
    )


def _misshapen(text: str, match: re.Match[str], line: Line) -> bool:
    """Find a closing mark that was typed for an opening one: 'she says,” there are …”'."""
    if match.start() > line.start and text[match.start() - 1] not in ",: ":
        return False
    following = _MARK.search(text, match.end(), line.end)
    return following is not None and following[0] in _CLOSES_BY_SHAPE


def _closes(text: str, match: re.Match[str], opened: int) -> bool:
    """Tell whether a mark closes what `opened`; German quotations end with an English opening."""
    mark = match[0]
    if mark in _CLOSES_BY_SHAPE:
        return True
    low = text[opened - 1] == "„"
    if mark in _OPENS_BY_SHAPE:
        return low or _ends_speech(text, match)
    return match.start() > opened


def _ends_speech(text: str, match: re.Match[str]) -> bool:
    """Find an opening mark that was typed for a closing one: 'we will stay,“ she said'."""
    return text[match.start() - 1] in ",.?!" and text[match.end() : match.end() + 1] in {" ", ""}


def _singles(text: str, line: Line, number: int, doubles: list[Quoted]) -> list[Quoted]:
    """Find single-quoted stretches outside double quotation marks, apostrophes left aside."""
    found: list[Quoted] = []
    opened: int | None = None
    outer = iter(doubles)
    current = next(outer, None)
    for match in _MARK.finditer(text, line.start, line.end):
        while current is not None and current.end < match.start():
            current = next(outer, None)
        if match[0] not in _SINGLE or (current and current.start <= match.start() <= current.end):
            continue
        if opened is None or match.start() - opened > _LONGEST_SINGLE:
            opened = match.end() if _opens_single(text, match, line) else None
        elif _closes_single(text, match, line):
            _add(found, text, Quoted(opened, match.start(), number, single=True))
            opened = None
    return found


def _opens_single(text: str, match: re.Match[str], line: Line) -> bool:
    before = text[match.start() - 1] if match.start() > line.start else " "
    after = text[match.end()] if match.end() < line.end else " "
    if match[0] == "’" or after.isspace() or after.isdigit():
        return False
    return before.isspace() or before in "([—–-:"


def _closes_single(text: str, match: re.Match[str], line: Line) -> bool:
    before = text[match.start() - 1]
    after = text[match.end()] if match.end() < line.end else " "
    if match[0] == "‘" or before.isspace() or after.isalnum():
        return False
    return (
        before != "s"
        or after in ".,;:!?)"
        or match.end() >= line.end
        or _quotes_to_end(text, match, line)
    )


def _quotes_to_end(text: str, match: re.Match[str], line: Line) -> bool:
    """Tell a closing quote after "s" from a plural's apostrophe: no other closing mark follows."""
    rest = text[match.end() : min(line.end, match.end() + _LONGEST_SINGLE)]
    return re.search(r"\w['’](?!\w)", rest) is None


def _add(found: list[Quoted], text: str, stretch: Quoted) -> None:
    start, end = stretch.start, stretch.end
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if any(character.isalnum() for character in text[start:end]):
        found.append(Quoted(start, end, stretch.line, stretch.closed, stretch.single))
