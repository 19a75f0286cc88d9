"""How long an answer takes: on the clock, and of processors, here and in the database."""

from __future__ import annotations

import json
import os
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from django.test import Client


@dataclass(frozen=True, slots=True)
class Taken:
    """Milliseconds of one answer; `database` is None where the system does not tell them."""

    clock: float
    python: float
    database: float | None


def tell(name: str, client: Client, address: str, *, disputes: int, times: int) -> None:
    """Print one line for the answers that an address gives so many times."""
    from django.db import connection  # noqa: PLC0415 - Django is set up by now
    from django.test.utils import CaptureQueriesContext  # noqa: PLC0415 - likewise

    def ask() -> None:
        response = client.get(address, secure=True)
        if response.status_code != 200:  # noqa: PLR2004 - all went well
            raise SystemExit(f"{address}: {response.status_code}")

    ask()  # it warms the caches
    with CaptureQueriesContext(connection) as queries:
        ask()
    asked = len(queries)  # the next request forgets them
    print(line(name, disputes, repeated(ask, times), queries=asked), flush=True)


def repeated(act: Callable[[], object], times: int) -> list[Taken]:
    """What each time took."""
    return [_once(act) for _ in range(times)]


def line(name: str, disputes: int, taken: list[Taken], **more: object) -> str:
    """`best_ms` is what the machine can do; the median rises with what else it has to do."""
    clock = [each.clock for each in taken]
    spent = [each.database for each in taken if each.database is not None]
    return json.dumps(
        {
            "list": name,
            "disputes": disputes,
            "best_ms": round(min(clock), 1),
            "median_ms": round(statistics.median(clock), 1),
            "slowest_ms": round(max(clock), 1),
            "python_cpu_ms": round(min(each.python for each in taken), 1),
            "database_cpu_ms": round(statistics.mean(spent), 1) if spent else None,
            **more,
        }
    )


def _once(act: Callable[[], object]) -> Taken:
    clock, python, database = time.perf_counter(), time.process_time(), _database()
    act()
    since = _database()
    return Taken(
        clock=(time.perf_counter() - clock) * 1000,
        python=(time.process_time() - python) * 1000,
        database=None if database is None or since is None else since - database,
    )


def _database() -> float | None:
    """Milliseconds of processors that this connection's server process has used so far."""
    from django.db import connection  # noqa: PLC0415 - Django is set up by now

    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_backend_pid()")
        told = Path(f"/proc/{cursor.fetchone()[0]}/stat")
    if not told.exists():
        return None
    user, system = told.read_text().rpartition(")")[2].split()[11:13]
    return (int(user) + int(system)) * 1000 / os.sysconf("SC_CLK_TCK")
