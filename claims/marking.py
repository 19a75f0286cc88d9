"""A text cut where its statements begin and end, so that a page can mark them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Protocol


class Spanning(Protocol):
    """Anything with offsets into the text."""

    @property
    def start(self) -> int: ...

    @property
    def end(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text within the same statements; `innermost` indexes the shortest of them."""

    start: int
    text: str
    innermost: int | None
    marked: bool
    dimmed: bool


@dataclass(frozen=True, slots=True)
class Stretch:
    """Offsets of a stretch of text."""

    start: int
    end: int


def pieces(
    text: str,
    statements: Sequence[Spanning] = (),
    *,
    marked: Iterable[Spanning] = (),
    dimmed: Iterable[Spanning] = (),
    within: Stretch | None = None,
) -> list[Piece]:
    """The text in order, whole: joined, the pieces are `text[within]` again."""
    within = within or Stretch(0, len(text))
    marked, dimmed = list(marked), list(dimmed)
    cuts = {within.start, within.end}
    for span in (*statements, *marked, *dimmed):
        cuts |= {at for at in (span.start, span.end) if within.start < at < within.end}
    ordered = sorted(cuts)
    return [
        Piece(
            start=start,
            text=text[start:end],
            innermost=_innermost(statements, start, end),
            marked=_covered(marked, start, end),
            dimmed=_covered(dimmed, start, end),
        )
        for start, end in pairwise(ordered)
    ]


def lines(cut: Iterable[Piece]) -> list[list[Piece]]:
    """The pieces line by line, without line ends and empty lines."""
    found: list[list[Piece]] = [[]]
    for piece in cut:
        start = piece.start
        for number, part in enumerate(piece.text.split("\n")):
            if number:
                found.append([])
            if part:
                found[-1].append(replace(piece, start=start, text=part))
            start += len(part) + 1
    return [line for line in found if any(piece.text.strip() for piece in line)]


def paragraph(text: str, start: int, end: int) -> Stretch:
    """The lines in which the span stands, without the line ends around them."""
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", max(end - 1, start))
    return Stretch(first, len(text) if last < 0 else last)


def neighbours(text: str, stretch: Stretch) -> tuple[Stretch | None, Stretch | None]:
    """The paragraphs before and after; None at the text's edges."""
    before = text[: stretch.start].rstrip()
    rest = text[stretch.end :]
    after = stretch.end + len(rest) - len(rest.lstrip())
    return (
        paragraph(text, len(before) - 1, len(before)) if before else None,
        paragraph(text, after, after + 1) if after < len(text) else None,
    )


def _innermost(statements: Sequence[Spanning], start: int, end: int) -> int | None:
    inside = [
        (span.end - span.start, number)
        for number, span in enumerate(statements)
        if span.start <= start and end <= span.end
    ]
    return min(inside)[1] if inside else None


def _covered(spans: Iterable[Spanning], start: int, end: int) -> bool:
    return any(span.start <= start and end <= span.end for span in spans)
