"""Two workers at one feed, two feeds with one page, a worker killed in between: each item once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from threading import Barrier

import pytest
from django.db import connections

from articles.actions import taking_items
from articles.actions.reading_feeds import read_feed, work_on_feed
from articles.actions.taking_items import IN_HAND, take_items
from articles.models import Article, Feed, FeedItem
from tests.articles.newsstand import Item, Newsstand, make_feed, newsstand, outcomes
from tests.builders import NOW, make_story
from tests.cast import make_cast
from tests.racing import at_once

__all__ = ["newsstand"]

pytestmark = pytest.mark.django_db(transaction=True)

ENDLESS = float("inf")


def _no_errors(done: Sequence[object]) -> bool:
    return [each for each in done if isinstance(each, Exception)] == []


def test_workers_at_one_feed_take_each_item_once(newsstand: Newsstand) -> None:
    newsstand.prints(*(Item(f"/{number}", title=f"Report {number}") for number in range(4)))
    feed = make_feed(make_cast(), newsstand.url)

    done = at_once(*[lambda: work_on_feed(feed.pk, now=NOW)] * 4)
    work_on_feed(feed.pk, now=NOW)

    assert _no_errors(done)
    assert Article.objects.count() == FeedItem.objects.count() == 4
    assert newsstand.server.asked.count("/feed.xml") == 1


def test_without_the_sessions_lock_it_is_the_same(newsstand: Newsstand) -> None:
    """A connection that is cut loses its lock while its worker goes on."""
    newsstand.prints(*(Item(f"/{number}", title=f"Report {number}") for number in range(4)))
    feed = make_feed(make_cast(), newsstand.url)

    read = at_once(*[lambda: read_feed(feed.pk, now=NOW)] * 3)
    taken = at_once(*[lambda: take_items(feed.pk, until=ENDLESS, now=NOW)] * 3)

    assert _no_errors(read)
    assert _no_errors(taken)
    assert Article.objects.count() == FeedItem.objects.count() == 4


def test_one_item_with_two_workers_is_one_article(
    newsstand: Newsstand, monkeypatch: pytest.MonkeyPatch
) -> None:
    newsstand.prints(Item("/1"))
    feed = make_feed(make_cast(), newsstand.url)
    read_feed(feed.pk, now=NOW)
    item = FeedItem.objects.select_related("feed").get()
    together, found = Barrier(2), taking_items._found

    def at_the_same_time(item: FeedItem) -> taking_items.Found:
        page = found(item)
        together.wait(15)
        return page

    monkeypatch.setattr(taking_items, "_found", at_the_same_time)

    done = at_once(*[lambda: taking_items._take(item, NOW)] * 2)

    assert _no_errors(done)
    assert Article.objects.count() == 1
    assert outcomes(feed) == [("Ferry aground off Port Ellery", "taken")]


def test_two_feeds_of_one_story_bring_a_page_once(newsstand: Newsstand) -> None:
    newsstand.prints(Item("/1"))
    cast = make_cast()
    story = make_story(cast.team)
    feeds = [make_feed(cast, f"{newsstand.url}?{n}", story=story) for n in range(2)]

    done = at_once(*(lambda pk=feed.pk: work_on_feed(pk, now=NOW) for feed in feeds))

    assert _no_errors(done)
    assert Article.objects.count() == 1
    assert sorted(FeedItem.objects.values_list("outcome", flat=True)) == ["known", "taken"]


class KilledError(BaseException):
    """Stands for a worker that is gone from one moment to the next."""


@pytest.mark.parametrize("where", ["_found", "_submitted", "_settle"])
def test_a_worker_that_is_killed_loses_and_doubles_nothing(
    where: str, newsstand: Newsstand, monkeypatch: pytest.MonkeyPatch
) -> None:
    newsstand.prints(Item("/1"))
    feed = make_feed(make_cast(), newsstand.url)

    def die(*_: object, **__: object) -> None:
        raise KilledError

    monkeypatch.setattr(taking_items, where, die)
    with pytest.raises(KilledError):
        work_on_feed(feed.pk, now=NOW)
    connections.close_all()
    monkeypatch.undo()
    assert outcomes(feed) == [("Ferry aground off Port Ellery", "waiting")]
    assert not Article.objects.exists()

    work_on_feed(feed.pk, now=NOW + IN_HAND)

    assert outcomes(feed) == [("Ferry aground off Port Ellery", "taken")]
    assert Article.objects.count() == 1


def test_a_feed_whose_worker_is_killed_is_due_again(
    newsstand: Newsstand, monkeypatch: pytest.MonkeyPatch
) -> None:
    newsstand.prints(Item("/1"))
    feed = make_feed(make_cast(), newsstand.url)

    def die(*_: object, **__: object) -> None:
        raise KilledError

    monkeypatch.setattr("articles.actions.reading_feeds.fetch", die)
    with pytest.raises(KilledError):
        read_feed(feed.pk, now=NOW)
    monkeypatch.undo()

    work_on_feed(feed.pk, now=NOW + timedelta(minutes=10))

    assert outcomes(feed) == [("Ferry aground off Port Ellery", "taken")]
    assert Feed.objects.get().failures == 0


def test_after_a_spell_others_have_their_turn(newsstand: Newsstand) -> None:
    newsstand.prints(Item("/1"))
    feed = make_feed(make_cast(), newsstand.url)
    read_feed(feed.pk, now=NOW)

    assert not take_items(feed.pk, until=0.0, now=NOW)
    assert take_items(feed.pk, until=ENDLESS, now=NOW)
