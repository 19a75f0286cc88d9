"""The points that a statement affirms or denies: each word with the sign that it has there."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from claims.extraction.lexicon.roles import ROLE_HEADS
from claims.extraction.types import Span
from claims.matching.contradictions.lexicon import (
    EMPTY,
    FAMILIES,
    LEFT_TO_RULES,
    NEGATORS,
    SCOPE_END,
    WHOLE,
)
from claims.matching.contradictions.turns import OPPOSITE_TURNS
from claims.matching.names import parts
from claims.matching.opposites import PERSONS
from claims.matching.opposites_lexicon import AXES
from claims.matching.profile import REMEMBERED, Profile
from claims.matching.vocabulary import Word, concept, reports


class Point(NamedTuple):
    """That something is so (1) or not (-1)."""

    key: str
    sign: int
    span: Span
    """The word, with the negator that turns it around."""
    word: bool
    """Whether it is a word of the text; else a turn of phrase that has an opposite."""
    near: int
    """Words between the negator and the word; 0 where nothing is turned around."""
    verb: bool
    """Whether it is the statement's own verb."""
    whole: bool
    """Denied of everybody or everything."""


_FAMILY = {concept(word): concept(line.split()[0]) for line in FAMILIES for word in line.split()}
_NEGATOR = re.compile(rf"\b(?:{NEGATORS})(?!\w)|(?<=\w)n['’]t\b", re.IGNORECASE)
_WHOLE = re.compile(rf"\W*{WHOLE}", re.IGNORECASE)
_END = re.compile(SCOPE_END, re.IGNORECASE)
_WHOLE_END = re.compile(r"[;:.—–]|\bbut\b")
_DENIES = re.compile(r"\b(?:den(?:y|ies|ied)|reject|disput|refut|contradict)", re.IGNORECASE)
_EMPTY = frozenset(concept(word) for word in EMPTY)
_ROLES = frozenset(concept(word) for word in ROLE_HEADS) - {concept("fire"), concept("guide")}
"""Nouns for people: who is no longer coach is no word about coaches."""
SHORTEST = 3
"""Letters of a word that can tell a point."""
_UN = 6
"""Letters of a word from which “un-” is read as a negation."""


@lru_cache(maxsize=REMEMBERED)
def points(one: Profile) -> tuple[Point, ...]:
    """Give what a statement affirms and denies, each key once."""
    if one.span.form == "title":
        return ()
    found: dict[str, Point] = {}
    turns = tuple(_opposites(one))
    both = {p.key for p in turns if any(p.key == q.key and p.sign != q.sign for q in turns)}
    for point in (*(p for p in turns if p.key not in both), *_words(one)):
        found.setdefault(point.key, point)
    return tuple(found.values())


_OPPOSITES = tuple(
    (key, sign, contrary, re.compile(rf"(?<![\w’'-])(?:{turn})(?![\w’'])", re.IGNORECASE))
    for key, turns, contrary in (
        *((f"axis:{axis.name}", (axis.yes, axis.no), axis.contrary) for axis in AXES
          if axis.name not in LEFT_TO_RULES),
        *((f"turn:{name}", turns, False) for name, turns in OPPOSITE_TURNS.items()),
    )
    for sign, turn in zip((1, -1), turns, strict=True)
)  # fmt: skip


def _opposites(one: Profile) -> Iterator[Point]:
    """The turns of phrase that have an opposite; a negator before a turn makes it the other."""
    text, start = one.span.exact, one.span.start
    scopes = _scopes(text)
    base = _base(one)
    for key, sign, contrary, pattern in _OPPOSITES:
        match = pattern.search(text)
        if match is None:
            continue
        over = [scope for scope in scopes if scope.start <= match.start() < scope.end]
        span = Span(start + match.start(), start + match.end())
        turned = base * (-1) ** len(over)
        if turned > 0 or not contrary:
            yield Point(key, sign * turned, span, word=False, near=0, verb=False, whole=False)


