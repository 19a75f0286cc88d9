"""Results as lists give them: one statement for both sides, each with its own figure."""

from __future__ import annotations

import pytest

from claims.extraction import extract


def told(text: str) -> list[tuple[str, list[tuple[str, str | None]]]]:
    return [
        (s.exact, [(v.exact, v.unit) for v in s.values if v.kind == "quantity"])
        for s in extract(text).statements
        if s.form == "clause"
    ]


@pytest.mark.parametrize(
    "text,exact",
    [
        ("Result: Rovers 3, City 1", "Rovers 3, City 1"),
        ("Result: Rovers 3, City 1.", "Rovers 3, City 1"),
        ("Results:\n• Rovers 3, City 1", "Rovers 3, City 1"),
        ("Full time: Rovers 3-1 City.", "Rovers 3-1 City"),
        (
            "The match is over. Full time: Rovers United 3 City of Hull 1.",
            "Rovers United 3 City of Hull 1",
        ),
    ],
)
def test_a_result_is_one_statement(text: str, exact: str) -> None:
    assert (exact, [("3", "score"), ("1", "score against")]) in told(text)


def test_the_higher_figure_is_the_winners_whoever_is_named_first() -> None:
    assert told("Final: Norland 28, Westmark 31.") == [
        ("Norland 28, Westmark 31", [("28", "score against"), ("31", "score")])
    ]


@pytest.mark.parametrize("text", ["Apollo 11, Soyuz 12.", "On show: Room 3, Gate 4."])
def test_what_is_numbered_has_no_result(text: str) -> None:
    assert [value for _, values in told(text) for value in values] == []
