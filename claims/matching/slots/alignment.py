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
from functools import cached_property, lru_cache
from typing import Literal

from claims.extraction.types import Span
from claims.matching.articles import Article, by_lot
from claims.matching.contradictions import contradictions
from claims.matching.names import parts
from claims.matching.slots.ages import Aged, misdated
from claims.matching.slots.doubts import can_be_rivals
from claims.matching.slots.evidence import Company, evidence
from claims.matching.slots.first_names import Person, misnamed
from claims.matching.slots.identity import closer, known, same_value
from claims.matching.slots.mentions import Mention, Sort
from claims.matching.slots.overlaps import overlap
from claims.matching.slots.turnouts import Turnout, two_counts
from claims.matching.slots.weights import LEAST, chance

ASKED = 12
"""Articles of an occurrence that tell how rare a word is in it and whether a third outlet gives a
value; of more, so many are drawn by lot. So two articles are weighed anew only where one of these
is another, and a new article costs what it is compared with. Set by hand: a story of a desk seldom
has more."""


@dataclass(frozen=True, slots=True)
class Rival:
    """Two values of two statements that fill one slot of the story and cannot both be right."""

    sort: Sort | Literal["polarity"]
    places: tuple[int, int]
    """Numbers of the two statements, each in its article."""
    spans: tuple[Span, Span]
    values: tuple[str, str]
    certainty: float


class _Weights(dict[str, float]):
    """How much each word tells; one that no article has tells as much as one can."""

    def __init__(self, weights: Mapping[str, float], rarest: float) -> None:
        super().__init__(weights)
        self._rarest = rarest

    def __missing__(self, word: str) -> float:
        return self._rarest


@dataclass(frozen=True, eq=False)
class Told:
    """Some articles of one occurrence, of which is asked how it is told."""

    articles: tuple[Article, ...]
    _given: dict[Mention, list[tuple[Article, Mention]]] = field(default_factory=dict)

    @cached_property
    def mark(self) -> tuple[int, ...]:
        """What these articles are known by."""
        return tuple(article.serial for article in self.articles)

    def giving(self, mention: Mention) -> Sequence[tuple[Article, Mention]]:
        """Give the mentions, each with its article, that may give this one's value."""
        if mention not in self._given:
            self._given[mention] = [
                (article, also)
                for article in self.articles
                for also in article.mentions
                if also.sort == mention.sort and same_value(also, mention)
            ]
        return self._given[mention]

    @cached_property
    def weights(self) -> Mapping[str, float]:
        """How much a word tells which slot is meant: the more, the rarer in the articles."""
        every = [
            (number, one) for number, told in enumerate(self.articles) for one in told.mentions
        ]
        sentences = {
            (number, one.profile.span.sentence_start): one.sentence for number, one in every
        }
        seen = Counter(word for words in sentences.values() for word in words)
        weights = {word: math.log(1 + len(sentences) / times) for word, times in seen.items()}
        values = {word: VALUE for _, one in every for word in one.sentence}
        return _Weights(values | weights, math.log(1 + len(sentences)))


VALUE = 1.0
"""How much a word tells that the articles have in names and values alone. Set by hand."""


@dataclass(frozen=True, slots=True)
class Beside:
    """Two articles of one occurrence beside each other."""

    one: Article
    other: Article
    story: Told

    @property
    def all(self) -> tuple[Article, ...]:
        """The two, and those that are asked besides."""
        asked = (
            article for article in self.story.articles if article not in (self.one, self.other)
        )
        return (self.one, self.other, *asked)

    def giving(self, mention: Mention) -> Iterator[tuple[Article, Mention]]:
        """Give the mentions in `all`, each with its article, that may give this one's value."""
        yield from self.story.giving(mention)
        for article in (self.one, self.other):
            if article not in self.story.articles:
                for also in article.mentions:
                    if same_value(also, mention):
                        yield article, also


@dataclass(frozen=True, slots=True)
class Candidate:
    """A pair of mentions that may fill one slot, with what speaks for it."""

    one: Mention
    other: Mention
    evidence: Mapping[str, float]


def told(articles: Sequence[Article]) -> Told:
    """Give what is asked of one occurrence's articles."""
    return _told(by_lot(articles, ASKED))


@lru_cache(maxsize=16)
def _told(articles: tuple[Article, ...]) -> Told:
    return Told(articles)


def rivals(story: Told, one: Article, other: Article) -> Sequence[Rival]:
    """Give the rival values of two articles of an occurrence, each best match of its article's."""
    pair = Beside(one, other, story)
    return one.remembered(other, "rivals", story.mark, lambda: tuple(_rivals(pair)))


