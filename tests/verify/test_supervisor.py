"""Several processes as one: when one ends, all end, children included."""

import io
import json
import os
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from verify.servers.process import is_alive, wait_until
from verify.supervisor import Supervisor

STAYS = [sys.executable, "-c", "import time; print('ready', flush=True); time.sleep(60)"]
STUBBORN = [
    *(sys.executable, "-c"),
    "import signal, time; signal.signal(signal.SIGTERM, signal.SIG_IGN); time.sleep(60)",
]
ENDS = [sys.executable, "-c", "import sys; sys.exit(3)"]
# Starts a supervisor, says its child's number, waits to be killed.
SUPERVISING = """
import os, pathlib, sys, time
from verify.supervisor import Supervisor
record = pathlib.Path(sys.argv[1])
command = [sys.executable, "-c", "import time; time.sleep(60)"]
kept = Supervisor({"web": command}, environment=os.environ, record=record, output=sys.stderr)
kept.start()
print(record.read_text(), flush=True)
time.sleep(60)
"""


@pytest.fixture
def output() -> io.StringIO:
    return io.StringIO()


def _supervisor(commands: dict[str, list[str]], tmp_path: Path, output: io.StringIO) -> Supervisor:
    record = tmp_path / "run.json"
    return Supervisor(commands, environment=os.environ, record=record, output=output)


def _recorded(tmp_path: Path) -> list[int]:
    return [int(pid) for pid in json.loads((tmp_path / "run.json").read_text())]


def test_the_end_of_one_is_told_and_the_others_are_stopped(
    tmp_path: Path, output: io.StringIO
) -> None:
    told: list[tuple[str, int]] = []
    heard = threading.Event()
    supervisor = _supervisor({"web": STAYS, "beat": ENDS}, tmp_path, output)
    supervisor.start()
    pids = _recorded(tmp_path)

    def hear(name: str, code: int) -> None:
        told.append((name, code))
        heard.set()

    supervisor.when_one_ends(hear)
    heard.wait(20)
    supervisor.stop()

    assert told == [("beat", 3)]
    assert [pid for pid in pids if is_alive(pid)] == []
    assert not (tmp_path / "run.json").exists()


def test_lines_carry_the_name_of_their_process(tmp_path: Path, output: io.StringIO) -> None:
    supervisor = _supervisor({"web": STAYS, "worker": STAYS}, tmp_path, output)

    supervisor.start()
    wait_until(lambda: output.getvalue().count("\n") == 2, seconds=20)
    supervisor.stop()

    assert sorted(output.getvalue().splitlines()) == ["web    | ready", "worker | ready"]


def test_what_does_not_listen_is_killed(
    tmp_path: Path, output: io.StringIO, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("verify.supervisor.STOP_SECONDS", 1)
    supervisor = _supervisor({"worker": STUBBORN}, tmp_path, output)
    supervisor.start()
    (pid,) = _recorded(tmp_path)
    time.sleep(0.5)

    supervisor.stop()

    assert not is_alive(pid)


@pytest.fixture
def killed_run(tmp_path: Path) -> int:
    """The process that a killed supervisor had started."""
    command = [sys.executable, "-c", SUPERVISING, str(tmp_path / "run.json")]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    (pid,) = json.loads(process.stdout.readline())
    process.kill()
    process.communicate()
    return int(pid)


@pytest.mark.skipif(
    sys.platform != "linux", reason="only Linux tells a child of its parent's death"
)
def test_a_killed_supervisor_takes_its_processes_along(killed_run: int) -> None:
    assert wait_until(lambda: not is_alive(killed_run), seconds=10)


def test_what_a_killed_run_left_is_ended_first(tmp_path: Path, output: io.StringIO) -> None:
    remains = subprocess.Popen(STAYS, stdout=subprocess.DEVNULL, start_new_session=True)
    (tmp_path / "run.json").write_text(json.dumps({remains.pid: STAYS}))
    supervisor = _supervisor({}, tmp_path, output)

    supervisor.start()

    assert remains.wait(10) != 0


def test_a_recycled_process_number_is_spared(tmp_path: Path, output: io.StringIO) -> None:
    (tmp_path / "run.json").write_text(json.dumps({os.getpid(): ["python", "-m", "gunicorn"]}))
    supervisor = _supervisor({}, tmp_path, output)

    supervisor.start()

    assert is_alive(os.getpid())
