"""Votes and scores: two figures that make one result, “by 103 votes to 88”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from claims.extraction.types import Span
from claims.extraction.values.results import AGAINST
from claims.extraction.values.results import SCORE as SCORE_UNIT
from claims.matching.profile import Profile

_TALLY = re.compile(
    r"\b(?P<first>\d{1,4})(?: (?:votes?|in favour|in favor|for|yes))*"
    r"(?:,? (?:votes )?(?:to|against)|[-–]|,? (?:and|with)) ?(?P<second>\d{1,4})"
    r"(?: (?:votes?|against|no))*\b"
)
_WORDS = "nought|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve".split("|")
_IN_WORDS = "|".join(_WORDS)
_WORDED = re.compile(
    rf"\b(?P<first>{_IN_WORDS})(?P<votes> votes?)? (?:to|against) (?P<second>{_IN_WORDS})\b"
    r"(?(votes)|(?=\W*$|[.,;:)]"
    r"| (?:votes?|to|in|on|for|against|with|after|at|by|late|last|that|yesterday)\b))",
    re.IGNORECASE,
)
"""“By nine votes to three”, “voted four to one to withdraw”, and not “two to three weeks”."""
_EACH_WAY = re.compile(
    rf"\b(?P<first>{_IN_WORDS}|\d{{1,4}}) (?:voted )?(?:in favou?r|for),? (?:and |with |to )?"
    rf"(?P<second>{_IN_WORDS}|\d{{1,4}}) (?:voted )?against\b",
    re.IGNORECASE,
)
"""“Six in favour, six against”."""
_VOTED = re.compile(
    r"\b(?P<first>\d{1,4})(?: [a-z]+){0,2} (?:voted|were) (?:for|in favou?r)\b[^.;:\d]{0,60}?"
    r"\b(?:and|with|while) (?P<second>\d{1,4})(?: [a-z]+)?(?: voted| were)? against\b"
)
_VOTING = re.compile(
    r"\b(?:vot\w+|ballot|in favou?r|against|division|majority|parliament|council|house|motion"
    r"|jury|judges|panel|committee|resol\w+|amendment)\b",
    re.IGNORECASE,
)
_PLAYING = re.compile(
    r"\b(?:won|win|wins|beat|beats|lost|lose|draw|drew|goals?|match|final|half-time|score\w*)\b",
    re.IGNORECASE,
)
_YEARS = re.compile(r"(?:19|20)\d\d[-–](?:(?:19|20)\d\d|\d\d)")
_RATIO = re.compile(
    r"\b(?:margin of|ratio of|more than|nearly|almost|about|outnumber\w*(?: \w+){0,3})(?: by)? $",
    re.IGNORECASE,
)
"""Words before “two to one”, which is then no result."""
_ON_THE_WAY = re.compile(
    r"\b(?:trail\w*|half-?time|at the (?:break|interval|start)|after \d+ minutes|led|leading"
    r"|ahead)\b",
    re.IGNORECASE,
)
"""Words of a score that is not yet the result."""
SCORE = 2
"""Digits of a side's goals at the most."""


class Tally(NamedTuple):
    """One result: the greater figure, the smaller, and their place."""

    result: tuple[int, int]
    text: str
    span: Span


def tallies(one: Profile) -> list[Tally]:
    """Give the votes and scores that a statement tells."""
    sentence = one.span.sentence
    listed = _listed(one)
    if listed is not None:
        return [listed]
    return [
        _tally(one, match)
        for match in _matches(one.span.exact)
        if _VOTING.search(sentence) or (_PLAYING.search(sentence) and len(match["first"]) <= SCORE)
        if not _RATIO.search(one.span.exact[: match.start()])
        if not _YEARS.fullmatch(match[0]) and not _ON_THE_WAY.search(one.span.exact)
    ]


def _matches(text: str) -> Iterator[re.Match[str]]:
    """Give each result once, the fullest form of those that begin at one place."""
    end = 0
    found = (match for form in _FORMS for match in form.finditer(text))
    for match in sorted(found, key=lambda match: (match.start(), -match.end())):
        if match.start() >= end:
            end = match.end()
            yield match


_FORMS = _TALLY, _VOTED, _EACH_WAY, _WORDED


def _number_of(figure: str) -> int:
    """Read a figure of a result, in digits or as a word."""
    return int(figure) if figure.isdigit() else _WORDS.index(figure.lower())


def figures_in(result: str) -> list[int]:
    """Give the two figures of a result, the least first."""
    found = re.findall(rf"\d+|\b(?:{_IN_WORDS})\b", result, re.IGNORECASE)
    return sorted(_number_of(figure) for figure in found)


def _listed(one: Profile) -> Tally | None:
    """Give the score that a list of results gives: "Rovers 3, City 1"."""
    figures = [value for value in one.span.values if value.kind == "quantity"]
    if sorted(figure.unit or "" for figure in figures) != [SCORE_UNIT, AGAINST]:
        return None
    first, second = figures
    between = one.span.exact[first.end - one.span.start : second.start - one.span.start]
    if not any(mark.isalpha() for mark in between) or between.strip() == "to":
        return None
    greater, smaller = sorted((int(float(each.low or 0)) for each in figures), reverse=True)
    span = Span(first.start, second.end)
    words = one.span.exact[span.start - one.span.start : span.end - one.span.start]
    return Tally((greater, smaller), words, span)


def _tally(one: Profile, match: re.Match[str]) -> Tally:
    figures = sorted((_number_of(match[side]) for side in ("first", "second")), reverse=True)
    span = Span(one.span.start + match.start(), one.span.start + match.end())
    return Tally((figures[0], figures[1]), match[0], span)


def stage_of(told: Profile, result: Span) -> str:
    """Give what a result is of, where the words next to it say that it is not the game itself."""
    at = result.start - told.span.start, result.end - told.span.start
    around = told.span.exact[max(0, at[0] - NEXT_TO) : at[1] + NEXT_TO]
    found = _STAGE.search(around)
    return found[0].lower() if found else ""


NEXT_TO = 26
"""Code points on either side of a result in which a word says what it is of."""
_STAGE = re.compile(
    r"\b(?:series|aggregate|overall"
    r"|(?:first|second|third|fourth|fifth|opening|other) (?:game|match|leg|set|half|period|quarter"
    r"|frame|round)"
    r"|(?:game|match|leg|set|round) (?:one|two|three|four|five|\d)"
    r"|group|semi-?final|quarter-?final|rehearsal|committee|lower house|upper house|senate)\b",
    re.IGNORECASE,
)
"""Stages of a contest or of a bill that have results of their own. Compiled by hand for this
project."""
