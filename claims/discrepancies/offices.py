"""An office taken apart, and whether one person can hold two of them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from claims.discrepancies.offices_lexicon import (
    ADVOCATES,
    ANY_BODY,
    AREAS,
    BODIES,
    BODY_WORDS,
    COMPOUND_OFFICES,
    ELECTED,
    FOR_THE_OCCASION,
    FURTHER_SENSES,
    GENERAL_OFFICES,
    HEADS_OF_AREAS,
    LEADING,
    LED,
    LOOSE,
    NOT_CALLINGS,
    OFFICE_FAMILIES,
    RANKS,
    REMITTED,
    SAME_OFFICES,
    SAME_REMITS,
    SIDES_OF_A_CASE,
    TRADES,
    WHOLE_REMITS,
    WITH_ANY_RANK,
)
from claims.extraction.lexicon.roles import QUALIFIERS, ROLE_HEADS, is_built_as_calling
from claims.extraction.stems import fold
from claims.extraction.types import StatementSpan, Value
from claims.matching.names import country_of


@dataclass(frozen=True, slots=True)
class Office:
    """A role taken apart."""

    head: str
    qualifiers: frozenset[str]
    remit: frozenset[str]
    """What it is the office of ("foreign", "venezuelan")."""
    named: frozenset[str] = frozenset()
    """Those of its words that are written with a capital: rather a body than a part of one."""
    before: frozenset[str] = frozenset()
    """Those of the remit's words that stand before the head: “regional” secretary of the union."""


_COMPOUNDS = tuple(
    (re.compile(rf"\b{written}\b(?! ?['’]s)"), head) for written, head in COMPOUND_OFFICES.items()
)
_ONE_WORD = frozenset(head.split()[-1] for head in COMPOUND_OFFICES.values())
_BEHIND = re.compile(r"\b(?:of|for|in|at|and)\b")
_ALONE = {"chair": "chairman", "attache": "attaché"}
_AS_ONE = {word: min(group) for group in SAME_REMITS for word in group}


def office(value: Value) -> Office:
    """Take a role apart into office, time and sense, and remit."""
    text = fold(str(value.low or value.exact)).replace("-", " ").replace("de facto", "de-facto")
    for written, head in _COMPOUNDS:
        text = written.sub(head, text)
    words = [word for word in text.split() if word.isalpha() or "-" in word]
    qualifiers = {word.replace("-", " ") for word in words if word.replace("-", " ") in QUALIFIERS}
    rest = [word for word in words if word.replace("-", " ") not in QUALIFIERS]
    if rest[:1] == ["heads"]:
        rest = ["head", *rest[1:]]
    if words and not rest:  # “her deputy”, “the caretaker”
        return Office(fold(value.exact).split()[-1], frozenset(), frozenset())
    head, before, rest = _head(rest)
    canonical = frozenset(QUALIFIERS[word] or "" for word in qualifiers) - {""}
    remit = _as_one(rest) - {head}
    named = frozenset(fold(word) for word in value.exact.split()[1:] if word[:1].isupper())
    return Office(_ALONE.get(head, head), canonical, remit, named, _as_one(before))


def _as_one(words: Iterable[str]) -> frozenset[str]:
    return frozenset(_AS_ONE.get(word, word) for word in words) - _SMALL


def _head(words: list[str]) -> tuple[str, list[str], list[str]]:
    """Find the head: the last noun of office before “of”; a head coach is a coach.

    With it the words before it and all words.
    """
    end = next((n for n, word in enumerate(words) if n and _BEHIND.fullmatch(word)), len(words))
    known = [n for n, word in enumerate(words) if word in ROLE_HEADS or word in _ONE_WORD]
    heads = [n for n in known if n < end] or known[:1] or [end - 1]
    if not words:
        return "", [], words
    last = heads[-1]
    if words[last - 1 : last] and words[last - 1] in LEADING:
        words = [*words[: last - 1], *words[last:]]
        last -= 1
    return words[last], words[:last], words


_OWNER = re.compile(r"([\w’'-]+?)['’]s? (?:[\w-]+ ){0,3}$")
_OF = re.compile(r"[^.,;:]{0,40}? (?:of|for|at) (?:the )?((?:[\w’'-]+ ){0,3}[\w’'-]+)")


def body_of(span: StatementSpan, value: Value) -> frozenset[str]:
    """Give the words for whose office it is, as the sentence has them: “the union’s lawyer”."""
    low = str(value.low or "")
    if " of " in low:
        return frozenset(low.partition(" of ")[2].split()) - _SMALL
    start = max(0, value.start - span.sentence_start)
    found = set(fold(low).split()) & BODIES
    owner = _OWNER.search(span.sentence[:start])
    if owner is not None:
        found.add(fold(owner[1]))
    behind = re.match(r" (?:of|for) (?:the )?((?:[\w’'-]+ ?){1,4})",
                      span.sentence[max(0, value.end - span.sentence_start) :])  # fmt: skip
    if behind is not None:
        found |= set(fold(behind[1]).replace("’", "'").split())
    return frozenset(found) - _SMALL


