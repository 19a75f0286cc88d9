"""The first gate: do two statements speak of the same point?

A pair passes as one *event* (names, act and topic agree), as one *count* (the same things counted, to which the
same happened), as one *office* (titles of one person) or as one *utterance* (a speaker's quoted words). What the
values are plays no part here; whether both can be right is asked only behind this gate, in `claims.discrepancies`.
"""

from __future__ import annotations

from collections.abc import Collection

from claims.extraction.types import Value
from claims.matching.names import same_name, shared
from claims.matching.profile import Count, Profile
from claims.matching.quotes import QuotedText, quoted_texts, utterance_likeness
from claims.matching.vocabulary import weight


EVENT = 0.5
"""From this likeness on two statements tell one event. From bench/quality/matching.py on ECB+ (train), where it
gave the best F1 under 8 percent of false merges."""
LOOSE_EVENT = 0.3
"""Enough where the same things are counted: the count itself speaks for one point."""
UTTERANCE = 0.5
"""Share of the shorter quotation's words found in the longer, in order; set on quotations of the project's
stories: below it two sentences of one speech were taken for one."""
NAME_WEIGHT = 1.2
ACT_WEIGHT = 1.6
LEAST_SHARED = 1.5
"""Weight of what two statements must share at the least, so that two words alone make no event."""


def event_likeness(one: Profile, other: Profile) -> float:
    """Give 0..1, how surely two statements tell the same event or state, values aside."""
    names = shared(one.names, other.names)
    if one.names and other.names and not names:
        return 0.0
    acts = one.acts & other.acts
    common = (
        NAME_WEIGHT * len(names)
        + ACT_WEIGHT * bool(acts)
        + sum(weight(topic) for topic in (one.topics & other.topics) - acts)
    )
    if common < LEAST_SHARED:
        return 0.0
    sizes = sorted((_size(one), _size(other)))
    dice = 2 * common / (sizes[0] + sizes[1])
    cover = common / sizes[0]
    return min(1.0, (dice + cover) / 2) * _act_factor(one, other, acts)


def _size(one: Profile) -> float:
    return (
        NAME_WEIGHT * len(one.names)
        + ACT_WEIGHT * bool(one.acts)
        + sum(weight(topic) for topic in one.topics - one.acts)
    ) or 1.0


def _act_factor(one: Profile, other: Profile, acts: Collection[str]) -> float:
    """Two statements with a verb each that have none in common seldom tell one event."""
    if acts or not one.acts or not other.acts:
        return 1.0
    met = (one.acts & other.topics) | (other.acts & one.topics)
    return 0.9 if met else 0.7


def same_event(one: Profile, other: Profile) -> bool:
    """Tell whether two statements tell the same event."""
    return one.span.form != "title" != other.span.form and event_likeness(one, other) >= EVENT


def same_count(one: Count, other: Count) -> bool:
    """Tell whether two numbers count the same: heads, what happened, scope, measure, unit's kind."""
    if one.value.kind != other.value.kind or one.value.measure != other.value.measure:
        return False
    if one.head is not None and other.head is not None and one.head != other.head:
        return False
    if one.act != other.act:
        return False
    return _scopes_meet(one, other) and (_told(one) & _told(other) != frozenset())


def _told(one: Count) -> frozenset[str]:
    return one.scope | {part for part in (one.head, one.act) if part is not None}


def _scopes_meet(one: Count, other: Count) -> bool:
    """A narrower scope on one side is another precision, two different scopes are two populations."""
    return not (one.scope - _told(other) and other.scope - _told(one))


def shared_counts(one: Profile, other: Profile) -> list[tuple[Count, Count]]:
    """Give the pairs of numbers, one of each statement, that count the same."""
    return [
        (first, second)
        for first in one.counts
        for second in other.counts
        if same_count(first, second)
    ]


def roles(one: Profile) -> tuple[Value, ...]:
    """Give the roles that a statement tells, each with its holder in `of`."""
    return tuple(value for value in one.span.values if value.kind == "role")


def shared_roles(one: Profile, other: Profile) -> list[tuple[Value, Value]]:
    """Give the pairs of roles, one of each statement, of the same holder."""
    return [
        (first, second)
        for first in roles(one)
        for second in roles(other)
        if first.of and second.of and same_name(first.of[0], second.of[0])
    ]


def shared_quotes(one: Profile, other: Profile) -> list[tuple[QuotedText, QuotedText]]:
    """Give the pairs of quoted texts of one speaker that render one utterance."""
    if not same_speaker(one, other):
        return []
    return [
        (first, second)
        for first in quoted_texts(one.span)
        for second in quoted_texts(other.span)
        if utterance_likeness(first, second) >= UTTERANCE
    ]


def same_speaker(one: Profile, other: Profile) -> bool:
    """Tell whether both are said by one person or body; an unnamed speaker may be anybody."""
    first, second = one.span.speaker, other.span.speaker
    if first is None or second is None:
        return True
    return same_name(first, second)


def same_point(one: Profile, other: Profile, *, one_occurrence: bool = False) -> float:
    """Give 0 where two statements speak of different points, else how surely they speak of one.

    `one_occurrence` says that the articles are known to tell one occurrence: then the same count is the same point
    without further proof.
    """
    if (one.span.form == "title") != (other.span.form == "title"):
        return 0.0
    if one.span.form == "title":
        return 1.0 if shared_roles(one, other) else 0.0
    likeness = event_likeness(one, other)
    if shared_quotes(one, other):
        return max(likeness, 0.9)
    counted = shared_counts(one, other)
    if counted and (one_occurrence or likeness >= LOOSE_EVENT):
        return max(likeness, 0.8)
    return likeness if likeness >= EVENT else 0.0
