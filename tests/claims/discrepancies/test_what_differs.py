"""What the comparators find between two sentences that are known to tell one point."""

from __future__ import annotations

import pytest

from tests.claims.discrepancies.pairing import differing

FOUND = [
    (
        ("role", "team doctor", "head coach"),
        "They will wait for the scan, said team doctor Ines Brandt.",
        "They will wait for the scan, said head coach Ines Brandt.",
    ),
    (
        ("role", "acting mayor", "mayor"),
        "The square stays shut, acting mayor Leon Farr said.",
        "The square stays shut, mayor Leon Farr said.",
    ),
    (
        ("role", "Chief archivist", "town clerk"),
        "Chief archivist Leon Farr found the map.",
        "The map was found by town clerk Leon Farr.",
    ),
    (
        ("role", "councillor for sport", "housing councillor"),
        "Nell Ames, councillor for sport, opened the pool.",
        "The pool was opened by housing councillor Nell Ames.",
    ),
    (
        ("role", "director of the museum", "Acting director"),
        "Leon Farr, who was director of the museum until last spring, praised the find.",
        "Acting director Leon Farr praised the find.",
    ),
    (
        ("date", "Monday", "Sunday evening"),
        "The fire broke out in the paper mill on Monday.",
        "The fire in the paper mill began on Sunday evening.",
    ),
    (
        ("quote", "answer", "answer in time"),
        "“The brakes did not answer,” said the driver, Tom Reeve.",
        "“The brakes did not answer in time,” said the driver, Tom Reeve.",
    ),
    (
        ("framing", "strike", "blockade"),
        "The strike at the ferry port will last four days.",
        "The blockade of the ferry port will last four days.",
    ),
    (
        ("framing", "stepped down", "been sacked"),
        "Clara Voss has stepped down.",
        "Clara Voss has been sacked.",
    ),
    (
        ("number", "61 votes to 40", "64 votes to 37"),
        "The council passed the budget by 61 votes to 40.",
        "The council passed the budget by 64 votes to 37.",
    ),
    (
        ("polarity", "no leak", "leaking"),
        "There was no leak, the fire brigade said.",
        "Fuel is leaking from the tanker.",
    ),
    (
        ("polarity", "kept", "lost"),
        "The Reform Party has kept its majority in the assembly.",
        "The Reform Party has lost its majority in the assembly.",
    ),
]


@pytest.mark.parametrize("expected, first, second", FOUND)
def test_the_differing_words_are_found(
    expected: tuple[str, str, str], first: str, second: str
) -> None:
    assert expected in differing(first, second)


HEDGED = [
    (
        "The union wants to close the yard twice a month from 2030.",
        "The yard will close twice a month from 2030.",
    ),
    (
        "Three witnesses said that two guards kicked the boy on the platform.",
        "Two guards kicked the boy on the platform.",
    ),
    (
        "The regulator accuses Brightwell of hiding the test results from patients.",
        "Brightwell hid the test results from patients.",
    ),
]


@pytest.mark.parametrize("hedged, flat", HEDGED)
def test_a_word_told_as_fact_is_a_matter_of_attribution(hedged: str, flat: str) -> None:
    assert "attribution" in {kind for kind, _, _ in differing(hedged, flat)}


AGREEING = [
    ("one post in two words", "Captain Ole Brun docked.", "Skipper Ole Brun docked."),
    (
        "a part of a quotation",
        "“We will rebuild the pier, and we will do it soon,” said Ada Holm.",
        "“We will rebuild the pier,” said Ada Holm.",
    ),
    (
        "a town and a spot in it",
        "The lorry is parked at Quarry Street in Aldbury.",
        "The lorry is parked in Aldbury.",
    ),
    (
        "one passenger unhurt, another hurt",
        "The driver was not hurt.",
        "Nine passengers were hurt.",
    ),
    (
        "another object denied",
        "The coastguard gave no reason.",
        "She has given a statement to the coastguard.",
    ),
    (
        "a result written in another way",
        "The council passed the budget by 61 votes to 40.",
        "The council passed the budget 61-40.",
    ),
    (
        "months apart",
        "In January a storm cut off 4,000 homes in the valley.",
        "On Tuesday a failure cut off 9,000 shops on the coast.",
    ),
]


@pytest.mark.parametrize("why, first, second", AGREEING)
def test_what_can_both_be_right_does_not_differ(why: str, first: str, second: str) -> None:
    kinds = {kind for kind, _, _ in differing(first, second)} - {"number"}
    assert kinds == set(), why
