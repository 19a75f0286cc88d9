"""Names: spellings of one name, and names that only look alike."""

from __future__ import annotations

import pytest

from claims.matching.names import same_name


@pytest.mark.parametrize(
    "first,second",
    [
        ("Delcy Rodríguez", "Delcy Rodriguez"),
        ("Donald J. Trump", "Trump"),
        ("US", "United States"),
        ("Kathryn Bellamy", "Katharyn Bellamy"),
        ("International Criminal Court", "ICC"),
    ],
)
def test_forms_of_one_name_meet(first: str, second: str) -> None:
    assert same_name(first, second)
    assert same_name(second, first)


@pytest.mark.parametrize(
    "first,second",
    [("Ben Hartry", "Luke Hartry"), ("Mary Lund", "Mark Lund"), ("Ghana", "Uganda")],
)
def test_other_names_do_not(first: str, second: str) -> None:
    assert not same_name(first, second)
