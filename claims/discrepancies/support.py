"""How well a claim is supported, and how much hangs on it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from claims.discrepancies.lexicon import STAKES
from claims.discrepancies.positions import EXCLUSIVE
from claims.discrepancies.sources import distinct_origins
from claims.discrepancies.types import AssessedDiscrepancy, Support, Telling
from claims.matching.profile import Profile
from claims.matching.surroundings import in_background

CONFIRMING = 2
"""Known origins that make a confirmation."""
CHECKABLE, AT_STAKE, SPREAD = 0.3, 0.55, 0.15
"""Shares of check-worthiness, of what is at stake and of the number of outlets in a claim's
importance; set by hand."""
IN_PASSING = 0.5
"""What is left of the stake where a grave word stands in a statement, and is not what happens in
it."""
OLD = 0.6
"""The same where the sentence tells of an earlier time."""
MANY = 3
"""Outlets from which a claim counts as told everywhere. Set by hand."""


def independent_sources(tellings: Sequence[Telling], copies: Mapping[int, int]) -> int:
    """Count the known origins, each once; reprints and unknown origins add none."""
    return len(distinct_origins(one.span for one in tellings if one.article not in copies))


def outlets(tellings: Sequence[Telling], copies: Mapping[int, int]) -> int:
    """Count the articles that tell it in their own text."""
    return len({copies.get(one.article, one.article) for one in tellings})


def support(
    tellings: Sequence[Telling],
    found: Sequence[AssessedDiscrepancy],
    copies: Mapping[int, int],
) -> Support:
    """Grade a claim: contradicted, told by one outlet, confirmed by two origins.

    Or only repeated.
    """
    if any(one.kind in EXCLUSIVE and not one.folded for one in found):
        return "contradicted"
    if outlets(tellings, copies) < CONFIRMING:
        return "one_outlet"
    return "confirmed" if independent_sources(tellings, copies) >= CONFIRMING else "repeated"


def importance(
    tellings: Sequence[Telling], profiles: Sequence[Profile], copies: Mapping[int, int]
) -> float:
    """Give 0..1: how checkable it is, what hangs on it, how far it has spread."""
    checkable = max(one.span.check_worthiness for one in tellings)
    at_stake = max(_stake(one) for one in profiles)
    spread = min(1.0, outlets(tellings, copies) / MANY)
    return round(CHECKABLE * checkable + AT_STAKE * at_stake + SPREAD * spread, 4)


def _stake(one: Profile) -> float:
    acts = {act for act in one.acts if ":" not in act}
    told = 1.0 if not acts else IN_PASSING  # "are among those released" tells it without a verb
    passing = told if STAKES & one.topics else 0.0
    stake = 1.0 if STAKES & acts else passing
    return stake * (OLD if in_background(one.span) or one.span.modality == "possible" else 1.0)
