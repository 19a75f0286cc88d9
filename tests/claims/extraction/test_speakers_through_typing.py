"""A speaker is found through odd spacing, typewriter marks, inversion and indirect grammar."""

from __future__ import annotations

import pytest

from claims.extraction import quotations


@pytest.mark.parametrize(
    "text, said, speaker",
    [
        ("Petra Lindqvist said,“Look, the quarry was old.”", "Look, the quarry was old.",
         "Petra Lindqvist"),
        ("“We will stay,”she said.", "We will stay,", "she"),
        ("''It is a choice of two bad roads,'' said one person close to the plan.",
         "It is a choice of two bad roads,", "one person"),
        ("“Save the hill,” read one banner.", "Save the hill,", "one banner"),
        ("Lindqvist tried to end it by interjecting, “Only the mayor.” But Okafor went on.",
         "Only the mayor.", "Lindqvist"),
        ("He defends his warning that the town would go to the “back of the queue” if it left.",
         "back of the queue", "his"),
        ("The ad targets a “system that keeps the quarries open.”",
         "system that keeps the quarries open.", "The ad"),
        ("“What if it rains?” the 43-year-old asked in a note.", "What if it rains?",
         "the 43-year-old"),
    ],
)  # fmt: skip
def test_the_speaker_is_found(text: str, said: str, speaker: str) -> None:
    found = [q for q in quotations(text) if q.kind != "reported"]

    assert [(text[q.start : q.end], q.speaker) for q in found] == [(said, speaker)]


def test_words_keep_their_places_in_text_with_runs_of_spaces() -> None:
    text = "The   mayor  said the  quarry   was “an   old  one”  then."

    found = [text[q.start : q.end] for q in quotations(text)]

    assert found == ["the  quarry   was “an   old  one”  then", "an   old  one"]
