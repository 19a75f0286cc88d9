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
    "act": 0.36,
    "agreeing": 0.48,
    "alternatives": -0.67,
    "anchor": 2.42,
    "apart": -2.13,
    "both act": -0.68,
    "both ahead": 2.03,
    "both bare": -0.37,
    "both past": 0.06,
    "both sentences": 0.24,
    "both timed": 2.88,
    "dates one thing": 0.66,
    "duration": 1.22,
    "event": 0.14,
    "far": -1.06,
    "few weeks": -0.29,
    "happening": 0.21,
    "hour": -0.67,
    "marks": 0.10,
    "measure": -0.03,
    "modality": 0.13,
    "money": 1.35,
    "name": -0.36,
    "namesake": 2.35,
    "near": 2.07,
    "next day": 0.61,
    "of others": 0.07,
    "one acts": -0.06,
    "one ahead": 0.16,
    "one bare": -0.37,
    "one deed": -0.01,
    "one edge": 1.57,
    "one length": 0.13,
    "one season": -0.64,
    "one source": 0.87,
    "one subject": 0.74,
    "one timed": -0.73,
    "other act": 0.24,
    "other edge": 0.24,
    "other form": -1.10,
    "other names": -0.23,
    "other outcome": 0.02,
    "other rank": 0.74,
    "other sort": 0.26,
    "other thing": 0.06,
    "outcome": 0.53,
    "precision": -0.43,
    "preposition": 0.29,
    "rank": -1.20,
    "ratio": -1.13,
    "same thing": 0.23,
    "share": -0.20,
    "shorter sentence": 0.64,
    "slip": 3.20,
    "slip of the day": 2.76,
    "small": -0.47,
    "sort date": -0.40,
    "sort name": -0.67,
    "sort number": 0.60,
    "sort place": -0.44,
    "telling": 0.08,
    "thing": 0.41,
    "third": 1.90,
    "two outcomes": -0.47,
    "two places": -0.30,
    "two sources": 0.33,
    "unit": 0.26,
    "window": -0.82,
    "word before": 0.39,
    "word behind": 0.85,
}
BIAS = -1.75
LEAST: Mapping[Sort, float] = {"number": 0.45, "date": 0.48, "place": 0.38, "name": 0.28}
"""From this chance on two values are taken for rivals."""


def chance(found: Mapping[str, float]) -> float:
    """Give 0..1, how surely two mentions fill one slot."""
    score = BIAS + math.fsum(WEIGHTS.get(key, 0.0) * value for key, value in found.items())
    return 1 / (1 + math.exp(-score))
