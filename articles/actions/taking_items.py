"""Items of feeds that wait, taken in as articles, each once.

An attempt is counted before it begins. The page is fetched outside of any transaction; the article
and the item's outcome are one, so that a worker that is killed doubles nothing.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from time import monotonic
from typing import Final

import structlog
from django.db import transaction

from accounts.actions import system
from articles.actions.outlets import outlet_named
from articles.actions.submitting import revise_article, submit_article
from articles.checks import is_web_address
from articles.enums import ItemOutcome
from articles.fetching import page_at
from articles.html import domain_of
from articles.models import Article, Feed, FeedItem, Outlet, Story
from articles.published import UNKNOWN, Published, parse_published
from verify.errors import DomainError, InvalidError
from verify.outside import OutsideError

log = structlog.get_logger(__name__)

PAUSES: Final = tuple(timedelta(minutes=each) for each in (2, 15, 60))
"""Until a page is tried again that may be there later."""
IN_HAND: Final = timedelta(minutes=5)
"""How long an item may be with a worker; after that its worker is thought dead."""
MOST_ATTEMPTS: Final = 6
"""An item that is begun so often and never ended kills its workers."""
NOTHING: Final = "The item has neither an address nor a text."


@dataclass(frozen=True, slots=True)
class Found:
    """An item's article: off its page, or out of the feed, with the reason why then."""

    text: str
    url: str
    author: str = ""
    language: str = ""
    published: str = ""
    site: str = ""
    page_sha256: str = ""
    note: str = ""

    @property
    def from_feed(self) -> bool:
        return not self.page_sha256


def take_items(feed_id: int, *, until: float, now: datetime) -> bool:
    """Take the feed's waiting items in; whether none is left. `until` is a time of `monotonic`."""
    while True:
        if monotonic() > until:
            return not FeedItem.objects.to_take(now).filter(feed=feed_id).exists()
        item = _claimed(feed_id, now)
        if item is None:
            return True
        _take(item, now)


@transaction.atomic
def _claimed(feed_id: int, now: datetime) -> FeedItem | None:
    """The next one, its next attempt already set."""
    waiting = FeedItem.objects.to_take(now).filter(feed=feed_id).order_by("due_at", "pk")
    locked = waiting.select_for_update(skip_locked=True, of=("self",))
    item = locked.select_related("feed").first()
    if item is not None:
        item.attempts += 1
        item.due_at = now + IN_HAND
        item.save(update_fields=["attempts", "due_at"])
    return item


def _take(item: FeedItem, now: datetime) -> None:
    try:
        _refuse_killers(item)
        if not _known_already(item, now):
            _store(item, _found(item), now)
    except DomainError as error:
        _put_off(item, error, now)
    except Exception as error:
        log.exception("item_broke", item=item.pk)
        _put_off(item, _BrokenError(error), now)


def _refuse_killers(item: FeedItem) -> None:
    if item.attempts > MOST_ATTEMPTS:
        raise InvalidError(f"It was begun {MOST_ATTEMPTS} times and never ended.")


class _BrokenError(OutsideError):
    """What nobody foresaw, told without its words."""

    def __init__(self, error: Exception) -> None:
        super().__init__("An error on our side. It is logged.", code="server_error", again=True)
        self.__cause__ = error


def _found(item: FeedItem) -> Found:
    """Its page's article; the feed's own text where there is one and the page cannot be had."""
    if not item.link:
        return _out_of_feed(item, InvalidError(NOTHING, code="empty"))
    try:
        fetched = page_at(item.link)
    except DomainError as error:
        if _tried_again(item, error):
            raise
        return _out_of_feed(item, error)
    page = fetched.page
    return Found(
        page.text,
        fetched.url,
        page.author,
        page.language,
        page.published,
        page.site,
        fetched.sha256,
    )


def _out_of_feed(item: FeedItem, error: DomainError) -> Found:
    """Raises the error where the feed has no text, or where the article has the page's already."""
    if not item.content or (item.article_id and not item.from_feed):
        raise error
    headed = item.title if item.title and not item.content.startswith(item.title) else ""
    why = f"The page could not be read: {error.detail} " if item.link else ""
    return Found(
        "\n\n".join(part for part in (headed, item.content) if part),
        item.link,
        note=f"{why}The text is the feed's own.",
    )


