"""Dates as bounds: what calendar, clock and relative words say together, with "since" and "by"."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import MAXYEAR, MINYEAR, date, timedelta
from typing import Final

from claims.extraction.values.asides import with_asides
from claims.extraction.values.clock import clock_times, day_parts, edge_before, on_day
from claims.extraction.values.counted_dates import COUNTED_READERS
from claims.extraction.values.day_dates import DAY_READERS
from claims.extraction.values.ended_periods import ended_periods
from claims.extraction.values.event_days import event_days
from claims.extraction.values.holidays import HOLIDAY_READERS
from claims.extraction.values.masks import Mask
from claims.extraction.values.mentions import Mention, full_date, longest_first
from claims.extraction.values.period_dates import PERIOD_READERS
from claims.extraction.values.reference import Reference
from claims.extraction.values.relative_dates import neighbour_days, relative_dates, shifted_dates
from claims.extraction.values.scan import Scan
from claims.extraction.values.season_dates import SEASON_READERS
from claims.extraction.values.spoken_hours import NEAR, in_half_of, spoken_hours
from claims.extraction.values.spots import Readers, read_all

_WITH_TIME: Final = re.compile(
    rf",?\s?(?:at|on|around|about|by|,|{NEAR})?\s?(?:(?:about|around|the)\s)?(?:of\s)?",
    re.IGNORECASE,
)
_WITH_PART: Final = re.compile(r"\s(?:of\s|on\s)?", re.IGNORECASE)
_WITH_DAY: Final = re.compile(r",?\s(?:the\s)?|,?\s\(?", re.IGNORECASE)
_TO: Final = re.compile(r"\s?(?:-|–|—|\sto|\sthrough|\suntil|\still|\sthru)\s?", re.IGNORECASE)
_AND: Final = re.compile(r"\s(?:and|to)\s", re.IGNORECASE)
_LED: Final = re.compile(
    r"(?<![^\W_])(?P<word>between|from|since|ever since|by the end of|by|until|till|up until|"
    r"before|prior to|ahead of|no later than|after|following|starting(?: on| from| in)?|"
    r"beginning(?: on| in)?|as of|effective|not before|up to)"
    r"(?:\s(?:early|late|mid-?|around|about|the|at least|at|on))?\s$",
    re.IGNORECASE,
)
_AROUND: Final = re.compile(
    r"(?<![^\W_])(?:(?:on or )?(?:around|about)|circa|c\."
    rf"|{NEAR}|nearly|almost|towards)\s$",
    re.IGNORECASE,
)
LONGEST_JOINER: Final = 24
_OPENING: Final = frozenset({"since", "ever since", "from", "not before"})
_CLOSING: Final = frozenset(
    {"by", "until", "till", "up until", "no later than", "up to", "by the end of"}
)
_EARLIER: Final = frozenset({"before", "prior to", "ahead of"})
_LATER: Final = frozenset({"after", "following"})


def dates(scan: Scan, ref: Reference, mask: Mask) -> list[Mention]:
    """Give the dates of a text in order, without overlap."""
    found = [
        mention
        for source in (
            read_all(_readers(ref), scan, ref),
            relative_dates(scan, ref),
            clock_times(scan),
            spoken_hours(scan),
        )
        for mention in source
        if not mask.touches(mention.start, mention.end)
    ]
    mentions = longest_first(found)
    mentions = longest_first(
        [*mentions, *shifted_dates(scan, mentions, ref), *neighbour_days(scan, mentions)]
    )
    mentions = longest_first([*mentions, *event_days(scan, mentions)])
    text = scan.text
    mentions = with_asides(text, longest_first([*mentions, *ended_periods(text, mentions)]))
    mentions = _paired(text, [*mentions, *_free_parts(scan, mentions)])
    return [_led(text, each) for each in _ranged(text, mentions)]


def _readers(ref: Reference) -> Readers:
    """Leave out what counts from today where the calendar ends beside it."""
    plain = (*DAY_READERS, *PERIOD_READERS)
    room = ref.today is None or MINYEAR + 5 < ref.today.year < MAXYEAR - 5
    return (*SEASON_READERS, *COUNTED_READERS, *HOLIDAY_READERS, *plain) if room else plain


def _free_parts(scan: Scan, mentions: list[Mention]) -> list[Mention]:
    taken = Mask((each.start, each.end) for each in mentions)
    return [part for part in day_parts(scan) if not taken.touches(part.start, part.end)]


def _paired(text: str, mentions: list[Mention]) -> list[Mention]:
    """Put times and parts of a day on the day beside them, and a weekday on its date."""
    found: list[Mention] = []
    for mention in sorted(mentions, key=lambda each: each.start):
        one = _pair(text, found[-1], mention) if found else None
        if one is not None:
            found[-1] = one
        else:
            found.append(mention)
    return [_edged(text, each) for each in found if not _is_lone_part(each)]


def _is_lone_part(mention: Mention) -> bool:
    return mention.grain == "part" and (mention.low or "").startswith("T")


def _pair(text: str, first: Mention, second: Mention) -> Mention | None:
    between = text[first.end : second.start]
    if len(between) > LONGEST_JOINER:
        return None
    return (
        _pair_with_time(text, first, second)
        or _pair_with_half(text, first, second)
        or _pair_of_days(between, first, second)
    )


def _pair_with_time(text: str, first: Mention, second: Mention) -> Mention | None:
    between = text[first.end : second.start]
    start, end = first.start, second.end
    if _is_day(first) and _is_timed(second) and _fits(between, second):
        return _timed(first, second, start, end)
    if _is_timed(first) and _is_day(second) and _fits(between, first):
        return _timed(second, first, start, end)
    if _is_part_of_day(first) and _is_clock(second) and _WITH_TIME.fullmatch(between):
        return _at(first, in_half_of(first, second, text), start, end)
    if _is_clock(first) and _is_part_of_day(second) and between in {" ", ", "}:
        return _at(second, in_half_of(second, first, text), start, end)
    return None


def _pair_with_half(text: str, first: Mention, second: Mention) -> Mention | None:
    """Read "ten past six in the evening" and "eleven on Sunday night": the part tells the half."""
    if first.grain != "time" or not _is_lone_part(second) or text[first.end : second.start] != " ":
        return None
    return replace(in_half_of(second, first, text), end=second.end)


def _pair_of_days(between: str, first: Mention, second: Mention) -> Mention | None:
    """Read "Monday, January 5" and "January 5, a Monday" as one day: the date's."""
    if first.grain == "weekday" and second.grain == "day" and _WITH_DAY.fullmatch(between):
        return replace(_on_weekday(first, second), start=first.start)
    if first.grain == "day" and second.grain == "weekday" and between in {", ", " (", " "}:
        return replace(first, end=second.end) if first.low == second.low else None
    return None


