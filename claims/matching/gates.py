"""The first gate: do two statements speak of the same point?

A pair passes as one *event* (names, act and topic agree), as one *count* (the same things counted, to which the
same happened), as one *office* (titles of one person) or as one *utterance* (a speaker's quoted words). What the
values are plays no part here; whether both can be right is asked only behind this gate, in `claims.discrepancies`.
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from claims.extraction.stems import fold
from claims.extraction.types import StatementSpan, Value
from claims.matching.lexicon import NARROWING
from claims.matching.names import country_of, parts, same_name, shared
from claims.matching.profile import GATHERED, PERSONS, Count, Profile
from claims.matching.quotes import QuotedText, utterance_likeness
from claims.matching.surroundings import in_background, other_names, set_elsewhere
from claims.matching.vocabulary import base, concept, weight


EVENT = 0.5
"""From this likeness on two statements tell one event. From bench/quality/matching.py on ECB+ (train), where it
gave the best F1 under 8 percent of false merges."""
LINKED_EVENT = 0.44
"""The same where the articles are known to tell one occurrence. Set on the project's stories that may be read."""
LOOSE_EVENT = 0.3
"""Enough where the same things are counted: the count itself speaks for one point."""
UTTERANCE = 0.6
"""Share of the shorter quotation's words found in the longer, in order; set on quotations of the project's
stories: below it two sentences of one speech were taken for one."""
SAME_WORDS = 0.7
MANY_WORDS = 4
"""Share and number of words from which a quotation is known again whoever is named as its speaker."""
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
    """Give 0..1, how surely two statements tell the same event or state, values aside.

    Names that only say where may differ: another place is another event or a disagreement, as the rest decides.
    """
    names = shared(one.names, other.names)
    if not names and _actors(one) and _actors(other):
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


def _actors(one: Profile) -> list[str]:
    return [name for name in one.names if name not in one.located]


def _weights(topics: Collection[str]) -> float:
    return sum(sorted(weight(topic) for topic in topics))


def _name_weights(names: Collection[str]) -> float:
    return sum(sorted(STATE_WEIGHT if country_of(name) else NAME_WEIGHT for name in names))


def _size(one: Profile) -> float:
    told = ACT_WEIGHT * bool(one.acts) + _weights(one.topics - one.acts)
    return told + _name_weights(_actors(one)) or 1.0


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


def same_count(one: Count, other: Count, setting: Setting) -> bool:
    """Tell whether two numbers count the same: kind, measure, what happened, the things counted.

    The less the numbers tell themselves, the more their statements must have in common.
    """
    if one.value.kind != other.value.kind or not _measures_meet(one, other):
        return False
    if "age" in one.told | other.told:
        return _one_person(one, other, setting)
    if _marks(one) != _marks(other) or _elsewhere(one, other, setting):
        return False
    if in_background(setting.one.span) != in_background(setting.other.span):
        return False
    if one.act is None and _other_setting(setting.one.span, setting.other.span):
        return False
    if one.act != other.act:
        return _all_of_them(one, other)
    if one.act in GATHERED:
        return True
    if one.told and other.told and _things_meet(one, other):
        return one.act is not None or setting.likeness >= LOOSE_EVENT or _large(one, other, setting)
    if one.act is not None:
        return _both_of_anybody(one, other, setting)
    if setting.likeness >= EVENT and not (one.told and other.told):
        return True
    return _lone_sum(one, other, setting)


@dataclass(frozen=True, slots=True)
class Setting:
    """The statements that two numbers stand in, side by side."""

    one: Profile
    other: Profile
    likeness: float
    one_occurrence: bool


def _other_setting(one: StatementSpan, other: StatementSpan) -> bool:
    return other_names(one, other) or set_elsewhere(one, other)


_ANAPHORA = re.compile(r"\b(?:the|that|this|its|their) (?:own )?(?:figure|number|count|total|toll|tally|estimate)\b", re.IGNORECASE)


def _both_of_anybody(one: Count, other: Count, setting: Setting) -> bool:
    """Whether neither says who is counted, or the one that does not takes up the other's count ("the figure")."""
    if not one.told and not other.told:
        return True
    vague = setting.other if one.told else setting.one
    return not (one.told and other.told) and bool(_ANAPHORA.search(vague.span.sentence))


def _measures_meet(one: Count, other: Count) -> bool:
    if one.act is not None and one.act == other.act and one.act in GATHERED:
        return True
    return one.value.measure == other.value.measure


