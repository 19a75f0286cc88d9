"""Letters about work: what is due for a person at one time goes into one letter.

A letter says what happened, in which newsroom, to which dispute or webhook by its number, and
where to read it. It never holds a question, a claim, a rationale, a comment, evidence or anybody's
name.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from smtplib import SMTPException

import structlog
from django.core.mail import EmailMessage
from django.core.signing import BadSignature, Signer
from django.db import transaction
from django.template.loader import render_to_string

from accounts.letters import ERROR_LENGTH, PAUSES
from accounts.mail import link
from accounts.models import User
from integrations.models import Notification
from integrations.querysets import NotificationQuerySet

log = structlog.get_logger(__name__)

IN_ONE = 100
"""Notifications in one letter; the app has the rest."""
SEALED_PAUSE = timedelta(minutes=15)
"""What a sealed check hides is looked at again after this."""
_signer = Signer(salt="integrations.unsubscribe")


def deliver_due(*, now: datetime) -> int:
    """Send every letter that is due; how many."""
    due = Notification.objects.filter(mail_due_at__lte=now)
    people = due.order_by("user").values_list("user", flat=True).distinct()[:200]
    return sum(_deliver(user, now) for user in User.objects.filter(pk__in=list(people)))


def _deliver(user: User, now: datetime) -> bool:
    rows = _claimed(user, now)
    if not rows:
        return False
    try:
        letter_to(user, rows).send()
    except (SMTPException, OSError) as error:
        log.warning("mail_failed", user=user.pk, error=type(error).__name__)
        told = f"{type(error).__name__}: {error}"[:ERROR_LENGTH]
        _of(rows).update(mail_error=told)
        return False
    _of(rows).update(mail_due_at=None, mailed_at=now, mail_error="")
    return True


@transaction.atomic
def _claimed(user: User, now: datetime) -> list[Notification]:
    """What is due for the user and may be told, its next attempt already set.

    What they may not see any more is dropped, what they may not see yet is put off.
    """
    due = Notification.objects.filter(user=user, mail_due_at__lte=now)
    rows = list(due.select_for_update(skip_locked=True).order_by("pk")[:IN_ONE])
    members = set(_of(rows).of_member(user).values_list("pk", flat=True))
    seen = set(_of(rows).visible_to(user).values_list("pk", flat=True))
    told = []
    for row in rows:
        if row.pk not in members or not user.is_active:
            row.mail_due_at = None
        elif row.pk not in seen:
            row.mail_due_at = now + SEALED_PAUSE
        else:
            tried = row.mail_attempts
            row.mail_due_at = now + PAUSES[tried] if tried < len(PAUSES) else None
            row.mail_attempts = tried + 1
            told.append(row)
    Notification.objects.bulk_update(rows, ["mail_due_at", "mail_attempts"])
    return told


def letter_to(user: User, rows: Sequence[Notification]) -> EmailMessage:
    """One letter with a line for each notification."""
    lines = [
        {
            "kind": row.get_kind_display(),
            "team": row.team.name,
            "about": row.about,
            "link": link(*row.page),
        }
        for row in _of(rows).select_related("team").order_by("pk")
    ]
    stop = link("unsubscribe", unsubscribe_key(user))
    first = lines[0]
    subject = (
        f"{first['kind']}: {first['about']}, {first['team']}"
        if len(lines) == 1
        else f"{len(lines)} notifications, {first['team']}"
        if len({line["team"] for line in lines}) == 1
        else f"{len(lines)} notifications"
    )
    body = render_to_string(
        "letters/notifications.txt",
        {"lines": lines, "stop": stop, "choose": link("notification_settings")},
    )
    return EmailMessage(
        subject=f"Verify: {' '.join(subject.split())}",
        body=body,
        to=[user.email],
        headers={
            "List-Unsubscribe": f"<{stop}>",
            "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
            "Auto-Submitted": "auto-generated",
        },
    )


def unsubscribe_key(user: User) -> str:
    """What lets the holder of a letter stop letters, and nothing else, without logging in."""
    return _signer.sign(str(user.pk))


def user_of(key: str) -> User | None:
    """Whose letters the key stops."""
    try:
        return User.objects.filter(pk=int(_signer.unsign(key)), is_active=True).first()
    except (BadSignature, ValueError):
        return None


def _of(rows: Sequence[Notification]) -> NotificationQuerySet:
    return Notification.objects.filter(pk__in=[row.pk for row in rows])
