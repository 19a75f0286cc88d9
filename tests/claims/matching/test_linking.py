"""Linking: each statement in one claim, decisions kept, the order of arrival without effect."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from claims.extraction import StatementSpan
from claims.matching import ArticleReading, Linking, link
from tests.claims.discrepancies.telling import readings

TEXTS = (
    "Twelve people died when the Sella burst its banks at Torre Alta. Mayor Ann Lowe spoke.",
    "The Sella flood at Torre Alta killed 14 people, police said. The school was closed.",
    "Police said 14 people died at Torre Alta. Deputy mayor Ann Lowe visited the school.",
)
ARTICLES = readings(*TEXTS, occurrence=None)


def clusters(found: Linking) -> set[frozenset[int]]:
    return {frozenset(cluster.statements) for cluster in found.clusters}


def ids(articles: list[ArticleReading]) -> list[int]:
    return [number for article in articles for number, _ in article.statements]


@given(st.permutations(ARTICLES))
@settings(max_examples=20, deadline=None)
def test_the_order_of_the_articles_changes_nothing(shuffled: list[ArticleReading]) -> None:
    assert link(shuffled) == link(ARTICLES)


def test_every_statement_lands_in_exactly_one_claim() -> None:
    found = [number for cluster in link(ARTICLES).clusters for number in cluster.statements]

    assert sorted(found) == sorted(ids(ARTICLES))


def test_statements_of_one_point_are_one_claim() -> None:
    first, second = (article.statements[0][0] for article in ARTICLES[:2])

    assert any({first, second} <= group for group in clusters(link(ARTICLES)))


def test_what_a_person_joined_stays_together() -> None:
    first, last = ids(ARTICLES)[0], ids(ARTICLES)[-1]

    found = clusters(link(ARTICLES, together=[frozenset((first, last))]))

    assert any({first, last} <= group for group in found)


def test_what_a_person_parted_stays_apart() -> None:
    first, second = (article.statements[0][0] for article in ARTICLES[:2])

    found = clusters(link(ARTICLES, apart=[frozenset((first, second))]))

    assert not any({first, second} <= group for group in found)


def test_what_a_person_parted_is_not_joined_through_others() -> None:
    first, second, third = (article.statements[0][0] for article in ARTICLES)

    found = clusters(
        link(ARTICLES, together=[frozenset((second, third))], apart=[frozenset((first, third))])
    )

    assert any({second, third} <= group for group in found)
    assert not any({first, second} <= group or {first, third} <= group for group in found)


def test_a_persons_occurrence_holds_against_the_texts() -> None:
    parted = [replace(article, occurrence=1 + (article.key == 2)) for article in ARTICLES]

    numbers = link(parted).occurrences

    assert numbers[0] == numbers[1] != numbers[2]


def test_years_apart_the_same_words_are_another_occurrence() -> None:
    early = replace(ARTICLES[0], key=9, published=None)
    assert ARTICLES[0].published is not None
    old = replace(
        early, published=ARTICLES[0].published - timedelta(days=900), statements=_moved(early)
    )

    numbers = link([*ARTICLES, old]).occurrences

    assert numbers[9] != numbers[0] == numbers[1] == numbers[2]


def _moved(article: ArticleReading) -> tuple[tuple[int, StatementSpan], ...]:
    return tuple((number + 100, span) for number, span in article.statements)
