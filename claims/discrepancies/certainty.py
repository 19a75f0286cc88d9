"""How surely two statements of a story differ in what an editor would list, learned from stories.

Each comparison says by itself how sure it is, which is not the same from one kind to another. Here
all are weighed alike, by what is known of the two statements; what is rather not so is not told.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import get_args

from claims.discrepancies.certainty_weights import BIAS, LEAST, LEAST_OF, WEIGHTS
from claims.discrepancies.pairs import Pair
from claims.discrepancies.rival_values import Rivals, tells
from claims.discrepancies.types import Difference
from claims.matching.meanings import nearness_of_sentences
from claims.matching.slots.mentions import Sort
from claims.matching.slots.weights import likely, odds

SLOTS = frozenset({*get_args(Sort), "polarity"})
"""Kinds whose two values may be known to fill one slot of the story."""
DAY = 86_400
"""Seconds."""


def sure_enough(pair: Pair, found: Iterable[Difference], rivals: Rivals) -> list[Difference]:
    """Give the differences that are likely so, each with how surely and how grave that makes it.

    Of the others, those of wording are folded. Two values that rather stand for two things are no
    difference at all.
    """
    told = (one if _settled(one) else _weighed(pair, one, rivals) for one in found)
    return [one for one in told if one is not None]


WORDED = frozenset({"framing", "quote"})
"""Kinds that leave both tellings right, in other words."""
UNSURE = "hardly one and the same matter"


def _settled(one: Difference) -> bool:
    """Whether it is told as it is: folded already, or a matter of whose word something is."""
    return bool(one.fold_reason) or one.kind == "attribution"


def _weighed(pair: Pair, one: Difference, rivals: Rivals) -> Difference | None:
    """Give a difference its certainty; its severity is its consequence times that."""
    sure = certainty(evidence(pair, one, rivals))
    made = replace(one, certainty=sure, severity=one.severity / one.certainty * sure)
    if sure >= LEAST_OF.get(one.kind, LEAST):
        return made
    return replace(made, fold_reason=UNSURE) if one.kind in WORDED else None


def certainty(found: Mapping[str, float]) -> float:
    """Give 0..1, how surely a difference is one that an editor would list."""
    return likely(odds(found, WEIGHTS, BIAS))


def evidence(pair: Pair, found: Difference, rivals: Rivals) -> dict[str, float]:
    """Give what speaks for a difference; keys are those of the weights, absent ones are 0."""
    kind, one, other = found.kind, pair.one.span, pair.other.span
    slot = max((rival.certainty for rival in rivals if tells(found, rival)), default=None)
    holds = {
        kind: True,
        "modality": one.modality != other.modality,
        "voice": one.voice != other.voice,
        "quoted": one.quoted != other.quoted,
        "polarity of the statements": one.polarity != other.polarity,
        "no slot": kind in SLOTS and slot is None,
        "one article": pair.one_article,
        "one sentence": one.sentence == other.sentence,
    }
    weighed = {
        f"{kind} by itself": found.certainty,
        "slot": slot or 0.0,
        "event": pair.likeness,
        "severity": found.severity,
        "days": _days(pair),
        "meaning of sentences": nearness_of_sentences(one.sentence, other.sentence),
        "length": math.log(1 + min(len(one.exact), len(other.exact))),
    }
    return {name: 1.0 for name, so in holds.items() if so} | weighed


def _days(pair: Pair) -> float:
    """Give the days between two publications, as a logarithm; 0 where one is unknown."""
    first, second = pair.one.span.published, pair.other.span.published
    if first is None or second is None:
        return 0.0
    return math.log1p(abs((first - second).total_seconds()) / DAY)
