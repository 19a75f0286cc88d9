"""What somebody says and somebody else denies in the next breath: a charge, not a finding."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from claims.extraction.lexicon.speech import DENIALS
from claims.extraction.reading import Reading
from claims.extraction.types import StatementSpan

_DENIED = re.compile(DENIALS, re.IGNORECASE)
_NEAR = 4
"""Code points between a sentence and the next: a space or a new paragraph, closing marks."""


def contested(reading: Reading, found: Iterable[StatementSpan]) -> Iterator[StatementSpan]:
    """Give what somebody asserts as alleged where the same or the next sentence denies it.

    "They had spied on the port, the ministry said. The embassy denied the accusation."
    """
    told = [reading.text[sentence.start : sentence.end] for sentence in reading.sentences]
    denied = [_denies(text) for text in told]
    for one in found:
        at = reading.sentence_at(one.start)
        behind = at + 1 < len(told) and denied[at + 1] and _follows(reading, at)
        yield _alleged(one) if denied[at] or behind else one


def _follows(reading: Reading, at: int) -> bool:
    return reading.sentences[at + 1].start - reading.sentences[at].end <= _NEAR


def _denies(sentence: str) -> bool:
    return _DENIED.search(sentence) is not None


def _alleged(one: StatementSpan) -> StatementSpan:
    plain = one.voice == "attributed" and one.form == "clause" and one.polarity == "affirmed"
    told = plain and one.modality == "asserted" and not _denies(one.exact)
    return replace(one, modality="alleged") if told else one
