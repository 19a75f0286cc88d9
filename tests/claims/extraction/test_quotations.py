"""Who says what stands between quotation marks, and what is reported without them."""

from __future__ import annotations

import pytest

from claims.extraction import quotations


def spoken(text: str) -> list[tuple[str, str | None, str | None]]:
    """Give each marked quotation with its speaker and the mention nearest to it."""
    return [
        (
            text[q.start : q.end],
            q.speaker,
            None if q.speaker_start is None else text[q.speaker_start : q.speaker_end],
        )
        for q in quotations(text)
        if q.kind != "reported"
    ]


@pytest.mark.parametrize(
    "text,expected",
    [
        (
            "“The dam will hold,” said Amara Okafor, the governor.",
            ("The dam will hold,", "Amara Okafor", "Amara Okafor"),
        ),
        (
            'Amara Okafor told reporters: "The dam will hold."',
            ("The dam will hold.", "Amara Okafor", "Amara Okafor"),
        ),
        (
            "According to Amara Okafor, the dam is “perfectly safe”.",
            ("perfectly safe", "Amara Okafor", "Amara Okafor"),
        ),
        (
            "“The dam will hold,” a spokesman for the utility said.",
            ("The dam will hold,", "a spokesman for the utility", "a spokesman for the utility"),
        ),
        (
            "Governor Okafor described the dam as “perfectly safe” on Friday.",
            ("perfectly safe", "Okafor", "Okafor"),
        ),
        (
            "Okafor: 'The dam will hold'",
            ("The dam will hold", "Okafor", "Okafor"),
        ),
        (
            "Speaking in Spanish, the governor Amara Okafor said: “The dam will hold.”",
            ("The dam will hold.", "Amara Okafor", "Amara Okafor"),
        ),
        (
            "« The dam will hold », said Amara Okafor on Friday.",
            ("The dam will hold", "Amara Okafor", "Amara Okafor"),
        ),
    ],
)
def test_speaker_beside_the_quotation(text: str, expected: tuple[str, str, str]) -> None:
    assert spoken(text) == [expected]


def test_a_pronoun_is_the_mention_and_the_fullest_name_the_speaker() -> None:
    text = "Governor Amara Okafor visited the dam on Friday. “It will hold,” she said."

    assert spoken(text) == [("It will hold,", "Amara Okafor", "she")]


def test_parts_of_a_split_quotation_are_apart_and_share_the_speaker() -> None:
    text = "“The dam,” Amara Okafor said, “will hold until spring.”"

    assert [(quote, speaker) for quote, speaker, _ in spoken(text)] == [
        ("The dam,", "Amara Okafor"),
        ("will hold until spring.", "Amara Okafor"),
    ]


def test_a_second_quotation_in_the_paragraph_goes_on() -> None:
    text = "“The dam will hold,” Amara Okafor said. “We have checked every gate.”"

    assert [speaker for _, speaker, _ in spoken(text)] == ["Amara Okafor", "Amara Okafor"]


def test_a_quotation_over_paragraphs_keeps_its_speaker() -> None:
    text = "Amara Okafor said: “The dam will hold.\n\n“We have checked every gate.”"

    assert [speaker for _, speaker, _ in spoken(text)] == ["Amara Okafor", "Amara Okafor"]


def test_a_subordinate_subject_is_not_the_speaker() -> None:
    text = "Amara Okafor insisted that the engineers had “checked every gate”."

    assert spoken(text) == [("checked every gate", "Amara Okafor", "Amara Okafor")]


def test_nobody_is_named() -> None:
    text = "The so-called “smart dam” opened in May."

    assert spoken(text) == [("smart dam", None, None)]


def test_apostrophes_are_no_quotation_marks() -> None:
    assert spoken("The dam's gates and the engineers' hut weren't hit in '98.") == []


def test_reported_speech_is_found_without_marks() -> None:
    text = "Amara Okafor said that the dam would hold. It opened in May."

    found = [(text[q.start : q.end], q.speaker, q.kind) for q in quotations(text)]

    assert found == [("the dam would hold", "Amara Okafor", "reported")]


