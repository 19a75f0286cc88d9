"""Times of day and parts of a day, with zones."""

# ruff: noqa: PLR2004  the calendar's numbers are what they are
from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from claims.extraction.values.calendar_words import (
    COUNTS,
    EARLY_LATE,
    MONTHS,
    PARTS_OF_DAY,
    ZONE_NAMES,
    ZONES,
)
from claims.extraction.values.mentions import Mention
from claims.extraction.values.scan import DIGITS, Scan

_ZONE = (
    rf"(?:\s?(?P<aside>\()?(?P<zone>(?-i:{'|'.join([*ZONES, *ZONE_NAMES])}))(?(aside)\))(?![^\W_])"
    r"(?:[ ]time)?"
    r"|\s(?P<local>local time))?"
)
_HOUR_WORDS = "|".join(
    word for word, number in COUNTS.items() if number in range(1, 13) and len(word) > 2
)
_HALVES = r"(?P<half>a\.m\.|p\.m\.|a\.?m|p\.?m)(?![^\W_])"
_CLOCK = re.compile(
    r"(?<![^\W_])(?<![$€£.,:-])"
    r"(?:(?P<from>\d{1,2})(?:[:.](?P<since>[0-5]\d))?\s?(?:-|–|to|and|until)\s?)?"
    rf"(?<![$€£.,:])(?P<hour>\d{{1,2}}|{_HOUR_WORDS})"
    rf"(?:[:.](?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d))?)?\s?{_HALVES}{_ZONE}",
    re.IGNORECASE,
)
_TWENTY_FOUR = re.compile(
    r"(?<![\w$€£.,:/-])(?P<hour>[01]?\d|2[0-3]):(?P<minute>[0-5]\d)"
    rf"(?::(?P<second>[0-5]\d))?(?![\w:%]|[.,]\d|-\d){_ZONE}",
    re.IGNORECASE,
)
_DOTTED = re.compile(
    r"(?:(?<=\bat )|(?<=\bby )|(?<=\buntil )|(?<=\bafter )|(?<=\bbefore )|(?<=\baround )"
    r"|(?<=\bsince )|(?<=\bfrom )|(?<=\babout ))"
    r"(?P<hour>[01]?\d|2[0-3])\.(?P<minute>[0-5]\d)(?![\w%]|[.,]\d|-\d)"
    r"(?!\s?(?:%|per cent|percent|points?|million|billion|trillion|euros?|dollars?|pounds?|francs?"
    r"|crowns?|[kcm]?m\b|metres?|meters?|miles?|kilomet|litres?|seconds?|minutes?|hours?|degrees?|°"
    r"|times?\b))"
    rf"{_ZONE}",
    re.IGNORECASE,
)
"""A time written with a dot: “at 9.05”, “by 17.50”."""
_PRICED = re.compile(
    r"\b(?:shares?|prices?|rates?|index|stock|yield|cost|costs|trad\w+|average|ratio|scor\w+)\b",
    re.IGNORECASE,
)
_MILITARY = re.compile(
    r"(?<![\w$€£.,:/-])(?P<hour>[01]\d|2[0-3])(?P<minute>[0-5]\d)\s?"
    rf"(?:hours|hrs|(?={'|'.join(ZONES)})){_ZONE}"
)
_OCLOCK = re.compile(
    rf"(?<![^\W_])(?P<hour>\d{{1,2}}|{_HOUR_WORDS}) o['’]clock"
    rf"(?:\sin the (?P<part>morning|afternoon|evening))?{_ZONE}",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"(?<![^\W_])(?P<share>half|(?:a )?quarter|five|ten|twenty|\d{1,2})"
    rf"(?: minutes)? (?P<way>past|to) (?P<hour>\d{{1,2}}|{_HOUR_WORDS})(?: o['’]clock)?"
    rf"(?![^\W_:.]|[:.]\d)(?:\s?{_HALVES})?"
    rf"(?:\sin the (?P<part>morning|afternoon|evening))?{_ZONE}",
    re.IGNORECASE,
)
_NAMED = re.compile(
    rf"(?<![^\W_])(?<!-)(?P<name>noon|midday|midnight)(?![^\W_]|-){_ZONE}", re.IGNORECASE
)
_PART = re.compile(
    r"(?<![^\W_])(?:(?:in|on|during)\s)?(?:the\s)?(?P<edge>early\s|late\s|mid-?)?(?P<part>morning|afternoon|evening|night|lunchtime)(?![^\W_]|-)",
    re.IGNORECASE,
)
_EDGE = re.compile(r"(?<![^\W_])(?P<edge>early|late)(?:\s(?:on|in the day))?\s?$", re.IGNORECASE)


