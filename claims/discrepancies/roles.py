"""Offices that one person cannot hold in one telling and the other."""

from __future__ import annotations

import re
from dataclasses import replace

from claims.discrepancies.lexicon import CONSEQUENCE
from claims.discrepancies.offices import (
    Office,
    areas_part,
    body_of,
    clients_part,
    heads_part,
    office,
    remits_part,
)
from claims.discrepancies.offices_lexicon import (
    COMING_QUALIFIERS,
    LOADED_QUALIFIERS,
    NEAR_OFFICES,
    OFFICES_AND_NAMES,
    OVER_QUALIFIERS,
    RANKS,
    REMITTED,
    SUBORDINATE_QUALIFIERS,
)
from claims.discrepancies.pairs import Pair, span_of
from claims.discrepancies.types import Difference
from claims.extraction.stems import fold
from claims.extraction.types import StatementSpan, Value
from claims.matching.acts import lights
from claims.matching.gates import shared_roles
from claims.matching.names import parts

_LOST_BY = frozenset({"a removal from power", "a capture", "an abduction", "an arrest by law"})
_NEAR = {qualifier: min(group) for group in NEAR_OFFICES for qualifier in group}
_LEAST_WEIGHT = 0.3
"""How much two words for nearly one office differ, of 1 for two offices. Set by hand."""


_PREFIX = re.compile(
    r"(?:\b(?:vice|deputy|acting|interim|ex|former|then|co|assistant)[-‑ ])+$", re.IGNORECASE
)
"""Words before a title that reading may have left out of it."""


_REMIT = re.compile(
    r" (?:for|in charge of|responsible for) (?:the )?([a-z]+(?: and [a-z]+)?)(?=[\s,.;:)]|$)"
)
"""Words behind an office that say what it is for."""


def with_remit(span: StatementSpan, value: Value) -> Value:
    """Give a role with the remit that stands behind it: “councillor for housing”."""
    behind = span.sentence[max(0, value.end - span.sentence_start) :]
    told = _REMIT.match(behind)
    if told is None or office(value).head not in REMITTED:
        return value
    return replace(value, low=f"{told[1]} {value.low or value.exact}")


def prefixed(span: StatementSpan, value: Value) -> Value:
    """Give a role with the “vice-” or “ex-” that stands before it in the text."""
    lead = span.sentence[: max(0, value.start - span.sentence_start)]
    before = _PREFIX.search(lead)
    if value.exact.startswith("Then "):  # begins a sentence: no earlier office, but what came next
        return replace(value, start=value.start + 5, exact=value.exact[5:], low=value.exact[5:])
    if before is None or before[0].startswith("Then "):
        return value
    words, start = before[0], value.start - len(before[0])
    written = f"{words.replace('-', ' ')}{value.low or value.exact}"
    inside = start if start >= span.start else value.start
    return replace(value, start=inside, exact=words + value.exact, low=written)


def roles(pair: Pair) -> list[Difference]:
    """Give a difference for each person whose offices differ in time, sense or rank.

    Only titles are compared: each title beside a name is a statement of its own.
    """
    if pair.one.span.form != "title" or pair.other.span.form != "title":
        return []
    found = []
    for first, second in shared_roles(pair.one, pair.other):
        if _first_name(first) or _first_name(second) or _another_of_the_name(first, second):
            continue
        one, other = (
            with_remit(told.span, prefixed(told.span, value))
            for told, value in ((pair.one, first), (pair.other, second))
        )
        bodies = body_of(pair.one.span, first), body_of(pair.other.span, second)
        graded = _graded(office(one), office(other), bodies, pair)
        if graded is not None:
            found.append(_difference(one, other, *graded))
    return found


def _first_name(value: Value) -> bool:
    """Whether what reads like an office is the first name of its holder (Dean Price)."""
    last = value.exact.split()[-1]
    return last.istitle() and fold(last) in OFFICES_AND_NAMES and len(parts(value.of[0])) == 1


def _another_of_the_name(one: Value, other: Value) -> bool:
    """Whether one is named in full and the other by surname, with another rank: two people."""
    lengths = {len(parts(value.of[0])) for value in (one, other)}
    heads = {office(value).head for value in (one, other)}
    return 1 in lengths and len(lengths) > 1 and heads <= RANKS and len(heads) > 1


