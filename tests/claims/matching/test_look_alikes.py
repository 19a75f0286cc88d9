"""Two events of one day and one sort: the neighbour's fire is another occurrence."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

import pytest

from claims.matching import link
from tests.claims.discrepancies.telling import readings

BAKERY = (
    "Firefighters from Orre spent four hours on Tuesday putting out a fire at the Krantz bakery in "
    "Mill Street. Nobody was hurt, fire chief Ida Roth said. Damage is put at 200,000 euros."
)
BAKERY_TOO = (
    "The Krantz bakery in Mill Street burned on Tuesday. Ida Roth, who led 30 firefighters, said "
    "that nobody had been hurt. The damage comes to 250,000 euros, the owner, Lars Krantz, said."
)
GARAGE = (
    "Flames tore through the Selmer garage in Dock Road on Tuesday. Two mechanics were hurt, fire "
    "officer Nils Berg said. The damage was 900,000 euros. Forty firefighters were there."
)
NAMELESS = "A bakery burned on Tuesday. Nobody was hurt. Firefighters took four hours over it."


@pytest.mark.parametrize("order", list(permutations(range(4))))
def test_what_shares_no_name_is_another_event(order: tuple[int, ...]) -> None:
    texts = [BAKERY, BAKERY_TOO, GARAGE, NAMELESS]
    articles = readings(*(texts[place] for place in order), occurrence=None)

    numbers = link(articles).occurrences

    told = {place: numbers[key] for key, place in enumerate(order)}
    assert told == {0: 1, 1: 1, 2: 2, 3: 1}


def test_what_a_person_put_together_stays_so_beside_the_rest() -> None:
    articles = readings(BAKERY, BAKERY_TOO, GARAGE, NAMELESS, occurrence=None)
    tied = [
        replace(article, occurrence=7) if article.key in (2, 3) else article for article in articles
    ]

    numbers = link(tied).occurrences

    assert numbers[2] == numbers[3] != numbers[0] == numbers[1]


def test_a_person_who_put_them_together_is_right() -> None:
    articles = readings(BAKERY, GARAGE, occurrence=1)

    assert set(link(articles).occurrences.values()) == {1}
