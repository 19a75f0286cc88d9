"""Feeds that are due, read: one worker at a time for a feed, under a lock of its session.

The next reading is set before this one begins, so that a worker that is killed loses nothing; what
is fetched is fetched outside of any transaction.
"""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import datetime, timedelta
from http import HTTPStatus
from time import monotonic
from typing import Final

import structlog
from django.db import transaction

from accounts.actions import system
from articles.actions.feeds import stop
from articles.actions.keeping_items import keep_items
from articles.actions.taking_items import take_items
from articles.doorbell import READ_FEED, ring
from articles.enums import WhyPaused
from articles.feed_documents import Document, read_document
from articles.models import Feed, FeedItem
from verify.errors import DomainError
from verify.locks import row_key, session_lock
from verify.outside import Fetched, Limits, asked_wait, fetch

log = structlog.get_logger(__name__)

LIMITS: Final = Limits(size=10_000_000, seconds=20, wait=10)
ACCEPT: Final = (
    "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9,"
    " */*;q=0.5"
)
LOCK: Final = 0x4A0C
"""The class of the session locks that hold a feed which is being read."""
SPELL: Final = 30.0
"""Seconds that one task takes items of a feed in before it makes room for others."""
IN_HAND: Final = timedelta(minutes=10)
"""How long a feed may be with a worker; after that its worker is thought dead."""
FIRST_PAUSE, LONGEST_PAUSE = timedelta(minutes=5), timedelta(days=1)
"""After the first failure, and at most; each failure in a row doubles it."""
JITTER: Final = 0.1
PATIENCE: Final = timedelta(days=7)
"""After so long a time of failures alone nobody tries any more."""
FEWEST: Final = 5
"""So many of them it takes."""


def work_on_feed(feed_id: int, *, now: datetime) -> None:
    """Read the feed where it is due, and take its waiting items in as far as the time reaches."""
    begun = monotonic()
    with session_lock(*row_key(LOCK, feed_id)) as mine:
        if not mine:
            return
        read_feed(feed_id, now=now)
        if not take_items(feed_id, until=begun + SPELL, now=now):
            ring(READ_FEED, feed_id)


def ring_for_feeds(*, now: datetime) -> None:
    """Ring for each feed that is to be read, or has items to be taken in, by now."""
    due = Feed.objects.due(now).order_by("due_at").values_list("pk", flat=True)[:100]
    waiting = FeedItem.objects.to_take(now).order_by("feed").distinct("feed")
    for feed in dict.fromkeys((*due, *waiting.values_list("feed", flat=True)[:100])):
        ring(READ_FEED, feed)


def read_feed(feed_id: int, *, now: datetime) -> None:
    """Fetch a feed that is due and keep what it holds; why it could not be read stands with it."""
    feed = _claimed(feed_id, now)
    if feed is None:
        return
    try:
        answer = fetch(feed.url, limits=LIMITS, headers=_asking(feed))
        document = _document(answer)
    except DomainError as error:
        _fail(feed, _Failure(str(error)), now)
        return
    except Exception:
        log.exception("feed_broke", feed=feed.pk)
        _fail(feed, _Failure("An error on our side. It is logged."), now)
        return
    if document is None and answer.status != HTTPStatus.NOT_MODIFIED:
        _note_refusal(feed, answer, now)
    else:
        _keep(feed, answer, document, now)


@transaction.atomic
def _claimed(feed_id: int, now: datetime) -> Feed | None:
    due = Feed.objects.due(now).filter(pk=feed_id)
    feed = due.select_for_update(skip_locked=True, of=("self",)).first()
    if feed is not None:
        feed.due_at = now + IN_HAND
        feed.save(update_fields=["due_at"])
    return feed


def _asking(feed: Feed) -> dict[str, str]:
    """The request's headers: what was read already is not sent again."""
    told = {"If-None-Match": feed.etag, "If-Modified-Since": feed.last_modified}
    return {"Accept": ACCEPT, **{name: value for name, value in told.items() if value}}


def _document(answer: Fetched) -> Document | None:
    """What a good answer holds; None for any other."""
    if not HTTPStatus(200) <= answer.status < HTTPStatus(300):
        return None
    return read_document(answer.content, answer.final.header("Content-Type")[:200], answer.url)


@dataclass(frozen=True, slots=True)
class _Failure:
    words: str
    wait: timedelta = timedelta(0)


def _note_refusal(feed: Feed, answer: Fetched, now: datetime) -> None:
    status = f"{answer.status} {answer.final.reason}".strip()
    failure = _Failure(
        f"The server answered with {status}.", asked_wait(answer, now, LONGEST_PAUSE)
    )
    _fail(feed, failure, now, gone=answer.status == HTTPStatus.GONE)


@transaction.atomic
def _fail(feed: Feed, failure: _Failure, now: datetime, *, gone: bool = False) -> None:
    """Note it, and try again after a while that doubles; a feed that is gone is stopped at once."""
    row = _still(feed)
    if row is None:
        return
    row.failures += 1
    row.failing_since = row.failing_since or now
    row.last_error, row.asked_at = failure.words[:500], None
    row.due_at = now + max(_spread(_pause(row)), failure.wait)
    if gone:
        stop(system(), row, WhyPaused.GONE, now)
    elif row.failures >= FEWEST and now - row.failing_since >= PATIENCE:
        stop(system(), row, WhyPaused.FAILING, now)
    else:
        row.save()


@transaction.atomic
def _keep(feed: Feed, answer: Fetched, document: Document | None, now: datetime) -> None:
    """What the feed holds; None where it is what it was."""
    row = _still(feed)
    if row is None:
        return
    if document is None:
        row.told = "Nothing new: the server says that it has not changed."
    else:
        row.told = keep_items(row, document, now)[:300]
        row.title = document.title or row.title
        row.etag = _within(answer.final.header("ETag"), 300)
        row.last_modified = _within(answer.final.header("Last-Modified"), 100)
    row.read_at, row.asked_at, row.last_error = now, None, ""
    row.failures, row.failing_since = 0, None
    row.due_at = now + _spread(timedelta(minutes=row.every_minutes))
    row.save()


def _still(feed: Feed) -> Feed | None:
    """The feed, locked; None where somebody changed what is read while it was fetched."""
    row = Feed.objects.select_for_update().get(pk=feed.pk)
    same = (row.url, row.words, row.story_id) == (feed.url, feed.words, feed.story_id)
    return row if same and row.paused_at is None and row.archived_at is None else None


def _pause(feed: Feed) -> timedelta:
    """Never shorter than the feed's own rhythm, unless that is longer than a day."""
    doubled: timedelta = FIRST_PAUSE * 2 ** min(feed.failures - 1, 10)
    rhythm = timedelta(minutes=feed.every_minutes)
    return max(min(doubled, LONGEST_PAUSE), min(rhythm, LONGEST_PAUSE))


def _spread(pause: timedelta) -> timedelta:
    return pause * (1 + random.uniform(-JITTER, JITTER))  # noqa: S311 - apart from others, no secret


def _within(value: str, longest: int) -> str:
    """A header's value to be sent back; none where it cannot be kept whole."""
    value = value.strip()
    return value if len(value) <= longest and value.isascii() and value.isprintable() else ""
