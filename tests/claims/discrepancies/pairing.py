"""Two sentences set side by side as tellings of one point, whether or not they would be linked."""

from __future__ import annotations

from datetime import UTC, datetime

from claims.discrepancies.comparison import differences
from claims.discrepancies.pairs import Pair
from claims.discrepancies.types import Difference
from claims.extraction import extract
from claims.matching.profile import Profile, nested_in, profile

NOON = datetime(2026, 3, 4, 12, tzinfo=UTC)


def profiles(text: str) -> list[Profile]:
    """Read a text and take its statements apart."""
    spans = extract(text, published=NOON, timezone="UTC").statements
    return [profile(span, nested_in(span, spans)) for span in spans]


def differing(first: str, second: str) -> list[tuple[str, str, str]]:
    """Give kind and differing words of what two texts differ in, folded ones left out."""
    found = [
        (difference.kind, *_words(difference, first, second))
        for one in profiles(first)
        for other in profiles(second)
        for difference in differences(Pair(one, other, linked=True))
        if not difference.fold_reason
    ]
    return sorted(set(found))


def _words(difference: Difference, first: str, second: str) -> tuple[str, str]:
    one, other = difference.spans
    return (first[one.start : one.end], second[other.start : other.end])
