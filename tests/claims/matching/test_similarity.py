"""`similarity`: the same point or not, values left out."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from claims.matching import similarity


def test_the_value_does_not_count() -> None:
    [score] = similarity([("The flood killed 12 people.", "The flood killed 340 people.")])

    assert score == 1.0


def test_one_point_in_other_words_scores_above_two_points() -> None:
    same, other = similarity(
        [
            ("Police arrested Ann Lowe on Monday.", "Ann Lowe was arrested by police."),
            ("Police arrested Ann Lowe on Monday.", "Lathe Works will close its plant."),
        ]
    )

    assert same >= 0.5 > other


@given(st.lists(st.tuples(st.text(max_size=80), st.text(max_size=80)), max_size=5))
@settings(max_examples=60, deadline=None)
def test_any_text_gives_a_score_from_0_to_1_that_is_the_same_both_ways(
    pairs: list[tuple[str, str]],
) -> None:
    forth = similarity(pairs)
    back = similarity([(second, first) for first, second in pairs])

    assert all(0 <= score <= 1 for score in forth)
    assert forth == back
