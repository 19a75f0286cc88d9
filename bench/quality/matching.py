"""Same point, same event: MRPC and ECB+, by `claims.matching.similarity`.

Reads below the folder every .jsonl of sentence pairs (`s1`, `s2`, `label`) and every pair of ECB+
files (`ECB_*_corpus.txt`, `ECB_*_Event_gold_mentions.json`). A pair of ECB+ sentences is the same
event where both have a mention of one chain; look-alikes are pairs across a topic's two halves.
The baseline is TF-IDF cosine at its own best threshold, which favours it.
"""

from __future__ import annotations

import argparse
import json
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from pathlib import Path
from typing import NamedTuple

import numpy as np
from sklearn.feature_extraction.text import TfidfVectorizer

from claims.matching import similarity

SAME = 0.5
"""From this similarity on two sentences are one point: the function's own contract."""
SAME_EVENT = 0.24
"""The same for two sentences of one event, which may tell different things of it."""
STEPS = [step / 50 for step in range(1, 50)]


class Pair(NamedTuple):
    """Two sentences, whether they are the same, and whether from look-alike events."""

    first: str
    second: str
    same: bool
    look_alike: bool = False


def main() -> None:
    """Print one JSON line with F1 of each corpus, ours and the baseline's."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with the corpora")
    folder = parser.parse_args().data
    figures: dict[str, object] = {"bench": "matching"}
    for path in sorted(folder.rglob("*.jsonl")):
        if pairs := list(_paraphrases(path)):
            figures[f"{path.parent.name}/{path.stem}"] = measured(pairs, SAME)
    for path in sorted(folder.rglob("ECB_*_corpus.txt")):
        figures[f"{path.parent.name}/{path.stem}"] = measured(list(_events(path)), SAME_EVENT)
    print(json.dumps(figures))


def measured(pairs: Sequence[Pair], threshold: float) -> dict[str, object]:
    """Score the pairs by ours at its threshold and by TF-IDF at the best one."""
    ours = similarity([(pair.first, pair.second) for pair in pairs])
    baseline = _tfidf(pairs)
    best = max(STEPS, key=lambda step: _figures(baseline, pairs, step)["f1"])
    return {
        "pairs": len(pairs),
        "ours": _figures(ours, pairs, threshold),
        "baseline": _figures(baseline, pairs, best),
    }


def _figures(scores: Sequence[float], pairs: Sequence[Pair], threshold: float) -> dict[str, float]:
    said = [score >= threshold for score in scores]
    hits = sum(yes and pair.same for yes, pair in zip(said, pairs, strict=True))
    right = sum(yes == pair.same for yes, pair in zip(said, pairs, strict=True))
    alike = [yes for yes, pair in zip(said, pairs, strict=True) if pair.look_alike]
    found = {
        "f1": round(2 * hits / max(1, sum(said) + sum(pair.same for pair in pairs)), 4),
        "accuracy": round(right / len(pairs), 4),
    }
    return found | ({"false_merges": round(sum(alike) / len(alike), 4)} if alike else {})


def _tfidf(pairs: Sequence[Pair]) -> list[float]:
    firsts, seconds = [pair.first for pair in pairs], [pair.second for pair in pairs]
    model = TfidfVectorizer(stop_words="english").fit([*firsts, *seconds])
    product = model.transform(firsts).multiply(model.transform(seconds))
    return [float(score) for score in np.asarray(product.sum(axis=1)).ravel()]


def _paraphrases(path: Path) -> Iterator[Pair]:
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        if "s1" in row and "s2" in row:
            yield Pair(row["s1"], row["s2"], bool(row["label"]))


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
            yield Pair(texts[one], texts[other], bool(shared), alike)


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
