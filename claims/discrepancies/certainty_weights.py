"""How much each piece of evidence for a difference weighs."""

from __future__ import annotations

from collections.abc import Mapping

WEIGHTS: Mapping[str, float] = {
    "date": -0.40,
    "date by itself": -0.45,
    "days": -0.61,
    "event": -0.07,
    "framing": -0.32,
    "framing by itself": -0.53,
    "length": -0.04,
    "meaning of sentences": 1.08,
    "modality": 0.12,
    "name": -0.10,
    "name by itself": -0.23,
    "no slot": -1.45,
    "number": -0.08,
    "number by itself": -0.12,
    "one article": 2.86,
    "place": -0.40,
    "place by itself": -0.09,
    "polarity": -0.52,
    "polarity by itself": -0.29,
    "polarity of the statements": 0.39,
    "quote": 0.88,
    "quote by itself": 1.02,
    "quoted": -0.24,
    "role": 0.26,
    "role by itself": 0.29,
    "severity": 1.68,
    "slot": 1.38,
    "voice": -0.01,
}
BIAS = -0.17
LEAST = 0.55
"""From this certainty on a difference is told."""
