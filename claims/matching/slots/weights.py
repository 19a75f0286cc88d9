"""How much each piece of evidence for one slot weighs.

Fitted by logistic regression (L2, C 0.02) on the pairs of mentions of the practice stories and of
the stories that may be read: 336 pairs, of which 84 are two sides of an expected discrepancy.
With each story weighed by a fit on the others, 37 of the 45 best matches above `LEAST` were right;
52 disagreements were in reach. `python -m bench.quality.slot_weights` fits them anew and says so.
"""

from __future__ import annotations

import math
from collections.abc import Mapping

from claims.matching.slots.mentions import Sort

WEIGHTS: Mapping[str, float] = {
    "act": 0.26,
    "agreeing": 0.22,
    "alternatives": -0.16,
    "anchor": 0.95,
    "apart": -0.74,
    "both act": -0.09,
    "both past": -0.89,
    "both sentences": 1.58,
    "duration": -0.06,
    "elsewhere": -0.07,
    "event": 0.43,
    "far": -0.36,
    "few weeks": 0.31,
    "happening": 0.37,
    "hour": 1.27,
    "leads": 0.66,
    "measure": -0.26,
    "modality": -0.02,
    "money": 0.94,
    "name": 0.33,
    "namesake": 0.16,
    "near": 1.27,
    "next day": 0.55,
    "one acts": 0.17,
    "one edge": 1.35,
    "one past": 0.11,
    "one season": -0.44,
    "one source": 0.44,
    "other act": -0.03,
    "other names": 0.02,
    "other outcome": -0.37,
    "other thing": -0.24,
    "outcome": 0.28,
    "precision": 0.82,
    "preposition": 0.21,
    "rank": -0.96,
    "ratio": -0.15,
    "share": 0.18,
    "shorter sentence": 0.96,
    "slip": 1.27,
    "slip of the day": 1.25,
    "small": -0.26,
    "sort date": 0.36,
    "sort name": -0.01,
    "sort number": -0.08,
    "thing": 0.22,
    "third": 0.98,
    "two sources": 0.30,
    "unit": -0.49,
    "word before": 0.38,
    "word behind": 0.50,
}
BIAS = -2.20
LEAST: Mapping[Sort, float] = {"number": 0.4, "date": 0.4, "place": 0.4, "name": 0.4}
"""From this chance on two values are taken for rivals."""


def chance(found: Mapping[str, float]) -> float:
    """Give 0..1, how surely two mentions fill one slot."""
    score = BIAS + math.fsum(WEIGHTS.get(key, 0.0) * value for key, value in found.items())
    return 1 / (1 + math.exp(-score))
