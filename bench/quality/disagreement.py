"""Disagreement: labelled pairs by `compare`, the project's stories by `link` and `assess`.

Reads below the folder every .jsonl of pairs (`text` and `hypothesis`, or `evidence` and `claim`,
with a `label`). A pair is said to contradict itself where any two of its statements differ in what
only one can be right about. The baseline finds a contradiction where the two texts share a word
and differ in a number or in a negation. Without a folder it reads the stories, whose two halves
are reported apart, in totals only (nobody who works on the language code reads the half that is
set aside), and from one family of sentences in five a pair that contradicts itself, one that agrees
and one that only seems to contradict itself.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

from bench.quality.data import files, rows, some
from claims.discrepancies import AssessedDiscrepancy, Telling, assess, compare
from claims.extraction import StatementSpan, extract
from claims.matching import ArticleReading, link
from tests.stories.family import Family, load_families
from tests.stories.naming import Place
from tests.stories.scoring import Row, expected_rows, load_stories, same, score

EXCLUSIVE = {"number", "date", "place", "name", "polarity", "role"}
CONTRADICTS = {"contradiction", "REFUTES"}
FIRST_ROWS = 7
FAMILIES = 5
"""One family in so many is measured on."""
_NUMBER = re.compile(r"\d+")
_NEGATION = re.compile(r"\b(?:not|no|never|n't|none|nobody|without|refused|failed)\b")
_MONTH = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]


def main() -> None:
    """Print one JSON line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument(
        "--data", type=Path, help="folder with the corpora; without it, the stories"
    )
    folder = parser.parse_args().data
    figures: dict[str, object] = {"bench": "disagreement"}
    for path in files(folder, ".jsonl") if folder else []:
        pairs = [pair for row in rows(path) if (pair := _pair(row)) is not None]
        if pairs:
            figures[f"{path.parent.name}/{path.stem}"] = _labelled(pairs)
        else:
            print(f"{path} is left out: its rows are no labelled pairs.", file=sys.stderr)
    if folder is not None:
        some(folder, len(figures) - 1)
    else:
        for half, held_out in ("read", False), ("set_aside", True):
            figures[f"stories_{half}"] = _stories(load_stories(held_out=held_out))
        families = load_families()[::FAMILIES]
        figures["families"] = _labelled([pair for family in families for pair in _pairs_of(family)])
    print(json.dumps(figures))


def _pairs_of(family: Family) -> list[tuple[str, str, bool]]:
    one, alike, *_ = family.yes
    return [(one, family.no[0], True), (one, alike, False), (one, family.beside[-1], False)]


def _pair(row: Mapping[str, Any]) -> tuple[str, str, bool] | None:
    first = row.get("text") or row.get("evidence")
    second = row.get("hypothesis") or row.get("claim")
    if not first or not second or "label" not in row:
        return None
    return first, second, row["label"] in CONTRADICTS


def _labelled(pairs: Sequence[tuple[str, str, bool]]) -> dict[str, object]:
    gold = [pair[2] for pair in pairs]
    ours = [_contradicts(first, second) for first, second, _ in pairs]
    plain = [_differs(first, second) for first, second, _ in pairs]
    valued = [_valued(first, second) for first, second, _ in pairs]
    found: dict[str, object] = {
        "pairs": len(pairs),
        "ours": _figures(ours, gold),
        "baseline": _figures(plain, gold),
    }
    if any(valued):
        kept = [(said, right) for said, right, has in zip(ours, gold, valued, strict=True) if has]
        found["ours_with_values"] = _figures([k[0] for k in kept], [k[1] for k in kept])
    return found


def _figures(said: Sequence[bool], gold: Sequence[bool]) -> dict[str, float]:
    hits = sum(a and b for a, b in zip(said, gold, strict=True))
    return {
        "pairs": len(gold),
        "accuracy": _share(sum(a == b for a, b in zip(said, gold, strict=True)), len(gold)),
        "precision": _share(hits, sum(said)),
        "recall": _share(hits, sum(gold)),
    }


