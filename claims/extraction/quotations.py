"""Quotations in their public shape: direct, partial and reported speech."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from claims.extraction.bindings import binds, can_speak
from claims.extraction.contents import contents
from claims.extraction.cues import Cue
from claims.extraction.lexicon.speech import EVIDENTIAL
from claims.extraction.parses import Parse
from claims.extraction.reading import Reading
from claims.extraction.sources import Source, source_at
from claims.extraction.speakers import Utterance, by_sentence, utterances
from claims.extraction.types import Quotation, Span

_FEWEST = 2
"""Words: a single one is seldom what somebody said."""
_NEARLY_ALL = 0.9
_PUNCTUATION = 2
"""Code points between the last quoted word and its mark."""


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
    """Give the contents of verbs of speech as far as no marks surround them."""
    near = by_sentence(reading, spoken)
    for number, parse in enumerate(reading.parses):
        if parse is None:
            continue
        for cue in reading.cues_of(number):
            source = _speaker(reading, number, parse, cue)
            if source is None:
                continue
            own = [u for u in near.get(number, []) if _same(u.source, source)]
            for first, last in contents(parse, cue):
                span = _closed(Span(*parse.span(first, last)), near.get(number, []))
                if last - first >= _FEWEST - 1 and not _is_quoted(span, own):
                    yield Quotation(*span, source.name, source.start, source.end, "reported")


def _speaker(reading: Reading, number: int, parse: Parse, cue: Cue) -> Source | None:
    if not cue.listed or cue.source is None or not binds(reading, number, parse, cue):
        return None
    if cue.lemma in EVIDENTIAL and not can_speak(reading, number, parse, cue.source):
        return None
    return source_at(reading, number, cue.source)


def _same(one: Source | None, other: Source) -> bool:
    if one is None:
        return False
    return one.name == other.name or (one.start, one.end) == (other.start, other.end)


def _closed(span: Span, spoken: Sequence[Utterance]) -> Span:
    """Take in the mark that closes a quotation with which the content ends."""
    for utterance in spoken:
        mark = utterance.quoted.end
        if span.start < utterance.quoted.start < span.end and mark - _PUNCTUATION <= span.end:
            return Span(span.start, max(span.end, mark + utterance.quoted.closed))
    return span


def _is_quoted(span: Span, spoken: Sequence[Utterance]) -> bool:
    """Tell whether the speaker's own marks hold nearly all of a stretch."""
    held = sum(
        max(0, min(span.end, u.quoted.end) - max(span.start, u.quoted.start)) for u in spoken
    )
    return held >= _NEARLY_ALL * (span.end - span.start)
