"""Feeds that fill stories: set up, changed, paused, put away; and items that somebody asks for."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, Final

from django.db import IntegrityError, transaction

from accounts.enums import Permission
from accounts.models import Team
from accounts.permissions import Actor
from articles import verbs
from articles.actions.changes import differences
from articles.doorbell import READ_FEED, ring
from articles.enums import RETRIABLE, ItemOutcome, WhyPaused
from articles.feed_words import LONGEST, checked_words
from articles.models import RHYTHM_MINUTES, Feed, FeedItem, Outlet, Story
from audit.actions import record
from audit.verbs import Verb
from verify.errors import ConflictError, InvalidError
from verify.web_addresses import checked_web_address
from verify.words import optional

MOST: Final = 200
"""Feeds of one team."""
EVERY_MINUTES: Final = 60
FIELDS: Final = frozenset({"story", "outlet", "url", "words", "every_minutes"})
READ_ANEW: Final = frozenset({"story", "url", "words"})
"""What is changed so that items that were left out may be wanted now."""
MANAGE_THEM: Final = "set up or change feeds"


@transaction.atomic
def add_feed(
    *,
    actor: Actor,
    team: Team,
    story: Story,
    url: str,
    now: datetime,
    outlet: Outlet | None = None,
    words: str = "",
    every_minutes: int = EVERY_MINUTES,
) -> Feed:
    """Let a feed fill a story, from what it holds now on; a worker reads it at once.

    `words` narrow it, a line for each way to fit.
    """
    actor.require(Permission.SUBMIT, team.pk, MANAGE_THEM)
    given = {"outlet": outlet, "url": url, "words": words, "every_minutes": every_minutes}
    values = _checked(team.pk, {"story": story, **given})
    if Feed.objects.current().filter(team=team).count() >= MOST:
        raise ConflictError(f"A team has at most {MOST} feeds.", hint="Put one away first.")
    try:
        with transaction.atomic():
            feed = Feed.objects.create(
                team=team, added_by=actor.user, due_at=now, asked_at=now, **values
            )
    except IntegrityError as error:
        raise _filled_already() from error
    record(
        actor=actor.stamp(),
        verb=verbs.FEED_ADDED,
        target=feed,
        team=team.pk,
        now=now,
        data=values,
        related=[story],
    )
    ring(READ_FEED, feed.pk)
    return feed


@transaction.atomic
def change_feed(*, actor: Actor, feed: Feed, now: datetime, **values: Any) -> Feed:
    """Change a feed's story, outlet, url, words or every_minutes. What it brought stays.

    Where other items may fit now, it is read at once, and those that were left out are weighed
    again as far as it still holds them.
    """
    feed = _locked(actor, feed)
    changes = differences(feed, _checked(feed.team_id, values))
    if not changes:
        return feed
    if READ_ANEW & set(changes):
        feed.etag = feed.last_modified = ""
        _ask(feed, now)
    elif "every_minutes" in changes and feed.due_at:
        feed.due_at = now
    try:
        with transaction.atomic():
            feed.save()
    except IntegrityError as error:
        raise _filled_already() from error
    _record(actor, feed, verbs.FEED_CHANGED, now, changes=changes)
    return feed


@transaction.atomic
def fetch_feed(*, actor: Actor, feed: Feed, now: datetime) -> Feed:
    """Read it now, whatever its rhythm."""
    feed = _locked(actor, feed)
    if feed.paused_at is not None:
        raise ConflictError("This feed is paused.", hint="Resume it: it is then read at once.")
    _ask(feed, now)
    feed.save(update_fields=["due_at", "asked_at"])
    return feed


@transaction.atomic
def pause_feed(*, actor: Actor, feed: Feed, now: datetime) -> Feed:
    """Read it no more until somebody resumes it; what waits to be taken in waits too."""
    feed = _locked(actor, feed)
    if feed.paused_at is not None:
        raise ConflictError("This feed is paused already.")
    return stop(actor, feed, WhyPaused.BY_HAND, now)


@transaction.atomic
def resume_feed(*, actor: Actor, feed: Feed, now: datetime) -> Feed:
    """Read it again, at once and then in its rhythm."""
    feed = _locked(actor, feed)
    if feed.paused_at is None:
        raise ConflictError("This feed is not paused.")
    old, feed.paused_at, feed.paused_why = feed.paused_at, None, ""
    feed.failures, feed.failing_since, feed.last_error = 0, None, ""
    _ask(feed, now)
    feed.save()
    _record(actor, feed, verbs.FEED_RESUMED, now, changes={"paused_at": (old, None)})
    return feed


@transaction.atomic
def archive_feed(*, actor: Actor, feed: Feed, now: datetime) -> Feed:
    """Put it away for good: it is read no more, and what it brought stays."""
    feed = _locked(actor, feed)
    feed.archived_at, feed.due_at, feed.asked_at = now, None, None
    feed.save(update_fields=["archived_at", "due_at", "asked_at"])
    feed.items.filter(outcome=ItemOutcome.WAITING).update(
        outcome=ItemOutcome.SKIPPED,
        reason="The feed was put away before.",
        content="",
        due_at=None,
        settled_at=now,
    )
    _record(actor, feed, verbs.FEED_ARCHIVED, now, changes={"archived_at": (None, now)})
    return feed


@transaction.atomic
def retry_item(*, actor: Actor, item: FeedItem, now: datetime) -> FeedItem:
    """Take an item in that was left out or failed, whatever its words."""
    feed = _locked(actor, item.feed)
    item = FeedItem.objects.select_for_update().get(pk=item.pk)
    if item.outcome not in RETRIABLE:
        raise ConflictError("Only an item that was left out or failed can be asked for.")
    record(
        actor=actor.stamp(),
        verb=verbs.ITEM_RETRIED,
        target=item,
        team=item.team_id,
        now=now,
        data={"outcome": item.outcome, "reason": item.reason},
        related=[feed],
    )
    item.outcome, item.reason, item.by_hand = ItemOutcome.WAITING, "", True
    item.attempts, item.due_at, item.settled_at = 0, now, None
    item.save()
    if not item.content and feed.paused_at is None:
        feed.etag = feed.last_modified = ""  # the feed may still hold its text
        feed.due_at = now
        feed.save(update_fields=["etag", "last_modified", "due_at"])
    ring(READ_FEED, item.feed_id)
    return item


def stop(actor: Actor, feed: Feed, why: WhyPaused, now: datetime) -> Feed:
    """Read a locked feed no more, by hand or because of what its server does."""
    feed.paused_at, feed.paused_why = now, why
    feed.due_at = feed.asked_at = None
    feed.save()
    _record(
        actor,
        feed,
        verbs.FEED_PAUSED,
        now,
        changes={"paused_at": (None, now)},
        data={"why": why.value},
    )
    return feed


def _ask(feed: Feed, now: datetime) -> None:
    """Have it read at once, where it is read at all."""
    if feed.paused_at is None:
        feed.due_at = feed.asked_at = now
        ring(READ_FEED, feed.pk)


def _checked(team_id: int, values: Mapping[str, Any]) -> dict[str, Any]:
    """What is given of a feed, as its columns."""
    unknown = set(values) - FIELDS
    if unknown:
        raise InvalidError(f"Feeds have no {', '.join(sorted(unknown))}.")
    checked = dict(values)
    for name in ("story", "outlet"):
        row = checked.get(name)
        if row is not None and row.team_id != team_id:
            raise InvalidError(f"There is no such {name} in this team.", field=name)
    if "url" in checked:
        checked["url"] = checked_web_address(checked["url"])
    if "words" in checked:
        checked["words"] = checked_words(optional(checked["words"], "words", longest=LONGEST))
    if "every_minutes" in checked:
        _check_rhythm(checked["every_minutes"])
    return checked


def _check_rhythm(minutes: int) -> None:
    least, most = RHYTHM_MINUTES
    if not least <= minutes <= most:
        raise InvalidError(f"From {least} to {most} minutes.", field="every_minutes")


def _filled_already() -> ConflictError:
    return ConflictError(
        "This feed fills that story already.", field="url", hint="Change that one's words instead."
    )


def _locked(actor: Actor, feed: Feed) -> Feed:
    actor.require(Permission.SUBMIT, feed.team_id, MANAGE_THEM)
    feed = Feed.objects.select_for_update().get(pk=feed.pk)
    if feed.archived_at is not None:
        raise ConflictError("This feed was put away.")
    return feed


def _record(actor: Actor, feed: Feed, verb: Verb, now: datetime, **told: Any) -> None:
    record(actor=actor.stamp(), verb=verb, target=feed, team=feed.team_id, now=now, **told)
