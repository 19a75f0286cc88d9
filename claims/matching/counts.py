"""Do two numbers count the same? What is counted, what happened to it, where and when."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claims.extraction.types import StatementSpan
from claims.matching.bounds import size_of, slipped, transposed
from claims.matching.events import EVENT, LOOSE_EVENT, evidence
from claims.matching.lexicon import NARROWING
from claims.matching.names import country_of, parts, shared
from claims.matching.profile import GATHERED, PERSONS, Count, Profile
from claims.matching.surroundings import (
    in_background,
    in_one_of_several,
    other_names,
    over_a_time,
    set_elsewhere,
)
from claims.matching.vocabulary import base, concept

NARROWED = frozenset(base(word) for word in NARROWING)


@dataclass(frozen=True, slots=True)
class Setting:
    """The statements that two numbers stand in, side by side."""

    one: Profile
    other: Profile
    likeness: float
    one_occurrence: bool


def same_count(one: Count, other: Count, setting: Setting) -> bool:
    """Tell whether two numbers count the same: kind, measure, what happened, the things counted.

    The less the numbers tell themselves, the more their statements must have in common.
    """
    if one.value.kind != other.value.kind or not _measures_meet(one, other):
        return False
    if "age" in one.told | other.told or is_age(one, setting.one) or is_age(other, setting.other):
        return _one_person(one, other, setting)
    if _apart(one, other, setting):
        return False
    if one.act != other.act:
        return _all_of_them(one, other)
    return _same_outcome(one, other, setting) if one.act else _same_things(one, other, setting)


def _apart(one: Count, other: Count, setting: Setting) -> bool:
    """Whether the figures are of another population, place or time."""
    first, second = setting.one.span, setting.other.span
    bare = not setting.one_occurrence
    return (
        of_another_count(one, other, setting.one, setting.other)
        or other_share(one, other, setting)
        or in_background(first, bare=bare) != in_background(second, bare=bare)
        or (one.act is None and _other_setting(first, second))
        or _other_day(setting.one, setting.other)
    )


def other_share(one: Count, other: Count, setting: Setting) -> bool:
    """Tell whether either is some of a number of things, and another thing is said of them."""
    shares = _share_of(one, setting.one), _share_of(other, setting.other)
    if shares[0] == shares[1] and (shares[0] or "").isdigit():
        return False
    acts = setting.one.acts & setting.other.acts
    return any(shares) and not acts and setting.likeness < EVENT


def share_and_whole(one: Count, other: Count, first: Profile, second: Profile) -> bool:
    """Tell whether one is some of a number of things, and the other their number.

    “Seven of the arrests”, “two of the eleven who were arrested”.
    """
    return (_share_of(one, first) is not None and _is_whole(other, second)) or (
        _share_of(other, second) is not None and _is_whole(one, first)
    )


def _is_whole(one: Count, told: Profile) -> bool:
    return _OF_THE.search(_before(one, told)) is not None


_OF_THE = re.compile(r"\bof (?:the|its|their|these|those|all(?: the)?) $", re.IGNORECASE)


def _share_of(one: Count, told: Profile) -> str | None:
    """The word for the whole: “five of the eleven”, “two of its people”, “41 of 44 shots”."""
    match = _SHARE_OF.match(told.span.exact[max(0, one.value.end - told.span.start) :])
    return match[1] if match else None


_SHARE_OF = re.compile(
    r" (?:[a-z]+ )?(?:out )?of (?:(?:the|all) (?=\d))?(the|its|their|his|her|our|them|those|these"
    r"|all|\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b"
)


def is_rest(one: Count, told: Profile) -> bool:
    """Tell whether it leaves out some that another count takes in: “the other nine”."""
    behind = told.span.exact[max(0, one.value.end - told.span.start) :]
    before = _before(one, told)
    if one.value.unit is not None and one.value.kind == "quantity" and _STRETCH.search(before):
        return True
    return _REST.search(before) is not None or _OTHERS.match(behind) is not None


_OTHERS = re.compile(r" (?:others|companions|colleagues|teammates)\b")
_STRETCH = re.compile(r"\b(?:last|final|first|closing|opening|next) $", re.IGNORECASE)
"""Words by which a measure is a part of a way: “in the last hundred metres”."""
_REST = re.compile(
    r"\b(?:other|remaining|further|additional|another|extra|instead of|rather than) $",
    re.IGNORECASE,
)


def told_by_number(one: Count, told: Profile) -> bool:
    """Tell whether an ordinal only says which one of a row is meant: “in the fourth game”."""
    if one.value.kind != "ordinal":
        return False
    return _WHICH_ONE.search(_before(one, told)) is not None


_WHICH_ONE = re.compile(
    r"\b(?:in|at|during|after|before|from|of|on|by|for|until|since|took|taken|won|lost|into) "
    r"(?:the|its|his|her|their) $",
    re.IGNORECASE,
)


def _before(one: Count, told: Profile) -> str:
    """Give the statement's text up to a figure."""
    return told.span.exact[: max(0, one.value.start - told.span.start)]


