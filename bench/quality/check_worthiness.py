"""Check-worthy sentences, beside TF-IDF with logistic regression cross-validated in the same run.

Reads every .jsonl file below the folder: objects with `text` and `check_worthy` (0 or 1). F1 is at
the threshold that is best on the other folds, so that both are judged alike; ours learns nothing
from the data but that threshold. `f1_at_half` is ours at 0.5, as it ships.
"""

from __future__ import annotations

import argparse
import json
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from sklearn.feature_extraction.text import TfidfVectorizer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import average_precision_score, f1_score
from sklearn.model_selection import StratifiedKFold
from sklearn.pipeline import make_pipeline

from bench.quality.data import labelled
from claims.extraction.check_worthiness import check_worthiness

Numbers = NDArray[np.float64]
Labels = NDArray[np.int64]
FOLDS = 4
SHIPPED_THRESHOLD = 0.5
THRESHOLDS = np.linspace(0.02, 0.98, 97)


def main() -> None:
    """Print one JSON line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with .jsonl files")
    texts, labels = read(parser.parse_args().data)
    ours = np.array(check_worthiness(texts))
    baseline = word_features(texts, labels)
    figures = {
        "sentences": len(texts),
        "check_worthy": int(labels.sum()),
        "f1": crossed_f1(labels, ours),
        "average_precision": round(float(average_precision_score(labels, ours)), 4),
        "f1_at_half": round(float(f1_score(labels, ours >= SHIPPED_THRESHOLD)), 4),
        "baseline_f1": crossed_f1(labels, baseline),
        "baseline_average_precision": round(float(average_precision_score(labels, baseline)), 4),
    }
    print(json.dumps({"bench": "check_worthiness", **figures}))


def read(folder: Path) -> tuple[list[str], Labels]:
    """Read sentences and labels."""
    found = [row for _, told in labelled(folder, "text", "check_worthy") for row in told]
    labels = np.array([int(row["check_worthy"]) for row in found], dtype=np.int64)
    if min(labels.sum(), len(labels) - labels.sum()) < FOLDS:
        raise SystemExit(f"{folder}: fewer than {FOLDS} sentences of one kind to cross-validate.")
    return [row["text"] for row in found], labels


def folds(labels: Labels) -> list[tuple[Labels, Labels]]:
    """Split into the same folds for both."""
    splitter = StratifiedKFold(FOLDS, shuffle=True, random_state=7)
    return list(splitter.split(np.zeros(len(labels)), labels))


def word_features(texts: list[str], labels: Labels) -> Numbers:
    """Give the baseline's probabilities, each from a model that has not seen the sentence."""
    scores = np.zeros(len(labels))
    for train, test in folds(labels):
        model = make_pipeline(
            TfidfVectorizer(ngram_range=(1, 2), min_df=2, sublinear_tf=True),
            LogisticRegression(C=10, max_iter=1000, class_weight="balanced"),
        )
        model.fit([texts[at] for at in train], labels[train])
        scores[test] = model.predict_proba([texts[at] for at in test])[:, 1]
    return scores


def crossed_f1(labels: Labels, scores: Numbers) -> float:
    """Give F1 with, for each fold, the threshold that is best on the others."""
    chosen = np.zeros(len(labels), dtype=bool)
    for train, test in folds(labels):
        best = max(THRESHOLDS, key=lambda each: f1_score(labels[train], scores[train] >= each))
        chosen[test] = scores[test] >= best
    return round(float(f1_score(labels, chosen)), 4)


if __name__ == "__main__":
    main()
