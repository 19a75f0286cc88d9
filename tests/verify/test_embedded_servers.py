"""Any number of processes share the embedded servers; the last one out stops them."""

import os
import signal
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import psycopg
import pytest

from tests.verify.conftest import ServerUser, environment_of
from verify.servers.cluster import Cluster
from verify.servers.process import is_alive, wait_until
from verify.servers.state import PROJECT, open_state

StartUser = Callable[[], ServerUser]


def _pid_of_postgres(folder: Path) -> int:
    return int((folder / "servers" / "postgres" / "postmaster.pid").read_text().splitlines()[0])


def _are_running(folder: Path) -> bool:
    return Cluster.of(open_state(folder)).is_running()


def test_the_last_one_out_stops_them(server_user: StartUser, state_folder: Path) -> None:
    first, second = server_user(), server_user()

    first.leave()
    running_for_the_second = _are_running(state_folder)
    second.leave()

    assert first.database == second.database
    assert running_for_the_second
    assert not _are_running(state_folder)


def test_rows_outlive_a_restart(server_user: StartUser, state_folder: Path) -> None:
    user = server_user()
    password = open_state(state_folder).secrets["owner"]
    with psycopg.connect(user.database, user="verify_owner", password=password) as owner:
        owner.execute("CREATE TABLE kept AS SELECT 1 AS one")
    user.leave()

    again = server_user()

    with psycopg.connect(again.database) as program:
        assert program.execute("SELECT one FROM kept").fetchall() == [(1,)]


def test_a_killed_server_starts_again(server_user: StartUser, state_folder: Path) -> None:
    user = server_user()
    pid = _pid_of_postgres(state_folder)
    os.kill(pid, signal.SIGKILL)
    assert wait_until(lambda: not is_alive(pid), seconds=10)

    other = server_user()

    with psycopg.connect(other.database) as program:
        assert program.execute("SELECT 1").fetchone() == (1,)
    other.leave()
    user.leave()
    assert not _are_running(state_folder)


def test_servers_of_a_killed_user_are_adopted(server_user: StartUser, state_folder: Path) -> None:
    killed = server_user()
    killed.process.kill()
    killed.process.wait()
    assert _are_running(state_folder)
    orphan = _pid_of_postgres(state_folder)

    user = server_user()
    adopted = _pid_of_postgres(state_folder)
    user.leave()

    assert adopted == orphan
    assert not _are_running(state_folder)


def test_a_recycled_process_number_is_not_the_server(state_folder: Path) -> None:
    cluster = Cluster.of(open_state(state_folder), durable=False)
    cluster.start()
    cluster.stop()
    stale = state_folder / "servers" / "postgres" / "postmaster.pid"
    stale.write_text(f"{os.getpid()}\n{stale.parent}\n0\n5432\n\n\n\n")

    addresses = cluster.start()

    with psycopg.connect(addresses["DATABASE_URL"]) as program:
        assert program.execute("SELECT 1").fetchone() == (1,)


def test_secrets_are_for_their_owner_alone(state_folder: Path) -> None:
    state = open_state(state_folder)

    mode = stat.S_IMODE((state_folder / "credentials.json").stat().st_mode)

    assert mode == 0o600
    assert len(set(state.secrets.values())) == len(state.secrets)
    assert open_state(state_folder).secrets == state.secrets


@pytest.mark.parametrize("command", ["help", "version"])
def test_commands_without_a_database_start_nothing(command: str, state_folder: Path) -> None:
    done = subprocess.run(
        [sys.executable, PROJECT / "manage.py", command],
        env={**environment_of(state_folder), "SECRET_KEY": ""},
        capture_output=True,
        check=False,
    )

    assert done.returncode == 0
    assert not (state_folder / "servers").exists()


def test_some_addresses_stop_a_command(state_folder: Path) -> None:
    done = subprocess.run(
        [sys.executable, PROJECT / "manage.py", "check"],
        env={**environment_of(state_folder), "REDIS_URL": "redis://somewhere"},
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 1
    assert done.stderr.startswith("manage.py: REDIS_URL is set, but DATABASE_URL,")
    assert done.stdout == ""


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["one", "two"],
        ["one", "--format", "pdf"],
        ["one", "--timeout", "soon"],
        ["one", "--nothing"],
    ],
)
def test_wrong_arguments_are_refused_before_anything_is_started(
    tmp_path: Path, arguments: list[str]
) -> None:
    done = subprocess.run(
        [sys.executable, PROJECT / "manage.py", "dossier", *arguments],
        env=environment_of(tmp_path),
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 2
    assert "usage: manage.py dossier" in done.stderr
    assert list(tmp_path.iterdir()) == []
