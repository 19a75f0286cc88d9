"""Organisations that are no state's and no company's are told by their names."""

from __future__ import annotations

import pytest

from claims.extraction import extract


def origin(name: str) -> str | None:
    found = extract(f"{name} said that 40 people were hurt.").statements
    return next(item.origin for item in found if item.voice == "attributed")


@pytest.mark.parametrize(
    "name,key",
    [
        ("Amnesty International", "ngo:amnesty international"),
        ("Human Rights Watch", "ngo:human rights watch"),
        ("Médecins Sans Frontières", "ngo:medecins sans frontieres"),
        ("Doctors Without Borders", "ngo:medecins sans frontieres"),
        ("Save the Children", "ngo:save the children"),
        ("The Red Cross", "ngo:red cross"),
        ("The Kenya Red Cross", "ngo:kenya red cross"),
        ("Harbour Watch", "ngo:harbour watch"),
        ("Avocats Sans Frontières", "ngo:avocats sans frontieres"),
        ("Oxfam", "ngo:oxfam"),
        ("HRW", "ngo:human rights watch"),
    ],
)
def test_such_a_name_makes_the_account_an_ngos(name: str, key: str) -> None:
    assert origin(name) == key


@pytest.mark.parametrize("name", ["Marriott International", "Watch Hill Bank"])
def test_a_company_with_such_a_word_in_its_name_is_none(name: str) -> None:
    assert origin(name) == f"organisation:{name.lower()}"
