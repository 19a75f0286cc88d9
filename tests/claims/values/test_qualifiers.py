"""What the words around a number make of its bounds."""

from __future__ import annotations

import pytest

from claims.extraction.values import values

Bounds = tuple[float | None, float | None]


@pytest.mark.parametrize(
    "words,bounds",
    [
        ("406 people", (406, 406)),
        ("more than 40 people", (41, None)),
        ("over 400 people", (401, None)),
        ("The kidnappers handed over 36 hostages", (36, 36)),
        ("The firm took over 12 shops", (12, 12)),
        ("at least 40 people", (40, None)),
        ("40 or more people", (40, None)),
        ("40+ people", (40, None)),
        ("fewer than 40 people", (None, 39)),
        ("under 40 people", (None, 39)),
        ("up to 40 people", (None, 40)),
        ("as many as 40 people", (None, 40)),
        ("no more than 40 people", (None, 40)),
        ("no fewer than 40 people", (40, None)),
        ("about 40 people", (36, 44)),
        ("some 200 people", (180, 220)),
        ("about 1,234 people", (1233, 1235)),
        ("nearly 40 people", (36, 39)),
        ("just over 40 people", (41, 44)),
        ("40-odd people", (40, 49)),
        ("between 3 and 5 people", (3, 5)),
        ("from 3 to 5 people", (3, 5)),
        ("3-5 people", (3, 5)),
        ("two or three people", (2, 3)),
    ],
)
def test_a_count_is_moved_by_one_where_the_bound_is_strict(words: str, bounds: Bounds) -> None:
    (value,) = values(f"Officials spoke of {words} there.")

    assert (value.low, value.high) == bounds


@pytest.mark.parametrize(
    "words,bounds",
    [
        ("more than 40%", (40, None)),
        ("less than $5 million", (None, 5_000_000)),
        ("over 2.5 metres", (2.5, None)),
        ("more than half", (50, None)),
    ],
)
def test_what_is_measured_keeps_the_printed_number(words: str, bounds: Bounds) -> None:
    (value,) = values(f"It was {words}.")

    assert (value.low, value.high) == bounds


@pytest.mark.parametrize(
    "words", ["dozens of people", "hundreds of homes", "scores of arrests", "several houses"]
)
def test_a_vague_size_is_marked_and_open_above(words: str) -> None:
    (value,) = values(f"There were {words}.")

    assert (value.vague, value.high) == (True, None)


@pytest.mark.parametrize(
    "words,bounds",
    [
        ("one in five", (20, 20)),
        ("four out of ten", (40, 40)),
        ("half", (50, 50)),
        ("two-thirds", (66, 67)),
        ("three quarters", (75, 75)),
    ],
)
def test_a_share_in_words_is_a_percentage(words: str, bounds: Bounds) -> None:
    (value,) = values(f"It affects {words} of the voters.")

    assert (value.kind, value.unit, value.low, value.high) == ("percent", "percent", *bounds)


def test_a_rise_from_one_number_to_another_is_two_values_and_no_range() -> None:
    before, after = values("Unemployment rose from 3 to 5 percent.")

    assert (before.low, before.high, before.unit) == (3, 3, "percent")
    assert (after.low, after.high, after.unit) == (5, 5, "percent")


@pytest.mark.parametrize(
    "text,expected",
    [
        ("More than 1,000 but fewer than 1,500 people came.", (1001, 1499)),
        ("At least 20 and at most 100 were hurt.", (20, 100)),
        ("About 3 million and a half were moved.", (3_150_000, 3_850_000)),
    ],
)
def test_two_sides_and_a_part_make_one_value(text: str, expected: tuple[float, float]) -> None:
    (value,) = values(text)

    assert (value.low, value.high) == expected


@pytest.mark.parametrize(
    "text,amounts",
    [
        ("The stock dropped 4p to 212p.", [(0.04, "change"), (2.12, "total")]),
        ("The index fell 300 points to 7,900 points.", [(300.0, "change"), (7900.0, "total")]),
        ("17 people were hurt, up from 12 on Sunday.", [(17.0, "total"), (12.0, "total")]),
    ],
)
def test_a_change_and_where_it_led_are_two(text: str, amounts: list[tuple[float, str]]) -> None:
    found = [value for value in values(text) if value.kind != "date"]

    assert [(value.low, value.measure) for value in found] == amounts


def test_a_pay_rise_of_three_to_five_percent_is_a_range() -> None:
    (found,) = values("Wages rose 3 percent to 5 percent.")

    assert (found.low, found.high) == (3.0, 5.0)


def test_a_mark_and_how_far_above_it_are_two_lengths() -> None:
    found = values("The river rose to 4.2 metres, 60 cm above the flood mark.")

    assert [value.low for value in found] == [4.2, 0.6]


@pytest.mark.parametrize(
    "text,age",
    [
        ("A woman and her brother, 9, were found.", True),
        ("The suspect, 34, was held.", True),
        ("The score, 34, was good.", False),
    ],
)
def test_a_bare_number_behind_a_person_is_an_age(text: str, *, age: bool) -> None:
    (found,) = values(text)

    assert (found.unit == "year of age") is age


def test_the_half_of_a_match_is_no_number() -> None:
    found = values("The first-half score was 14-10.")

    assert [(value.low, value.unit) for value in found] == [(14, "score"), (10, "score against")]
