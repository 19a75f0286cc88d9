"""What a desk would check comes before what it would not."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.extraction.check_worthiness import check_worthiness


@pytest.mark.parametrize(
    "checked,left",
    [
        (
            "Unemployment in Norland has fallen by 40 percent since 2021, the minister said.",
            "I think we have a bright future ahead of us.",
        ),
        (
            "Police say the former mayor took bribes worth $2 million from the builder.",
            "The mood in the hall was warm and cheerful.",
        ),
        (
            "The flood killed 118 people and destroyed 4,000 homes.",
            "Will the river rise again next week?",
        ),
        (
            "The senator voted against the bill in 2019.",
            "The senator will speak again tomorrow.",
        ),
        (
            "Emissions rose because of the closure of the two plants, the agency reported.",
            "We must all do more for the climate.",
        ),
        (
            "No other country spends more on its hospitals.",
            "Thank you very much.",
        ),
    ],
)
def test_figures_acts_and_blame_rank_above_opinions_wishes_and_questions(
    checked: str, left: str
) -> None:
    high, low = check_worthiness([checked, left])

    assert high > 0.5 > low


def test_a_figure_makes_the_same_sentence_worth_more() -> None:
    with_figure, without = check_worthiness(
        ["The fire destroyed 250 homes in the valley.", "The fire destroyed homes in the valley."]
    )

    assert with_figure > without


def test_a_question_is_worth_less_than_its_answer() -> None:
    answer, question = check_worthiness(
        ["The company cut 3,000 jobs last year.", "Has the company cut 3,000 jobs last year?"]
    )

    assert answer > question


@given(st.lists(st.text(max_size=80), max_size=5))
@settings(deadline=None, max_examples=100)
def test_any_sentence_has_a_score_between_0_and_1_and_always_the_same(sentences: list[str]) -> None:
    scores = check_worthiness(sentences)

    assert len(scores) == len(sentences)
    assert all(0 <= score <= 1 for score in scores)
    assert scores == check_worthiness(sentences)
