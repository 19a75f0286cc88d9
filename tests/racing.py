"""Two connections at once: what one does while another's transaction is still open."""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from typing import TypeVar

from django.db import connection, connections, transaction

First = TypeVar("First")
Second = TypeVar("Second")

SECONDS = 15
WAITING = """
    SELECT count(*) FROM pg_stat_activity
    WHERE datname = current_database() AND pid <> pg_backend_pid() AND wait_event_type = 'Lock'
"""


def one_during_the_other(
    first: Callable[[], First], second: Callable[[], Second]
) -> tuple[First, Second | Exception]:
    """Run `second` on another connection after `first` has written and before it commits.

    The commit comes once `second` waits for a lock, or is through without one. What it raises is
    its result.
    """
    with ThreadPoolExecutor(1) as pool:
        with transaction.atomic():
            done = first()
            other = pool.submit(_on_its_own, second)
            _wait_until_blocked(other)
        wait([other], SECONDS)
        return done, other.result(0)


def at_once(*acts: Callable[[], First]) -> list[First | Exception]:
    """Run all at the same time, each on a connection of its own; what each gave or raised."""
    with ThreadPoolExecutor(len(acts)) as pool:
        running = [pool.submit(_on_its_own, act) for act in acts]
        return [each.result(SECONDS) for each in running]


def _on_its_own(act: Callable[[], Second]) -> Second | Exception:
    try:
        return act()
    except Exception as error:  # noqa: BLE001 - the test looks at it
        return error
    finally:
        connections.close_all()


def _wait_until_blocked(other: Future[Second | Exception]) -> None:
    deadline = time.monotonic() + SECONDS
    while not other.done():
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_stat_clear_snapshot()")
            cursor.execute(WAITING)
            if cursor.fetchone()[0]:
                return
        assert time.monotonic() < deadline, "the second act neither waits nor ends"
        time.sleep(0.02)
