"""Rival values: where one article gives one value, and the other one in its place.

Two accounts of one event mostly give the same values. Where each has one that the other does not
have, of the same sort, among the same words, both fill one slot of the story, however differently
the outlets put it.
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import combinations

from claims.extraction.stems import fold
from claims.extraction.types import Span
from claims.matching.names import parts
from claims.matching.slots.ages import Aged, misdated
from claims.matching.slots.doubts import can_be_rivals
from claims.matching.slots.evidence import Company, evidence
from claims.matching.slots.first_names import Person, misnamed
from claims.matching.slots.identity import closer, known, same_value, texts_of
from claims.matching.slots.mentions import Mention, Placed, Sort, mentions
from claims.matching.slots.overlaps import overlap
from claims.matching.slots.weights import LEAST, chance


@dataclass(frozen=True, slots=True)
class Rival:
    """Two values of two statements that fill one slot of the story and cannot both be right."""

    sort: Sort
    places: tuple[int, int]
    spans: tuple[Span, Span]
    values: tuple[str, str]
    certainty: float


@dataclass(frozen=True)
class Told:
    """All articles of one occurrence, by their mentions."""

    articles: Sequence[Sequence[Mention]]
    texts: Sequence[frozenset[str]]
    given: dict[int, list[tuple[int, Mention]]] = field(default_factory=dict)

    def giving(self, mention: Mention) -> Sequence[tuple[int, Mention]]:
        """Give the mentions, each with its article's number, that may give this one's value."""
        if id(mention) not in self.given:
            self.given[id(mention)] = [
                (number, also)
                for number, article in enumerate(self.articles)
                for also in article
                if also.sort == mention.sort and same_value(also, mention)
            ]
        return self.given[id(mention)]

    @cached_property
    def sentences(self) -> Sequence[str]:
        """Each sentence, folded."""
        texts = {one.profile.span.sentence for article in self.articles for one in article}
        return [fold(text) for text in sorted(texts)]

    @cached_property
    def weights(self) -> Mapping[str, float]:
        """How much a word tells which slot is meant: the more, the rarer in the story."""
        sentences = {
            (number, one.profile.span.sentence_start): one.sentence
            for number, article in enumerate(self.articles)
            for one in article
        }
        seen = Counter(word for words in sentences.values() for word in words)
        return {word: math.log(1 + len(sentences) / count) for word, count in seen.items()}


@dataclass(frozen=True, slots=True)
class Candidate:
    """A pair of mentions that may fill one slot, with what speaks for it."""

    one: Mention
    other: Mention
    evidence: Mapping[str, float]


def told(articles: Sequence[Sequence[Placed]]) -> Told:
    """Take the articles of one occurrence apart."""
    return Told([mentions(tuple(article)) for article in articles], [texts_of(a) for a in articles])


def rivals(articles: Sequence[Sequence[Placed]]) -> Iterator[Rival]:
    """Give the rival values of one occurrence's articles, each best match of its article's."""
    story = told(articles)
    for one, other in combinations(range(len(articles)), 2):
        scored = [(chance(pair.evidence), pair) for pair in candidates(story, one, other)]
        chosen = [
            pair
            for certainty, pair in scored
            if certainty >= LEAST[pair.one.sort] and _best(certainty, pair, scored)
        ]
        for certainty, pair in scored:
            if any(_tells_again(pair, best, certainty) for best in chosen):
                yield _rival(pair.one.sort, pair.one, pair.other, certainty)
        for mine, theirs in misnamed(articles[one], articles[other]):
            if not any(pair.one.key == mine.key for pair in chosen):
                yield _rival("name", mine, theirs, NAMESAKE)
        for younger, older in misdated(articles[one], articles[other]):
            yield _rival("number", younger, older, AGES)


NAMESAKE = 0.7
"""Chance that a person with a first name like another's is meant to be the same. Set by hand."""
AGES = 0.8
"""Chance that two ages told of one person are meant to be one. Set by hand."""


def candidates(story: Told, one: int, other: int) -> list[Candidate]:
    """Give the pairs of mentions of two articles of which either article has one alone."""
    first, second = _alone(story, one, other), _alone(story, other, one)
    found = []
    for mine in first:
        for theirs in second:
            if _rivals_here(story, (one, other), mine, theirs):
                company = _company(story, (one, other), (mine, theirs), (first, second))
                found.append(
                    Candidate(mine, theirs, evidence(mine, theirs, story.weights, company))
                )
    return found


