"""When somebody was born or died, also in brackets: “(born 4 May 1951)”, “(1931-2019)”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Literal, NamedTuple

from claims.discrepancies.dates import dating
from claims.discrepancies.pairs import Pair
from claims.discrepancies.types import Difference
from claims.extraction.stems import fold
from claims.extraction.types import Value
from claims.matching.days import dates_meet
from claims.matching.profile import Profile

_OPEN, _CLOSE = r"(?:\(|-LRB-)", r"(?:\)|-RRB-)"
_BORN = re.compile(r"\bborn(?:\s+(?:(?:on|in|at|the)\b|[A-Z][\w.'’-]*)|\s*[,;])*\s*$")
_DIED = re.compile(r"\b(?:died|dies|passed away)(?:\s+(?:on|in|at|the)\b|\s+[A-Z]\w*|\s*,)*\s*$")
_OPENED = re.compile(rf"{_OPEN}[^()]{{0,80}}$")
_DASH = re.compile(r"\s*(?:--|[–—−-])\s*$")
_CLOSED = re.compile(rf"\s*{_CLOSE}")
_NAME_WORD = re.compile(r"[A-Z][\w'’-]+")
_VERBS = {"die": "death", "bear": "birth"}
SAME_START = 2
"""Letters that a given name and its short form have in common (“Chris”, “Christopher”)."""
CERTAINTY = 0.8
"""Birth and death come once; set by hand."""


class Turn(NamedTuple):
    """A birth or a death, whose and when."""

    event: Literal["birth", "death"]
    holder: tuple[str, ...]
    date: Value


def lifetimes(pair: Pair) -> list[Difference]:
    """Give a difference for a birth or a death of one person that is given two dates."""
    return [
        replace(
            dating(one.date, other.date, CERTAINTY),
            attribute=f"{one.event} of {one.holder[-1]}",
        )
        for one in _turns(pair.one)
        for other in _turns(pair.other)
        if one.event == other.event
        and _one_person(one.holder, other.holder)
        and not dates_meet(one.date, other.date)
    ]


def _turns(told: Profile) -> Iterator[Turn]:
    for value in told.values:
        if value.kind != "date":
            continue
        before = told.span.sentence[: value.start - told.span.sentence_start]
        behind = told.span.sentence[value.end - told.span.sentence_start :]
        yield from _bracketed(value, before, behind)
        yield from _worded(value, before, told)


def _bracketed(value: Value, before: str, behind: str) -> Iterator[Turn]:
    """A name with its dates in brackets: birth, a dash, death."""
    opened = _OPENED.search(before)
    if opened is None:
        return
    holder = _name(before[: opened.start()])
    ranged = value.low != value.high and re.search(r"\s*(?:--|[–—−-])\s*", value.exact)
    if ranged and _CLOSED.match(behind):
        yield Turn("birth", holder, _only(value, value.low))
        yield Turn("death", holder, _only(value, value.high))
    elif _DASH.search(before) and _CLOSED.match(behind):
        yield Turn("death", holder, value)
    elif re.match(r"\s*(?:--|[–—−-])\s*[\w]", behind) or _BORN.search(before):
        yield Turn("birth", holder, value)


def _only(value: Value, end: float | str | None) -> Value:
    """One end of a range, as the year that it names where the range is of years."""
    text = str(end)
    if text.endswith(("-01-01", "-12-31")) and text[5:] not in value.exact:
        return replace(value, low=f"{text[:4]}-01-01", high=f"{text[:4]}-12-31", exact=text[:4])
    return replace(value, low=end, high=end, exact=text)


def _worded(value: Value, before: str, told: Profile) -> Iterator[Turn]:
    """“Was born on”, “died in”, or the date of such a statement wherever it stands."""
    if _OPENED.search(before):
        return
    holder = _name(told.span.subject or "")
    event = _VERBS.get(told.span.predicate or "")
    if _BORN.search(before):
        yield Turn("birth", holder, value)
    elif _DIED.search(before) or (event == "death" and value == told.span.when):
        yield Turn("death", holder, value)


def _name(text: str) -> tuple[str, ...]:
    """The words of the last name of a text, without what is said between commas."""
    head, _, _ = text.partition(",")
    return tuple(fold(word) for word in _NAME_WORD.findall(head))


def _one_person(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    if not one or not other or one[-1] != other[-1]:
        return False
    given = one[0][:SAME_START] == other[0][:SAME_START]
    return given or len(one) == 1 or len(other) == 1
