"""Which points of two articles contradict each other.

Where one article denies what the other affirms, of the same thing, both tell one point of the
story. How surely they do is learned (`weights`); each sentence is set against the one sentence of
the other article that it contradicts most surely.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from claims.extraction.types import StatementSpan
from claims.matching.contradictions.evidence import (
    Told,
    evidence,
    head,
    is_named,
    may_have_passed,
    objects,
)
from claims.matching.contradictions.lexicon import OF_PERSONS
from claims.matching.contradictions.points import points
from claims.matching.contradictions.weights import LEAST, chance
from claims.matching.gates import shared_quotes
from claims.matching.names import parts
from claims.matching.opposites import denies_it, is_plan, set_apart
from claims.matching.profile import Profile
from claims.matching.slots.alignment import Rival
from claims.matching.slots.overlaps import overlap
from claims.matching.vocabulary import concept, content

Placed = tuple[int, Profile]


@dataclass(frozen=True, slots=True)
class Candidate:
    """Two points with opposite signs, with what speaks for their being one point."""

    one: Told
    other: Told
    evidence: Mapping[str, float]


def contradictions(articles: Sequence[Sequence[Placed]]) -> Iterator[Rival]:
    """Give the contradictions of one occurrence's articles."""
    told = [_told(article) for article in articles]
    weights = _weights(told)
    for one, other in combinations(range(len(articles)), 2):
        scored = [(chance(pair.evidence), pair) for pair in candidates(told, weights, one, other)]
        for certainty, pair in _best(scored):
            first, second = sorted((pair.one, pair.other), key=lambda side: side.place)
            yield Rival(
                sort="polarity",
                places=(first.place, second.place),
                spans=(first.point.span, second.point.span),
                values=(_signed(first), _signed(second)),
                certainty=certainty,
            )


def _signed(told: Told) -> str:
    return f"{'' if told.point.sign > 0 else 'not '}{told.point.key}"


def told_by_article(
    articles: Sequence[Sequence[Placed]],
) -> tuple[list[list[Told]], Mapping[str, float]]:
    """Give the points of each article and how much each word tells."""
    told = [_told(article) for article in articles]
    return told, _weights(told)


def _best(scored: Sequence[tuple[float, Candidate]]) -> Iterator[tuple[float, Candidate]]:
    """Each sentence with the one that it contradicts most surely."""
    taken: set[tuple[int, int]] = set()
    order = sorted(scored, key=lambda pair: (-pair[0], pair[1].one.place, pair[1].other.place,
                                             pair[1].one.point.key))  # fmt: skip
    for certainty, pair in order:
        ends = {
            (side, told.profile.span.sentence_start)
            for side, told in enumerate((pair.one, pair.other))
        }
        if certainty >= LEAST and not ends & taken:
            taken |= ends
            yield certainty, pair


def _told(article: Sequence[Placed]) -> list[Told]:
    """The points of an article, each in the shortest statement that holds it."""
    starts = sorted({one.span.sentence_start for _, one in article})
    rank = {start: number / len(starts) for number, start in enumerate(starts)}
    found: dict[tuple[str, int], Told] = {}
    for place, one in sorted(article, key=lambda item: item[1].span.end - item[1].span.start):
        words = _sentence(one)
        near = frozenset(word.concept for word in content(one.span.exact)) | _named(one)
        for point in points(one):
            made = Told(place, one, point, words, near, rank[one.span.sentence_start])
            found.setdefault((point.key, point.span.end), made)
    return sorted(found.values(), key=lambda told: (told.point.span, told.point.key))


def _sentence(one: Profile) -> frozenset[str]:
    return frozenset(word.concept for word in content(one.span.sentence)) | _named(one)


def _named(one: Profile) -> frozenset[str]:
    return frozenset(concept(part) for name in one.names for part in parts(name))


def _weights(articles: Sequence[Sequence[Told]]) -> Mapping[str, float]:
    """How much a word tells which point is meant: the more, the rarer in the story."""
    sentences = {
        (number, told.profile.span.sentence_start): told.words
        for number, article in enumerate(articles)
        for told in article
    }
    seen = Counter(word for words in sentences.values() for word in words)
    return {word: math.log(1 + len(sentences) / count) for word, count in seen.items()}


def candidates(
    articles: Sequence[Sequence[Told]], weights: Mapping[str, float], one: int, other: int
) -> list[Candidate]:
    """Give the pairs of points of two articles of which one denies what the other affirms."""
    theirs: dict[str, list[Told]] = defaultdict(list)
    for told in articles[other]:
        theirs[told.point.key].append(told)
    found = []
    for mine in articles[one]:
        rivals = [told for told in theirs[mine.point.key] if told.point.sign != mine.point.sign]
        for rival in rivals:
            if not _can_be_one(mine, rival, weights):
                continue
            if _told_too(mine, articles[one], weights) or _told_too(
                rival, articles[other], weights
            ):
                continue
            company = (
                max(
                    _agrees(mine, articles[other], weights), _agrees(rival, articles[one], weights)
                ),
                _third(mine, rival, articles, (one, other), weights),
                float(len(rivals)),
            )
            found.append(Candidate(mine, rival, evidence(mine, rival, weights, company)))
    return found


