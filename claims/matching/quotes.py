"""Quoted words: which two renderings are of one utterance, and how their words align."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import SequenceMatcher

from claims.extraction.stems import fold, stem, words
from claims.extraction.types import Span, StatementSpan
from claims.matching.vocabulary import content


@dataclass(frozen=True, slots=True)
class QuotedText:
    """The words between one pair of quotation marks."""

    span: Span
    exact: str
    tokens: tuple[str, ...]
    """Every word, folded: punctuation and case are no words."""
    places: tuple[Span, ...]
    stems: tuple[str, ...]


LEAST_WORDS = 2
"""Words that a quotation needs to be told from any other: one quoted word is a word, no
utterance."""


def quoted_texts(span: StatementSpan) -> tuple[QuotedText, ...]:
    """Give the quotations that a statement carries, word by word."""
    found = []
    for start, end in span.utterances:
        text = span.sentence[start - span.sentence_start : end - span.sentence_start]
        if text.strip():
            found.append(_quoted(text, start))
    return tuple(found)


def _quoted(text: str, start: int) -> QuotedText:
    matches = list(words(text))
    tokens = tuple(fold(match[0]).replace("’", "'") for match in matches)
    return QuotedText(
        span=Span(start, start + len(text)),
        exact=text,
        tokens=tokens,
        places=tuple(Span(start + match.start(), start + match.end()) for match in matches),
        stems=tuple(stem(token) for token in tokens),
    )


def utterance_likeness(one: QuotedText, other: QuotedText) -> float:
    """Give 0..1, the share of the shorter quotation's words that the longer has in the same order.

    0 where fewer than two words, or no content word, are in common: function words align in any two
    sentences.
    """
    shorter, longer = sorted((one, other), key=lambda quoted: len(quoted.stems))
    if len(shorter.stems) < LEAST_WORDS or not telling(one) & telling(other):
        return 0.0
    matcher = SequenceMatcher(None, shorter.stems, longer.stems, autojunk=False)
    matched = sum(block.size for block in matcher.get_matching_blocks())
    return matched / len(shorter.stems) if matched >= LEAST_WORDS else 0.0


def telling(one: QuotedText) -> set[str]:
    """Give the concepts of a quotation's content words."""
    return {word.concept for word in content(one.exact)}
