"""The order in which a story's articles arrive changes nothing that its dossier says."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import cache
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.discrepancies import Telling, assess
from claims.discrepancies.types import AssessedDiscrepancy
from claims.extraction import StatementSpan, extract
from claims.matching import ArticleReading, link
from tests.stories.scoring import load_practice

FRESH: dict[str, Any] = {
    "articles": [
        {
            "outlet": "Morning Post",
            "published": "2026-05-11T07:00:00+00:00",
            "text": (
                "Nine people were hurt when a tram ran into a lorry at Weaver's Cross in Ostley on "
                "Sunday evening. Police said the tram had passed a red light. Tram driver Olive "
                "Marsh, 44, was taken to hospital. “The brakes did not answer,” she said."
            ),
        },
        {
            "outlet": "Evening Star",
            "published": "2026-05-11T07:00:00+00:00",
            "text": (
                "A tram hit a lorry at Weaver's Cross in Ostley on Saturday evening, injuring 11 "
                "people. The operator denied that the tram had passed a red light. The driver, "
                "Olive Marsh, is 47. “The brakes did not answer me at all,” she said."
            ),
        },
        {
            "outlet": "Ostley Wire",
            "published": None,
            "text": (
                "Eleven people were injured in Ostley when a tram struck a lorry at Weaver's "
                "Cross. The lorry driver was not hurt. Lines 3 and 5 were closed for six hours."
            ),
        },
        {
            "outlet": "Radio Dale",
            "published": None,
            "copy_of": 2,
            "text": (
                "Eleven people were injured in Ostley when a tram struck a lorry at Weaver's "
                "Cross. The lorry driver was not hurt. Lines 3 and 5 were closed for six hours."
            ),
        },
    ]
}
"""Two articles of one minute, two without a date, and a reprint: nothing but the texts orders
them."""

STORIES = {
    "fresh": FRESH,
    **{slug: load_practice()[slug] for slug in ("harbour_bribes", "vaccine_recall")},
}

Where = tuple[int, int, int, str, int]
"""A statement by its article in the story and its place there: ids go by arrival."""
Arrived = list[tuple[int, StatementSpan]]


@cache
def statements(slug: str) -> tuple[tuple[StatementSpan, ...], ...]:
    return tuple(
        extract(one["text"], published=published(one), timezone="UTC").statements
        for one in STORIES[slug]["articles"]
    )


def published(article: dict[str, Any]) -> datetime | None:
    return datetime.fromisoformat(article["published"]) if article["published"] else None


def arrived(slug: str, order: Sequence[int]) -> tuple[list[ArticleReading], Arrived]:
    """Number articles and statements as they come in; with them each statement by its id."""
    keys = {number: key for key, number in enumerate(order)}
    spans: Arrived = []
    readings = []
    for number in order:
        article = STORIES[slug]["articles"][number]
        read = statements(slug)[number]
        told = tuple(enumerate(read, start=len(spans)))
        spans += [(number, span) for span in read]
        copied = article.get("copy_of")
        readings.append(
            ArticleReading(
                keys[number],
                article["text"],
                published(article),
                told,
                None if copied is None else keys[copied],
            )
        )
    return readings, spans


@cache
def dossier(slug: str, order: tuple[int, ...]) -> list[object]:
    """Give what a story's dossier says where its articles arrive in this order."""
    readings, spans = arrived(slug, order)
    articles = STORIES[slug]["articles"]
    keys = {number: key for key, number in enumerate(order)}
    copies = {one.key: one.copy_of for one in readings if one.copy_of is not None}

    def where(statement: int) -> Where:
        number, span = spans[statement]
        return (number, span.start, span.end, span.speaker or "", span.ordinal)

    def shown(row: AssessedDiscrepancy) -> object:
        sides = [
            (side.position, side.value, [(where(place), span) for place, span in side.spans])
            for side in row.sides
        ]
        told = (row.kind, row.attribute, row.severity, row.certainty, row.explanation)
        return (*told, row.folded, row.fold_reason, sides)

    said: list[object] = []
    for cluster in link(readings).clusters:
        tellings = [
            Telling(statement, keys[number], articles[number]["outlet"], span)
            for statement in cluster.statements
            for number, span in (spans[statement],)
        ]
        found = assess(tellings, copies=copies, rivals=cluster.rivals)
        said.append(
            (
                (cluster.text, cluster.subject, cluster.attribute),
                [where(statement) for statement in cluster.statements],
                [(text, [where(one) for one in ids]) for text, ids in found.positions],
                [shown(row) for row in found.discrepancies],
                (found.support, found.independent_sources, found.importance),
            )
        )
    return said


@pytest.mark.parametrize("slug", STORIES)
@given(data=st.data())
@settings(max_examples=6, deadline=None)
def test_the_order_of_arrival_changes_nothing(slug: str, data: st.DataObject) -> None:
    numbers = tuple(range(len(STORIES[slug]["articles"])))
    order = data.draw(st.permutations(numbers))

    assert dossier(slug, tuple(order)) == dossier(slug, numbers)


@pytest.mark.parametrize("slug", STORIES)
def test_the_stories_hold_discrepancies_whose_order_could_change(slug: str) -> None:
    readings, spans = arrived(slug, range(len(STORIES[slug]["articles"])))
    tellings = {
        number: Telling(number, article, str(article), span)
        for number, (article, span) in enumerate(spans)
    }

    rows = [
        row
        for cluster in link(readings).clusters
        for row in assess(
            [tellings[one] for one in cluster.statements], rivals=cluster.rivals
        ).discrepancies
    ]

    assert len(rows) > 1


@pytest.mark.parametrize("slug", STORIES)
def test_the_order_of_a_claims_tellings_changes_nothing(slug: str) -> None:
    readings, spans = arrived(slug, range(len(STORIES[slug]["articles"])))

    for cluster in link(readings).clusters:
        tellings = [
            Telling(statement, spans[statement][0], "An outlet", spans[statement][1])
            for statement in cluster.statements
        ]
        turned = assess(tellings[::-1], rivals=cluster.rivals)

        assert turned == assess(tellings, rivals=cluster.rivals)
