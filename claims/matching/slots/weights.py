"""How much each piece of evidence for one slot weighs.

Fitted by logistic regression (L2, C 0.05) on the pairs of mentions of the practice stories and of
the stories that may be read: 7,610 pairs of figures, places and names (dates: `date_weights`), of
which 2,084 are two sides of an expected discrepancy. How much the two meanings count was fitted on
the 736 stories that their encoder did not learn from. With each story weighed by a fit on the
others, 527 of these stories' 710 disagreements in reach were among the best matches above 0.5, and
117 of those matches were wrong. `python -m bench.quality.slot_weights` fits all anew and says so.
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
    "act": 0.57,
    "agreeing": 0.33,
    "alternatives": -0.89,
    "anchor": 1.49,
    "apart": -1.86,
    "both act": -1.06,
    "both bare": -0.62,
    "both past": 0.06,
    "both sentences": 1.23,
    "duration": 0.90,
    "event": -0.55,
    "far": -0.96,
    "happening": 0.20,
    "marks": -0.15,
    "meaning of sentences": 0.86,
    "meaning of values": 2.97,
    "measure": 0.13,
    "modality": 0.07,
    "money": 0.81,
    "name": -0.16,
    "namesake": 1.23,
    "near": 1.56,
    "one acts": 0.45,
    "one bare": -0.51,
    "one season": -0.49,
    "one source": -0.02,
    "other act": 0.13,
    "other names": -0.41,
    "other outcome": -0.05,
    "other rank": 0.71,
    "other sort": 0.14,
    "other thing": -0.43,
    "outcome": 0.32,
    "preposition": 0.29,
    "rank": -0.50,
    "ratio": -0.94,
    "same thing": 0.40,
    "share": -0.38,
    "shorter sentence": 0.35,
    "slip": 2.79,
    "small": -0.20,
    "sort name": -0.36,
    "sort number": 0.91,
    "sort place": -1.03,
    "spot": 0.12,
    "spot act": 0.31,
    "spot kind": 1.09,
    "spot things": 0.35,
    "spot way": 4.17,
    "telling": 0.05,
    "thing": -0.13,
    "third": 1.66,
    "two outcomes": -0.70,
    "two places": -0.36,
    "two sources": 0.38,
    "unit": 0.24,
    "window": -0.03,
    "word before": 0.46,
    "word behind": 0.53,
}
BIAS = -3.17
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
