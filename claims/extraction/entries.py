"""Entries of a live blog: the times at the heads of its paragraphs, which are layout and no words.

A timeline has times at its heads too, and there they tell when each thing happened. A live blog is
told by its labels, or by its order: it puts the latest first.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from claims.extraction.layout import Line
from claims.extraction.types import Span

_STAMP = re.compile(
    r"[\[(]?(?P<label>(?:(?:latest|last|live|breaking)[\s:]+)?(?:updated?|posted|published|added"
    r"|entry|live|breaking|latest)(?:\s+at)?[\s:]+)?"
    r"(?P<hour>[01]?\d|2[0-4])(?:[:.h]\s?(?P<minute>[0-5]\d)(?:[:.][0-5]\d)?)?"
    r"\s?(?P<half>[ap]\.?m\b\.?)?"
    r"\s?(?P<zone>\(?(?:GMT|UTC|BST|CES?T|EES?T|WES?T|[ECMP][SD]?T|IST|JST|AE[SD]T|local time)"
    r"\b\)?)?"
    r"\s?(?P<closing>[\])])?"
    r"(?P<mark>\s*[:|•·–—-]+(?=\s))?(?:\s+(?=[\"'(\[]*[A-Z0-9£$€])|\s*$)",
    re.IGNORECASE,
)
_LIVE = re.compile(
    r"\blive\b(?: ?blog| updates?| coverage| report\w*|:)|\bliveblog\b|\bas it happen(?:s|ed)\b"
    r"|\brolling (?:coverage|updates?)\b|\blatest updates?\b|\bupdates? as they\b"
    r"|\bminute by minute\b",
    re.IGNORECASE,
)
_OPENING = 600
"""Code points at the head of a page that say what it is."""
_CAPITAL = re.compile(r"[\"'(\[]*[A-Z0-9£$€]")
_PRICE = re.compile(r"\d\.\d\d\b")
_FEWEST = 2
_UNIVERSAL = ("gmt", "utc")
_MIDDAY = 12
_MOST_AHEAD = timedelta(hours=12)
"""A later time than that is of the evening before the page was put out."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """The time at the head of one line."""

    line: int
    span: Span
    hour: int
    minute: int
    universal: bool = False
    labelled: bool = False
    alone: bool = False
    """Whether the line is nothing else."""


@dataclass(frozen=True, slots=True)
class Entries:
    """The times of a live blog in the order of the text; none for any other text."""

    stamps: Sequence[Stamp] = ()
    starts: Sequence[int] = field(default=())

    def moment(
        self, position: int, published: datetime | None, timezone: str | None
    ) -> datetime | None:
        """Give when what stands at a position was published: its entry's time, if it has one."""
        place = bisect_right(self.starts, position)
        if published is None or not place:
            return published
        stamp = self.stamps[place - 1]
        local = published.astimezone(_zone(stamp, timezone) or published.tzinfo)
        told = local.replace(hour=stamp.hour, minute=stamp.minute, second=0, microsecond=0)
        return told - timedelta(days=1) if told - local > _MOST_AHEAD else told


def _zone(stamp: Stamp, timezone: str | None) -> ZoneInfo | None:
    if stamp.universal:
        return ZoneInfo("UTC")
    try:
        return ZoneInfo(timezone) if timezone else None
    except (ZoneInfoNotFoundError, ValueError):
        return None


def entries(text: str, lines: Sequence[Line]) -> tuple[Entries, list[Line]]:
    """Find the entries of a live blog; give them with the lines, each begun behind its time."""
    found = [stamp for number, line in enumerate(lines) if (stamp := _stamp(text, line, number))]
    if not _is_live(text, found):
        return Entries(), list(lines)
    kept = list(lines)
    for stamp in found:
        if not stamp.alone:
            kept[stamp.line] = replace(lines[stamp.line], start=stamp.span.end)
    return Entries(found, [stamp.span.start for stamp in found]), kept


def _is_live(text: str, found: Sequence[Stamp]) -> bool:
    if any(stamp.labelled for stamp in found):
        return True
    if len(found) < _FEWEST:
        return False
    times = [(stamp.hour, stamp.minute) for stamp in found]
    falling = sum(later < earlier for earlier, later in pairwise(times))
    return _LIVE.search(text, 0, _OPENING) is not None or falling > len(times[1:]) // 2


def _stamp(text: str, line: Line, number: int) -> Stamp | None:
    match = _STAMP.match(text, line.start, line.end)
    if match is None or (match["minute"] is None and match["half"] is None):
        return None
    sure = match["half"] or match["mark"] or match["closing"] or match["zone"] or match["label"]
    if _PRICE.match(match[0]) and not sure:
        return None
    alone = match.end() >= line.end
    if not alone and _CAPITAL.match(text, match.end(), line.end) is None:
        return None
    hour = int(match["hour"]) % 24
    if match["half"]:
        hour = hour % _MIDDAY + (_MIDDAY if match["half"][0] in "pP" else 0)
    zone = (match["zone"] or "").strip("()").lower()
    return Stamp(
        line=number,
        span=Span(line.start, min(match.end(), line.end)),
        hour=hour,
        minute=int(match["minute"] or 0),
        universal=zone in _UNIVERSAL,
        labelled=bool(match["label"]),
        alone=alone,
    )
