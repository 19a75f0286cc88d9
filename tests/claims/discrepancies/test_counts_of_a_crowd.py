"""A crowd that the police and the organisers count is counted twice, each on their word."""

from __future__ import annotations

import pytest

from tests.claims.discrepancies.telling import unfolded

COUNTED_TWICE = [
    (
        "Police counted 3,000 marchers at the town hall of Riverton.",
        "Organisers said 9,000 people took part in the march through Riverton on Saturday.",
    ),
    (
        "About 2,500 people joined Sunday's march in Alder Bay against the port, police said.",
        "Organisers put the crowd at the march in Alder Bay on Sunday at 12,000.",
    ),
    (
        "The union claimed 40,000 had come to the rally in Kinsale on Sunday.",
        "Police said 11,000 people attended the rally in Kinsale on Sunday.",
    ),
]
ONE_COUNT = [
    (
        "Police said 1,200 people marched in Oran on Friday.",
        "Police said 1,200 people marched in Oran on Friday, and organisers said 5,000.",
    ),
    (
        "Thousands of people marched through Riverton on Saturday against higher water charges.",
        "Organisers said 9,000 people marched through Riverton on Saturday.",
    ),
    (
        "Police said 1,200 people marched in Oran on Friday.",
        "Organisers said more than 1,000 people took part in the march in Oran on Friday.",
    ),
]


@pytest.mark.parametrize("one, other", COUNTED_TWICE)
def test_two_parties_counts_of_a_crowd_are_a_disagreement_between_sources(
    one: str, other: str
) -> None:
    assert unfolded(one, other) == ["number"]


@pytest.mark.parametrize("one, other", ONE_COUNT)
def test_a_count_that_both_can_have_is_none(one: str, other: str) -> None:
    assert unfolded(one, other) == []
