"""What a feed holds, kept: each item once, whatever the feed repeats."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, Final

from articles.enums import ItemOutcome
from articles.feed_documents import CONTENT, Document, Told
from articles.feed_words import fits
from articles.models import Feed, FeedItem
from articles.published import UNKNOWN, Published, parse_published
from verify.errors import InvalidError

REST: Final = timedelta(hours=1)
"""How long an item is let be after it was settled, however often its feed changes it."""
UNFIT: Final = "It has none of the lines of words that this feed is narrowed by."
KEPT: Final = frozenset({ItemOutcome.WAITING, ItemOutcome.FAILED})
"""What may still need the text that the feed carries."""


def keep_items(feed: Feed, document: Document, now: datetime) -> str:
    """Note the items of a locked feed; in words, what was new. Those that fit wait to be taken in.

    An item that was changed since it was taken in waits again: its article gets a new revision. One
    that was left out waits where it fits by now.
    """
    told = {item.key: item for item in reversed(document.items)}  # the newest is stored last
    known = _known(feed, told)
    new = [_made(feed, item, document, now) for key, item in told.items() if key not in known]
    FeedItem.objects.bulk_create(new)
    changed = sum(_weigh_again(feed, row, told[key], now) for key, row in known.items())
    return _in_words(new, changed, len(known) - changed, document)


def _known(feed: Feed, told: dict[str, Told]) -> dict[str, FeedItem]:
    """The rows of items that the feed held before, by the keys of what it holds now.

    A feed that gives the same link another guid each time is known by the link.
    """
    rows = FeedItem.objects.select_for_update().filter(feed=feed)
    found = {row.key: row for row in rows.filter(key__in=list(told)).order_by("pk")}
    links = {item.link_key: key for key, item in told.items() if key not in found and item.link}
    others = rows.filter(link_key__in=list(links)).exclude(
        pk__in=[row.pk for row in found.values()]
    )
    for row in others.order_by("pk"):
        found.setdefault(links[row.link_key], row)
    return found


def _made(feed: Feed, item: Told, document: Document, now: datetime) -> FeedItem:
    wanted = fits(feed.words, item.words)
    return FeedItem(
        team_id=feed.team_id,
        feed=feed,
        key=item.key,
        language=document.language,
        found_at=now,
        outcome=ItemOutcome.WAITING if wanted else ItemOutcome.SKIPPED,
        reason="" if wanted else UNFIT,
        due_at=now if wanted else None,
        settled_at=None if wanted else now,
        **_said(feed, item, keeping=wanted),
    )


def _said(feed: Feed, item: Told, *, keeping: bool) -> dict[str, Any]:
    """What an item says of itself, as columns. Its text is kept only while it is wanted."""
    published = _published(item.published, feed)
    return {
        "link_key": item.link_key,
        "digest": item.digest,
        "guid": item.guid,
        "link": item.link,
        "title": item.title,
        "author": item.author,
        "published": published.at,
        "published_precision": published.precision,
        "content": item.content[:CONTENT] if keeping else "",
    }


def _published(written: str, feed: Feed) -> Published:
    try:
        return parse_published(written, feed.outlet.time_zone if feed.outlet else "")
    except InvalidError:
        return UNKNOWN


def _weigh_again(feed: Feed, row: FeedItem, item: Told, now: datetime) -> bool:
    """Whether an item that is known waits anew, because it or the feed's words were changed."""
    rested = row.settled_at is None or now - row.settled_at >= REST
    edited = row.digest != item.digest and rested
    left_out = row.outcome == ItemOutcome.SKIPPED
    bare = row.outcome == ItemOutcome.WAITING and item.content and not row.content
    if not (edited or left_out or bare):
        return False
    wanted = row.by_hand or fits(feed.words, item.words)
    again = wanted and (left_out or row.outcome in {ItemOutcome.TAKEN, ItemOutcome.FAILED})
    if not (edited or again or bare):
        return False
    for name, value in _said(feed, item, keeping=again or row.outcome in KEPT).items():
        setattr(row, name, value)
    if again:
        row.outcome, row.reason, row.attempts = ItemOutcome.WAITING, "", 0
        row.due_at, row.settled_at = now, None
    row.save()
    return again


def _in_words(new: list[FeedItem], changed: int, known: int, document: Document) -> str:
    wanted = sum(row.outcome == ItemOutcome.WAITING for row in new)
    parts = [f"{wanted} new", f"{changed} changed", f"{known} known"]
    if len(new) > wanted:
        parts.append(f"{len(new) - wanted} left out")
    if document.left_out:
        parts.append(f"{document.left_out} more than one reading takes")
    return ", ".join(parts)
