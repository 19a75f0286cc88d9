"""Letters that rows owe: claimed, sent outside of any transaction, tried again when that fails.

One that was sent just before its worker was killed is sent again: a letter twice is better than
none.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from smtplib import SMTPException
from typing import TypeVar

import structlog
from django.core.mail import EmailMessage
from django.db import transaction
from django.db.models import QuerySet

from accounts.models import Mailed

log = structlog.get_logger(__name__)

PAUSES = tuple(timedelta(minutes=each) for each in (1, 5, 30, 120, 480, 1440))
"""How long after each failure the next attempt is; after the last one it is given up."""
ERROR_LENGTH = 300

Letter = TypeVar("Letter", bound=Mailed)


def deliver_due(
    rows: QuerySet[Letter], compose: Callable[[Letter], EmailMessage | None], now: datetime
) -> int:
    """Send the letter of each row that is due; how many were sent.

    `compose` gives None where nothing is owed any more.
    """
    sent = 0
    due = rows.filter(mail_due_at__lte=now).order_by("mail_due_at", "pk")
    for key in due.values_list("pk", flat=True)[:200]:
        row = _claimed(rows, key, now)
        if row is not None:
            sent += deliver(row, compose, now)
    return sent


def deliver(row: Letter, compose: Callable[[Letter], EmailMessage | None], now: datetime) -> bool:
    """Send the letter of one row that was claimed; whether it went out."""
    letter = compose(row)
    if letter is None:
        _settle(row, mail_due_at=None)
        return False
    try:
        letter.send()
    except (SMTPException, OSError) as error:
        log.warning("mail_failed", row=str(row), error=type(error).__name__)
        _settle(row, mail_error=f"{type(error).__name__}: {error}"[:ERROR_LENGTH])
        return False
    _settle(row, mail_due_at=None, mailed_at=now, mail_error="")
    return True


def _claimed(rows: QuerySet[Letter], key: int, now: datetime) -> Letter | None:
    """The row, its next attempt already set: a worker killed from here on loses nothing."""
    with transaction.atomic():
        locked = rows.select_for_update(of=("self",), skip_locked=True)
        row = locked.filter(pk=key, mail_due_at__lte=now).first()
        if row is None:
            return None
        tried = row.mail_attempts
        row.mail_due_at = now + PAUSES[tried] if tried < len(PAUSES) else None
        row.mail_attempts = tried + 1
        row.save(update_fields=["mail_due_at", "mail_attempts"])
        return row


def _settle(row: Mailed, **values: object) -> None:
    for name, value in values.items():
        setattr(row, name, value)
    row.save(update_fields=list(values))
