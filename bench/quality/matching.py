"""Same point, same event: MRPC and ECB+, by `claims.matching.similarity`.

Reads below the folder every .jsonl of sentence pairs (`s1`, `s2`, `label`) and every pair of ECB+
files (`ECB_*_corpus.txt`, `ECB_*_Event_gold_mentions.json`). A pair of ECB+ sentences of one topic
and two documents is the same event where both have a mention of one chain; look-alikes are the
pairs across a topic's two halves that are not the same, and a false merge is one of them that is
said to be. `at_half` decides at 0.5, the function's contract, on all pairs; `tuned` at the
threshold that is best on one half of the pairs (every other topic), measured on the other half.
The baseline, TF-IDF cosine, is tuned in the same way. `by_document` is the answer of one who knows
which of the look-alikes each document is about, and nothing of the sentences.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer

from bench.quality.data import files, rows, some
from claims.matching import similarity

SAME = 0.5
STEPS = [step / 50 for step in range(1, 50)]


class Pair(NamedTuple):
    """Two sentences, whether they are the same, and whether from look-alike events."""

    first: str
    second: str
    same: bool
    topic: str
    look_alike: bool | None = None


def main() -> None:
    """Print one JSON line with the figures of each corpus, ours and the baseline's."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with the corpora")
    folder = parser.parse_args().data
    figures: dict[str, object] = {"bench": "matching"}
    for path in files(folder, ".jsonl", "_corpus.txt"):
        if path.suffix == ".txt":
            continue
        if pairs := list(_paraphrases(path)):
            figures[f"{path.parent.name}/{path.stem}"] = measured(pairs)
        else:
            print(f"{path} is left out: its rows have no s1 and s2.", file=sys.stderr)
    for path in sorted(folder.rglob("ECB_*_corpus.txt")):
        figures[f"{path.parent.name}/{path.stem}"] = measured(list(_events(path)))
    some(folder, len(figures) - 1)
    print(json.dumps(figures))


def measured(pairs: Sequence[Pair]) -> dict[str, object]:
    """Score the pairs by ours, at 0.5 and tuned, and by TF-IDF."""
    ours = similarity([(pair.first, pair.second) for pair in pairs])
    found: dict[str, object] = {
        "pairs": len(pairs),
        "same": round(sum(pair.same for pair in pairs) / len(pairs), 4),
        "at_half": _figures(ours, pairs, SAME),
        "tuned": _tuned(ours, pairs),
        "baseline": _tuned(_tfidf(pairs), pairs),
    }
    if any(pair.look_alike for pair in pairs):
        known = [float(not pair.look_alike) for pair in pairs]
        found["by_document"] = _figures(known, pairs, SAME)
    return found


def _tuned(scores: Sequence[float], pairs: Sequence[Pair]) -> dict[str, float]:
    """Find the best threshold on every other topic; give the figures on the rest."""
    topics = sorted({pair.topic for pair in pairs})
    learnt = frozenset(topics[::2])
    both = list(zip(scores, pairs, strict=True))
    halves = [[one for one in both if (one[1].topic in learnt) is half] for half in (True, False)]
    (tuning, known), (kept, rest) = (
        ([score for score, _ in half], [pair for _, pair in half]) for half in halves
    )
    best = max(STEPS, key=lambda step: _figures(tuning, known, step)["f1"])
    return {"threshold": best} | _figures(kept, rest, best)


def _figures(scores: Sequence[float], pairs: Sequence[Pair], threshold: float) -> dict[str, float]:
    said = [score >= threshold for score in scores]
    hits = sum(yes and pair.same for yes, pair in zip(said, pairs, strict=True))
    right = sum(yes == pair.same for yes, pair in zip(said, pairs, strict=True))
    alike = [
        yes for yes, pair in zip(said, pairs, strict=True) if pair.look_alike and not pair.same
    ]
    found = {
        "f1": round(2 * hits / max(1, sum(said) + sum(pair.same for pair in pairs)), 4),
        "accuracy": round(right / max(1, len(pairs)), 4),
    }
    return found | ({"false_merges": round(sum(alike) / len(alike), 4)} if alike else {})


def _tfidf(pairs: Sequence[Pair]) -> list[float]:
    firsts, seconds = [pair.first for pair in pairs], [pair.second for pair in pairs]
    model = TfidfVectorizer(stop_words="english").fit([*firsts, *seconds])
    product = model.transform(firsts).multiply(model.transform(seconds))
    return [float(score) for score in np.asarray(product.sum(axis=1)).ravel()]


def _paraphrases(path: Path) -> Iterator[Pair]:
    for number, row in enumerate(rows(path)):
        if "s1" in row and "s2" in row:
            yield Pair(row["s1"], row["s2"], bool(row["label"]), f"{number:06}")


def _events(path: Path) -> Iterator[Pair]:
    texts = _sentences(path)
    chains: dict[tuple[str, int], set[str]] = defaultdict(set)
    gold = path.with_name(path.name.replace("_corpus.txt", "_Event_gold_mentions.json"))
    for mention in json.loads(gold.read_text("utf-8")):
        chains[mention["doc_id"], mention["sent_id"]].add(mention["coref_chain"])
    told = sorted(place for place in chains if place in texts)
    for one, other in combinations(told, 2):
        if _topic(one) == _topic(other) and one[0] != other[0]:
            shared = {c for c in chains[one] & chains[other] if not c.startswith("Singleton")}
            alike = one[0].endswith("ecbplus") != other[0].endswith("ecbplus")
            yield Pair(texts[one], texts[other], bool(shared), _topic(one), alike)


def _topic(place: tuple[str, int]) -> str:
    return place[0].split("_")[0]


def _sentences(path: Path) -> dict[tuple[str, int], str]:
    found: dict[tuple[str, int], list[str]] = defaultdict(list)
    for line in path.read_text("utf-8").splitlines():
        document, sentence, _, word, *_ = [*line.split("\t"), "", "", "", ""]
        if word:
            found[document, int(sentence)].append(word)
    return {place: " ".join(told) for place, told in found.items()}


if __name__ == "__main__":
    main()
