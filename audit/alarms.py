"""Alarms about the trail: in the app, in the log, and by e-mail to `ALARM_EMAILS`."""

from __future__ import annotations

import logging
import smtplib
from datetime import datetime

from django.core.mail import mail_admins
from django.db import IntegrityError, transaction

from audit.models import Alarm

logger = logging.getLogger(__name__)

KINDS = SEALING, WITNESS, LAG, VERIFICATION = "sealing", "witness", "lag", "verification"
MEANING = {
    SEALING: "The log is not sealed further: what was signed and what is stored do not agree.",
    WITNESS: "A witness outside the database cannot be told of the newest acts.",
    LAG: "Acts wait longer than they should to be sealed.",
    VERIFICATION: "What is stored is not what was sealed.",
}
"""What an alarm says to whoever reads the trail; its detail is for the installation's people."""


def raise_alarm(kind: str, detail: str, *, now: datetime) -> None:
    """Say that something is wrong; told once, and kept until it is cleared."""
    if Alarm.objects.filter(kind=kind, cleared_at=None).update(detail=detail, seen_at=now):
        return
    try:
        with transaction.atomic():
            Alarm.objects.create(kind=kind, detail=detail, raised_at=now, seen_at=now)
    except IntegrityError:
        return  # another process has just said it
    logger.error("alarm about the trail: %s: %s", kind, detail)
    _write(f"Alarm about the trail: {kind}", detail)


def clear_alarm(kind: str, *, now: datetime) -> None:
    """Say that it is right again."""
    if Alarm.objects.filter(kind=kind, cleared_at=None).update(cleared_at=now):
        logger.warning("alarm about the trail is over: %s", kind)
        _write(f"Alarm about the trail is over: {kind}", "It was found right again.")


def open_alarms() -> list[Alarm]:
    """What is wrong now, the oldest first."""
    return list(Alarm.objects.filter(cleared_at=None).order_by("raised_at"))


def _write(subject: str, message: str) -> None:
    try:
        mail_admins(subject, message)
    except (OSError, smtplib.SMTPException):
        logger.exception("the alarm could not be sent by e-mail")