def _rivals_here(story: Told, articles: tuple[int, int], one: Mention, other: Mention) -> bool:
    return (
        can_be_rivals(one, other)
        and not (one.sort == "place" and _told_together(story, one, other))
        and not (one.sort == "name" and _known_apart(story, one, other))
        and not closer(one, other, story.articles[articles[1]], story.weights)
        and not closer(other, one, story.articles[articles[0]], story.weights)
    )


def _known_apart(story: Told, one: Mention, other: Mention) -> bool:
    """Whether some article names both people: two ministers of two governments."""
    first, second = ({number for number, _ in story.giving(mention)} for mention in (one, other))
    return bool(first & second)


def _told_together(story: Told, one: Mention, other: Mention) -> bool:
    """Whether some sentence puts one place into the other: “Banstead in Surrey”."""
    names = [parts(mention.key)[-1] for mention in (one, other)]
    within = [
        re.compile(rf"\b{re.escape(inner)}(?:'s|’s)?{WITHIN}{re.escape(outer)}\b")
        for inner, outer in (names, names[::-1])
    ]
    return any(inside.search(text) for inside in within for text in story.sentences)


WITHIN = (
    r"(?:,|,? (?:in|near|of|at|on|outside)\b(?: the| a)?(?: [a-z]+(?: of)?){0,2}|) (?:[a-z]+ )?"
)
"""What stands between a place and what it lies in."""


def _alone(story: Told, own: int, other: int) -> list[Mention]:
    return [
        one
        for one in story.articles[own]
        if not known(one, story.articles[other], story.texts[other])
    ]


def _company(
    story: Told,
    articles: tuple[int, int],
    pair: tuple[Mention, Mention],
    alone: tuple[Sequence[Mention], Sequence[Mention]],
) -> Company:
    one, other = pair
    mine = sum(can_be_rivals(mention, other) for mention in alone[0])
    theirs = sum(can_be_rivals(one, mention) for mention in alone[1])
    return Company(
        alternatives=mine * theirs,
        agreeing=_agreeing(one, other, story, articles),
        third=_third(one, other, story, articles),
        told_too=_told_too(one, other, story, articles),
    )


def _told_too(one: Mention, other: Mention, story: Told, articles: tuple[int, int]) -> int:
    """How many of two days the other article gives too, for whatever."""
    if one.sort != "date":
        return 0
    first, second = ({number for number, _ in story.giving(told)} for told in (one, other))
    return (articles[1] in first) + (articles[0] in second)


def _agreeing(one: Mention, other: Mention, story: Told, articles: tuple[int, int]) -> int:
    """Other figures and dates that both sentences give."""
    first, second = (
        [
            also
            for also in story.articles[article]
            if also is not mention
            and also.sort in ("number", "date")
            and also.profile.span.sentence_start == mention.profile.span.sentence_start
        ]
        for article, mention in zip(articles, (one, other), strict=True)
    )
    return sum(any(same_value(mine, theirs) for theirs in second) for mine in first)


def _third(one: Mention, other: Mention, story: Told, articles: tuple[int, int]) -> float:
    found = 0.0
    for mention, against in ((one, other), (other, one)):
        for number, also in story.giving(mention):
            if number not in articles:
                share = overlap(also.sentence, against.sentence, story.weights)[0]
                found = max(found, share)
    return found


def _best(certainty: float, pair: Candidate, scored: Sequence[tuple[float, Candidate]]) -> bool:
    """Whether neither mention has a better match in the other article."""
    return all(
        certainty >= also
        for also, rival in scored
        if (rival.one is pair.one) != (rival.other is pair.other)
    )


def _tells_again(pair: Candidate, best: Candidate, certainty: float) -> bool:
    """Whether a pair is a chosen one, or gives its two values elsewhere in the articles."""
    if pair is best:
        return True
    told = pair.one.key == best.one.key and pair.other.key == best.other.key
    return told and certainty >= LEAST[pair.one.sort] * AGAIN


AGAIN = 0.4
"""Share of the least chance from which a pair of values counts where it is told again."""


def _rival(
    sort: Sort, one: Mention | Person | Aged, other: Mention | Person | Aged, certainty: float
) -> Rival:
    first, second = sorted((one, other), key=lambda told: told.place)
    return Rival(
        sort=sort,
        places=(first.place, second.place),
        spans=(first.span, second.span),
        values=(first.key, second.key),
        certainty=certainty,
    )
