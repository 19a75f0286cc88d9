"""One crowd by two counts: 3,000 by the police in one article, 9,000 by organisers in another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from claims.extraction.types import Span
from claims.matching.bounds import bounds_meet
from claims.matching.crowds import is_as_many, is_crowd
from claims.matching.hedges import of_party
from claims.matching.profile import Count, Profile
from claims.matching.slots.mentions import ARTICLES_REMEMBERED, Placed
from claims.matching.vocabulary import concept

GATHERINGS = frozenset(
    concept(word)
    for word in (
        "march rally protest demonstration parade vigil procession picket pilgrimage festival"
        " concert funeral carnival"
    ).split()
)
"""What a crowd comes to. By hand, from general news English."""
_OF_THOSE_WHO_CAME = re.compile(
    r"\b(?:crowd|turnout|attendance|(?:had|have) come to the|came to the|turned out|took to the)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Turnout:
    """A count of a crowd, with whose it is."""

    place: int
    span: Span
    key: str
    count: Count
    by_party: bool
    """Whether it is an interested party's; else the police or another office counted."""
    gatherings: frozenset[str]


def two_counts(
    first: tuple[Placed, ...], second: tuple[Placed, ...]
) -> Iterator[tuple[Turnout, Turnout]]:
    """Give two counts of one crowd, a party's and another's, of which each article has one alone.

    An article that counts two crowds, or one crowd at two hours, is left to the other rules.
    """
    mine, theirs = _turnouts(first), _turnouts(second)
    if len(mine) != 1 or len(theirs) != 1:
        return
    (one,), (other,) = mine, theirs
    apart = one.by_party != other.by_party and not bounds_meet(one.count.value, other.count.value)
    if apart and one.gatherings & other.gatherings:
        yield one, other


@lru_cache(maxsize=ARTICLES_REMEMBERED)
def _turnouts(article: tuple[Placed, ...]) -> tuple[Turnout, ...]:
    """The counts of crowds in an article's text that are somebody's, each value once."""
    told = frozenset(word.concept for _, one in article for word in one.words)
    found: dict[tuple[object, object], Turnout] = {}
    for place, one in article:
        for count in one.counts:
            if one.span.form != "title" and _is_turnout(one, count):
                span = Span(count.value.start, count.value.end)
                party = of_party(one.span) and not (one.span.origin or "").startswith("official:")
                made = Turnout(place, span, count.value.exact, count, party, told & GATHERINGS)
                found.setdefault((count.value.low, count.value.high), made)
    return tuple(found.values())


def _is_turnout(one: Profile, count: Count) -> bool:
    if one.span.voice != "attributed":
        return False
    return is_crowd(count) or (
        is_as_many(count) and _OF_THOSE_WHO_CAME.search(one.span.sentence) is not None
    )