def of_another_count(one: Count, other: Count, first: Profile, second: Profile) -> bool:
    """Tell whether two figures are of another population, place or length of time."""
    return (
        marks(one) != marks(other)
        or is_rest(one, first) != is_rest(other, second)
        or told_by_number(one, first)
        or told_by_number(other, second)
        or of_two_places(one, other, first, second)
        or (one.head == other.head and _named_so(one, other, first, second))
        or in_one_of_several(first.span.exact) != in_one_of_several(second.span.exact)
        or (one.act is not None and over_a_time(first.span.exact) != over_a_time(second.span.exact))
        or far_apart(one, other)
    )


def named_apart(first: Profile, second: Profile) -> bool:
    """Tell whether both count one sort of thing, each that of another name: two nations' envoys."""
    return any(
        one.head is not None and one.head == other.head and _named_so(one, other, first, second)
        for one in first.counts
        for other in second.counts
    )


def _named_so(one: Count, other: Count, first: Profile, second: Profile) -> bool:
    mine, theirs = _capitals(one, first), _capitals(other, second)
    return bool(mine and theirs) and not mine & theirs


def _capitals(one: Count, told: Profile) -> frozenset[str]:
    """What narrows a count that is written with a capital: “four Torvian diplomats”."""
    behind = told.span.exact[max(0, one.value.end - told.span.start) :]
    named = _NAMED.match(behind)
    return frozenset(concept(word) for word in named[1].split()) if named else frozenset()


_NAMED = re.compile(r"\s+(?:[a-z]+ of (?:the )?)?((?:[A-Z][\w’'-]+\s+)+)(?=[a-z])")


def far_apart(one: Count, other: Count) -> bool:
    """Tell whether two figures differ too much for one count, and neither is a slip."""
    sizes = sorted((size_of(one.value), size_of(other.value)))
    alike = one.act is not None or (one.head is not None and one.head == other.head)
    least = (MANY_TIMES if alike else RIVAL) * sizes[0]
    return sizes[1] > least and not slipped(one.value, other.value)


def _same_outcome(one: Count, other: Count, setting: Setting) -> bool:
    """Both say what happened to the counted, and it is the same."""
    if one.act in GATHERED or (one.told and other.told and _things_meet(one, other)):
        return True
    return _both_of_anybody(one, other, setting)


def _same_things(one: Count, other: Count, setting: Setting) -> bool:
    """Neither says what happened: the things counted and the statements around them decide."""
    if one.told and other.told and _things_meet(one, other):
        return setting.likeness >= LOOSE_EVENT or _large(one, other, setting)
    if setting.likeness >= EVENT and not (one.told and other.told):
        return True
    return _lone_sum(one, other, setting)


def _other_setting(one: StatementSpan, other: StatementSpan) -> bool:
    return other_names(one, other) or set_elsewhere(one, other)


def _other_day(one: Profile, other: Profile) -> bool:
    """Whether each statement dates its figure, to days of which none is the other's."""
    first, second = _days(one), _days(other)
    return bool(first and second) and not first & second


def _days(one: Profile) -> frozenset[str]:
    """The full days that a statement names, without the time of day."""
    lows = [str(value.low) for value in one.values if value.kind == "date" and value.low]
    days = frozenset(low[:10] for low in lows if _DAY.match(low))
    return days if len(lows) == len(days) else frozenset()


_DAY = re.compile(r"\d{4}-\d\d-\d\d(?!\d)")
_ANAPHORA = re.compile(
    r"\b(?:the|that|this|its|their) (?:own )?(?:figure|number|count|total|toll|tally|estimate)\b",
    re.IGNORECASE,
)


