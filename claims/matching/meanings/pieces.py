"""A sentence as the pieces of words that the encoder knows (WordPiece, as BERT cuts words)."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from claims.matching.meanings.model import VOCABULARY

BEGIN, END, UNKNOWN = "[CLS]", "[SEP]", "[UNK]"
LONGEST_WORD = 100
"""Letters of a word from which on it is unknown, as in the encoder's training."""
MOST_PIECES = 160
"""Pieces of a sentence that are read; what lies behind them counts as unsaid."""


class Piece(NamedTuple):
    """A part of a word by its number, and where it stands in the sentence."""

    number: int
    start: int
    end: int


def pieces(sentence: str) -> list[Piece]:
    """Give a sentence's pieces between a beginning and an end."""
    known = _numbers()
    cut = [piece for word in _WORD.finditer(sentence) for piece in _cut(word, known)]
    kept = cut[: MOST_PIECES - 2]
    end = len(sentence)
    return [Piece(known[BEGIN], 0, 0), *kept, Piece(known[END], end, end)]


def pieces_at(cut: Sequence[Piece], place: tuple[int, int]) -> list[int]:
    """Give the numbers of the pieces that stand at a place; none where it was not read."""
    return [
        number
        for number, piece in enumerate(cut)
        if piece.start < place[1] and place[0] < piece.end
    ]


_WORD = re.compile(r"\w+|[^\w\s]")


def _cut(word: re.Match[str], known: Mapping[str, int]) -> Iterator[Piece]:
    """Cut a word into the longest parts that are known, from its beginning on."""
    plain = _plain(word[0])
    if not plain:
        return
    found, start = [], 0
    while start < len(plain):
        lead = "##" if start else ""
        fitting = (end for end in range(len(plain), start, -1) if lead + plain[start:end] in known)
        end = next(fitting, 0)
        if not end or len(plain) > LONGEST_WORD:
            yield Piece(known[UNKNOWN], *word.span())
            return
        found.append(known[lead + plain[start:end]])
        start = end
    for number in found:
        yield Piece(number, *word.span())


def _plain(word: str) -> str:
    """Give a word in small letters without accents."""
    apart = unicodedata.normalize("NFD", word.lower())
    return "".join(letter for letter in apart if unicodedata.category(letter) != "Mn")


@cache
def _numbers() -> Mapping[str, int]:
    lines = VOCABULARY.read_text(encoding="utf-8").splitlines()
    return {piece: number for number, piece in enumerate(lines)}
