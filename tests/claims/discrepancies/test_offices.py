"""Which two offices one person hardly holds at once, and which are one or go together."""

from __future__ import annotations

import pytest

from tests.claims.discrepancies.pairing import differing
from tests.claims.discrepancies.telling import unfolded

TWO_OFFICES = [
    (
        ("role", "chairs the harbour board", "town clerk"),
        "The quay is safe, said Nora Pell, who chairs the harbour board.",
        "The quay is safe, said town clerk Nora Pell.",
    ),
    (
        ("role", "lawyer", "defended Brask Tyres"),
        "“It is over,” said Leon Farr, the union's lawyer.",
        "“It is over,” said Leon Farr, who defended Brask Tyres before the tribunal.",
    ),
    (
        ("role", "head", "Finance minister"),
        "The office's head, Ida Marsh, spoke of a mistake.",
        "Finance minister Ida Marsh spoke of a mistake.",
    ),
    (
        ("role", "deputy", "chief of staff"),
        "Her deputy, Paul Dent, takes over.",
        "Paul Dent, the mayor's chief of staff, takes over.",
    ),
    (
        ("role", "head of parks", "vice-mayor"),
        "Ida Marsh, the council's head of parks, shut the gates.",
        "The gates were shut by vice-mayor Ida Marsh.",
    ),
    (
        ("role", "glassblower", "timber exporter"),
        "Nell Ames, a glassblower, won the prize.",
        "The prize went to Nell Ames, a timber exporter.",
    ),
    (
        ("role", "general secretary of the dockers", "regional secretary of the dockers"),
        "“We stay out,” said Paul Dent, general secretary of the dockers.",
        "“We stay out,” said Paul Dent, regional secretary of the dockers.",
    ),
    (
        ("role", "chief executive", "chair the board"),
        "Nell Ames will be chief executive of the new group.",
        "Nell Ames is to chair the board of the new group.",
    ),
    (
        ("role", "trade attaché", "military attaché"),
        "The trade attaché, Leon Farr, has to leave.",
        "Leon Farr, a military attaché, has to leave.",
    ),
]


@pytest.mark.parametrize("expected, first, second", TWO_OFFICES)
def test_two_offices_of_one_person_differ(
    expected: tuple[str, str, str], first: str, second: str
) -> None:
    assert expected in differing(first, second)


ONE_OFFICE = [
    ("Nora Pell, the head of Ashby School, agreed.", "Head teacher Nora Pell agreed."),
    ("Hospital boss Nora Pell agreed.", "Medical director Nora Pell agreed."),
    (
        "Nora Pell, the agency's director, agreed.",
        "Nora Pell, who heads the rescue agency, agreed.",
    ),
    ("Leon Farr, a retired chemist, agreed.", "Leon Farr, a former chemist, agreed."),
    ("Leon Farr, general manager of the mine, agreed.", "Mine manager Leon Farr agreed."),
    ("Dr Leon Farr, a surgeon, agreed.", "Leon Farr, a doctor, agreed."),
    ("Trade attaché Leon Farr agreed.", "Commercial attaché Leon Farr agreed."),
    ("Nell Ames, a survivor, agreed.", "Nell Ames, a nurse, agreed."),
    ("Senator Nell Ames agreed.", "Nell Ames, a lawyer, agreed."),
    ("Nell Ames is the third minister to go.", "Health minister Nell Ames is to go."),
    ("Chief executive Nell Ames agreed.", "Nell Ames, the firm's president, agreed."),
    ("The board's chief executive, Nell Ames, agreed.", "Nell Ames, boss of the board, agreed."),
    ("The court cleared former detective inspector Leon Farr.", "It cleared detective Leon Farr."),
    ("Supreme Court judge Leon Farr agreed.", "Supreme Court justice Leon Farr agreed."),
    ("The film editor Nell Ames agreed.", "Nell Ames, the head of the jury, agreed."),
    ("Minister of State Leon Farr agreed.", "Leon Farr, the junior minister, agreed."),
    ("Trade minister Nell Ames agreed.", "Commerce minister Nell Ames agreed."),
    ("Nell Ames, a retired banker, took the chair.", "Nell Ames, the board's chairwoman, agreed."),
    ("Leon Farr, a veterinarian, agreed.", "Leon Farr, the vet, agreed."),
]


@pytest.mark.parametrize("first, second", ONE_OFFICE)
def test_one_office_or_two_that_go_together_do_not_differ(first: str, second: str) -> None:
    assert [kind for kind, *_ in differing(first, second) if kind == "role"] == []


def test_an_outlet_that_tells_both_offices_contradicts_neither() -> None:
    both = "Town clerk Nora Pell shut the hall. Nora Pell, the town's archivist, kept the key."

    found = unfolded(both, "Archivist Nora Pell shut the hall.")

    assert "role" not in found
