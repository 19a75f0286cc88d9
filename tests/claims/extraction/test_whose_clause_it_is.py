"""Whose word a clause is: of somebody without a name, beside a semicolon, in a headline.

The sentences are made for this test.
"""

from __future__ import annotations

import pytest

from claims.extraction import extract, quotations


def told(text: str) -> list[tuple[str, str, str | None]]:
    return [(s.exact, s.voice, s.origin) for s in extract(text).statements if s.form == "clause"]


@pytest.mark.parametrize(
    "text,exact,origin",
    [
        (
            "Four officers were injured, the minister said, one of them by a stone.",
            "Four officers were injured, the minister said, one of them by a stone",
            "person:ana okafor",
        ),
        (
            "The bridge, she said, was closed on Monday.",
            "The bridge, she said, was closed on Monday",
            "person:ana okafor",
        ),
        ("Police reckon he left on Monday.", "he left on Monday", "official:police"),
    ],
)
def test_a_source_set_into_a_sentence_has_said_all_of_it(
    text: str, exact: str, origin: str
) -> None:
    found = told(f"Minister Ana Okafor spoke to reporters on Monday. {text}")

    assert (exact, "attributed", origin) in found


@pytest.mark.parametrize(
    "opening,origin",
    [
        ("A witness, who asked not to be named, said", "unnamed:witness"),
        ("A witness said", "unnamed:witness"),
        ("One witness, still in her coat, said", "unnamed:witness"),
        ("Another witness said", "unnamed:witness"),
    ],
)
def test_what_somebody_without_a_name_saw_is_their_word(opening: str, origin: str) -> None:
    found = told(f"{opening} he saw 12 cars burn.")

    assert ("he saw 12 cars burn", "attributed", origin) in found


@pytest.mark.parametrize(
    "text,clause,origin",
    [
        (
            "A nurse, who gave only her first name, told reporters that 12 people were hurt.",
            "12 people were hurt",
            "unnamed:nurse",
        ),
        (
            "One resident, a mother of three, said the river rose 2 metres.",
            "the river rose 2 metres",
            "unnamed:resident",
        ),
    ],
)
def test_a_speaker_who_is_only_described_is_an_unnamed_source(
    text: str, clause: str, origin: str
) -> None:
    assert (clause, "attributed", origin) in told(text)


@pytest.mark.parametrize(
    "text,first",
    [
        ("The mayor signed the deal; the council opposed it.", "The mayor signed the deal"),
        ("Rosa Bell signed the deal; Otto Lahti opposed it.", "Rosa Bell signed the deal"),
        (
            "The union accepted the offer; the company rejected it, its spokesman said.",
            "The union accepted the offer",
        ),
    ],
)
def test_who_acts_behind_a_semicolon_does_not_say_what_stands_before_it(
    text: str, first: str
) -> None:
    assert told(text)[0] == (first, "own", None)


def test_a_tag_behind_two_clauses_is_of_both() -> None:
    found = told("The dam broke on 3 May; the river rose 2 metres, police said.")

    assert found == [
        ("The dam broke on 3 May", "attributed", "official:police"),
        ("the river rose 2 metres", "attributed", "official:police"),
    ]


@pytest.mark.parametrize(
    "headline,speaker",
    [
        ("Mayor's budget 'a disgrace', says union", "union"),
        ("Mayor’s budget ‘a disgrace’, says union", "union"),
        ("Mayor's budget 'a disgrace', union says", "union"),
        ("'A disgrace': union attacks mayor's budget", "union"),
        ("Hospital plan 'reckless', warn doctors", "doctors"),
    ],
)
def test_a_headline_names_its_speaker_behind_the_quotation(headline: str, speaker: str) -> None:
    text = f"{headline}\n\nThe council met on Monday."

    assert quotations(text)[0].speaker == speaker
    assert told(text)[0][1:] == ("attributed", f"unnamed:{speaker}")


@pytest.mark.parametrize(
    "headline,speaker",
    [
        ("Budget 'a disgrace' - teachers' union", "teachers' union"),
        ("Bridge “will not fall” – Okafor", "Okafor"),
        ("'No way back' for mayor - and the town cheers", None),
        ("Budget 'a disgrace for us all' - BBC News", None),
        ("Budget 'a disgrace for us all' - live updates", None),
    ],
)
def test_a_headline_credits_its_quotation_behind_a_dash(headline: str, speaker: str | None) -> None:
    text = f"{headline}\n\nThe council met Amara Okafor on Monday."

    assert (quotations(text)[0].speaker or "").rpartition(" ")[2] == (speaker or "").rpartition(
        " "
    )[2]


@pytest.mark.parametrize(
    "named",
    [
        "Sgt. Pell",
        "Capt. Ruiz",
        "Lt. Gen. Moro",
        "Gov. Ames",
        "Rep. Lund",
        "Pte. Reed",
        "Cllr. Bay",
    ],
)
def test_a_short_title_does_not_end_the_clause(named: str) -> None:
    found = told(f"The mayor met {named} at the gate.")

    assert found == [(f"The mayor met {named} at the gate", "own", None)]
