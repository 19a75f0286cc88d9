"""Spots: the places that a statement names, by their names or by their nouns alone."""

from __future__ import annotations

import pytest

from claims.extraction import extract
from claims.matching.profile import profile
from claims.matching.slots.spots import Spot, spots_of


def spots(text: str) -> list[Spot]:
    return [spot for span in extract(text).statements for spot in spots_of(profile(span))]


@pytest.mark.parametrize(
    "text, found",
    [
        ("The fire broke out in the sauna.", ["sauna"]),
        ("The convoy was held up at the Dahra checkpoint.", ["Dahra checkpoint"]),
        ("The lift plunged in shaft 5 at noon.", ["shaft 5"]),
        ("The yacht ran aground north of Skerrow.", ["north of Skerrow"]),
        ("They met in the car park of the Moor club.", ["car park of the Moor"]),
        ("The ferry sailed from Bergen to Oslo.", ["Bergen", "Oslo"]),
    ],
)
def test_a_place_is_read_with_what_tells_it_from_its_like(text: str, found: list[str]) -> None:
    assert [spot.text for spot in spots(text)] == found


@pytest.mark.parametrize(
    "text",
    [
        "The driver is still in hospital.",
        "The injured were taken to hospitals.",
        "She spoke of the flood in the town.",
        "The case will be heard in court papers.",
    ],
)
def test_a_noun_that_any_place_may_bear_names_none(text: str) -> None:
    assert spots(text) == []


def test_the_ends_of_a_way_are_told_apart() -> None:
    text = "The ferry sailed from Bergen to Oslo."

    assert [spot.way for spot in spots(text)] == ["from", "to"]


def test_the_words_of_a_spot_are_those_of_the_text() -> None:
    text = "Police said the van was found burnt out in a quarry near Selby."

    assert [text[spot.span.start : spot.span.end] for spot in spots(text)] == [
        spot.text for spot in spots(text)
    ]