def _can_be_one(one: Told, other: Told, weights: Mapping[str, float]) -> bool:
    return (
        _is_plain(one, other)
        and not _set_apart(one, other)
        and not may_have_passed(one, other)
        and not _one_utterance(one, other, weights)
        and not (one.point.key in _PERSONAL and _of_other_people(one, other))
        and not _one_and_many(one.profile.span, other.profile.span)
        and not any(_TURNED.search(told.profile.span.sentence) for told in (one, other))
    )


def _set_apart(one: Told, other: Told) -> bool:
    """Whether plans, ordinals or what is told of say that two things are meant."""
    first, second = one.profile.span, other.profile.span
    if is_plan(first) != is_plan(second) or set_apart(first, second):
        return True
    around = objects(one), objects(other)
    return one.point.word and all(around) and not around[0] & around[1]


_TURNED = re.compile(
    r"\bhad (?:\w+ )?(?:said|refused|denied|announced|insisted|ruled out)\b"
    r"|\b(?:initially|at first)\b"
)
"""Words by which a sentence tells what somebody held before."""


_PERSONAL = {concept(key) if ":" not in key else key for key in OF_PERSONS}
_ANYBODY = re.compile(
    r"(?:no|none|nobody|nothing)\b(?! (?:child|driver|worker|officer|player|rider|pupil)\w*)"
    r"|there\b"
    r"|no (?:injur|casualt|death|fatalit|victim)\w*",
    re.IGNORECASE,
)


def _of_other_people(one: Told, other: Told) -> bool:
    """Whether one person's luck is set against another's: not where nobody at all was hurt."""
    spans = one.profile.span, other.profile.span
    if any(_ANYBODY.match(span.subject or span.exact) for span in spans):
        return False
    heads = head(spans[0]), head(spans[1])
    return None in heads or heads[0] != heads[1]


def _one_and_many(one: StatementSpan, other: StatementSpan) -> bool:
    """Whether one tells of a person by name and the other of several people."""
    return any(
        is_named(first) and _MANY.match(second.subject or "") is not None
        for first, second in ((one, other), (other, one))
    )


_MANY = re.compile(
    r"(?:the |all |some |most |many |two |three )?[A-Za-z]+[^su]s(?: of\b.*)?$", re.IGNORECASE
)


def _is_plain(one: Told, other: Told) -> bool:
    """Whether a word is denied plainly: near its negator, or as the clause's own verb."""
    denied = one.point if one.point.sign < 0 else other.point
    modalities = {told.profile.span.modality for told in (one, other)}
    if denied.word and not (one.point.verb or other.point.verb) and "planned" in modalities:
        return len(modalities) == 1  # a thing that is, and one that is to come
    return not denied.word or denied.whole or denied.verb or denied.near <= NEAR


NEAR = 4
"""Words behind a negator up to which a word is what it turns around."""


def _one_utterance(one: Told, other: Told, weights: Mapping[str, float]) -> bool:
    """Whether both quote the same words: then a changed one is a matter of the quotation."""
    sides = one.profile, other.profile
    if not all(_QUOTING.search(told.span.sentence) for told in sides):
        return False
    alike = overlap(one.words, other.words, weights)[0] >= SAME_WORDS
    return alike or bool(shared_quotes(*sides))


_QUOTING = re.compile(r"[“”\"«»]")
SAME_WORDS = 0.6
"""Share of the shorter sentence's words from which two that quote tell one utterance."""


def _told_too(told: Told, article: Sequence[Told], weights: Mapping[str, float]) -> bool:
    """Whether the article itself lets the contrary be said, or lets somebody deny it all."""
    if told.profile.span.voice == "attributed" and any(denies_it(a.profile) for a in article):
        return True
    return any(
        also.point.key == told.point.key
        and also.point.sign != told.point.sign
        and (
            also.profile.span.sentence_start == told.profile.span.sentence_start
            or overlap(also.near, told.near, weights)[0] >= TOLD_TOO
        )
        for also in article
    )


TOLD_TOO = 0.3
"""Share of a statement's words from which the same article's contrary is of the same thing."""


def _agrees(told: Told, article: Sequence[Told], weights: Mapping[str, float]) -> float:
    """How nearly the other article says the same thing with the same sign elsewhere."""
    alike = (
        overlap(told.near, also.near, weights)[0]
        for also in article
        if also.point.key == told.point.key and also.point.sign == told.point.sign
    )
    return max(alike, default=0.0)


def _third(
    one: Told,
    other: Told,
    articles: Sequence[Sequence[Told]],
    own: tuple[int, int],
    weights: Mapping[str, float],
) -> float:
    """How nearly a third article says what one of the two says, in the words of the other."""
    found = 0.0
    for number, article in enumerate(articles):
        if number in own:
            continue
        for mine, against in ((one, other), (other, one)):
            alike = (
                overlap(also.near, against.near, weights)[0]
                for also in article
                if also.point.key == mine.point.key and also.point.sign == mine.point.sign
            )
            found = max(found, max(alike, default=0.0))
    return found
