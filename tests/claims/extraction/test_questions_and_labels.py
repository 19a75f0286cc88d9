"""What stands in questions with answers and in lists of facts is read, a bare question is not."""

from __future__ import annotations

import pytest

from claims.extraction import StatementSpan, extract


def told(text: str) -> list[StatementSpan]:
    return list(extract(text).statements)


@pytest.mark.parametrize(
    "text, polarity, modality",
    [
        ("Was the wall inspected? No.", "negated", "asserted"),
        ("Was the wall inspected? Answer: No. One third of it is brick.", "negated", "asserted"),
        ("Q: Did the firm know of the crack?\nA: Yes. It was told in March.", "affirmed",
         "asserted"),
        ("Did nobody warn the firm? No.", "affirmed", "asserted"),
        ("Did the firm know of the crack? The court will decide.", "affirmed", "possible"),
        ("Did the firm know of the crack?", "affirmed", "possible"),
    ],
)  # fmt: skip
def test_an_answer_settles_its_question(text: str, polarity: str, modality: str) -> None:
    first = told(text)[0]

    assert (first.polarity, first.modality) == (polarity, modality)


def test_who_answers_says_it() -> None:
    first = told("Is the water of the well safe? Yes, says the ministry.")[0]

    assert (first.voice, first.speaker, first.origin) == (
        "attributed", "the ministry", "official:ministry",
    )  # fmt: skip


@pytest.mark.parametrize(
    "text", ["Who owns the quarry?", "How many people were moved?", "Which road is shut?"]
)
def test_an_open_question_says_nothing(text: str) -> None:
    assert told(text) == []


def test_a_quoted_question_is_kept_as_it_was_said() -> None:
    first = told("“Did the firm know of the crack?” Petra Lindqvist asked.")[0]

    assert (first.speaker, first.modality) == ("Petra Lindqvist", "asserted")


@pytest.mark.parametrize(
    "text, exact, of",
    [
        ("Dead: 12.", "Dead: 12", ("dead",)),
        ("• Death toll: 14", "Death toll: 14", ("dead", "toll")),
        ("Turnout: 61 percent, down from 64.", "Turnout: 61 percent", ("turnout",)),
        ("Cost: 3 million euros", "Cost: 3 million euros", ("cost",)),
    ],
)
def test_a_figure_is_read_with_its_label(text: str, exact: str, of: tuple[str, ...]) -> None:
    first = told(text)[0]

    assert (first.exact, first.values[0].of) == (exact, of)


def test_a_list_of_facts_is_read_line_by_line() -> None:
    text = "• No one was hurt\n• Repairs to cost €12m\n• Flooded cellars: 40"

    assert [(s.exact, s.polarity, [v.of for v in s.values]) for s in told(text)] == [
        ("No one was hurt", "negated", []),
        ("Repairs to cost €12m", "affirmed", [("repair",)]),
        ("Flooded cellars: 40", "affirmed", [("flood", "cellar")]),
    ]


@pytest.mark.parametrize(
    "headline, source",
    [
        ("Flood kills nine in the north - police", "police"),
        ("Flood kills nine – interior ministry", "interior ministry"),
        ("Flood kills nine - live", None),
        ("Flood kills nine - a record", None),
    ],
)
def test_a_headline_ends_with_its_source(headline: str, source: str | None) -> None:
    first = told(f"{headline}\n\nBELGRADE, April 11 - Nine people died in a flood on Sunday.")[0]

    assert (first.speaker, first.exact.startswith("Flood kills nine")) == (source, True)


def test_the_winner_speaks_next() -> None:
    text = "Marek Kobal came second. The winner was Yeison Caicedo. “I had the legs,” he said."

    assert [s.speaker for s in told(text) if s.quoted] == ["Yeison Caicedo"]