def _one_person(one: Count, other: Count, setting: Setting) -> bool:
    """Ages are compared of one person only: by name, or by the one noun that both call them."""
    if one.told != other.told:
        return False
    if shared(_actors(setting.one), _actors(setting.other)):
        return True
    first, second = setting.one.topics & PERSONS, setting.other.topics & PERSONS
    return setting.likeness >= EVENT and bool(first & second) and not first ^ second


def _all_of_them(one: Count, other: Count) -> bool:
    """“All 37 passengers were rescued” counts those of whom another says that 42 were aboard."""
    met = bool(one.told) and one.told == other.told
    return met and (one.whole or other.whole) and bool({None, ABOARD} & {one.act, other.act})


ABOARD = concept("aboard")
COUNTED_ONE_BY_ONE = 10
"""Under this, two numbers of the same noun ("three men", "two men") are seldom of the same ones."""


def _large(one: Count, other: Count, setting: Setting) -> bool:
    if not setting.one_occurrence or one.value.kind == "ordinal":
        return False
    sizes = sorted((size_of(one.value), size_of(other.value)))
    return COUNTED_ONE_BY_ONE <= sizes[0] and sizes[1] <= RIVAL * sizes[0]


RIVAL = 3.0
"""Ratio up to which two figures of one noun are of one count where nothing else says so."""


def size_of(value: Value) -> float:
    """Give a value's magnitude, by its lower bound where it has one."""
    number = value.low if value.low is not None else value.high
    return abs(float(number)) if isinstance(number, (int, float)) else 0.0


LONE_KINDS = frozenset({"money", "percent", "duration"})
NEAR_MISS = 1.4
"""Ratio up to which two sums of one story look like one sum told twice (£640m, £604m; six years, eight)."""


def _lone_sum(one: Count, other: Count, setting: Setting) -> bool:
    """Sums, shares and terms are seldom named by a noun: the only one of its kind in both, of like size."""
    kind = one.value.kind
    if not setting.one_occurrence or kind not in LONE_KINDS or one.value.unit != other.value.unit:
        return False
    if any(sum(c.value.kind == kind for c in p.counts) > 1 for p in (setting.one, setting.other)):
        return False
    sizes = sorted((size_of(one.value), size_of(other.value)))
    close = 0 < sizes[1] <= NEAR_MISS * sizes[0] or _transposed(*sizes)
    return close and evidence(setting.one, setting.other) >= LONE_EVIDENCE


def _transposed(one: float, other: float) -> bool:
    """Whether two figures have the same digits in another order: £30m, £13m is none, £31m, £13m is one."""
    first, second = (f"{number:.12g}".replace(".", "").rstrip("0") for number in (one, other))
    return len(first) > 1 and one != other and sorted(first) == sorted(second)


LONE_EVIDENCE = 1.0


def evidence(one: Profile, other: Profile) -> float:
    """Weigh what two statements have in common, however much else they say."""
    acts = one.acts & other.acts
    return (
        ACT_WEIGHT * bool(acts)
        + _weights((one.topics & other.topics) - acts)
        + _name_weights(shared(one.names, other.names))
    )


WIDER = 1.8
"""Ratio from which a figure with a place of its own is taken for that place's share."""


def _elsewhere(one: Count, other: Count, setting: Setting) -> bool:
    """Whether the figures are of two places, or of a place and the whole."""
    first, second = _scope(setting.one, one.value), _scope(setting.other, other.value)
    if not (first or second) or shared(first, second):
        return False
    sizes = sorted((size_of(one.value), size_of(other.value)))
    return bool(first and second) or sizes[0] * WIDER <= sizes[1]


_SCOPING = re.compile(r"\b(?:in|across|around|throughout|of|on|at|near|for)\s+(?:the\s+)?(?:[a-z]+ern\s+)?$")


def _scope(one: Profile, figure: Value) -> list[str]:
    """The places that a statement gives its figure for: named behind a preposition."""
    found = []
    for value in one.values:
        before = one.span.exact[max(0, value.start - one.span.start - 24) : value.start - one.span.start]
        if value.kind == "place" and _SCOPING.search(before):
            found.append(value.exact)
    return found


def _things_meet(one: Count, other: Count) -> bool:
    """A narrower count on one side is another precision, two narrower ones are two populations."""
    heads = one.head in other.told or other.head in one.told
    return heads and not (one.told - other.told and other.told - one.told)


def _marks(one: Count) -> frozenset[str]:
    return frozenset(part for part in one.told if part in NARROWED or country_of(part))


