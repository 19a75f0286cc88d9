"""One person under two first names: “Derek Moyle” in one article, “Darren Moyle” in another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.fuzz import ratio

from claims.extraction.lexicon.names import GIVEN_NAMES
from claims.extraction.stems import fold
from claims.extraction.types import Span
from claims.matching.names import parts
from claims.matching.profile import Profile
from claims.matching.slots.identity import one_sound
from claims.matching.slots.mentions import FULL, Placed

ALIKE = 70
"""Likeness of two first names (rapidfuzz ratio) from which one may stand for the other by a slip;
so may two of one initial. Set on the practice stories."""
_OF_ONE_FAMILY = re.compile(
    r"\b(?P<first>[A-Z][\w'’-]+) and (?P<second>[A-Z][\w'’-]+) (?P<last>[A-Z][\w'’-]+)"
)


@dataclass(frozen=True, slots=True)
class Person:
    """A full name where an article has it first."""

    place: int
    span: Span
    key: str

    @property
    def first(self) -> str:
        return parts(self.key)[0]


def misnamed(first: Sequence[Placed], second: Sequence[Placed]) -> Iterator[tuple[Person, Person]]:
    """Give two people of two articles who share a surname, where each article lacks the other.

    Two of a family, whom an article knows apart, have first names that are not alike.
    """
    mine, theirs = _by_surname(first), _by_surname(second)
    for surname in sorted(mine.keys() & theirs.keys()):
        ours, others = mine[surname], theirs[surname]
        left = [ours[name] for name in sorted(ours.keys() - others.keys())]
        right = [others[name] for name in sorted(others.keys() - ours.keys())]
        if len(left) == len(right) == 1 and _slipped(left[0].first, right[0].first):
            yield left[0], right[0]


def _slipped(one: str, other: str) -> bool:
    if one in other or other in one or one_sound(one, other):
        return False
    return one[0] == other[0] or ratio(one, other) >= ALIKE


def _by_surname(article: Sequence[Placed]) -> dict[str, dict[str, Person]]:
    found: dict[str, dict[str, Person]] = {}
    for place, one in sorted(article, key=lambda told: told[1].span.start):
        for person in _people(place, one):
            found.setdefault(parts(person.key)[-1], {}).setdefault(person.first, person)
    return found


def _people(place: int, one: Profile) -> Iterator[Person]:
    text, start = one.span.sentence, one.span.sentence_start
    for name in sorted(_names(one)):
        at = text.find(name)
        if at >= 0 and len(parts(name)) >= FULL:
            yield Person(place, Span(start + at, start + at + len(name)), name)
    for match in _OF_ONE_FAMILY.finditer(text):
        if {fold(match["first"]), fold(match["second"])} & GIVEN_NAMES:
            at = start + match.start("first")
            yield Person(place, Span(at, start + match.end()), f"{match['first']} {match['last']}")
            at = start + match.start("second")
            yield Person(place, Span(at, start + match.end()), f"{match['second']} {match['last']}")


def _names(one: Profile) -> set[str]:
    """Names of who speaks, holds an office, is given an age, or has a known first name."""
    found = {value.of[0] for value in one.span.values if value.kind == "role" and value.of}
    if one.span.speaker and (one.span.origin or "").startswith("person:"):
        found.add(one.span.speaker)
    named = (str(value.low) for value in one.span.values if value.kind == "name")
    return found | {name for name in named if _is_person(name, one.span.sentence)}


def _is_person(name: str, sentence: str) -> bool:
    aged = re.compile(rf"{re.escape(name)},? (?:\(|aged )?\d{{1,2}}\b")
    return parts(name)[0] in GIVEN_NAMES or aged.search(sentence) is not None
