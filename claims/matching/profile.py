"""A statement as matching weighs it: the names, the act and the topic words, values taken out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from claims.extraction.stems import fold
from claims.extraction.types import Span, StatementSpan, Value
from claims.matching.acts import lights, sides
from claims.matching.lexicon import GENERIC_COUNTED, LIGHT_VERBS
from claims.matching.names import parts
from claims.matching.quotes import QuotedText, quoted_texts
from claims.matching.vocabulary import (
    Word,
    base,
    concept,
    concept_of_stem,
    content,
    phrases,
    reports,
)

_GENERIC = frozenset(concept(word) for word in GENERIC_COUNTED) | frozenset(
    base(word) for word in GENERIC_COUNTED
)
_OPEN_KINDS = frozenset(
    {"quantity", "percent", "money", "ordinal", "duration", "date", "name", "place"}
)
"""Kinds of value that are left out of the topic: the point is the same whatever they are, and names
are weighed as names."""


REMEMBERED = 16_384
"""Statements that a process remembers taken apart: twenty stories of sixty articles."""


@dataclass(frozen=True, slots=True)
class Count:
    """One number with what it is a number of."""

    value: Value
    told: frozenset[str]
    """Concepts of the things counted and what narrows them; empty for people, cases and other
    generic nouns."""
    head: str | None
    act: str | None
    """What happened to the counted, as a concept ("die", "releas")."""
    whole: bool = False
    """True for "all 37 passengers"."""


@dataclass(frozen=True, slots=True, eq=False)
class Profile:
    """A statement taken apart for matching and comparison. Two are equal where they are one."""

    span: StatementSpan
    words: tuple[Word, ...]
    topics: frozenset[str]
    names: tuple[str, ...]
    located: frozenset[str]
    """Those of the names that only say where: behind a preposition of place."""
    acts: frozenset[str]
    """Keys of what happens: concepts of the predicate, families and axes that its words belong
    to."""
    counts: tuple[Count, ...]
    values: tuple[Value, ...]
    quoted: tuple[QuotedText, ...]


@lru_cache(maxsize=REMEMBERED)
def profile_of(
    statement: int,  # noqa: ARG001 - part of what is remembered: one text in two articles is two
    span: StatementSpan,
    nested: tuple[Span, ...],
) -> Profile:
    """Take a stored statement apart, once: what was compared with it is known by its profile."""
    return profile(span, nested)


def profile(span: StatementSpan, nested: Sequence[Span] = ()) -> Profile:
    """Take a statement apart; what stands in `nested` statements inside it is theirs to tell."""
    words = tuple(word for word in content(span.exact, span.start) if not _within(word, nested))
    names = tuple(name for name in _names(span) if _own_name(name, span, nested))
    known = {part for name in names for part in parts(name)}
    free = tuple(word for word in words if _is_topic(word, span, known))
    values = [value for value in span.values if not _within(value, nested)]
    turns = phrases(_own_text(span, nested))
    return Profile(
        span=span,
        words=words,
        topics=frozenset(word.concept for word in free) | turns | _speaking_subject(span),
        names=names,
        located=_located(span, names),
        acts=_acts(span, free) | turns,
        counts=tuple(_count(value, span) for value in values if value.kind in NUMERIC),
        values=tuple(values),
        quoted=quoted_texts(span),
    )


def _own_name(name: str, span: StatementSpan, nested: Sequence[Span]) -> bool:
    """Whether a participant is named outside the nested statements, or by a pronoun."""
    if not nested:
        return True
    last = parts(name)[-1]
    inner = " ".join(span.exact[at.start - span.start : at.end - span.start] for at in nested)
    return last in fold(_own_text(span, nested)) or last not in fold(inner)


def _own_text(span: StatementSpan, nested: Sequence[Span]) -> str:
    own = span.exact
    for at in sorted(nested, reverse=True):
        own = own[: max(0, at.start - span.start)] + " " + own[at.end - span.start :]
    return own


_LOCATIVE = (
    r"\b(?:in|at|near|outside|inside|off|from|across|around|through|beside|along|(?:close|next) to"
    r"|(?:town|city|village|port|north|south|east|west) of)\s+(?:the\s+)?(?:[\w’'-]+\s+){0,2}"
)
_FIRST_PERSON = frozenset({"i", "we", "us", "me"})


def _located(span: StatementSpan, names: tuple[str, ...]) -> frozenset[str]:
    found = set()
    for value in span.values:
        before = span.exact[: max(0, value.start - span.start)]
        if value.kind == "place" or (value.kind == "name" and re.search(_LOCATIVE + "$", before)):
            found.add(value.low)
    told = {str(name) for name in found}
    return frozenset(name for name in names if name in told and name != span.subject)


def _speaking_subject(span: StatementSpan) -> frozenset[str]:
    """“We were not consulted”, said by the union, tells of the union."""
    if span.speaker is None or (span.subject or "").lower() not in _FIRST_PERSON:
        return frozenset()
    if span.speaker in span.participants:
        return frozenset()
    return frozenset(word.concept for word in content(span.speaker))


def _within(told: Word | Value, nested: Sequence[Span]) -> bool:
    return any(_holds(inner, Span(told.start, told.end)) for inner in nested)


def _holds(outer: Span, inner: Span) -> bool:
    return outer.start <= inner.start and inner.end <= outer.end


def nested_in(span: StatementSpan, others: Iterable[StatementSpan]) -> tuple[Span, ...]:
    """Give the places of the clauses and events inside a statement.

    A title inside it is among its words.
    """
    return tuple(
        Span(other.start, other.end)
        for other in others
        if other.form != "title"
        and span.form != "title"
        and _holds(Span(span.start, span.end), Span(other.start, other.end))
        and (span.start, span.end) != (other.start, other.end)
    )


_COUNTED_BEFORE = re.compile(r"\b\d[\d,.]*\s+(?:[a-z-]+\s+){0,2}?(?P<noun>[a-z]{3,}s)\b")
"""A figure with the plural noun that it counts."""
NUMERIC = frozenset({"quantity", "percent", "money", "ordinal", "duration"})
"""Kinds of value that are numbers with a unit."""


def _names(span: StatementSpan) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in span.participants if name[:1].isupper()))


POSSESSIVE = 2
"""Code points that “Tuesday's” is longer than the day."""