def _share(part: int, whole: int) -> float:
    return round(part / whole, 4) if whole else 0.0


def _contradicts(first: str, second: str) -> bool:
    return any(
        difference.kind in EXCLUSIVE and not difference.fold_reason
        for one in extract(first).statements
        for other in extract(second).statements
        for difference in compare(one, other)
    )


def _differs(first: str, second: str) -> bool:
    """Tell by a plain rule: other numbers, or a negation on one side only."""
    numbers = set(_NUMBER.findall(first)), set(_NUMBER.findall(second))
    if numbers[1] and not numbers[1] & numbers[0] and numbers[0]:
        return True
    return bool(_NEGATION.search(first.lower())) != bool(_NEGATION.search(second.lower()))


def _valued(first: str, second: str) -> bool:
    return all(
        _NUMBER.search(text) or any(month in text.lower().split() for month in _MONTH)
        for text in (first, second)
    )


def _stories(stories: Mapping[str, Mapping[str, Any]]) -> dict[str, float]:
    totals = {"stories": len(stories), "found": 0, "missed": 0, "false": 0, "traps": 0}
    first = [0, 0]
    for story in stories.values():
        rows = shown(story)
        scored = score(story, rows)
        totals["found"] += len(scored.found)
        totals["missed"] += len(scored.missed)
        totals["false"] += len(scored.false_alarms)
        totals["traps"] += len(scored.sprung)
        top = [row for row in rows if not row.folded][:FIRST_ROWS]
        expected = expected_rows(story)
        first[0] += sum(any(same(row, other) for other in expected) for row in top)
        first[1] += len(top)
    return totals | {
        "precision": _share(totals["found"], totals["found"] + totals["false"]),
        "recall": _share(totals["found"], totals["found"] + totals["missed"]),
        "first_rows_precision": _share(first[0], first[1]),
    }


def shown(story: Mapping[str, Any]) -> list[Row]:
    """Give the rows that a dossier of a story shows, in the page's order."""
    articles, spans = readings(story)
    copies = {one.key: one.copy_of for one in articles if one.copy_of is not None}
    found: list[AssessedDiscrepancy] = []
    for cluster in link(articles).clusters:
        tellings = [telling(story, spans, statement) for statement in cluster.statements]
        found += assess(tellings, copies=copies, rivals=cluster.rivals).discrepancies
    found.sort(key=lambda one: (one.folded, -one.severity, one.explanation))
    return [row_of(one, spans) for one in found]


Spans = dict[int, tuple[int, StatementSpan]]


def readings(story: Mapping[str, Any]) -> tuple[list[ArticleReading], Spans]:
    """Read a story's articles; with them each statement by its id, with its article's number."""
    spans: Spans = {}
    articles = []
    for key, article in enumerate(story["articles"]):
        published = datetime.fromisoformat(article["published"]) if article["published"] else None
        read = extract(article["text"], published=published, timezone="UTC").statements
        ids = range(len(spans) + 1, len(spans) + 1 + len(read))
        spans |= {number: (key, span) for number, span in zip(ids, read, strict=True)}
        told = tuple(zip(ids, read, strict=True))
        articles.append(
            ArticleReading(key, article["text"], published, told, article.get("copy_of"))
        )
    return articles, spans


def telling(story: Mapping[str, Any], spans: Spans, statement: int) -> Telling:
    """Give a statement as its article's outlet tells it."""
    article, span = spans[statement]
    return Telling(statement, article, story["articles"][article]["outlet"], span)


def row_of(found: AssessedDiscrepancy, spans: Spans) -> Row:
    """Give a discrepancy of a dossier as a row to be scored."""
    sides = tuple(
        tuple(Place(spans[statement][0], span.start, span.end) for statement, span in side.spans)
        for side in found.sides
    )
    return Row(frozenset({found.kind}), found.folded, sides, f"{found.kind}: {found.explanation}")


if __name__ == "__main__":
    main()
