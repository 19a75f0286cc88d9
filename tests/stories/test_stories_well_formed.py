"""The invented stories keep the form of their README, so that measures on them mean something."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from itertools import combinations
from typing import Any

import pytest

from tests.stories.naming import locate, separates, side_places, texts_of
from tests.stories.scoring import load_practice, load_stories

STORIES: dict[str, dict[str, Any]] = {
    **load_stories(held_out=False),
    **load_stories(held_out=True),
}
PRACTICE = load_practice()
EVERY = {**STORIES, **PRACTICE}
KINDS = {"number", "date", "place", "quote", "role", "name", "framing", "polarity", "attribution"}
SORTS = {
    "units",
    "precision",
    "event",
    "population",
    "vague",
    "part",
    "update",
    "partial_quote",
    "spelling",
    "containment",
    "surname",
    "same_role",
    "last_year",
    "forecast",
    "denial",
}
KEYS = {
    "title",
    "topic",
    "held_out",
    "articles",
    "discrepancies",
    "folded",
    "traps",
    "one_outlet",
    "confirmed",
    "repeated",
}
ARTICLE_KEYS = {"outlet", "published", "text"}


def rows(story: dict[str, Any]) -> Iterator[dict[str, Any]]:
    """The expected discrepancies, the folded ones too."""
    yield from story["discrepancies"]
    yield from story["folded"]


each_story = pytest.mark.parametrize("slug", EVERY)
each_half = pytest.mark.parametrize("held_out", [False, True])


def half(held_out: bool) -> list[dict[str, Any]]:  # noqa: FBT001  # what the mark above gives
    """The stories that are held out, or those that are not."""
    return [story for story in STORIES.values() if story["held_out"] is held_out]


@each_half
def test_each_half_has_a_dozen_stories(held_out: bool) -> None:  # noqa: FBT001
    assert len(half(held_out)) >= 12


def test_no_story_for_practice_is_held_out_or_takes_the_name_of_another() -> None:
    assert not [slug for slug, story in PRACTICE.items() if story["held_out"]]
    assert not PRACTICE.keys() & STORIES.keys()


def test_practice_has_every_kind_six_times_and_every_sort_of_trap() -> None:
    kinds = Counter(row["kind"] for story in PRACTICE.values() for row in story["discrepancies"])
    sorts = {trap["sort"] for story in PRACTICE.values() for trap in story["traps"]}

    assert kinds.keys() == KINDS
    assert min(kinds.values()) >= 6
    assert sorts == SORTS


def test_titles_are_unique() -> None:
    titles = Counter(story["title"] for story in EVERY.values())

    assert titles.most_common(1)[0][1] == 1


@each_half
def test_each_half_has_every_kind_of_discrepancy(held_out: bool) -> None:  # noqa: FBT001
    kinds = {row["kind"] for story in half(held_out) for row in story["discrepancies"]}

    assert kinds == KINDS


def test_the_held_out_half_has_every_kind_twice_and_four_traps_a_story() -> None:
    kinds = Counter(row["kind"] for story in half(held_out=True) for row in story["discrepancies"])

    assert min(kinds.values()) >= 2
    assert min(len(story["traps"]) for story in half(held_out=True)) >= 4


@each_half
def test_each_half_has_every_sort_of_trap(held_out: bool) -> None:  # noqa: FBT001
    sorts = {trap["sort"] for story in half(held_out) for trap in story["traps"]}

    assert sorts == SORTS


@each_half
def test_each_half_has_a_reprint_another_occurrence_and_a_missing_date(
    held_out: bool,  # noqa: FBT001
) -> None:
    articles = [article for story in half(held_out) for article in story["articles"]]

    assert any("copy_of" in article for article in articles)
    assert any(article.get("occurrence", 1) != 1 for article in articles)
    assert any(article["published"] is None for article in articles)


@each_half
def test_each_half_has_a_story_without_any_discrepancy(held_out: bool) -> None:  # noqa: FBT001
    assert [story for story in half(held_out) if not story["discrepancies"] and story["traps"]]


@each_story
def test_a_story_has_the_keys_of_the_form(slug: str) -> None:
    story = EVERY[slug]

    assert set(story) == KEYS
    assert 3 <= len(story["articles"]) <= 5
    for row in rows(story):
        assert {row["kind"], row.get("or", row["kind"])} <= KINDS
        assert set(row) - {"or"} == {"kind", "sides", "note"}
    for trap in story["traps"]:
        assert set(trap) == {"sort", "spans", "why"}
        assert trap["sort"] in SORTS


@each_story
def test_articles_are_as_long_as_news_and_have_an_outlet_and_a_time(slug: str) -> None:
    articles = EVERY[slug]["articles"]

    assert len({article["outlet"] for article in articles}) == len(articles)
    for number, article in enumerate(articles):
        assert set(article) - {"copy_of", "occurrence"} == ARTICLE_KEYS
        assert 60 <= len(article["text"].split()) <= 450
        assert "\r" not in article["text"]
        assert article.get("copy_of") != number
        if article["published"] is not None:
            assert datetime.fromisoformat(article["published"]).tzinfo is not None


@each_story
def test_sides_name_words_that_stand_in_their_articles_and_nowhere_twice(slug: str) -> None:
    story = EVERY[slug]

    for row in rows(story):
        assert len(row["sides"]) >= 2
        sides = [side_places(texts_of(story), side) for side in row["sides"]]
        for first, second in combinations(sides, 2):
            assert not any(a.overlaps(b) for a in first for b in second), row["note"]


@each_story
def test_a_reprint_takes_the_sides_of_its_original(slug: str) -> None:
    story = EVERY[slug]
    copies = [
        (number, article["copy_of"])
        for number, article in enumerate(story["articles"])
        if "copy_of" in article
    ]

    for row in rows(story):
        for side in row["sides"]:
            named = {place.article for place in side_places(texts_of(story), side)}
            assert all((copy in named) == (original in named) for copy, original in copies)


@each_story
def test_no_trap_is_an_expected_discrepancy(slug: str) -> None:
    story = EVERY[slug]

    for trap in story["traps"]:
        first, second = (
            locate(texts_of(story), article, words) for article, words in trap["spans"]
        )
        assert not first.overlaps(second), trap["why"]
        for row in rows(story):
            sides = [side_places(texts_of(story), side) for side in row["sides"]]
            assert not separates(sides, first, second), (trap["why"], row["note"])


@each_story
def test_what_one_or_several_outlets_say_stands_in_their_articles(slug: str) -> None:
    story = EVERY[slug]

    for article, words in story["one_outlet"]:
        assert locate(texts_of(story), article, words)
    for group in [*story["confirmed"], *story["repeated"]]:
        places = [locate(texts_of(story), article, words) for article, words in group]
        assert len({place.article for place in places}) >= 2
