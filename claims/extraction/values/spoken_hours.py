"""Times of day as they are spoken: "shortly before five", "ten to eight", "three-thirty"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from claims.extraction.values.lexicon import FALLS, MOVES, RISES
from claims.extraction.values.mentions import Mention
from claims.extraction.values.scan import Scan

_SMALL: Final = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen "
    "sixteen seventeen eighteen nineteen"
).split()
HOURS: Final = MappingProxyType({word: at for at, word in enumerate(_SMALL[:12], 1)})
MINUTES: Final = MappingProxyType(
    {word: at for at, word in enumerate(_SMALL, 1)}
    | {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "quarter": 15, "a quarter": 15}
    | {
        f"{tens}-{unit}": ten + at
        for tens, ten in (("twenty", 20), ("thirty", 30), ("forty", 40), ("fifty", 50))
        for at, unit in enumerate(_SMALL[:9], 1)
    }
)
_HOUR = rf"(?P<hour>{'|'.join(HOURS)}|1[0-2]|[1-9])(?![\w%’'-]|[.,:]\d)"
_MINUTE = rf"(?P<minute>{'|'.join(sorted(MINUTES, key=len, reverse=True))}|[1-5]?\d)"
_FIVES = r"(?P<minute>five|ten|(?:a )?quarter|twenty(?:-five)?)"
"""Minutes that are told without the word: “9 to 5” is a stretch."""
NEAR: Final = (
    r"(?:shortly|just|soon|not long|long|well|sometime|some time|minutes|moments|an? (?:little|bit"
    r"|few minutes|minute)|a short while) (?:before|after)"
)
_AT = r"(?:at|around|about|since|until|till|before|after|towards|nearly|almost|by|from)"
_DAYS = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
_OF_DAY = r"(?:morning|afternoon|evening|night)"
_WHEN = (
    rf"(?:\s(?:in the (?:early |late )?{_OF_DAY}|at night|on (?:the )?{_DAYS}|{_DAYS}"
    rf"|(?:this|that|yesterday) {_OF_DAY}|last night|tonight|yesterday|today|local time|sharp))"
    r"(?![^\W_])"
)
"""Words behind an hour that say what it is."""
_NO_NOUN = (
    r"(?=[,.;:!?)”\"–—]|\s*$|\s(?:–|—|-|on|in the|this|that|last|yesterday|today|tonight|when|as"
    r"|and|but|while|with|from|after|before|the|a|an|he|she|it|they|we|his|her|their|its|local|until"
    r"|because|where|was|were|had|near|by|at)(?![^\W_]))"
)
_DAY_BEFORE = rf"(?:{_DAYS}|{_OF_DAY}|tonight|today|yesterday|tomorrow)"
_BEGIN = r"(?<![^\W_])"
_ABOUT = rf"{_BEGIN}(?:{NEAR}|at|around|about|until|till|towards)\s"
_PAST_HOUR = rf"{_FIVES} (?P<way>past|to) {_HOUR}"
_HYPHENED = rf"(?P<hour>{'|'.join(HOURS)})[- ](?P<minute>fifteen|thirty|forty-five)"
_SPOKEN: Final = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"{_BEGIN}(?:{NEAR}|towards)\s(?P<told>{_HOUR}){_NO_NOUN}",
        rf"{_BEGIN}{_AT}\s(?P<told>{_HOUR})(?={_WHEN})",
        rf"{_BEGIN}{_DAY_BEFORE},?\s(?:at|around|about)\s(?:about\s)?(?P<told>{_HOUR}){_NO_NOUN}",
        rf"{_ABOUT}(?P<told>{_PAST_HOUR}){_NO_NOUN}",
        rf"{_BEGIN}(?<!from )(?P<told>{_PAST_HOUR})(?={_WHEN})",
        rf"{_BEGIN}(?P<told>{_MINUTE} minutes (?P<way>past|to) {_HOUR})",
        rf"{_BEGIN}(?P<told>half (?P<way>past) {_HOUR})",
        rf"{_BEGIN}(?:{NEAR}|{_AT}|was)\s(?P<told>{_HYPHENED})(?![^\W_-])",
    )
)


def spoken_hours(scan: Scan) -> Iterator[Mention]:
    """Give the times of day that are told in words; their half of the day stays open."""
    for pattern in _SPOKEN:
        for match in scan.matches(pattern, _TRIGGERS):
            clock = None if _is_change(scan.text, match) else _clock(match)
            if clock is not None:
                stamp = f"T{clock[0]:02}:{clock[1]:02}"
                start, end = match.span("told")
                yield Mention(start, end, stamp, stamp, "time", has_year=False)


_CHANGED: Final = re.compile(
    rf"\b(?:{'|'.join(sorted(RISES | FALLS | MOVES))})(?: \w+)? $", re.IGNORECASE
)


def _is_change(text: str, match: re.Match[str]) -> bool:
    """Tell "up from 12 on Sunday", which is a number, from an hour."""
    if not match[0].lower().startswith("from"):
        return False
    return _CHANGED.search(text, max(0, match.start() - 30), match.start()) is not None


_TRIGGERS: Final = frozenset(
    """at around about since until till before after towards nearly almost by from was past to
    half""".split()
)


def _clock(match: re.Match[str]) -> tuple[int, int] | None:
    groups = match.groupdict()
    word = groups["hour"].lower()
    hour = HOURS.get(word) or int(word)
    told = (groups.get("minute") or "").lower()
    if not told:
        return (hour, 30) if groups.get("way") else (hour, 0)
    minute = MINUTES[told] if told in MINUTES else int(told)
    if (groups.get("way") or "").lower() == "to":
        hour, minute = (hour - 1 or 12), AN_HOUR - minute
    return (hour, minute) if 0 <= minute < AN_HOUR else None


_TOLD_HALF: Final = re.compile(
    r"[ap]\.?m\b|noon|midday|midnight|\b(?:0\d|1[3-9]|2\d)[.:]?\d\d|morning|evening|at night",
    re.IGNORECASE,
)
"""What says of a time which half of the day it is in."""
_CLOCK: Final = re.compile(r"T(\d\d)(?=:\d\d)")
NOON, AN_HOUR = 12, 60
EVENING_HOURS: Final = range(5, 12)
"""Hours of the dial that “at night” puts before midnight."""


def in_half_of(part: Mention, time: Mention, text: str) -> Mention:
    """Give a time of the dial in the half of the day that the part of the day beside it means."""
    begin = _CLOCK.search(part.low or "")
    if begin is None or _TOLD_HALF.search(text, time.start, time.end):
        return time
    name = text[part.start : part.end].lower()
    return replace(
        time,
        low=_CLOCK.sub(lambda hour: f"T{_hour_in(name, int(hour[1])):02}", time.low or ""),
        high=_CLOCK.sub(lambda hour: f"T{_hour_in(name, int(hour[1])):02}", time.high or ""),
    )


def _hour_in(part: str, hour: int) -> int:
    if hour > NOON:
        return hour
    if "night" in part:
        return hour + NOON if hour in EVENING_HOURS else hour % NOON
    if "morning" in part:
        return hour % NOON
    return hour % NOON + NOON
