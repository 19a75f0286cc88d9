"""Why two statements are taken for one point, in words for people."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from claims.extraction.stems import fold
from claims.extraction.types import StatementSpan, Value
from claims.matching.bounds import bounds_overlap
from claims.matching.names import shared
from claims.matching.profile import NUMERIC
from claims.matching.vocabulary import content

MOST = 6
"""Words and names that are told; more convince nobody."""


@dataclass(frozen=True, slots=True)
class Reason:
    """One thing that two statements have in common."""

    kind: Literal["names", "values", "words"]
    text: str


def reasons(one: StatementSpan, other: StatementSpan) -> tuple[Reason, ...]:
    """Give what the statements share: names, values that agree, telling words; in `one`'s words."""
    found = []
    names = sorted(shared(_names(one), _names(other)))[:MOST]
    if names:
        found.append(Reason("names", f"Both name {_listed(names)}."))
    values = list(dict.fromkeys(value.exact for value in shared_values(one, other)))[:MOST]
    if values:
        found.append(Reason("values", f"Both say {_listed(values)}."))
    words = _shared_words(one, other, names)
    if words:
        found.append(Reason("words", f"Same words: {', '.join(words)}."))
    return tuple(found)


def shared_values(one: StatementSpan, other: StatementSpan) -> list[Value]:
    """Give the numbers and dates of `one` that can be those of `other`."""
    return [
        value
        for value in one.values
        if any(_agree(value, against) for against in other.values) and not value.vague
    ]


def _agree(value: Value, other: Value) -> bool:
    if value.kind != other.kind:
        return False
    if value.kind == "date":
        return (value.low, value.high) == (other.low, other.high)
    same_unit = value.kind in NUMERIC and value.unit == other.unit
    return same_unit and bounds_overlap(value, other)


def _names(span: StatementSpan) -> list[str]:
    """Who takes part, and who is said to have said it."""
    told = dict.fromkeys((*span.participants, *([span.speaker] if span.speaker else [])))
    return [name for name in told if name[:1].isupper()]


def _shared_words(one: StatementSpan, other: StatementSpan, names: Iterable[str]) -> list[str]:
    """Words of the first whose concept the second has, without names and numbers."""
    told = {word.concept for word in content(other.exact)}
    known = {part for name in names for part in fold(name).split()}
    found = dict.fromkeys(
        word.text
        for word in content(one.exact)
        if word.concept in told and not word.text[0].isdigit() and fold(word.text) not in known
    )
    return list(found)[:MOST]


def _listed(parts: list[str]) -> str:
    return " and ".join([", ".join(parts[:-1]), parts[-1]] if parts[1:] else parts)
