"""Numbers of people that came: nobody counts a crowd head by head, so that each has a source."""

from __future__ import annotations

from claims.matching.profile import GATHERED, Count
from claims.matching.vocabulary import concept

CROWD = 200
"""From this size on a number of people that came is somebody's estimate. Set by hand."""
GATHERING = frozenset(
    concept(word)
    for word in (
        "people participant demonstrator marcher protester person spectator visitor fan pilgrim"
        " mourner listener pair hand striker worker attendee guest"
    ).split()
)
"""Words for those who make up a crowd. By hand, from general news English."""


def is_crowd(one: Count) -> bool:
    """Whether it is a number of people of whom nothing is told but that they were there."""
    return is_as_many(one) and one.told <= GATHERING and one.act in (None, *GATHERED)


def is_as_many(one: Count) -> bool:
    """Whether a number is as large as a crowd, and is no measure and no vague number."""
    value = one.value
    plain = value.kind == "quantity" and value.unit is None and not value.vague
    return plain and isinstance(value.low, int | float) and value.low >= CROWD
