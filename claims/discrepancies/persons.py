"""Different people in one place of one act or in one office."""

from __future__ import annotations

from rapidfuzz.fuzz import ratio

from claims.discrepancies.lexicon import CONSEQUENCE, UNIQUE_OFFICES
from claims.discrepancies.offices import office
from claims.discrepancies.pairs import Pair, span_of, whole
from claims.discrepancies.types import Difference
from claims.extraction.types import Span, Value
from claims.matching.events import doer, rival_doers
from claims.matching.gates import roles, shared_quotes
from claims.matching.names import country_of, parts, same_name
from claims.matching.profile import PERSONS, Profile
from claims.matching.vocabulary import concept

ALIKE = 80
"""Likeness of spelling (rapidfuzz ratio) from which two names are one person misspelt rather than
two persons."""


def persons(pair: Pair) -> list[Difference]:
    """Give a difference where one office or one act goes to two different names."""
    return _in_one_office(pair) or _in_one_act(pair)


def _in_one_office(pair: Pair) -> list[Difference]:
    return [
        _difference(pair, first.of[0], second.of[0], (span_of(first), span_of(second)))
        for first in roles(pair.one)
        for second in roles(pair.other)
        if _rivals(first, second, pair)
    ]


def _rivals(one: Value, other: Value, pair: Pair) -> bool:
    if not (one.of and other.of) or not _two_names(one.of[0], other.of[0]):
        return False
    first, second = office(one), office(other)
    if first.head != second.head or first.qualifiers != second.qualifiers:
        return False
    return (
        first.head in UNIQUE_OFFICES and first.remit == second.remit != frozenset() and pair.linked
    )


def _in_one_act(pair: Pair) -> list[Difference]:
    one, other = pair.one, pair.other
    first, second = doer(one), doer(other)
    if first is None or second is None or not rival_doers(one, other):
        return []
    if shared_quotes(one, other):
        return []
    if concept(first) in PERSONS or concept(second) in PERSONS:
        return []
    return [_difference(pair, first, second, (_place(one, first), _place(other, second)))]


def _two_names(one: str, other: str) -> bool:
    if not (one[:1].isupper() and other[:1].isupper()) or country_of(one) or country_of(other):
        return False
    if concept(one) in PERSONS or concept(other) in PERSONS:
        return False
    return not same_name(one, other)


def _place(one: Profile, name: str) -> Span:
    """Where the name stands in the statement or its sentence, in its longest form that does."""
    for text, offset in (
        (one.span.exact, one.span.start),
        (one.span.sentence, one.span.sentence_start),
    ):
        found = _longest(name.split(), text)
        if found is not None:
            return Span(offset + found.start, offset + found.end)
    return whole(one)


def _longest(words: list[str], text: str) -> Span | None:
    for size in range(len(words), 0, -1):
        for first in range(len(words) - size + 1):
            part = " ".join(words[first : first + size])
            found = text.find(part)
            if found >= 0:
                return Span(found, found + len(part))
    return None


def _difference(pair: Pair, one: str, other: str, spans: tuple[Span, Span]) -> Difference:
    certainty = 0.75 if pair.linked else 0.6
    if ratio(one.lower(), other.lower()) >= ALIKE:
        certainty += 0.1
    return Difference(
        kind="name",
        severity=CONSEQUENCE["name"] * certainty,
        certainty=certainty,
        explanation=f"One names {one}, the other {other}.",
        spans=spans,
        attribute="who",
        values=(one, other),
        keys=(" ".join(parts(one)), " ".join(parts(other))),
    )
