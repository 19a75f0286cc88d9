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
    "agreeing": 0.34,
    "alternatives": -0.63,
    "anchor": 2.18,
    "apart": -2.49,
    "both act": -0.71,
    "both ahead": 1.90,
    "both bare": -0.38,
    "both past": -0.34,
    "both sentences": 0.31,
    "both timed": 1.84,
    "dates one thing": 0.74,
    "duration": 1.31,
    "event": 0.01,
    "far": -1.06,
    "few weeks": -0.33,
    "happening": 0.19,
    "hour": 0.29,
    "leads": -0.59,
    "marks": 0.14,
    "measure": -0.07,
    "modality": 0.11,
    "money": 1.34,
    "name": -0.24,
    "namesake": 2.22,
    "near": 2.20,
    "next day": 0.58,
    "of others": 0.12,
    "one acts": -0.11,
    "one ahead": 0.11,
    "one bare": -0.21,
    "one deed": 0.02,
    "one edge": 1.62,
    "one length": 0.15,
    "one season": -0.21,
    "one source": 0.72,
    "one spot": 0.75,
    "one subject": 0.73,
    "one timed": -0.75,
    "other act": 0.27,
    "other edge": 0.30,
    "other form": -1.05,
    "other names": -0.16,
    "other outcome": -0.03,
    "other rank": 0.48,
    "other sort": 0.05,
    "other thing": 0.04,
    "outcome": 0.61,
    "precision": -0.51,
    "preposition": 0.36,
    "rank": -1.20,
    "ratio": -1.11,
    "rest": 0.49,
    "same thing": 0.06,
    "share": -0.16,
    "shorter sentence": 0.62,
    "slip": 3.28,
    "slip of the day": 2.82,
    "small": -0.43,
    "sort date": -0.32,
    "sort name": -0.48,
    "sort number": 0.72,
    "sort place": -0.79,
    "telling": 0.09,
    "thing": 0.54,
    "third": 1.90,
    "two outcomes": -0.35,
    "two places": -0.20,
    "two sources": 0.34,
    "unit": 0.27,
    "which one": -2.75,
    "window": -1.52,
    "word before": 0.44,
    "word behind": 0.90,
}
BIAS = -1.86
LEAST: Mapping[Sort, float] = {"number": 0.42, "date": 0.48, "place": 0.45, "name": 0.5}
"""From this chance on two values are taken for rivals."""


def chance(found: Mapping[str, float]) -> float:
    """Give 0..1, how surely two mentions fill one slot."""
    score = BIAS + math.fsum(WEIGHTS.get(key, 0.0) * value for key, value in found.items())
    return 1 / (1 + math.exp(-score))
