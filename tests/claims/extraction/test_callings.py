"""Offices told by a verb, a pronoun or a description instead of a title beside the name."""

from __future__ import annotations

import pytest

from claims.extraction import extract

TOLD = [
    ("Nora Pell, who chairs the harbour board, agreed.", "Nora Pell", "chair of harbour board"),
    ("Nora Pell will head the inquiry.", "Nora Pell", "elect head of inquiry"),
    (
        "Nora Pell spoke first. She is a nurse from Dorn.",
        "Nora Pell",
        "nurse",
    ),
    (
        "Nora Pell had brought her knitting. The retired teacher waited until noon.",
        "Nora Pell",
        "retired teacher",
    ),
    ("The new director will be Leon Farr of Dorn.", "Leon Farr", "elect new director"),
    ("Leon Farr, who represented the bakery in court, smiled.", "Leon Farr", "lawyer of bakery"),
    ("The rival, weaver Leon Farr, lost.", "Leon Farr", "weaver"),
]


@pytest.mark.parametrize("text, holder, office", TOLD)
def test_the_office_is_a_role_of_the_person(text: str, holder: str, office: str) -> None:
    assert (holder, office) in _roles(text)


NOT_TOLD = [
    "Nora Pell, who led the climb, agreed.",
    "Nora Pell no longer chairs the harbour board.",
    "Nora Pell represented the bakery at the fair.",
    "Nora Pell and Leon Farr came. The retired teacher waited until noon.",
    "Nora Pell came. The judge waited until noon.",
]


@pytest.mark.parametrize("text", NOT_TOLD)
def test_no_office_is_made_of_what_somebody_did_once(text: str) -> None:
    assert _roles(text) == []


def _roles(text: str) -> list[tuple[str, str]]:
    return [
        (value.of[0], str(value.low))
        for one in extract(text).statements
        if one.form == "title"
        for value in one.values
        if value.kind == "role"
    ]
