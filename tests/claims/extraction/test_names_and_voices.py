"""By which names a text takes up whom it named, in which time a role is held, whose account it is.

The sentences are made for this test.
"""

from __future__ import annotations

import pytest

from claims.extraction import extract
from claims.extraction.types import StatementSpan


def clauses(text: str) -> list[StatementSpan]:
    return [item for item in extract(text).statements if item.form == "clause"]


def reported(text: str) -> StatementSpan:
    (found,) = [item for item in clauses(text) if item.voice == "attributed"]
    return found


@pytest.mark.parametrize(
    "text,subjects",
    [
        (
            "Ngozi Okafor resigned on Monday. Ms Okafor led the bank for six years.",
            ["Ngozi Okafor", "Ngozi Okafor"],
        ),
        (
            "José Núñez won the race. Jose Nunez had trained in Spain. Núñez thanked his team.",
            ["José Núñez", "José Núñez", "José Núñez"],
        ),
        (
            "Sinéad O’Brien sang. O'Brien left at 9.",
            ["Sinéad O’Brien", "Sinéad O’Brien"],
        ),
        (
            "Kim Min-jun was hurt on Friday. Kim had driven all night.",
            ["Kim Min-jun", "Kim Min-jun"],
        ),
        (
            "The minister, Park Seo-yeon, resigned. Park, 54, had led the ministry for a year.",
            ["Park Seo-yeon", "Park Seo-yeon"],
        ),
        (
            "Lineman Roger Theriault restored power to 40 homes. Theriault had slept at work.",
            ["Roger Theriault", "Roger Theriault"],
        ),
        (
            "Dr. Nadia El-Sayed resigned on Monday. El-Sayed led the clinic for six years.",
            ["Nadia El-Sayed", "Nadia El-Sayed"],
        ),
        (
            "Northwind Airlines cancelled 40 flights on Monday. The airline blamed fog.",
            ["Northwind Airlines", "Northwind Airlines"],
        ),
    ],
)
def test_who_is_taken_up_by_another_name(text: str, subjects: list[str]) -> None:
    assert [item.subject for item in clauses(text)] == subjects


@pytest.mark.parametrize(
    "text,speaker",
    [
        (
            "The World Health Organization met on Monday. The WHO said that cases were rising.",
            "World Health Organization",
        ),
        (
            "The National Bureau of Statistics (NBS) met on Monday. NBS said that prices rose.",
            "National Bureau of Statistics",
        ),
        (
            "The U.N. said that 40 people had fled. The United Nations met on Monday.",
            "United Nations",
        ),
        (
            "The Supreme Court struck down the law. The court said that the law was vague.",
            "Supreme Court",
        ),
        (
            "Judge J. K. Ortega freed the mayor. Ortega said that the evidence was thin.",
            "J. K. Ortega",
        ),
        (
            "Prime Minister Rosa Bell resigned. The prime minister said that the vote was lost.",
            "Rosa Bell",
        ),
    ],
)
def test_who_speaks_under_a_short_name(text: str, speaker: str) -> None:
    assert reported(text).speaker == speaker


@pytest.mark.parametrize(
    "text,role",
    [
        ("Former minister Rosa Bell left.", "former minister"),
        ("Ex-minister Rosa Bell left.", "former minister"),
        ("Then-president Rosa Bell left.", "former president"),
        ("Acting mayor Rosa Bell left.", "acting mayor"),
        ("Interim chief Rosa Bell left.", "interim chief"),
        ("Incoming governor Rosa Bell left.", "incoming governor"),
        ("Outgoing governor Rosa Bell left.", "outgoing governor"),
        ("President-elect Rosa Bell left.", "president-elect"),
    ],
)
def test_a_role_keeps_its_time(text: str, role: str) -> None:
    given = [value.low for item in clauses(text) for value in item.values if value.kind == "role"]

    assert given == [role]


@pytest.mark.parametrize(
    "source,origin",
    [
        ("The health ministry", "official:health ministry"),
        ("Police in Lagos", "official:police in lagos"),
        ("A source close to the talks", "unnamed:source"),
        ("Reuters", "wire:reuters"),
        ("The rights group Open Cells", "ngo:open cells"),
    ],
)
def test_the_origin_tells_what_kind_of_source_speaks(source: str, origin: str) -> None:
    found = reported(f"{source} said that 40 people were hurt.")

    assert (found.voice, found.origin) == ("attributed", origin)


def test_a_post_and_an_interview_are_places_of_one_persons_account() -> None:
    post = reported("“The mine is safe,” Rosa Bell wrote on Facebook.")
    interview = reported("In an interview, Rosa Bell said that the mine was safe.")

    assert (post.origin, post.platform) == ("person:rosa bell", "Facebook")
    assert (interview.origin, interview.platform) == ("person:rosa bell", "in an interview")


@pytest.mark.parametrize(
    "tag,translated",
    [
        ("Rosa Bell said", False),
        ("Rosa Bell said in Spanish", True),
        ("Rosa Bell said through an interpreter", True),
        ("Rosa Bell told reporters, speaking Arabic", True),
        ("Mexican President Rosa Bell said", True),
        ("Mexican President Rosa Bell said in English", False),
        ("Rosa Bell said in French Guiana", False),
    ],
)
def test_a_quotation_may_be_a_translation(tag: str, *, translated: bool) -> None:
    assert reported(f"“The mine is safe,” {tag}.").translated is translated


@pytest.mark.parametrize(
    "text,role",
    [
        ("Lineman Roger Theriault restored power to 40 homes.", ("lineman", "Roger Theriault")),
        ("Baker Anna Lind sold the shop.", ("baker", "Anna Lind")),
        ("Widow Maria Dahl thanked the crew.", ("widow", "Maria Dahl")),
        ("Police officer Kim Min-jun was hurt.", ("police officer", "Kim Min-jun")),
    ],
)
def test_a_calling_that_opens_a_sentence_is_no_part_of_the_name(
    text: str, role: tuple[str, str]
) -> None:
    found = {
        (value.low, *value.of)
        for item in clauses(text)
        for value in item.values
        if value.kind == "role"
    }

    assert found == {role}


@pytest.mark.parametrize("text", ["A Hong Kong-run fund left.", "A New York-listed bank left."])
def test_a_place_with_a_participle_is_no_name_of_two_syllables(text: str) -> None:
    assert {value.kind for item in clauses(text) for value in item.values} == {"place"}
