"""What an assessment was made of: the same of it gives the same result."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from hashlib import blake2b
from pathlib import Path

from claims.discrepancies import Telling
from claims.matching.types import RivalValues

LANGUAGE_CODE = ("extraction", "matching", "discrepancies")


@cache
def of_the_code() -> bytes:
    """A mark of the language code and of what it learned: another release assesses all anew."""
    mark = blake2b(digest_size=16)
    for folder in LANGUAGE_CODE:
        own = Path(__file__).parent / folder
        for path in sorted([*own.rglob("*.py"), *own.rglob("*.npz")]):
            mark.update(path.read_bytes())
    return mark.digest()


def of_claim(
    tellings: Iterable[Telling], copies: Mapping[int, int], rivals: Sequence[RivalValues]
) -> str:
    """A mark of all that `assess` is given for a claim, in 32 hexadecimal digits."""
    mark = blake2b(of_the_code(), digest_size=16)
    for one in sorted(tellings, key=lambda one: one.statement):
        mark.update(repr((one, copies.get(one.article))).encode())
    mark.update(repr(rivals).encode())
    return mark.hexdigest()
