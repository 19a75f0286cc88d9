"""Numbers that compare, and bare numbers that are a part of the amount before them.

The sentences are made for this test.
"""

from __future__ import annotations

import pytest

from claims.extraction import Value, values


def figures(text: str) -> list[Value]:
    return [value for value in values(text) if value.kind != "date"]


@pytest.mark.parametrize(
    "text,factor",
    [
        ("Rents are four times as high as in 2010.", 4),
        ("Rents are 2.5 times higher than in 2010.", 2.5),
        ("The dam is three times the size of the old one.", 3),
        ("Prices rose 3-fold.", 3),
    ],
)
def test_so_many_times_as_much_is_a_factor(text: str, factor: float) -> None:
    (found,) = figures(text)

    assert (found.low, found.high, found.unit) == (factor, factor, "factor")


@pytest.mark.parametrize("text", ["Prices rose threefold.", "A twofold increase was seen."])
def test_threefold_is_no_count(text: str) -> None:
    assert figures(text) == []


@pytest.mark.parametrize(
    "text", ["She won the race four times.", "She ran four times as mayor of the town."]
)
def test_how_often_something_happened_is_a_count(text: str) -> None:
    (found,) = figures(text)

    assert (found.kind, found.low, found.unit) == ("quantity", 4, None)


@pytest.mark.parametrize(
    "text,last",
    [
        ("The tower is among the five tallest in the world.", 5),
        ("It is one of the ten largest banks in Europe.", 10),
        ("It is one of the world's 20 biggest ports.", 20),
    ],
)
def test_to_be_among_the_first_is_a_rank(text: str, last: int) -> None:
    (found,) = figures(text)

    assert (found.kind, found.low, found.high) == ("ordinal", 1, last)


def test_those_that_stand_first_may_be_counted_all_the_same() -> None:
    (found,) = figures("The ten largest banks failed.")

    assert (found.kind, found.low) == ("quantity", 10)


@pytest.mark.parametrize(
    "text,as_long_as",
    [
        ("He was sentenced to 12 years, of which he will serve eight.", "eight years"),
        ("She was jailed for 18 months, of which she must serve nine.", "nine months"),
        ("He got 12 years, eight of them suspended.", "eight years"),
    ],
)
def test_a_part_has_the_unit_of_the_whole(text: str, as_long_as: str) -> None:
    (whole,) = figures(f"It took {as_long_as}.")

    part = figures(text)[-1]

    assert (part.kind, part.low, part.high) == ("duration", whole.low, whole.high)


def test_what_is_no_part_of_the_amount_before_keeps_its_own_count() -> None:
    part = figures("He was sentenced to 12 years, of which he will serve eight at two prisons.")[-1]

    assert (part.kind, part.low) == ("quantity", 2)
