"""One thing told on the word of two parties: the police say it here, the company there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import combinations

from claims.extraction.stems import fold
from claims.extraction.types import StatementSpan
from claims.matching.hedges import figures_of, source_of, told_alike, words_of_source
from claims.matching.names import parts, same_name
from claims.matching.parties_lexicon import PARTY_OF
from claims.matching.profile import REMEMBERED, Profile

LIKE, LIKE_WITH_FIGURE = 0.65, 0.4
"""Share of the words of both tellings together that must agree, their sources left out, and the
same where a figure agrees; set on the practice stories."""
_WORD = re.compile(r"[^\W_]+")

Placed = tuple[int, Profile]


def told_by_two(one: Profile, other: Profile) -> bool:
    """Tell whether two statements tell one thing, each on the word of another party.

    Two of one sort, as a ministry and a department, may be one source in other words.
    """
    first, second = parties(one), parties(other)
    if not (first and second) or first & second or one.span.polarity != other.span.polarity:
        return False
    if _names_source_of(one.span, other.span) or _names_source_of(other.span, one.span):
        return False
    return _one_thing(one, other)


def _one_thing(one: Profile, other: Profile) -> bool:
    mine, theirs = _counted(one), _counted(other)
    if (mine or theirs) and not (mine and theirs and (mine <= theirs or theirs <= mine)):
        return False
    return told_alike(one, other, LIKE_WITH_FIGURE if mine else LIKE)


def _counted(one: Profile) -> frozenset[tuple[str, object]]:
    return frozenset(figure for figure in figures_of(one) if figure[0] != "date")


def retold(articles: Sequence[Sequence[Placed]]) -> Iterator[tuple[int, int]]:
    """Give the pairs of statements of one occurrence's articles that two parties tell.

    An article that has it of the other's party too knows both.
    """
    told = [[(place, one) for place, one in article if parties(one)] for article in articles]
    for mine, theirs in combinations(told, 2):
        for place, one in mine:
            for against, other in theirs:
                if told_by_two(one, other) and not (
                    has_it_of(parties(other), one, (told for _, told in mine))
                    or has_it_of(parties(one), other, (told for _, told in theirs))
                ):
                    yield min(place, against), max(place, against)


def has_it_of(party: frozenset[str], told: Profile, article: Iterable[Profile]) -> bool:
    """Tell whether an article has what is told on the word of such a party too."""
    return any(parties(one) & party and _one_thing(one, told) for one in article)


@lru_cache(maxsize=REMEMBERED)
def parties(one: Profile) -> frozenset[str]:
    """Give which sorts of party a statement's source is, by the nouns for it and beside it.

    Empty where the outlet tells it itself or quotes it, and where nothing says what the source is.
    """
    span = one.span
    if span.voice != "attributed" or span.form != "clause" or span.quoted:
        return frozenset()
    told = set(words_of_source(span))
    for value in span.values:
        if value.kind == "role" and value.of and same_name(value.of[0], source_of(span)):
            told |= set(_WORD.findall(fold(str(value.low or value.exact))))
    return frozenset(PARTY_OF[word] for word in told if word in PARTY_OF)


def _names_source_of(span: StatementSpan, against: StatementSpan) -> bool:
    """Whether a sentence also names the other's source: it knows who says it."""
    asked = set(parts(source_of(against)))
    return bool(asked) and asked <= set(_WORD.findall(fold(span.sentence)))
