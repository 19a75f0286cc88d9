"""Figures that cannot both be right."""

from __future__ import annotations

import math
import re
from datetime import datetime

from claims.discrepancies.lexicon import CHANGING, CONSEQUENCE, GRAVE, GROWING, SERIOUS
from claims.discrepancies.pairs import Pair, in_two_entries, span_of
from claims.discrepancies.sources import one_source, parties_differ
from claims.discrepancies.types import Difference
from claims.extraction.types import StatementSpan, Value
from claims.extraction.values import values
from claims.matching.bounds import bounds_meet, bounds_of, size_of, slipped, units_meet
from claims.matching.counts import shared_counts
from claims.matching.events import LOOSE_EVENT
from claims.matching.profile import Count, Profile

FAR_APART = 1.25
"""Ratio from which two figures differ by more than a slip in counting."""
UPDATE = "a later figure of a count that goes on"
ENTRY = "a later entry of the same page gives another figure"
"""Why figures of one live blog are no contradiction; these never stand in a contested row."""
UPDATED = 0.3
"""What is left of the severity where one figure only came after the other."""
FEW_HOURS = 1.0
"""Hours between two publications from which the later figure can be an update."""


def numbers(pair: Pair) -> list[Difference]:
    """Give a difference for each pair of figures of one count that exclude each other."""
    if not pair.linked and pair.likeness < LOOSE_EVENT:
        return []
    found = shared_counts(pair.one, pair.other, pair.likeness, one_occurrence=pair.linked)
    return [difference(pair, one, other) for one, other in found if exclude(pair, one, other)]


def exclude(pair: Pair, one: Count, other: Count) -> bool:
    """Tell whether two figures of one count cannot both be right."""
    return (
        not (one.value.vague or other.value.vague)
        and units_meet(one.value, other.value)
        and _windows_meet(one.value, other.value)
        and not _both_there(pair, one, other)
        and not counted_later(pair)
        and not shared_out(pair, one, other)
        and not adds_up(pair, one, other)
        and not bounds_meet(one.value, other.value)
    )


def _windows_meet(one: Value, other: Value) -> bool:
    """Counts over two different windows are two counts."""
    return one.window is None or other.window is None or one.window == other.window


def _both_there(pair: Pair, one: Count, other: Count) -> bool:
    """Whether one statement tells both figures of this count.

    Then they are not each other's rival.
    """
    for count, against in ((one, pair.other), (other, pair.one)):
        for also in against.counts:
            if also.told == count.told and also.act == count.act:
                rival = other if count is one else one
                if also is not rival and bounds_meet(also.value, count.value):
                    return True
    return False


def counted_later(pair: Pair) -> bool:
    """Tell whether one counts on a day that came after the other was printed.

    “Eight as of Saturday” is no contradiction of Friday's six.
    """
    first, second = pair.one.span, pair.other.span
    return _after(first, second.published) or _after(second, first.published)


def _after(counted: StatementSpan, printed: datetime | None) -> bool:
    if printed is None or counted.published is None:
        return False
    latest = counted.published.date().isoformat()
    return any(
        printed.date().isoformat() < str(value.high or value.low)[:10] <= latest
        for value in counted.values
        if value.kind == "date"
        and _AS_OF.search(counted.exact[: value.end - counted.start][-AS_OF_REACH:])
    )


AS_OF_REACH = 40
_AS_OF = re.compile(r"\b(?:as of|by|until|up to|as at|so far on) [^,;]*$", re.IGNORECASE)
"""Words before the day on which a running count stood."""


def shared_out(pair: Pair, one: Count, other: Count) -> bool:
    """Tell whether one figure is each one's share of the other: a prize split between two."""
    sizes = sorted((size_of(one.value), size_of(other.value)))
    if not sizes[0] or one.value.kind not in SHARED_OUT:
        return False
    times = sizes[1] / sizes[0]
    even = times > 1 and abs(times - round(times)) * sizes[0] < 1 and round(times) <= MOST_SHARES
    told = f"{pair.one.span.sentence} {pair.other.span.sentence}"
    return even and _SHARING.search(told) is not None


SHARED_OUT = frozenset({"money", "quantity"})
MOST_SHARES = 12
_SHARING = re.compile(
    r"\b(?:shar(?:e|es|ed|ing)|split(?:s|ting)?|divid(?:e|es|ed|ing)|each|apiece|per head|equally"
    r"|half of (?:it|the)|a (?:half|third|quarter) of (?:it|the)|and so (?:does|do|did|will)"
    r"|both get)\b",
    re.IGNORECASE,
)
"""Words that say that a sum goes to several in equal parts."""


def adds_up(pair: Pair, one: Count, other: Count) -> bool:
    """Tell whether one and what is to come is the other: “three, and two more are on the way”."""
    return _with_more(pair.one, one, other) or _with_more(pair.other, other, one)


def _with_more(told: Profile, part: Count, whole: Count) -> bool:
    sentence = told.span.sentence
    if not _MORE.search(sentence):
        return False
    more = (size_of(value) for value in values(sentence) if _MORE.match(sentence, value.end))
    return any(size_of(part.value) + size == size_of(whole.value) for size in more)


_MORE = re.compile(r" (?:more|further|others|another|additional)\b")


