"""`compare`: when somebody was born or died, however a sentence says it."""

from __future__ import annotations

import pytest

from claims.discrepancies import compare
from claims.extraction import extract


def dated(first: str, second: str) -> list[tuple[str, tuple[str, str]]]:
    return [
        (found.attribute, found.values)
        for one in extract(first).statements
        for other in extract(second).statements
        for found in compare(one, other)
        if found.kind == "date"
    ]


@pytest.mark.parametrize(
    "first, second, attribute",
    [
        (
            "Edda Morrow (born 4 May 1951) is an Irish sculptor.",
            "Edda Morrow was born on 14 May 1951.",
            "birth of morrow",
        ),
        (
            "Edda Morrow (4 May 1951 – 2 June 2019) was an Irish sculptor.",
            "Morrow died in 2020.",
            "death of morrow",
        ),
        (
            "Mr Varley (1931-2019) was a painter of harbours.",
            "Varley died in 2017.",
            "death of varley",
        ),
    ],
)
def test_two_dates_of_one_turn_are_a_difference(first: str, second: str, attribute: str) -> None:
    assert attribute in {told for told, _ in dated(first, second)}


@pytest.mark.parametrize(
    "first, second",
    [
        (
            "Edda Morrow (4 May 1951 – 2 June 2019) was an Irish sculptor.",
            "Edda Morrow was born in May 1951.",
        ),
        (
            "Edda Morrow (4 May 1951 – 2 June 2019) was an Irish sculptor.",
            "Carl Morrow was born in 1980.",
        ),
        (
            "Edda Morrow (4 May 1951 – 2 June 2019) was an Irish sculptor.",
            "Edda Morrow died in June.",
        ),
    ],
)
def test_another_precision_or_another_person_is_none(first: str, second: str) -> None:
    assert dated(first, second) == []
