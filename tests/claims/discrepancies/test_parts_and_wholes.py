"""Where one outlet lists the parts and another gives the whole, the parts are added up."""

from __future__ import annotations

import pytest

from tests.claims.discrepancies.telling import assessed, unfolded

ADD_UP = [
    (
        "The ferry carried 37 passengers and five crew.",
        "There were 42 people on board the ferry.",
    ),
    (
        "Twelve adults and five children were rescued from the ferry.",
        "Seventeen people were rescued from the ferry.",
    ),
    (
        "Rescuers said 19 people had been rescued from the ferry.",
        "Twelve men, five women and two children were rescued from the ferry.",
    ),
    (
        "There were 180 passengers and 22 crew on board the ferry.",
        "There were 202 people on board the ferry.",
    ),
    (
        "The storm destroyed 40 homes and 12 businesses in Oakham.",
        "The storm destroyed 52 buildings in Oakham.",
    ),
    (
        "Twelve adults and five children were rescued from the ferry.",
        "More than a dozen people were rescued from the ferry.",
    ),
    (
        "The shelling of Brenn killed 30 civilians and 11 soldiers.",
        "The shelling of Brenn killed about 40 people.",
    ),
]
DO_NOT = [
    (
        "The ferry carried 37 passengers and five crew.",
        "There were 46 people on board the ferry.",
    ),
    (
        "Twelve adults and five children were rescued from the ferry.",
        "Nineteen people were rescued from the ferry.",
    ),
    (
        "The blast at the Marlow depot killed 19 people.",
        "The blast at the Marlow depot killed 12 men and five women, police said.",
    ),
    (
        "There were 180 passengers and 22 crew on board the ferry.",
        "There were 212 people on board the ferry.",
    ),
    (
        "The storm destroyed 40 homes and 12 businesses in Oakham.",
        "The storm destroyed 60 buildings in Oakham.",
    ),
]
NO_SUM = [
    (
        "a list that is not all",
        "Those rescued from the ferry include 12 adults and five children.",
        "Nineteen people were rescued from the ferry.",
    ),
    (
        "a list that goes on",
        "Twelve adults, five children and several sailors were rescued from the ferry.",
        "Nineteen people were rescued from the ferry.",
    ),
    (
        "one outlet gives both",
        "Nineteen people were rescued. Twelve adults and five children were rescued by helicopter.",
        "Nineteen people were rescued from the ferry.",
    ),
    (
        "what happened to them differs",
        "Three people were killed and four wounded in the market blast.",
        "Four people were wounded in the market blast.",
    ),
    (
        "another kind of thing",
        "The storm destroyed 40 homes and 12 businesses in Oakham.",
        "The storm killed 60 people in Oakham.",
    ),
]


@pytest.mark.parametrize("first,second", ADD_UP)
def test_parts_that_make_up_the_whole_open_nothing(first: str, second: str) -> None:
    assert unfolded(first, second) == unfolded(second, first) == []


@pytest.mark.parametrize("first,second", DO_NOT)
def test_parts_that_do_not_make_up_the_whole_are_one_discrepancy(first: str, second: str) -> None:
    assert unfolded(first, second) == unfolded(second, first) == ["number"]


@pytest.mark.parametrize("why,first,second", NO_SUM)
def test_what_is_no_sum_is_not_added_up(why: str, first: str, second: str) -> None:
    assert not [one for one in assessed(first, second) if "in all" in one.explanation], why


def test_the_dead_are_not_set_against_the_dead_and_wounded() -> None:
    parts = "Three people were killed and four wounded in the market blast."
    whole = "Seven people were killed or wounded in the market blast."

    assert unfolded(parts, whole) == unfolded(whole, parts) == []


def test_the_explanation_lists_the_parts_with_their_sum() -> None:
    [found] = assessed(
        "Nineteen people were rescued from the ferry.",
        "Twelve adults and five children were rescued from the ferry.",
    )

    assert found.explanation == (
        "A gives Nineteen, but B gives Twelve adults and five children, 17 in all, for “people "
        "were rescued from the ferry”."
    )


def test_the_side_of_the_parts_covers_the_whole_list() -> None:
    first = "The storm destroyed 40 homes and 12 businesses in Oakham."

    [found] = assessed(first, "The storm destroyed 60 buildings in Oakham.")

    places = [span for side in found.sides for statement, span in side.spans if statement == 1]
    assert [first[slice(*place)] for place in places] == ["40 homes and 12 businesses"]


def test_parts_of_which_another_outlet_gives_the_sum_stand_on_its_side() -> None:
    [found] = assessed(
        "Twelve adults and five children were rescued from the ferry.",
        "Nineteen people were rescued from the ferry.",
        "Seventeen people were rescued from the ferry.",
    )

    assert sorted(len(side.spans) for side in found.sides) == [1, 2]


def test_a_later_higher_whole_is_an_update() -> None:
    told = (
        "Twelve adults and five children were rescued from the ferry.",
        "Nineteen people were rescued from the ferry.",
    )

    assert [one.folded for one in assessed(*told, hours=(0, 5))] == [True]
