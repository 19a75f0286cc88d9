"""Ringing for the workers. PostgreSQL holds what is owed.

A ring that is lost is found again by a sweep.
"""

from __future__ import annotations

import structlog
from celery import current_app
from django.db import transaction
from kombu.exceptions import OperationalError

log = structlog.get_logger(__name__)


def ring(task: str, *ids: int | str) -> None:
    """Ask for a task, by its name, once the transaction is committed.

    A broker that is away is no error: the sweep rings again.
    """
    transaction.on_commit(lambda: _send(task, ids))


def _send(task: str, ids: tuple[int | str, ...]) -> None:
    try:
        current_app.send_task(task, args=ids, retry=False, ignore_result=True)
    except (OperationalError, OSError) as error:
        log.warning("broker_away", task=task, ids=ids, error=str(error))
