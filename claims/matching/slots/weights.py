"""How much each piece of evidence for one slot weighs.

Fitted by logistic regression (L2, C 0.02) on the pairs of mentions of the practice stories and of
the stories that may be read: 486 pairs, of which 126 are two sides of an expected discrepancy.
With each story weighed by a fit on the others, 58 of the 71 best matches above `LEAST` were right;
75 disagreements were in reach. `python -m bench.quality.slot_weights` fits them anew and says so.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

from claims.matching.slots.mentions import Sort

WEIGHTS: Mapping[str, float] = {
    "act": 0.35,
    "agreeing": 0.61,
    "alternatives": -0.25,
    "anchor": 1.60,
    "apart": -1.17,
    "both act": -0.47,
    "both past": 0.02,
    "both sentences": 0.97,
    "duration": 0.04,
    "elsewhere": -0.32,
    "event": 0.34,
    "far": -0.36,
    "few weeks": 0.47,
    "happening": 0.25,
    "hour": 1.46,
    "leads": 0.60,
    "measure": 0.03,
    "money": 0.78,
    "name": 0.28,
    "namesake": -0.07,
    "near": 0.77,
    "next day": 0.67,
    "one acts": 0.22,
    "one edge": 1.29,
    "one past": 0.13,
    "one season": -0.47,
    "one source": 0.64,
    "other names": 0.01,
    "other outcome": -0.34,
    "other sort": -0.48,
    "other thing": -0.25,
    "outcome": -0.40,
    "precision": 0.77,
    "preposition": 0.50,
    "rank": -1.16,
    "ratio": -0.21,
    "share": 0.19,
    "shorter sentence": 0.77,
    "slip": 1.70,
    "slip of the day": 1.17,
    "small": -0.46,
    "sort date": 0.51,
    "sort name": -0.02,
    "sort number": -0.11,
    "sort place": 0.01,
    "thing": 0.37,
    "third": 0.88,
    "two sources": 0.37,
    "unit": -0.04,
    "window": -0.32,
    "word before": 0.52,
    "word behind": 0.42,
}
BIAS = -2.05
LEAST: Mapping[Sort, float] = {"number": 0.4, "date": 0.4, "place": 0.42, "name": 0.4}
"""From this chance on two values are taken for rivals."""


def chance(found: Mapping[str, float]) -> float:
    """Give 0..1, how surely two mentions fill one slot."""
    score = BIAS + math.fsum(WEIGHTS.get(key, 0.0) * value for key, value in found.items())
    return 1 / (1 + math.exp(-score))
