"""What speaks for two dates filling one slot, beside the words around them."""

from __future__ import annotations

from claims.matching.days import days_between
from claims.matching.slots.dated import Day, edges, gap_in_days
from claims.matching.slots.doubts import date_slip
from claims.matching.slots.mentions import Mention

WEEK, SEASON = 7, 45
"""Days between two dates: a slip, and where they are rather two dates."""
LEAD = 0.12
"""Share of an article that opens it: what happened, and when, stands there."""
FRESH = 3
"""Days before the print on which most of a story happens."""
QUARTER_HOUR = 15


def date_evidence(one: Mention, other: Mention, told_too: int) -> dict[str, float]:
    """Give what speaks for one slot; of the two days the other article gives `told_too`, too."""
    if one.day is None or other.day is None:
        return {}
    return {
        **_distance(one.day, other.day),
        **_slips(one, other, (one.day, other.day)),
        **_where_told(one, other),
        "told too": float(told_too == 1),
        "both told too": float(told_too > 1),
        "clauses": _clauses(one, other),
    }


def _distance(one: Day, other: Day) -> dict[str, float]:
    gap = gap_in_days(one, other)
    ends = set(edges(one, other))
    return {
        "hour": float(gap in (0, None) and None not in (one.minute, other.minute)),
        "next day": float(gap is not None and gap <= 1),
        "week": float(gap is not None and gap <= WEEK),
        "few weeks": float(gap is not None and gap <= SEASON),
        "precision": float(len(one.low[:10]) != len(other.low[:10])),
        "one edge": float(len(ends) == 1 and "on" not in ends),
        "other edge": float(len(ends) > 1),
    }


def _slips(one: Mention, other: Mention, days: tuple[Day, Day]) -> dict[str, float]:
    return {
        "slip of the day": float(date_slip(one, other)),
        "slip of the month": float(_other_month(*days)),
        "slip of the hour": float(_other_hour(*days)),
    }


def _other_month(one: Day, other: Day) -> bool:
    """Whether two days have one number in two months of a year."""
    numbers = one.low[8:10], other.low[8:10]
    return numbers[0] == numbers[1] != "" and one.low[:4] == other.low[:4] and one.low != other.low


def _other_hour(one: Day, other: Day) -> bool:
    """Whether two times have their minutes in common, and these are no round ones."""
    if one.minute is None or other.minute is None:
        return False
    return (one.minute - other.minute) % 60 == 0 and one.minute % QUARTER_HOUR != 0


def _where_told(one: Mention, other: Mention) -> dict[str, float]:
    """Where in its article each stands, in which time, and how fresh what it dates is."""
    return {
        "one past": float(one.past != other.past),
        **_of_two("lead", one.depth <= LEAD, other.depth <= LEAD),
        **_of_two("recent", _recent(one), _recent(other)),
    }


def _of_two(name: str, one: object, other: object) -> dict[str, float]:
    both = bool(one), bool(other)
    return {f"both {name}": float(all(both)), f"one {name}": float(both[0] != both[1])}


def _recent(mention: Mention) -> bool:
    published = mention.profile.span.published
    if published is None or mention.day is None:
        return False
    gap = days_between(mention.day.low[:10], published.date().isoformat())
    return gap is not None and gap <= FRESH


def _clauses(one: Mention, other: Mention) -> float:
    """Give the share of words that the two statements have in common."""
    first, second = (
        frozenset(word.concept for word in mention.profile.words) for mention in (one, other)
    )
    return len(first & second) / max(1, len(first | second))
