"""Times at the heads of a live blog's paragraphs are layout: no name, no value, but when it is."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from claims.extraction import StatementSpan, extract

PUBLISHED = datetime(2026, 5, 6, 15, 30, tzinfo=UTC)
BLOG = """Quarry collapse: live updates

14:32 Police said 12 people were trapped.

Divers searched the flooded pit.

13.10 - Police: nine people are missing.

[11:45am] The crane stood still, Petra Lindqvist said.

UPDATED AT 9:05 GMT
The quarry was closed at 8:40."""


def told(text: str, *, timezone: str | None = "UTC") -> list[StatementSpan]:
    return list(extract(text, published=PUBLISHED, timezone=timezone).statements)


def test_each_statement_is_as_old_as_its_entry() -> None:
    found = [(s.exact, f"{s.published:%H:%M}") for s in told(BLOG) if s.published]

    assert found == [
        ("12 people were trapped", "14:32"),
        ("Divers searched the flooded pit", "14:32"),
        ("Police: nine people are missing", "13:10"),
        ("The crane stood still", "11:45"),
        ("The quarry was closed at 8:40", "09:05"),
    ]


def test_the_time_is_no_part_of_the_speaker() -> None:
    speakers = [s.speaker for s in told(BLOG)]

    assert speakers == ["Police", None, "Police", "Petra Lindqvist", None]


def test_the_times_are_marked_as_furniture() -> None:
    marked = [BLOG[start:end].strip() for start, end in extract(BLOG).boilerplate]

    assert marked == ["14:32", "13.10 -", "[11:45am]", "UPDATED AT 9:05 GMT"]


def test_an_evening_entry_of_a_page_put_out_at_night_is_of_the_day_before() -> None:
    night = datetime(2026, 5, 6, 0, 20, tzinfo=UTC)
    text = "23:50 Nobody was hurt in it, the mayor said.\n\n23:15 The quarry burned all evening."

    found = extract(text, published=night, timezone="UTC").statements

    assert [f"{s.published:%d %H:%M}" for s in found if s.published] == ["05 23:50", "05 23:15"]


def test_the_times_are_those_of_the_outlet() -> None:
    text = "16:10 The mayor resigned.\n\n15:05 The mayor was asked to resign."

    found = told(text, timezone="Europe/Athens")

    assert [s.published for s in found][:1] == [datetime(2026, 5, 6, 13, 10, tzinfo=UTC)]


@pytest.mark.parametrize(
    "text",
    [
        "02:10 The first call came in.\n\n02:40 Fire crews reached the mill.",
        "15:40 trains from Ely were late.",
        "3.50 Euros is the price.\n\n2.50 Euros was the price.",
        "10 Downing Street was quiet.\n\n9 Downing Street was not.",
    ],
    ids=["timeline", "sentence", "price", "address"],
)
def test_other_figures_at_the_head_of_a_line_stay_words(text: str) -> None:
    read = extract(text, published=PUBLISHED)

    assert read.boilerplate == ()
    assert {s.published for s in read.statements} == {PUBLISHED}


@pytest.mark.parametrize(
    "text, voice",
    [
        ("Firefighters: 40 houses were lost.", "attributed"),
        ("Officials: the dam held on Monday.", "attributed"),
        ("Harbour plan: the council voted for it on Monday.", "own"),
        ("Petra Lindqvist: five things we learned.", "own"),
    ],
)
def test_whoever_a_colon_sets_before_a_sentence_says_it(text: str, voice: str) -> None:
    assert {s.voice for s in told(text)} == {voice}
