"""Contradictions: statements of two articles of which one says that it is so, the other that not.

Each statement takes sides (`claims.matching.stances`). Which two of opposite sides are said of one
thing at one time is weighed by what the two have in common.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import product

from claims.matching.articles import Article
from claims.matching.contradiction_evidence import Side, evidence, is_negative, one_turn
from claims.matching.contradiction_weights import LEAST, chance
from claims.matching.gates import one_utterance
from claims.matching.meanings import nearness_of_sentences
from claims.matching.names import parts
from claims.matching.opposites import (
    Opposed,
    affected,
    denies_it,
    one_speaker,
    one_thing,
    one_time,
    set_apart,
    subject_words,
    tells_both,
    went_on,
)
from claims.matching.profile import Profile
from claims.matching.slots.mentions import ARTICLES_REMEMBERED
from claims.matching.stances import CAUSE, Stance, stances
from claims.matching.vocabulary import concept


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two statements, by their numbers in their articles, that take opposite sides."""

    places: tuple[int, int]
    stances: Opposed
    evidence: Mapping[str, float]


def contradictions(
    one: Article, other: Article, weights: Mapping[str, float]
) -> Iterator[tuple[Contradiction, float]]:
    """Give the contradictions of two articles of one occurrence, with how surely each is one.

    `weights` tells how much each word says in the story. A statement contradicts the one that it
    most likely contradicts, and what takes that one's side again as surely.
    """
    scored = [(chance(found.evidence), found) for found in candidates(one, other, weights)]
    best: dict[tuple[int, int], float] = defaultdict(float)
    for certainty, found in scored:
        for end in enumerate(found.places):
            best[end] = max(best[end], certainty)
    for certainty, found in scored:
        if certainty >= LEAST and all(certainty >= best[end] for end in enumerate(found.places)):
            yield found, certainty


def candidates(
    one: Article, other: Article, weights: Mapping[str, float]
) -> Iterator[Contradiction]:
    """Give the pairs of statements of two articles that take opposite sides."""
    mine, theirs = _told(one), _told(other)
    pairs = list(_opposed(mine, theirs))
    taken = Counter(opposed[0].key for *_, opposed in pairs)
    for place, against, opposed in pairs:
        first, second = mine.sides[place], theirs.sides[against]
        if _can_be(first.profile, mine, second.profile, theirs, opposed):
            found = evidence(first, second, opposed, weights, taken[opposed[0].key])
            yield Contradiction((place, against), opposed, found)


MANY = 400
"""Pairs of two articles beyond which what they take sides on is told of too much to be of one
thing. Set by hand, for articles of many thousand words."""
_Telling = tuple[int, Profile, Sequence[Stance]]


@dataclass(frozen=True, slots=True)
class _Told:
    """The statements of an article, to be asked which of them take a side."""

    sides: Sequence[Side]
    taking: Mapping[str, Sequence[_Telling]]
    """By what they take sides on."""
    denying: Sequence[_Telling]
    """Those in whose sentence somebody denies it all."""

    def asked(self, key: str) -> Sequence[_Telling]:
        """Give the statements that can make good what is told of something."""
        return [*self.taking.get(key, ()), *self.denying]


@lru_cache(maxsize=ARTICLES_REMEMBERED)
def _told(article: Article) -> _Told:
    told = [(place, one, stances(one)) for place, one in article.placed]
    taking: dict[str, list[_Telling]] = defaultdict(list)
    for telling in told:
        for key in dict.fromkeys(stance.key for stance in telling[2]):
            taking[key].append(telling)
    return _Told(
        [Side(one, place / len(told)) for place, one, _ in told],
        taking,
        [telling for telling in told if denies_it(telling[1])],
    )