def _words(one: Profile) -> list[Point]:
    text, start = one.span.exact, one.span.start
    scopes = _scopes(text)
    base = _base(one)
    named = {part for name in one.names for part in parts(name)}
    verb = concept(one.span.predicate or "")
    found = []
    known = _known_subject(one)
    for word in one.words:
        if not _tells(word, named) or known.start <= word.start < known.end:
            continue
        at = word.start - start
        over = [scope for scope in scopes if scope.start <= at < scope.end]
        sign = base * (-1) ** len(over)
        near, begin, whole = 0, word.start, False
        if over:
            closest = max(over, key=lambda scope: scope.start)
            near = 1 + len(text[closest.start : at].split())
            begin = start + closest.at
            whole = closest.whole
        key = _FAMILY.get(word.concept, word.concept)
        span = _with_verb(one, Span(begin, word.end))
        is_verb = word.concept == verb
        found.append(Point(key, sign, span, word=True, near=near, verb=is_verb, whole=whole))
        bare = _without_un(word.text)
        if bare is not None:
            found.append(Point(bare, -sign, span, word=True, near=1, verb=is_verb, whole=False))
    return found


REACH = 60
"""Code points between a word and its verb up to which both are shown."""


def _with_verb(one: Profile, span: Span) -> Span:
    """The words in question with the verb of the clause, where it stands near."""
    verb = concept(one.span.predicate or "")
    for word in one.words:
        if word.concept == verb:
            wide = Span(min(span.start, word.start), max(span.end, word.end))
            return wide if wide.end - wide.start <= REACH else span
    return span


def _base(one: Profile) -> int:
    """-1 where all of it is denied: by who is cited, by the words before it, by “is a myth”."""
    text, span = one.span.exact, one.span
    denied = span.polarity == "denied" and not _DENIES.search(text)
    before = span.sentence[: max(0, span.start - span.sentence_start)]
    undone = _BEFORE.search(before) is not None
    silent = _IMPLICIT.search(text) is not None
    return -1 if (denied + (undone and not denied) + silent) % 2 else 1


_BEFORE = re.compile(
    r"(?:\b(?:no|not|never|without|nobody|none)\b|n['’]t\b)(?: [\w’'-]+){0,2} "
    r"(?:plans?|need|needs|have|has|intends?|intention|want|wants|reason|decision|resolution)"
    r"(?: of [\w’' -]+?)?"
    r"(?: to)?(?: have)? ?$"
    r"|\b(?:fail|refus|neglect|omit|forg[eo]t|declin|avoid)\w*(?: to)?(?: have)?(?: the)? ?$"
    r"|\b(?:without|instead of|rather than|far from) ?$",
    re.IGNORECASE,
)
"""Words before a clause by which it was not done."""
_IMPLICIT = re.compile(
    r"\b(?:stay|remain|f[ae]ll|be|is|was|were|are|been)(?:ed|s)? "
    r"(?:silent|absent|missing|out of the question|off the table|a myth|invented|made up|untrue"
    r"|unfounded|nonsense)\b",
    re.IGNORECASE,
)
"""States by which what a clause tells of was not so."""


def _known_subject(one: Profile) -> Span:
    """Where a subject stands that is taken for known: “the crane”, whatever it did."""
    subject = one.span.subject or ""
    at = one.span.exact.find(subject) if subject and _KNOWN.match(subject) else -1
    start = one.span.start + max(at, 0)
    return Span(start, start + len(subject)) if at >= 0 else Span(start, start)


_KNOWN = re.compile(r"(?:the|this|that|these|those|his|her|its|their|our|my)\b", re.IGNORECASE)


def _tells(word: Word, named: set[str]) -> bool:
    return (
        len(word.text) >= SHORTEST
        and word.text[0].isalpha()
        and word.concept not in _EMPTY | PERSONS | _ROLES
        and not reports(word.concept)
        and word.text.lower() not in named
    )


def _without_un(text: str) -> str | None:
    lower = text.lower()
    if len(lower) < _UN or not lower.startswith("un") or lower.startswith(("uni", "under", "unt")):
        return None
    bare = concept(lower[2:])
    return _FAMILY.get(bare, bare)


class _Scope(NamedTuple):
    """A stretch that a negator turns around."""

    at: int
    start: int
    end: int
    whole: bool


def _scopes(text: str) -> list[_Scope]:
    found: list[_Scope] = []
    whole = _WHOLE.match(text)
    for match in _NEGATOR.finditer(text):
        is_whole = whole is not None and match.start() < whole.end()
        ends = (_WHOLE_END if is_whole else _END).search(text, match.end())
        end = ends.start() if ends else len(text)
        if found and match.start() < found[-1].end and is_whole and found[-1].whole:
            continue
        found.append(_Scope(match.start(), match.end(), end, whole=is_whole))
    return found
