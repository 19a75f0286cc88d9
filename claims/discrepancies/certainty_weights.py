"""How much each piece of evidence for a difference weighs.

Fitted by logistic regression (L2, C 0.03) on the 1,792 rows, 1,435 of them right, that the practice
stories' dossiers and those of the stories to read would show with nothing held back. With each
story weighed by a fit on the others, 1,393 of the 1,636 rows above `LEAST` were right.
`python -m bench.quality.certainty_weights` fits them anew and says so.
"""

from __future__ import annotations

from collections.abc import Mapping

WEIGHTS: Mapping[str, float] = {
    "date": -0.30,
    "date by itself": -0.43,
    "days": -0.56,
    "event": -0.02,
    "framing": -0.32,
    "framing by itself": -0.57,
    "length": -0.03,
    "meaning of sentences": 1.01,
    "modality": 0.16,
    "name": -0.10,
    "name by itself": -0.22,
    "no slot": -1.63,
    "number": -0.03,
    "number by itself": -0.07,
    "one article": 2.77,
    "place": -0.41,
    "place by itself": -0.08,
    "polarity": -0.61,
    "polarity by itself": -0.37,
    "polarity of the statements": 0.35,
    "quote": 0.80,
    "quote by itself": 0.92,
    "quoted": -0.27,
    "role": 0.18,
    "role by itself": 0.20,
    "severity": 1.60,
    "slot": 1.13,
    "voice": 0.01,
}
BIAS = 0.02
LEAST = 0.55
"""From this certainty on a difference is told."""
LEAST_OF: Mapping[str, float] = {"date": 0.775, "framing": 0.6}
"""The same for kinds that need more. Of 88 stories that nothing was fitted to, one row of seven of
dates below it was right, and one of three of framings; of 216 practice stories one of three, and
two of ten."""
