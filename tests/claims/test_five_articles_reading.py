"""The five real articles, read and compared without the database.

Their text is not part of this repository: they are found by VERIFY_SHARED.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import cache
from itertools import permutations
from pathlib import Path

import pytest

from claims.discrepancies import AssessedDiscrepancy, Assessment, Telling, assess
from claims.extraction import StatementSpan, extract
from claims.matching import ArticleReading, Linking, link

SHARED = os.environ.get("VERIFY_SHARED")
EARLIER_CALL = 4

pytestmark = pytest.mark.skipif(SHARED is None, reason="VERIFY_SHARED is not set: no articles")


@dataclass(frozen=True)
class Reading:
    """The five, read: the linking, the claims assessed, and each statement's article and span."""

    texts: Mapping[int, str]
    linking: Linking
    claims: tuple[Assessment, ...]
    spans: Mapping[int, tuple[int, StatementSpan]]

    def rows(self) -> Iterator[AssessedDiscrepancy]:
        """Every discrepancy."""
        return (row for claim in self.claims for row in claim.discrepancies)

    def sides(self, row: AssessedDiscrepancy) -> list[set[str]]:
        """The words of each side."""
        return [
            {self.texts[self.spans[number][0]][slice(*span)] for number, span in side.spans}
            for side in row.sides
        ]

    def articles(self, row: AssessedDiscrepancy) -> set[int]:
        """The articles that a row speaks of."""
        return {self.spans[number][0] for side in row.sides for number, _ in side.spans}

    def claim_with(self, words: str) -> Assessment:
        """The first claim that has a statement with these words."""
        return next(
            claim
            for claim in self.claims
            for _, numbers in claim.positions
            if any(words in self.spans[number][1].exact for number in numbers)
        )


@cache
def read() -> Reading:
    """Read the five once for all tests."""
    folder = Path(str(SHARED)) / "seeds"
    manifest = json.loads((folder / "manifest.json").read_text("utf-8"))
    articles: list[ArticleReading] = []
    spans: dict[int, tuple[int, StatementSpan]] = {}
    for key, entry in enumerate(manifest["articles"]):
        text = (folder / entry["file"]).read_text("utf-8")
        published = datetime.fromisoformat(entry["published"])
        found = extract(text, published=published, timezone="UTC").statements
        told = tuple(enumerate(found, start=len(spans) + 1))
        spans |= {number: (key, span) for number, span in told}
        articles.append(ArticleReading(key, text, published, told, None))
    linking = link(articles)
    claims = tuple(
        assess(
            [_telling(number, *spans[number]) for number in cluster.statements],
            rivals=cluster.rivals,
        )
        for cluster in linking.clusters
    )
    return Reading({one.key: one.text for one in articles}, linking, claims, spans)


def _telling(number: int, article: int, span: StatementSpan) -> Telling:
    return Telling(number, article, f"Article {article}", span)


def shown(kind: str, first: str, second: str, *, folded: bool = False) -> bool:
    """Tell whether a row of that kind has the two words on two sides."""
    reading = read()
    return any(
        any(first in words for words in one) and any(second in words for words in other)
        for row in reading.rows()
        if row.kind == kind and row.folded is folded
        for one, other in permutations(reading.sides(row), 2)
    )


DISAGREEMENTS = [
    ("number", "406", "around 180"),
    ("attribution", "406", "over 400"),
    ("date", "January 3, 2024", "January 3"),
    ("role", "former President", "US President"),
    ("role", "de facto Chavista leader", "interim president"),
    ("framing", "apprehended", "kidnapped"),
    ("framing", "capture", "ousting"),
    ("quote", "spectacular for", "spectacular one FOR"),
]


@pytest.mark.parametrize("kind,first,second", DISAGREEMENTS)
def test_the_disagreement_is_shown(kind: str, first: str, second: str) -> None:
    assert shown(kind, first, second)


def test_both_sources_of_the_counts_are_named() -> None:
    [row] = [row for row in read().rows() if row.kind == "number"]

    assert "Delcy Rodriguez" in row.explanation
    assert "Foro Penal" in row.explanation


def test_interim_and_acting_are_folded_beneath_the_de_facto_leader() -> None:
    rows = [row for row in read().rows() if row.kind == "role" and "rodriguez" in row.attribute]

    unfolded, folded = sorted(rows, key=lambda row: row.folded)

    assert (unfolded.folded, folded.folded) == (False, True)
    assert unfolded.severity > folded.severity
    assert folded.fold_reason == "near-synonyms of one title"


def test_the_earlier_call_is_another_occurrence_and_in_no_conflict() -> None:
    numbers = read().linking.occurrences

    assert {numbers[key] for key in range(EARLIER_CALL)} == {1}
    assert numbers[EARLIER_CALL] == 2
    assert not any(EARLIER_CALL in read().articles(row) for row in read().rows())


@pytest.mark.parametrize(
    "first,second",
    [
        ("17", "406"),
        ("dozens", "406"),
        ("hundreds", "406"),
        ("17", "over 400"),
        ("productive and courteous", "long, productive, and courteous"),
        ("former president", "former President"),
    ],
)
def test_the_pair_is_in_no_conflict(first: str, second: str) -> None:
    assert not any(shown(row.kind, first, second, folded=row.folded) for row in read().rows()), (
        f"{first} against {second}"
    )


def test_over_400_and_406_are_no_conflict_of_numbers() -> None:
    assert not shown("number", "406", "over 400")


def test_the_agenda_is_repeated_and_never_confirmed() -> None:
    agenda = read().claim_with("strategic interest including oil")

    assert agenda.support == "repeated"
    assert agenda.independent_sources == 1


@pytest.mark.parametrize("words", ["American citizens", "second wave of US attacks"])
def test_what_one_outlet_alone_has_and_matters_ranks_high(words: str) -> None:
    claim = read().claim_with(words)

    assert claim.support == "one_outlet"
    assert claim.importance > sorted(one.importance for one in read().claims)[-25]
