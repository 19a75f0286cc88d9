"""Different people in one place of one act or in one office."""

from __future__ import annotations

from rapidfuzz.fuzz import ratio

from claims.discrepancies.lexicon import CONSEQUENCE, UNIQUE_OFFICES
from claims.discrepancies.pairs import Pair, span_of, whole
from claims.discrepancies.roles import office
from claims.discrepancies.types import Difference
from claims.extraction.types import Span, Value
from claims.matching.gates import roles
from claims.matching.names import country_of, parts, same_name
from claims.matching.profile import Profile


SAME_ACT = 0.75
"""Share of the other words that must agree before two subjects are rivals for one act."""
ALIKE = 80
"""Likeness of spelling (rapidfuzz ratio) from which two names are one person misspelt rather than two persons."""


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
    return first.head in UNIQUE_OFFICES and first.remit == second.remit != frozenset() and pair.linked


def _in_one_act(pair: Pair) -> list[Difference]:
    one, other = pair.one, pair.other
    if one.span.form == "title" or not (one.acts & other.acts):
        return []
    first, second = one.span.subject, other.span.subject
    if not (first and second and _two_names(first, second)):
        return []
    if _agreement(one, other) < SAME_ACT:
        return []
    return [_difference(pair, first, second, (_place(one, first), _place(other, second)))]


def _two_names(one: str, other: str) -> bool:
    if not (_proper(one) and _proper(other)) or country_of(one) or country_of(other):
        return False
    return not same_name(one, other)


def _proper(name: str) -> bool:
    return name[:1].isupper() and len(parts(name)) >= 1


def _agreement(one: Profile, other: Profile) -> float:
    """Share of the topic words of the shorter statement that the other has, acts included."""
    shorter, longer = sorted((one.topics, other.topics), key=len)
    if len(shorter) < 2:
        return 0.0
    return len(shorter & longer) / len(shorter)


def _place(one: Profile, name: str) -> Span:
    """Where the name stands in the statement, in its longest form that does."""
    words = name.split()
    for size in range(len(words), 0, -1):
        for first in range(len(words) - size + 1):
            found = one.span.exact.find(" ".join(words[first : first + size]))
            if found >= 0:
                start = one.span.start + found
                return Span(start, start + len(" ".join(words[first : first + size])))
    return whole(one)


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
