"""The first gate: do two statements speak of the same point?

A pair passes as one *event* (names, act and topic agree), as one *count* (the same things counted, to which the
same happened), as one *office* (titles of one person) or as one *utterance* (a speaker's quoted words). What the
values are plays no part here; whether both can be right is asked only behind this gate, in `claims.discrepancies`.
"""

from __future__ import annotations

from collections.abc import Collection

from claims.extraction.stems import fold
from claims.extraction.types import Value
from claims.matching.lexicon import NARROWING
from claims.matching.names import country_of, parts, same_name, shared
from claims.matching.profile import Count, Profile
from claims.matching.quotes import QuotedText, utterance_likeness
from claims.matching.vocabulary import base, weight


EVENT = 0.5
"""From this likeness on two statements tell one event. From bench/quality/matching.py on ECB+ (train), where it
gave the best F1 under 8 percent of false merges."""
LOOSE_EVENT = 0.3
"""Enough where the same things are counted: the count itself speaks for one point."""
UTTERANCE = 0.6
"""Share of the shorter quotation's words found in the longer, in order; set on quotations of the project's
stories: below it two sentences of one speech were taken for one."""
NARROWED = frozenset(base(word) for word in NARROWING)
NAME_WEIGHT = 1.2
STATE_WEIGHT = 0.6
"""States stand in half of the sentences of a story."""
ACT_WEIGHT = 1.6
LEAST_TOLD = 0.8
"""Weight of act and topic words in common: names alone make no event."""
LEAST_SHARED = 1.5
"""Weight of what two statements must share at the least, so that two words alone make no event."""


def event_likeness(one: Profile, other: Profile) -> float:
    """Give 0..1, how surely two statements tell the same event or state, values aside."""
    names = shared(one.names, other.names)
    if one.names and other.names and not names:
        return 0.0
    acts = one.acts & other.acts
    if names and not shared(_involved(one), _involved(other)):
        acts = frozenset()
    told = ACT_WEIGHT * bool(acts) + _weights((one.topics & other.topics) - acts)
    common = told + _name_weights(names)
    if common < LEAST_SHARED or told < LEAST_TOLD:
        return 0.0
    sizes = sorted((_size(one), _size(other)))
    dice = 2 * common / (sizes[0] + sizes[1])
    cover = common / sizes[0]
    return min(1.0, (dice + cover) / 2) * _act_factor(one, other, acts)


def _weights(topics: Collection[str]) -> float:
    return sum(sorted(weight(topic) for topic in topics))


def _name_weights(names: Collection[str]) -> float:
    return sum(sorted(STATE_WEIGHT if country_of(name) else NAME_WEIGHT for name in names))


def _size(one: Profile) -> float:
    told = ACT_WEIGHT * bool(one.acts) + _weights(one.topics - one.acts)
    return told + _name_weights(one.names) or 1.0


SURE_ACT = 0.8
MANY_TOPICS = 3
"""Full topic words in common that make up for different verbs ("covered", "spanned", "addressed")."""


def _act_factor(one: Profile, other: Profile, acts: Collection[str]) -> float:
    """Two statements with a verb each that have none in common seldom tell one event."""
    if acts or not one.acts or not other.acts:
        return 1.0
    if len(one.topics & other.topics) >= MANY_TOPICS:
        return 1.0
    met = (one.acts & other.topics) | (other.acts & one.topics)
    return 0.9 if met else 0.7


def same_event(one: Profile, other: Profile) -> bool:
    """Tell whether two statements tell the same event."""
    return one.span.form != "title" != other.span.form and event_likeness(one, other) >= EVENT


def same_count(one: Count, other: Count, likeness: float) -> bool:
    """Tell whether two numbers count the same: kind, measure, what happened, the things counted.

    `likeness` is that of the statements: the less the numbers tell themselves, the more of it is needed.
    """
    if one.value.kind != other.value.kind or one.value.measure != other.value.measure:
        return False
    if one.act != other.act or _marks(one) != _marks(other):
        return False
    if one.told and other.told:
        return _things_meet(one, other) and (one.act is not None or likeness >= LOOSE_EVENT)
    if one.act is not None:
        return not one.told and not other.told
    return likeness >= EVENT


def _things_meet(one: Count, other: Count) -> bool:
    """A narrower count on one side is another precision, two narrower ones are two populations."""
    heads = one.head in other.told or other.head in one.told
    return heads and not (one.told - other.told and other.told - one.told)


def _marks(one: Count) -> frozenset[str]:
    return one.told & NARROWED


def shared_counts(one: Profile, other: Profile, likeness: float) -> list[tuple[Count, Count]]:
    """Give the pairs of numbers, one of each statement, that count the same."""
    return [
        (first, second)
        for first in one.counts
        for second in other.counts
        if same_count(first, second, likeness)
    ]


def roles(one: Profile) -> tuple[Value, ...]:
    """Give the roles that a statement tells, each with its holder in `of`."""
    return tuple(value for value in one.values if value.kind == "role")


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
        for first in one.quoted
        for second in other.quoted
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
    if in_one_breath(one, other):
        return 0.8 if _rival_counts(one, other) else 0.0
    likeness = event_likeness(one, other)
    if one_act(one, other):
        likeness = max(likeness, SURE_ACT)
    if shared_quotes(one, other):
        return max(likeness, 0.9)
    if (one_occurrence or likeness >= LOOSE_EVENT) and _sure_count(one, other, likeness):
        return max(likeness, 0.8)
    return likeness if likeness >= EVENT else 0.0


def one_act(one: Profile, other: Profile) -> bool:
    """Tell whether both tell one loaded act of one person, in whatever light: captured, kidnapped, ousted."""
    families = {act for act in one.acts & other.acts if act.startswith("act:")}
    return bool(families) and any(
        not country_of(name) for name in shared(_involved(one), _involved(other))
    )


def _involved(one: Profile) -> list[str]:
    """The names that take part in the act, not those whose something else takes part (“on Maduro’s watch”)."""
    if one.span.form == "nominal":
        return list(one.names)
    text = fold(one.span.exact).replace("’", "'")
    return [
        name
        for name in one.names
        if name == one.span.subject or f"{parts(name)[-1]}'" not in text
    ]


def in_one_breath(one: Profile, other: Profile) -> bool:
    """Tell whether both stand in one sentence: its clauses go on, they do not repeat each other."""
    first, second = one.span, other.span
    return first.sentence_start == second.sentence_start and first.sentence == second.sentence


def _rival_counts(one: Profile, other: Profile) -> bool:
    """One sentence that gives two sources' figures of one count."""
    apart = one.span.end <= other.span.start or other.span.end <= one.span.start
    rivals = one.span.origin != other.span.origin
    return apart and rivals and bool(shared_counts(one, other, 0.0))


def _sure_count(one: Profile, other: Profile, likeness: float) -> bool:
    return any(
        not (first.value.vague and second.value.vague)
        for first, second in shared_counts(one, other, likeness)
    )
