"""Seasons: two outlets that name two of them, or one of two years, cannot both be right."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from claims.discrepancies import compare
from claims.extraction import extract

PUBLISHED = datetime(2026, 3, 18, 12, 0, tzinfo=UTC)


def kinds(one: str, other: str) -> list[str]:
    first, second = (
        next(s for s in extract(text, published=PUBLISHED).statements if s.form == "clause")
        for text in (one, other)
    )
    return [difference.kind for difference in compare(first, second)]


@pytest.mark.parametrize(
    "other",
    ["in the autumn of 2023", "in the spring of 2021", "in January 2023"],
)
def test_another_season_or_year_is_another_date(other: str) -> None:
    assert kinds("The dam was built in the spring of 2023.", f"The dam was built {other}.") == [
        "date"
    ]


@pytest.mark.parametrize("other", ["in April 2023", "in October 2023", "in 2023"])
def test_a_season_is_one_on_either_half_of_the_globe(other: str) -> None:
    assert kinds("The dam was built in the spring of 2023.", f"The dam was built {other}.") == []


def test_late_winter_and_early_spring_are_next_to_each_other() -> None:
    assert kinds("The dam opened in late winter.", "The dam opened in early spring.") == []
