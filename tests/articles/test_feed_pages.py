"""Feeds on the pages: set up, looked at, changed; what came of each item, and a way to mend it."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from articles.actions.feeds import pause_feed
from articles.actions.reading_feeds import work_on_feed
from articles.models import Article, Feed, FeedItem, Story
from tests.articles.feeds import make_feed_item, make_feed_of
from tests.articles.newsstand import FERRY, Item, Newsstand, make_feed, newsstand, read
from tests.builders import NOW, make_outlet, make_story
from tests.cast import Cast

__all__ = ["newsstand"]

pytestmark = pytest.mark.django_db

URL = "https://herald.example/feed.xml"


@pytest.fixture
def reporter(cast: Cast) -> Client:
    client = Client()
    client.force_login(cast.reporter)
    return client


def _at(cast: Cast, name: str, *args: object) -> str:
    return reverse(name, args=[cast.team.slug, *args])


def _text(client: Client, address: str) -> str:
    response = client.get(address)
    assert response.status_code == 200
    return response.content.decode()


def _given(**values: object) -> dict[str, object]:
    return {"url": URL, "every_minutes": "60", "words": "", **values}


def test_the_empty_list_says_what_a_feed_is_for(cast: Cast, reporter: Client) -> None:
    assert "set up the first feed" in _text(reporter, _at(cast, "feeds"))
    auditor = Client()
    auditor.force_login(cast.auditor)
    assert "Reporters, reviewers and editors set them up." in _text(auditor, _at(cast, "feeds"))


def test_a_feed_is_set_up_for_a_story(cast: Cast, reporter: Client) -> None:
    story, outlet = make_story(cast.team), make_outlet(cast.team)
    address = _at(cast, "new_feed")
    form = reporter.get(address, {"story": story.slug}).context["form"]

    answer = reporter.post(
        address, _given(story=story.pk, outlet=outlet.pk, words="ferry\r\ncoast guard")
    )

    feed = Feed.objects.get()
    assert form["story"].value() == story.pk
    assert answer.headers["Location"] == _at(cast, "feed", feed.pk)
    assert (feed.story, feed.outlet, feed.words) == (story, outlet, "ferry\ncoast guard")
    shown = _text(reporter, _at(cast, "feed", feed.pk))
    assert "Reading the feed." in shown
    assert "“ferry” or “coast guard”" in shown


def test_a_story_can_be_opened_with_it(cast: Cast, reporter: Client) -> None:
    reporter.post(_at(cast, "new_feed"), _given(new_story="Ferry aground"))

    assert Feed.objects.get().story.title == "Ferry aground"


@pytest.mark.parametrize(
    "values,field",
    [
        ({"url": "nowhere"}, "url"),
        ({"url": "https://u:p@herald.example/"}, "url"),
        ({"words": "?!"}, "words"),
        ({"every_minutes": "1"}, "every_minutes"),
        ({"new_story": ""}, "story"),
        ({"story": "0"}, "story"),
    ],
)
def test_what_is_wrong_stands_beside_its_field_and_nothing_is_lost(
    values: dict[str, Any], field: str, cast: Cast, reporter: Client
) -> None:
    answer = reporter.post(_at(cast, "new_feed"), _given(new_story="Ferry") | values)

    assert list(answer.context["form"].errors) == [field]
    assert answer.context["form"]["url"].value() == values.get("url", URL)
    assert not Feed.objects.exists()
    assert not Story.objects.exists()


def test_another_teams_rows_are_no_choice(cast: Cast, reporter: Client) -> None:
    story, outlet = make_story(cast.other_team), make_outlet(cast.other_team)

    answer = reporter.post(_at(cast, "new_feed"), _given(story=story.pk, outlet=outlet.pk))

    assert set(answer.context["form"].errors) == {"story", "outlet"}
    preset = reporter.get(_at(cast, "new_feed"), {"story": story.slug})
    assert preset.context["form"]["story"].value() is None


def test_a_feed_is_changed(cast: Cast, reporter: Client) -> None:
    feed = make_feed(cast, URL, every_minutes=77)
    address = _at(cast, "edit_feed", feed.pk)
    form = reporter.get(address).context["form"]
    given = {name: form[name].value() or "" for name in form.fields}

    answer = reporter.post(address, given | {"words": "ferry"})

    assert answer.status_code == 302
    feed.refresh_from_db()
    assert (feed.words, feed.every_minutes) == ("ferry", 77)


def test_the_page_tells_what_came_of_each_item(
    cast: Cast, reporter: Client, newsstand: Newsstand
) -> None:
    newsstand.prints(
        Item("/1"), Item("/2", title="Ferry sinks"), Item("/3", title="Weather", summary="Rain")
    )
    newsstand.answers("/2", 404)
    feed = read(make_feed(cast, newsstand.url, words="ferry"))
    address = _at(cast, "feed", feed.pk)

    shown = _text(reporter, address)
    failed = _text(reporter, f"{address}?outcome=failed")
    found = _text(reporter, f"{address}?q=weather")

    article = Article.objects.get()
    assert _at(cast, "article", article.pk) in shown
    assert "The server answered with 404 X." in shown
    assert "none of the lines of words" in shown
    assert ("Ferry sinks" in failed, "Weather" in failed) == (True, False)
    assert ("Ferry sinks" in found, "Weather" in found) == (False, True)
    assert "No item of this kind." in _text(reporter, f"{address}?outcome=known")


def test_a_failed_item_is_tried_again_by_a_button(
    cast: Cast, reporter: Client, newsstand: Newsstand
) -> None:
    newsstand.prints(Item("/1"))
    newsstand.answers("/1", 404)
    feed = read(make_feed(cast, newsstand.url))
    item = FeedItem.objects.get()
    newsstand.shows("/1", FERRY * 3)

    back = f"{_at(cast, 'feed', feed.pk)}?outcome=failed"
    answer = reporter.post(_at(cast, "retry_feed_item", item.pk), {"back": back})
    waiting = _text(reporter, _at(cast, "feed", feed.pk))
    item.refresh_from_db()
    work_on_feed(feed.pk, now=item.due_at or NOW)

    assert answer.headers["Location"] == back
    assert "Try again" not in waiting
    item.refresh_from_db()
    assert item.outcome == "taken"


def test_buttons_read_pause_resume_and_put_away(cast: Cast, reporter: Client) -> None:
    feed = make_feed(cast, URL)
    page = _at(cast, "feed", feed.pk)

    def press(step: str) -> Feed:
        assert reporter.post(_at(cast, f"{step}_feed", feed.pk)).status_code == 302
        feed.refresh_from_db()
        return feed

    assert press("pause").paused_why == "by_hand"
    assert "Not read since" in _text(reporter, page)
    assert press("resume").paused_at is None
    assert press("fetch").asked_at is not None
    assert press("archive").archived_at is not None
    assert reporter.get(page).status_code == 404
    assert "No feed fills a story yet." in _text(reporter, _at(cast, "feeds"))


def test_progress_is_asked_for_until_it_is_done(
    cast: Cast, reporter: Client, newsstand: Newsstand
) -> None:
    newsstand.prints(Item("/1"))
    feed = make_feed(cast, newsstand.url)
    address = _at(cast, "feed_progress", feed.pk)

    before = reporter.get(address)
    read(feed)
    after = reporter.get(address)

    assert ("HX-Refresh" in before.headers, "HX-Refresh" in after.headers) == (False, True)
    assert b"hx-get" in before.content
    assert b"hx-get" not in after.content


def test_a_failing_feed_says_so_in_the_list_and_on_its_page(
    cast: Cast, reporter: Client, newsstand: Newsstand
) -> None:
    newsstand.answers("/feed.xml", 503)
    feed = read(make_feed(cast, newsstand.url))

    for address in (_at(cast, "feeds"), _at(cast, "feed", feed.pk)):
        assert "The server answered with 503 X." in _text(reporter, address)


def test_a_storys_page_says_which_feeds_fill_it(cast: Cast, reporter: Client) -> None:
    feed = make_feed(cast, URL)
    pause_feed(
        actor=cast.actor("reporter"),
        feed=make_feed(cast, f"{URL}?2", story=feed.story),
        now=NOW,
    )
    make_feed(cast, f"{URL}?3")

    shown = _text(reporter, _at(cast, "story", feed.story.slug))

    assert shown.count("/feeds/") - shown.count("/feeds/new/") == 3  # two and the menu's
    assert "(paused)" in shown
    assert f"?story={feed.story.slug}" in shown


def test_an_articles_page_says_which_feed_brought_it(
    cast: Cast, reporter: Client, newsstand: Newsstand
) -> None:
    newsstand.prints(Item("/1", content=f"<p>{FERRY}</p>"))
    newsstand.answers("/1", 403)
    feed = read(make_feed(cast, newsstand.url))

    shown = _text(reporter, _at(cast, "article", Article.objects.get().pk))

    assert f'out of the feed <a href="{_at(cast, "feed", feed.pk)}">The Herald</a>' in shown
    assert "this text is the feed's own" in shown


def test_the_list_is_searched(cast: Cast, reporter: Client) -> None:
    make_feed(cast, URL, story=make_story(cast.team, "Ferry"))
    make_feed(cast, "https://wire.example/feed", story=make_story(cast.team, "Weather"))

    assert "wire.example" not in _text(reporter, f"{_at(cast, 'feeds')}?q=ferry")
    assert "No feed has “moon”" in _text(reporter, f"{_at(cast, 'feeds')}?q=moon")


def test_more_feeds_and_items_take_no_more_queries(cast: Cast, reporter: Client) -> None:
    feed = make_feed(cast, URL)
    make_feed_item(feed)
    pages = [
        _at(cast, "feeds"),
        _at(cast, "feed", feed.pk),
        _at(cast, "story", feed.story.slug),
    ]
    few = [_queries(reporter, address) for address in pages]

    for number in range(2):
        make_feed_item(feed, f"More {number}")
        make_feed_item(make_feed_of(feed.story))

    assert [_queries(reporter, address) for address in pages] == few


def _queries(client: Client, address: str) -> int:
    with CaptureQueriesContext(connection) as queries:
        assert client.get(address).status_code == 200
    return len(queries)
