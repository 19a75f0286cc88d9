"""Offices that one person cannot hold in one telling and the other."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from claims.discrepancies.lexicon import (
    AREAS,
    BODY_WORDS,
    COMING_QUALIFIERS,
    COMPOUND_OFFICES,
    CONSEQUENCE,
    ELECTED,
    GENERAL_OFFICES,
    HEADS_OF_AREAS,
    LEADING,
    LOADED_QUALIFIERS,
    NEAR_OFFICES,
    OFFICE_FAMILIES,
    OFFICES_AND_NAMES,
    OVER_QUALIFIERS,
    POSTS,
    RANKS,
    REMITTED,
    SAME_POSTS,
    SUBORDINATE_QUALIFIERS,
    TRADES,
)
from claims.discrepancies.pairs import Pair, span_of
from claims.discrepancies.types import Difference
from claims.extraction.lexicon.roles import QUALIFIERS, ROLE_HEADS
from claims.extraction.stems import fold
from claims.extraction.types import StatementSpan, Value
from claims.matching.acts import lights
from claims.matching.gates import shared_roles
from claims.matching.names import country_of, parts


@dataclass(frozen=True, slots=True)
class Office:
    """A role taken apart."""

    head: str
    qualifiers: frozenset[str]
    remit: frozenset[str]
    """What it is the office of ("foreign", "venezuelan")."""


_LOST_BY = frozenset({"a removal from power", "a capture", "an abduction", "an arrest by law"})
_NEAR = {qualifier: min(group) for group in NEAR_OFFICES for qualifier in group}
_LEAST_WEIGHT = 0.3


def office(value: Value) -> Office:
    """Take a role apart into office, time and sense, and remit."""
    text = fold(str(value.low or value.exact)).replace("-", " ").replace("de facto", "de-facto")
    for written, head in COMPOUND_OFFICES.items():
        text = text.replace(written, head)
    words = [word for word in text.split() if word.isalpha() or "-" in word]
    qualifiers = {word.replace("-", " ") for word in words if word.replace("-", " ") in QUALIFIERS}
    rest = [word for word in words if word.replace("-", " ") not in QUALIFIERS]
    heads = [word for word in rest if word in ROLE_HEADS]
    if len(heads) > 1 and heads[0] in LEADING and text.find(f"{heads[0]} {heads[1]}") >= 0:
        heads, rest = heads[1:], [word for word in rest if word != heads[0]]
    head = heads[0] if heads else (rest[-1] if rest else "")
    canonical = frozenset(QUALIFIERS[word] or "" for word in qualifiers) - {""}
    return Office(head, canonical, frozenset(rest) - {head})


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
        graded = _graded(office(one), office(other), pair)
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


def _graded(one: Office, other: Office, pair: Pair) -> tuple[float, str] | None:
    """How much two offices differ, 0..1, with the reason to fold it.

    None where both can be right.
    """
    if one == other or not (one.head and other.head):
        return None
    if _remits_part(one, other) or _areas_part(one, other):
        return (0.9, "")
    changed = one.qualifiers ^ other.qualifiers
    if one.head != other.head and not (changed & LOADED_QUALIFIERS):
        return _heads_graded(one, other)
    return _qualifiers_graded(one, other, changed, pair)


def _qualifiers_graded(
    one: Office, other: Office, changed: frozenset[str], pair: Pair
) -> tuple[float, str] | None:
    return _changed_graded(one, other, changed, pair) if changed else None


def _changed_graded(
    one: Office, other: Office, changed: frozenset[str], pair: Pair
) -> tuple[float, str] | None:
    if changed & SUBORDINATE_QUALIFIERS and changed & NEAR_OFFICES[0]:
        return STANDS_IN
    if changed & OVER_QUALIFIERS:
        return LOST if _lost_in_this(pair) else (1.0, "")
    if changed & LOADED_QUALIFIERS:
        return (0.6, "")
    if changed & (SUBORDINATE_QUALIFIERS | COMING_QUALIFIERS):
        return (0.9, "")
    if not changed & NEAR_OFFICES[0]:
        return None
    both = bool(changed & one.qualifiers) and bool(changed & other.qualifiers)
    return (_LEAST_WEIGHT, "near-synonyms of one title") if both else (0.7, "")


LOST = (0.35, "the office was lost by the event itself: the title is of another time")


STANDS_IN = (_LEAST_WEIGHT, "a deputy who stands in is called by either title")


def _remits_part(one: Office, other: Office) -> bool:
    """Whether two offices of one name differ in what they are of (energy, environment)."""
    first, second = (
        {word for word in held.remit if country_of(word) is None} - _SMALL for held in (one, other)
    )
    return one.head == other.head in REMITTED and bool(first and second) and not first & second


def _areas_part(one: Office, other: Office) -> bool:
    """Whether both lead a part of a house, and not the same one (finance, operations)."""
    first, second = _areas(one), _areas(other)
    return bool(first and second) and not first & second


def _areas(held: Office) -> frozenset[str]:
    if held.head not in HEADS_OF_AREAS:
        return frozenset()
    words = {held.head, *held.remit}
    return frozenset(area for area, told in AREAS.items() if words & told)


_SMALL = frozenset({"of", "for", "the", "and", "to", "at", "s"})


def _lost_in_this(pair: Pair) -> bool:
    """Whether a sentence tells of the holder's removal.

    Before it the office was theirs, after it not.
    """
    return any(_tells_removal(one.span) for one in (pair.one, pair.other))


def _tells_removal(span: StatementSpan) -> bool:
    return any(
        light.family == "capture" and light.sense in _LOST_BY
        for word in span.sentence.replace("“", " ").replace("”", " ").split()
        for light in lights(word.strip(".,;:'\"()"))
    )


def _heads_graded(one: Office, other: Office) -> tuple[float, str] | None:
    if _departments_part(one, other):
        return (0.8, "")
    if one.head in GENERAL_OFFICES or other.head in GENERAL_OFFICES:
        return None
    same_ladder = any({one.head, other.head} <= family for family in OFFICE_FAMILIES)
    return (0.9, "") if same_ladder or _two_posts(one.head, other.head) else None


def _two_posts(one: str, other: str) -> bool:
    """Whether two words tell two posts of which one person hardly holds both."""
    if {one, other} & ELECTED and {one, other} & TRADES:
        return False
    return {one, other} <= POSTS and not any({one, other} <= group for group in SAME_POSTS)


def _departments_part(one: Office, other: Office) -> bool:
    """“Head of operations” is a post of its own beside “managing director”."""
    headed, against = (one, other) if one.head == "head" else (other, one)
    department = headed.remit - BODY_WORDS
    return (
        headed.head == "head"
        and bool(department)
        and against.head in POSTS
        and not department & against.remit
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
