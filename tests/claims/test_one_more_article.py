"""One more article in a story: what it does not touch is left alone, and the result is the same."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations
from unittest.mock import patch

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.actions import place_article
from articles.enums import Placement
from articles.models import StoryArticle
from articles.queries import labels
from claims.matching import side_by_side
from claims.matching.articles import Article
from claims.models import Discrepancy, Standing
from tests.builders import NOW, make_article, make_outlet, make_story
from tests.cast import Cast
from tests.claims.ferry import Ferry, claim_of, make_ferry, picture, run, run_again, told

pytestmark = pytest.mark.django_db

THIRD = """The Halcyon ran aground near Port Ellery on Monday evening.

The fire brigade said 55 passengers were hurt in the accident. A choir sang on the quay of Norby.
"""
WRITTEN = ("claims_standing", "claims_side", "claims_position", "claims_discrepancy")


def _add(ferry: Ferry, cast: Cast, text: str = THIRD) -> None:
    make_article(ferry.story, text, outlet=make_outlet(cast.team, "Fire Gazette"), read=False)
    run(ferry)


def _standings() -> list[tuple[object, ...]]:
    fields = ("claim", "support", "independent_sources", "importance", "made_of")
    return list(Standing.objects.order_by("claim").values_list(*fields))


def _forget() -> None:
    """As if nothing of the story had been assessed."""
    Standing.objects.update(made_of="")


def test_what_is_left_alone_is_what_assessing_it_again_would_give(cast: Cast) -> None:
    ferry = make_ferry(cast.team)
    run(ferry)
    _add(ferry, cast)
    before, standings = picture(ferry), _standings()

    _forget()
    run_again(ferry)

    assert picture(ferry) == before
    assert _standings() == standings


def test_a_comparison_that_nothing_calls_for_writes_no_claim_anew(cast: Cast) -> None:
    ferry = make_ferry(cast.team)
    run(ferry)

    with CaptureQueriesContext(connection) as queries:
        run_again(ferry)

    written = [
        query["sql"]
        for query in queries
        if query["sql"].startswith(("INSERT", "UPDATE", "DELETE"))
        and any(f'"{table}"' in query["sql"].split("WHERE")[0] for table in WRITTEN)
    ]
    assert written == []


def test_a_new_article_touches_the_claims_that_it_tells(cast: Cast) -> None:
    ferry = make_ferry(cast.team)
    run(ferry)
    old = dict(Standing.objects.values_list("claim", "pk"))

    _add(ferry, cast)

    new = dict(Standing.objects.values_list("claim", "pk"))
    hurt, closed = claim_of("55 passengers were hurt"), claim_of("300 passengers")
    assert hurt == claim_of("40 passengers were hurt")
    assert new[hurt.pk] != old[hurt.pk]
    assert new[closed.pk] == old[closed.pk]
    assert Discrepancy.objects.open().filter(claim=hurt, kind="number").count() == 1


def test_a_story_is_linked_before_it_is_locked(cast: Cast) -> None:
    ferry = make_ferry(cast.team)
    outside = len(connection.savepoint_ids)
    locked: list[bool] = []

    def noted(one: Article, other: Article) -> Iterator[tuple[int, int]]:
        locked.append(len(connection.savepoint_ids) > outside)
        return found(one, other)

    found = side_by_side._found
    with patch.object(side_by_side, "_found", noted):
        run(ferry)

    assert locked
    assert not any(locked)


def test_a_story_that_loses_its_article_is_as_it_was(cast: Cast) -> None:
    ferry = make_ferry(cast.team)
    run(ferry)
    before = [row[:4] for row in _standings()]
    _add(ferry, cast)
    choir = told("A choir sang").claim_id

    place_article(
        actor=cast.actor("editor"),
        place=StoryArticle.objects.get(article__outlet__name="Fire Gazette"),
        placement=Placement.REMOVED,
        now=NOW,
    )
    run(ferry)

    assert [row[:4] for row in _standings()] == before
    assert not Standing.objects.filter(claim=choir).exists()


def test_nameless_articles_are_numbered_by_time_and_text_however_they_arrive(cast: Cast) -> None:
    pieces = [("A bridge fell.\n", "2026-01-12"), ("Rain fell.\n", ""), ("A ship sank.\n", "")]
    named = []
    for order in permutations(pieces):
        story = make_story(cast.team)
        for text, published in order:
            make_article(story, text, published=published)
        places = list(StoryArticle.objects.filter(story=story).select_related("article__outlet"))
        texts = {place.article_id: place.article.revisions.get().text for place in places}
        named.append({texts[pk]: label for pk, label in labels(story, places).items()})

    assert named[0]["A bridge fell.\n"] == "Article 1"
    assert set(named[0].values()) == {"Article 1", "Article 2", "Article 3"}
    assert all(one == named[0] for one in named)
