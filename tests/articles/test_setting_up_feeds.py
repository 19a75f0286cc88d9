"""Feeds are set up, changed, paused and put away by whoever may submit articles, with an event."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from accounts.permissions import Actor
from articles.actions.feeds import (
    MOST,
    add_feed,
    archive_feed,
    change_feed,
    fetch_feed,
    pause_feed,
    resume_feed,
    retry_item,
)
from articles.models import Feed, FeedItem
from audit.models import Event
from tests.articles.newsstand import Item, Newsstand, make_feed, newsstand, outcomes, read
from tests.builders import NOW, make_outlet, make_story
from tests.cast import Cast
from verify.errors import ConflictError, ForbiddenError, InvalidError

__all__ = ["newsstand"]

pytestmark = pytest.mark.django_db

URL = "https://herald.example/feed.xml"


def _verbs(feed: Feed) -> list[str]:
    rows = Event.objects.about("articles.feed", feed.pk).filter(object_type="articles.feed")
    return sorted(rows.values_list("verb", flat=True))


def test_a_new_feed_is_read_at_once(cast: Cast) -> None:
    feed = make_feed(cast, URL, words=" ferry \n")

    assert (feed.due_at, feed.asked_at, feed.words) == (NOW, NOW, "ferry")
    assert feed.added_by == cast.reporter
    assert _verbs(feed) == ["feed.added"]


def test_address_and_words_are_not_in_the_trail_in_the_clear(cast: Cast) -> None:
    feed = make_feed(cast, f"{URL}?key=hidden", words="Suspect Name")
    change_feed(actor=cast.actor("editor"), feed=feed, words="Another Name", now=NOW)

    bodies = b"".join(bytes(body) for body in Event.objects.values_list("body", flat=True))

    assert b"key=hidden" not in bodies
    assert b"Suspect" not in bodies
    assert b"Another" not in bodies


@pytest.mark.parametrize(
    "values,field",
    [
        ({"url": ""}, "url"),
        ({"url": "feed"}, "url"),
        ({"url": "ftp://herald.example/"}, "url"),
        ({"url": "https://user:word@herald.example/"}, "url"),
        ({"url": "https://herald.example/\0"}, "url"),
        ({"words": "?"}, "words"),
        ({"words": "x\0"}, "words"),
        ({"words": "word " * 500}, "words"),
        ({"every_minutes": 4}, "every_minutes"),
        ({"every_minutes": 30 * 24 * 60 + 1}, "every_minutes"),
    ],
)
def test_what_cannot_be_used_is_refused_with_its_field(
    values: dict[str, Any], field: str, cast: Cast
) -> None:
    with pytest.raises(InvalidError) as refused:
        add_feed(
            actor=cast.actor("reporter"),
            team=cast.team,
            story=make_story(cast.team),
            now=NOW,
            **{"url": URL, **values},
        )

    assert refused.value.field == field
    assert not Feed.objects.exists()


def test_a_feed_names_no_row_of_another_team(cast: Cast) -> None:
    theirs = make_story(cast.other_team)
    outlet = make_outlet(cast.other_team)
    ours = make_feed(cast, URL)
    actor = cast.actor("reporter")

    for values in ({"story": theirs}, {"outlet": outlet}):
        with pytest.raises(InvalidError) as refused:
            change_feed(actor=actor, feed=ours, now=NOW, **values)
        assert refused.value.field == next(iter(values))
    with pytest.raises(InvalidError):
        add_feed(actor=actor, team=cast.team, story=theirs, url=URL, now=NOW)
    with pytest.raises(ForbiddenError):
        add_feed(actor=actor, team=cast.other_team, story=theirs, url=URL, now=NOW)


def test_a_story_has_a_feed_once_until_it_is_put_away(cast: Cast) -> None:
    feed = make_feed(cast, URL)
    other = make_feed(cast, URL)  # the same feed, for another story

    with pytest.raises(ConflictError, match="fills that story already"):
        make_feed(cast, URL, story=feed.story)
    with pytest.raises(ConflictError, match="fills that story already"):
        change_feed(actor=cast.actor("reporter"), feed=other, story=feed.story, now=NOW)
    archive_feed(actor=cast.actor("reporter"), feed=feed, now=NOW)
    assert make_feed(cast, URL, story=feed.story).pk != feed.pk


def test_there_are_only_so_many(cast: Cast) -> None:
    story = make_story(cast.team)
    for number in range(MOST):
        make_feed(cast, f"{URL}?{number}", story=story)

    with pytest.raises(ConflictError, match=f"at most {MOST} feeds"):
        make_feed(cast, URL, story=story)


def test_a_change_that_changes_nothing_is_no_act(cast: Cast) -> None:
    feed = make_feed(cast, URL, words="ferry")

    change_feed(actor=cast.actor("reporter"), feed=feed, words="ferry", now=NOW)

    assert _verbs(feed) == ["feed.added"]


def test_a_feed_that_fills_another_story_leaves_what_it_brought(
    cast: Cast, newsstand: Newsstand
) -> None:
    newsstand.prints(Item("/1"))
    feed = read(make_feed(cast, newsstand.url))
    first, second = feed.story, make_story(cast.team, "Another")
    newsstand.prints(Item("/2", title="Two boats"))

    change_feed(actor=cast.actor("reporter"), feed=feed, story=second, now=NOW)
    read(feed)

    assert (first.places.count(), second.places.count()) == (1, 1)


def test_paused_it_is_neither_read_nor_taken_from(cast: Cast, newsstand: Newsstand) -> None:
    newsstand.prints(Item("/1"))
    feed = pause_feed(actor=cast.actor("reporter"), feed=make_feed(cast, newsstand.url), now=NOW)

    read(feed)

    assert (feed.paused_why, newsstand.server.asked) == ("by_hand", [])
    with pytest.raises(ConflictError, match="paused"):
        fetch_feed(actor=cast.actor("reporter"), feed=feed, now=NOW)
    resume_feed(actor=cast.actor("reporter"), feed=feed, now=NOW)
    assert outcomes(read(feed)) == [("Ferry aground off Port Ellery", "taken")]
    assert _verbs(feed) == ["feed.added", "feed.paused", "feed.resumed"]


def test_put_away_it_is_read_no_more_and_what_waits_is_settled(
    cast: Cast, newsstand: Newsstand
) -> None:
    newsstand.prints(Item("/1"))
    newsstand.answers("/1", 503)
    feed = read(make_feed(cast, newsstand.url))

    archive_feed(actor=cast.actor("reporter"), feed=feed, now=NOW)
    read(feed)

    item = FeedItem.objects.get()
    assert (item.outcome, item.reason) == ("skipped", "The feed was put away before.")
    assert newsstand.server.asked.count("/feed.xml") == 1
    with pytest.raises(ConflictError, match="put away"):
        retry_item(actor=cast.actor("reporter"), item=item, now=NOW)


def test_only_what_was_left_out_or_failed_is_retried(cast: Cast, newsstand: Newsstand) -> None:
    newsstand.prints(Item("/1"))
    read(make_feed(cast, newsstand.url))

    with pytest.raises(ConflictError, match="left out or failed"):
        retry_item(actor=cast.actor("reporter"), item=FeedItem.objects.get(), now=NOW)


STEPS: dict[str, Callable[[Actor, Feed], object]] = {
    "change": lambda actor, feed: change_feed(actor=actor, feed=feed, words="x", now=NOW),
    "fetch": lambda actor, feed: fetch_feed(actor=actor, feed=feed, now=NOW),
    "pause": lambda actor, feed: pause_feed(actor=actor, feed=feed, now=NOW),
    "archive": lambda actor, feed: archive_feed(actor=actor, feed=feed, now=NOW),
    "retry": lambda actor, feed: retry_item(actor=actor, item=feed.items.get(), now=NOW),
}


@pytest.mark.parametrize("step", STEPS)
@pytest.mark.parametrize("name", ["auditor", "outsider"])
def test_who_may_not_submit_changes_no_feed(
    name: str, step: str, cast: Cast, newsstand: Newsstand
) -> None:
    newsstand.prints(Item("/1"))
    newsstand.answers("/1", 404)
    feed = read(make_feed(cast, newsstand.url))

    with pytest.raises(ForbiddenError):
        STEPS[step](cast.actor(name), feed)


def test_an_auditor_adds_none(cast: Cast) -> None:
    with pytest.raises(ForbiddenError):
        add_feed(
            actor=cast.actor("auditor"),
            team=cast.team,
            story=make_story(cast.team),
            url=URL,
            now=NOW,
        )
