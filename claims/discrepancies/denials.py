"""What a statement says there is or is not, as nouns and verbs tell it alike.

“There was no leak” denies “some of it is leaking”; “was lost” denies “was kept”.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from claims.discrepancies.lexicon import GROUPS, KEPT_OR_LOST, SAME_STATE
from claims.discrepancies.pairs import Pair
from claims.extraction.stems import fold
from claims.extraction.types import Span
from claims.matching.names import country_of, shared
from claims.matching.profile import Profile
from claims.matching.vocabulary import base, concept, content, weight


class Stance(NamedTuple):
    """That something is so (1) or is not (-1), with the words that say it."""

    key: str
    sign: int
    span: Span


_PHRASE = r"(?P<phrase>[\w’'-]+(?: [\w’'-]+){0,2})"
_DENIED = re.compile(
    r"(?P<turned>\b(?:not|never|cannot|can't|won't|n['’]t) )?"
    r"\b(?:no|without|not an?|not any|free of|den(?:y|ies|ied)|rul(?:e|es|ed) out|exclude[sd]?)"
    rf" (?:(?:an?|any|the|single|such|sign of|signs of|evidence of) )*{_PHRASE}",
    re.IGNORECASE,
)
_STATED = re.compile(
    r"\b(?:has|have|had|is|was|are|were|suffered|sustained|found|shows?|showed) "
    rf"(?:an?|some|several|\d+|two|three|four|five|six) {_PHRASE}",
    re.IGNORECASE,
)


def stances(one: Profile) -> dict[str, Stance]:
    """Give what a statement affirms and denies, each key once; what it denies goes before."""
    found: dict[str, Stance] = {}
    for stance in (*_denied(one), *_of_verb(one), *_stated(one)):
        found.setdefault(stance.key, stance)
    return found


def _denied(one: Profile) -> Iterator[Stance]:
    for match in _DENIED.finditer(one.span.exact):
        sign = 1 if match["turned"] else -1
        yield from _of_phrase(one, match, sign)


def _stated(one: Profile) -> Iterator[Stance]:
    if one.span.polarity != "affirmed":
        return
    for match in _STATED.finditer(one.span.exact):
        yield from _of_phrase(one, match, 1)


def _of_phrase(one: Profile, match: re.Match[str], sign: int) -> Iterator[Stance]:
    start = one.span.start + match.start()
    for word in content(match["phrase"], one.span.start + match.start("phrase")):
        yield Stance(_key(word.concept), sign, Span(start, word.end))


def _of_verb(one: Profile) -> Iterator[Stance]:
    predicate = one.span.predicate or ""
    sign = 1 if one.span.polarity == "affirmed" else -1
    if sign < 0 and not (_NOT.search(one.span.exact) or _NONE.match(one.span.subject or "")):
        return
    for word in one.words:
        if predicate and base(fold(word.text)) == base(predicate.lower()):
            side = KEPT_OR_LOST.get(predicate.lower(), 0)
            if side:
                yield from _held(one, sign * side, Span(word.start, word.end))
            elif any(":" not in act for act in one.acts):
                start = one.span.start if sign < 0 else word.start
                yield Stance(_key(concept(predicate)), sign, Span(start, word.end))


_NOT = re.compile(r"\b(?:not|never|cannot|neither|fail\w*)\b|n['’]t\b", re.IGNORECASE)
_NONE = re.compile(r"(?:no|none|nobody|nothing|neither)\b", re.IGNORECASE)
"""Where “no” stands with the object (“gave no result”), it denies that and not the verb."""


def denies_another(one: Profile, other: Profile) -> bool:
    """Tell whether one denies its object only, and the other tells of another object."""
    if _NOT.search(one.span.exact) or _NONE.match(one.span.subject or ""):
        return False
    denied = {stance.key for stance in _denied(one) if stance.sign < 0}
    return bool(denied) and not denied & {_key(topic) for topic in other.topics}


def _held(one: Profile, sign: int, verb: Span) -> Iterator[Stance]:
    """What is kept or lost: the words behind the verb, up to the third."""
    behind = one.span.exact[verb.end - one.span.start :]
    for word in content(" ".join(behind.split()[:3])):
        if word.text.islower():
            yield Stance(f"held:{word.concept}", sign, verb)


def _key(of: str) -> str:
    return next((state for state, members in SAME_STATE.items() if of in members), of)


def denial(pair: Pair) -> tuple[Stance, Stance] | None:
    """Give the stances by which two statements of one point contradict each other."""
    first, second = stances(pair.one), stances(pair.other)
    for key in sorted(first.keys() & second.keys()):
        one, other = first[key], second[key]
        if one.sign != other.sign and _telling(key) and _of_one_thing(pair, key):
            return one, other
    return None


def _telling(key: str) -> bool:
    return ":" in key or key in SAME_STATE or weight(key) >= 1


def _of_one_thing(pair: Pair, key: str) -> bool:
    """Whether what is denied of one thing is affirmed of it, or of nothing else."""
    names = shared(pair.one.names, pair.other.names)
    if any(not country_of(name) for name in names):
        return True
    rest = [_told(one, key) for one in (pair.one, pair.other)]
    if rest[0] & rest[1] or (key.startswith("held:") and not pair.one.names):
        return True
    if not any(_WHOLE.search(one.span.exact) for one in (pair.one, pair.other)):
        return False
    return not all(rest) or (_of_group(pair.one) and _of_group(pair.other))


_WHOLE = re.compile(
    r"\b(?:no|nobody|none|nothing|without|never any|excluded?|rul\w+ out)\b", re.IGNORECASE
)
"""Words that deny it of everybody: “the driver was not hurt” leaves the others open."""


def _told(one: Profile, key: str) -> frozenset[str]:
    """The topic besides what is in question and besides who says it."""
    source = {word.concept for word in content(one.span.speaker or "")}
    return frozenset(topic for topic in one.topics - source if _key(topic) != key)


def _of_group(one: Profile) -> bool:
    """“No worker”, “one of his men”: said of anybody of a group."""
    lead = one.span.exact[:40]
    return any(word.concept in GROUPS for word in content(" ".join(lead.split()[:4])))
