"""Why two statements are taken for one point, in words for people."""

from __future__ import annotations

from claims.extraction import extract
from claims.extraction.types import StatementSpan
from claims.matching.reasons import reasons


def _statement(text: str) -> StatementSpan:
    return max(extract(text).statements, key=lambda span: len(span.exact))


def _told(one: str, other: str) -> dict[str, str]:
    return {row.kind: row.text for row in reasons(_statement(one), _statement(other))}


def test_names_figures_and_words_that_both_have() -> None:
    told = _told(
        "Foro Penal said that 406 political prisoners were freed in Caracas.",
        "In Caracas 406 prisoners were released, Foro Penal said.",
    )

    assert "406" in told["values"]
    assert "Foro Penal" in told["names"]
    assert "prisoners" in told["words"]


def test_figures_that_differ_are_no_reason() -> None:
    told = _told("The fire killed 12 people in Ellery.", "The fire killed 15 people in Ellery.")

    assert "values" not in told


def test_nothing_in_common_gives_no_reason() -> None:
    assert _told("The ferry ran aground.", "Rain fell all day.") == {}
