"""Names as they sound: when two spellings are of one name, and when one is another name."""

from __future__ import annotations

import re

from rapidfuzz.distance import DamerauLevenshtein

from claims.matching.names import parts
from claims.matching.slots.mentions import FULL


def namesakes(one: str, other: str) -> bool:
    """Tell whether two full names share their last part."""
    first, second = parts(one), parts(other)
    return min(len(first), len(second)) >= FULL and first[-1] == second[-1]


def one_sound(one: str, other: str) -> bool:
    """Tell whether two names are one in two spellings (Katharine, Catherine; Yusuf, Youssef)."""
    first, second = (_sounded(" ".join(parts(name))) for name in (one, other))
    return DamerauLevenshtein.distance(first, second, score_cutoff=1) <= 1


def spelt_apart(one: str, other: str) -> bool:
    """Tell whether two names of as many words differ in what is heard (Marsden, Marston)."""
    first, second = parts(one), parts(other)
    if len(first) != len(second) or len(first) < FULL:
        return False
    return any(heard_apart(mine, theirs) for mine, theirs in zip(first, second, strict=True))


def heard_apart(one: str, other: str) -> bool:
    """Tell whether two words of names have other consonants, and none is the other cut short."""
    return _heard(one) != _heard(other) and not (one.startswith(other) or other.startswith(one))


def _heard(part: str) -> str:
    """The consonants of a word, however they are written, with its vowels all alike."""
    return _VOWELS.sub("a", re.sub(r"(?<![sc])h", "", _sounded(part)))


_VOWELS = re.compile("[aeiou]+")


def _sounded(name: str) -> str:
    for written, heard in _HEARD:
        name = re.sub(written, heard, name)
    return name


_HEARD = (
    ("ph", "f"), ("th", "t"), ("zh", "z"), ("c?k|q|c", "k"), ("ou|oo", "u"), ("y|j|ie", "i"),
    ("z", "s"), ("w", "v"), (r"(.)\1", r"\1"),
)  # fmt: skip
"""Letters that spellings of one name take for each other. Compiled by hand."""
