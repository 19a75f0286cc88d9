"""Dates that count from the publication: weekdays, "yesterday", "three days ago", "last week"."""

# ruff: noqa: PLR2004  the calendar's numbers are what they are
from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta

from claims.extraction.values.calendar_words import (
    COUNTS,
    LOOSE_COUNTS,
    SLACK_DAYS,
    UNIT_DAYS,
    UNIT_MONTHS,
    WEEKDAYS,
)
from claims.extraction.values.mentions import Mention, of_day, of_period
from claims.extraction.values.reference import (
    Direction,
    Reference,
    direction,
    is_asked,
    last_day,
    moved,
    nearest_weekday,
    next_day_elsewhere,
    shifted,
)
from claims.extraction.values.scan import Scan

_B = r"(?<![^\W_])(?<![-–])"
_E = r"(?![^\W_]|-)"
_FULL_DAYS = "|".join(day for day in WEEKDAYS if day.endswith("day"))
_SHORT_DAYS = r"(?-i:Mon|Tues?|Wed|Thu(?:rs?)?|Fri|Sat|Sun)(?:\.|(?=,))(?=,? (?:\d|[A-Z][a-z]{2}))"
_COUNT = rf"(?P<count>{'|'.join(sorted(COUNTS, key=len, reverse=True))}|\d{{1,4}}(?:\.\d)?)"
_UNIT = rf"(?P<unit>{'|'.join(UNIT_DAYS)})s?"
_ABOUT = (
    r"(?:(?P<about>about|around|approximately|roughly|some|nearly|almost|over|more than|"
    r"at least)\s)?"
)


def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(_B + pattern + _E, re.IGNORECASE)


_WEEKDAY = re.compile(
    _B + r"(?:(?P<which>last|next|this past|this coming|this|(?:the )?previous|(?:the )?following|"
    rf"coming|past)\s)?(?P<day>(?:{_FULL_DAYS})(?![^\W_])|{_SHORT_DAYS})"
    r"(?:\s(?:of\s)?(?P<weekof>last|next|this) week)?",
    re.IGNORECASE,
)
_SIMPLE = _compiled(
    r"(?P<word>the day before yesterday|the day after tomorrow|earlier today|later today|today|"
    r"tonight|yesterday|tomorrow|last night|overnight|this morning|this afternoon|this evening)"
)
_AGO = _compiled(rf"{_ABOUT}{_COUNT}\s{_UNIT}\s(?P<way>ago)")
_SHIFT = _compiled(
    rf"{_ABOUT}{_COUNT}\s{_UNIT}\s(?P<way>earlier|later|before(?=[.,;)]|$)|after(?=[.,;)]|$))"
)
_NEXT_DAY = _compiled(
    r"the\s(?P<way>next|following|previous|same)\s(?P<unit>day|morning|afternoon|evening|night)"
)
_AHEAD = _compiled(
    rf"(?P<way>in|within)\s(?:the next\s)?{_ABOUT}{_COUNT}\s{_UNIT}(?:[’']\stime)?(?!\sof\san?\s)"
)
_ROLLING = _compiled(
    r"(?:(?P<prep>in|over|during|within|for)\s)?(?:the\s)?"
    r"(?P<way>last|past|next|coming|previous|preceding|following)\s"
    rf"(?:{_COUNT}\s)?{_UNIT}"
)
NEAR_PERIOD = 60
"""Characters within which "a year earlier" still counts from a year or month just named."""
_DEFINITE = re.compile(r"\bthe\s", re.IGNORECASE)
_PERIOD = _compiled(
    r"(?:(?P<part>earlier|later|early|late|so far)\s)?(?P<which>this|last|next|previous)\s"
    r"(?:calendar\s)?(?P<unit>week|weekend|month|quarter|year|decade|century)(?!\sof\b)"
)
_SO_FAR = _compiled(
    r"(?P<word>so far this year|year[- ]to[- ]date|to date this year|"
    r"since the (?:start|beginning) of the year)"
)


_SIMPLE_WORDS = frozenset(
    """yesterday tomorrow today tonight night overnight morning afternoon evening""".split()
)
_UNIT_WORDS = frozenset([*UNIT_DAYS, *(f"{unit}s" for unit in UNIT_DAYS), "weekend", "centuries"])


