"""A figure that loses its source on the way, words put into another mouth or another room."""

from __future__ import annotations

import re

from claims.discrepancies.both_told import SOURCE_OF_FIGURE
from claims.discrepancies.changed_source import changed_source
from claims.discrepancies.channels import channels
from claims.discrepancies.hedges import hedges
from claims.discrepancies.lexicon import AUTHORITIES, CONSEQUENCE, DOCUMENTS
from claims.discrepancies.mouths import mouths
from claims.discrepancies.pairs import Pair, span_of
from claims.discrepancies.sources import named_source
from claims.discrepancies.types import Difference
from claims.extraction.stems import fold
from claims.extraction.types import StatementSpan, Value
from claims.matching.bounds import bounds_overlap, size_of
from claims.matching.counts import COUNTED_ONE_BY_ONE, shared_counts
from claims.matching.events import LOOSE_EVENT
from claims.matching.hedges import guesses, of_party
from claims.matching.profile import Count, Profile
from claims.matching.vocabulary import concept, content

SOURCED = frozenset({"quantity", "percent", "money"})
"""Kinds of figure that somebody counts or estimates; an age or a rank needs no source."""


def attribution(pair: Pair) -> list[Difference]:
    """Give a difference where one count has a source in one telling only.

    Or one utterance two places.
    """
    told = _lost_source(pair) or hedges(pair) or changed_source(pair)
    return [*told, *(mouths(pair) or channels(pair))]


def _lost_source(pair: Pair) -> list[Difference]:
    if not pair.linked and pair.likeness < LOOSE_EVENT:
        return []
    if _own(pair.one.span) == _own(pair.other.span) or not _needs_source(pair):
        return []
    for one, other in shared_counts(
        pair.one, pair.other, pair.likeness, one_occurrence=pair.linked
    ):
        own, told = (one, other) if _own(pair.one.span) else (other, one)
        taken = _its_own(pair) or any(
            _presupposed(*side) for side in ((pair.one, one), (pair.other, other))
        )
        if one.value.kind in SOURCED and not taken and _one_figure(own, told):
            return [_lost(pair, one, other)]
    return []


def _its_own(pair: Pair) -> bool:
    """Whether it is told as the deed of whose word the figure is: the police's own arrests."""
    own, told = (pair.one, pair.other) if _own(pair.one.span) else (pair.other, pair.one)
    source = {concept(word) for word in (named_source(told.span) or "").split() if word.islower()}
    return bool(source & {word.concept for word in content(own.span.subject or "")})


def _presupposed(told: Profile, count: Count) -> bool:
    """Whether a figure only says who is meant: "the 412 pupils will be taught elsewhere"."""
    before = told.span.sentence[: max(0, count.value.start - told.span.sentence_start)]
    return count.value.kind == "quantity" and _DEFINITE.search(before) is not None


_DEFINITE = re.compile(
    r"(?:\b(?:the|its|his|her|their|these|those|all)|['’]s|s['’])\s$", re.IGNORECASE
)


_THEIR_COUNT = re.compile(
    r"\bby (?:[\w.'’-]+ ){1,4}(?:count|tally|reckoning|estimate|own figures)\b", re.IGNORECASE
)
"""By whose count a figure is given, which says that there are others."""


def _needs_source(pair: Pair) -> bool:
    """Whether a body or people with an interest say it, or guess.

    A document's figure, an authority's tally, what a firm says of itself and what the person in
    charge tells, without a claim or a guess, outlets rightly take over.
    """
    attributed = pair.other.span if _own(pair.one.span) else pair.one.span
    source = named_source(attributed)
    if source is None:
        return False
    if (attributed.origin or "").startswith("person:"):
        return guesses(attributed) or bool(_THEIR_COUNT.search(attributed.sentence))
    if (attributed.origin or "").startswith("ngo:"):
        return True
    told = {concept(word) for word in fold(source).split()}
    return not told & (DOCUMENTS | AUTHORITIES) and (of_party(attributed) or guesses(attributed))


def _own(span: StatementSpan) -> bool:
    own = span.voice == "own" and span.origin is None and span.speaker is None
    return own and not _SAID_INSIDE.search(span.sentence)


_SAID_INSIDE = re.compile(
    r"\b(?:which|that|who)(?: [\w’'-]+){1,4}?"
    r" (?:says?|said|believes?|claims?|estimates?d?) [\w’'-]+"
)
"""“Hail, which growers say ruined 600 hectares”: in an aside it is somebody's word."""


def _one_figure(one: Count, other: Count) -> bool:
    """Whether an outlet's own figure can be the one that somebody else gives."""
    values = (one.value, other.value)
    if one.act is None and min(size_of(value) for value in values) < COUNTED_ONE_BY_ONE:
        return False
    return (
        not any(value.vague or not _in_figures(value) for value in values)
        and one.value.unit == other.value.unit
        and "age" not in (*one.value.of, *other.value.of)
        and _taken_over(*values)
    )


def _taken_over(own: Value, told: Value) -> bool:
    """Whether the outlet's figure is the other's, or rounds it; who is more exact knows better."""
    if not bounds_overlap(own, told):
        return False
    if _is_rounded(own) and not _is_rounded(told):
        return True
    first, second = (re.sub(r"\D", "", value.exact) for value in (own, told))
    return (own.low, own.high) == (told.low, told.high) or first == second != ""


def _is_rounded(value: Value) -> bool:
    return value.approximate or value.low is None or value.high is None


def _in_figures(value: Value) -> bool:
    """Whether a share is written in figures; "a fifth" is the outlet's own rounding."""
    return value.kind != "percent" or any(mark.isdigit() for mark in value.exact)


def _lost(pair: Pair, one: Count, other: Count) -> Difference:
    attributed = pair.other.span if _own(pair.one.span) else pair.one.span
    source = named_source(attributed) or "a source"
    certainty = 0.8
    values = tuple(
        f"{count.value.exact}, {_told(told)}"
        for count, told in ((one, pair.one.span), (other, pair.other.span))
    )
    return Difference(
        kind="attribution",
        severity=CONSEQUENCE["attribution"] * certainty,
        certainty=certainty,
        explanation=f"One gives the figure as its own fact, the other attributes it to {source}.",
        spans=(span_of(one.value), span_of(other.value)),
        attribute=SOURCE_OF_FIGURE,
        values=(values[0], values[1]),
        keys=(_voice_key(pair.one.span), _voice_key(pair.other.span)),
    )


def _told(span: StatementSpan) -> str:
    return "as its own fact" if _own(span) else f"attributed to {named_source(span) or 'a source'}"


def _voice_key(span: StatementSpan) -> str:
    return "own" if _own(span) else "attributed"