def _on_weekday(weekday: Mention, day: Mention) -> Mention:
    """Give a day without a year the nearest one in which it falls on the weekday beside it."""
    if day.has_year or not day.low or day.low != day.high or not (weekday.low or "-")[0].isdigit():
        return day
    meant, today = date.fromisoformat(day.low), date.fromisoformat((weekday.low or "")[:10])
    years = sorted(range(meant.year - NEAR_YEARS, meant.year + NEAR_YEARS + 1))
    fits = [
        other
        for year in years
        if (other := _in_year(meant, year)) and other.weekday() == today.weekday()
    ]
    nearest = min(fits, key=lambda other: abs((other - today).days), default=meant)
    return replace(day, low=nearest.isoformat(), high=nearest.isoformat())


NEAR_YEARS: Final = 1
"""Years to either side in which a weekday is looked for: further off a year is told."""


def _in_year(day: date, year: int) -> date | None:
    try:
        return day.replace(year=year)
    except ValueError:
        return None


def _is_part_of_day(mention: Mention) -> bool:
    return mention.grain == "part" and (mention.low or "")[:4].isdigit()


def _is_clock(mention: Mention) -> bool:
    return mention.grain == "time" and _is_timed(mention)


def _at(part: Mention, time: Mention, start: int, end: int) -> Mention:
    """Put a time of day on the day of "tonight" or "this morning"."""
    day = (part.low or "")[: len("2026-01-03")]
    low, high = on_day(day, time.low or ""), on_day(day, time.high or "")
    return replace(part, start=start, end=end, low=low, high=high, grain="time")


def _fits(between: str, timed: Mention) -> bool:
    pattern = _WITH_TIME if timed.grain == "time" else _WITH_PART
    return bool(between) and pattern.fullmatch(between) is not None


