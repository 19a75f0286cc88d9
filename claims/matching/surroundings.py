"""What a statement's sentence says around it: another time, other names."""

from __future__ import annotations

import re
from functools import lru_cache

from claims.extraction.stems import fold
from claims.extraction.types import StatementSpan
from claims.matching.lexicon import HONORIFICS
from claims.matching.names import parts, shared
from claims.matching.turns import BACKGROUND

_BACKGROUND = re.compile(rf"\b(?:{BACKGROUND})\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_IN_YEAR = re.compile(r"\b(?:in|since|of) (?:1[5-9]|20)\d\d\b")
_IN_THE_YEAR = re.compile(r"\b[Ii]n ((?:1[5-9]|20)\d\d)\b")
"""“Fourth in 2025” is of another race than this year's."""
_NAME = re.compile(r"(?<=[a-z,;:] )(?:the )?((?:[A-Z][\w’'-]+)(?: (?:[A-Z][\w’'-]+))*)")
DAY_NAMES = frozenset(
    [
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
        "i",
    ]
)


@lru_cache(maxsize=8192)
def _told_as_past(sentence: str, year: int | None, *, bare: bool) -> bool:
    if _BACKGROUND.search(sentence):
        return True
    if year is None:
        return not bare and _IN_YEAR.search(sentence) is not None
    if any(int(told) < year for told in _IN_THE_YEAR.findall(sentence)):
        return True
    return any(int(told) < year - 1 for told in _YEAR.findall(sentence))


def in_background(span: StatementSpan, *, bare: bool = False) -> bool:
    """Tell whether the sentence speaks of an earlier time or occasion.

    By its words or by a year. Of a bare statement, which no story surrounds, a year says so only
    beside the year of publication.
    """
    year = span.published.year if span.published else None
    return _told_as_past(_without_contrast(span), year, bare=bare)


OPENING = 30
"""Code points in which a sentence says of what time it tells, and those that go on with it."""


def opens_in_background(span: StatementSpan) -> bool:
    """Tell whether the sentence opens with an earlier time or occasion: “Last October the …”."""
    year = span.published.year if span.published else None
    return _told_as_past(span.sentence[:OPENING], year, bare=False)


_CONTRASTED = re.compile(
    r",? \b(?:although|though|while|whereas|compared with|compared to|as against)\b[^.;:]*"
)


def _without_contrast(span: StatementSpan) -> str:
    """A sentence without what it only sets beside the statement (“though it rose last year”).

    Nor, beside a plan, what it says of somebody or something in it (“where it began in 1994”).
    """
    text = span.sentence
    first, last = span.start - span.sentence_start, span.end - span.sentence_start
    for match in _CONTRASTED.finditer(text):
        if match.start() >= last or match.end() <= first:
            text = _blanked(text, match)
    for match in _ASIDE.finditer(text):
        if span.modality == "planned" and not match.start() <= first < match.end():
            text = _blanked(text, match)
    return text


def _blanked(text: str, match: re.Match[str]) -> str:
    return text[: match.start()] + " " * len(match[0]) + text[match.end() :]


_ASIDE = re.compile(
    r",? \b(?:where|who|whom|which|whose)\b[^,.;:]*"
    r"|\b(?:built|founded|opened|born|planted|erected|established|made|bought|launched) in \d{4}\b"
)


@lru_cache(maxsize=8192)
def _named(sentence: str) -> tuple[str, ...]:
    found = (match[1] for match in _NAME.finditer(sentence))
    return tuple(
        name for name in found if fold(name) not in DAY_NAMES and fold(name) not in HONORIFICS
    )


def names_around(span: StatementSpan) -> tuple[str, ...]:
    """Give the names of a statement and of its sentence, without those of its source."""
    source = parts(span.speaker) if span.speaker else ()
    names = dict.fromkeys((*span.participants, *_named(span.sentence)))
    return tuple(
        name for name in names if name[:1].isupper() and not set(parts(name)) & set(source)
    )


_TOPICAL = re.compile(
    r"^\W*(?:At|In|For|Across) (?:the )?((?:[A-Z][\w’'-]+)(?: (?:[A-Z][\w’'-]+))*)"
)


def set_elsewhere(one: StatementSpan, other: StatementSpan) -> bool:
    """Tell whether one sentence is opened for a name ("At Morley University.

    …") that the other lacks.
    """
    for span, against in ((one, other), (other, one)):
        match = _TOPICAL.match(span.sentence)
        named = match is not None and fold(match[1]) not in DAY_NAMES
        if match and named and not shared((match[1],), (*names_around(against), against.sentence)):
            return True
    return False


def other_names(one: StatementSpan, other: StatementSpan) -> bool:
    """Tell whether both sentences name somebody or somewhere, and nothing in common."""
    first, second = names_around(one), names_around(other)
    return bool(first and second) and not shared(first, second)


_SPANNING = re.compile(
    r"\b(?:this|last|past|each|every|a|per|the) (?:summer|winter|spring|autumn|fall|year|season"
    r"|decade|century|month)\b"
    r"|\b(?:annually|yearly|monthly|so far|in total since|to date|over the years)\b",
    re.IGNORECASE,
)


_ONE_OF_SEVERAL = re.compile(
    r"\b(?:on|in|during|over) (?:the|its|their) (?:first|opening|second|third|last|final)"
    r" (?:day|night|evening|morning|hour|weekend|week|month|quarter)\b"
    r"|\b(?:today|yesterday|(?:mon|tues|wednes|thurs|fri|satur|sun)day) alone\b",
    re.IGNORECASE,
)


@lru_cache(maxsize=8192)
def in_one_of_several(text: str) -> bool:
    """Tell whether a text counts in one part of a time: “on the first day”, “on Friday alone”."""
    return _ONE_OF_SEVERAL.search(text) is not None


@lru_cache(maxsize=8192)
def over_a_time(text: str) -> bool:
    """Tell whether a text counts over a season, a year or longer, and not one event."""
    return _SPANNING.search(text) is not None
