"""A sentence is cut into pieces of words as the encoder was trained to read them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claims.matching.meanings.model import VOCABULARY
from claims.matching.meanings.pieces import MOST_PIECES, pieces

NAMES = VOCABULARY.read_text(encoding="utf-8").splitlines()


def names(sentence: str) -> list[str]:
    return [NAMES[piece.number] for piece in pieces(sentence)]


@pytest.mark.parametrize(
    "sentence, expected",
    [
        ("The strike began.", ["the", "strike", "began", "."]),
        ("Baggage handlers", ["baggage", "handler", "##s"]),
        ("a 48-hour stay", ["a", "48", "-", "hour", "stay"]),
        ("Zürich", ["zurich"]),
        ("the day's end", ["the", "day", "'", "s", "end"]),
        ("中", ["中"]),
        ("x" * 101, ["[UNK]"]),
        ("", []),
    ],
)
def test_words_are_cut_into_their_longest_known_parts(sentence: str, expected: list[str]) -> None:
    assert names(sentence) == ["[CLS]", *expected, "[SEP]"]


def test_each_piece_stands_where_its_word_does() -> None:
    sentence = "Two handlers – no more"

    words = [sentence[piece.start : piece.end] for piece in pieces(sentence)]

    assert words == ["", "Two", "handlers", "handlers", "–", "no", "more", ""]


def test_a_sentence_without_end_is_read_up_to_a_bound() -> None:
    assert len(pieces("and so on, " * 1000)) == MOST_PIECES


@given(st.text(max_size=300))
def test_any_text_is_cut_in_its_order(text: str) -> None:
    cut = pieces(text)

    assert all(0 <= piece.start <= piece.end <= len(text) for piece in cut)
    assert cut == sorted(cut, key=lambda piece: piece.start)
