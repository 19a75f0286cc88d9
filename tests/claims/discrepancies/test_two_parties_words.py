"""One thing that two parties say, of which each outlet names one."""

from __future__ import annotations

import pytest

from tests.claims.discrepancies.telling import assessed, unfolded

CHANGED = [
    (
        "Eleven passengers were taken to hospital, the airline said.",
        "Eleven passengers were taken to hospital, according to the police.",
    ),
    (
        "The dyke at Orre had been due for repair since 2024, the mayor said.",
        "According to the audit court, the dyke at Orre had been due for repair since 2024.",
    ),
    (
        "All the passengers were wearing seat belts, the fire brigade said.",
        "All the passengers wore seat belts, according to the operator.",
    ),
]
SAME = [
    (
        "Eleven passengers were taken to hospital, the police said.",
        "Eleven passengers were taken to hospital, police officers said.",
    ),
    (
        "The dyke at Orre had been due for repair since 2024, the ministry said.",
        "The dyke at Orre had been due for repair since 2024, the government said.",
    ),
    (
        "Eleven passengers were taken to hospital, the airline said.",
        "The police said that the road to the airport was closed.",
    ),
]


@pytest.mark.parametrize("texts", CHANGED)
def test_another_party_says_it_elsewhere(texts: tuple[str, str]) -> None:
    assert unfolded(*texts) == ["attribution"]


@pytest.mark.parametrize("texts", SAME)
def test_one_party_in_other_words_or_another_matter_is_none(texts: tuple[str, str]) -> None:
    assert "attribution" not in unfolded(*texts)


def test_it_is_told_by_whose_word() -> None:
    found = assessed(*CHANGED[1])

    assert "A has it on the word of the mayor" in found[0].explanation
    assert "B has it on the word of the audit court" in found[0].explanation


def test_who_knows_both_has_lost_nobody() -> None:
    both = (
        "The dyke at Orre had been due for repair since 2024, the mayor said. The audit court said "
        "that the dyke at Orre had been due for repair since 2024."
    )

    assert unfolded(both, CHANGED[1][1]) == []
