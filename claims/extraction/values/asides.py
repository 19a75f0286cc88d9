"""A time and, in brackets behind it, the same time of another zone: "04:17 (01:17 UTC)"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from claims.extraction.values.mentions import Mention

_CLOCK: Final = re.compile(r"T(\d\d):(\d\d)(?::\d\d)?")
_ZONED: Final = re.compile(r"T(\d\d):(\d\d)(?::\d\d)?([+-])(\d\d):(\d\d)")
_DAY: Final = 24 * 60
_EASTMOST: Final = 14 * 60


def with_asides(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """Make one time of both, as it is told first, with the offset that the other one gives."""
    found: list[Mention] = []
    for mention in sorted(mentions, key=lambda each: each.start):
        one = _one(text, found[-1], mention) if found else None
        if one is None:
            found.append(mention)
        else:
            found[-1] = one
    return found


def _one(text: str, first: Mention, second: Mention) -> Mention | None:
    if text[first.end : second.start] != " (" or text[second.end : second.end + 1] != ")":
        return None
    zoned = _ZONED.fullmatch(second.low or "")
    if zoned is None or first.grain != "time" or first.low != first.high:
        return None
    if _ZONED.fullmatch(first.low or ""):
        return replace(first, end=second.end + 1)
    local = _CLOCK.fullmatch(first.low or "")
    if local is None:
        return None
    stamp = f"{first.low}{_offset(local, zoned)}"
    return replace(first, end=second.end + 1, low=stamp, high=stamp)


def _offset(local: re.Match[str], zoned: re.Match[str]) -> str:
    """Give by how much the local clock is ahead of UTC."""
    of_zone = (int(zoned[4]) * 60 + int(zoned[5])) * (1 if zoned[3] == "+" else -1)
    ahead = _minutes(local) - _minutes(zoned) + of_zone
    ahead = (ahead + _DAY - _EASTMOST) % _DAY - (_DAY - _EASTMOST)
    sign = "-" if ahead < 0 else "+"
    return f"{sign}{abs(ahead) // 60:02}:{abs(ahead) % 60:02}"


def _minutes(clock: re.Match[str]) -> int:
    return int(clock[1]) * 60 + int(clock[2])