def _is_day(mention: Mention) -> bool:
    single = mention.low is not None and mention.low == mention.high
    return single and mention.grain in {"day", "weekday"} and "T" not in (mention.low or "")


def _is_timed(mention: Mention) -> bool:
    return (mention.low or "").startswith("T")


def _timed(day: Mention, time: Mention, start: int, end: int) -> Mention:
    low, high = on_day(day.low or "", time.low or ""), on_day(day.low or "", time.high or "")
    return replace(day, start=start, end=end, low=low, high=high, grain=time.grain)


def _edged(text: str, mention: Mention) -> Mention:
    """Read "early Wednesday" and "late on Friday"."""
    if not _is_day(mention):
        return mention
    edge = edge_before(text, mention.start)
    if edge is None:
        return mention
    start, (low, high) = edge
    day = mention.low or ""
    return replace(mention, start=start, low=on_day(day, low), high=on_day(day, high), grain="part")


def _ranged(text: str, mentions: list[Mention]) -> list[Mention]:
    found: list[Mention] = []
    for mention in mentions:
        one = _range(text, found[-1], mention) if found else None
        if one is not None:
            found[-1] = one
        else:
            found.append(mention)
    return found


def _range(text: str, first: Mention, second: Mention) -> Mention | None:
    between = text[first.end : second.start]
    led = _LED.search(text, max(0, first.start - 16), first.start)
    word = led["word"].lower() if led is not None else ""
    joins = _AND.fullmatch(between) if word == "between" else _TO.fullmatch(between)
    if joins is None or (
        between.strip() == "to" and word != "from" and first.grain != second.grain
    ):
        return None
    opening = _on_day_of(_in_year_of(first, second), second)
    if opening.low is None or second.high is None or _key(opening.low) > _key(second.high):
        return None
    start = led.start() if led is not None and word in {"between", "from"} else first.start
    return replace(second, start=start, low=opening.low, grain="span", has_year=second.has_year)


def _in_year_of(first: Mention, second: Mention) -> Mention:
    """Give the first date the year that only the second one names, or that keeps them in order."""
    if (
        first.has_year
        or not (first.low or "")[:4].isdigit()
        or not (second.low or "")[:4].isdigit()
    ):
        return first
    year = int((second.high or "0000")[:4])
    rest = (first.low or "")[4:]
    if rest > (second.high or "")[4:]:
        year -= 1
    return replace(first, low=f"{year:04}{rest}")


def _on_day_of(first: Mention, second: Mention) -> Mention:
    """Give a time of day the day that only the second time has: "from 2pm to 4pm on Monday"."""
    if not _is_clock(first) or second.grain != "time" or not (second.low or "")[:4].isdigit():
        return first
    return replace(first, low=on_day((second.low or "")[: len("2026-01-03")], first.low or ""))


def _key(iso: str) -> str:
    return iso.ljust(16, "0")


def _led(text: str, mention: Mention) -> Mention:
    """Open a side where a word before the date does: "since", "by", "before", "after"."""
    around = _AROUND.search(text, max(0, mention.start - 24), mention.start)
    if around is not None:
        return replace(mention, start=around.start(), approximate=True)
    led = _LED.search(text, max(0, mention.start - 26), mention.start)
    if led is None or mention.rolling or (mention.grain == "span" and mention.low is None):
        return mention
    word = re.sub(r"\s+", " ", led["word"].lower())
    bounds = _opened(word, mention)
    if bounds is None:
        return mention
    return replace(mention, start=led.start(), low=bounds[0], high=bounds[1])


def _opened(word: str, mention: Mention) -> tuple[str | None, str | None] | None:
    if mention.grain == "day" and mention.low != mention.high:
        return (mention.low, mention.high) if word in {"from", "between"} else None
    if word in _OPENING or word.startswith(("starting", "beginning", "as of", "effective")):
        return mention.low, None
    if word in _CLOSING:
        return None, mention.high
    if word in _EARLIER:
        return None, _beside(mention.low, -1)
    if word in _LATER:
        return _beside(mention.high, 1), None
    return None


def _beside(iso: str | None, days: int) -> str | None:
    """Give the day before or after a full date; anything else stays."""
    day = full_date(iso)
    if day is None:
        return iso
    try:
        return (day + timedelta(days=days)).isoformat()
    except OverflowError:
        return iso
