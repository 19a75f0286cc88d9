"""Notifications out of what happened, and out of what is due. All of it may be repeated.

None of this is an act of anybody: what is told of is in the trail already.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from django.db import transaction
from django.db.models import Exists, F, OuterRef

from accounts.models import User
from audit.models import Event
from integrations.actions.following import followed, move_past, sealed_since
from integrations.enums import Kind, Rhythm
from integrations.models import Choice, Notification, Post
from integrations.recipients import RULES, Told, told_by
from reviews.models import Assignment

CURSOR = "notifications"
SOON = timedelta(hours=4)
"""So long before it is due somebody is reminded."""
LOOKED_BACK = timedelta(days=2)
"""What was due before that, and not told, is no news any more."""


def notify_of(event: Event, *, now: datetime) -> int:
    """Tell whom the event concerns, once; how many."""
    told = told_by(event)
    if told is None:
        return 0
    assert event.team_id is not None  # noqa: S101 - only events of teams concern anybody
    return _tell(event.team_id, told, now=now, event=event.pk)


@transaction.atomic
def follow_log(*, now: datetime) -> bool:
    """Tell of what was sealed since the last time; whether more waits.

    The log's index is the cursor: no event is ever passed over, whichever order they commit in.
    """
    cursor = followed(CURSOR)
    if cursor is None:
        return False  # another worker is at it
    found = sealed_since(cursor)
    if not found:
        return False
    heard = Event.objects.filter(pk__in=[event for _, event in found], verb__in=list(RULES))
    for event in heard.order_by("pk"):
        notify_of(event, now=now)
    return move_past(cursor, found)


@transaction.atomic
def notify_of_due_times(*, now: datetime) -> int:
    """Remind whoever's work is due soon, and tell them when it is overdue; how many."""
    told = 0
    work = Assignment.objects.active().select_related("dispute")
    for kind, first, last in (
        (Kind.DUE, now, now + SOON),
        (Kind.OVERDUE, now - LOOKED_BACK, now),
    ):
        already = Notification.objects.filter(
            kind=kind,
            user=OuterRef("reviewer"),
            dispute=OuterRef("dispute"),
            due_at=OuterRef("due"),
        )
        due = work.filter(due_at__gt=first, due_at__lte=last, assigned_at__lt=F("due_at"))
        due = due.annotate(due=F("due_at")).filter(~Exists(already))
        for assignment in due.order_by("due_at", "pk")[:500]:
            one = Told(kind, assignment.dispute_id, frozenset({assignment.reviewer_id}))
            told += _tell(assignment.team_id, one, now=now, due_at=assignment.due_at)
    return told


def _tell(
    team: int,
    told: Told,
    *,
    now: datetime,
    event: UUID | None = None,
    due_at: datetime | None = None,
) -> int:
    people = User.objects.filter(pk__in=told.users, is_active=True)
    chosen = {row.user_id: row for row in Choice.objects.filter(user__in=people, kind=told.kind)}
    posts = {row.user_id: row for row in Post.objects.filter(user__in=people)}
    rows = [
        Notification(
            team_id=team,
            user=person,
            kind=told.kind,
            dispute_id=told.dispute,
            webhook_id=told.webhook,
            feed_id=told.feed,
            event_id=event,
            due_at=due_at,
            in_app=choice.in_app,
            created_at=now,
            mail_due_at=mail_time(person, posts.get(person.pk), now) if choice.by_email else None,
        )
        for person in people
        for choice in [chosen.get(person.pk) or Choice()]
        if choice.in_app or choice.by_email
    ]
    return len(_stored(rows))


def _stored(rows: Iterable[Notification]) -> list[Notification]:
    """Written, but those that are there already."""
    return Notification.objects.bulk_create(rows, ignore_conflicts=True)


def mail_time(person: User, post: Post | None, now: datetime) -> datetime:
    """When a letter that is owed now is to be sent."""
    if post is None or post.rhythm == Rhythm.AT_ONCE:
        return now
    local = now.astimezone(_zone(person))
    at_hour = local.replace(hour=post.hour, minute=0, second=0, microsecond=0)
    return at_hour if at_hour > local else at_hour + timedelta(days=1)


def _zone(person: User) -> ZoneInfo:
    try:
        return ZoneInfo(person.time_zone)
    except (ZoneInfoNotFoundError, ValueError):
        return ZoneInfo("UTC")
