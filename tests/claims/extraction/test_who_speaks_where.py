"""Whom a pronoun, a title or a document stands for, and where the words were said."""

from __future__ import annotations

import pytest

from claims.extraction import extract
from claims.extraction.types import StatementSpan


def statements(text: str) -> list[StatementSpan]:
    return [item for item in extract(text).statements if item.form == "clause"]


def speakers(text: str) -> list[tuple[str | None, str | None]]:
    return [(s.speaker, s.origin) for s in statements(text) if s.voice == "attributed"]


def test_a_country_in_a_title_is_no_person() -> None:
    text = (
        "The envoy met Marta Oyelaran, the acting president of Ghana. "
        "She described the talks as “frank and friendly.”"
    )

    assert speakers(text) == [("Marta Oyelaran", "person:marta oyelaran")]


def test_the_president_is_who_is_called_so_and_not_the_interim_one() -> None:
    text = (
        "Finnish President Otto Lahti spoke with Grenada’s interim president, Rosa Bell. "
        "The president said that the harbour would reopen. "
        "The interim president said that the ferries would sail."
    )

    assert speakers(text) == [
        ("Otto Lahti", "person:otto lahti"),
        ("Rosa Bell", "person:rosa bell"),
    ]


def test_the_president_of_a_country_is_that_countrys() -> None:
    text = (
        "President Otto Lahti of Finland met Chilean President Rosa Bell. "
        "The Chilean president said that the harbour would reopen."
    )

    assert speakers(text) == [("Rosa Bell", "person:rosa bell")]


def test_a_tag_between_subject_and_verb_names_the_nearest_noun() -> None:
    text = (
        "US President Ann Hardy spoke on Monday. The United States, the president insisted, "
        "“is getting ready for winter.”"
    )

    assert ("Ann Hardy", "person:ann hardy") in speakers(text)
    assert all(speaker == "Ann Hardy" for speaker, _ in speakers(text))


def test_who_put_out_a_message_is_its_speaker() -> None:
    text = (
        "According to the message released by Okafor, the two sides agreed on a price. "
        "The letter that Okafor published says that the dam is safe."
    )

    assert {speaker for speaker, _ in speakers(text)} == {"Okafor"}


@pytest.mark.parametrize("nobody", ["Nobody", "No one"])
def test_nobody_is_no_speaker(nobody: str) -> None:
    found = speakers(f"{nobody} claims that the bridge will reopen in spring.")

    assert found in ([], [(None, None)])


def test_what_somebody_else_declares_has_not_the_subject_as_its_speaker() -> None:
    text = "Ghana has begun a “new political era,” Marta Oyelaran declared."

    assert speakers(text) == [("Marta Oyelaran", "person:marta oyelaran")]


def test_a_government_is_not_the_last_organisation_named() -> None:
    text = (
        "The list names Acme Corporation. "
        "The Ghanaian government denied that the quarry had been sold."
    )

    assert speakers(text) == [("The Ghanaian government", "official:ghanaian government")]


def test_a_dash_parts_the_name_before_a_colon_from_other_verbs() -> None:
    text = "The polls came too early - Carla Mendes: “We only asked half of the voters there.”"

    assert speakers(text) == [("Carla Mendes", "person:carla mendes")]


def test_an_utterance_that_goes_on_was_said_at_the_same_place() -> None:
    text = (
        "In a post on Telegram, Amara Okafor described the plan as “a farce.” "
        "“We are leaving the talks,” she added. The mine closed in May."
    )

    assert [(s.voice, s.platform) for s in statements(text)] == [
        ("attributed", "Telegram"),
        ("attributed", "Telegram"),
        ("own", None),
    ]


def test_who_is_named_again_may_speak_elsewhere() -> None:
    text = (
        "Amara Okafor said on Telegram that the dam would hold. "
        "Okafor said that the gates were shut."
    )

    assert [s.platform for s in statements(text)] == ["Telegram", None]


def test_calling_off_is_no_speech() -> None:
    text = "Amara Okafor met the crews. The second drill, she announced, has been called off."

    assert speakers(text) == [("Amara Okafor", "person:amara okafor")]


@pytest.mark.parametrize("text", ["The dam burst.", "The levee broke."])
def test_the_shortest_sentence_is_a_statement(text: str) -> None:
    assert [item.exact for item in statements(text)] == [text.rstrip(".")]


def test_a_doubled_article_is_left_out_of_an_event() -> None:
    found = extract("Much has changed since the the capture of Joe Roe in May.").statements

    assert [s.exact for s in found if s.form == "nominal"] == ["the capture of Joe Roe in May"]


def test_who_says_that_he_will_is_meant_where_no_name_is_told() -> None:
    (found,) = statements("The president told the broadcaster TV4 that he would not run again.")

    assert (found.subject, found.speaker) == ("The president", "The president")


def test_a_bullet_keeps_its_percentage() -> None:
    (found,) = statements("The demands:\n- A pay rise of 6%")

    assert [(value.kind, value.low) for value in found.values] == [("percent", 6.0)]
