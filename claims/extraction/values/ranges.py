"""Amounts that together are one value: ranges, sums of units, and the two sides of a score."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from claims.extraction.types import Value
from claims.extraction.values.amounts import Amount
from claims.extraction.values.lexicon import FALLS, MOVES, RISES

_DASH: Final = re.compile(r"\s?[-–—~]\s?")
_TO: Final = re.compile(r"\s+(?:to|through|or)\s+", re.IGNORECASE)
_AND: Final = re.compile(r"\s+(?:and|to)\s+", re.IGNORECASE)
_SUM: Final = re.compile(r"\s*(?:,\s*)?(?:and\s+|&\s*)?|-", re.IGNORECASE)
_BESIDE_A_MARK: Final = re.compile(
    r"\s(?:above|below|beyond|short|higher|lower|more|less|longer|taller|deeper|wider|ahead|behind)\b",
    re.IGNORECASE,
)
"""“4.2 metres, 60 cm above the mark” gives two lengths."""
_BETWEEN: Final = re.compile(
    r"(?<![^\W_])(?:(?:any|some)where\s+)?between\s+(?:an?\s+(?:estimated\s+)?)?$", re.IGNORECASE
)
_FROM: Final = re.compile(r"(?<![^\W_])from\s+(?:about\s+|around\s+)?$", re.IGNORECASE)
_BY: Final = re.compile(r"(?<![^\W_])by\s$", re.IGNORECASE)
_WORD: Final = re.compile(r"[^\W\d_]+")
_SCORING: Final = re.compile(
    r"\b(?:w[io]ns?|won|winn(?:ers?|ing)|beat(?:s|en|ing)?|lost?|loss|lose|losing|draw[ns]?|drew|"
    r"defeat(?:s|ed|ing)?|victory|lead(?:s|ing)?|led|trail(?:s|ed|ing)?|scores?|scored|thrash\w*|"
    r"down(?:ed)?|final|match|game|sets?|tie[ds]?|edged?|rout(?:ed)?|crush\w*|half-time|halftime|"
    r"penalties|shoot-?out|rul(?:ed|ing)|decision|vot(?:es?|ed|ing)|series|aggregate|scoreline|"
    r"ahead|level|equali[sz]\w+|overc[oa]me|goals?|points|innings|wicket)\b",
    re.IGNORECASE,
)
_SCORE_REACH: Final = 70
"""Characters on either side in which a score's verb or noun is looked for: about a clause."""
_BUT: Final = re.compile(r",?\s(?:and|but)\s|,\s", re.IGNORECASE)
LONGEST_JOINER: Final = 12
LARGEST_SCORE: Final = 250
"""The greatest figure of a score; cricket and basketball have no greater ones in "3-1" form."""
_CHANGE_REACH: Final = 48


def joined(text: str, amounts: Sequence[Amount]) -> list[Amount]:
    """Merge what belongs together, from the left; the rest stays as it is."""
    found: list[Amount] = []
    at = 0
    while at < len(amounts):
        first = amounts[at]
        second = amounts[at + 1] if at + 1 < len(amounts) else None
        pair = _pair(text, first, second) if second is not None else None
        if pair is None:
            found.append(first)
            at += 1
            continue
        at += 2
        while len(pair) == 1 and at < len(amounts) and (more := _sum(text, pair[0], amounts[at])):
            pair, at = (more,), at + 1
        found.extend(pair)
    return found


def _pair(text: str, first: Amount, second: Amount) -> tuple[Amount, ...] | None:
    if second.start - first.end > LONGEST_JOINER or first.vague or second.vague:
        return None
    score = _score(text, first, second) or _from_to(text, first, second)
    if score is not None:
        return score
    one = _range(text, first, second) or _sum(text, first, second)
    return None if one is None else (one,)


def _score(text: str, first: Amount, second: Amount) -> tuple[Amount, Amount] | None:
    """Read "3-2" as a score: the higher number is the winner's, whichever side is told first."""
    if not _bare_whole(first) or not _bare_whole(second):
        return None
    between = text[first.end : second.start]
    if between not in {"-", "–"} and not (between == " to " and first.low > second.low):
        return None
    around = text[max(0, first.start - _SCORE_REACH) : second.end + _SCORE_REACH]
    if not _SCORING.search(around):
        return None
    units = ("score", "score against")
    if first.low < second.low:
        units = units[::-1]
    return (
        replace(first, unit=units[0], whole=False),
        replace(second, unit=units[1], whole=False),
    )


def _bare_whole(amount: Amount) -> bool:
    bare = amount.kind == "quantity" and amount.unit is None and amount.whole
    return bare and 0 <= amount.low <= LARGEST_SCORE


def _range(text: str, first: Amount, second: Amount) -> Amount | None:
    between = text[first.end : second.start]
    opened = _BETWEEN.search(text, max(0, first.start - 40), first.start)
    if opened is not None and _AND.fullmatch(between):
        return _spanning(opened.start(), first, second)
    came = _FROM.search(text, max(0, first.start - 20), first.start)
    if came is not None and _TO.fullmatch(between):
        if not _changed(text, came.start()):
            return _spanning(came.start(), first, second)
        return None
    if _BY.search(text, max(0, first.start - 8), first.start) and not _DASH.fullmatch(between):
        return None
    joins = _DASH.fullmatch(between) or _TO.fullmatch(between)
    if joins is None or _falls_to(text, first, second, between):
        return None
    return _spanning(first.start, first, second)


