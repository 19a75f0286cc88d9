"""Digits and words of numbers and dates that are no values."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from claims.extraction.values import values


@pytest.mark.parametrize(
    "text",
    [
        "Aboard Air Force One he said nothing.",
        "The G7 and the G20 met.",
        "A Boeing 737 landed.",
        "An Airbus A320neo landed.",
        "Covid-19 spread.",
        "An F-16 crashed.",
        "Flight MH370 vanished.",
        "Call +1-222-222-2222 now.",
        "Call 0800 123 4567 now.",
        "See https://www.example.org/2024/05/12 for more.",
        "Write to desk24@example.org instead.",
        "She lives at 123 Main Street.",
        "Section 230 and Article 5 apply.",
        "The server is at 192.168.1.2.",
        "You may go. They march on. The sun shone.",
        "April said June would come.",
        "One of them, the one who spoke, helped one another.",
        "At first, he waited.",
        "They met as soon as they could.",
        "How many came? So many, too many.",
        "The 9/11 attacks changed it.",
        "It was second-hand.",
    ],
)
def test_names_numbers_of_things_and_ordinary_words_give_nothing(text: str) -> None:
    published = datetime(2026, 3, 18, 12, 0, tzinfo=UTC)

    assert [(v.exact, v.kind) for v in values(text, published=published)] == []
