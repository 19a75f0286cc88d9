"""How sure a difference is decides whether it is told, and how grave it is."""

from __future__ import annotations

from unittest.mock import patch

import pytest

from claims.discrepancies import certainty
from claims.discrepancies.certainty import UNSURE, sure_enough
from claims.discrepancies.lexicon import CONSEQUENCE
from claims.discrepancies.pairs import Pair
from claims.discrepancies.types import Difference, Kind
from claims.extraction import extract
from claims.extraction.types import Span
from claims.matching.profile import profile


def pair(first: str, second: str) -> Pair:
    one, other = (profile(extract(text).statements[0]) for text in (first, second))
    return Pair(one, other, linked=True)


HURT = pair("The crash hurt 12 people.", "The crash hurt 15 people.")


def difference(kind: Kind, fold_reason: str = "") -> Difference:
    return Difference(
        kind=kind,
        severity=CONSEQUENCE[kind] * 0.8,
        certainty=0.8,
        explanation="",
        spans=(Span(15, 17), Span(15, 17)),
        fold_reason=fold_reason,
    )


def told(kind: Kind, chance: float, fold_reason: str = "") -> list[Difference]:
    with patch.object(certainty, "certainty", lambda _: chance):
        return sure_enough(HURT, [difference(kind, fold_reason)], ())


def test_severity_is_consequence_times_certainty() -> None:
    (one,) = told("number", 0.9)

    assert one.certainty == pytest.approx(0.9)
    assert one.severity == pytest.approx(CONSEQUENCE["number"] * 0.9)


@pytest.mark.parametrize("kind", ["number", "date", "place", "name", "polarity", "role"])
def test_two_values_that_rather_stand_for_two_things_are_not_told(kind: Kind) -> None:
    assert told(kind, 0.2) == []


@pytest.mark.parametrize("kind", ["framing", "quote"])
def test_wording_that_is_hardly_of_one_matter_is_folded(kind: Kind) -> None:
    (one,) = told(kind, 0.2)

    assert one.fold_reason == UNSURE


@pytest.mark.parametrize(
    "kind, reason", [("attribution", ""), ("number", "a later figure of a count that goes on")]
)
def test_what_is_settled_stays_as_it_is(kind: Kind, reason: str) -> None:
    assert told(kind, 0.2, reason) == [difference(kind, reason)]


def test_two_figures_in_like_sentences_are_surer_than_in_unlike_ones() -> None:
    apart = pair("The crash hurt 12 people.", "The fair drew 15 people from all over the valley.")

    sure, unsure = (
        certainty.certainty(certainty.evidence(told, difference("number"), ()))
        for told in (HURT, apart)
    )

    assert sure > unsure
