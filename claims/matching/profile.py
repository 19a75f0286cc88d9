"""A statement as matching weighs it: the names, the act and the topic words, values taken out."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claims.extraction.stems import fold
from claims.extraction.types import StatementSpan, Value
from claims.matching.acts import lights, sides
from claims.matching.lexicon import GENERIC_COUNTED
from claims.matching.names import parts
from claims.matching.vocabulary import Word, base, concept, content, reports


_GENERIC = frozenset(concept(word) for word in GENERIC_COUNTED) | frozenset(
    base(word) for word in GENERIC_COUNTED
)
_OPEN_KINDS = frozenset({"quantity", "percent", "money", "ordinal", "duration", "date"})
"""Kinds of value that are left out of the topic: the point is the same whatever they are."""


@dataclass(frozen=True, slots=True)
class Count:
    """One number with what it is a number of."""

    value: Value
    head: str | None
    """Concept of the thing counted, None for people, cases and other generic nouns."""
    scope: frozenset[str]
    """The other concepts that narrow it ("political", "child")."""
    act: str | None
    """What happened to the counted, as a concept ("die", "release")."""


@dataclass(frozen=True, slots=True)
class Profile:
    """A statement taken apart for matching and comparison."""

    span: StatementSpan
    words: tuple[Word, ...]
    topics: frozenset[str]
    names: tuple[str, ...]
    acts: frozenset[str]
    """Keys of what happens: concepts of the predicate, families and axes that its words belong to."""
    counts: tuple[Count, ...]


def profile(span: StatementSpan) -> Profile:
    """Take a statement apart."""
    words = content(span.exact, span.start)
    names = _names(span)
    known = {part for name in names for part in parts(name)}
    free = tuple(word for word in words if _is_topic(word, span, known))
    topics = frozenset(word.concept for word in free)
    return Profile(
        span=span,
        words=words,
        topics=topics,
        names=names,
        acts=_acts(span, free),
        counts=tuple(_count(value, span) for value in span.values if value.kind in NUMERIC),
    )


_COUNTED_BEFORE = re.compile(r"\b\d[\d,.]*\s+(?:[a-z-]+\s+){0,2}?(?P<noun>[a-z]{3,}s)\b")
"""A figure with the plural noun that it counts."""
NUMERIC = frozenset({"quantity", "percent", "money", "ordinal", "duration"})
"""Kinds of value that are numbers with a unit."""


def _names(span: StatementSpan) -> tuple[str, ...]:
    found = list(span.participants)
    if span.subject is not None and any(letter.isupper() for letter in span.subject[:1]):
        found.insert(0, span.subject)
    return tuple(dict.fromkeys(found))


def _is_topic(word: Word, span: StatementSpan, known: set[str]) -> bool:
    if fold(word.text) in known or word.text[0].isdigit() or reports(word.concept):
        return False
    return not any(
        value.kind in _OPEN_KINDS and value.start <= word.start and word.end <= value.end
        for value in span.values
    )


def _acts(span: StatementSpan, words: tuple[Word, ...]) -> frozenset[str]:
    found: set[str] = set()
    if span.predicate and span.predicate != "be" and not reports(concept(span.predicate)):
        found.add(concept(span.predicate))
        found.update(_act_keys(span.predicate))
    if span.form == "nominal" or not found:
        for word in words:
            found.update(_act_keys(word.text))
    return frozenset(found)


def _act_keys(word: str) -> set[str]:
    return {f"act:{light.family}" for light in lights(word)} | {
        f"axis:{side.axis}" for side in sides(word)
    }


def _count(value: Value, span: StatementSpan) -> Count:
    counted = [concept(part) for part in value.of]
    act = _act_of(counted, span)
    telling = [part for part in counted if part not in _GENERIC and part != act]
    head = counted[0] if counted and counted[0] in telling else None
    if head is None and counted and counted[0] in _GENERIC:
        head = _antecedent(value, span)
    return Count(value, head, frozenset(telling) - {head}, act)


EVENTS = frozenset(
    concept(word)
    for word in (
        "die", "injure", "release", "arrest", "evacuate", "miss", "rescue", "murder", "hospital",
        "infect", "vote", "displace", "attend", "dismiss", "hire", "sell", "buy", "destroy",
        "damage", "charge", "cut", "trap", "drown", "vaccinate", "recover", "deport", "invest",
        "rise", "fall", "sign", "score", "cost", "raise", "spend", "lose", "win",
    )
)  # fmt: skip
"""What can happen to the counted so that the count is one of its own (12 killed, 30 injured). Source: the verbs
that news reports count by."""


def _act_of(counted: list[str], span: StatementSpan) -> str | None:
    for part in counted:
        if part in EVENTS:
            return part
    if span.predicate is None:
        return None
    verb = concept(span.predicate)
    if verb in EVENTS:
        return verb
    found = [word.concept for word in content(span.exact) if word.concept in EVENTS]
    return found[0] if len(set(found)) == 1 else None


def _antecedent(value: Value, span: StatementSpan) -> str | None:
    """A generic noun ("individuals") means what the sentence counted just before it."""
    before = span.sentence[: max(0, value.start - span.sentence_start)]
    heads = [concept(match["noun"]) for match in _COUNTED_BEFORE.finditer(before)]
    telling = [head for head in heads if head not in _GENERIC]
    return telling[-1] if telling else None
