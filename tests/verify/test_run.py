"""`manage.py run` serves the seeds; a second time is the same, and loses and doubles nothing."""

import re
import signal
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg

from tests.verify.conftest import environment_of
from verify.servers.cluster import Cluster
from verify.servers.state import PROJECT, open_state

COUNTED = (
    "accounts_user",
    "articles_article",
    "articles_revision",
    "claims_statement",
    "claims_claim",
    "claims_discrepancy",
    "reviews_dispute",
)


@contextmanager
def _running(folder: Path) -> Iterator[tuple[list[str], str]]:
    """What it says until it serves, and its address; SIGTERM at the end."""
    log = folder / "run.log"
    with log.open("w") as lines:
        process = subprocess.Popen(
            [sys.executable, PROJECT / "manage.py", "run"],
            env=_environment(folder),
            stdout=subprocess.PIPE,
            stderr=lines,
            text=True,
        )
    assert process.stdout is not None
    said: list[str] = []
    try:
        for line in process.stdout:
            said.append(line)
            if found := re.match(r"Verify serves at (\S+)", line):
                yield said, found[1]
                break
    finally:
        process.send_signal(signal.SIGTERM)
        process.wait(60)
        process.stdout.close()
    assert process.returncode == 0, log.read_text()


def _environment(folder: Path) -> dict[str, str]:
    return {**environment_of(folder), "PORT": "18700"}


def _rows(folder: Path) -> dict[str, int]:
    """How many rows each table has, and the trail; with servers of its own."""
    state = open_state(folder)
    cluster = Cluster.of(state)
    addresses = cluster.start()
    with psycopg.connect(addresses["DATABASE_URL"]) as program:
        counts = {table: _count(program, table) for table in (*COUNTED, "audit_event")}
    cluster.stop()
    return counts


def _count(program: "psycopg.Connection[tuple[int]]", table: str) -> int:
    row = program.execute(f"SELECT count(*) FROM {table}").fetchone()  # noqa: S608 - named above
    assert row is not None
    return row[0]


def test_twice_is_as_good_as_once(state_folder: Path) -> None:
    with _running(state_folder) as (first, address):
        with urllib.request.urlopen(f"{address}/healthz") as answer:  # noqa: S310 - our own
            healthy = answer.read()
        second = subprocess.run(
            [sys.executable, PROJECT / "manage.py", "run"],
            env=_environment(state_folder),
            capture_output=True,
            text=True,
            check=False,
        )
    stopped = not Cluster.of(open_state(state_folder)).is_running()
    rows = _rows(state_folder)
    with _running(state_folder) as (again, _):
        pass

    assert healthy == b'{"database": true, "broker": true}'
    assert second.stderr == "CommandError: Verify runs here already. Stop that one first.\n"
    assert stopped
    assert (rows["articles_article"], rows["articles_revision"]) == (5, 5)
    assert min(rows.values()) > 0
    assert again == first
    assert _rows(state_folder) == rows
