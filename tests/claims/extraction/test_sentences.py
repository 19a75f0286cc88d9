"""Where a sentence ends, and where it only seems to."""

from __future__ import annotations

import pytest

from claims.extraction.layout import lines, plain
from claims.extraction.sentences import sentences


def split(text: str) -> list[str]:
    readable = plain(text)
    return [
        text[s.start : s.end]
        for number, line in enumerate(lines(readable))
        for s in sentences(readable, line, number)
    ]


@pytest.mark.parametrize(
    "sentence",
    [
        "Donald J. Okafor met Dr. Marín on Jan. 15 in Lagos.",
        "The U.S. Navy sent two ships.",
        "Acme Inc. shares fell 3.5 percent.",
        "Gov. Okafor spoke at 9 a.m. on Monday.",
        "“We will rebuild ... and we will stay,” she said.",
        "It cost No. 5 the race.",
        "Judge J. K. Ortega met Maj. Gen. V. T. Osei.",
        "Rep. Ana Silva (R., Tex.) voted no.",
        "The plant in St. Louis, Mo., closed on Feb. 3.",
        "It costs Rs. 500 at Zap! Inc. in Delhi.",
        "They cited Bell v. Otieno and the bill (H.R. 42).",
        "Did she say “Why me?” at all?",
    ],
)
def test_stops_inside_a_sentence(sentence: str) -> None:
    assert split(sentence) == [sentence]


def test_sentences_part() -> None:
    text = (
        "The dam burst. “Run!” she cried. Did it hold? It did not…  "
        "Rain fell at 9 p.m. The river rose."
    )

    assert split(text) == [
        "The dam burst.",
        "“Run!” she cried.",
        "Did it hold?",
        "It did not…",
        "Rain fell at 9 p.m.",
        "The river rose.",
    ]


def test_a_title_behind_the_hour_opens_the_next_sentence() -> None:
    text = "They left at 5 p.m. Mr. Webb stayed until 9 a.m. Monday."

    assert split(text) == ["They left at 5 p.m.", "Mr. Webb stayed until 9 a.m. Monday."]


def test_bullets_labels_and_datelines_are_no_part_of_the_sentence() -> None:
    text = "UPDATE: The dam burst.\n  • Forty families left.\nLAGOS (Reuters) — Rain fell."

    assert split(text) == ["The dam burst.", "Forty families left.", "Rain fell."]


def test_hard_wrapped_lines_stay_together() -> None:
    text = (
        "The dam burst on Friday after a week of rain, and\n"
        "forty families left the valley.\nRain fell."
    )

    assert split(text) == [
        "The dam burst on Friday after a week of rain, and\nforty families left the valley.",
        "Rain fell.",
    ]


@pytest.mark.parametrize(
    "parts",
    [
        ["“We waited.", "We prayed.", "Then the wall fell,” Dan Otieno said."],
        ["‘We lost everything.", "We start again,’ Rosa Bell said."],
        ["“We tried ... ”", "The line went dead."],
        ["(The mayor declined to comment.)", "The vote is on Friday."],
        ["The minister spoke for hours.", "eShop shares fell."],
        ["The answer was no.", "Ministers left."],
        ["The dam burst.", "• Forty families left.", "• Nobody was hurt."],
    ],
)
def test_a_sentence_ends_through_marks_brackets_and_small_letters(parts: list[str]) -> None:
    assert split(" ".join(parts)) == [part.removeprefix("• ") for part in parts]


@pytest.mark.parametrize(
    "opening",
    [
        "LISBON (Reuters) - ",
        "Lisbon, 4 March (EFE).- ",
        "Lisbon (dpa) – ",
        "SÃO PAULO — ",
        "WASHINGTON, D.C. — ",
        "PORT-AU-PRINCE, Haiti (AP) _ ",
        "NEW DELHI, July 5 (PTI) ",
        "BEIJING, 4 March 2026 (Xinhua) -- ",
        "ADDIS ABABA/NAIROBI (Reuters) - ",
        "Exclusive: ",
        "JUST IN: ",
        "(a) ",
        "➤ ",
        "►  ",
        ">> ",
    ],
)
def test_what_opens_a_line_is_no_part_of_its_sentence(opening: str) -> None:
    assert split(f"{opening}Rain fell on Monday.") == ["Rain fell on Monday."]


@pytest.mark.parametrize(
    "text",
    [
        "NATO — the alliance — met on Monday.",
        "NASA (US) Administrator Bell resigned.",
        "Rosa Bell (AP) said nothing.",
        "A (small) dam burst.",
    ],
)
def test_what_only_looks_like_a_dateline_stays(text: str) -> None:
    assert split(text) == [text]
