"""One thing that has one source in one telling and another in the other."""

from __future__ import annotations

from claims.discrepancies.both_told import WHO_SAYS_IT
from claims.discrepancies.lexicon import CONSEQUENCE
from claims.discrepancies.mouths import speaker_place
from claims.discrepancies.pairs import Pair
from claims.discrepancies.types import Difference
from claims.extraction.types import Span, StatementSpan
from claims.matching.hedges import source_of
from claims.matching.names import parts
from claims.matching.two_parties import told_by_two

CERTAINTY = 0.7
"""How surely a desk would ask, beside the certainties of other kinds. Set by hand."""


def changed_source(pair: Pair) -> list[Difference]:
    """Give a difference where two parties, of which each telling knows one, say the same.

    Both may have said it, and are then two sources; a desk asks who did before it prints either.
    """
    if not pair.linked or pair.one_article or not told_by_two(pair.one, pair.other):
        return []
    first, second = (source_of(told.span) for told in (pair.one, pair.other))
    return [
        Difference(
            kind="attribution",
            severity=CONSEQUENCE["attribution"] * CERTAINTY,
            certainty=CERTAINTY,
            explanation=f"One has it on the word of {first}, the other of {second}.",
            spans=(_place(pair.one.span), _place(pair.other.span)),
            attribute=WHO_SAYS_IT,
            values=(f"it on the word of {first}", f"it on the word of {second}"),
            keys=(" ".join(parts(first)), " ".join(parts(second))),
        )
    ]


def _place(span: StatementSpan) -> Span:
    """Where the source is named, else the sentence that takes it up: "the department said"."""
    end = span.sentence_start + len(span.sentence)
    return speaker_place(span) or Span(span.sentence_start, end)
