"""What beat rings for: sealing the trail every second, verifying it all the time."""

from __future__ import annotations

from datetime import datetime, timedelta

from celery import shared_task
from django.utils import timezone

from audit.alarms import LAG, SEALING, VERIFICATION, WITNESS, clear_alarm, raise_alarm
from audit.queries import sealing_lag
from audit.sealing import SealingError, inform_witnesses, seal_all
from audit.verification import Report, verify
from audit.witnesses import WitnessError

ALARMING_LAG = timedelta(seconds=30)
NAMED = 5
"""How many findings an alarm tells; `manage.py audit verify` tells them all."""


@shared_task(acks_late=False, ignore_result=True)
def seal() -> None:
    """Seal what has been committed, tell the witnesses; an alarm where that fails."""
    now = timezone.now()
    try:
        seal_all()
    except SealingError as error:
        raise_alarm(SEALING, str(error), now=now)
        return
    clear_alarm(SEALING, now=now)
    try:
        inform_witnesses()
    except WitnessError as error:
        raise_alarm(WITNESS, str(error), now=now)
    else:
        clear_alarm(WITNESS, now=now)


@shared_task(acks_late=False, ignore_result=True)
def verify_recent() -> None:
    """Verify what was sealed since the last time; look whether sealing keeps up."""
    now = timezone.now()
    _tell_lag(now)
    _tell(verify(full=False), now, whole=False)


# Acknowledged at once: a long log takes longer than the broker waits for an acknowledgement.
@shared_task(acks_late=False, ignore_result=True, soft_time_limit=7100, time_limit=7200)
def verify_all() -> None:
    """Verify the log from its first event on."""
    _tell(verify(), timezone.now(), whole=True)


def _tell(report: Report, now: datetime, *, whole: bool) -> None:
    """A finding of a full verification is not cleared by a later one that looks at less."""
    if not report.ok:
        raise_alarm(VERIFICATION, "\n".join(report.lines()[:NAMED]), now=now)
    elif whole:
        clear_alarm(VERIFICATION, now=now)


def _tell_lag(now: datetime) -> None:
    lag = sealing_lag(now=now)
    if lag > ALARMING_LAG:
        raise_alarm(LAG, f"The oldest unsealed event is {lag.seconds} s old.", now=now)
    else:
        clear_alarm(LAG, now=now)
