"""Quotations: the words compared in one piece, the mouth and the room that they are put into."""

from __future__ import annotations

import pytest

from tests.claims.discrepancies.telling import assessed, unfolded

WARNING = "“We warned the owners twice,” harbour master Ida Roth"

PLACES = [
    (f"{WARNING} told parliament on Tuesday.", f"{WARNING} wrote in an e-mail to the crews."),
    (f"{WARNING} said on Radio Skerry.", f"{WARNING} told a press conference."),
    (f"{WARNING} told the house.", f"{WARNING} said in an interview with island television."),
    (f"{WARNING} testified before the court.", f"{WARNING} wrote in a post on Telegram."),
    (
        "Ida Roth told Radio Skerry on Tuesday that the owners were “deaf, plain and simple”.",
        "Ida Roth told a rally in the port that the owners were “deaf, plain and simple”.",
    ),
]
ONE_PLACE = [
    (f"{WARNING} said in an interview.", f"{WARNING} said on Radio Skerry."),
    (f"{WARNING} told reporters.", f"{WARNING} told a news conference."),
    (f"{WARNING} said in a statement.", f"{WARNING} wrote in an e-mail."),
]


@pytest.mark.parametrize("texts", PLACES)
def test_the_same_words_said_in_two_places(texts: tuple[str, str]) -> None:
    assert unfolded(*texts) == ["attribution"]


@pytest.mark.parametrize("texts", ONE_PLACE)
def test_two_words_for_one_place_are_no_difference(texts: tuple[str, str]) -> None:
    assert unfolded(*texts) == []


def test_the_same_words_in_two_mouths() -> None:
    texts = (
        "“Not one tram will be sold to anybody,” transport minister Ivo Stahl said.",
        "“Not one tram will be sold to anybody,” said a spokesman for the transport minister.",
    )

    (found,) = [one for one in assessed(*texts) if not one.folded]

    assert found.kind == "attribution"
    assert {side.value for side in found.sides} == {
        "Ivo Stahl saying it",
        "a spokesman for the transport minister saying it",
    }


def test_two_spellings_of_a_speaker_are_one_mouth() -> None:
    assert (
        unfolded(
            "“Not one tram will be sold to anybody,” said Yousef Haddad.",
            "“Not one tram will be sold to anybody,” said Youssef Hadad.",
        )
        == []
    )


def test_a_body_and_its_spokesman_are_one_mouth() -> None:
    assert (
        unfolded(
            "“Not one tram will be sold to anybody,” the operator said.",
            "“Not one tram will be sold to anybody,” a spokesman for the operator said.",
        )
        == []
    )


def test_a_quotation_is_compared_over_all_its_clauses() -> None:
    texts = (
        "“We have tried every pump, and there is none that holds,” engineer Rolf Beck said.",
        "“We have tried every pump, and there is none that starts,” engineer Rolf Beck said.",
    )

    (found,) = [one for one in assessed(*texts) if not one.folded]

    assert found.kind == "quote"
    assert [
        text[side.spans[0][1].start : side.spans[0][1].end]
        for text, side in zip(texts, found.sides, strict=True)
    ] == ["holds", "starts"]


def test_negations_in_other_words_and_order_are_a_change() -> None:
    assert unfolded(
        "The judge said that the bridge could “no longer be called safe”.",
        "The bridge could “not be called safe any longer”, the judge said.",
    ) == ["quote"]


def test_an_article_that_is_left_out_is_shown_folded() -> None:
    texts = (
        "“There was no risk to the drinking water,” Rolf Beck said.",
        "“There was no risk to drinking water,” Rolf Beck said.",
    )

    assert [(one.kind, one.folded) for one in assessed(*texts)] == [("quote", True)]


def test_a_contraction_is_the_same_words() -> None:
    texts = (
        "“We don't know why the pumps stopped,” Rolf Beck said.",
        "“We do not know why the pumps stopped,” Rolf Beck said.",
    )

    assert assessed(*texts) == []


def test_a_phrase_is_fitted_into_a_sentence() -> None:
    texts = (
        "Hector Baine said the company would “listen before it sails”.",
        "“We will listen before we sail,” Hector Baine said.",
    )

    assert unfolded(*texts) == []


def test_a_figure_that_changed_within_a_quotation_is_the_quotations() -> None:
    texts = (
        "“We have asked for barriers here for eleven years,” mayor Anton Bregar said.",
        "“We have asked for barriers here for seven years,” mayor Anton Bregar said.",
    )

    assert unfolded(*texts) == ["quote"]


def test_a_part_of_a_quotation_stands_on_the_side_of_the_whole() -> None:
    found = assessed(
        "“We are ready to talk about everything except the harbour,” Rolf Beck said.",
        "“We are not ready to talk about anything except the harbour,” Rolf Beck said.",
        "Rolf Beck said that he was “ready to talk about everything”.",
    )

    (quote,) = [one for one in found if one.kind == "quote" and not one.folded]

    assert sorted(len(side.spans) for side in quote.sides) == [1, 2]


def test_whom_the_quoted_words_name_does_not_say_them() -> None:
    told = "“I told President Velt that the posts must reopen before we talk about gas"
    assert (
        unfolded(
            f"Helena Drozd met reporters. {told},” Drozd said afterwards.",
            f"Arkady Velt asked for talks. Then Drozd told him where she stands: {told}.”",
        )
        == []
    )
