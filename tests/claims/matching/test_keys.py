"""Under which keys a sentence is found again."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from claims.matching.keys import keys


def test_stems_adjacent_stems_names_and_numbers() -> None:
    assert keys("The ferries carried 1,200 people to Norway.") == {
        *("s:ferri", "s:carri", "s:person", "s:norway"),
        *("p:ferri carri", "p:carri person", "p:person norway"),
        "n:1200",
        "e:norway",
    }


def test_another_telling_shares_most_keys() -> None:
    one = keys("Venezuela has released 406 political prisoners since December.")
    other = keys("Since December the Venezuelan government freed 180 political prisoners.")

    assert {"e:venezuela", "s:prison", "s:decemb"} <= one & other


def test_a_text_without_telling_words_has_none() -> None:
    assert keys("") == keys("It was of the.") == frozenset()


@given(st.text(max_size=400))
def test_any_text_has_the_same_keys_each_time(text: str) -> None:
    assert keys(text) == keys(text)
