"""How much each piece of evidence for one slot weighs.

Fitted by logistic regression (L2, C 0.05) on the pairs of mentions of the practice stories and of
the stories that may be read: 5,050 pairs of figures, places and names (dates: `date_weights`), of
which 1,196 are two sides of an expected discrepancy. How much the two meanings count was fitted on
the 173 stories that their encoder did not learn from. With each story weighed by a fit on the
others, 149 of these stories' 207 disagreements in reach were among the best matches above 0.5, and
40 of those matches were wrong. `python -m bench.quality.slot_weights` fits all anew and says so.
Words of one meaning by WordNet, trees instead of a regression, weights of each sort apart, ranks
among the other pairs, and an encoder that reads both sentences at once were tried on the same
pairs, and gained nothing.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

from claims.matching.slots.date_weights import DATE_BIAS, DATE_WEIGHTS
from claims.matching.slots.mentions import Sort

WEIGHTS: Mapping[str, float] = {
    "act": 0.65,
    "agreeing": 0.54,
    "alternatives": -1.00,
    "anchor": 1.68,
    "apart": -2.10,
    "both act": -1.41,
    "both bare": -0.65,
    "both past": 0.26,
    "both sentences": 1.08,
    "duration": 1.16,
    "event": -0.87,
    "far": -0.98,
    "happening": 0.29,
    "marks": -0.14,
    "meaning of sentences": 1.50,
    "meaning of values": 2.70,
    "measure": 0.01,
    "modality": -0.01,
    "money": 1.13,
    "name": -0.10,
    "namesake": 0.58,
    "near": 1.64,
    "one acts": 1.26,
    "one bare": -0.60,
    "one season": -0.16,
    "one source": 0.32,
    "other act": 0.20,
    "other names": -0.23,
    "other outcome": -0.07,
    "other rank": 0.49,
    "other sort": 0.01,
    "other thing": -0.51,
    "outcome": 0.07,
    "preposition": 0.47,
    "rank": -1.74,
    "ratio": -1.11,
    "same thing": 0.69,
    "share": -0.23,
    "shorter sentence": 0.90,
    "slip": 2.96,
    "small": -0.32,
    "sort name": -0.15,
    "sort number": 0.85,
    "sort place": -1.01,
    "spot": 0.34,
    "spot act": -0.23,
    "spot kind": 0.72,
    "spot things": 0.65,
    "spot way": 4.49,
    "thing": -0.11,
    "third": 2.02,
    "two outcomes": -0.83,
    "two places": -0.22,
    "two sources": 0.54,
    "unit": 0.21,
    "window": -0.31,
    "word before": 0.41,
    "word behind": 0.64,
}
BIAS = -3.69
LEAST: Mapping[Sort, float] = {"number": 0.55, "date": 0.45, "place": 0.4, "name": 0.25}
"""From this chance on two values are taken for rivals."""


def chance(found: Mapping[str, float]) -> float:
    """Give 0..1, how surely two mentions fill one slot."""
    dated = bool(found.get("sort date"))
    weights, bias = (DATE_WEIGHTS, DATE_BIAS) if dated else (WEIGHTS, BIAS)
    return likely(odds(found, weights, bias))


def odds(found: Mapping[str, float], weights: Mapping[str, float], bias: float) -> float:
    """Give the logarithm of the odds that the evidence comes to."""
    return bias + math.fsum(weights.get(key, 0.0) * value for key, value in found.items())


def likely(odds: float) -> float:
    """Give the chance, 0..1, that odds stand for."""
    return 1 / (1 + math.exp(-odds))
