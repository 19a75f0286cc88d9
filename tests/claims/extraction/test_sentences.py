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
