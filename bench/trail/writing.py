"""Sixteen writers with work after the event: without a seal, with it, and on a chained table.

    python -m bench.trail.writing [--seconds 20] [--writers 16]

A chained table gives each row the hash of the one before it, so that a writer holds the end of the
chain until it commits. Prints transactions a second of each, how long events waited for their seal,
and how many were skipped.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import random
import statistics
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import psycopg

from bench.trail.server import fresh_server

WORK = "SELECT pg_sleep(0.02)"
"""What a transaction still does after its event: a hundred rows of a dossier, say."""
EVENT = "INSERT INTO audit_event (id, body) VALUES (uuidv7(), %s) RETURNING id"
CHAIN = """
    CREATE TABLE chain (number bigserial PRIMARY KEY, body bytea, hash bytea);
    INSERT INTO chain (body, hash) VALUES ('', '');
    GRANT SELECT, INSERT, UPDATE ON chain TO verify_program;
    GRANT USAGE ON SEQUENCE chain_number_seq TO verify_program;
"""
ROLLED_BACK, LINGERING, LINGERS = 0.05, 0.002, 1.0
WAITS = """
    SELECT leaf.event_id, (
        SELECT sealed_at FROM audit_checkpoint WHERE size > leaf.index ORDER BY size LIMIT 1
    ) FROM audit_leaf leaf
"""


@dataclass
class Run:
    """What one way of writing came to."""

    commits: int = 0
    committed: dict[UUID, datetime] = field(default_factory=dict)
    lock: threading.Lock = field(default_factory=threading.Lock)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--seconds", type=float, default=20)
    parser.add_argument("--writers", type=int, default=16)
    arguments = parser.parse_args()
    with fresh_server():
        print(json.dumps(measure(arguments.seconds, arguments.writers), indent=1))


def measure(seconds: float, writers: int) -> dict[str, object]:
    from django.db import connections  # noqa: PLC0415 - Django is set up by now

    from audit.models import Event, Leaf  # noqa: PLC0415 - likewise
    from audit.sealing import seal_all  # noqa: PLC0415 - likewise

    with psycopg.connect(**connections["owner"].get_connection_params()) as owner:
        owner.execute(CHAIN)
    address = connections["default"].get_connection_params()
    rounds: dict[str, list[float]] = {"unsealed": [], "sealed": [], "chained": []}
    sealed = Run()
    for _ in range(2):  # each way twice, in turn, so that a busy minute hits them alike
        for way, rates in rounds.items():
            run = sealed if way == "sealed" else Run()
            before = run.commits
            stop = threading.Event()
            sealer = threading.Thread(target=_seal, args=(stop,)) if way == "sealed" else None
            if sealer:
                seal_all()
                sealer.start()
            _write_all(run, address, seconds, writers, chained=way == "chained")
            rates.append((run.commits - before) / seconds)
            if sealer:
                time.sleep(1.5)
                stop.set()
                sealer.join()
    seal_all()
    rate = {way: statistics.mean(rates) for way, rates in rounds.items()}
    with connections["default"].cursor() as cursor:
        cursor.execute(WAITS)
        waits = sorted(
            (at - sealed.committed[event]).total_seconds()
            for event, at in cursor.fetchall()
            if event in sealed.committed
        )
    return {
        "writers": writers,
        "transactions_a_second": {way: round(value, 1) for way, value in rate.items()},
        "sealed_to_unsealed": round(rate["sealed"] / rate["unsealed"], 3),
        "sealed_to_chained": round(rate["sealed"] / rate["chained"], 1),
        "seconds_until_sealed": {
            "median": round(statistics.median(waits), 2),
            "p99": round(waits[int(len(waits) * 0.99)], 2),
            "longest": round(waits[-1], 2),
        },
        "events": Event.objects.count(),
        "skipped": Event.objects.count() - Leaf.objects.count(),
    }


def _write_all(
    run: Run, address: dict[str, Any], seconds: float, writers: int, *, chained: bool
) -> None:
    until = time.monotonic() + seconds
    with ThreadPoolExecutor(writers) as pool:
        for writing in [
            pool.submit(_write, run, address, until, seed, chained) for seed in range(writers)
        ]:
            writing.result()


def _write(run: Run, address: dict[str, Any], until: float, seed: int, chained: bool) -> None:  # noqa: FBT001 - passed on by a pool
    choice = random.Random(seed)  # noqa: S311 - what happens when
    with psycopg.connect(**address) as writer:
        while time.monotonic() < until:
            event = None if chained else _event(writer)
            if chained:
                _chain(writer)
            writer.execute(WORK)
            if choice.random() < LINGERING and not chained:
                time.sleep(LINGERS)
            if choice.random() < ROLLED_BACK:
                writer.rollback()
                continue
            writer.commit()
            with run.lock:
                run.commits += 1
                if event:
                    run.committed[event] = datetime.now(UTC)


def _event(writer: psycopg.Connection[Any]) -> UUID:
    event: UUID = writer.execute(EVENT, [_body()]).fetchall()[0][0]
    return event


def _chain(writer: psycopg.Connection[Any]) -> None:
    """Without the lock, two writers would continue the same row, and the chain would fork."""
    body = _body()
    writer.execute("SELECT pg_advisory_xact_lock(7)")
    last = writer.execute("SELECT hash FROM chain ORDER BY number DESC LIMIT 1").fetchone()
    digest = hashlib.sha256((last[0] if last else b"") + body).digest()
    writer.execute("INSERT INTO chain (body, hash) VALUES (%s, %s)", [body, digest])


def _body() -> bytes:
    act = {
        "actor": {"id": 1, "kind": "person", "role": "reviewer"},
        "at": datetime.now(UTC).isoformat(timespec="microseconds"),
        "changes": {"state": ["assigned", "in_review"]},
        "covers": ["reviews.assignment:7"],
        "data": {},
        "door": "page",
        "object": {"id": 7, "type": "reviews.dispute"},
        "related": ["claims.claim:7"],
        "request": "0b6f6a52-1d0c-4a52-9a58-5c6f7d0a5a11",
        "team": 1,
        "verb": "dispute.started",
        "version": 1,
    }
    return json.dumps(act, separators=(",", ":")).encode()


def _seal(stop: threading.Event) -> None:
    from audit.sealing import inform_witnesses, seal_all  # noqa: PLC0415 - Django is set up by now

    while not stop.wait(1):
        seal_all()
        inform_witnesses()


if __name__ == "__main__":
    main()