def relative_dates(scan: Scan, ref: Reference) -> Iterator[Mention]:
    """Give the dates that only the publication's date can place."""
    for match in scan.matches(_WEEKDAY, WEEKDAYS):
        yield _weekday(scan.text, match, ref)
    for match in scan.matches(_SIMPLE, _SIMPLE_WORDS):
        yield _as_told(scan.text, _simple(match, ref))
    for match in scan.matches(_PERIOD, _UNIT_WORDS):
        yield from _period(match, ref)
    for match in scan.matches(_ROLLING, _UNIT_WORDS):
        yield from _rolling(match, ref)
    for match in scan.matches(_SO_FAR, {"so", "date", "since"}):
        yield from _so_far(match, ref)
    for pattern, triggers in ((_AGO, {"ago"}), (_AHEAD, _UNIT_WORDS)):
        for match in scan.matches(pattern, triggers):
            yield from _distance(scan.text, match, ref)


def _weekday(text: str, match: re.Match[str], ref: Reference) -> Mention:
    number = WEEKDAYS[match["day"].lower().rstrip(".,")]
    today = ref.today
    if today is None:
        return Mention(
            match.start(), match.end(), f"-W-{number}", f"-W-{number}", "weekday", has_year=False
        )
    if match["weekof"]:
        step = {"last": -1, "this": 0, "next": 1}[match["weekof"].lower()]
        monday = today - timedelta(days=today.isoweekday() - 1)
        return of_day(
            match.start(),
            match.end(),
            monday + timedelta(days=7 * step + number - 1),
            grain="weekday",
        )
    towards = direction(text, match.start(), match.end())
    which = (match["which"] or "").lower()
    day = _which_weekday(which, number, today, towards)
    if not which and ref.now is not None and next_day_elsewhere(number, ref.now, towards):
        day = moved(today, 1) or day
    return of_day(match.start(), match.end(), day, grain="weekday")


def _which_weekday(which: str, number: int, today: date, towards: Direction) -> date:
    back = (today.isoweekday() - number) % 7 or 7
    if which in {"last", "this past", "past", "the previous", "previous"}:
        return today - timedelta(days=back)
    if which in {"next", "this coming", "coming", "the following", "following"}:
        return today + timedelta(days=(number - today.isoweekday()) % 7 or 7)
    if which == "this" and towards != "past":
        return nearest_weekday(number, today, "future")
    return nearest_weekday(number, today, towards)


def _as_told(text: str, mention: Mention) -> Mention:
    """Widen what stands within quotation marks: "today" there is the speaker's."""
    if not _is_quoted(text, mention.start) or not (mention.low or "")[:4].isdigit():
        return mention
    day = date.fromisoformat((mention.low or "")[:DAY_LENGTH])
    before, last = moved(day, -QUOTED_DAYS), (mention.high or "")[:DAY_LENGTH]
    if before is None:
        return mention
    return replace(mention, low=before.isoformat(), high=last, grain="span", approximate=True)


def _is_quoted(text: str, at: int) -> bool:
    """Tell whether a quotation opened in this paragraph has not closed yet."""
    begin = max(text.rfind("\n", 0, at) + 1, at - QUOTE_REACH)
    opened, closed = text.rfind("“", begin, at), text.rfind("”", begin, at)
    return opened > closed or text.count('"', begin, at) % 2 == 1


DAY_LENGTH = len("2026-01-03")
QUOTED_DAYS = 3
"""Days between what somebody said and its print that "this morning" in a quotation allows."""
QUOTE_REACH = 2_000
_SIMPLE_DAYS = {
    "the day before yesterday": -2, "the day after tomorrow": 2, "yesterday": -1, "tomorrow": 1,
}  # fmt: skip
_SIMPLE_PARTS = {
    "tonight": ("T18:00", 0, "T23:59", 0), "last night": ("T18:00", -1, "T06:00", 0),
    "overnight": ("T18:00", -1, "T09:00", 0), "this morning": ("T00:00", 0, "T12:00", 0),
    "this afternoon": ("T12:00", 0, "T18:00", 0), "this evening": ("T17:00", 0, "T23:59", 0),
}  # fmt: skip


def _simple(match: re.Match[str], ref: Reference) -> Mention:
    word = match["word"].lower()
    start, end, today = match.start(), match.end(), ref.today
    if today is None:
        offset = f"P{_SIMPLE_DAYS.get(word, -1 if word == 'last night' else 0)}D".replace(
            "P-", "-P"
        )
        return Mention(start, end, offset, offset, "day", has_year=False)
    if word in _SIMPLE_PARTS:
        low, before, high, after = _SIMPLE_PARTS[word]
        first, last = today + timedelta(days=before), today + timedelta(days=after)
        return Mention(start, end, f"{first}{low}", f"{last}{high}", "part")
    return of_day(start, end, today + timedelta(days=_SIMPLE_DAYS.get(word, 0)))


def _count(word: str) -> float:
    return COUNTS[word.lower()] if word.lower() in COUNTS else float(word)


