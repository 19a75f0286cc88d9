"""What changed between two wordings, word by word, for people to read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

WORD = re.compile(r"\S+\s*")
MOST_WORDS = 4_000
"""Longer wordings are shown as a whole: aligning takes time in the square of their length."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words that stayed, that went, or that came."""

    kind: Literal["kept", "gone", "new"]
    text: str


def reworded(old: str, new: str) -> tuple[Piece, ...]:
    """The new wording with what went and what came; joined, `kept` and `new` are `new` itself.

    White space alone is no change of a word.
    """
    before, after = WORD.findall(old), WORD.findall(new)
    if len(before) + len(after) > MOST_WORDS:
        return (Piece("gone", old), Piece("new", new))
    matcher = SequenceMatcher(None, _bare(before), _bare(after), autojunk=False)
    pieces = [Piece("kept", new[: len(new) - len(new.lstrip())])]
    for step, first, last, begin, end in matcher.get_opcodes():
        if step == "equal":
            pieces.append(Piece("kept", "".join(after[begin:end])))
        else:
            pieces.append(Piece("gone", "".join(before[first:last])))
            pieces.append(Piece("new", "".join(after[begin:end])))
    return tuple(piece for piece in pieces if piece.text)


def _bare(words: list[str]) -> list[str]:
    return [word.rstrip() for word in words]
