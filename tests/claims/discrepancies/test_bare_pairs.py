"""`compare` on two bare sentences: what looks like a contradiction and is none."""

from __future__ import annotations

import pytest

from claims.discrepancies import compare
from claims.extraction import extract

COMPATIBLE = {
    "each date of a sentence has its own event": (
        "Mayor Ilse Brandt was first elected in 2004, and then re-elected in 2009.",
        "Mayor Ilse Brandt was re-elected in 2009.",
    ),
    "a year that dates a noun": (
        "Residents were told after the 1987 flood that the Orrin dam would be raised.",
        "The Orrin dam flood was in 1987.",
    ),
    "a rank of which the sentence tells both": (
        "The 10th anniversary of the Tarn treaty lasted a day; the 20th will last a week.",
        "The 20th anniversary of the Tarn treaty will last a week.",
    ),
    "a denial of the time alone": (
        "The ministry did not initially buy the drones.",
        "The ministry bought the drones.",
    ),
    "a denial that puts another word": (
        "The Sarn walk was not a race, but a series of hikes.",
        "The Sarn walk was a series of hikes.",
    ),
    "an end in other words": (
        "Norvik Foods will stop selling its frozen pies.",
        "Norvik Foods will not sell its frozen pies any longer.",
    ),
    "the denial of another participant": (
        "The Long Shore is the fourth novel by Petra Lund.",
        "The Long Shore is not a novel by Carl Weir.",
    ),
    "a measure of two things": (
        "Lake Sarn is 41 kilometres long, a little longer than Lake Teral.",
        "Lake Teral has a length of 39 kilometres.",
    ),
    "a passive subject and the agent of the same act": (
        "The Lathe Institute ranked Moira Kell as the best economist of the decade.",
        "Moira Kell was ranked as the best economist of the decade.",
    ),
    "a month without a year and a year": (
        "The painter Ruth Sand died in November.",
        "The painter Ruth Sand died in 1970.",
    ),
    "a month and a day in it": (
        "Tessa Varga, born 18 July 1996, is a Hungarian swimmer.",
        "Tessa Varga is a Hungarian swimmer born in July.",
    ),
}
CONTRARY = {
    "number": ("The trial involved 240 patients.", "The trial involved 200 patients."),
    "date": (
        "The Sarn bridge was opened on 4 May 2011.",
        "The Sarn bridge was opened on 4 July 2011.",
    ),
    "date of the same thing by a pronoun": (
        "It was established on 4 June 1992 after the province was split in two.",
        "The Tarn district was established in 1993.",
    ),
    "polarity through active and passive": (
        "The Orrin court upheld the ruling against Dunmore Council.",
        "The ruling against Dunmore Council was quashed by the Orrin court.",
    ),
    "polarity": (
        "Norvik Foods sold the Dunmore plant.",
        "Norvik Foods did not sell the Dunmore plant.",
    ),
}


def kinds(first: str, second: str) -> set[str]:
    return {
        found.kind
        for one in extract(first).statements
        for other in extract(second).statements
        for found in compare(one, other)
        if not found.fold_reason
    }


@pytest.mark.parametrize("pair", COMPATIBLE.values(), ids=COMPATIBLE)
def test_both_can_be_right(pair: tuple[str, str]) -> None:
    assert kinds(*pair) == set()


@pytest.mark.parametrize("name", CONTRARY)
def test_only_one_can_be_right(name: str) -> None:
    assert name.partition(" ")[0] in kinds(*CONTRARY[name])
