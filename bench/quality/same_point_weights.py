"""Weights of `claims.matching.similarity`, learned from FoolMeTwice (Apache-2.0).

A claim and its evidence speak of one point, whether the evidence supports it or refutes it; a
claim and the evidence of three claims about other subjects of its category do not. Prints the
dictionary that `claims/matching/weights.py` holds; the same data give the same weights.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from hashlib import sha256
from pathlib import Path

from sklearn.linear_model import LogisticRegression

from claims.matching.likeness import Likeness, likeness, wording

OTHERS = 3
Row = dict[str, str]


def main() -> None:
    """Print one JSON line: the weight of each feature, and the intercept."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with FoolMeTwice")
    folder = parser.parse_args().data
    rows = [
        json.loads(line)
        for path in sorted(folder.rglob("*.jsonl"))
        for line in path.read_text("utf-8").splitlines()
    ]
    print(json.dumps(learned(rows)))


def learned(rows: Sequence[Row]) -> dict[str, float]:
    """Fit a logistic regression; weights are rounded to two digits."""
    labelled = list(_pairs(rows))
    features = [likeness(wording(first), wording(second)) for first, second, _ in labelled]
    model = LogisticRegression(C=1.0, max_iter=5000)
    model.fit(features, [same for _, _, same in labelled])
    weights = dict(zip(Likeness._fields, model.coef_[0], strict=True))
    weights["intercept"] = model.intercept_[0]
    return {name: round(float(value), 2) for name, value in weights.items()}


def _pairs(rows: Sequence[Row]) -> Iterator[tuple[str, str, bool]]:
    for row in rows:
        yield row["claim"], row["evidence"], True
        apart = [
            other
            for other in rows
            if other["category"] == row["category"] and other["page"] != row["page"]
        ]
        for other in sorted(apart, key=lambda other: _lot(row, other))[:OTHERS]:
            yield row["claim"], other["evidence"], False


def _lot(row: Row, other: Row) -> str:
    """Draw by hashes, so that the draw is the same everywhere and in any order of the rows."""
    return sha256(f"{row['id']} {other['id']}".encode()).hexdigest()


if __name__ == "__main__":
    main()
