"""Quotations of one utterance whose words differ."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from claims.discrepancies.lexicon import CONSEQUENCE
from claims.discrepancies.pairs import Pair
from claims.discrepancies.types import Difference
from claims.extraction.types import Span
from claims.matching.gates import shared_quotes
from claims.matching.quotes import QuotedText
from claims.matching.vocabulary import content


TRANSLATED = 0.45
"""What a possible variant of translation leaves of a quotation's severity."""
SMALL_WORDS = 0.55
"""The same for a change of function words only."""


def quotes(pair: Pair) -> list[Difference]:
    """Give a difference for each utterance that both quote in words that do not align."""
    found = []
    for one, other in shared_quotes(pair.one, pair.other):
        drift = _drift(one, other)
        if drift is not None:
            found.append(_difference(pair, one, other, drift))
    return found


def _drift(one: QuotedText, other: QuotedText) -> tuple[Span, Span] | None:
    """The differing words, as places in both; None where one renders a part of the other unchanged.

    Words missing at an end shorten a quotation; words missing, added or changed between aligned words alter it.
    """
    matcher = SequenceMatcher(None, one.tokens, other.tokens, autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    if not blocks:
        return None
    gaps = list(_gaps(one, other, blocks))
    if not gaps:
        return None
    return (_covering(one, [gap[0] for gap in gaps]), _covering(other, [gap[1] for gap in gaps]))


def _gaps(
    one: QuotedText, other: QuotedText, blocks: list[tuple[int, int, int]]
) -> Iterator[tuple[range, range]]:
    for (a, b, size), (next_a, next_b, _) in zip(blocks, blocks[1:], strict=False):
        yield range(a + size, next_a), range(b + size, next_b)
    first, last = blocks[0], blocks[-1]
    if first[0] and first[1]:
        yield range(first[0]), range(first[1])
    ends = (last[0] + last[2], last[1] + last[2])
    if ends[0] < len(one.tokens) and ends[1] < len(other.tokens):
        yield range(ends[0], len(one.tokens)), range(ends[1], len(other.tokens))


def _covering(quoted: QuotedText, gaps: list[range]) -> Span:
    """From the first to the last differing word; where words are only missing, the words around the gap."""
    told = [place for gap in gaps for place in gap]
    if not told:
        borders = [place for gap in gaps for place in (gap.start - 1, gap.start)]
        told = [place for place in borders if 0 <= place < len(quoted.places)]
    return Span(quoted.places[min(told)].start, quoted.places[max(told)].end)


def _difference(
    pair: Pair, one: QuotedText, other: QuotedText, drift: tuple[Span, Span]
) -> Difference:
    translated = pair.one.span.translated or pair.other.span.translated
    certainty = 0.85 if pair.one.span.speaker and pair.other.span.speaker else 0.65
    severity = CONSEQUENCE["quote"] * certainty
    reason = ""
    if translated:
        severity, reason = severity * TRANSLATED, "possibly two translations of the same words"
    elif not _content_differs(one, other, drift):
        severity *= SMALL_WORDS
    words = (_words(one, drift[0]), _words(other, drift[1]))
    return Difference(
        kind="quote",
        severity=severity,
        certainty=certainty,
        explanation=f"One quotes “{words[0]}”, the other “{words[1]}”.",
        spans=drift,
        attribute="words",
        values=words,
        fold_reason=reason,
        keys=(" ".join(one.tokens), " ".join(other.tokens)),
    )


def _content_differs(one: QuotedText, other: QuotedText, drift: tuple[Span, Span]) -> bool:
    first, second = (
        {word.concept for word in content(_words(quoted, span))}
        for quoted, span in ((one, drift[0]), (other, drift[1]))
    )
    return first != second


def _words(quoted: QuotedText, span: Span) -> str:
    return quoted.exact[span.start - quoted.span.start : span.end - quoted.span.start]
