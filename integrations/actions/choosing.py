"""How a person wants to hear: of what, where, when. A convenience of theirs, not in the trail."""

from __future__ import annotations

from collections.abc import Collection
from typing import TypedDict

from django.db import transaction

from accounts.models import User
from integrations.enums import Kind, Rhythm
from integrations.models import Choice, Post
from verify.errors import InvalidError
from verify.words import one_of

LAST_HOUR = 23


class Chosen(TypedDict):
    """How somebody hears, by the names that `choose_notifications` takes."""

    in_app: list[str]
    by_email: list[str]
    rhythm: str
    hour: int


def chosen_by(user: User) -> Chosen:
    """How the user hears today; of a kind without a choice both in the app and by e-mail."""
    rows = {row.kind: row for row in Choice.objects.filter(user=user)}
    post = Post.objects.filter(user=user).first() or Post()
    return {
        "in_app": [kind for kind in Kind.values if kind not in rows or rows[kind].in_app],
        "by_email": [kind for kind in Kind.values if kind not in rows or rows[kind].by_email],
        "rhythm": post.rhythm,
        "hour": post.hour,
    }


@transaction.atomic
def choose_notifications(
    *,
    user: User,
    in_app: Collection[str],
    by_email: Collection[str],
    rhythm: str,
    hour: int,
) -> None:
    """Set which kinds the user hears of in the app and by e-mail, and when letters come."""
    for kind in {*in_app, *by_email}:
        one_of(kind, Kind.values, "kind")
    one_of(rhythm, Rhythm.values, "rhythm")
    if not 0 <= hour <= LAST_HOUR:
        raise InvalidError("An hour of the day, from 0 to 23.", field="hour")
    for kind in Kind.values:
        Choice.objects.update_or_create(
            user=user, kind=kind, defaults={"in_app": kind in in_app, "by_email": kind in by_email}
        )
    Post.objects.update_or_create(user=user, defaults={"rhythm": rhythm, "hour": hour})


@transaction.atomic
def stop_letters(*, user: User) -> None:
    """Send this person no more letters about work; the app goes on to tell them."""
    for kind in Kind.values:
        Choice.objects.update_or_create(user=user, kind=kind, defaults={"by_email": False})
    user.notifications.filter(mail_due_at__isnull=False).update(mail_due_at=None)
