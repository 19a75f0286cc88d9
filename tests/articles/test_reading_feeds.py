"""Feeds are read when they are due; each item that fits becomes an article of the story, once."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from articles.actions import submit_article
from articles.actions.feeds import change_feed, retry_item
from articles.actions.keeping_items import REST
from articles.actions.reading_feeds import work_on_feed
from articles.actions.taking_items import MOST_ATTEMPTS, PAUSES
from articles.models import Article, FeedItem, Revision
from audit.models import Event
from tests.articles.newsstand import FERRY, Item, Newsstand, make_feed, newsstand, outcomes, read
from tests.builders import NOW, make_outlet, make_story
from tests.cast import Cast

__all__ = ["newsstand"]

pytestmark = pytest.mark.django_db


def test_items_become_articles_with_what_page_and_feed_say(
    cast: Cast, newsstand: Newsstand
) -> None:
    newsstand.prints(Item("/1"), Item("/2", title="Two boats came"))

    feed = read(make_feed(cast, newsstand.url))

    assert outcomes(feed) == [
        ("Ferry aground off Port Ellery", "taken"),
        ("Two boats came", "taken"),
    ]
    assert (feed.title, feed.told) == ("The Herald", "2 new, 0 changed, 0 known")
    assert (feed.last_error, feed.asked_at, feed.read_at) == ("", None, NOW)
    article = Article.objects.get(url=newsstand.server.url("/1"))
    assert FERRY in article.revisions.get().text
    assert article.published == datetime(2026, 1, 14, 22, 5, tzinfo=UTC)
    assert article.published_precision == "minute"
    assert article.outlet is not None
    assert article.outlet.domain == "127.0.0.1"
    assert article.places.get().story == feed.story


def test_the_article_comes_by_the_common_door_and_names_its_feed(
    cast: Cast, newsstand: Newsstand
) -> None:
    newsstand.prints(Item("/1"))

    feed = read(make_feed(cast, newsstand.url))

    event = Event.objects.get(verb="article.submitted")
    assert event.act["related"] == [f"articles.feed:{feed.pk}", f"articles.story:{feed.story_id}"]
    assert event.act["actor"]["kind"] == "system"
    assert Revision.objects.get().stage == "received"


def test_the_feeds_outlet_is_the_articles(cast: Cast, newsstand: Newsstand) -> None:
    outlet = make_outlet(cast.team, "The Herald", time_zone="America/New_York")
    newsstand.prints(Item("/1", published="2026-01-14"))
    feed = make_feed(cast, newsstand.url)
    change_feed(actor=cast.actor("reporter"), feed=feed, outlet=outlet, now=NOW)

    read(feed)

    article = Article.objects.get()
    assert article.outlet == outlet
    assert article.published_precision == "day"
    assert article.published == datetime(2026, 1, 14, 5, 0, tzinfo=UTC)


def test_what_the_feed_repeats_is_taken_once(cast: Cast, newsstand: Newsstand) -> None:
    newsstand.prints(Item("/1", guid="a"))
    feed = read(make_feed(cast, newsstand.url))
    newsstand.prints(Item("/2", guid="b"))
    newsstand.tells([Item("/1", guid="another guid for that link"), *newsstand.items])

    read(feed)
    read(feed)

    assert Article.objects.count() == 2
    assert feed.told == "0 new, 0 changed, 3 known"
    assert newsstand.server.asked.count("/1") == 1


def test_it_is_due_again_by_its_rhythm(cast: Cast, newsstand: Newsstand) -> None:
    newsstand.prints(Item("/1"))

    feed = read(make_feed(cast, newsstand.url, every_minutes=100))

    assert feed.due_at is not None
    assert timedelta(minutes=90) <= feed.due_at - NOW <= timedelta(minutes=110)
    before = newsstand.server.asked.count("/feed.xml")
    work_on_feed(feed.pk, now=feed.due_at - timedelta(seconds=1))
    assert newsstand.server.asked.count("/feed.xml") == before


def test_what_has_not_changed_is_not_sent_again(cast: Cast, newsstand: Newsstand) -> None:
    newsstand.prints(Item("/1"))
    stamp = "Wed, 14 Jan 2026 22:00:00 GMT"
    newsstand.tells(newsstand.items, 'ETag: W/"seven"', f"Last-Modified: {stamp}")
    feed = read(make_feed(cast, newsstand.url))
    newsstand.answers("/feed.xml", 304)

    read(feed)

    asked = newsstand.server.requests[-1]
    assert 'If-None-Match: W/"seven"' in asked
    assert f"If-Modified-Since: {stamp}" in asked
    assert (feed.last_error, feed.told) == (
        "",
        "Nothing new: the server says that it has not changed.",
    )
    assert feed.read_at == feed.read_at


def test_words_leave_items_out_and_other_words_take_them(cast: Cast, newsstand: Newsstand) -> None:
    newsstand.prints(
        Item("/1"),
        Item("/2", title="Sport", summary="The coast guard won"),
        Item("/3", title="Weather"),
    )
    newsstand.tells(newsstand.items, 'ETag: "one"')
    feed = read(make_feed(cast, newsstand.url, words="ferry ellery"))
    first = outcomes(feed)

    change_feed(actor=cast.actor("reporter"), feed=feed, words="ferry\ncoast guard", now=NOW)
    read(feed)

    assert [outcome for _, outcome in first] == ["taken", "skipped", "skipped"]
    assert [outcome for _, outcome in outcomes(feed)] == ["taken", "taken", "skipped"]
    assert "If-None-Match" not in newsstand.server.requests[-2]
    assert "/3" not in newsstand.server.asked
    skipped = FeedItem.objects.get(title="Weather")
    assert "none of the lines of words" in skipped.reason


def test_what_was_left_out_is_taken_when_somebody_asks(cast: Cast, newsstand: Newsstand) -> None:
    newsstand.prints(Item("/1", title="Weather"))
    feed = read(make_feed(cast, newsstand.url, words="ferry"))

    retry_item(actor=cast.actor("reporter"), item=FeedItem.objects.get(), now=NOW)
    work_on_feed(feed.pk, now=NOW)

    assert outcomes(feed) == [("Weather", "taken")]
    assert Event.objects.get(verb="feed.item_retried").actor_id == cast.reporter.pk


def test_an_article_that_is_there_is_not_doubled(cast: Cast, newsstand: Newsstand) -> None:
    story = make_story(cast.team)
    url = newsstand.server.url("/1")
    there = submit_article(actor=cast.actor("reporter"), story=story, text=FERRY, url=url, now=NOW)
    newsstand.prints(Item("/1"))

    feed = read(make_feed(cast, newsstand.url, story=story))

    item = FeedItem.objects.get()
    assert (item.outcome, item.article) == ("known", there)
    assert outcomes(feed) == [("Ferry aground off Port Ellery", "known")]
    assert Article.objects.count() == 1


def test_a_page_that_is_not_there_yet_is_tried_again(cast: Cast, newsstand: Newsstand) -> None:
    newsstand.prints(Item("/1"))
    newsstand.answers("/1", 503)
    feed = read(make_feed(cast, newsstand.url))
    waiting = FeedItem.objects.get()
    assert (waiting.outcome, waiting.due_at) == ("waiting", NOW + PAUSES[0])
    assert waiting.reason == "The server answered with 503 X."

    newsstand.shows("/1", FERRY * 3)
    work_on_feed(feed.pk, now=NOW + PAUSES[0])

    assert outcomes(feed) == [("Ferry aground off Port Ellery", "taken")]
    assert FeedItem.objects.get().reason == ""


def test_a_page_that_stays_away_fails_and_can_be_asked_for(
    cast: Cast, newsstand: Newsstand
) -> None:
    newsstand.prints(Item("/1"))
    newsstand.answers("/1", 503)
    feed = read(make_feed(cast, newsstand.url))
    for _ in PAUSES:
        work_on_feed(feed.pk, now=FeedItem.objects.get().due_at or NOW)
    failed = FeedItem.objects.get()
    assert (failed.outcome, failed.due_at) == ("failed", None)

    newsstand.shows("/1", FERRY * 3)
    retry_item(actor=cast.actor("editor"), item=failed, now=NOW)
    work_on_feed(feed.pk, now=NOW)

    assert outcomes(feed) == [("Ferry aground off Port Ellery", "taken")]


@pytest.mark.parametrize(
    "status,told", [(404, "404"), (403, "403")], ids=["not found", "behind a wall"]
)
def test_a_page_that_cannot_be_had_fails_at_once_with_the_reason(
    status: int, told: str, cast: Cast, newsstand: Newsstand
) -> None:
    newsstand.prints(Item("/1"))
    newsstand.answers("/1", status)

    read(make_feed(cast, newsstand.url))

    item = FeedItem.objects.get()
    assert item.outcome == "failed"
    assert told in item.reason
    assert not Article.objects.exists()


def test_the_feeds_own_text_stands_in_for_a_page_behind_a_wall(
    cast: Cast, newsstand: Newsstand
) -> None:
    newsstand.prints(Item("/1", content=f"<p>{FERRY}</p><p>Two were hurt.</p>"))
    newsstand.answers("/1", 403)

    read(make_feed(cast, newsstand.url))

    item = FeedItem.objects.get()
    assert (item.outcome, item.from_feed, item.content) == ("taken", True, "")
    assert item.reason == (
        "The page could not be read: The server answered with 403 X. The text is the feed's own."
    )
    text = Article.objects.get().revisions.get().text
    assert text == f"Ferry aground off Port Ellery\n\n{FERRY}\nTwo were hurt."


def test_an_item_without_address_and_text_is_named(cast: Cast, newsstand: Newsstand) -> None:
    newsstand.tells([Item("", title="Only a headline")])

    read(make_feed(cast, newsstand.url))

    item = FeedItem.objects.get()
    assert (item.outcome, item.reason) == ("failed", "The item has neither an address nor a text.")


def test_an_item_that_leads_into_a_private_network_is_refused(
    cast: Cast, newsstand: Newsstand
) -> None:
    inner = b"<item><title>x</title><link>http://169.254.169.254/latest/</link></item>"
    feed = b'<rss version="2.0"><channel>' + inner + b"</channel></rss>"
    newsstand.server.says("/feed.xml", b"HTTP/1.1 200 OK\r\n\r\n" + feed)

    read(make_feed(cast, newsstand.url))

    item = FeedItem.objects.get()
    assert item.outcome == "failed"
    assert "private network" in item.reason


def test_an_item_that_is_changed_there_is_a_new_revision(cast: Cast, newsstand: Newsstand) -> None:
    newsstand.prints(Item("/1", guid="a"))
    feed = read(make_feed(cast, newsstand.url, every_minutes=60 * 24))
    newsstand.shows("/1", f"{FERRY} The company now says that 62 people were hurt in all of it.")
    newsstand.tells([Item("/1", guid="a", title="Ferry: 62 hurt")])

    read(feed)
    item = FeedItem.objects.get()

    assert (item.title, item.outcome) == ("Ferry: 62 hurt", "taken")
    assert item.reason == "Changed there: revision 2."
    assert Article.objects.get().revisions.count() == 2
    assert feed.told == "0 new, 1 changed, 0 known"


def test_an_item_that_changes_all_the_time_is_let_be_for_a_while(
    cast: Cast, newsstand: Newsstand
) -> None:
    newsstand.prints(Item("/1", guid="a"))
    feed = read(make_feed(cast, newsstand.url, every_minutes=5))
    newsstand.tells([Item("/1", guid="a", title="Ferry: 62 hurt")])

    read(feed)
    before = newsstand.server.asked.count("/1")
    feed.due_at = NOW + REST
    feed.save(update_fields=["due_at"])
    read(feed)

    assert (before, newsstand.server.asked.count("/1")) == (1, 2)


def test_a_change_that_cannot_be_read_keeps_the_article(cast: Cast, newsstand: Newsstand) -> None:
    newsstand.prints(Item("/1", guid="a"))
    feed = read(make_feed(cast, newsstand.url, every_minutes=60 * 24))
    newsstand.answers("/1", 403)
    newsstand.tells([Item("/1", guid="a", title="Ferry: 62 hurt", content="<p>A teaser</p>")])

    read(feed)

    item = FeedItem.objects.get()
    assert item.outcome == "taken"
    assert item.reason.startswith("Changed there, and could not be read again:")
    assert Article.objects.get().revisions.count() == 1


def test_an_item_that_kills_its_workers_is_set_aside(cast: Cast, newsstand: Newsstand) -> None:
    newsstand.prints(Item("/1", title="Weather"))
    feed = read(make_feed(cast, newsstand.url, words="ferry"))
    retry_item(actor=cast.actor("reporter"), item=FeedItem.objects.get(), now=NOW)
    FeedItem.objects.update(attempts=MOST_ATTEMPTS)

    work_on_feed(feed.pk, now=NOW)

    item = FeedItem.objects.get()
    assert (item.outcome, "never ended" in item.reason) == ("failed", True)
