"""What a sentence asserts, in whose voice, with what certainty."""

from __future__ import annotations

import pytest

from claims.extraction import extract
from claims.extraction.types import StatementSpan


def statements(text: str) -> list[StatementSpan]:
    return [s for s in extract(text).statements if s.form == "clause"]


def only(text: str) -> StatementSpan:
    found = statements(text)
    assert len(found) == 1, [s.exact for s in found]
    return found[0]


def test_two_sources_in_one_sentence_are_told_apart() -> None:
    text = (
        "Governor Amara Okafor claimed that 406 families had returned since May, "
        "while the charity Oxfam reports a lower number of around 180."
    )

    found = statements(text)

    assert [(s.exact, s.speaker, s.voice, s.origin) for s in found] == [
        (
            "406 families had returned since May",
            "Amara Okafor",
            "attributed",
            "person:amara okafor",
        ),
        (
            "the charity Oxfam reports a lower number of around 180",
            "Oxfam",
            "attributed",
            "ngo:oxfam",
        ),
    ]


def test_one_person_is_one_origin_wherever_they_said_it() -> None:
    text = (
        "Amara Okafor said on Telegram that the dam would hold. "
        "In an interview with the BBC, Okafor said that the gates were shut."
    )

    assert [(s.origin, s.platform) for s in statements(text)] == [
        ("person:amara okafor", "Telegram"),
        ("person:amara okafor", "BBC"),
    ]


def test_the_outlet_speaks_for_itself() -> None:
    found = only("The dam collapsed on Friday.")

    assert (found.voice, found.speaker, found.origin) == ("own", None, None)
    assert (found.subject, found.predicate) == ("The dam", "collapse")


def test_an_official_of_a_department() -> None:
    found = only("A State Department official confirmed that five tourists have been released.")

    assert found.exact == "five tourists have been released"
    assert found.origin == "official:state department"


@pytest.mark.parametrize(
    "text,polarity",
    [
        ("The dam collapsed.", "affirmed"),
        ("The dam did not collapse.", "negated"),
        ("The engineers failed to close the gates.", "negated"),
        ("The council is yet to approve the plan.", "negated"),
        ("No villagers were hurt.", "negated"),
        ("Nobody was hurt.", "negated"),
        ("The company denied that the dam had collapsed.", "denied"),
        ("The company denied the allegation.", "denied"),
        ("The company rejected the offer.", "affirmed"),
    ],
)
def test_polarity(text: str, polarity: str) -> None:
    assert only(text).polarity == polarity


@pytest.mark.parametrize(
    "text,modality",
    [
        ("The dam opened in May.", "asserted"),
        ("The dam will open in May.", "planned"),
        ("Okafor is set to meet the engineers.", "planned"),
        ("The dam may open in May.", "possible"),
        ("The contractor allegedly took bribes.", "alleged"),
    ],
)
def test_modality(text: str, modality: str) -> None:
    assert only(text).modality == modality


def test_what_is_planned_is_the_predicate() -> None:
    assert only("Okafor is scheduled to meet the engineers.").predicate == "meet"


def test_titles_are_statements_of_their_own() -> None:
    text = "Former President Amara Okafor met Venezuela's interim president, Luz Marín."

    titles = [s for s in extract(text).statements if s.form == "title"]

    roles = [(s.subject, value.low) for s in titles for value in s.values if value.kind == "role"]
    assert roles == [("Amara Okafor", "former president"), ("Luz Marín", "interim president")]
    assert {s.predicate for s in titles} == {"be"}


def test_nominal_events_are_statements_of_their_own() -> None:
    text = "It was the first call since the capture of Luz Marín on January 3, 2024."

    (event,) = [s for s in extract(text).statements if s.form == "nominal"]

    assert event.exact == "the capture of Luz Marín on January 3, 2024"
    assert (event.predicate, event.subject) == ("capture", "Luz Marín")
    assert event.when is not None
    assert event.when.low == "2024-01-03"


def test_accents_do_not_part_a_person() -> None:
    text = "Luz Marin spoke on Monday. Luz Marín left on Friday."

    assert [s.subject for s in statements(text)] == ["Luz Marín", "Luz Marín"]


def test_quoted_words_of_a_foreign_leader_may_be_translated() -> None:
    text = "Venezuela's interim president, Luz Marín, called the talks “long and courteous”."

    (call,) = [s for s in statements(text) if s.quotes]

    assert call.translated
    assert call.quoted


def test_a_writer_s_own_reading_behind_a_quotation_is_not_the_speaker_s() -> None:
    text = "“The dam will hold,” Amara Okafor said, signaling a change of course."

    voices = {s.exact: s.voice for s in statements(text)}

    assert voices == {"The dam will hold": "attributed", "signaling a change of course": "own"}


def test_a_figure_that_somebody_puts_is_attributed() -> None:
    found = only("Police put the turnout at 22,000 on Sunday.")

    assert (found.voice, found.speaker, found.origin) == ("attributed", "Police", "official:police")


def test_a_surname_means_the_one_who_came_first() -> None:
    text = (
        "Graham Pell admitted taking the money. His wife, Susan Pell, was cleared. "
        "Pell was jailed on Friday."
    )

    assert [s.subject for s in statements(text)][-1] == "Graham Pell"


def test_a_company_is_taken_up_by_its_kind() -> None:
    text = "Aurora Airlines lost two aircraft in May. The airline said that nobody was hurt."

    (report,) = [s for s in statements(text) if s.voice == "attributed"]

    assert (report.speaker, report.origin) == ("Aurora Airlines", "organisation:aurora airlines")


@pytest.mark.parametrize(
    "text,speaker,origin",
    [
        ("Organisers spoke of 60,000 marchers.", "Organisers", "unnamed:organisers"),
        (
            "By Amara N. Okafor's count, 406 families returned.",
            "Amara N. Okafor",
            "person:amara okafor",
        ),
        (
            "Amara Okafor's comments suggested that the dam would hold.",
            "Amara Okafor",
            "person:amara okafor",
        ),
    ],
)
def test_who_gives_a_figure_or_a_view(text: str, speaker: str, origin: str) -> None:
    found = only(text)

    assert (found.voice, found.speaker, found.origin) == ("attributed", speaker, origin)


def test_what_a_thing_shows_is_the_outlet_s_reading() -> None:
    assert {s.voice for s in statements("The meeting suggests that the talks will go on.")} == {
        "own"
    }


def test_what_a_thing_began_or_ended_with_is_not_said_by_it() -> None:
    texts = ("The season ended “in tears”.", "The rally began with the words “never again”.")

    assert [one.speaker for text in texts for one in extract(text).statements] == [None, None]


def test_a_subject_that_stands_beside_the_speaker_keeps_its_clause() -> None:
    (told,) = extract("The march ended peacefully, police said.").statements

    assert told.exact == "The march ended peacefully"


def test_what_a_body_says_of_itself_is_a_statement_about_it() -> None:
    found = only("Calx said that it would appeal.")

    assert (found.subject, found.exact, found.speaker) == ("Calx", "it would appeal", "Calx")


def test_what_there_is_is_the_subject_and_not_who_says_so() -> None:
    found = only("There would be an appeal against the verdict, her lawyer, Ada Finn, said.")

    assert (found.subject, found.speaker) == ("an appeal", "Ada Finn")


def test_a_find_is_told_although_its_verb_can_bring_in_speech() -> None:
    text = "The first stone had been discovered by a pupil, Wim Gerrits, in a sheep pasture in May."

    assert [(s.subject, s.exact) for s in statements(text)] == [("The first stone", text[:-1])]
