"""Quotations of one utterance whose words differ."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import pairwise

from claims.discrepancies.lexicon import CONSEQUENCE
from claims.discrepancies.pairs import Pair
from claims.discrepancies.types import Difference
from claims.extraction.lexicon.polarity import NEGATORS
from claims.extraction.stems import fold
from claims.extraction.types import Span
from claims.matching.gates import shared_quotes
from claims.matching.profile import Profile
from claims.matching.quotes import QuotedText
from claims.matching.vocabulary import content

TRANSLATED = 0.45
"""What a possible variant of translation leaves of a quotation's severity."""
SHORT = 8
ARTICLES = frozenset({"a", "an", "the", "that"})
"""Words whose change in a quotation changes nothing that was said."""
IN_OTHER_FORM = {
    "no one": "nobody",
    "someone": "somebody",
    "everyone": "everybody",
    "anyone": "anybody",
}
"""Two forms of one word."""
CONTRACTIONS = {
    "it's": "it is", "that's": "that is", "there's": "there is", "he's": "he is",
    "she's": "she is", "we're": "we are", "they're": "they are", "you're": "you are",
    "i'm": "i am", "we've": "we have", "i've": "i have", "they've": "they have",
    "you've": "you have", "we'll": "we will", "i'll": "i will", "they'll": "they will",
    "it'll": "it will", "don't": "do not", "doesn't": "does not", "didn't": "did not",
    "isn't": "is not", "aren't": "are not", "wasn't": "was not", "weren't": "were not",
    "won't": "will not", "can't": "cannot", "couldn't": "could not", "wouldn't": "would not",
    "shouldn't": "should not", "haven't": "have not", "hasn't": "has not", "hadn't": "had not",
    "we'd": "we would", "i'd": "i would", "they'd": "they would",
}  # fmt: skip
"""Short forms and what they stand for: a desk's style, not a change. By hand."""
SMALL_WORDS = 0.55
"""The same for a change of function words only."""


def quotes(pair: Pair) -> list[Difference]:
    """Give a difference for each utterance that both quote in words that do not align."""
    if _of_a_draft(pair):
        return []
    found = []
    for one, other in shared_quotes(pair.one, pair.other):
        drift = _drift(one, other) or _lost_end(pair, one, other)
        if drift is None or _contracted(one, other, drift) or _fitted(one, other):
            continue
        found.append(_difference(pair, one, other, drift))
    return found


def _of_a_draft(pair: Pair) -> bool:
    """Whether one gives the words of an earlier version, and says so."""
    first, second = (_DRAFT.search(told.span.sentence) for told in (pair.one, pair.other))
    return (first is None) != (second is None)


_DRAFT = re.compile(r"\b(?:draft|(?:earlier|first|previous) version)\b", re.IGNORECASE)


def _fitted(one: QuotedText, other: QuotedText) -> bool:
    """Whether a few words of an utterance were fitted into the outlet's own sentence.

    “Before it sails” of “before we sail”: all that it says the whole says too, in as many words.
    """
    shorter, longer = sorted((one, other), key=lambda quoted: len(quoted.tokens))
    fragment = len(shorter.tokens) <= FRAGMENT < len(longer.tokens) and not _begins(shorter)
    told = [{word.concept for word in content(quoted.exact)} for quoted in (shorter, longer)]
    if not fragment or not told[0] <= told[1] or not NEGATORS.isdisjoint(shorter.tokens):
        return False
    matcher = SequenceMatcher(None, shorter.tokens, longer.tokens, autojunk=False)
    inside = [code for code in matcher.get_opcodes() if 0 < code[1] < len(shorter.tokens)]
    replaced = [word for code in inside for word in longer.tokens[code[3] : code[4]]]
    denied = any(word in NEGATORS or word.endswith("n't") for word in replaced)
    return not denied and all(kind in ("equal", "replace") for kind, *_ in inside)


FRAGMENT = 5
"""Words up to which a quotation without a beginning is a phrase in somebody's sentence."""


