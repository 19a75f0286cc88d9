"""How near two values, or two sentences, are in what they mean where they stand."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

import numpy as np

from claims.matching.meanings.model import Numbers, encoded
from claims.matching.meanings.pieces import Piece, pieces, pieces_at

SENTENCES = 512
"""Sentences that a process remembers word by word, at 60 kB each."""
REMEMBERED = 16_384
"""Values and sentences that a process remembers as a whole, at 1.5 kB each."""
DIGITS = 4
"""Digits behind the point that are kept: the rest differs from one processor to another."""


class _Read(NamedTuple):
    pieces: list[Piece]
    rows: Numbers


def nearness_of_values(
    one: str, span: tuple[int, int], other: str, place: tuple[int, int]
) -> float:
    """Give -1..1, how alike two values' parts in their sentences are.

    Each is a sentence and the place of the value in it, in characters.
    """
    return _nearness(_value(one, span), _value(other, place))


def nearness_of_sentences(one: str, other: str) -> float:
    """Give -1..1, how alike what two sentences tell is."""
    return _nearness(_whole(one), _whole(other))


def _nearness(one: Numbers, other: Numbers) -> float:
    return round(float(one @ other), DIGITS)


@lru_cache(maxsize=REMEMBERED)
def _value(sentence: str, span: tuple[int, int]) -> Numbers:
    read = _read(sentence)
    met = pieces_at(read.pieces, span)
    return _direction(read.rows[met]) if met else _whole(sentence)


@lru_cache(maxsize=REMEMBERED)
def _whole(sentence: str) -> Numbers:
    return _direction(_read(sentence).rows)


@lru_cache(maxsize=SENTENCES)
def _read(sentence: str) -> _Read:
    cut = pieces(sentence)
    return _Read(cut, encoded([piece.number for piece in cut]))


def _direction(rows: Numbers) -> Numbers:
    row: Numbers = rows.mean(axis=0)
    unit: Numbers = row / np.linalg.norm(row)
    return unit
