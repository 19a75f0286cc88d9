"""`similarity`: the same point or not, values left out."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.matching import similarity

SAME = [
    ("Police arrested Ann Lowe on Monday.", "Ann Lowe was arrested by police."),
    (
        "The ferry Aurelia ran aground off Tessel Point with 212 people on board.",
        "Passengers were taken off the Aurelia after the ferry hit rocks near Tessel Point.",
    ),
    (
        "Harlan Voss resigned as finance minister on Tuesday.",
        "Finance minister Harlan Voss quit over the leaked budget.",
    ),
    (
        "Kestrel Foods will shut its Dunmore plant and cut 430 jobs.",
        "Workers at Kestrel Foods in Dunmore were told that the plant would close.",
    ),
]
OTHER = [
    ("Police arrested Ann Lowe on Monday.", "Lathe Works will close its plant."),
    (
        "Marta Ilves was sentenced to six years in prison for fraud.",
        "Peter Oduya was sentenced to nine years in prison for arson.",
    ),
    (
        "A cyclist was killed when a lorry turned left in Harrow Street.",
        "A pedestrian was injured by a bus outside Wexby station.",
    ),
    (
        "The council approved the budget.",
        "Heavy rain is expected over the weekend.",
    ),
]


def test_the_value_does_not_count() -> None:
    [score] = similarity([("The flood killed 12 people.", "The flood killed 340 people.")])

    assert score == 1.0


@pytest.mark.parametrize("pair", SAME)
def test_one_point_in_other_words_is_the_same(pair: tuple[str, str]) -> None:
    [score] = similarity([pair])

    assert score >= 0.5


@pytest.mark.parametrize("pair", OTHER)
def test_two_points_are_not(pair: tuple[str, str]) -> None:
    [score] = similarity([pair])

    assert score < 0.5


def test_another_person_in_the_same_words_lowers_the_score() -> None:
    one, other = similarity(
        [
            ("Lena Farrow was charged with theft.", "Lena Farrow was charged over the thefts."),
            ("Lena Farrow was charged with theft.", "Owen Tarrant was charged over the thefts."),
        ]
    )

    assert one > other


def test_a_score_hangs_on_its_own_pair_alone() -> None:
    together = similarity([*SAME, *OTHER])

    alone = [score for pair in [*SAME, *OTHER] for score in similarity([pair])]

    assert together == alone


@given(st.lists(st.tuples(st.text(max_size=80), st.text(max_size=80)), max_size=5))
@settings(max_examples=60, deadline=None)
def test_any_text_gives_a_score_from_0_to_1_that_is_the_same_both_ways(
    pairs: list[tuple[str, str]],
) -> None:
    forth = similarity(pairs)
    back = similarity([(second, first) for first, second in pairs])

    assert all(0 <= score <= 1 for score in forth)
    assert forth == back
