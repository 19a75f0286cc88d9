"""One article says that it is so, another that it is not, in words that need not be the same."""

from __future__ import annotations

import pytest

from claims.matching.contradictions.points import points
from tests.claims.discrepancies.pairing import profiles
from tests.claims.discrepancies.telling import unfolded

AFFIRMED_OR_DENIED = [
    ("The inspector checked the valve.", "inspect", 1),
    ("The valve had not been inspected.", "inspect", -1),
    ("No inspection of the valve was carried out.", "inspect", -1),
    ("The firm failed to have the valve inspected.", "inspect", -1),
    ("The council has not ruled out disciplinary action.", "disciplin", 1),
    ("Nobody has been arrested.", "arrest", -1),
    ("The village is now without electricity.", "power", -1),
    ("Notice of the arrest came in November.", "arrest", 1),
    ("The pump was switched off.", "turn:switched", -1),
    ("The pump was not switched off.", "turn:switched", 1),
    ("The verdict is final.", "turn:final", 1),
    ("The family can still appeal.", "turn:final", -1),
]


@pytest.mark.parametrize("text, key, sign", AFFIRMED_OR_DENIED)
def test_a_word_is_affirmed_or_denied_where_it_stands(text: str, key: str, sign: int) -> None:
    told = [(point.key, point.sign) for one in profiles(text) for point in points(one)]

    assert (key, sign) in told


NO_POINT = [
    ("The valve had not been inspected.", "valv"),
    ("No inspector came.", "inspector"),
    ("Barely 40 jobs were lost.", "turn:full"),
]


@pytest.mark.parametrize("text, key", NO_POINT)
def test_what_is_taken_for_known_is_no_point(text: str, key: str) -> None:
    assert key not in [point.key for one in profiles(text) for point in points(one)]


OPPOSED = [
    (
        "The ferry's engine had been inspected on Friday, the operator said.",
        "No inspection of the ferry's engine was carried out, the union said.",
    ),
    (
        "No vote was held on the bridge toll, the mayor said.",
        "Councillors voted on the bridge toll on Monday evening.",
    ),
]


@pytest.mark.parametrize("first, second", OPPOSED)
def test_what_is_affirmed_and_denied_of_one_thing_is_a_contradiction(
    first: str, second: str
) -> None:
    assert "polarity" in unfolded(first, second)


NOT_OPPOSED = [
    (
        "No arrests were made at the fair, police said.",
        "Nobody was arrested at the fair, according to the police.",
    ),
    (
        "The bakery would not sell the mill, its owner had said at first.",
        "The bakery sells the mill.",
    ),
    (
        "“There was no risk to the harbour,” said Nora Pell.",
        "“There was never a risk to the harbour,” said Nora Pell.",
    ),
]


@pytest.mark.parametrize("first, second", NOT_OPPOSED)
def test_two_that_agree_or_tell_of_others_are_none(first: str, second: str) -> None:
    assert "polarity" not in unfolded(first, second)
