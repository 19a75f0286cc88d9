"""Votes and scores: two figures that make one result, “by 103 votes to 88”."""

from __future__ import annotations

import re
from typing import NamedTuple

from claims.discrepancies.lexicon import CONSEQUENCE
from claims.discrepancies.numbers import numbers
from claims.discrepancies.pairs import Pair
from claims.discrepancies.types import Difference
from claims.extraction.types import Span
from claims.matching.profile import Profile

_TALLY = re.compile(
    r"\b(?P<first>\d{1,4})(?: (?:votes?|in favour|in favor|for|yes))*"
    r"(?:,? (?:votes )?(?:to|against)|[-–]|,? (?:and|with)) ?(?P<second>\d{1,4})"
    r"(?: (?:votes?|against|no))*\b"
)
_VOTING = re.compile(
    r"\b(?:vot\w+|ballot|in favou?r|against|division|majority|parliament|council|house)\b",
    re.IGNORECASE,
)
_PLAYING = re.compile(
    r"\b(?:won|win|wins|beat|beats|lost|lose|draw|drew|goals?|match|final|half-time|score\w*)\b",
    re.IGNORECASE,
)
_YEARS = re.compile(r"(?:19|20)\d\d[-–](?:(?:19|20)\d\d|\d\d)")
SCORE = 2
"""Digits of a side's goals at the most."""
CERTAINTY = 0.85


class Tally(NamedTuple):
    """One result: the greater figure, the smaller, and their place."""

    result: tuple[int, int]
    text: str
    span: Span


def tallies(one: Profile) -> list[Tally]:
    """Give the votes and scores that a statement tells."""
    sentence = one.span.sentence
    return [
        _tally(one, match)
        for match in _TALLY.finditer(one.span.exact)
        if _VOTING.search(sentence) or (_PLAYING.search(sentence) and len(match["first"]) <= SCORE)
        if not _YEARS.fullmatch(match[0])
    ]


def _tally(one: Profile, match: re.Match[str]) -> Tally:
    figures = sorted((int(match["first"]), int(match["second"])), reverse=True)
    span = Span(one.span.start + match.start(), one.span.start + match.end())
    return Tally((figures[0], figures[1]), match[0], span)


def results(pair: Pair) -> list[Difference]:
    """Give a difference where two statements of one point tell one vote or game differently."""
    first, second = tallies(pair.one), tallies(pair.other)
    if not pair.linked or len(first) != 1 or len(second) != 1:
        return []
    one, other = first[0], second[0]
    if one.result == other.result or not pair.one.topics & pair.other.topics:
        return []
    return [
        Difference(
            kind="number",
            severity=CONSEQUENCE["number"] * CERTAINTY,
            certainty=CERTAINTY,
            explanation=f"One gives {one.text}, the other {other.text}.",
            spans=(one.span, other.span),
            attribute="result",
            values=(one.text, other.text),
            keys=(str(one.result), str(other.result)),
        )
    ]


def figures(pair: Pair) -> list[Difference]:
    """Give what two statements differ in by their figures; a result is compared as a whole."""
    told = [tally.span for one in (pair.one, pair.other) for tally in tallies(one)]
    single = [
        difference
        for difference in numbers(pair)
        if not any(_meet(span, place) for span in difference.spans for place in told)
    ]
    return [*results(pair), *single]


def _meet(one: Span, other: Span) -> bool:
    return one.start < other.end and other.start < one.end
