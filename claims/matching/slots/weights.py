"""How much each piece of evidence for one slot weighs.

Fitted by logistic regression (L2, C 0.05) on the pairs of mentions of the practice stories and of
the stories that may be read: 4,562 pairs, of which 716 are two sides of an expected discrepancy.
With each story weighed by a fit on the others, 235 of the 291 best matches above `LEAST` were
right; 400 disagreements were in reach. `python -m bench.quality.slot_weights` fits them anew and
says so. What two spots have in common was fitted beside the others, which stayed as they were.
Words of one meaning by WordNet, trees instead of a regression, weights of each sort apart
and ranks among the other pairs were tried on the same pairs, and gained nothing.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

from claims.matching.slots.date_weights import DATE_BIAS, DATE_WEIGHTS
from claims.matching.slots.mentions import Sort

WEIGHTS: Mapping[str, float] = {
    "act": 0.24,
    "agreeing": 0.44,
    "alternatives": -0.65,
    "anchor": 2.25,
    "apart": -2.24,
    "both act": -1.28,
    "both ahead": 2.01,
    "both bare": -0.36,
    "both past": 0.10,
    "both sentences": 0.22,
    "both timed": 1.28,
    "dates one thing": 0.66,
    "duration": 1.23,
    "event": 0.06,
    "far": -1.08,
    "few weeks": -0.31,
    "happening": 0.37,
    "hour": 0.67,
    "marks": 0.09,
    "measure": -0.03,
    "modality": 0.13,
    "money": 1.35,
    "name": -0.40,
    "namesake": 2.77,
    "near": 2.07,
    "next day": 0.50,
    "of others": 0.13,
    "one acts": 0.98,
    "one ahead": 0.14,
    "one bare": -0.36,
    "one deed": -0.02,
    "one edge": 1.65,
    "one length": 0.12,
    "one season": -0.47,
    "one source": 0.79,
    "one subject": 0.70,
    "one timed": -0.68,
    "other act": 0.22,
    "other edge": 0.28,
    "other form": -1.05,
    "other names": -0.20,
    "other outcome": 0.03,
    "other rank": 0.72,
    "other sort": 0.29,
    "other thing": 0.07,
    "outcome": 0.51,
    "precision": -0.49,
    "preposition": 0.26,
    "rank": -1.22,
    "ratio": -1.12,
    "same thing": 0.23,
    "share": -0.20,
    "shorter sentence": 0.70,
    "slip": 3.19,
    "slip of the day": 2.71,
    "small": -0.47,
    "sort date": -0.45,
    "sort name": -0.46,
    "sort number": 0.60,
    "sort place": -0.43,
    "spot": -0.20,
    "spot act": 0.80,
    "spot kind": 0.35,
    "spot things": 0.28,
    "spot way": 0.08,
    "telling": 0.11,
    "thing": 0.40,
    "third": 1.86,
    "two outcomes": -0.47,
    "two places": -0.32,
    "two sources": 0.28,
    "unit": 0.26,
    "window": -0.86,
    "word before": 0.47,
    "word behind": 0.83,
}
BIAS = -1.76
LEAST: Mapping[Sort, float] = {"number": 0.48, "date": 0.7, "place": 0.4, "name": 0.3}
"""From this chance on two values are taken for rivals."""


def chance(found: Mapping[str, float]) -> float:
    """Give 0..1, how surely two mentions fill one slot."""
    dated = bool(found.get("sort date"))
    weights, bias = (DATE_WEIGHTS, DATE_BIAS) if dated else (WEIGHTS, BIAS)
    score = bias + math.fsum(weights.get(key, 0.0) * value for key, value in found.items())
    return 1 / (1 + math.exp(-score))