def _rivals(pair: Beside) -> Iterator[Rival]:
    scored = [(chance(one.evidence), one) for one in candidates(pair)]
    chosen = [
        one
        for certainty, one in scored
        if certainty >= LEAST[one.one.sort] and _best(certainty, one, scored)
    ]
    for certainty, one in scored:
        if any(_tells_again(one, best, certainty) for best in chosen):
            yield _rival(one.one.sort, one.one, one.other, certainty)
    for mine, theirs in misnamed(pair.one.placed, pair.other.placed):
        if not any(one.one.key == mine.key for one in chosen):
            yield _rival("name", mine, theirs, NAMESAKE)
    for younger, older in misdated(pair.one.placed, pair.other.placed):
        yield _rival("number", younger, older, AGES)
    for count, against in two_counts(pair.one.placed, pair.other.placed):
        if not any(one.one.span == count.span for one in chosen):
            yield _rival("number", count, against, TURNOUTS)
    for found, certainty in contradictions(pair.one, pair.other, pair.story.weights):
        yes, no = found.stances
        spans, keys = (yes.span, no.span), (yes.key, no.key)
        yield Rival("polarity", found.places, spans, keys, certainty)


NAMESAKE = 0.7
"""Chance that a person with a first name like another's is meant to be the same. Set by hand."""
AGES = 0.8
"""Chance that two ages told of one person are meant to be one. Set by hand."""
TURNOUTS = 0.8
"""Chance that two parties' counts of a crowd are of one. Set by hand."""


def candidates(pair: Beside) -> list[Candidate]:
    """Give the pairs of mentions of two articles of which either article has one alone."""
    alone = _alone(pair.one, pair.other), _alone(pair.other, pair.one)
    found = []
    for mine in alone[0]:
        for theirs in alone[1]:
            if _rivals_here(pair, mine, theirs):
                company = _company(pair, (mine, theirs), alone)
                found.append(
                    Candidate(mine, theirs, evidence(mine, theirs, pair.story.weights, company))
                )
    return found


def _rivals_here(pair: Beside, one: Mention, other: Mention) -> bool:
    weights = pair.story.weights
    return (
        can_be_rivals(one, other)
        and not (one.sort == "place" and _told_together(pair, one, other))
        and not (one.sort == "name" and _known_apart(pair, one, other))
        and not closer(one, other, pair.other.mentions, weights)
        and not closer(other, one, pair.one.mentions, weights)
    )


def _known_apart(pair: Beside, one: Mention, other: Mention) -> bool:
    """Whether some article names both people: two ministers of two governments."""
    first, second = ({article for article, _ in pair.giving(told)} for told in (one, other))
    return bool(first & second)


def _told_together(pair: Beside, one: Mention, other: Mention) -> bool:
    """Whether some sentence puts one place into the other: “Banstead in Surrey”."""
    names = [parts(mention.key)[-1] for mention in (one, other)]
    within = [
        re.compile(rf"\b{re.escape(inner)}(?:'s|’s)?{WITHIN}{re.escape(outer)}\b")
        for inner, outer in (names, names[::-1])
    ]
    return any(
        inside.search(text)
        for article in pair.all
        for text in article.sentences
        if names[0] in text and names[1] in text
        for inside in within
    )


WITHIN = (
    r"(?:,|,? (?:in|near|of|at|on|outside)\b(?: the| a)?(?: [a-z]+(?: of)?){0,2}|) (?:[a-z]+ )?"
)
"""What stands between a place and what it lies in."""


def _alone(own: Article, other: Article) -> list[Mention]:
    return [one for one in own.mentions if not known(one, other.mentions, other.words)]


def _company(
    pair: Beside,
    rivals: tuple[Mention, Mention],
    alone: tuple[Sequence[Mention], Sequence[Mention]],
) -> Company:
    one, other = rivals
    mine = sum(can_be_rivals(mention, other) for mention in alone[0])
    theirs = sum(can_be_rivals(one, mention) for mention in alone[1])
    return Company(
        alternatives=mine * theirs,
        agreeing=_agreeing(pair, one, other),
        third=_third(pair, one, other),
        told_too=_told_too(pair, one, other),
    )


def _told_too(pair: Beside, one: Mention, other: Mention) -> int:
    """How many of two days the other article gives too, for whatever."""
    if one.sort != "date":
        return 0
    return _gives(pair.other, one) + _gives(pair.one, other)


def _gives(article: Article, mention: Mention) -> bool:
    return any(same_value(also, mention) for also in article.mentions)


def _agreeing(pair: Beside, one: Mention, other: Mention) -> int:
    """Other figures and dates that both sentences give."""
    first, second = (
        [
            also
            for also in article.mentions
            if also is not mention
            and also.sort in ("number", "date")
            and also.profile.span.sentence_start == mention.profile.span.sentence_start
        ]
        for article, mention in ((pair.one, one), (pair.other, other))
    )
    return sum(any(same_value(mine, theirs) for theirs in second) for mine in first)


def _third(pair: Beside, one: Mention, other: Mention) -> float:
    found = 0.0
    for mention, against in ((one, other), (other, one)):
        for article, also in pair.story.giving(mention):
            if article not in (pair.one, pair.other):
                share = overlap(also.sentence, against.sentence, pair.story.weights)[0]
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


Telling = Mention | Person | Aged | Turnout


def _rival(sort: Sort, one: Telling, other: Telling, certainty: float) -> Rival:
    return Rival(
        sort=sort,
        places=(one.place, other.place),
        spans=(one.span, other.span),
        values=(one.key, other.key),
        certainty=certainty,
    )