def shared_counts(
    one: Profile, other: Profile, likeness: float, *, one_occurrence: bool = True
) -> list[tuple[Count, Count]]:
    """Give the pairs of numbers, one of each statement, that count the same."""
    setting = Setting(one, other, likeness, one_occurrence)
    return [
        (first, second)
        for first in one.counts
        for second in other.counts
        if same_count(first, second, setting)
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
        and country_of(first.of[0]) is None
    ]


def shared_quotes(one: Profile, other: Profile) -> list[tuple[QuotedText, QuotedText]]:
    """Give the pairs of quoted texts that render one utterance: of one speaker, or nearly the same words."""
    least = UTTERANCE if same_speaker(one, other) else SAME_WORDS
    return [
        (first, second)
        for first in one.quoted
        for second in other.quoted
        if utterance_likeness(first, second) >= least
        and (least == UTTERANCE or min(len(first.tokens), len(second.tokens)) >= MANY_WORDS)
    ]


def same_speaker(one: Profile, other: Profile) -> bool:
    """Tell whether both are said by one person or body; an unnamed speaker may be anybody."""
    first, second = one.span.speaker, other.span.speaker
    unnamed = any((p.span.origin or "unnamed:").startswith("unnamed:") for p in (one, other))
    return unnamed or first is None or second is None or same_name(first, second)


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
    if one_occurrence and rival_doers(one, other):
        return SURE_ACT
    if one_occurrence and likeness < EVENT and _act_of_one(one, other):
        likeness = EVENT
    if (one_occurrence or likeness >= LOOSE_EVENT) and _sure_count(
        one, other, likeness, one_occurrence=one_occurrence
    ):
        return max(likeness, 0.8)
    return likeness if likeness >= (LINKED_EVENT if one_occurrence else EVENT) else 0.0


def one_act(one: Profile, other: Profile) -> bool:
    """Tell whether both tell one loaded act of one person, in whatever light: captured, kidnapped, ousted."""
    families = {act for act in one.acts & other.acts if act.startswith("act:")}
    return bool(families) and any(
        not country_of(name) for name in shared(_involved(one), _involved(other))
    )


def rival_doers(one: Profile, other: Profile) -> bool:
    """Tell whether one act is given to two people: namesakes, or the rest of the words agrees."""
    acts = {act for act in one.acts & other.acts if ":" not in act}
    if not acts or in_background(one.span) != in_background(other.span):
        return False
    first, second = doer(one), doer(other)
    if first is None or second is None or same_name(first, second):
        return False
    if country_of(first) or country_of(second):
        return False
    return parts(first)[-1] == parts(second)[-1] or _agreement(one, other) >= SAME_ACT


SAME_ACT = 0.75
"""Share of the other words that must agree before two subjects are rivals for one act."""
LEAST_AGREED = 2
_RELATIVE = re.compile(r"\s*(?:which|that|who|whose|whom)\b", re.IGNORECASE)


_AGENT = re.compile(r"\bby (?:[a-z]+ ){0,3}(?=[A-Z])")


def doer(one: Profile) -> str | None:
    """Give who did it: the named agent behind "by", else the named subject of a clause that stands by itself."""
    if one.span.form != "clause" or _RELATIVE.match(one.span.exact):
        return None
    behind = {at.end() + one.span.start for at in _AGENT.finditer(one.span.exact)}
    for value in one.values:
        if value.kind == "name" and value.start in behind:
            return str(value.low)
    return one.span.subject if one.span.subject in one.names else None


def _agreement(one: Profile, other: Profile) -> float:
    acts = one.acts | other.acts
    shorter, longer = sorted((one.topics - acts, other.topics - acts), key=len)
    return len(shorter & longer) / len(shorter) if len(shorter) >= LEAST_AGREED else 0.0


def _act_of_one(one: Profile, other: Profile) -> bool:
    """Tell whether both tell one telling act of one person or thing that is no state, at one time."""
    acts = {act for act in one.acts & other.acts if ":" not in act and weight(act) >= 1}
    names = shared(_involved(one), _involved(other))
    return (
        bool(acts)
        and any(not country_of(name) for name in names)
        and in_background(one.span) == in_background(other.span)
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
    """One sentence that gives two figures of one count in two clauses."""
    apart = one.span.end <= other.span.start or other.span.end <= one.span.start
    return apart and bool(shared_counts(one, other, 0.0))


def _sure_count(
    one: Profile, other: Profile, likeness: float, *, one_occurrence: bool
) -> bool:
    return any(
        not (first.value.vague and second.value.vague)
        for first, second in shared_counts(one, other, likeness, one_occurrence=one_occurrence)
    )