@transaction.atomic
def _store(item: FeedItem, found: Found, now: datetime) -> None:
    """The article and what became of the item, under the story's lock.

    Another feed of the story, or somebody by hand, may bring the same page at once.
    """
    feed = Feed.objects.select_related("team", "outlet").get(pk=item.feed_id)
    story, row = _locked(item, feed.story_id)
    if row.outcome != ItemOutcome.WAITING:
        return
    if row.article is not None:
        _revise(row, row.article, found, now)
        return
    if _settled_as_known(row, story, {row.link, found.url}, now):
        return
    made = _submitted(feed, story, row, found, now)
    row.from_feed = found.from_feed
    _settle(row, ItemOutcome.TAKEN, now, article=made, reason=found.note)


@transaction.atomic
def _known_already(item: FeedItem, now: datetime) -> bool:
    """Whether nothing need be fetched: the story has an article of the item's address."""
    story, row = _locked(item, item.feed.story_id)
    if row.outcome != ItemOutcome.WAITING:
        return True
    return row.article_id is None and _settled_as_known(row, story, {row.link}, now)


def _locked(item: FeedItem, story_id: int) -> tuple[Story, FeedItem]:
    story = Story.objects.select_for_update().get(pk=story_id)
    return story, FeedItem.objects.select_for_update().get(pk=item.pk)


def _settled_as_known(item: FeedItem, story: Story, urls: set[str], now: datetime) -> bool:
    there = Article.objects.filter(places__story=story, url__in=urls - {""}).order_by("pk").first()
    if there is not None:
        reason = "An article of this address is in the story already."
        _settle(item, ItemOutcome.KNOWN, now, article=there, reason=reason)
    return there is not None


def _submitted(feed: Feed, story: Story, item: FeedItem, found: Found, now: datetime) -> Article:
    actor = system(feed.team)
    outlet = feed.outlet or outlet_named(
        actor=actor,
        team=feed.team,
        name=found.site[:200],
        domain=domain_of(found.url or feed.url)[:253],
        now=now,
    )
    return submit_article(
        actor=actor,
        story=story,
        text=found.text,
        now=now,
        outlet=outlet,
        url=found.url if is_web_address(found.url) else "",
        author=found.author[:300] or item.author,
        published=_published(item, found, outlet),
        language=found.language[:12] or item.language,
        page_sha256=found.page_sha256,
        feed=feed,
    )


def _published(item: FeedItem, found: Found, outlet: Outlet | None) -> Published:
    """As the feed says, which knows the minute; else as the page does."""
    if item.published is not None:
        return Published(item.published, item.published_precision)
    try:
        return parse_published(found.published, outlet.time_zone if outlet else "")
    except InvalidError:
        return UNKNOWN


def _revise(item: FeedItem, article: Article, found: Found, now: datetime) -> None:
    """The text of an item that was changed since it was taken in."""
    revision = revise_article(
        actor=system(item.feed.team), article=article, text=found.text, now=now
    )
    item.from_feed = found.from_feed
    changed = f"Changed there: revision {revision.number}." if revision else ""
    note = f"{changed} {found.note}".strip() or "Changed there, but for its words."
    _settle(item, ItemOutcome.TAKEN, now, article=article, reason=note)


@transaction.atomic
def _put_off(item: FeedItem, error: DomainError, now: datetime) -> None:
    """Note why it could not be taken in; it is tried again where that may help."""
    row = FeedItem.objects.select_for_update().get(pk=item.pk)
    if row.outcome != ItemOutcome.WAITING:
        return
    if _tried_again(row, error):
        row.reason = error.detail[:500]
        row.due_at = now + PAUSES[row.attempts - 1]
        row.save(update_fields=["reason", "due_at"])
    elif row.article_id:
        reason = f"Changed there, and could not be read again: {error.detail}"
        _settle(row, ItemOutcome.TAKEN, now, article=row.article, reason=reason)
    else:
        _settle(row, ItemOutcome.FAILED, now, article=None, reason=error.detail, keeping=True)


def _tried_again(item: FeedItem, error: DomainError) -> bool:
    return isinstance(error, OutsideError) and error.again and item.attempts <= len(PAUSES)


def _settle(
    item: FeedItem,
    outcome: ItemOutcome,
    now: datetime,
    *,
    article: Article | None,
    reason: str,
    keeping: bool = False,
) -> None:
    item.outcome, item.article, item.reason = outcome, article, reason[:500]
    item.due_at, item.settled_at = None, now
    if not keeping:
        item.content = ""
    item.save()