def _falls_to(text: str, first: Amount, second: Amount, between: str) -> bool:
    """Tell "fell 4p to 212p", a change and where it led, from a range of two like numbers."""
    if between.strip().lower() != "to" or first.unit is None or first.unit != second.unit:
        return False
    words = _WORD.findall(text[max(0, first.start - _CHANGE_REACH) : first.start].lower())
    changed = bool(words) and words[-1] in RISES | FALLS
    return changed and second.low >= _FAR_APART * first.high


_FAR_APART: Final = 3
"""Times that the end is larger than the change; the ends of a range are nearer to each other."""


def _from_to(text: str, first: Amount, second: Amount) -> tuple[Amount, Amount] | None:
    """Read "rose from 3 to 5 percent" as two values of one unit."""
    came = _FROM.search(text, max(0, first.start - 20), first.start)
    if came is None or not _TO.fullmatch(text, first.end, second.start):
        return None
    before = _in_unit_of(first, second)
    if before is None or not _changed(text, came.start()):
        return None
    return replace(before, kind=second.kind, unit=second.unit, factor=second.factor), second


def _changed(text: str, at: int) -> bool:
    """Tell whether something rose or fell from one number to the other: then they are two."""
    words = _WORD.findall(text[max(0, at - _CHANGE_REACH) : at].lower())
    return any(word in RISES or word in FALLS or word in MOVES for word in words)


def _spanning(start: int, first: Amount, second: Amount) -> Amount | None:
    second = _money_like(second, first)
    low = _in_unit_of(first, second)
    if low is None or not low.low < second.high:
        return None
    whole, grain = low.whole and second.whole, min(low.grain, second.grain)
    return replace(second, start=start, low=low.low, whole=whole, grain=grain)


def _money_like(second: Amount, first: Amount) -> Amount:
    """Carry the currency over: "$3-5 million" says it once, before the first number."""
    if first.kind == "money" and second.kind == "quantity" and second.unit is None:
        return replace(second, kind="money", unit=first.unit, whole=False)
    return second


def _in_unit_of(first: Amount, second: Amount) -> Amount | None:
    """Give the first amount in the unit that only the second shows: "3 to 5 million dollars"."""
    if first.unit == second.unit and first.kind == second.kind:
        return _scaled_like(first, second)
    if first.unit is not None and not (first.kind == "money" and second.unit is None):
        return None
    if first.kind == "money":
        return None
    if second.kind == "duration" and second.low != second.high:
        share = first.low / max(1.0, second.count)
        return replace(first, low=second.low * share, high=second.high * share)
    value = first.low * second.factor + second.offset
    return _scaled_like(replace(first, low=value, high=value), second)


def _scaled_like(first: Amount, second: Amount) -> Amount:
    """Carry a magnitude over: in "3-5 million" the 3 is millions too."""
    if second.scale > 1 and first.scale == 1 and first.low * second.scale <= second.high:
        value = first.low * second.scale
        return replace(first, low=value, high=value, grain=first.grain * second.scale)
    return first


def between(text: str, found: Sequence[Value]) -> list[Value]:
    """Make one value of two rays: "more than 1,000 but fewer than 1,500"."""
    kept: list[Value] = []
    for value in found:
        both = _both(text, kept[-1], value) if kept else None
        if both is not None:
            kept[-1] = both
        else:
            kept.append(value)
    return kept


def _both(text: str, first: Value, second: Value) -> Value | None:
    if (first.kind, first.vague, second.vague) != (second.kind, False, False):
        return None
    if second.unit != first.unit or not _BUT.fullmatch(text, first.end, second.start):
        return None
    rising = first.high is None and second.low is None
    falling = first.low is None and second.high is None
    low, high = (first.low, second.high) if rising else (second.low, first.high)
    if not (rising or falling) or not isinstance(low, float) or not isinstance(high, float):
        return None
    if low > high:
        return None
    return replace(
        second, start=first.start, exact=text[first.start : second.end], low=low, high=high,
        approximate=first.approximate or second.approximate,
    )  # fmt: skip


def _sum(text: str, first: Amount, second: Amount) -> Amount | None:
    """Add "6 feet 2 inches" and "2 hours and 15 minutes"; a smaller unit follows a larger one."""
    if first.kind != second.kind or first.unit != second.unit or first.unit is None:
        return None
    if first.kind not in {"quantity", "duration", "money"} or first.offset or not first.count:
        return None
    size, part = first.low / first.count, second.low / max(second.count, 1.0)
    if not second.high < size or part >= size or not _SUM.fullmatch(text, first.end, second.start):
        return None
    if "," in text[first.end : second.start] and _BESIDE_A_MARK.match(text, second.end):
        return None
    return replace(
        first, end=second.end, low=first.low + second.low, high=first.high + second.high,
        grain=second.grain,
    )  # fmt: skip
