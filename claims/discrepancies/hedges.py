"""What somebody accuses, guesses or wishes in one telling, and is plain fact in the other."""

from __future__ import annotations

from claims.discrepancies.both_told import HEDGED
from claims.discrepancies.lexicon import CONSEQUENCE
from claims.discrepancies.pairs import Pair, whole
from claims.discrepancies.sources import named_source
from claims.discrepancies.types import Difference
from claims.matching.hedges import accuses, is_flat, is_held_back, lost_hedge
from claims.matching.profile import Profile

CERTAINTY = 0.7
"""How surely a desk would ask, beside the certainties of other kinds. Set by hand."""


def hedges(pair: Pair) -> list[Difference]:
    """Give a difference where one tells as a fact what the other tells as somebody's word."""
    if not pair.linked or pair.one_article:
        return []
    for held, flat in ((pair.one, pair.other), (pair.other, pair.one)):
        if is_held_back(held) and is_flat(flat) and lost_hedge(held, flat):
            return [_difference(pair, held)]
    return []


def _difference(pair: Pair, held: Profile) -> Difference:
    first = held is pair.one
    told, fact = f"it {_how(held)}", "it as fact"
    return Difference(
        kind="attribution",
        severity=CONSEQUENCE["attribution"] * CERTAINTY,
        certainty=CERTAINTY,
        explanation=f"One has {fact}, the other {told}.",
        spans=(whole(pair.one), whole(pair.other)),
        attribute=HEDGED,
        values=(told, fact) if first else (fact, told),
        keys=("attributed", "own") if first else ("own", "attributed"),
    )


def _how(held: Profile) -> str:
    """Whose word it is, or, where the outlet names nobody, how sure it is."""
    source = named_source(held.span)
    if source is None and accuses(held):
        source = held.span.subject
    return f"on the word of {source}" if source else "as a possibility"