def _is_topic(word: Word, span: StatementSpan, known: set[str]) -> bool:
    bare = re.sub(r"['’]s?$", "", fold(word.text))
    if bare in known or word.text[0].isdigit() or reports(word.concept):
        return False
    return not any(
        value.kind in _OPEN_KINDS
        and value.start <= word.start < value.end
        and word.end <= value.end + POSSESSIVE
        for value in span.values
    )


def _acts(span: StatementSpan, words: tuple[Word, ...]) -> frozenset[str]:
    found: set[str] = set()
    if span.predicate and not _says_little(span.predicate):
        found.add(concept(span.predicate))
        found.update(_act_keys(span.predicate))
    if span.form == "nominal":
        for word in words:
            found.update(_act_keys(word.text))
    return frozenset(found)


def _says_little(verb: str) -> bool:
    return verb in LIGHT_VERBS or reports(concept(verb))


def _act_keys(word: str) -> set[str]:
    return {f"act:{light.family}" for light in lights(word)} | {
        f"axis:{side.axis}" for side in sides(word)
    }


def _count(value: Value, span: StatementSpan) -> Count:
    counted = [concept_of_stem(part) for part in value.of]
    act = counted[0] if counted and counted[0] in OUTCOMES else _act_of(span, value)
    if act == HELD and _act_of(span, value) not in (None, HELD):
        act, counted = _act_of(span, value), [concept("prisoner")]
    telling = [part for part in counted if part not in _GENERIC and part != act]
    if span.predicate:
        telling = [part for part in telling if part != concept(span.predicate)]
    if not telling and any(part in _GENERIC for part in counted):
        antecedent = _antecedent(value, span)
        telling = [antecedent] if antecedent else []
    before = span.exact[: max(0, value.start - span.start)]
    return Count(
        value=value,
        told=frozenset(telling),
        head=telling[-1] if telling else None,
        act=act,
        whole=bool(_ALL.search(before)) or value.exact.lower().startswith("all "),
    )


HELD = concept("arrest")
"""Detainees who were freed are counted as freed: who is counted is no outcome where another one
governs."""
_ALL = re.compile(r"\ball (?:of )?(?:the |its |their )?$", re.IGNORECASE)


OUTCOMES = frozenset(
    concept(word)
    for word in (
        "dead", "die", "injure", "missing", "arrest", "evacuate", "release", "rescue", "hospital",
        "displace", "infect", "charge", "dismiss", "deport", "vaccinate",
    )
)  # fmt: skip
"""What can happen to people so that a count is one of its own (12 killed, 30 injured).
Compiled by hand for this project, from general news English."""


GATHERED = frozenset(concept(word) for word in ("attendee", "aboard", "layoff", "infect"))
"""What makes of a number of people one count, however they are called: those who came, those on
board, those who lose their jobs, those who fell ill."""


PERSONS = frozenset(
    concept(word)
    for word in (
        "man", "woman", "boy", "girl", "driver", "victim", "suspect", "pilot", "teenager", "child",
        "pensioner", "student", "cyclist", "pedestrian", "father", "mother", "son", "daughter",
    )
)  # fmt: skip
"""Nouns by which news calls a person without a name."""


def _act_of(span: StatementSpan, value: Value) -> str | None:
    verb = concept(span.predicate) if span.predicate else None
    if verb in OUTCOMES:
        return verb
    if value.kind != "quantity" or value.unit is not None:
        return None
    return next(iter(sorted(phrases(span.exact) & GATHERED)), None)


def _antecedent(value: Value, span: StatementSpan) -> str | None:
    """A generic noun ("individuals") means what the sentence counted just before it."""
    before = span.sentence[: max(0, value.start - span.sentence_start)]
    heads = [concept(match["noun"]) for match in _COUNTED_BEFORE.finditer(before)]
    telling = [head for head in heads if head not in _GENERIC]
    return telling[-1] if telling else None
