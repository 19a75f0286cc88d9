"""Names, days and figures that stand in each other's place, however the rest is worded."""

from __future__ import annotations

import pytest

from tests.claims.discrepancies.telling import unfolded

STAND_INS = [
    (
        "number",
        "The hospital trust paid the builder 73,000 euros for the ramp, auditors found.",
        "The ramp cost 37,000 euros, the auditors found. It is of steel.",
    ),
    (
        "name",
        "The climb was led by the guide Peter Lang. The search began at dawn.",
        "The guide, Oskar Lang, led the climb. Helicopters joined the search.",
    ),
    (
        "date",
        "The first patient fell ill on 12 February in the northern ward.",
        "The first patient came down with it on 21 February.",
    ),
    (
        "place",
        "The outbreak was traced to a farm near Norwick.",
        "Vets say the outbreak began on a farm near Selby.",
    ),
]


@pytest.mark.parametrize("kind, first, second", STAND_INS)
def test_what_stands_in_one_place_is_compared(kind: str, first: str, second: str) -> None:
    assert kind in unfolded(first, second)


NO_RIVALS = [
    (
        "one name in two spellings",
        "The guide Yusuf Karim led the climb.",
        "The guide, Youssef Karim, led the climb.",
    ),
    (
        "an article that tells both figures tells two counts",
        "Of 5,200 guests some 2,500 were sent home from the hotel.",
        "The hotel sent home 2,500 guests. It had 5,200 guests in all.",
    ),
    (
        "ages of two people",
        "A man of 64 died in the fire on Monday.",
        "A woman of 46 died in the fire on Monday.",
    ),
]


@pytest.mark.parametrize("why, first, second", NO_RIVALS)
def test_what_does_not_opens_nothing(why: str, first: str, second: str) -> None:
    assert unfolded(first, second) == [], why
