"""Evidence as scaled numbers, from which a regression learns how much each piece weighs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import StandardScaler

STEPS = 3000
"""Iterations of a fit, more than it ever needed."""


class EvidenceTable:
    """A row for each piece of evidence's holder, what it is expected to be, and how it counts."""

    def __init__(
        self,
        evidence: Iterable[Mapping[str, float]],
        *,
        expected: Sequence[bool],
        counts: Sequence[float],
        shrinkage: float,
    ) -> None:
        """Scale the evidence; `shrinkage` is the inverse strength of the L2 penalty (C)."""
        self._columns = DictVectorizer(sparse=False)
        self._scaler = StandardScaler()
        self._shrinkage = shrinkage
        self.numbers = self._scaler.fit_transform(self._columns.fit_transform(list(evidence)))
        self.expected = np.array(expected, dtype=int)
        self.counts = np.array(counts)

    def fitted(self, chosen: Any) -> LogisticRegression:
        """Fit on the chosen rows."""
        model = LogisticRegression(C=self._shrinkage, max_iter=STEPS)
        return model.fit(
            self.numbers[chosen], self.expected[chosen], sample_weight=self.counts[chosen]
        )

    def unscaled(self, model: LogisticRegression) -> tuple[dict[str, float], float]:
        """Give the weights and the bias for evidence as it is found, rounded to two digits."""
        weights = model.coef_[0] / self._scaler.scale_
        bias = float(model.intercept_[0] - np.sum(weights * self._scaler.mean_))
        named = zip(self._columns.get_feature_names_out(), weights, strict=True)
        rounded = {str(name): round(float(weight), 2) for name, weight in sorted(named)}
        return {name: weight for name, weight in rounded.items() if weight}, round(bias, 2)
