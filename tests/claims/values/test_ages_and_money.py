"""Ages of people without a name, money by the letters before it, figures that other words hide.

The sentences are made for this test.
"""

from __future__ import annotations

import pytest

from claims.extraction import values

AGE = "year of age"


def read(text: str) -> list[tuple[str, str | None, object]]:
    """Give each value's words, unit and lower bound."""
    return [(value.exact, value.unit, value.low) for value in values(text)]


@pytest.mark.parametrize(
    "text,age",
    [
        ("The driver was a man of 39 from Orre.", ("39", AGE, 39.0)),
        ("A pensioner of seventy-six was killed.", ("seventy-six", AGE, 76.0)),
        ("She was fifty-four, and the eldest of them.", ("fifty-four", AGE, 54.0)),
        ("The man who was arrested is 44, a plumber.", ("44", AGE, 44.0)),
        ("The teacher, 44, kept them above the water.", ("44", AGE, 44.0)),
        ("Erik Palm, who was 16 in 1988, held the record.", ("16", AGE, 16.0)),
    ],
)
def test_an_age_is_read_of_somebody(text: str, age: tuple[str, str, float]) -> None:
    assert age in read(text)


@pytest.mark.parametrize(
    "text",
    [
        "He was 12 of 14 with the bat.",
        "A father of three drowned.",
        "She was 20 minutes late.",
        "A student of 12 languages spoke.",
        "He was one of two to die.",
        "The passenger count was 97.",
        "The child death toll was 14.",
    ],
)
def test_a_number_beside_somebody_is_no_age(text: str) -> None:
    assert AGE not in {unit for _, unit, _ in read(text)}


@pytest.mark.parametrize(
    "text,money",
    [
        ("They rejected RM45,000 each.", ("RM45,000", "MYR", 45_000.0)),
        ("Agents recovered P85,000 in marked money.", ("P85,000", "peso", 85_000.0)),
        ("The captors wanted R50m.", ("R50m", "ZAR", 50_000_000.0)),
        ("Officers found NOK 1.3m in cash.", ("NOK 1.3m", "NOK", 1_300_000.0)),
        ("They seized 3.1 million crowns.", ("3.1 million crowns", "crown", 3_100_000.0)),
    ],
)
def test_money_is_read_by_its_letters(text: str, money: tuple[str, str, float]) -> None:
    assert money in read(text)


@pytest.mark.parametrize(
    "text",
    [
        "They wore N95 masks.",
        "COP28 ended.",
        "An SR71 flew over.",
        "Flight MH370 was lost.",
    ],
)
def test_a_name_with_a_number_is_no_money(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize("text", ["Traffic on SR 520 stood.", "Two crowns were stolen."])
def test_a_route_and_a_crown_to_wear_are_no_money(text: str) -> None:
    assert [value.kind for value in values(text)] == ["quantity"]


@pytest.mark.parametrize(
    "text,value",
    [
        ("A galaxy 62 million light years away.", ("62 million light years", "metre", 5.865634e23)),
        ("The injured number 163.", ("163", None, 163.0)),
        ("Rescue came within a quarter of an hour.", ("a quarter of an hour", "second", 900.0)),
        ("The lamp needs 40 kWe.", ("40 kWe", "watt", 40_000.0)),
    ],
)
def test_a_figure_is_read_although_another_word_looks_like_its_own(
    text: str, value: tuple[str, str | None, float]
) -> None:
    assert value in read(text)


def test_a_speed_has_no_rank() -> None:
    assert read("The wind was 0.8 metres a second") == [
        ("0.8 metres a second", "metre per second", 0.8)
    ]
