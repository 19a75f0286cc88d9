"""Which turns of phrase a statement tells its event in: moved to hotels, or thrown out."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

from claims.extraction.types import Span
from claims.matching.names import shared
from claims.matching.profile import REMEMBERED, Profile
from claims.matching.surroundings import in_background
from claims.matching.tellings_lexicon import NAMING_TURNS, ONCE, TURNS


class Turn(NamedTuple):
    """A turn of phrase in a statement, with its family and how charged it is."""

    family: str
    charge: int
    sense: str
    text: str
    span: Span


_TURNS = tuple(
    (family, charge, sense, re.compile(rf"\b(?:{turn})\b", re.IGNORECASE))
    for family, senses in TURNS.items()
    for charge, (sense, turn) in enumerate(senses.items())
)


@lru_cache(maxsize=REMEMBERED)
def turns(one: Profile) -> Mapping[str, Turn]:
    """Give for each family the most charged turn that stands outside quotation marks."""
    found: dict[str, Turn] = {}
    if one.span.quoted or one.span.form == "title":
        return found
    for family, charge, sense, pattern in _TURNS:
        for match in pattern.finditer(one.span.exact):
            span = Span(one.span.start + match.start(), one.span.start + match.end())
            if not _in_quotes(one, span):
                found[family] = Turn(family, charge, sense, match[0], span)
                break
    return found


def _in_quotes(one: Profile, span: Span) -> bool:
    return any(start <= span.start and span.end <= end for start, end in one.span.quotes)


MANY_AGREED = 2
"""Topic words and names that must agree beside a turn; one where the turn names the event."""
Placed = tuple[int, Profile]


def told_apart(articles: Sequence[Sequence[Placed]]) -> Iterator[tuple[int, int]]:
    """Give pairs of statements by which one occurrence's articles tell it in different turns.

    An article's most charged turn of a family stands for it.
    """
    charged = [_most_charged(article) for article in articles]
    for first, second in combinations(charged, 2):
        for family in sorted(first.keys() & second.keys()):
            pairs = [
                (_agreement(one, other), place, against)
                for place, one, turn in first[family]
                for against, other, rival in second[family]
                if turn.charge != rival.charge and one_telling_of(one, other, family)
            ]
            if pairs:
                _, place, against = max(pairs, key=lambda pair: (pair[0], -pair[1], -pair[2]))
                yield min(place, against), max(place, against)


def _most_charged(article: Sequence[Placed]) -> Mapping[str, list[tuple[int, Profile, Turn]]]:
    found: dict[str, list[tuple[int, Profile, Turn]]] = {}
    for place, one in article:
        for family, turn in turns(one).items():
            known = found.get(family, [])
            if not known or turn.charge > known[0][2].charge:
                found[family] = [(place, one, turn)]
            elif turn.charge == known[0][2].charge:
                known.append((place, one, turn))
    return found


def one_telling_of(one: Profile, other: Profile, family: str) -> bool:
    """Tell whether more than the turn agrees: names or words of the topic, at one time."""
    if family not in ONCE and in_background(one.span) != in_background(other.span):
        return False
    return _agreement(one, other) >= (1 if family in NAMING_TURNS else MANY_AGREED)


def _agreement(one: Profile, other: Profile) -> int:
    return len(one.topics & other.topics) + len(shared(one.names, other.names))
