"""Kinds of which news counts each apart, and the whole that they make up.

Compiled by hand for this project, from general news English. A family holds only kinds that
exclude each other where they are listed side by side ("12 adults and five children"); victims,
residents or tourists are of every kind and stand in none.
"""

from __future__ import annotations

from typing import NamedTuple


class Family(NamedTuple):
    """Kinds that may be added up, and the nouns of their sum; words stand as they are written."""

    kinds: frozenset[str]
    wholes: frozenset[str]


PEOPLE = frozenset({"people", "persons"})
BUILDINGS = frozenset({"buildings", "properties"})
VEHICLES = frozenset({"vehicles"})


def _family(kinds: str, wholes: frozenset[str]) -> Family:
    return Family(frozenset(kinds.split()), wholes)


FAMILIES: tuple[Family, ...] = (
    _family("adult adults child children infant infants", PEOPLE),
    _family("man men woman women child children", PEOPLE),
    _family("man men woman women boy boys girl girls", PEOPLE),
    _family("passenger passengers crew crewmen sailors", PEOPLE),
    _family("civilian civilians soldier soldiers militants fighters", PEOPLE),
    _family("pupil pupils teacher teachers", PEOPLE),
    _family("home homes house houses business businesses shop shops", BUILDINGS),
    _family("car cars lorry lorries van vans bus buses", VEHICLES),
)
"""What keeps the kinds of each apart: age; sex, with children of either; sex and age; who travels
and who works; who fights; who learns and who teaches; who lives there and who trades there; what
sort of vehicle it is."""
