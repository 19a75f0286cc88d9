"""One person under two first names: “Derek Moyle” in one article, “Darren Moyle” in another."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from operator import attrgetter

from rapidfuzz.fuzz import ratio

from claims.extraction.lexicon.names import GIVEN_NAMES
from claims.extraction.stems import fold
from claims.extraction.types import Span
from claims.matching.names import parts, same_name
from claims.matching.profile import Profile
from claims.matching.slots.mentions import ARTICLES_REMEMBERED, FULL, Placed
from claims.matching.slots.offices import offices_of
from claims.matching.slots.spellings import heard_apart

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
    known: bool = True
    """Known for a person: by a first name, an office, an age or what is said."""
    age: str = ""
    offices: frozenset[str] = frozenset()
    """What the sentence says that they are."""
    of_kin: bool = False
    """Told beside a word of kinship: somebody's widow or son has a namesake."""

    @property
    def first(self) -> str:
        """The first name."""
        return self.words[0]

    @property
    def surname(self) -> str:
        """The last of the name."""
        return self.words[-1]

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the name."""
        return parts(self.key)


def misnamed(
    first: tuple[Placed, ...], second: tuple[Placed, ...]
) -> Iterator[tuple[Person, Person]]:
    """Give two people of two articles who share half of a name, where each lacks the other's.

    Two of a family, whom an article knows apart, have first names that are not alike.
    """
    mine, theirs = _people_of(first), _people_of(second)
    for ours, others in _sharing(attrgetter("surname"), mine, theirs):
        if _slipped(ours, others) or _one_age(ours, others, first, second):
            yield ours, others
    for ours, others in _sharing(attrgetter("first"), mine, theirs):
        if _misspelt(ours.surname, others.surname):
            yield ours, others


def _sharing(
    half: Callable[[Person], str], mine: Sequence[Person], theirs: Sequence[Person]
) -> Iterator[tuple[Person, Person]]:
    """Give the two of a surname, or of a first name, of whom each article has one alone."""
    for shared in sorted({half(one) for one in mine} & {half(one) for one in theirs}):
        ours, others = (
            {one.words: one for one in reversed(people) if half(one) == shared}
            for people in (mine, theirs)
        )
        left = [ours[name] for name in sorted(ours.keys() - others.keys())]
        right = [others[name] for name in sorted(others.keys() - ours.keys())]
        alone = len(left) == len(right) == 1 and (left[0].known or right[0].known)
        if alone and not same_name(left[0].key, right[0].key):
            yield left[0], right[0]


def _misspelt(one: str, other: str) -> bool:
    """Whether two surnames begin alike and are heard apart (Marsden, Marston)."""
    if not heard_apart(one, other):
        return False
    return one[:BEGINNING] == other[:BEGINNING] and ratio(one, other) >= NEARLY


BEGINNING = 2
NEARLY = 60
"""Letters and likeness (rapidfuzz ratio) of two surnames of one first name; by hand."""


def _one_age(
    one: Person, other: Person, first: tuple[Placed, ...], second: tuple[Placed, ...]
) -> bool:
    """Whether both articles give one age, and one of them gives it beside the name."""
    ages = _ages(first) & _ages(second)
    return bool(ages) and (one.age in ages or other.age in ages)


@lru_cache(maxsize=ARTICLES_REMEMBERED)
def _ages(article: tuple[Placed, ...]) -> set[str]:
    return {
        age for _, one in article for pair in _AGE.findall(one.span.sentence) for age in pair if age
    }


_AGE = re.compile(r"\b(\d{1,2})-year-old|(?<=, )(\d{1,2})(?=[,.)])")


def _slipped(one: Person, other: Person) -> bool:
    first, second = one.first, other.first
    if first in second or second in first or not heard_apart(first, second):
        return False
    alike = ratio(first, second) >= ALIKE
    if alike or first[0] != second[0]:
        return alike
    two_offices = bool(one.offices and other.offices) and not one.offices & other.offices
    return not (one.of_kin or other.of_kin or two_offices)


@lru_cache(maxsize=ARTICLES_REMEMBERED)
def _people_of(article: tuple[Placed, ...]) -> list[Person]:
    """Everybody named in full, each where the article has the name first."""
    found: dict[tuple[str, ...], Person] = {}
    for place, one in sorted(article, key=lambda told: told[1].span.start):
        for person in _people(place, one):
            known = found.setdefault(person.words, person)
            if person.known and not known.known:
                found[person.words] = person
    return list(found.values())


def _people(place: int, one: Profile) -> Iterator[Person]:
    text, start = one.span.sentence, one.span.sentence_start
    known = _names(one)
    every = {str(value.low) for value in one.span.values if value.kind == "name"}
    for name in sorted(known | every):
        at = text.find(name)
        if at >= 0 and len(parts(name)) >= FULL and name[:1].isupper():
            told = Span(start + at, start + at + len(name))
            offices = offices_of(one, name, told, lone=False)
            age, kin = _age_of(name, text), of_kin(text)
            yield Person(place, told, name, name in known, age, offices, kin)
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


def of_kin(sentence: str) -> bool:
    """Tell whether a sentence speaks of somebody's family."""
    return _KIN.search(sentence) is not None


_KIN = re.compile(
    r"\b(?:father|mother|parents|widow|widower|wife|husband|son|daughter|brother|sister|uncle|aunt"
    r"|cousin|nephew|niece|grand\w+|mum|dad|no relation|not related)\b",
    re.IGNORECASE,
)


def _age_of(name: str, sentence: str) -> str:
    match = re.search(rf"{re.escape(name)},? (?:\(|aged )?(\d{{1,2}})\b", sentence)
    return match[1] if match else ""


def _is_person(name: str, sentence: str) -> bool:
    return parts(name)[0] in GIVEN_NAMES or bool(_age_of(name, sentence))
