"""An outlet on this machine: its feed, its pages, and feeds that read it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from html import escape

import pytest
from pytest_django import Settings

from articles.actions.feeds import add_feed
from articles.actions.reading_feeds import work_on_feed
from articles.models import Feed, FeedItem, Story
from tests.builders import NOW, make_story
from tests.cast import Cast
from tests.verify.outside.hostile import Server, page, serving

NAMESPACES = (
    'xmlns:content="http://purl.org/rss/1.0/modules/content/"'
    ' xmlns:dc="http://purl.org/dc/elements/1.1/"'
)
FERRY = "A ferry ran aground off Port Ellery on Monday, and the coast guard came with two boats."
HURT = "The company said that 40 people were hurt, of whom two were still in hospital on Tuesday."


@dataclass(frozen=True, slots=True)
class Item:
    """An item as a feed tells of it."""

    path: str
    title: str = "Ferry aground off Port Ellery"
    guid: str = ""
    summary: str = ""
    content: str = ""
    published: str = "Wed, 14 Jan 2026 22:05:00 GMT"


@dataclass
class Newsstand:
    """What stands at the outlet's addresses."""

    server: Server
    items: list[Item] = field(default_factory=list)
    path: str = "/feed.xml"

    @property
    def url(self) -> str:
        return self.server.url(self.path)

    def prints(self, *items: Item, text: str = f"{FERRY} {HURT}") -> None:
        """Put items before those that are in the feed, each with its page."""
        for item in items:
            self.shows(item.path, f"{text} This is the report at {item.path}.")
        self.items = [*items, *self.items]
        self.tells(self.items)

    def tells(self, items: Sequence[Item], *headers: str) -> None:
        """The feed, as it stands from now on."""
        told = "".join(self._told(item) for item in items)
        feed = f'<rss version="2.0" {NAMESPACES}><channel><title>The Herald</title>{told}'
        raw = f"{feed}</channel></rss>".encode()
        self.server.says(self.path, page(raw, "application/rss+xml", *headers))

    def shows(self, path: str, text: str) -> str:
        """An article's page."""
        body = f"<html><head><title>News</title></head><body><article><p>{text}</p></article>"
        return self.server.says(path, page(f"{body}</body></html>".encode()))

    def answers(self, path: str, status: int, *headers: str) -> None:
        lines = [f"HTTP/1.1 {status} X", "Content-Length: 0", *headers]
        self.server.says(path, "\r\n".join([*lines, "", ""]).encode())

    def _told(self, item: Item) -> str:
        parts = {
            "title": item.title,
            "link": self.server.url(item.path) if item.path else "",
            "guid": item.guid,
            "pubDate": item.published,
            "description": item.summary,
            "content:encoded": item.content,
        }
        told = "".join(f"<{tag}>{escape(words)}</{tag}>" for tag, words in parts.items() if words)
        return f"<item>{told}</item>"


@pytest.fixture
def newsstand(settings: Settings) -> Iterator[Newsstand]:
    with serving() as server:
        settings.OUTSIDE_ALLOW, settings.OUTSIDE_PORTS = ["127.0.0.1/32"], [server.port, 80]
        yield Newsstand(server)


def make_feed(
    cast: Cast, url: str, *, story: Story | None = None, words: str = "", every_minutes: int = 60
) -> Feed:
    return add_feed(
        actor=cast.actor("reporter"),
        team=cast.team,
        story=story or make_story(cast.team),
        url=url,
        words=words,
        every_minutes=every_minutes,
        now=NOW,
    )


def outcomes(feed: Feed) -> list[tuple[str, str]]:
    """Titles and outcomes of a feed's items, the newest first."""
    rows = FeedItem.objects.filter(feed=feed).order_by("-pk")
    return list(rows.values_list("title", "outcome"))


def read(feed: Feed) -> Feed:
    """The feed after it was read at its due time."""
    feed.refresh_from_db()
    work_on_feed(feed.pk, now=feed.due_at or NOW)
    feed.refresh_from_db()
    return feed