def _distance(text: str, match: re.Match[str], ref: Reference) -> Iterator[Mention]:
    """Read "three days ago" and "in two weeks"."""
    way = match["way"].lower()
    sign = 1 if way in {"in", "within", "later", "after"} else -1
    count, unit = _count(match["count"]), match["unit"].lower()
    towards = direction(text, match.start(), match.end()) if way in {"in", "within"} else None
    over = towards == "past" and not is_asked(text, match.start())
    if (way == "in" and towards != "future") or (way == "within" and over):
        return  # "in three days" behind a past verb is how long it took
    loose = match["count"].lower() in LOOSE_COUNTS or bool(match["about"])
    if ref.now is None:
        yield Mention(
            match.start(), match.end(), *_offset(sign * count, unit), "day", approximate=loose
        )
        return
    yield from _placed(match, ref.now, sign * count, unit, loose=loose)


def shifted_dates(scan: Scan, known: list[Mention], ref: Reference) -> Iterator[Mention]:
    """Read "a day earlier" from the day named last, or from the publication."""
    for match in scan.matches(_SHIFT, {"earlier", "later", "before", "after"}):
        unit = match["unit"].lower()
        sign = 1 if match["way"].lower() in {"later", "after"} else -1
        count = sign * _count(match["count"])
        period = _period_before(match.start(), known)
        if unit == "year" and period is not None:
            yield from _moved_period(match, period, 12 * count)
            continue
        day = _named_before(match.start(), known) or ref.today
        if day is not None and UNIT_DAYS[unit]:
            start = datetime.combine(day, datetime.min.time())
            loose = match["count"].lower() in LOOSE_COUNTS or bool(match["about"])
            yield from _placed(match, start, count, unit, loose=loose)


def _period_before(at: int, known: list[Mention]) -> Mention | None:
    """Give the month or year named right before: "in 2018, up from 8m a year earlier"."""
    near = [each for each in known if 0 <= at - each.end <= NEAR_PERIOD]
    return near[-1] if near and near[-1].grain in {"month", "year"} else None


def _moved_period(match: re.Match[str], period: Mention, months: float) -> Iterator[Mention]:
    if not (period.low or "-").startswith(("1", "2")) or not period.high or months % 1:
        return
    low = shifted(date.fromisoformat(period.low or ""), int(months))
    high = shifted(date.fromisoformat(period.high), int(months))
    if low is not None and high is not None:
        last = high.replace(day=last_day(high.year, high.month))
        yield of_period(match.start(), match.end(), low, last if period.grain == "year" else high)


def neighbour_days(scan: Scan, known: list[Mention]) -> Iterator[Mention]:
    """Read "the next day" and "the previous day" from the day named last; without one, nothing."""
    for match in scan.matches(_NEXT_DAY, {"next", "following", "previous", "same"}):
        day = _named_before(match.start(), known)
        step = {"next": 1, "following": 1, "previous": -1, "same": 0}[match["way"].lower()]
        other = moved(day, step) if day is not None else None
        if other is not None:
            yield of_day(match.start(), match.end(), other)


def _named_before(at: int, known: list[Mention]) -> date | None:
    """Give the last single day named before this place."""
    for mention in reversed(known):
        if (
            mention.end <= at
            and mention.grain in {"day", "weekday"}
            and mention.low == mention.high
        ):
            return (
                date.fromisoformat(mention.low)
                if re.match(r"\d{4}-", mention.low or "") and mention.low
                else None
            )
    return None


def _offset(count: float, unit: str) -> tuple[str, str]:
    letter = {
        "second": "S",
        "minute": "M",
        "hour": "H",
        "week": "W",
        "month": "M",
        "year": "Y",
    }.get(unit, "D")
    number = abs(count) if letter != "D" else abs(count) * max(1.0, UNIT_DAYS[unit])
    clock = "T" if unit in {"second", "minute", "hour"} else ""
    text = f"{'-' if count < 0 else ''}P{clock}{number:g}{letter}"
    return text, text


def _placed(
    match: re.Match[str], now: datetime, count: float, unit: str, *, loose: bool
) -> Iterator[Mention]:
    if unit in {"second", "minute", "hour"}:
        yield from _moment(match, now, count, unit)
        return
    day = _moved_by(now.date(), count, unit)
    if day is None:
        return
    slack = SLACK_DAYS[unit] + (max(1, round(abs(count) * UNIT_DAYS[unit] * 0.1)) if loose else 0)
    if match["way"].lower() == "within":
        low, high = sorted((now.date(), day))
        yield of_period(match.start(), match.end(), low, high)
        return
    low_day, high_day = moved(day, -slack), moved(day, slack)
    if low_day is not None and high_day is not None:
        yield Mention(
            match.start(), match.end(), low_day.isoformat(), high_day.isoformat(),
            "day" if slack == 0 else "span", approximate=loose or slack > 0,
        )  # fmt: skip


