"""Quotations in their public shape: direct, partial and reported speech."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from claims.extraction.clauses import clauses
from claims.extraction.reading import Reading
from claims.extraction.sources import Source
from claims.extraction.speakers import Utterance, by_sentence, utterances
from claims.extraction.types import Quotation, Span
from claims.extraction.voices import Voices


def quoted_and_reported(reading: Reading) -> list[Quotation]:
    """Give all speech of a text in order: what stands between marks, and what is only reported."""
    spoken = utterances(reading)
    found = [*_marked(spoken), *_reported(reading, spoken)]
    return sorted(found, key=lambda quotation: (quotation.start, quotation.end))


def _marked(spoken: Sequence[Utterance]) -> Iterator[Quotation]:
    for utterance in spoken:
        span = Span(utterance.quoted.start, utterance.quoted.end)
        kind: Literal["direct", "partial"] = "direct" if utterance.whole else "partial"
        source = utterance.source
        if source is None:
            yield Quotation(*span, None, None, None, kind)
        else:
            yield Quotation(*span, source.name, source.start, source.end, kind)


def _reported(reading: Reading, spoken: Sequence[Utterance]) -> Iterator[Quotation]:
    """Give the content clauses of verbs of speech that no marks surround, one for each verb."""
    near = by_sentence(reading, spoken)
    for number, parse in enumerate(reading.parses):
        if parse is None:
            continue
        for source, span in _contents(Voices(reading, number, parse, near.get(number, []))):
            yield Quotation(*span, source.name, source.start, source.end, "reported")


def _contents(voices: Voices) -> Iterator[tuple[Source, Span]]:
    """Join the clauses of a sentence that depend on one verb of speech."""
    joined: dict[int, tuple[Source, Span]] = {}
    for clause in clauses(voices.parse):
        if voices.is_bare_cue(clause):
            continue
        account = voices.account(clause)
        if account.cue is None or account.source is None or account.quoted:
            continue
        start, end = voices.parse.span(clause.first, clause.last)
        known = joined.get(account.cue.word)
        if known is not None:
            start, end = min(start, known[1].start), max(end, known[1].end)
        joined[account.cue.word] = (account.source, Span(start, end))
    yield from joined.values()
