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
    "act": 0.28,
    "agreeing": 0.35,
    "alternatives": -0.58,
    "anchor": 2.33,
    "apart": -2.47,
    "both act": -0.37,
    "both ahead": 1.65,
    "both bare": -0.48,
    "both past": -0.12,
    "both sentences": 0.20,
    "both timed": 1.80,
    "dates one thing": 0.96,
    "duration": 1.19,
    "event": 0.18,
    "far": -0.97,
    "few weeks": -0.28,
    "happening": 0.16,
    "hour": 0.18,
    "leads": -0.56,
    "marks": 0.03,
    "measure": -0.06,
    "modality": 0.08,
    "money": 1.53,
    "name": -0.16,
    "namesake": 2.13,
    "near": 2.02,
    "next day": 0.69,
    "of others": 0.30,
    "one acts": 0.40,
    "one ahead": 0.01,
    "one bare": -0.23,
    "one deed": 0.10,
    "one edge": 1.65,
    "one length": 0.06,
    "one season": -0.22,
    "one source": 0.48,
    "one spot": 0.86,
    "one subject": 0.94,
    "one timed": -0.87,
    "other act": 0.17,
    "other edge": 0.10,
    "other form": -1.11,
    "other names": -0.22,
    "other outcome": 0.04,
    "other rank": 0.46,
    "other sort": 0.08,
    "other thing": 0.06,
    "outcome": 0.46,
    "precision": -0.36,
    "preposition": 0.44,
    "rank": -1.03,
    "ratio": -1.01,
    "rest": 0.61,
    "same thing": -0.31,
    "share": -0.28,
    "shorter sentence": 0.50,
    "slip": 3.39,
    "slip of the day": 2.64,
    "small": -0.47,
    "sort date": -0.33,
    "sort name": -0.44,
    "sort number": 0.70,
    "sort place": -0.73,
    "telling": 0.08,
    "thing": 0.84,
    "third": 1.76,
    "two outcomes": -0.30,
    "two places": -0.10,
    "two sources": 0.35,
    "unit": 0.26,
    "which one": -2.54,
    "window": -3.12,
    "word before": 0.38,
    "word behind": 0.99,
}
BIAS = -1.91
LEAST: Mapping[Sort, float] = {"number": 0.38, "date": 0.38, "place": 0.3, "name": 0.4}
"""From this chance on two values are taken for rivals."""


def chance(found: Mapping[str, float]) -> float:
    """Give 0..1, how surely two mentions fill one slot."""
    score = BIAS + math.fsum(WEIGHTS.get(key, 0.0) * value for key, value in found.items())
    return 1 / (1 + math.exp(-score))