def _both_of_anybody(one: Count, other: Count, setting: Setting) -> bool:
    """Whether neither says who is counted.

    Or the one that does not takes up the other's count ("the figure").
    """
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
    if one.told != other.told and "age" in one.told & other.told:
        return False
    bare = not setting.one_occurrence
    spans = setting.one.span, setting.other.span
    if in_background(spans[0], bare=bare) != in_background(spans[1], bare=bare):
        return False
    bearers = _bearer(one, setting.one), _bearer(other, setting.other)
    if bearers[0] and bearers[1]:
        return parts(bearers[0]) == parts(bearers[1])
    first, second = setting.one.topics & PERSONS, setting.other.topics & PERSONS
    unnamed = not (bearers[0] or bearers[1])
    return unnamed and setting.likeness >= EVENT and bool(first & second) and not first ^ second


_OF_AGE = re.compile(r"\b([a-z-]+) (?:of|aged) $", re.IGNORECASE)


def is_age(count: Count, told: Profile) -> bool:
    """Tell whether a figure is an age without saying so (“a man of 77”)."""
    match = _OF_AGE.search(told.span.exact[: max(0, count.value.start - told.span.start)])
    return match is not None and concept(match[1]) in PERSONS


def _bearer(count: Count, told: Profile) -> str | None:
    """The name just before an age in commas (“Edwin Marsh, 81,”)."""
    before = told.span.exact[: max(0, count.value.start - told.span.start)]
    end = told.span.start + len(before.rstrip(", "))
    found = (value for value in told.values if value.kind == "name" and value.end == end)
    return next((str(value.low) for value in found), None) if before.endswith(", ") else None


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
    if sizes[1] > NEARLY * sizes[0] and _other_acts(one, other, setting):
        return False
    return sizes[0] >= COUNTED_ONE_BY_ONE and sizes[1] <= RIVAL * sizes[0]


def _other_acts(one: Count, other: Count, setting: Setting) -> bool:
    """Books were given, books were soaked: two verbs, and nothing but the noun in common."""
    first, second = setting.one, setting.other
    if not first.acts or not second.acts or first.acts & second.acts:
        return False
    return not (first.topics & second.topics) - one.told - other.told


NEARLY = 1.05
"""Ratio up to which two figures of one noun are one figure, whatever the verb."""
MANY_TIMES = 12.0
"""The same where the thing counted agrees or what happened to it. Both set by hand."""
RIVAL = 3.0
"""Ratio up to which two figures of one noun are of one count where nothing else says so."""


LONE_KINDS = frozenset({"money", "percent", "duration"})
NEAR_MISS = 1.4
"""Ratio up to which two sums of one story look like one sum told twice (£640m, £604m; six years,
eight)."""


def _lone_sum(one: Count, other: Count, setting: Setting) -> bool:
    """Sums, shares and terms are seldom named by a noun.

    The only one of its kind in both, of like size.
    """
    kind = one.value.kind
    if not setting.one_occurrence or kind not in LONE_KINDS or one.value.unit != other.value.unit:
        return False
    if any(sum(c.value.kind == kind for c in p.counts) > 1 for p in (setting.one, setting.other)):
        return False
    sizes = sorted((size_of(one.value), size_of(other.value)))
    close = 0 < sizes[1] <= NEAR_MISS * sizes[0] or transposed(*sizes)
    return close and evidence(setting.one, setting.other) >= LONE_EVIDENCE


LONE_EVIDENCE = 1.0
"""Evidence of one event that two lone sums need. Set by hand."""


WIDER = 1.8
"""Ratio from which a figure with a place of its own is taken for that place's share."""


def of_two_places(one: Count, other: Count, told: Profile, against: Profile) -> bool:
    """Tell whether the figures are of two places, or of a place and the whole."""
    first, second = _scope(told), _scope(against)
    if not (first or second) or shared(first, second):
        return False
    sizes = sorted((size_of(one.value), size_of(other.value)))
    return bool(first and second) or sizes[0] * WIDER <= sizes[1]


_SCOPING = re.compile(
    r"\b(?:in|across|around|throughout|of|on|at|near|for)\s+(?:the\s+)?(?:[a-z]+ern\s+)?$"
)


def _scope(one: Profile) -> list[str]:
    """The places that a statement gives its figure for: named behind a preposition."""
    found = []
    for value in one.values:
        before = one.span.exact[
            max(0, value.start - one.span.start - 24) : value.start - one.span.start
        ]
        if value.kind == "place" and _SCOPING.search(before):
            found.append(value.exact)
    return found


def _things_meet(one: Count, other: Count) -> bool:
    """A narrower count on one side is another precision, two narrower ones are two populations."""
    heads = one.head in other.told or other.head in one.told
    return heads and not (one.told - other.told and other.told - one.told)


def marks(one: Count) -> frozenset[str]:
    """Give the words that narrow what is counted to some of it: “wounded soldiers”."""
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
