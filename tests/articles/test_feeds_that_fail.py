"""A feed that cannot be read says why, is tried again ever later, and is stopped in the end."""

from __future__ import annotations

from datetime import timedelta

import pytest
from pytest_django import Settings

from articles.actions.feeds import fetch_feed, resume_feed
from articles.actions.reading_feeds import (
    FEWEST,
    FIRST_PAUSE,
    LONGEST_PAUSE,
    PATIENCE,
    ring_for_feeds,
)
from articles.models import Feed
from audit.models import Event
from tests.articles.newsstand import Item, Newsstand, make_feed, newsstand, outcomes, read
from tests.builders import NOW
from tests.cast import Cast
from tests.verify.outside.hostile import page

__all__ = ["newsstand"]

pytestmark = pytest.mark.django_db


def _pause(feed: Feed) -> timedelta:
    """How long it waits from the moment at which it was due."""
    before = feed.due_at or NOW
    read(feed)
    assert feed.due_at is not None
    return feed.due_at - before


def test_each_failure_in_a_row_waits_longer(cast: Cast, newsstand: Newsstand) -> None:
    newsstand.answers("/feed.xml", 503)
    feed = make_feed(cast, newsstand.url, every_minutes=5)

    pauses = [_pause(feed) for _ in range(FEWEST)]

    assert (feed.failures, feed.failing_since) == (FEWEST, NOW)
    assert feed.last_error == "The server answered with 503 X."
    assert feed.asked_at is None
    for number, pause in enumerate(pauses):
        assert 0.9 * FIRST_PAUSE * 2**number <= pause <= 1.1 * FIRST_PAUSE * 2**number


def test_no_pause_is_longer_than_a_day_by_much(cast: Cast, newsstand: Newsstand) -> None:
    newsstand.answers("/feed.xml", 503)
    feed = make_feed(cast, newsstand.url)
    Feed.objects.update(failures=40, failing_since=NOW)

    assert _pause(feed) <= 1.1 * LONGEST_PAUSE


def test_a_server_that_asks_to_wait_is_left_alone(cast: Cast, newsstand: Newsstand) -> None:
    newsstand.answers("/feed.xml", 429, "Retry-After: 7200")
    feed = make_feed(cast, newsstand.url, every_minutes=5)

    assert _pause(feed) == timedelta(hours=2)


def test_one_success_ends_it(cast: Cast, newsstand: Newsstand) -> None:
    newsstand.answers("/feed.xml", 503)
    feed = read(make_feed(cast, newsstand.url))
    newsstand.prints(Item("/1"))

    read(feed)

    assert (feed.failures, feed.failing_since, feed.last_error) == (0, None, "")
    assert outcomes(feed) == [("Ferry aground off Port Ellery", "taken")]


def test_after_a_week_of_failures_it_is_stopped(cast: Cast, newsstand: Newsstand) -> None:
    newsstand.answers("/feed.xml", 503)
    feed = make_feed(cast, newsstand.url)
    Feed.objects.update(failures=FEWEST, failing_since=NOW - PATIENCE)

    read(feed)

    assert (feed.paused_why, feed.due_at) == ("failing", None)
    assert feed.last_error == "The server answered with 503 X."
    event = Event.objects.get(verb="feed.paused")
    assert event.act["data"] == {"why": "failing"}
    assert event.act["actor"]["kind"] == "system"


def test_a_feed_that_is_gone_is_stopped_at_once(cast: Cast, newsstand: Newsstand) -> None:
    newsstand.answers("/feed.xml", 410)

    feed = read(make_feed(cast, newsstand.url))

    assert (feed.paused_why, feed.due_at) == ("gone", None)
    read(feed)
    assert newsstand.server.asked == ["/feed.xml"]


def test_resumed_it_begins_anew(cast: Cast, newsstand: Newsstand) -> None:
    newsstand.answers("/feed.xml", 410)
    feed = read(make_feed(cast, newsstand.url))
    newsstand.prints(Item("/1"))

    feed = resume_feed(actor=cast.actor("reporter"), feed=feed, now=NOW)

    assert (feed.failures, feed.due_at, feed.asked_at) == (0, NOW, NOW)
    assert outcomes(read(feed)) == [("Ferry aground off Port Ellery", "taken")]


@pytest.mark.parametrize(
    "raw,words",
    [
        (page(b"<html><body>News</body></html>"), "is no feed"),
        (page(b"\0" * 10, "application/rss+xml"), "is no feed"),
        (page(b"x" * 10_000_001, "application/rss+xml"), "more than 10,000,000 bytes"),
        (b"nonsense\r\n\r\n", "does not speak HTTP"),
    ],
    ids=["a page", "NUL bytes", "huge", "no HTTP"],
)
def test_what_is_no_feed_is_said_and_nothing_is_taken(
    raw: bytes, words: str, cast: Cast, newsstand: Newsstand
) -> None:
    newsstand.server.says("/feed.xml", raw)

    feed = read(make_feed(cast, newsstand.url))

    assert words in feed.last_error
    assert outcomes(feed) == []


def test_what_nobody_foresaw_is_a_failure_like_others(
    cast: Cast, newsstand: Newsstand, monkeypatch: pytest.MonkeyPatch
) -> None:
    newsstand.prints(Item("/1"))

    def breaks(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("articles.actions.reading_feeds.read_document", breaks)

    feed = read(make_feed(cast, newsstand.url))

    assert (feed.failures, feed.last_error) == (1, "An error on our side. It is logged.")


def test_nothing_in_a_private_network_is_read(
    cast: Cast, newsstand: Newsstand, settings: Settings
) -> None:
    settings.OUTSIDE_ALLOW = []

    feed = read(make_feed(cast, newsstand.url))

    assert "private network" in feed.last_error
    assert newsstand.server.asked == []


def test_nul_bytes_within_are_left_out(cast: Cast, newsstand: Newsstand) -> None:
    newsstand.prints(Item("/1", title="Ferry\0 aground", guid="\0", summary="\0"))

    feed = read(make_feed(cast, newsstand.url))

    assert outcomes(feed) == [("Ferry aground", "taken")]


def test_what_is_due_is_rung_for(
    cast: Cast, newsstand: Newsstand, monkeypatch: pytest.MonkeyPatch
) -> None:
    due, later, paused = (make_feed(cast, f"{newsstand.url}?{number}") for number in range(3))
    Feed.objects.filter(pk=later.pk).update(due_at=NOW + timedelta(hours=1))
    newsstand.answers("/feed.xml", 410)
    read(paused)
    rung: list[tuple[str, int]] = []
    monkeypatch.setattr(
        "articles.actions.reading_feeds.ring", lambda task, pk: rung.append((task, pk))
    )

    ring_for_feeds(now=NOW)

    assert rung == [("articles.tasks.read_feed", due.pk)]
    fetch_feed(actor=cast.actor("reporter"), feed=later, now=NOW)
    ring_for_feeds(now=NOW)
    assert {pk for _, pk in rung} == {due.pk, later.pk}
