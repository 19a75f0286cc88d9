"""Turns of phrase are found by letters that they need, and none is lost on the way."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.matching.opposites_lexicon import AXES
from claims.matching.turn_index import TurnIndex, alternatives, needed_letters
from tests.stories.family import load_families

TURNS = [turn for axis in AXES for side in (axis.yes, axis.no) for turn in alternatives(side)]
INDEX = TurnIndex(TURNS)
SENTENCES = [
    sentence
    for family in load_families()[::40]
    for sentence in (*family.yes, *family.no, *family.beside)
]


@pytest.mark.parametrize(
    "turn, needed",
    [
        ("gave way", [{"gave"}, {"way"}]),
        ("g[ai]ve(?:s|n)? way", [{"way"}]),
        ("(?:was|were) (?:\\w+ )?arrested", [{"was", "were"}, {"arrested"}]),
        ("tax(?:es)? cuts?", [{"tax"}, {"cut"}]),
        ("no(?! longer) leak", [{"leak"}]),
        ("up", []),
        ("fell(?:ed)+ tree{2}", [{"fell"}, {"tree"}]),
    ],
)
def test_letters_that_every_text_with_a_turn_has(turn: str, needed: list[set[str]]) -> None:
    assert [set(one) for one in needed_letters(turn)] == needed


def test_a_turn_is_parted_where_nothing_holds_it_together() -> None:
    assert alternatives("won|b(?:eat|ested) by [a|b]|lost") == [
        "won",
        "b(?:eat|ested) by [a|b]",
        "lost",
    ]


def test_every_turn_that_a_sentence_has_is_among_the_possible_ones() -> None:
    patterns = [re.compile(rf"\b(?:{turn})\b", re.IGNORECASE) for turn in TURNS[::15]]
    for sentence in SENTENCES[::4]:
        possible = set(INDEX.possible(sentence))
        told = {15 * at for at, pattern in enumerate(patterns) if pattern.search(sentence)}
        assert told <= possible, sentence


@given(st.text(alphabet="abcdenost ", max_size=40))
def test_any_text_finds_the_words_that_stand_in_it(text: str) -> None:
    words = ["noted", "sent(?:s|ed)?", "co(?:st|at)s?", "a"]
    told = [at for at, word in enumerate(words) if re.search(word, text)]

    assert set(told) <= set(TurnIndex(words).possible(text))
