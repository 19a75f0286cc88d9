"""Mentions: each figure, day, name and place of an article with the words around it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from claims.extraction.types import Span, StatementSpan, Value, meet
from claims.matching.bounds import size_of
from claims.matching.counts import is_age
from claims.matching.names import country_of, parts
from claims.matching.profile import Count, Profile
from claims.matching.slots.dated import Day, day_of
from claims.matching.slots.deeds import deeds_of
from claims.matching.slots.offices import apart_from_title, offices_of
from claims.matching.slots.sites import SIDE, places_of
from claims.matching.slots.spots import Spot, spots_of
from claims.matching.surroundings import in_background, names_around, opens_in_background
from claims.matching.tallies import tallies
from claims.matching.vocabulary import Word, concept, content

ARTICLES_REMEMBERED = 256
"""Articles that a process remembers taken apart, with what it found of each two: several stories of
sixty, about 4 kB for two articles."""
PAIRS_REMEMBERED = 65_536
"""Pairs of mentions of which a process remembers what it weighed."""
Sort = Literal["number", "date", "place", "name"]
Placed = tuple[int, Profile]

REACH = 4.0
"""Words from a mention at which a word counts half as near as its neighbour. Set by hand."""
FULL = 2
"""Words of a name that is told in full."""


@dataclass(frozen=True, slots=True, eq=False)
class Mention:
    """One value in one statement, with what may tell which slot of the story it fills.

    Two are equal where they are one, so that what was weighed of two is remembered by them.
    """

    sort: Sort
    place: int
    span: Span
    key: str
    """The value as a reader would write it; a name in full."""
    profile: Profile
    value: Value | None
    count: Count | None
    day: Day | None
    anchors: frozenset[str]
    """The office of a person; what is put at a place and what sort of place it is."""
    sentence: frozenset[str]
    """Concepts of the words of its sentence and of the names in it, its own left out."""
    near: Mapping[str, float]
    """The same with how near each word stands, 1 for a neighbour."""
    before: str
    """The word before it, as written."""
    behind: str | None
    """The first noun or verb behind it, as a concept."""
    depth: float
    """Where in its article the sentence stands, 0 for the first, 1 for the last."""
    past: bool
    around: tuple[str, ...]
    """The other names of its sentence."""
    spot: Spot | None = None
    """A place taken apart, with what is put there."""

    @property
    def told(self) -> tuple[str, tuple[int, int]]:
        """Its sentence, and its place in that, in characters."""
        start = self.profile.span.sentence_start
        return self.profile.span.sentence, (self.span.start - start, self.span.end - start)


@lru_cache(maxsize=ARTICLES_REMEMBERED)
def mentions(article: tuple[Placed, ...]) -> tuple[Mention, ...]:
    """Give the mentions of one article, each once: in the shortest statement that holds it."""
    order = sorted({one.span.sentence_start for _, one in article})
    spans = {one.span.sentence_start: one.span for _, one in article}
    past = _told_as_past([spans[start] for start in order])
    rank = {start: number for number, start in enumerate(order)}
    found: dict[tuple[Sort, Span], Mention] = {}
    for place, one in sorted(article, key=lambda told: _length(told[1])):
        start = one.span.sentence_start
        at = _Setting(rank[start] / len(order), start in past)
        for made in _of(place, one, at):
            if one.span.form != "title" or made.sort == "name":
                found.setdefault((made.sort, made.span), made)
    return tuple(sorted(found.values(), key=lambda made: (made.span, made.sort)))


def _told_as_past(sentences: Sequence[StatementSpan]) -> frozenset[int]:
    """Give the starts of the sentences that tell of another time, or of what such a one names."""
    found: set[int] = set()
    before: StatementSpan | None = None
    elsewhere = False
    for span in sentences:
        goes_on = before is not None and elsewhere and _goes_on(before, span)
        elsewhere = goes_on or opens_in_background(span) or bool(_ANOTHER.search(span.sentence))
        if goes_on or in_background(span):
            found.add(span.sentence_start)
        before = span
    return frozenset(found)


def _goes_on(before: StatementSpan, span: StatementSpan) -> bool:
    """Whether a sentence goes on about what the one right before it tells of."""
    gap = span.sentence_start - before.sentence_start - len(before.sentence)
    return gap <= NEXT and _OF_IT.match(span.sentence) is not None


NEXT = 2
"""Code points between a sentence and the one that goes on in the same paragraph."""
_OF_IT = re.compile(r"(?:It|Its|They|Their|He|His|She|Her|That one|Those)\b")
_ANOTHER = re.compile(
    r"\b(?:another|an earlier|a previous|a similar|a different) (?!\d|one\b|two\b|three\b)[a-z]{4,}"
)


@dataclass(frozen=True, slots=True)
class _Setting:
    """Where a sentence stands, and whether it tells of another time."""

    depth: float
    past: bool


def _length(one: Profile) -> tuple[bool, int, int]:
    return (one.span.form == "title", one.span.end - one.span.start, one.span.start)


def _of(place: int, one: Profile, at: _Setting) -> Iterator[Mention]:
    for told in _values(one):
        day = day_of(told.value, one) if told.sort == "date" and told.value else None
        anchors = _person(one, told) if told.sort == "name" else _NONE
        yield _mention(one, replace(told, place=place, day=day, anchors=anchors), at)
    spots = list(spots_of(one))
    for name, span, anchors in places_of(one):
        if _telling(name) or any(anchor.startswith(SIDE) for anchor in anchors):
            spot = next((spot for spot in spots if meet(spot.span, span)), None)
            spots = [other for other in spots if other is not spot]
            told = _Told("place", name, span, place=place, anchors=anchors, spot=spot)
            if spot is not None and (spot.label or spot.side):
                told = replace(told, key=spot.text, span=spot.span)
            yield _mention(one, told, at)
    for spot in (spot for spot in spots if spot.sure):
        yield _mention(one, _Told("place", spot.text, spot.span, place=place, spot=spot), at)


def _person(one: Profile, told: _Told) -> frozenset[str]:
    offices = offices_of(one, told.key, told.span)
    return offices | deeds_of(one, told.span, offices)


@dataclass(frozen=True, slots=True)
class _Told:
    """A value as its statement tells it."""

    sort: Sort
    key: str
    span: Span
    value: Value | None = None
    count: Count | None = None
    day: Day | None = None
    anchors: frozenset[str] = frozenset()
    place: int = 0
    spot: Spot | None = None


def _values(one: Profile) -> Iterator[_Told]:
    results = tallies(one)
    for tally in results:
        yield _Told("number", tally.text, tally.span)
    for count in one.counts:
        value = count.value
        if any(tally.span.start <= value.start < tally.span.end for tally in results):
            continue
        if not value.vague and size_of(value) and not is_age(count, one):
            yield _Told("number", value.exact, Span(value.start, value.end), value, count)
    for value in one.values:
        if value.kind == "date" and day_of(value, one) is not None:
            yield _Told("date", value.exact, Span(value.start, value.end), value)
        name = str(value.low)
        if value.kind == "name" and name not in one.located:
            name, span = apart_from_title(name, value)
            if len(parts(name)) >= FULL and _telling(name):
                yield _Told("name", name, span, value)


def _telling(name: str) -> bool:
    bare = name[:1].isupper() and not any(letter.isdigit() for letter in name)
    return bare and len(name) > FULL and country_of(name) is None


def _mention(one: Profile, told: _Told, at: _Setting) -> Mention:
    """Put the words of its sentence beside a value."""
    text, start, span = one.span.sentence, one.span.sentence_start, told.span
    names = told.sort in ("name", "place")
    own = frozenset(concept(part) for part in parts(told.key)) if names else _NONE
    words = [word for word in _words(text, start) if not meet(word, span)]
    named = {concept(part) for name in one.names for part in parts(name)}
    return Mention(
        sort=told.sort,
        place=told.place,
        span=span,
        key=told.key,
        profile=one,
        value=told.value,
        count=told.count,
        day=told.day,
        anchors=told.anchors,
        sentence=(frozenset(word.concept for word in words) | named) - own,
        near=_near(words, span, text, start, own),
        before=_last_word(text[: span.start - start]),
        behind=next((word.concept for word in words if word.start >= span.end), None),
        depth=at.depth,
        past=at.past,
        around=_others(one, told.key),
        spot=told.spot,
    )


def _others(one: Profile, key: str) -> tuple[str, ...]:
    own = set(parts(key))
    return tuple(name for name in names_around(one.span) if not set(parts(name)) & own)


_NONE: frozenset[str] = frozenset()


@lru_cache(maxsize=4096)
def _words(sentence: str, start: int) -> tuple[Word, ...]:
    return tuple(word for word in content(sentence, start) if not word.text[0].isdigit())


def _near(
    words: Sequence[Word], span: Span, text: str, start: int, own: frozenset[str]
) -> dict[str, float]:
    """How near each word stands, counted in words of any sort."""
    found: dict[str, float] = {}
    for word in words:
        between = (
            text[word.end - start : span.start - start]
            or text[span.end - start : word.start - start]
        )
        closeness = REACH / (REACH + len(between.split()))
        if word.concept not in own:
            found[word.concept] = max(closeness, found.get(word.concept, 0.0))
    return found


def _last_word(text: str) -> str:
    match = _LAST.search(text)
    return match[1].lower() if match else ""


_LAST = re.compile(r"([^\W\d_]+)\W*$")