def test_a_relative_pronoun_is_the_mention_of_the_noun_before_it() -> None:
    text = "The dam was checked by Amara Okafor, who called it “perfectly safe”."

    assert spoken(text) == [("perfectly safe", "Amara Okafor", "who")]


@pytest.mark.parametrize(
    "text,expected",
    [
        (
            "The film uses footage of Amara Okafor saying at the hearing, “The dam will hold.”",
            ("The dam will hold.", "Amara Okafor", "Amara Okafor"),
        ),
        (
            "The leak has led the engineer Dan Otieno to fear a “second flood.”",
            ("second flood.", "Dan Otieno", "Dan Otieno"),
        ),
        (
            "The minister was quoted as saying that the dam was “safe”.",
            ("safe", "The minister", "The minister"),
        ),
        (
            "The farmers bemoaned a climate in which people “hate each other” because they differ.",
            ("hate each other", "The farmers", "The farmers"),
        ),
        (
            "Okafor said the walls were thick, called the dam “a fortress” and left.",
            ("a fortress", "Okafor", "Okafor"),
        ),
        (
            '"OKAFOR: The dam will hold."',
            ("The dam will hold.", "OKAFOR", "OKAFOR"),
        ),
        (
            "“The dam will hold.” — Amara Okafor",
            ("The dam will hold.", "Amara Okafor", "Amara Okafor"),
        ),
        (
            "As Amara Okafor put it, “We built for a century.”",
            ("We built for a century.", "Amara Okafor", "Amara Okafor"),
        ),
        (
            "“Is it safe?” a child can be heard asking Okafor.",
            ("Is it safe?", "a child", "a child"),
        ),
        (
            "The row began after the engineer Dan Otieno, asked about it, had said, “We will see.”",
            ("We will see.", "Dan Otieno", "Dan Otieno"),
        ),
        (
            'Okafor said: "The dam has a “new wall” upstream. It will hold."',
            ("The dam has a “new wall” upstream. It will hold.", "Okafor", "Okafor"),
        ),
    ],
)
def test_speaker_whom_grammar_tells(text: str, expected: tuple[str, str, str]) -> None:
    assert spoken(text) == [expected]


def test_the_next_paragraphs_name_is_not_who_spoke() -> None:
    text = (
        '"They are leaving," Okafor said. "Everybody is leaving, right?"\n'
        "Later, Marco Silva claimed that the ferry had sunk."
    )

    assert [speaker for _, speaker, _ in spoken(text)] == ["Okafor", "Okafor"]


@pytest.mark.parametrize(
    "text,expected",
    [
        (
            "Okafor said that the dam, which engineers call “a ruin”, would hold until May.",
            [
                ("the dam, which engineers call “a ruin”, would hold until May", "Okafor"),
            ],
        ),
        (
            "The dam, Okafor said, would hold until May.",
            [
                ("The dam", "Okafor"),
                ("would hold until May", "Okafor"),
            ],
        ),
        ("According to Okafor, the dam would hold.", [("the dam would hold", "Okafor")]),
        ("Okafor promised to mend the dam.", [("to mend the dam", "Okafor")]),
        ("Okafor described the dam as a fortress.", [("the dam as a fortress", "Okafor")]),
        ("Okafor has moved to the dam to complain about the noise.", []),
    ],
)
def test_reported_speech_is_the_whole_content(text: str, expected: list[tuple[str, str]]) -> None:
    found = [(text[q.start : q.end], q.speaker) for q in quotations(text) if q.kind == "reported"]

    assert found == expected


def test_who_is_asked_for_in_a_question_speaks_behind_it() -> None:
    (found,) = quotations("And what does mayor Ada Renn say? “A tree can be planted again.”")

    assert found.speaker == "Ada Renn"


def test_a_colon_in_a_later_sentence_has_its_own_speaker() -> None:
    text = "Ana Ruiz left. Speaking of the dam, Li Wei said: “It will hold.”"

    assert spoken(text) == [("It will hold.", "Li Wei", "Li Wei")]


def test_a_quotation_over_two_paragraphs_is_of_one_speaker() -> None:
    text = "“The dam will hold.\n\n“Nobody will have to leave,” Governor Amara Okafor said."

    assert [speaker for _, speaker, _ in spoken(text)] == ["Amara Okafor", "Amara Okafor"]
