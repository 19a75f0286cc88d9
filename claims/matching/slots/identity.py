"""Whether two mentions give one value, and whether an article knows a value at all."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence

from claims.extraction.stems import fold
from claims.extraction.types import Value
from claims.matching.bounds import bounds_meet, size_of, slipped
from claims.matching.counts import Setting, named_apart, of_another_count, other_share
from claims.matching.days import DAY_LENGTH, dates_meet, days_between
from claims.matching.events import event_likeness
from claims.matching.happenings import happenings
from claims.matching.names import parts, same_name
from claims.matching.slots.dated import Day, edges, gap_in_days, same_day
from claims.matching.slots.first_names import of_kin
from claims.matching.slots.mentions import Mention, Placed, Sort
from claims.matching.slots.overlaps import overlap
from claims.matching.slots.sites import SIDE, SITES
from claims.matching.slots.spellings import namesakes, one_sound, spelt_apart
from claims.matching.surroundings import set_elsewhere
from claims.matching.tallies import stage_of
from claims.matching.vocabulary import content, weight

SLACK = 0.05
"""Relative distance under which two figures are the same one at another precision."""
TELLING_PART = 4
"""Letters from which a word of a name tells the name."""
LEFT_OUT = frozenset({"year of age"})
"""Units that are compared by rules of their own."""
WIDE = frozenset(
    {"africa", "europe", "asia", "america", "north america", "south america", "australia"}
    | {"antarctica", "oceania", "middle east", "atlantic", "pacific", "mediterranean"}
)
"""Names that hold so much that any place may lie in them."""


def same_value(one: Mention, other: Mention) -> bool:
    """Tell whether two mentions are of one sort and may give one value."""
    if one.sort != other.sort:
        return False
    if one.day is not None and other.day is not None:
        return same_day(one.day, other.day)
    if one.sort == "number":
        return _same_figure(one, other)
    return _same_place(one, other) if one.sort == "place" else _same_person(one, other)


def _same_place(one: Mention, other: Mention) -> bool:
    sides = _by_side(one), _by_side(other)
    if any(sides):
        return sides[0] == sides[1]
    if _own_parts(one.key) & _own_parts(other.key):
        return True
    return same_name(one.key, other.key) or one_sound(one.key, other.key) or _short_form(one, other)


def _same_person(one: Mention, other: Mention) -> bool:
    if spelt_apart(one.key, other.key):
        return False
    return same_name(one.key, other.key) or one_sound(one.key, other.key) or _short_form(one, other)


def _by_side(one: Mention) -> frozenset[str]:
    return frozenset(anchor for anchor in one.anchors if anchor.startswith(SIDE))


def _same_figure(one: Mention, other: Mention) -> bool:
    if one.value is None or other.value is None:
        return one.value is other.value and _figures(one) == _figures(other)
    if one.value.kind != other.value.kind or one.value.unit != other.value.unit:
        return False
    if _close(one, other):
        return True
    return bounds_meet(one.value, other.value) and not _far_off(one.value, other.value)


def _far_off(one: Value, other: Value) -> bool:
    """Whether one is a bound that the other keeps by far: nobody gives 3 by “up to 10”."""
    if (None in (one.low, one.high)) == (None in (other.low, other.high)):
        return False
    sizes = sorted((size_of(one), size_of(other)))
    return sizes[1] > NEAR_BOUND * sizes[0]


NEAR_BOUND = 1.5
"""Ratio up to which a figure is taken for the one that a bound rounds. Set by hand."""


def _own_parts(place: str) -> set[str]:
    return set(parts(place)) - SITES - _COMMON_PARTS


_COMMON_PARTS = frozenset(
    (
        "col mont mount mt monte pic port fort saint st san santa sao rue via new old north south "
        "east west upper lower great little de la le du d of the"
    ).split()
)
"""Words that many names of places have in common."""


def _short_form(one: Mention, other: Mention) -> bool:
    """Whether one first name is the other cut short (Fred, Frederick)."""
    first, second = parts(one.key), parts(other.key)
    short, long = sorted((first[0], second[0]), key=len)
    return first[-1] == second[-1] and len(short) >= FEW_LETTERS and long.startswith(short)


FEW_LETTERS = 3


def _figures(tally: Mention) -> list[int]:
    """The figures of a vote or a score, whichever stands first."""
    return sorted(int(figure) for figure in re.findall(r"\d+", tally.key))


def _close(one: Mention, other: Mention) -> bool:
    if one.value is None or other.value is None:
        return False
    sizes = sorted((size_of(one.value), size_of(other.value)))
    rough = one.value.approximate or other.value.approximate
    return rough and sizes[1] - sizes[0] <= SLACK * sizes[1] and sizes[0] >= 1 / SLACK


def can_be_rivals(one: Mention, other: Mention) -> bool:
    """Tell whether two mentions of two values can fill one slot at all."""
    if one.sort != other.sort or (one.past != other.past and not _mistyped(one, other)):
        return False
    return _OF_SORT[one.sort](one, other) and not same_value(one, other)


def _can_be_one_count(one: Mention, other: Mention) -> bool:
    return _one_measure(one, other) and _one_count(one, other)


def _one_measure(one: Mention, other: Mention) -> bool:
    first, second = one.value, other.value
    if first is None or second is None:
        stages = (stage_of(mention.profile, mention.span) for mention in (one, other))
        return first is second and _both_votes(one) == _both_votes(other) and len(set(stages)) == 1
    if first.unit in LEFT_OUT or any(_UNNUMBERED.match(value.exact) for value in (first, second)):
        return False
    return first.kind == second.kind and first.unit == second.unit


_UNNUMBERED = re.compile(r"(?:an?|half an?|the) [a-z]+$", re.IGNORECASE)
"""“A day underground” is a round way to speak, no count of days."""


def _mistyped(one: Mention, other: Mention) -> bool:
    """Whether two values are one with a slip: digits swapped, or another year of one day."""
    if one.day is not None and other.day is not None:
        return one.day.low[4:10] == other.day.low[4:10] != ""
    if one.sort != "number" or one.value is None or other.value is None:
        return False
    return slipped(one.value, other.value)


def _one_count(one: Mention, other: Mention) -> bool:
    """Whether two figures can count one thing, as far as their own words tell."""
    if one.count is None or other.count is None or _mistyped(one, other):
        return True
    if one.count.value.kind == "ordinal" and one.count.head != other.count.head:
        return False
    if set_elsewhere(one.profile.span, other.profile.span) or _other_time(one, other):
        return False
    alike = event_likeness(one.profile, other.profile)
    setting = Setting(one.profile, other.profile, alike, one_occurrence=True)
    if other_share(one.count, other.count, setting):
        return False
    return not of_another_count(one.count, other.count, one.profile, other.profile)


def _other_time(one: Mention, other: Mention) -> bool:
    """Whether two statements date what they tell, and to days of which none can be the other."""
    first, second = (
        [value for value in mention.profile.values if value.kind == "date"]
        for mention in (one, other)
    )
    return bool(first and second) and not any(dates_meet(a, b) for a in first for b in second)


def _can_be_one_spot(one: Mention, other: Mention) -> bool:
    """A town holds a park: only what stands to its sentence alike is compared."""
    sides = _by_side(one), _by_side(other)
    if any(sides):
        return all(sides) and bool(one.anchors & other.anchors)
    if any(fold(mention.key) in WIDE or mention.key.isupper() for mention in (one, other)):
        return False
    sorts, ways = (
        [{a for a in mention.anchors if a.startswith(lead)} for mention in (one, other)]
        for lead in ("sort:", "prep:")
    )
    if bool(sorts[0]) != bool(sorts[1]) and (ways[0] != ways[1] or ways[0] & {"prep:in"}):
        return False
    return set.union(*ways) != {"prep:in", "prep:at"}


def _can_be_one_person(one: Mention, other: Mention) -> bool:
    """People need an office, an act or a surname in common: a story names many of them."""
    if one.anchors & other.anchors:
        return True
    if namesakes(one.key, other.key):
        kin = any(of_kin(mention.profile.span.sentence) for mention in (one, other))
        return not kin and not (one.anchors and other.anchors)
    return all(_does(mention) for mention in (one, other)) and bool(_telling(one, other))


def _does(mention: Mention) -> bool:
    subject = mention.profile.span.subject
    if subject is not None and same_name(subject, mention.key):
        return True
    start = mention.profile.span.sentence_start
    return bool(_CLEFT.search(mention.profile.span.sentence[: mention.span.start - start]))


_CLEFT = re.compile(r"\b[Ii]t (?:was|is) (?:[^,]{0,40}, )?$")
"""“It was the cleaner, Rosa Tillman, who …” says who did it."""


def _acts(mention: Mention) -> frozenset[str]:
    return frozenset(act for act in mention.profile.acts if ":" not in act)


def _can_date_one_thing(one: Mention, other: Mention) -> bool:
    """A story has many days: what is dated must have an act or a telling word in common."""
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
    return _may_tell_one_act(one, other) and len(telling) >= MANY_WORDS


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
MANY_WORDS = 3
"""Telling words that two sentences without a common act share before their days are compared."""


def _both_votes(tally: Mention) -> bool:
    """Whether a result is a vote; one of the figures of a score is hardly over nine."""
    return max(_figures(tally)) > MOST_GOALS


MOST_GOALS = 20


def texts_of(article: Sequence[Placed]) -> frozenset[str]:
    """Give all words of an article, folded."""
    return frozenset(
        word for _, one in article for word in re.findall(r"[^\W_]+", fold(one.span.sentence))
    )


def known(one: Mention, others: Sequence[Mention], words: frozenset[str]) -> bool:
    """Tell whether the other article has this figure or name too, wherever.

    A namesake is another name. Days and places come back in any story: of them `closer` is asked.
    """
    if one.sort in ("date", "place"):
        return False
    if any(same_value(one, other) for other in others):
        return True
    if one.sort != "name":
        return False
    rivals = [other for other in others if other.sort in ("name", "place")]
    if any(same_name(one.key, other.key) for other in rivals):
        return True
    return parts(one.key)[-1] in words and not any(
        namesakes(one.key, other.key) for other in others if other.sort == "name"
    )


def closer(
    one: Mention, rival: Mention, others: Sequence[Mention], weights: Mapping[str, float]
) -> bool:
    """Tell whether the other article has this value in words nearer to it than its rival's."""
    asked = overlap(one.sentence, rival.sentence, weights)[1]
    return any(
        same_value(one, other)
        and _as_exact(one, other)
        and overlap(one.sentence, other.sentence, weights)[1] >= asked
        for other in others
    )


def _as_exact(one: Mention, other: Mention) -> bool:
    """Whether the other says as much: the month in which a day lies does not give the day."""
    if one.day is None or other.day is None:
        return True
    return len(one.day.low[:10]) != DAY_LENGTH or _is_one_day(one.day) <= _is_one_day(other.day)


def _is_one_day(day: Day) -> bool:
    return day.low[:10] == day.high[:10]


_OF_SORT: Mapping[Sort, Callable[[Mention, Mention], bool]] = {
    "number": _can_be_one_count,
    "date": _can_date_one_thing,
    "place": _can_be_one_spot,
    "name": _can_be_one_person,
}
