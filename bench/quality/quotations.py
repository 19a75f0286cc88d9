"""Speakers of quotations against PolNeAR's attributions, beside a baseline of the same run.

Right means: the quotation that shares most text with a gold attribution names a speaker whose
mention touches the gold source. Gold attributions count that hold quotation marks and a source.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.quality.data import labelled
from claims.extraction import Quotation, quotations

Span = tuple[int, int]
Answer = tuple[Span, Span | None]
_MARKED = re.compile("[\"“”«»]|(?<!\\w)['‘][^'‘’]+['’](?!\\w)")
_SAYING = re.compile(
    r"\b(?:said|says|told|tells|added|asked|wrote|tweeted|argued|claimed|according to)\b"
)
_NAME = re.compile(r"\b(?:[A-Z][\w.'’-]+(?:\s+[A-Z][\w.'’-]+)*|[Hh]e|[Ss]he|[Tt]hey)\b")


@dataclass(frozen=True)
class Gold:
    """One attribution of the corpus that holds quotation marks."""

    source: list[Span]
    content: list[Span]


def main() -> None:
    """Print one JSON line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with .jsonl files")
    parser.add_argument("--errors", type=int, default=0, help="print so many wrong ones")
    arguments = parser.parse_args()
    figures = {}
    for path, documents in labelled(arguments.data, "text", "annotations"):
        figures[path.stem] = measure(documents, arguments.errors)
    print(json.dumps({"bench": "quotations", **figures}))


def measure(documents: Iterable[dict[str, Any]], errors: int = 0) -> dict[str, float]:
    """Score the documents of one file."""
    total = right = found = simple = 0
    for document in documents:
        text = document["text"]
        answers: list[Answer] = [
            ((quotation.start, quotation.end), speaker_of(quotation))
            for quotation in quotations(text)
        ]
        for gold in golds(document):
            total += 1
            answer = best(answers, gold.content)
            found += answer is not None
            good = answer is not None and touches(answer[1], gold.source)
            right += good
            simple += touches(baseline(text, gold.content), gold.source)
            if not good and errors > 0:
                errors -= 1
                show(text, gold, answer)
    return {
        "quotations": total,
        "found": share(found, total),
        "speaker": share(right, total),
        "speaker_of_found": share(right, found),
        "baseline_nearest_name": share(simple, total),
    }


def share(part: int, whole: int) -> float:
    """Give a rounded share."""
    return round(part / whole, 4) if whole else 0.0


def golds(document: dict[str, Any]) -> Iterator[Gold]:
    """Give the attributions with quotation marks, by the document's first annotator."""
    annotations = document["annotations"]
    for entry in annotations[min(annotations)] if annotations else []:
        content = [(a, b) for part in entry["content"] for a, b in part["spans"]]
        source = [(a, b) for part in entry["source"] for a, b in part["spans"]]
        if source and any(_MARKED.search(document["text"][a:b]) for a, b in content):
            yield Gold(source, content)


def speaker_of(quotation: Quotation) -> Span | None:
    """Give where the speaker of a quotation is mentioned."""
    if quotation.speaker_start is None or quotation.speaker_end is None:
        return None
    return quotation.speaker_start, quotation.speaker_end


def best(answers: list[Answer], content: list[Span]) -> Answer | None:
    """Give the answer that shares most text with the content."""
    shared = [(sum(overlap(answer[0], part) for part in content), answer) for answer in answers]
    top = max(shared, default=None, key=lambda item: item[0])
    return top[1] if top and top[0] > 0 else None


def overlap(one: Span, other: Span) -> int:
    """Give how many code points two spans share."""
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))


def touches(span: Span | None, others: list[Span]) -> bool:
    """Tell whether a span shares text with any of the others."""
    return span is not None and any(overlap(span, other) for other in others)


def baseline(text: str, content: list[Span]) -> Span | None:
    """Give the name or pronoun nearest to the quotation, those beside a saying verb preferred."""
    start, end = min(a for a, _ in content), max(b for _, b in content)
    low, high = max(0, start - 120), min(len(text), end + 120)
    ranked = []
    for match in [*_NAME.finditer(text, low, start), *_NAME.finditer(text, end, high)]:
        distance = start - match.end() if match.end() <= start else match.start() - end
        near = text[max(0, match.start() - 15) : match.end() + 15]
        ranked.append((not _SAYING.search(near), distance, match.span()))
    return min(ranked)[2] if ranked else None


def show(text: str, gold: Gold, answer: Answer | None) -> None:
    """Print one wrong answer with what stands around it."""
    spans = [*gold.content, *gold.source]
    start, end = min(a for a, _ in spans), max(b for _, b in spans)
    print("-----", repr(text[max(0, start - 250) : end + 80]))
    content = [text[a:b][:100] for a, b in gold.content]
    print("   GOLD source", [text[a:b] for a, b in gold.source], "content", content)
    speaker = answer and answer[1] and text[slice(*answer[1])]
    print("   OURS", answer and text[slice(*answer[0])][:80], "|", speaker)


if __name__ == "__main__":
    main()
