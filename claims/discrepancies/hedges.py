"""What somebody accuses, saw or wishes in one telling, and is plain fact in the other."""

from __future__ import annotations

import re

from claims.discrepancies.lexicon import ACCUSING, CONSEQUENCE, PARTIES
from claims.discrepancies.pairs import Pair, whole
from claims.discrepancies.sources import named_source
from claims.discrepancies.types import Difference
from claims.extraction.stems import fold
from claims.extraction.types import Span
from claims.matching.profile import NUMERIC, Profile
from claims.matching.surroundings import in_background
from claims.matching.vocabulary import concept

_WISH = re.compile(
    r"\b(?:want|hope|aim|intend|wish|would like|would love)s?(?:ed)? to\b", re.IGNORECASE
)
_WILL = re.compile(r"\b(?:will|shall|is going to|are going to)\b", re.IGNORECASE)
AGREED, AGREED_WITH_FIGURE = 3, 2
"""Topic words that must agree; a figure in common makes up for one."""
CERTAINTY = 0.7


def hedges(pair: Pair) -> list[Difference]:
    """Give a difference where one tells as a fact what the other tells as somebody's word."""
    if not pair.linked or "title" in (pair.one.span.form, pair.other.span.form):
        return []
    for first, second in ((pair.one, pair.other), (pair.other, pair.one)):
        hedge = _hedge(first, second)
        if hedge is not None and _one_matter(first, second):
            return [_difference(pair, first, hedge)]
    return []


def _hedge(one: Profile, other: Profile) -> Span | None:
    """The words by which one holds back what the other states; None where it does not."""
    if not _flat(other):
        return None
    wish = _WISH.search(one.span.exact)
    if wish and _WILL.search(other.span.exact):
        return Span(one.span.start + wish.start(), one.span.end)
    if other.span.modality != "asserted":
        return None
    return whole(one) if _accuses(one) or _of_party(one) else None


def _flat(one: Profile) -> bool:
    """Told by the outlet itself, without anybody's word for it."""
    span = one.span
    outlet = span.voice == "own" and span.origin is None and span.speaker is None
    return outlet and not span.quoted and not _accuses(one) and not _WISH.search(span.exact)


def _accuses(one: Profile) -> bool:
    verb = one.span.predicate
    return one.span.modality == "alleged" or (verb is not None and concept(verb) in ACCUSING)


def _of_party(one: Profile) -> bool:
    """Whether an interested or private source says it."""
    if one.span.voice != "attributed" or one.span.quoted:
        return False
    source = named_source(one.span) or ""
    return any(concept(word) in PARTIES for word in fold(source).split())


def _one_matter(one: Profile, other: Profile) -> bool:
    """Whether act, words and figures say that both tell the same thing, and equally so."""
    if in_background(one.span) != in_background(other.span):
        return False
    if not (_accuses(one) or one.span.polarity == other.span.polarity):
        return False
    agreed = one.topics & other.topics
    if not (one.acts & other.acts or other.acts & one.topics or _figures(one) & _figures(other)):
        return False
    return len(agreed) >= (AGREED_WITH_FIGURE if _figures(one) & _figures(other) else AGREED)


def _figures(one: Profile) -> frozenset[tuple[str, object]]:
    return frozenset((value.kind, value.low) for value in one.values if value.kind in NUMERIC)


def _difference(pair: Pair, hedged: Profile, hedge: Span) -> Difference:
    first = hedged is pair.one
    source = named_source(hedged.span) or hedged.span.subject or "a source"
    told, fact = f"on the word of {source}", "as its own fact"
    places = (hedge, whole(pair.other)) if first else (whole(pair.one), hedge)
    return Difference(
        kind="attribution",
        severity=CONSEQUENCE["attribution"] * CERTAINTY,
        certainty=CERTAINTY,
        explanation=f"One tells it as its own fact, the other {told}.",
        spans=places,
        attribute="whose word it is",
        values=(told, fact) if first else (fact, told),
        keys=("attributed", "own") if first else ("own", "attributed"),
    )
