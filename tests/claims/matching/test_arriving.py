"""An article that arrives costs what it is compared with, and gives what linking anew would."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from typing import Any
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claims.matching import ArticleReading, Linking, gates, link, side_by_side, weighed
from claims.matching.articles import article_of
from claims.matching.profile import Profile, profile_of
from claims.matching.slots import alignment, mentions
from tests.claims.discrepancies.telling import readings
from tests.stories.scoring import load_practice

STORIES = ("harbour_bribes", "vaccine_recall", "flooded_town_shops_umzila", "tolmark_rink")
FEW = 3
"""Articles that are asked how a story is told, so that a small one draws them by lot."""

MOST = 20
"""One of so many pairs of statements may be of earlier articles: of two that the new one joins."""


@cache
def told(*slugs: str) -> tuple[ArticleReading, ...]:
    """Give the articles of several stories as one story's, of one day."""
    stories = [load_practice()[slug] for slug in slugs]
    texts = [article["text"] for story in stories for article in story["articles"]]
    return tuple(readings(*texts, occurrence=None))


@pytest.fixture(autouse=True)
def few_are_asked() -> Iterator[None]:
    forget()
    with patch.object(alignment, "ASKED", FEW):
        yield
    forget()


def forget() -> None:
    """As a process that has never seen the story."""
    for remembered in (profile_of, article_of, mentions.mentions):
        remembered.cache_clear()


def anew(articles: tuple[ArticleReading, ...]) -> Linking:
    forget()
    return link(articles)


@pytest.mark.parametrize("slugs", [STORIES[:1], STORIES[1:2], STORIES[2:], STORIES])
@given(data=st.data())
@settings(max_examples=4, deadline=None)
def test_articles_that_arrive_one_by_one_give_what_all_at_once_give(
    slugs: tuple[str, ...], data: st.DataObject
) -> None:
    articles = told(*slugs)
    order = data.draw(st.permutations(articles))
    forget()

    for number in range(1, len(order)):
        link(order[:number])
    found = link(order)

    assert found == anew(articles)


def test_a_story_that_lost_an_article_is_as_if_it_had_never_come() -> None:
    articles = told(*STORIES)
    link(articles)

    assert link(articles[1:]) == anew(articles[1:])


def test_an_article_that_is_corrected_is_linked_by_its_new_words() -> None:
    articles = told(*STORIES[:2])
    link(articles)
    corrected = (replace(articles[0], statements=articles[0].statements[1:]), *articles[1:])

    assert link(corrected) == anew(corrected)


def test_a_new_article_is_compared_with_the_others_and_nothing_else_is() -> None:
    articles = told(*STORIES)
    *earlier, last = sorted(articles, key=_drawn)
    link(earlier)

    met, weighed_of = _met_while_linking(articles)

    new = {span.exact for _, span in last.statements}
    assert len(met["side by side"]) <= len(earlier)
    assert len(met["rivals"]) <= len(earlier)
    of_others = [pair for pair in weighed_of if not {told.span.exact for told in pair} & new]
    assert len(of_others) < len(weighed_of) / MOST


def test_the_same_story_again_compares_nothing() -> None:
    articles = told(*STORIES)
    link(articles)

    met, weighed_of = _met_while_linking(articles)

    assert met == {"side by side": [], "rivals": []}
    assert weighed_of == []


def _drawn(one: ArticleReading) -> bytes:
    """The mark by which the article is drawn: the last is asked by nobody."""
    statements = tuple(profile_of(number, span, ()) for number, span in one.statements)
    return article_of(statements).digest


def _met_while_linking(
    articles: tuple[ArticleReading, ...],
) -> tuple[dict[str, list[Any]], list[tuple[Profile, Profile]]]:
    """Link, and give the pairs of articles and of statements that were compared for it."""
    met: dict[str, list[Any]] = {"side by side": [], "rivals": []}
    weighed_of: list[tuple[Profile, Profile]] = []
    put_beside, rivals, same_point = (
        side_by_side._found,
        alignment._rivals,
        gates.same_point,
    )

    def counted_beside(one: Any, other: Any) -> Any:
        met["side by side"].append((one, other))
        return put_beside(one, other)

    def counted_rivals(pair: Any) -> Any:
        met["rivals"].append(pair)
        return rivals(pair)

    def counted_point(one: Profile, other: Profile, *, one_occurrence: bool) -> float:
        weighed_of.append((one, other))
        return same_point(one, other, one_occurrence=one_occurrence)

    with (
        patch.object(side_by_side, "_found", counted_beside),
        patch.object(alignment, "_rivals", counted_rivals),
        patch.object(weighed, "same_point", counted_point),
    ):
        link(articles)
    return met, weighed_of
