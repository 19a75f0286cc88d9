"""Two parties' figures in one clause are two statements, each in its party's mouth."""

from __future__ import annotations

import pytest

from claims.extraction import extract
from tests.claims.discrepancies.telling import assessed

TOLD = [
    ("The police counted 600 marchers, the organisers 2,000.", "The police", "the organisers"),
    ("Police put the crowd at 600, organisers at 2,000.", "Police", "organisers"),
    ("Police counted 600 people and the union 2,000.", "Police", "the union"),
]


@pytest.mark.parametrize("sentence, first, second", TOLD)
def test_each_figure_is_its_partys(sentence: str, first: str, second: str) -> None:
    one, other = extract(sentence).statements

    assert (one.speaker, other.speaker) == (first, second)
    assert [value.exact for value in one.values] == ["600"]
    assert [value.exact for value in other.values] == ["2,000"]
    assert [sentence[told.start : told.end] for told in (one, other)] == [one.exact, other.exact]
    assert one.values[0].of == other.values[0].of


@pytest.mark.parametrize(
    "sentence",
    [
        "The police counted 600 marchers, last year 2,000.",
        "The police counted 600 marchers, about 2,000.",
        "The police counted 600 marchers and 40 cars.",
        "The police counted 600 marchers, among them 40.",
    ],
)
def test_no_party_is_no_statement(sentence: str) -> None:
    assert len(extract(sentence).statements) == 1


def test_the_two_disagree_and_each_is_named() -> None:
    sentence = "The police counted 600 marchers, the organisers 2,000."

    (found,) = assessed(sentence, "Nobody was hurt.")

    assert found.kind == "number"
    assert not found.folded
    assert "according to The police" in found.explanation
    assert "according to the organisers" in found.explanation
