"""Reasons are words that a person can read, the weightiest first."""

from __future__ import annotations

from claims.extraction.check_worthiness import reasons_for
from claims.extraction.values import values


def reasons(sentence: str, voice: str = "own") -> tuple[str, ...]:
    return reasons_for(
        sentence, voice="attributed" if voice == "attributed" else "own", values=values(sentence)
    )


def test_a_figure_in_the_outlets_own_voice_is_attributed_to_nobody() -> None:
    assert reasons("There were 406 prisoners.") == ("a figure, attributed to nobody",)


def test_an_attributed_figure_says_that_it_is_somebody_elses() -> None:
    assert reasons("There were 406 prisoners.", "attributed") == (
        "a figure, as somebody else gave it",
    )


def test_money_is_named_before_a_date() -> None:
    assert reasons("It cost $5 million in 2024.")[:2] == (
        "an amount of money, attributed to nobody",
        "a date",
    )


def test_an_accusation_comes_first_and_names_its_target() -> None:
    found = reasons("Prosecutors accused Anna Brandt of stealing $5 million.", "attributed")

    assert found[0] == "an accusation against a named person"


def test_an_accusation_that_the_outlet_makes_itself_says_so() -> None:
    found = reasons("Police say Anna Brandt embezzled it.")

    assert found[0] == "an accusation against a named person, in the outlet's own voice"


def test_a_vague_size_is_no_figure() -> None:
    assert "figure" not in " ".join(reasons("Dozens were there."))


def test_an_opinion_says_that_there_is_less_to_check() -> None:
    assert reasons("I think it is lovely.") == ("an opinion or a question: less to check",)
