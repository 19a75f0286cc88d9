"""What only one of two outlets can be right about: pairs of opposite turns, by field of news.

`not` before a turn turns it into its opposite, unless the pair is only contrary: who did not win
may have drawn.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claims.matching.opposites_lexicon import (
    accidents,
    business,
    general,
    justice,
    politics,
    science,
    sport,
)
from claims.matching.opposites_lexicon.axis import Axis
from claims.matching.opposites_lexicon.causes import KNOWN, SAME_STATE, UNKNOWN

__all__ = ["AXES", "KNOWN", "SAME_STATE", "UNKNOWN", "Axis"]

FIELDS = general, accidents, justice, politics, business, science, sport


def _merged(axes: Iterable[Axis]) -> Iterator[Axis]:
    """Give each axis once, with the turns that every field has for it."""
    found: dict[str, Axis] = {}
    for axis in axes:
        known = found.setdefault(axis.name, axis)
        if known is not axis:
            both = f"{known.yes}|{axis.yes}", f"{known.no}|{axis.no}"
            found[axis.name] = known._replace(yes=both[0], no=both[1])
    yield from found.values()


AXES: tuple[Axis, ...] = tuple(_merged(axis for field in FIELDS for axis in field.AXES))
"""Opposites of all fields. What they are said of must agree besides."""
