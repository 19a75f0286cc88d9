"""The first gate, which asks whether two statements speak of the same point.

A pair passes as one *event* (names, act and topic agree), as one *count* (the same things counted,
to which the same happened), as one *office* (titles of one person) or as one *utterance* (a
speaker's quoted words). What the values are plays no part here; whether both can be right is asked
only behind this gate, in `claims.discrepancies`.
"""

from __future__ import annotations

from claims.extraction.types import Value
from claims.matching.counts import shared_counts
from claims.matching.events import (
    EVENT,
    LINKED_EVENT,
    LOOSE_EVENT,
    SURE_ACT,
    act_of_one,
    event_likeness,
    one_act,
    rival_doers,
)
from claims.matching.names import country_of, same_name
from claims.matching.profile import Profile
from claims.matching.quotes import QuotedText, telling, utterance_likeness

UTTERANCE = 0.6
"""Share of the shorter quotation's words found in the longer, in order. Set by hand on the seeds,
where 0.5 took two sentences of one speech for one."""
SAME_WORDS = 0.7
MANY_WORDS = 4
"""Share and number of words from which a quotation is known again whoever is named as its
speaker."""


FEW_TELLING = 2
"""Words with a content that two quotations share where a speaker is not named."""


def roles(one: Profile) -> tuple[Value, ...]:
    """Give the roles that a statement tells, each with its holder in `of`."""
    return tuple(value for value in one.values if value.kind == "role")


def shared_roles(one: Profile, other: Profile) -> list[tuple[Value, Value]]:
    """Give the pairs of roles, one of each statement, of the same holder."""
    return [
        (first, second)
        for first in roles(one)
        for second in roles(other)
        if first.of
        and second.of
        and same_name(first.of[0], second.of[0])
        and country_of(first.of[0]) is None
    ]


def shared_quotes(one: Profile, other: Profile) -> list[tuple[QuotedText, QuotedText]]:
    """Give the pairs of quoted texts that render one utterance.

    Of one speaker, or nearly the same words; each with what is likest on the other side.
    """
    named = one.span.speaker is not None and other.span.speaker is not None
    least = UTTERANCE if same_speaker(one, other) else SAME_WORDS
    few = 0 if named and least == UTTERANCE else MANY_WORDS
    alike = {
        (first, second): utterance_likeness(first, second)
        for first in one.quoted
        for second in other.quoted
        if min(len(first.tokens), len(second.tokens)) >= few
        and (named or len(telling(first) & telling(second)) >= FEW_TELLING)
    }
    likest: dict[tuple[int, QuotedText], float] = {}
    for pair, likeness in alike.items():
        for end in enumerate(pair):
            likest[end] = max(likeness, likest.get(end, 0.0))
    return [
        pair
        for pair, likeness in alike.items()
        if likeness >= least and all(likeness >= likest[end] for end in enumerate(pair))
    ]


def one_utterance(one: Profile, other: Profile) -> bool:
    """Tell whether both quote the same words: then a changed one is a matter of the quotation."""
    quoting = all(told.span.quoted or told.span.quotes for told in (one, other))
    return quoting and bool(shared_quotes(one, other))


def same_speaker(one: Profile, other: Profile) -> bool:
    """Tell whether both are said by one person or body; an unnamed speaker may be anybody."""
    first, second = one.span.speaker, other.span.speaker
    unnamed = any((p.span.origin or "unnamed:").startswith("unnamed:") for p in (one, other))
    return unnamed or first is None or second is None or same_name(first, second)


def same_point(one: Profile, other: Profile, *, one_occurrence: bool = False) -> float:
    """Give 0 where two statements speak of different points, else how surely they speak of one.

    `one_occurrence` says that the articles are known to tell one occurrence: then the same count is
    the same point without further proof.
    """
    if "title" in (one.span.form, other.span.form):
        titles = one.span.form == other.span.form
        return 1.0 if titles and shared_roles(one, other) else 0.0
    if in_one_breath(one, other):
        return 0.8 if _rival_counts(one, other) else 0.0
    likeness = event_likeness(one, other)
    if one_act(one, other):
        likeness = max(likeness, SURE_ACT)
    if shared_quotes(one, other):
        return max(likeness, 0.9)
    if one_occurrence and rival_doers(one, other):
        return SURE_ACT
    if one_occurrence and likeness < EVENT and act_of_one(one, other):
        likeness = EVENT
    if (one_occurrence or likeness >= LOOSE_EVENT) and _sure_count(
        one, other, likeness, one_occurrence=one_occurrence
    ):
        return max(likeness, 0.8)
    return likeness if likeness >= (LINKED_EVENT if one_occurrence else EVENT) else 0.0


def in_one_breath(one: Profile, other: Profile) -> bool:
    """Tell whether both stand in one sentence: its clauses go on, they do not repeat each other."""
    first, second = one.span, other.span
    return first.sentence_start == second.sentence_start and first.sentence == second.sentence


def _rival_counts(one: Profile, other: Profile) -> bool:
    """One sentence that gives two figures of one count in two clauses."""
    apart = one.span.end <= other.span.start or other.span.end <= one.span.start
    likeness = event_likeness(one, other) if _of_two_sources(one, other) else 0.0
    return apart and bool(shared_counts(one, other, likeness))


def _of_two_sources(one: Profile, other: Profile) -> bool:
    first, second = one.span.origin, other.span.origin
    return first is not None and second is not None and first != second


def _sure_count(one: Profile, other: Profile, likeness: float, *, one_occurrence: bool) -> bool:
    return any(
        not (first.value.vague and second.value.vague)
        for first, second in shared_counts(one, other, likeness, one_occurrence=one_occurrence)
    )