def _graded(
    one: Office, other: Office, bodies: tuple[frozenset[str], ...], pair: Pair
) -> tuple[float, str] | None:
    """How much two offices differ, 0..1, with the reason to fold it.

    None where both can be right.
    """
    if clients_part(one, other, bodies):
        return (0.9, "")
    if one == other or not (one.head and other.head):
        return None
    if remits_part(one, other) or areas_part(one, other):
        return (0.9, "")
    changed = one.qualifiers ^ other.qualifiers
    if one.head != other.head and not (changed & LOADED_QUALIFIERS):
        if changed & PAST_CALLINGS or (changed & NEAR_OFFICES[0] and _takes_office(pair)):
            return None
        weight = heads_part(one, other, bodies)
        return (weight, "") if weight else None
    return _changed_graded(one, other, changed, pair) if changed else None


def _takes_office(pair: Pair) -> bool:
    """Whether a sentence tells that somebody comes into an office: they had another before."""
    return any(_TAKES_OFFICE.search(told.span.sentence) for told in (pair.one, pair.other))


PAST_CALLINGS = OVER_QUALIFIERS | {"retired"}
_TAKES_OFFICE = re.compile(
    r"\b(?:becom(?:es?|ing)|became|(?:named|appointed|elected|promoted|sworn in)"
    r"|succeed(?:s|ed|ing)?|(?:tak(?:es?|ing)|took) (?:over|the chair|charge))\b"
)


def _changed_graded(
    one: Office, other: Office, changed: frozenset[str], pair: Pair
) -> tuple[float, str] | None:
    if changed & SUBORDINATE_QUALIFIERS and changed & NEAR_OFFICES[0]:
        return STANDS_IN
    if changed & OVER_QUALIFIERS and "retired" not in changed:
        return LOST if _lost_in_this(pair) else (1.0, "")
    if changed & LOADED_QUALIFIERS:
        return (0.6, "")
    if changed & (SUBORDINATE_QUALIFIERS | COMING_QUALIFIERS):
        return (0.9, "")
    return _near_graded(one, other, changed) if changed & NEAR_OFFICES[0] else None


def _near_graded(one: Office, other: Office, changed: frozenset[str]) -> tuple[float, str]:
    both = bool(changed & one.qualifiers) and bool(changed & other.qualifiers)
    return (_LEAST_WEIGHT, "near-synonyms of one title") if both else (0.7, "")


LOST = (0.35, "the office was lost by the event itself: the title is of another time")


STANDS_IN = (_LEAST_WEIGHT, "a deputy who stands in is called by either title")


def _lost_in_this(pair: Pair) -> bool:
    """Whether a sentence tells of the holder's removal.

    Before it the office was theirs, after it not.
    """
    told = pair.one.span, pair.other.span
    return any(_tells_removal(span) or _LEAVES.search(span.sentence) for span in told)


_LEAVES = re.compile(
    r"\b(?:resign(?:s|ed|ing)?|resignation|quit(?:s|ting)?|(?:step|stepp)(?:s|ed|ing)? down"
    r"|(?:is|was|were|been) (?:sacked|fired|dismissed|replaced|removed))\b"
)
"""Words by which somebody gives up the office: the next day it is a former one."""


def _tells_removal(span: StatementSpan) -> bool:
    return any(
        light.family == "capture" and light.sense in _LOST_BY
        for word in span.sentence.replace("“", " ").replace("”", " ").split()
        for light in lights(word.strip(".,;:'\"()"))
    )


def _difference(one: Value, other: Value, weight: float, reason: str) -> Difference:
    certainty = 0.9
    return Difference(
        kind="role",
        severity=CONSEQUENCE["role"] * weight * certainty,
        certainty=certainty,
        explanation=f"{one.of[0]} is “{one.exact}” in one and “{other.exact}” in the other.",
        spans=(span_of(one), span_of(other)),
        attribute=f"role:{parts(one.of[0])[-1]}",
        values=(one.exact, other.exact),
        fold_reason=reason,
        keys=(fold(one.exact), fold(other.exact)) if reason else (_key(one), _key(other)),
    )


def _key(value: Value) -> str:
    held = office(value)
    near = sorted({_NEAR.get(one, one) for one in held.qualifiers})
    return " ".join([*near, held.head])
