"""Results as lists give them, each side with its own figure: "Rovers 3, City 1"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from claims.extraction.values.amounts import Amount
from claims.extraction.values.lexicon import GRADES, LABELS
from claims.extraction.values.scan import DIGITS, Scan

SCORE: Final = "score"
AGAINST: Final = "score against"
_SIDE = r"[A-Z][\w'’.-]*(?: (?:[A-Z][\w'’.-]*|de|of|and|&)){0,4}"
_OPENS = r"(?:^|(?<=[\n;:•])|(?<=[.!?;:–—-] ))\s?"
_ENDS = r"(?=\s*(?:\([^)\n]{1,60}\)\s*)?(?:[.;,\n]|$))"
_FORMS: Final = (
    re.compile(
        rf"{_OPENS}(?P<home>{_SIDE}) (?P<first>\d{{1,3}})"
        rf"(?:,| [-–—]|,? and)? (?P<away>{_SIDE}) (?P<second>\d{{1,3}}){_ENDS}",
        re.MULTILINE,
    ),
    re.compile(
        rf"{_OPENS}(?P<home>{_SIDE}) (?P<first>\d{{1,3}})[-–](?P<second>\d{{1,3}})"
        rf" (?P<away>{_SIDE}){_ENDS}",
        re.MULTILINE,
    ),
)
"""“Rovers 3, City 1” and “Rovers 3-1 City”, as a line of its own or behind a label."""
_NUMBERED: Final = LABELS | GRADES


def results(scan: Scan) -> Iterator[tuple[Amount, Amount]]:
    """Give the two figures of each result; the higher number is the winner's."""
    for form in _FORMS:
        for match in scan.matches(form, {DIGITS}):
            if match["home"].lower() != match["away"].lower() and not _is_numbered(match):
                won = int(match["first"]) >= int(match["second"])
                units = (SCORE, AGAINST) if won else (AGAINST, SCORE)
                yield _side(match, "first", units[0]), _side(match, "second", units[1])


def _is_numbered(match: re.Match[str]) -> bool:
    """Tell "Flight 12, Gate 3", which number things, from two sides."""
    names = (match[side].split()[-1].lower() for side in ("home", "away"))
    return any(name in _NUMBERED or name in _DATED for name in names)


_DATED: Final = frozenset(
    """january february march april may june july august september october november december jan
    feb mar apr jun jul aug sep sept oct nov dec aged no""".split()
)


def _side(match: re.Match[str], group: str, unit: str) -> Amount:
    number = float(match[group])
    start, end = match.span(group)
    return Amount(start, end, number, number, "quantity", unit, 1.0)
