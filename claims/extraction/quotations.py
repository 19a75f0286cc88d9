"""Quotations in their public shape: direct, partial and reported speech."""

from __future__ import annotations

from collections.abc import Iterator

from claims.extraction.speakers import Utterance
from claims.extraction.types import Quotation


def as_quotations(found: list[Utterance]) -> Iterator[Quotation]:
    """Give the public shape of quoted utterances."""
    for utterance in found:
        source = utterance.source
        yield Quotation(
            start=utterance.quoted.start,
            end=utterance.quoted.end,
            speaker=source.name if source else None,
            speaker_start=source.start if source else None,
            speaker_end=source.end if source else None,
            kind="direct" if utterance.whole else "partial",
        )
