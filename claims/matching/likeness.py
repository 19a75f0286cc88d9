"""What two sentences have in common, as the few figures by which `similarity` judges."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from claims.extraction.lexicon.names import ORGANISATION_WORDS, PLACE_PREFIXES, PLACE_WORDS
from claims.extraction.lexicon.roles import ROLE_HEADS
from claims.extraction.stems import fold, words
from claims.matching.lexicon import COMMON, HONORIFICS, STOP
from claims.matching.names import country_of
from claims.matching.vocabulary import Word, concept, content, reports, weight

REPORTING_WEIGHT = 0.5
"""Half the weight for "said" and its like: who reports a point is no part of it."""
MOSTLY_CAPITALS = 0.7
"""Share of capitalised words from which a sentence is a headline, whose capitals tell no names."""
MOST_COMMON, MOST_NAMES, MOST_FIGURES = 5.0, 3.0, 2
"""Weight and number beyond which more in common says nothing more."""
SHORTEST_TITLE = 4
"""Letters of a word before a full stop inside a name ("J.", "Dr.", "Sgt.") at the most, less
one."""
FULL_NAME = range(2, 5)
"""Words of a person's full name."""
VALUE = "#"
"""Stands for every number, so that the values of a point do not count."""
_NO_NAME = STOP | COMMON | HONORIFICS | ROLE_HEADS
_NO_PERSON = ORGANISATION_WORDS | PLACE_WORDS


@dataclass(frozen=True, slots=True)
class Wording:
    """A sentence as it is compared."""

    tokens: Counter[str]
    """Every word as a concept, every number as one."""
    content: Mapping[str, float]
    """Concepts of the telling words, each with its weight."""
    capitals: frozenset[str]
    names: frozenset[str]
    """Concepts of capitalised words that are neither a state's nor capitalised by their place."""
    people: frozenset[str]
    """Last words of full names."""
    figures: frozenset[str]


class Likeness(NamedTuple):
    """What two sentences have in common and what speaks against it, each from 0 upwards."""

    words: float
    """Share of all words, a number being like any other number."""
    told: float
    """Share of the telling words, by weight."""
    covered: float
    """Share of the telling words of the shorter sentence that the longer has too."""
    common: float
    """Weight of the telling words in common, however much else is said."""
    names: float
    """Weight of the names in common."""
    person: float
    """1 where a person named in full on one side is named on the other."""
    rivals: float
    """1 where both name people in full and none of them in common."""
    strangers: float
    """1 where both name somebody or something and nothing in common."""
    figures: float
    """Figures in common; different ones do not count against a pair."""


def wording(text: str) -> Wording:
    """Take a sentence apart."""
    told = [word for word in content(text) if not word.text[0].isdigit()]
    capitals = [word for word in told if word.text[0].isupper()]
    headline = len(capitals) > MOSTLY_CAPITALS * len(told)
    lead = len(text) - len(text.lstrip())
    found = [match[0] for match in words(text)]
    return Wording(
        tokens=Counter(VALUE if word[0].isdigit() else concept(word) for word in found),
        content={word.concept: _weight(word.concept) for word in told},
        capitals=frozenset(word.concept for word in capitals),
        names=frozenset() if headline else _names(capitals, lead),
        people=frozenset() if headline else frozenset(_people(text)),
        figures=frozenset(word for word in found if word[0].isdigit()),
    )


def _weight(of: str) -> float:
    return weight(of) * (REPORTING_WEIGHT if reports(of) else 1.0)


def _names(capitals: Sequence[Word], lead: int) -> frozenset[str]:
    named = (word for word in capitals if word.start > lead and country_of(word.text) is None)
    return frozenset(word.concept for word in named)


def _people(text: str) -> Iterator[str]:
    for run in _runs(text):
        while run and run[0] in _NO_NAME:
            run.pop(0)
        while run and run[-1] in _NO_NAME:
            run.pop()
        if len(run) not in FULL_NAME or run[0] in PLACE_PREFIXES or _NO_PERSON.intersection(run):
            continue
        if country_of(" ".join(run)) is None and all(country_of(word) is None for word in run):
            yield concept(run[-1])


def _runs(text: str) -> Iterator[list[str]]:
    """Give stretches of capitalised words with nothing but an initial's full stop between them."""
    run: list[str] = []
    end = 0
    for match in words(text):
        gap = text[end : match.start()].strip(" ")
        follows = not gap or (gap == "." and len(run[-1]) < SHORTEST_TITLE if run else False)
        if run and not (follows and match[0][0].isupper()):
            yield run
            run = []
        if match[0][0].isupper():
            run.append(fold(match[0]).removesuffix("'s").removesuffix("’s"))
        end = match.end()
    if run:
        yield run


def likeness(one: Wording, other: Wording) -> Likeness:
    """Compare two sentences; the same either way round."""
    both = one.content.keys() & other.content.keys()
    common = _sum(one.content, both)
    sizes = sorted((_sum(one.content, one.content), _sum(other.content, other.content)))
    names = both & (one.names | other.names | (one.capitals & other.capitals))
    person = bool(one.people & other.content.keys() or other.people & one.content.keys())
    return Likeness(
        words=2 * (one.tokens & other.tokens).total() / (_total(one) + _total(other) or 1),
        told=2 * common / (sum(sizes) or 1),
        covered=common / (sizes[0] or 1),
        common=min(common, MOST_COMMON),
        names=min(_sum(one.content, names), MOST_NAMES),
        person=float(person),
        rivals=float(bool(one.people and other.people) and not person),
        strangers=float(bool(one.names and other.names) and not names),
        figures=min(len(one.figures & other.figures), MOST_FIGURES),
    )


def _total(one: Wording) -> int:
    return one.tokens.total()


def _sum(weights: Mapping[str, float], keys: Iterable[str]) -> float:
    """Add in a settled order, so that the sum is the same whichever way round."""
    return sum(weights[key] for key in sorted(keys))
