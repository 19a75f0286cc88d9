"""One utterance that is said to have been made in two places: in parliament, in a post."""

from __future__ import annotations

import re

from claims.discrepancies.lexicon import CONSEQUENCE
from claims.discrepancies.pairs import Pair
from claims.discrepancies.types import Difference
from claims.extraction.lexicon.channels import AS_ONE, BROADCASTERS, CHANNELS, ROOMS, SHOWN
from claims.extraction.lexicon.speech import PLATFORMS
from claims.extraction.stems import fold
from claims.extraction.types import Span, StatementSpan
from claims.matching.gates import shared_quotes
from claims.matching.quotes import QuotedText, utterance_likeness

WORD_FOR_WORD = 0.99
"""Likeness from which a quotation is the same words, so that where they were said can differ."""
CERTAINTY = 0.7
_CHANNELS = tuple((name, re.compile(pattern)) for name, pattern in CHANNELS.items())
_INTERVIEW = re.compile(r"\binterview\b", re.IGNORECASE)
"""An interview on television is no speech that television shows."""
_NAMED = {fold(name): name for name in PLATFORMS}


def channels(pair: Pair) -> list[Difference]:
    """Give a difference where one quotation has two places in which it was said."""
    first, second = pair.one.span.platform, pair.other.span.platform
    if first is None or second is None or _can_be_one(first, second):
        return []
    for one, other in shared_quotes(pair.one, pair.other):
        if utterance_likeness(one, other) >= WORD_FOR_WORD:
            return [_difference(pair, one, other, (first, second))]
    return []


def _can_be_one(first: str, second: str) -> bool:
    one, other = _sort(first), _sort(second)
    if one == other:
        return one not in {"network", "broadcaster", "room"} or fold(first) == fold(second)
    asked = {"interview"} if _INTERVIEW.search(f"{first} {second}") else set()
    return any({one, other} | asked <= group for group in AS_ONE)


def _sort(told: str) -> str:
    """Name the channel that a statement's words for it tell, as the lexicon calls it."""
    named = _NAMED.get(fold(told))
    if named is not None:
        return "room" if named in ROOMS else "broadcaster" if named in BROADCASTERS else "network"
    return next((name for name, pattern in _CHANNELS if pattern.fullmatch(told)), told)


def _shown(told: str) -> str:
    """Word it as a sentence goes on: “said on Telegram”, “said in parliament”."""
    sort = _sort(told)
    if sort in SHOWN:
        return f"it said {SHOWN[sort]}"
    return f"it said in the {told}" if sort == "room" else f"it said on {told}"


def _difference(
    pair: Pair, one: QuotedText, other: QuotedText, told: tuple[str, str]
) -> Difference:
    values = _shown(told[0]), _shown(told[1])
    return Difference(
        kind="attribution",
        severity=CONSEQUENCE["attribution"] * CERTAINTY,
        certainty=CERTAINTY,
        explanation=f"One has {values[0]}, the other has {values[1]}.",
        spans=(_place(pair.one.span, one), _place(pair.other.span, other)),
        attribute="where it was said",
        values=values,
        keys=(fold(told[0]), fold(told[1])),
    )


def _place(span: StatementSpan, quoted: QuotedText) -> Span:
    """Where the sentence names the channel, else the quoted words."""
    at = span.sentence.find(span.platform or "")
    if not span.platform or at < 0:
        return quoted.span
    start = span.sentence_start + at
    return Span(start, start + len(span.platform))