def _drift(one: QuotedText, other: QuotedText) -> tuple[Span, Span] | None:
    """The differing words, as places in both; None where one renders a part of the other unchanged.

    Words missing at an end shorten a quotation; words missing, added or changed between aligned
    words alter it.
    """
    matcher = SequenceMatcher(None, one.tokens, other.tokens, autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    if not blocks:
        return None
    gaps = list(_gaps(one, other, blocks))
    if not gaps:
        return None
    missing = any(not first or not second for first, second in gaps)
    if missing:
        gaps = [(_widened(first, one), _widened(second, other)) for first, second in gaps]
    return (_covering(one, [gap[0] for gap in gaps]), _covering(other, [gap[1] for gap in gaps]))


FEW_LOST = 2
"""Words that a quotation given as a whole may lack at its end: more are left out knowingly."""
_CLOSED = re.compile(r"[,.!?…]\s*[\"”’'»]")


def _lost_end(pair: Pair, one: QuotedText, other: QuotedText) -> tuple[Span, Span] | None:
    """The end where one gives a sentence as whole that goes on for a word or two in the other."""
    if len(one.tokens) > len(other.tokens):
        swapped = _lost_end(Pair(pair.other, pair.one), other, one)
        return swapped and (swapped[1], swapped[0])
    size = len(one.tokens)
    lost = other.tokens[size:]
    if not lost or len(lost) > FEW_LOST or other.tokens[:size] != one.tokens:
        return None
    between = other.exact[other.places[size - 1].end - other.span.start :]
    if not between[:1].isspace() or not _closed(pair.one, one):
        return None
    first = Span(one.places[size - 1].start, one.places[size - 1].end)
    return (first, Span(other.places[size - 1].start, other.places[-1].end))


def _closed(told: Profile, quoted: QuotedText) -> bool:
    """Whether the quotation ends as a sentence does: with a mark inside its quotation marks."""
    end = quoted.places[-1].end - told.span.sentence_start
    return bool(_CLOSED.match(told.span.sentence, max(0, end)))


def _widened(gap: range, quoted: QuotedText) -> range:
    """With a neighbour on each side, so that a missing word can be shown."""
    return range(max(0, gap.start - 1), min(len(quoted.places), gap.stop + 1))


def _gaps(
    one: QuotedText, other: QuotedText, blocks: Sequence[tuple[int, int, int]]
) -> Iterator[tuple[range, range]]:
    for (a, b, size), (next_a, next_b, _) in pairwise(blocks):
        yield range(a + size, next_a), range(b + size, next_b)
    first, last = blocks[0], blocks[-1]
    ends = (last[0] + last[2], last[1] + last[2])
    edges = (
        (range(first[0]), range(first[1])),
        (range(ends[0], len(one.tokens)), range(ends[1], len(other.tokens))),
    )
    for edge, whole in zip(edges, (_begins(one) and _begins(other), False), strict=True):
        told = [_changes(one, edge[0]), _changes(other, edge[1])]
        if all(told) or (whole and all(edge)):
            yield edge


def _begins(quoted: QuotedText) -> bool:
    """Whether a quotation begins a sentence.

    So that nothing before it was fitted to the outlet's own.
    """
    return quoted.exact.lstrip()[:1].isupper()


def _changes(quoted: QuotedText, edge: range) -> bool:
    """Whether words beyond the alignment are more than the grammar around a quotation."""
    words = [quoted.tokens[place] for place in edge]
    return bool(content(" ".join(words))) or not NEGATORS.isdisjoint(words)


def _covering(quoted: QuotedText, gaps: list[range]) -> Span:
    """From the first to the last differing word.

    Where words are only missing, with the words around the gap.
    """
    told: list[int] = []
    for gap in gaps:
        told += gap or [max(0, gap.start - 1), min(gap.start, len(quoted.places) - 1)]
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
    elif _plain(one, drift[0]) == _plain(other, drift[1]):
        reason = "only an article, a form or a contraction differs"
    elif not _content_differs(one, other, drift):
        severity *= SMALL_WORDS
    words = (_shown(one, drift[0]), _shown(other, drift[1]))
    return Difference(
        kind="quote",
        severity=severity,
        certainty=certainty,
        explanation=f"One quotes “{words[0]}”, the other “{words[1]}”.",
        spans=drift,
        attribute=f"words:{_topic(one, other)}",
        values=words,
        fold_reason=reason,
        keys=(" ".join(one.tokens), " ".join(other.tokens)),
    )


def _plain(quoted: QuotedText, drift: Span) -> str:
    """The differing words without articles, contractions written out."""
    return _in_full(
        token
        for token, place in zip(quoted.tokens, quoted.places, strict=True)
        if token not in ARTICLES and drift.start <= place.start < drift.end
    )


def _contracted(one: QuotedText, other: QuotedText, drift: tuple[Span, Span]) -> bool:
    """Whether one only writes in full what the other contracts: “does not”, “doesn't”."""
    first, second = (
        _in_full(fold(_words(quoted, span)).replace("’", "'").split())
        for quoted, span in ((one, drift[0]), (other, drift[1]))
    )
    return first == second


def _in_full(words: Iterable[str]) -> str:
    written = " ".join(CONTRACTIONS.get(word, word) for word in words)
    for form, one in IN_OTHER_FORM.items():
        written = written.replace(form, one)
    return written


def _content_differs(one: QuotedText, other: QuotedText, drift: tuple[Span, Span]) -> bool:
    first, second = (
        {word.concept for word in content(_words(quoted, span))}
        for quoted, span in ((one, drift[0]), (other, drift[1]))
    )
    return first != second


def _topic(one: QuotedText, other: QuotedText) -> str:
    """A word by which to know the utterance again: the longest that both quote."""
    common = sorted(set(one.tokens) & set(other.tokens))
    return max(common, key=len) if common else ""


def _shown(quoted: QuotedText, span: Span) -> str:
    """A short quotation whole, of a long one the differing words."""
    return quoted.exact.strip(" ,.;") if len(quoted.tokens) <= SHORT else _words(quoted, span)


def _words(quoted: QuotedText, span: Span) -> str:
    return quoted.exact[span.start - quoted.span.start : span.end - quoted.span.start]
