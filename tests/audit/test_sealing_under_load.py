"""Sealing beside writers that linger, roll back and crash: nothing skipped, no false alarm."""

from __future__ import annotations

import os
import random
import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

import psycopg
import pytest
from django.conf import settings
from django.db import connections

from audit.models import Event, Leaf
from audit.sealing import inform_witnesses, seal, seal_all
from audit.verification import verify
from audit.witnesses import WitnessError
from tests.audit.acts import body, open_team
from tests.audit.own_server import OwnServer

pytestmark = [
    pytest.mark.django_db(transaction=True, databases=["default", "owner", "sealer"]),
    pytest.mark.usefixtures("trail_files"),
]
ROUNDS = int(os.environ.get("VERIFY_TRAIL_ROUNDS", "2"))
WRITERS = 4
SECONDS = 1.5
INSERT = "INSERT INTO audit_event (id, body) VALUES (uuidv7(), %s)"
END_SEALERS = """
    SELECT pg_terminate_backend(pid) FROM pg_stat_activity
    WHERE usename = 'verify_sealer' AND datname = current_database()
"""


def _write(stop: threading.Event, seed: int, address: dict[str, object]) -> int:
    """Commit, roll back, linger and break off, at random; how many events were committed."""
    choice = random.Random(seed)  # noqa: S311 - what happens when
    committed = 0
    while not stop.is_set():
        with suppress(psycopg.OperationalError), psycopg.connect(**address) as writer:  # type: ignore[arg-type]
            for _ in range(20):
                events = choice.randrange(1, 4)
                for _ in range(events):
                    writer.execute(INSERT, [body()])
                time.sleep(choice.choice([0, 0, 0, 0.001, 0.01, 0.2]))
                if choice.random() < 0.2:
                    writer.rollback()
                    continue
                if choice.random() < 0.05:
                    writer.close()  # as a process that died: the server rolls back
                    break
                writer.commit()
                committed += events
    return committed


def _seal_and_crash(stop: threading.Event, seed: int, kill: Callable[[], None]) -> None:
    """Seal all the time; now and then the server ends the sealer wherever it is."""
    choice = random.Random(seed)  # noqa: S311 - what happens when
    while not stop.is_set():
        killer = threading.Timer(choice.random() * 0.02, kill)
        if choice.random() < 0.3:
            killer.start()
        try:
            seal(batch=choice.choice([5, 50, 20_000]))
            inform_witnesses()
        except (psycopg.Error, OSError, WitnessError):
            pass
        except Exception as error:
            if not isinstance(error.__cause__, psycopg.Error):
                raise
        finally:
            killer.cancel()
            connections["sealer"].close()
        time.sleep(choice.random() * 0.05)


@pytest.mark.parametrize("number", range(ROUNDS))
def test_whatever_crashes_nothing_is_skipped_and_nothing_alarms(
    on_own_server: OwnServer, number: int
) -> None:
    open_team()
    stop = threading.Event()
    address = connections["default"].get_connection_params()

    def kill() -> None:
        with on_own_server.as_superuser() as server:
            server.execute(END_SEALERS)

    with ThreadPoolExecutor(WRITERS + 1) as pool:
        writers = [
            pool.submit(_write, stop, number * 10 + each, address) for each in range(WRITERS)
        ]
        sealer = pool.submit(_seal_and_crash, stop, number, kill)
        time.sleep(SECONDS)
        stop.set()
        committed = sum(writer.result() for writer in writers)
        sealer.result()
    seal_all()
    inform_witnesses()
    report = verify()

    assert report.ok, report.lines()
    assert Event.objects.count() == Leaf.objects.count() >= committed > 0
    assert report.witnessed == report.size == Leaf.objects.count()
    assert settings.TRAIL_VERIFIED.exists()