_SMALL = frozenset(
    {"of", "for", "the", "and", "to", "at", "s", "its", "a", "an"}
    | {"first", "second", "third", "fourth", "fifth", "new", "last", "only", "public"}
)
"""Words beside an office that say neither what it is for nor whose it is."""


def remits_part(one: Office, other: Office) -> bool:
    """Whether two offices of one name differ in what they are of (energy, environment)."""
    first, second = (
        {word for word in held.remit if country_of(word) is None} - _SMALL - _whole(held)
        for held in (one, other)
    )
    if one.head != other.head or one.head not in REMITTED:
        return False
    if first and second and not first & second:
        return True
    before = one.before & first, other.before & second
    behind = first - one.before, second - other.before
    return bool(before[0] and before[1]) and not before[0] & before[1] and behind[0] == behind[1]


def _whole(held: Office) -> frozenset[str]:
    """“General” is no part of the work of a manager, but of a union's secretaries it is one."""
    return frozenset() if held.head == "secretary" else WHOLE_REMITS


def areas_part(one: Office, other: Office) -> bool:
    """Whether both lead a part of a house, and not the same one (finance, operations)."""
    first, second = _areas(one), _areas(other)
    return bool(first and second) and not first & second


def _areas(held: Office) -> frozenset[str]:
    if held.head not in HEADS_OF_AREAS:
        return frozenset()
    words = {held.head, *held.remit}
    return frozenset(area for area, told in AREAS.items() if words & told)


def clients_part(one: Office, other: Office, bodies: tuple[frozenset[str], ...]) -> bool:
    """Whether both speak for somebody, and for two who stand against each other."""
    if not {one.head, other.head} <= ADVOCATES | {"prosecutor"}:
        return False
    first, second = (
        (held.remit | body) - _SMALL | ({"prosecution"} if held.head == "prosecutor" else set())
        for held, body in zip((one, other), bodies, strict=True)
    )
    sides = [
        {n for n, side in enumerate(SIDES_OF_A_CASE) if side & told} for told in (first, second)
    ]
    if all(sides):
        return not sides[0] & sides[1]
    return any(
        side == {_UNIONS} and _is_other_name(told, known)
        for side, told, known in ((sides[0], second, first), (sides[1], first, second))
    )


_UNIONS = 0


def _is_other_name(told: frozenset[str] | set[str], known: frozenset[str] | set[str]) -> bool:
    """Whether a client is named, by nothing that a union is called."""
    generic = SIDES_OF_A_CASE[_UNIONS] | BODIES
    return 0 < len(told) <= LONGEST_NAME and not told & known and not told & generic


LONGEST_NAME = 3
"""Words of a client's name."""


def heads_part(one: Office, other: Office, bodies: tuple[frozenset[str], ...]) -> float:
    """Give how much two offices of two names differ, 0 where one person can hold both."""
    if _departments_part(one, other):
        return 0.8
    general = [held.head in GENERAL_OFFICES for held in (one, other)]
    if any(general) and {one.head, other.head} & RANKS:
        return 0.0
    if any(general):
        leads = _leads_another(one, bodies[0], other) or _leads_another(other, bodies[1], one)
        return 0.8 if leads and not all(general) else 0.0
    if _same(one, other) or _same(other, one):
        return 0.0
    same_ladder = any({one.head, other.head} <= family for family in OFFICE_FAMILIES)
    return 0.9 if same_ladder or _two_posts(one, other) else 0.0


def _leads_another(general: Office, body: frozenset[str], other: Office) -> bool:
    """Whether the head of some body is said to hold an office that leads another: a ministry."""
    led = LED.get(other.head)
    bodies = {word.rstrip("s") if word not in BODIES else word for word in body} & BODIES - ANY_BODY
    return general.head in GENERAL_OFFICES and led is not None and bool(bodies) and not bodies & led


def _two_posts(one: Office, other: Office) -> bool:
    """Whether two words tell two posts of which one person hardly holds both."""
    heads = {one.head, other.head}
    if heads & (LOOSE | NOT_CALLINGS) or not all(map(_is_post, heads)):
        return False
    if heads & ELECTED and heads & TRADES:
        return False
    if heads & RANKS and heads & WITH_ANY_RANK:
        return False
    return one.head not in other.remit and other.head not in one.remit


def _is_post(head: str) -> bool:
    return head in ROLE_HEADS or head in _ONE_WORD or is_built_as_calling(head)


def _same(one: Office, other: Office) -> bool:
    directors = [held for held in (one, other) if held.head == "director"]
    if any(held.remit - BODIES - FURTHER_SENSES - _SMALL - held.named for held in directors):
        return False
    return other.head in SAME_OFFICES.get(one.head, "").split()


def _departments_part(one: Office, other: Office) -> bool:
    """“Head of operations” is a post of its own beside “managing director”."""
    headed, against = (one, other) if one.head == "head" else (other, one)
    department = headed.remit - _SMALL - headed.named
    return (
        headed.head == "head"
        and bool(department)
        and not headed.remit & (BODY_WORDS | BODIES | FOR_THE_OCCASION)
        and against.head not in LOOSE | GENERAL_OFFICES
        and not department & against.remit
    )