def _moment(match: re.Match[str], now: datetime, count: float, unit: str) -> Iterator[Mention]:
    seconds = count * {"second": 1.0, "minute": 60.0, "hour": 3600.0}[unit]
    try:
        at = now + timedelta(seconds=seconds)
    except OverflowError:
        return
    first = now if match["way"].lower() == "within" else at
    low, high = (each.strftime("%Y-%m-%dT%H:%M") for each in (first, at))
    yield Mention(match.start(), match.end(), low, high, "time", approximate=True)


def _moved_by(day: date, count: float, unit: str) -> date | None:
    if unit in UNIT_MONTHS and count == round(count):
        return shifted(day, int(count) * UNIT_MONTHS[unit])
    return moved(day, round(count * UNIT_DAYS[unit]))


def _rolling(match: re.Match[str], ref: Reference) -> Iterator[Mention]:
    """Read "in the past week" and "over the next three days" as stretches beside today."""
    way = match["way"].lower()
    unit = match["unit"].lower()
    if match["count"] is None and match[0].endswith("s"):
        return  # "the past weeks" are any number
    if match["count"] is None and (way in {"last", "next"} or not _DEFINITE.search(match[0])):
        return
    lasting = way == "last" and not (match["prep"] or _DEFINITE.search(match[0]))
    if match["count"] is not None and lasting:
        return  # "expected to last six weeks"
    now = ref.now
    count = _count(match["count"]) if match["count"] else 1.0
    if now is None:
        sign = 1 if way in {"next", "coming", "following"} else -1
        offset = _offset(sign * count, unit)[0]
        low, high = (offset, "P0D") if sign < 0 else ("P0D", offset)
        yield Mention(match.start(), match.end(), low, high, "span", rolling=True)
        return
    yield from _beside(
        match, now, count if way in {"next", "coming", "following"} else -count, unit
    )


def _beside(match: re.Match[str], now: datetime, count: float, unit: str) -> Iterator[Mention]:
    if unit in {"second", "minute", "hour"}:
        other: datetime | date | None = now + timedelta(
            hours=count / {"hour": 1, "minute": 60, "second": 3600}[unit]
        )
        ends = (
            sorted((now.strftime("%Y-%m-%dT%H:%M"), other.strftime("%Y-%m-%dT%H:%M")))
            if other
            else []
        )
    else:
        other = _moved_by(now.date(), count, unit)
        ends = sorted((now.date().isoformat(), other.isoformat())) if other else []
    if ends:
        yield Mention(match.start(), match.end(), ends[0], ends[1], "span", rolling=True)


def _period(match: re.Match[str], ref: Reference) -> Iterator[Mention]:
    which, unit, part = match["which"].lower(), match["unit"].lower(), (match["part"] or "").lower()
    step = {"last": -1, "previous": -1, "this": 0, "next": 1}[which]
    today = ref.today
    if today is None:
        offset = _offset(float(step), "week" if unit == "weekend" else unit)
        yield Mention(match.start(), match.end(), *offset, "span")
        return
    bounds = _period_bounds(today, unit, step)
    if bounds is None:
        return
    low, high = bounds
    if part in {"earlier", "so far"} and step == 0:
        high = max(low, min(high, today))
    elif part == "later" and step == 0:
        low = min(high, max(low, today))
    yield of_period(match.start(), match.end(), low, high)


def _period_bounds(today: date, unit: str, step: int) -> tuple[date, date] | None:
    if unit in {"week", "weekend"}:
        monday = moved(today, 7 * step - today.isoweekday() + 1)
        first, last = (5, 6) if unit == "weekend" else (0, 6)
        if monday is None:
            return None
        return monday + timedelta(days=first), monday + timedelta(days=last)
    length = UNIT_MONTHS[unit]
    index = (today.year * 12 + today.month - 1) // length * length + step * length
    low_year, high_index = index // 12, index + length - 1
    if not (low_year >= 1 and high_index // 12 <= 9999):
        return None
    high_year, high_month = high_index // 12, high_index % 12 + 1
    return date(low_year, index % 12 + 1, 1), date(
        high_year, high_month, last_day(high_year, high_month)
    )


def _so_far(match: re.Match[str], ref: Reference) -> Iterator[Mention]:
    if ref.today is not None:
        yield of_period(match.start(), match.end(), date(ref.today.year, 1, 1), ref.today)