def _can_be(one: Profile, mine: _Told, other: Profile, theirs: _Told, opposed: Opposed) -> bool:
    """Whether both can be said of one thing at one time, and no article tells both sides."""
    if set_apart(one.span, other.span) or not one_time(one, other, opposed[0]):
        return False
    if went_on(one.span, other.span):
        return False
    if opposed[0].key == CAUSE:
        return one_thing(one, opposed[0], other, opposed[1])
    if _of_two_things(one, other, opposed) or _alike_after_all(one, other, opposed):
        return False
    if one_speaker(one.span, other.span):
        return True
    key = opposed[0].key
    return not (
        tells_both(one, opposed[0], mine.asked(key))
        or tells_both(other, opposed[1], theirs.asked(key))
        or _agrees(one, opposed[0], other, theirs.taking[key])
        or _agrees(other, opposed[1], one, mine.taking[key])
    )


def _of_two_things(one: Profile, other: Profile, opposed: Opposed) -> bool:
    """Whether the turns have two objects, two figures or two of a row: the first and the second."""
    first, second = opposed
    both = bool(first.objects and second.objects)
    said_of = affected(one, first, both=both), affected(other, second, both=both)
    told_too = first.objects & subject_words(other.span) | second.objects & subject_words(one.span)
    if both and all(said_of) and not said_of[0] & said_of[1] and not told_too:
        return True
    figures = [{count.value.low for count in told.counts} for told in (one, other)]
    if all(figures) and not figures[0] & figures[1]:
        return True
    ordinals = [_ordinals_behind(told, turn) for told, turn in ((one, first), (other, second))]
    return all(ordinals) and not ordinals[0] & ordinals[1]


def _ordinals_behind(one: Profile, turn: Stance) -> frozenset[str]:
    behind = one.span.exact[turn.span.end - one.span.start :].split()[:BEHIND]
    return ORDINALS.intersection(word.strip(",.;:").lower() for word in behind)


BEHIND = 4
"""Words behind a turn in which its ordinal stands."""
ORDINALS = frozenset("first second third fourth fifth sixth seventh last next final".split())


def _alike_after_all(one: Profile, other: Profile, opposed: Opposed) -> bool:
    """Whether one word is denied by both or by none, or only one of the two is a possibility."""
    if (one.span.modality == "possible") != (other.span.modality == "possible"):
        return True
    negative = is_negative(one), is_negative(other)
    return all(negative) or (negative[0] == negative[1] and one_turn(one, other, opposed))


def _agrees(one: Profile, own: Stance, against: Profile, article: Sequence[_Telling]) -> bool:
    """Whether the other's article takes this side too, in the sentence or in words more like it.

    `article` are its statements that take a side on the same.
    """
    far = nearness_of_sentences(one.span.exact, against.span.exact)
    return any(
        _of_key(own.key, sides).sign == own.sign
        and (
            told.span.sentence_start == against.span.sentence_start
            or nearness_of_sentences(one.span.exact, told.span.exact) > far
        )
        for _, told, sides in article
        if told is not against
    )


def _opposed(mine: _Told, theirs: _Told) -> Iterator[tuple[int, int, Opposed]]:
    """Give the places of two statements with stances of one key and two signs."""
    for key, telling in mine.taking.items():
        answering = theirs.taking.get(key, ())
        if len(telling) * len(answering) > MANY:
            continue
        for (place, one, sides), (against, other, rivals) in product(telling, answering):
            own, rival = _of_key(key, sides), _of_key(key, rivals)
            apart = own.sign != rival.sign and _tells(own, one, other)
            if apart and not one_utterance(one, other):
                yield place, against, (own, rival)


def _of_key(key: str, sides: Sequence[Stance]) -> Stance:
    return next(stance for stance in sides if stance.key == key)


def _tells(stance: Stance, one: Profile, other: Profile) -> bool:
    """Whether a side is of something: not of a figure, nor of somebody's name."""
    family, _, what = stance.key.partition(":")
    if family != "of":
        return True
    named = {concept(part) for told in (one, other) for name in told.names for part in parts(name)}
    return not what[:1].isdigit() and what not in UNITS and what not in named


UNITS = frozenset(
    concept(word)
    for word in "million billion thousand hundred dozen percent per cent pound euro dollar".split()
)
