"""One person at two ages: “Rui Távora, 51” in one article, “Távora, 57” in another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from claims.extraction.types import Span, Value
from claims.matching.names import parts, same_name
from claims.matching.profile import PERSONS, Profile
from claims.matching.slots.mentions import ARTICLES_REMEMBERED, Placed
from claims.matching.surroundings import in_background
from claims.matching.vocabulary import concept

AGE = "year of age"
"""The unit of ages."""


@dataclass(frozen=True, slots=True)
class Aged:
    """An age with who is of it: a name, or the noun that the article calls them by."""

    place: int
    span: Span
    key: str
    years: tuple[float, float]
    name: str
    noun: str
    past: bool
    """Told of another time: the man who died in the same cell years ago."""


def misdated(first: tuple[Placed, ...], second: tuple[Placed, ...]) -> Iterator[tuple[Aged, Aged]]:
    """Give each two ages of one person of which each article has one alone.

    A person without a name is one where either article tells no other age: the girl, the driver.
    """
    mine, theirs = _ages_of(first), _ages_of(second)
    lone = len(mine) == len(theirs) == 1
    for one in mine:
        others = [
            other
            for other in theirs
            if one.past == other.past
            and _one_person(one, other, lone=lone)
            and not _of_kin(one, other, (*first, *second))
        ]
        if others and not any(_meet(one, other) for other in others):
            yield one, others[0]


def _one_person(one: Aged, other: Aged, *, lone: bool) -> bool:
    if one.name and other.name:
        return same_name(one.name, other.name)
    return lone and not (one.name or other.name) and one.noun == other.noun


def _of_kin(one: Aged, other: Aged, told: Sequence[Placed]) -> bool:
    """Whether a bare surname may be that of another: “Brandt, 63” beside “Sheila Brandt, 58”."""
    words = parts(one.name), parts(other.name)
    if words[0][:-1] == words[1][:-1]:
        return False
    named = {parts(name) for _, profile in told for name in profile.names}
    bearers = {name[0] for name in named if len(name) > 1 and name[-1] == words[0][-1]}
    return len(bearers) > 1 or _titled(one) != _titled(other)


def _titled(one: Aged) -> frozenset[str]:
    return frozenset(one.name.split()) & TITLES


TITLES = frozenset({"Lady", "Sir", "Mrs", "Ms", "Lord", "Dame"})
"""Titles of another than a bare name's bearer; “Mr” is often that of a man named in full before."""


def _meet(one: Aged, other: Aged) -> bool:
    return one.years[0] <= other.years[1] and other.years[0] <= one.years[1]


@lru_cache(maxsize=ARTICLES_REMEMBERED)
def _ages_of(article: tuple[Placed, ...]) -> list[Aged]:
    """The ages of an article, each once, in its order."""
    found: dict[Span, Aged] = {}
    for place, one in article:
        for value in one.span.values:
            aged = _aged(place, one, value) if value.unit == AGE else None
            if aged is not None and (aged.name or not found.get(aged.span)):
                found[aged.span] = aged
    return [found[span] for span in sorted(found)]


def _aged(place: int, one: Profile, value: Value) -> Aged | None:
    if not isinstance(value.low, float) or not isinstance(value.high, float):
        return None
    start = one.span.sentence_start
    before = one.span.sentence[: value.start - start]
    behind = one.span.sentence[value.end - start :]
    name, noun = _name(before, behind), _noun(before, behind)
    if not (name or noun):
        return None
    span = Span(value.start, value.end)
    past = in_background(one.span)
    return Aged(place, span, value.exact, (value.low, value.high), name, noun, past)


_NAME = r"[A-ZÀ-Þ][\w’'-]+(?: (?:(?:de|da|del|la|van|von|der|bin|al) )*[A-ZÀ-Þ][\w’'-]+)*"
_NAMED_BEFORE = re.compile(rf"({_NAME}),? \(?(?:aged? |who is |an? )?$")
_NAMED_BEHIND = re.compile(rf"^,? (?:[a-z-]+ ){{0,2}}({_NAME})")


def _name(before: str, behind: str) -> str:
    """The name beside an age: “Zelaya, 29”, “the 27-year-old Ana Ruiz”."""
    match = _NAMED_BEFORE.search(before)
    if match is None and not before.endswith(", "):
        match = _NAMED_BEHIND.match(behind)
    return match[1] if match and len(parts(match[1])[-1]) > SHORT else ""


SHORT = 2
"""Letters of a name that tells nobody apart."""
_NOUN_BEFORE = re.compile(r"([A-Za-z]+)(?:,? \(?(?:aged?|of) |, )$")
_NOUN_BEHIND = re.compile(r"^(?: [a-z]+)?? ([a-z]+)\b")


def _noun(before: str, behind: str) -> str:
    """The noun of a person beside an age: “a girl of nine”, “girl, 8”, “the 44-year-old driver”."""
    for match in (_NOUN_BEFORE.search(before), _NOUN_BEHIND.match(behind)):
        if match is not None and concept(match[1]) in PERSONS:
            return concept(match[1])
    return ""
