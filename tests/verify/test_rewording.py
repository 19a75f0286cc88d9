"""What changed between two wordings, word by word."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verify.rewording import MOST_WORDS, Piece, reworded


@pytest.mark.parametrize(
    "old, new, pieces",
    [
        ("three hurt", "three hurt", (Piece("kept", "three hurt"),)),
        (
            "three people hurt",
            "four people hurt",
            (Piece("gone", "three "), Piece("new", "four "), Piece("kept", "people hurt")),
        ),
        ("", "new words", (Piece("new", "new words"),)),
        ("old words", "", (Piece("gone", "old words"),)),
        ("a  b", "a\nb", (Piece("kept", "a\nb"),)),
    ],
)
def test_what_went_and_what_came_are_told_apart(
    old: str, new: str, pieces: tuple[Piece, ...]
) -> None:
    assert reworded(old, new) == pieces


@given(st.text(), st.text())
def test_the_new_wording_is_there_whole(old: str, new: str) -> None:
    pieces = reworded(old, new)

    assert "".join(piece.text for piece in pieces if piece.kind != "gone") == new


def test_very_long_wordings_are_shown_as_a_whole() -> None:
    old, new = "a " * MOST_WORDS, "b " * MOST_WORDS

    assert reworded(old, new) == (Piece("gone", old), Piece("new", new))