def difference(pair: Pair, one: Count, other: Count) -> Difference:
    """Give how two figures of one count differ, an update over time told as such."""
    certainty = _certainty(pair, one, other)
    reason = ENTRY if _is_entered(pair, one, other) else ""
    reason = reason or (UPDATE if _is_update(pair, one, other) else "")
    grade = "number"
    if one.act in GRAVE:
        grade = "grave number"
    elif one.act in SERIOUS or {one.head, other.head} & SERIOUS:
        grade = "serious number"
    severity = CONSEQUENCE[grade] * certainty * _size_of(one.value, other.value)
    thing = counted(one)
    return Difference(
        kind="number",
        severity=severity * (UPDATED if reason else 1.0),
        certainty=certainty,
        explanation=f"One gives {one.value.exact}, the other {other.value.exact}, for {thing}.",
        spans=(span_of(one.value), span_of(other.value)),
        attribute=" ".join(part for part in (one.act, *sorted(one.told & other.told)) if part)
        or thing,
        values=(one.value.exact, other.value.exact),
        fold_reason=reason,
        keys=(_key(one.value), _key(other.value)),
    )


def counted(count: Count) -> str:
    """Name what a figure counts, for a sentence."""
    return " ".join(reversed(count.value.of)) or {"money": "the sum", "percent": "the share"}.get(
        count.value.kind, "the same count"
    )


def _key(value: Value) -> str:
    return f"{value.low}..{value.high}"


def _certainty(pair: Pair, one: Count, other: Count) -> float:
    certainty = 0.9 if one.told == other.told else 0.8
    if (one.value.window is None) != (other.value.window is None):
        certainty -= 0.05
    if one.value.approximate and other.value.approximate:
        certainty -= 0.1
    if not pair.linked:
        certainty *= 0.6 + 0.4 * min(1.0, pair.likeness)
    return certainty


def _size_of(one: Value, other: Value) -> float:
    first, second = bounds_of(one), bounds_of(other)
    if first is None or second is None:
        return 1.0
    ends = sorted(abs(n) for n in (*first, *second) if math.isfinite(n))
    ratio = ends[-1] / ends[0] if ends and ends[0] > 0 else 2.0
    return 1.0 if ratio >= FAR_APART else 0.9


def _is_entered(pair: Pair, one: Count, other: Count) -> bool:
    """Whether two entries of one live blog give both; two parties may still differ in them."""
    runs = _grows(one, other) or _changes(pair, one, other)
    return in_two_entries(pair) and (runs or not parties_differ(pair.one.span, pair.other.span))


def _grows(one: Count, other: Count) -> bool:
    return one.act in GROWING or (one.head or other.head) in GROWING


def _is_toll(pair: Pair, one: Count, other: Count) -> bool:
    """Whether both figures are what the toll stands at or rose to."""
    return all(
        count.value.kind == "quantity"
        and count.value.unit is None
        and _TOLL.search(side.span.exact[: max(0, count.value.start - side.span.start)])
        for side, count in ((pair.one, one), (pair.other, other))
    )


_TOLL = re.compile(r"\btoll\b[^.,;:]{0,40}\b(?:at|to|is|was|reached) $", re.IGNORECASE)


def _is_update(pair: Pair, one: Count, other: Count) -> bool:
    """Whether the later article gives the higher figure of a running count.

    From no rival source.
    """
    growing = _grows(one, other) or _is_toll(pair, one, other)
    changing = _changes(pair, one, other)
    first, second = pair.one.span, pair.other.span
    if slipped(one.value, other.value) or one.value.kind == "duration":
        return False
    if not (growing or changing) or first.published is None or second.published is None:
        return False
    if parties_differ(first, second) and not one_source(first, second):
        return False
    hours = (second.published - first.published).total_seconds() / 3600
    if _counted_by_then(*((first, second) if hours > 0 else (second, first))):
        return False
    earlier, later = (one, other) if hours > 0 else (other, one)
    return abs(hours) >= FEW_HOURS and (changing or _least(later.value) > _least(earlier.value))


def _counted_by_then(earlier: StatementSpan, later: StatementSpan) -> bool:
    """Whether the later article itself dates its count to a day on which the earlier came out."""
    if later.when is None or earlier.published is None or not later.when.high:
        return False
    return str(later.when.high)[:10] <= earlier.published.date().isoformat() and (
        _COUNTING.search(later.sentence) is not None
    )


_COUNTING = re.compile(
    r"\b(?:count|counts|counted|put|puts|recorded|registered|reported|gave|confirmed)\b"
)


def _changes(pair: Pair, one: Count, other: Count) -> bool:
    """Whether the count rises and falls while the event goes on.

    As that of homes without power does, and a price; what a bridge will cost does not.
    """
    told = {one.act, other.act, *one.told, *other.told}
    if told & CHANGING or pair.one.topics & pair.other.topics & CHANGING:
        return True
    return all(_PRICE.search(side.span.sentence) for side in (pair.one, pair.other))


_PRICE = re.compile(r"\bprices?\b", re.IGNORECASE)


def _least(value: Value) -> float:
    number = value.low if value.low is not None else value.high
    return float(number) if isinstance(number, (int, float)) else 0.0