_AFTER_MONTH = re.compile(rf"\b(?:{'|'.join(MONTHS)})\.?\s$", re.IGNORECASE)
"""“Midnight on June 1 until 6am”: the first number is a day."""
_DIALS = (
    (_CLOCK, {"am", "pm", "m"}),
    (_TWENTY_FOUR, {DIGITS}),
    (_DOTTED, {DIGITS}),
    (_MILITARY, {DIGITS}),
    (_OCLOCK, {"clock"}),
    (_NAMED, {"noon", "midday", "midnight"}),
    (_PAST, {"past", "quarter"}),
)


def clock_times(scan: Scan) -> Iterator[Mention]:
    """Give the times of day; their bounds begin with "T" and lack a day."""
    for pattern, triggers in _DIALS:
        for match in scan.matches(pattern, triggers):
            if pattern is _DOTTED and _PRICED.search(
                scan.text, max(0, match.start() - 60), match.start()
            ):
                continue
            time = _time(match)
            if time is not None:
                dated = _AFTER_MONTH.search(scan.text, max(0, match.start() - 11), match.start())
                first = None if dated else _first(match)
                start = match.start("hour") if dated else match.start()
                yield Mention(start, match.end(), first or time, time, "time", has_year=False)


def _first(match: re.Match[str]) -> str | None:
    """Give the first time of "between 3 and 5 p.m.", in the same half of the day."""
    groups = match.groupdict()
    if not groups.get("from"):
        return None
    clock = _clock({**groups, "hour": groups["from"], "minute": groups["since"]})
    return f"T{clock[0]:02}:{clock[1]:02}{zone_mark(groups.get('zone'))}" if clock else None


def _time(match: re.Match[str]) -> str | None:
    groups = match.groupdict()
    if groups.get("name"):
        clock: tuple[int, int] | None = (0, 0) if groups["name"].lower() == "midnight" else (12, 0)
    else:
        clock = _clock(groups)
    if clock is not None and groups.get("share"):
        clock = _past(clock[0], str(groups["share"]).lower(), str(groups["way"]).lower())
    if clock is None:
        return None
    second = f":{groups['second']}" if groups.get("second") else ""
    return f"T{clock[0]:02}:{clock[1]:02}{second}{zone_mark(groups.get('zone'))}"


def _past(hour: int, share: str, way: str) -> tuple[int, int] | None:
    """Read "half past eight" and "a quarter to seven"; "five to nine" could be a range."""
    minutes = {"half": 30, "a quarter": 15, "quarter": 15}.get(share)
    if way == "past":
        minutes = minutes or (int(share) if share.isdigit() else int(COUNTS[share]))
        return (hour, minutes) if minutes < 60 else None
    if minutes != 15 or way != "to":
        return None
    return (hour - 1) % 24, 45


def _clock(groups: dict[str, str | None]) -> tuple[int, int] | None:
    word = (groups["hour"] or "").lower()
    hour = int(word) if word.isdigit() else int(COUNTS[word])
    half = (groups.get("half") or "").lower().replace(".", "")
    part = (groups.get("part") or "").lower()
    if half or part:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if half == "pm" or part in {"afternoon", "evening"} else 0)
    return (hour, int(groups.get("minute") or 0)) if hour < 24 else None


def zone_mark(zone: str | None) -> str:
    """Give a fixed zone's offset, or the name in brackets where the offset needs the date."""
    if not zone:
        return ""
    return ZONES.get(zone) or f"[{ZONE_NAMES[zone]}]"


def day_parts(scan: Scan) -> Iterator[Mention]:
    """Give the parts of a day, without a day of their own."""
    for match in scan.matches(_PART, PARTS_OF_DAY):
        low, high = PARTS_OF_DAY[match["part"].lower()]
        yield Mention(match.start(), match.end(), low, high, "part", has_year=False)


def edge_before(text: str, start: int) -> tuple[int, tuple[str, str]] | None:
    """Give "early" or "late" right before a day: where it starts, and its hours."""
    match = _EDGE.search(text, max(0, start - 16), start)
    return (match.start(), EARLY_LATE[match["edge"].lower()]) if match is not None else None


def on_day(day: str, time: str) -> str:
    """Put a time on a day: "+" moves to the next one, a zone's name becomes its offset."""
    if not day[:4].isdigit():
        return day
    if time.startswith("+"):
        moved = datetime.fromisoformat(day) + timedelta(days=1)
        return f"{moved.date().isoformat()}{time[1:]}"
    if not time.endswith("]"):
        return day + time
    clock, _, zone = time[:-1].partition("[")
    local = datetime.fromisoformat(day + clock).replace(tzinfo=ZoneInfo(zone))
    return day + clock + local.strftime("%z")[:3] + ":" + local.strftime("%z")[3:]
