"""What a value counts, over which window, and whether it is a total, a part or a change."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from claims.extraction.types import Value
from claims.extraction.values import values

PUBLISHED = datetime(2026, 3, 18, 12, 0, tzinfo=UTC)


def first(text: str) -> Value:
    return next(v for v in values(text, published=PUBLISHED) if v.kind != "date")


@pytest.mark.parametrize(
    "text,stems",
    [
        ("They hold 406 political prisoners.", {"polit", "prison"}),
        ("A total of 406 political prisoners walked out.", {"polit", "prison"}),
        ("17 journalists and media workers walked out.", {"journalist", "media", "worker"}),
        ("It listed around 180 freed individuals.", {"releas", "individu"}),
        ("Unemployment fell to 4.2 percent.", {"unemploy"}),
        ("The price of oil rose to $80.", {"price", "oil"}),
        ("He received a fine of $5 million.", {"fine"}),
        ("It won 20 percent of voters.", {"voter", "won"}),
        ("Two of the 14 miners spoke.", {"miner"}),
    ],
)
def test_a_value_carries_the_stems_of_what_it_counts(text: str, stems: set[str]) -> None:
    assert set(first(text).of) == stems


@pytest.mark.parametrize(
    "text",
    [
        "The blast killed 12 people.",
        "The blast left 12 dead.",
        "12 people died in the blast.",
        "12 were killed in the blast.",
        "The death toll rose to 12.",
        "The blast caused 12 deaths.",
        "The blast claimed 12 lives.",
    ],
)
def test_the_dead_are_the_dead_however_they_are_told(text: str) -> None:
    assert first(text).of[0] == "dead"


def test_the_dead_and_the_injured_are_two_populations() -> None:
    dead, injured = values("The crash killed 12 people and injured 30.")

    assert (dead.of[0], injured.of[0]) == ("dead", "injur")


@pytest.mark.parametrize(
    "text,window",
    [
        ("406 prisoners were freed since December.", ("2025-12-01", None)),
        ("12 people died in the past three days.", ("2026-03-15", "2026-03-18")),
        ("In 2024, the firm sold 5 million cars.", ("2024-01-01", "2024-12-31")),
        ("5,000 cars were sold between May 2025 and July 2025.", ("2025-05-01", "2025-07-31")),
        ("12 people died on Monday.", None),
        ("Turnout was 61 percent, down from 68 percent in 2021.", None),
    ],
)
def test_a_window_holds_for_the_value_that_it_stands_with(
    text: str, window: tuple[str | None, str | None] | None
) -> None:
    assert first(text).window == window


@pytest.mark.parametrize(
    "text,measure",
    [
        ("12 people died.", "total"),
        ("The toll rose to 12.", "total"),
        ("The firm will cut 3,000 jobs.", "total"),
        ("The toll rose by 12.", "change"),
        ("Shares rose 12%.", "change"),
        ("Shares were up 12%.", "change"),
        ("It reported a 12 percent increase in sales.", "change"),
        ("Another 5 bodies were found.", "change"),
        ("5 more people were arrested.", "change"),
        ("Three of the victims were children.", "part"),
        ("Among the dead were, including 12 children, many.", "part"),
    ],
)
def test_totals_parts_and_changes_are_told_apart(text: str, measure: str) -> None:
    assert first(text).measure == measure
