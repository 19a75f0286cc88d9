"""What speaks for and against one slot in the words of two mentions, beside those they share.

What `can_be_rivals` refuses is refused. Of the rest none decides alone: a story of a call has two
ministers who meet on another day, and two outlets that date one meeting on two days. How much each
counts is learned (`weights`).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import lru_cache

from claims.extraction.stems import fold
from claims.matching.bounds import size_of, transposed
from claims.matching.counts import (
    Setting,
    far_apart,
    is_rest,
    marks,
    named_apart,
    of_two_places,
    other_share,
    told_by_number,
)
from claims.matching.days import dates_meet, days_between
from claims.matching.events import event_likeness
from claims.matching.happenings import happenings
from claims.matching.names import parts, same_name
from claims.matching.slots.bodies import of_two_kinds, written_alike
from claims.matching.slots.dated import edges, gap_in_days
from claims.matching.slots.first_names import of_kin
from claims.matching.slots.identity import by_side, comparable, mistyped
from claims.matching.slots.mentions import PAIRS_REMEMBERED, Mention, Sort
from claims.matching.slots.spellings import namesakes
from claims.matching.slots.spot_pairs import spots_compare
from claims.matching.surroundings import in_one_of_several, over_a_time, set_elsewhere
from claims.matching.tallies import figures_in, stage_of
from claims.matching.vocabulary import concept, content, weight

WIDE = frozenset(
    {"africa", "europe", "asia", "america", "australia", "antarctica", "oceania", "east"}
    | {"atlantic", "pacific", "mediterranean", "world"}
)
"""Last words of names that hold so much that any place may lie in them."""
MANY_WORDS = 4
"""Telling words in common that are counted at the most."""


@lru_cache(maxsize=PAIRS_REMEMBERED)
def can_be_rivals(one: Mention, other: Mention) -> bool:
    """Tell whether two mentions can fill one slot at all, which of most pairs is plain."""
    if not comparable(one, other):
        return False
    if mistyped(one, other):
        at_once = one.sort == "date" or one.past == other.past
        return at_once and not _two_outcomes(one, other)
    if one.past != other.past and one.sort != "date":
        return False
    if set_elsewhere(one.profile.span, other.profile.span):
        return False
    return _CAN_BE[one.sort](one, other)


def _two_outcomes(one: Mention, other: Mention) -> bool:
    """Whether numbers of another magnitude are of two acts: room for 120, twelve missing."""
    first, second = one.count, other.count
    if first is None or second is None or first.value.unit is not None:
        return False
    if first.value.kind != "quantity" or transposed(*(size_of(c.value) for c in (first, second))):
        return False
    return first.act != second.act


def _can_be_one_day(one: Mention, other: Mention) -> bool:
    return not (
        _other_phase(one, other)
        or _of_another_age(one, other)
        or named_apart(one.profile, other.profile)
        or _numbered_apart(one, other)
        or _two_moments(one, other)
        or _state_and_act(one, other)
    )


def _state_and_act(one: Mention, other: Mention) -> bool:
    """Whether one alone tells since when something is so, and they have no act in common."""
    if one.day is None or other.day is None:
        return False
    first, second = edges(one.day, other.day)
    since = (first == "from") != (second == "from")
    shared = _acts(one) & _acts(other) or happenings(one.profile) & happenings(other.profile)
    return since and not shared


def _other_phase(one: Mention, other: Mention) -> bool:
    """Whether one tells a beginning and the other an end; what opens or leaves begins too."""
    phases = [
        {_BEGINNINGS.get(key, key) for key in happenings(told.profile) if key.startswith("phase:")}
        for told in (one, other)
    ]
    return all(phases) and not phases[0] & phases[1]


def _of_another_age(one: Mention, other: Mention) -> bool:
    """Whether one year is long gone beside the other: when a thing was made, when it was tested."""
    years = [
        int(told.day.low[:4]) for told in (one, other) if told.day and told.day.low[:4].isdigit()
    ]
    slipped_digit = (
        len(years) > 1
        and sum(a != b for a, b in zip(str(years[0]), str(years[1]), strict=False)) == 1
    )
    return len(years) > 1 and abs(years[0] - years[1]) > LONG_AGO and not slipped_digit


LONG_AGO = 40
"""Years between two dates that are hardly two datings of one event, unless one digit slipped."""
_BEGINNINGS = {"phase:open": "phase:begin", "phase:leave": "phase:begin"}


def _numbered_apart(one: Mention, other: Mention) -> bool:
    """Whether each tells of another of a row: the first offer and the second."""
    return any(
        mine.value.kind == theirs.value.kind == "ordinal"
        and mine.head == theirs.head
        and mine.value.low != theirs.value.low
        for mine in one.profile.counts
        for theirs in other.profile.counts
    )


def _two_moments(one: Mention, other: Mention) -> bool:
    """Whether two hours are of two acts: the fire broke out at eleven and was put out at three."""
    timed = all(mention.day and mention.day.minute is not None for mention in (one, other))
    told = _acts(one), _acts(other)
    return timed and all(told) and not told[0] & told[1] and bool(_subject(one) & _subject(other))


def _can_be_one_figure(one: Mention, other: Mention) -> bool:
    if one.value is None or other.value is None:
        return not _other_stage(one, other)
    if any(_UNNUMBERED.match(value.exact) for value in (one.value, other.value)):
        return one.before == other.before and one.before in _LASTING
    first, second, told, against = one.count, other.count, one.profile, other.profile
    if first is None or second is None:
        return True
    return not (
        far_apart(first, second)
        or told_by_number(first, told)
        or told_by_number(second, against)
        or is_rest(first, told) != is_rest(second, against)
        or over_a_time(told.span.exact) != over_a_time(against.span.exact)
        or in_one_of_several(told.span.exact) != in_one_of_several(against.span.exact)
        or _other_time(one, other)
        or _measured_apart(one, other)
        or (first.value.kind == second.value.kind == "ordinal" and first.head in _SERIES)
    )


_SERIES = frozenset(
    concept(word)
    for word in (
        "round half leg set phase stage session attempt reading innings period quarter"
    ).split()
)
"""What comes one after the other: the first round and the second are two, and no contradiction."""


def _measured_apart(one: Mention, other: Mention) -> bool:
    """Whether two figures measure one thing in two ways: a gust, and the wind that lasts."""
    told = [one.told, other.told]
    around = [text[max(0, at[0] - BESIDE) : at[1] + BESIDE].lower() for text, at in told]
    return any(
        first.search(around[place]) and second.search(around[1 - place])
        for first, second in _MEASURED
        for place in (0, 1)
    )


BESIDE = 40
"""Code points around a figure in which a word says how it is measured."""
_MEASURED = tuple(
    (re.compile(rf"\b(?:{one})"), re.compile(rf"\b(?:{other})"))
    for one, other in (
        ("gust", "sustained|mean wind|average wind"),
        ("net\\b", "gross\\b"),
        ("before tax|pre-?tax", "after tax|net profit"),
        ("early trad|opening|opened", "clos(?:e|ed|ing)\\b|ended the day"),
    )
)
"""Two ways to measure one thing. Compiled by hand for this project."""


@lru_cache(maxsize=PAIRS_REMEMBERED)
def doubts(one: Mention, other: Mention) -> Mapping[str, float]:
    """Give what speaks for or against one slot; keys are those of `weights.WEIGHTS`."""
    said = _OF_SORT[one.sort](one, other) if one.sort in _OF_SORT else {}
    told = {"telling": float(min(MANY_WORDS, len(_telling(one, other))))}
    return told | {key: float(holds) for key, holds in said.items()}


def _of_numbers(one: Mention, other: Mention) -> dict[str, bool]:
    first, second, told, against = one.count, other.count, one.profile, other.profile
    if first is None or second is None or mistyped(one, other):
        return {}
    alike = event_likeness(told, against)
    same_head = first.head == second.head
    return {
        "share": other_share(first, second, Setting(told, against, alike, one_occurrence=True)),
        "marks": marks(first) != marks(second),
        "two places": of_two_places(first, second, told, against),
        "named apart": same_head and named_apart(told, against),
        "other rank": first.value.kind == "ordinal" and not same_head,
        "same thing": same_head and first.head is not None,
        "both bare": not first.told and not second.told,
        "one bare": bool(first.told) != bool(second.told),
        "two outcomes": None not in (first.act, second.act) and first.act != second.act,
    }


_UNNUMBERED = re.compile(r"(?:an?|half an?|the) [a-z]+$", re.IGNORECASE)
"""“A day underground” is a round way to speak, no count of days."""
_LASTING = frozenset({"took", "takes", "take", "taken", "lasted", "lasts", "lasting", "spent"})
"""Words behind which “an hour” is as much a figure as “40 minutes”."""


def _other_stage(one: Mention, other: Mention) -> bool:
    """Whether two results are of a vote and a score, or of two halves of a game."""
    stages = {stage_of(mention.profile, mention.span) for mention in (one, other)}
    return _both_votes(one) != _both_votes(other) or len(stages) > 1


def _both_votes(tally: Mention) -> bool:
    """Whether a result is a vote; one of the figures of a score is hardly over nine."""
    return max(figures_in(tally.key)) > MOST_GOALS


MOST_GOALS = 20
"""The greatest figure of a score that is told as one; a vote has more. Set by hand."""


def _other_time(one: Mention, other: Mention) -> bool:
    """Whether two statements date what they tell, and to days of which none can be the other."""
    first, second = (
        [value for value in mention.profile.values if value.kind == "date"]
        for mention in (one, other)
    )
    return bool(first and second) and not any(dates_meet(a, b) for a in first for b in second)


def _can_be_one_spot(one: Mention, other: Mention) -> bool:
    """A town holds a park: only what stands to its sentence alike is compared."""
    if any(fold(told.key).split()[-1] in WIDE or told.key.isupper() for told in (one, other)):
        return False
    if one.spot and other.spot and spots_compare(one.spot, other.spot):
        return True
    if not (one.anchors and other.anchors):
        return False
    sides = by_side(one), by_side(other)
    if any(sides):
        return all(sides) and bool(one.anchors & other.anchors)
    sorts, ways = (
        [{a for a in mention.anchors if a.startswith(lead)} for mention in (one, other)]
        for lead in ("sort:", "prep:")
    )
    if bool(sorts[0]) != bool(sorts[1]) and (ways[0] != ways[1] or ways[0] & {"prep:in"}):
        return False
    return set.union(*ways) != {"prep:in", "prep:at"}


def _can_be_one_person(one: Mention, other: Mention) -> bool:
    """People need an office, an act or a surname in common: a story names many of them."""
    if _was(one) != _was(other) or written_alike(one, other) or of_two_kinds(one, other):
        return False
    if one.anchors & other.anchors:
        return True
    if namesakes(one.key, other.key):
        kin = any(of_kin(mention.profile.span.sentence) for mention in (one, other))
        alike = parts(one.key)[0][0] == parts(other.key)[0][0]
        return alike and not kin and not (one.anchors and other.anchors)
    return all(_does(mention) for mention in (one, other)) and bool(_telling(one, other))


def _was(mention: Mention) -> bool:
    """Whether somebody is told by an office of the past: “the former minister, Liv Moen”."""
    start = mention.profile.span.sentence_start
    before = mention.profile.span.sentence[: mention.span.start - start]
    return _FORMER.search(before) is not None


_FORMER = re.compile(r"\b(?:former|ex|previous|then|late|outgoing)\b[ -][^,.;]*,? $", re.IGNORECASE)


def _does(mention: Mention) -> bool:
    subject = mention.profile.span.subject
    if subject is not None and same_name(subject, mention.key):
        return True
    start = mention.profile.span.sentence_start
    return bool(_CLEFT.search(mention.profile.span.sentence[: mention.span.start - start]))


_CLEFT = re.compile(r"\b[Ii]t (?:was|is) (?:[^,]{0,40}, )?$")
"""“It was the cleaner, Rosa Tillman, who …” says who did it."""


def _of_dates(one: Mention, other: Mention) -> dict[str, bool]:
    if one.day is None or other.day is None:
        return {}
    lengths = [day.low[:10] == day.high[:10] for day in (one.day, other.day)]
    hours = [day.minute is not None for day in (one.day, other.day)]
    ahead = [_ahead(one), _ahead(other)]
    return {
        "dates one thing": _can_date_one_thing(one, other),
        "other form": not _alike_in_form(one, other),
        "one ahead": ahead[0] != ahead[1] and not _near(one, other),
        "both ahead": all(ahead),
        "of others": _done_by_others(one, other),
        "one deed": _may_tell_one_act(one, other),
        "one subject": bool(_subject(one) & _subject(other)),
        "one length": lengths[0] == lengths[1],
        "both timed": all(hours),
        "one timed": hours[0] != hours[1],
    }


def _acts(mention: Mention) -> frozenset[str]:
    return frozenset(act for act in mention.profile.acts if ":" not in act)


def _can_date_one_thing(one: Mention, other: Mention) -> bool:
    """Whether what is dated has an act, a happening or telling words in common."""
    if named_apart(one.profile, other.profile) or not _alike_in_form(one, other):
        return False
    if _ahead(one) != _ahead(other) and not _near(one, other):
        return False
    telling = _telling(one, other)
    if _acts(one) & _acts(other):
        return _one_end(one, other) or not _done_by_others(one, other)
    if happenings(one.profile) & happenings(other.profile):
        return bool(telling) or not (_subject(one) and _subject(other))
    if date_slip(one, other) or _one_end(one, other):
        return bool(telling)
    return _may_tell_one_act(one, other) and len(telling) >= SEVERAL_WORDS


SEVERAL_WORDS = 3
"""Telling words in common by which two acts of one subject may be one. Set by hand."""


def _done_by_others(one: Mention, other: Mention) -> bool:
    """Whether each tells of somebody or something that the other sentence does not know."""
    first, second = _subject(one), _subject(other)
    if not (first and second) or _telling(one, other):
        return False
    return not (first & other.sentence or second & one.sentence)


def _alike_in_form(one: Mention, other: Mention) -> bool:
    """A day is compared with a day, a month with a month, an end with an end."""
    if one.day is None or other.day is None:
        return False
    lengths = [day.low[:10] == day.high[:10] for day in (one.day, other.day)]
    timed = None not in (one.day.minute, other.day.minute)
    if one.day.low.startswith("T") != other.day.low.startswith("T") and not timed:
        return False
    first, second = edges(one.day, other.day)
    alike = lengths[0] == lengths[1] or first != "on" or bool(_acts(one) & _acts(other))
    return first == second and alike


def _one_end(one: Mention, other: Mention) -> bool:
    """Whether both tell when something begins, or when it ends."""
    return one.day is not None and other.day is not None and "on" not in edges(one.day, other.day)


def _may_tell_one_act(one: Mention, other: Mention) -> bool:
    """Two acts of one subject may be one in other words; two hours of a day are two moments."""
    if all(mention.day and mention.day.minute is not None for mention in (one, other)):
        return False
    return not (_acts(one) and _acts(other)) or bool(_subject(one) & _subject(other))


def _telling(one: Mention, other: Mention) -> list[str]:
    return [word for word in sorted(one.sentence & other.sentence) if weight(word) == 1]


def date_slip(one: Mention, other: Mention) -> bool:
    """Tell whether two days of one month are one mistyped (3 and 13 April, 12 and 21 May)."""
    if one.day is None or other.day is None or one.day.low[:7] != other.day.low[:7]:
        return False
    first, second = one.day.low[8:10], other.day.low[8:10]
    written = all(mention.day and _DIGIT.search(mention.key) for mention in (one, other))
    return bool(first and second and written) and (
        first == second[::-1] or abs(int(first) - int(second)) in SLIPPED_DAYS
    )


_DIGIT = re.compile(r"\d|\bday\b", re.IGNORECASE)
SLIPPED_DAYS = (10, 20)


def _subject(mention: Mention) -> frozenset[str]:
    """The telling words of whom or what a statement is about."""
    words = (word.concept for word in content(mention.profile.span.subject or ""))
    return frozenset(word for word in words if weight(word) == 1)


def _ahead(mention: Mention) -> bool:
    """Whether a date lies behind the day on which it was printed."""
    published = mention.profile.span.published
    if published is None or mention.day is None:
        return False
    gap = days_between(mention.day.low[:10], published.date().isoformat())
    return gap is not None and gap <= SOON and mention.day.low[:10] > published.date().isoformat()


def _near(one: Mention, other: Mention) -> bool:
    if one.day is None or other.day is None:
        return False
    gap = gap_in_days(one.day, other.day)
    return gap is None or gap <= FEW_DAYS or one.day.low[4:10] == other.day.low[4:10]


SOON = 90
"""Days within which the year of a date is surely read."""
FEW_DAYS = 3
"""Days up to which what one outlet expects and another reports can be one thing."""

_CAN_BE: Mapping[Sort, Callable[[Mention, Mention], bool]] = {
    "number": _can_be_one_figure,
    "date": _can_be_one_day,
    "place": _can_be_one_spot,
    "name": _can_be_one_person,
}
_OF_SORT: Mapping[Sort, Callable[[Mention, Mention], dict[str, bool]]] = {
    "number": _of_numbers,
    "date": _of_dates,
}
