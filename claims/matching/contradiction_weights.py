"""How much each piece of evidence for a contradiction weighs.

Fitted by logistic regression (L2, C 0.05) on the 3,926 pairs of statements of the practice stories
and of the stories to read that take opposite sides, 2,136 of them expected. With each story weighed
by a fit on the others, 970 contradictions were above `LEAST`, 709 of them expected; of the 473 that
are expected in stories from which no opposite turns were gathered either, 117 were told beside 39
wrong ones. Boosted trees, and weights of each pair of turns apart, gained nothing.
`python -m bench.quality.contradiction_weights` fits all anew and says so.
"""

from __future__ import annotations

from collections.abc import Mapping

from claims.matching.slots.weights import likely, odds

WEIGHTS: Mapping[str, float] = {
    "alternatives": -0.75,
    "attributed": 0.16,
    "both sentences": 0.35,
    "common words": -0.03,
    "days": -0.07,
    "depth": -1.27,
    "early": -0.24,
    "event": -0.23,
    "had": -0.38,
    "length": -0.25,
    "meaning of clauses": 2.69,
    "meaning of sentences": 1.62,
    "of everything": 0.44,
    "one figure": -1.06,
    "one name": 0.63,
    "one negative": 0.40,
    "one season": 0.71,
    "one thing": 0.29,
    "one turn": 0.38,
    "opposites": 0.82,
    "quoted": -1.61,
    "seriously": -0.75,
    "set elsewhere": -0.89,
    "shorter sentence": 0.40,
    "turned": -0.43,
    "two cited": 0.31,
}
BIAS = -2.09
LEAST = 0.5
"""From this chance on two statements are taken to contradict each other."""


def chance(found: Mapping[str, float]) -> float:
    """Give 0..1, how surely two statements contradict each other."""
    return likely(odds(found, WEIGHTS, BIAS))
