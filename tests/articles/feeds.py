"""Feeds and their items, without a server: as a reading leaves them."""

from __future__ import annotations

from itertools import count

from django.db import transaction

from accounts.actions import system
from accounts.permissions import Actor
from articles.actions.feeds import add_feed
from articles.actions.keeping_items import keep_items
from articles.feed_documents import Document, Told
from articles.models import Feed, FeedItem, Story
from tests.builders import NOW

_numbers = count(1)


def make_feed_of(
    story: Story, url: str = "", *, words: str = "", actor: Actor | None = None
) -> Feed:
    return add_feed(
        actor=actor or system(story.team),
        team=story.team,
        story=story,
        url=url or f"https://herald.example/{next(_numbers)}.xml",
        words=words,
        now=NOW,
    )


@transaction.atomic
def make_feed_item(
    feed: Feed, title: str = "Ferry aground", site: str = "herald.example"
) -> FeedItem:
    """An item that waits, or is left out by the feed's words."""
    number = next(_numbers)
    told = Told(f"urn:{title}:{number}", f"https://{site}/{number}", title)
    with transaction.atomic():
        keep_items(feed, Document(items=[told]), NOW)
    return FeedItem.objects.get(feed=feed, key=told.key)
