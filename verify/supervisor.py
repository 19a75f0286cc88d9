"""Several processes kept as one: they start together, and when one ends, all end."""

from __future__ import annotations

import contextlib
import ctypes
import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import IO, TextIO

from verify.servers.process import command_of, is_alive, wait_until

STOP_SECONDS = 15
COLOURS = (36, 33, 35, 32, 34)
PR_SET_PDEATHSIG = 1  # linux/prctl.h


class Supervisor:
    """Starts `commands`, shows their lines with their names before them, and ends them together.

    `record` is a file that remembers them, so that those of a run that was killed are ended first.
    """

    def __init__(
        self,
        commands: Mapping[str, Sequence[str]],
        *,
        environment: Mapping[str, str],
        record: Path,
        output: TextIO,
    ) -> None:
        self._commands = commands
        self._environment = environment
        self._record = record
        self._output = output
        self._processes: dict[str, subprocess.Popen[str]] = {}
        self._pumps: list[threading.Thread] = []
        self._writing = threading.Lock()
        self._ending = threading.Event()

    def start(self) -> None:
        """Start all of them; call from the main thread, whose death they do not survive."""
        self._end_remains()
        for number, (name, command) in enumerate(self._commands.items()):
            process = self._processes[name] = self._launch(command)
            self._write_record()
            label = self._label(name, COLOURS[number % len(COLOURS)])
            self._begin_pump(process, label)

    def when_one_ends(self, act: Callable[[str, int], None]) -> None:
        """Call `act` with name and exit code, from another thread, when the first one ends."""

        def watch(name: str, process: subprocess.Popen[str]) -> None:
            code = process.wait()
            if not self._ending.is_set():
                self._ending.set()
                act(name, code)

        for name, process in self._processes.items():
            threading.Thread(target=watch, args=(name, process), daemon=True).start()

    def stop(self) -> None:
        """Ask all to end, wait, then end what is left, children included."""
        self._ending.set()
        for process in self._processes.values():
            _signal_group(process.pid, signal.SIGTERM, whole=False)
        wait_until(
            lambda: all(process.poll() is not None for process in self._processes.values()),
            seconds=STOP_SECONDS,
        )
        for process in self._processes.values():
            _signal_group(process.pid, signal.SIGKILL)
            process.wait()
        for pump in self._pumps:
            pump.join(timeout=1)
        self._record.unlink(missing_ok=True)

    def _launch(self, command: Sequence[str]) -> subprocess.Popen[str]:
        return subprocess.Popen(
            command,
            env=self._environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            errors="replace",
            start_new_session=True,  # Ctrl-C is ours; its children are found by its group
            preexec_fn=_end_with_parent(),  # noqa: PLW1509 - one call into libc, looked up before
        )

    def _label(self, name: str, colour: int) -> str:
        plain = f"{name:<{max(map(len, self._commands))}} | "
        return f"\033[{colour}m{plain}\033[0m" if self._output.isatty() else plain

    def _begin_pump(self, process: subprocess.Popen[str], label: str) -> None:
        assert process.stdout is not None  # noqa: S101 - for the type checker
        pump = threading.Thread(target=self._pump, args=(process.stdout, label), daemon=True)
        pump.start()
        self._pumps.append(pump)

    def _pump(self, lines: IO[str], label: str) -> None:
        with lines:
            for line in filter(str.strip, lines):
                with self._writing, contextlib.suppress(OSError, ValueError):
                    self._output.write(f"{label}{line.rstrip()}\n")
                    self._output.flush()

    def _write_record(self) -> None:
        running = {process.pid: list(process.args) for process in self._processes.values()}  # type: ignore[arg-type]
        self._record.write_text(json.dumps(running))

    def _end_remains(self) -> None:
        """End what an earlier run left when it was killed."""
        try:
            remains: dict[str, list[str]] = json.loads(self._record.read_text())
        except (OSError, ValueError):
            return
        pids = [int(pid) for pid, command in remains.items() if _is(int(pid), command)]
        for pid in pids:
            _signal_group(pid, signal.SIGKILL)
        wait_until(lambda: not any(map(is_alive, pids)), seconds=STOP_SECONDS)


def _is(pid: int, command: list[str]) -> bool:
    return is_alive(pid) and " ".join(command[1:]) in command_of(pid)


def _signal_group(pid: int, sign: signal.Signals, *, whole: bool = True) -> None:
    with contextlib.suppress(ProcessLookupError, PermissionError):
        if whole:
            os.killpg(pid, sign)
        else:
            os.kill(pid, sign)


def _end_with_parent() -> Callable[[], None] | None:
    """On Linux the kernel ends a child whose parent is killed; elsewhere the record has to do.

    At once: what a polite end would write goes to a pipe that nobody reads any more, which stops
    Celery from stopping. Whatever a task had not done is found again.
    """
    if sys.platform != "linux":
        return None
    prctl = ctypes.CDLL(None).prctl
    return lambda: prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
