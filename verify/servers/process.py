"""Looking at processes by their number, and ending them."""

import contextlib
import os
import signal
import socket
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

PROC = Path("/proc")  # on Linux; elsewhere `ps` is asked


def is_alive(pid: int) -> bool:
    """Whether a process runs; one that ended and waits to be collected does not."""
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return not _is_zombie(pid)


def command_of(pid: int) -> str:
    """The command line of a process, empty where it does not run."""
    if not PROC.exists():
        return _listed(pid, "command")
    try:
        words = (PROC / str(pid) / "cmdline").read_bytes().split(b"\0")
    except OSError:
        return ""
    return b" ".join(words).decode(errors="replace").strip()


def end(pid: int, *, politely: signal.Signals, firmly: signal.Signals, seconds: float) -> None:
    """Ask a process to stop and wait; insist after `seconds`."""
    for sign in (politely, firmly):
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, sign)
        if wait_until(lambda: not is_alive(pid), seconds=seconds):
            return


def wait_until(condition: Callable[[], bool], *, seconds: float, pause: float = 0.02) -> bool:
    """Whether the condition came true in time."""
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() > deadline:
            return False
        time.sleep(pause)
    return True


def free_port() -> int:
    """A loopback port that nobody listened on a moment ago."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _is_zombie(pid: int) -> bool:
    if not PROC.exists():
        return _listed(pid, "state").startswith("Z")
    try:
        status = (PROC / str(pid) / "stat").read_text()
    except OSError:
        return False
    return status.rpartition(")")[2].split()[0] == "Z"


def _listed(pid: int, column: str) -> str:
    listing = ["ps", "-p", str(pid), "-o", f"{column}="]
    return subprocess.run(listing, capture_output=True, text=True, check=False).stdout.strip()
