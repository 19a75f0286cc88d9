"""One embedded Valkey: the broker and the cache."""

from __future__ import annotations

import contextlib
import json
import signal
import subprocess
from dataclasses import dataclass
from pathlib import Path

from redis import Redis, RedisError

from verify.servers.account import ServerAccount, make_folder, switch
from verify.servers.process import command_of, end, free_port, is_alive, wait_until
from verify.servers.state import ServersError

START_SECONDS = 20
STOP_SECONDS = 15


@dataclass(frozen=True, slots=True)
class Valkey:
    """`data` is made when it is first started."""

    program: Path
    data: Path
    password: str
    account: ServerAccount | None
    durable: bool = True

    def url(self, port: int) -> str:
        """The address for clients."""
        return f"redis://:{self.password}@127.0.0.1:{port}/0"

    def start(self) -> int:
        """Start it, or find it running; the port."""
        if port := self.running():
            return port
        self.stop()
        make_folder(self.data, self.account)
        for _ in range(3):  # another program may take the port in the meantime
            if port := self._launch(free_port()):
                return port
        raise ServersError(f"Valkey does not start. Its log is {self._log}:\n{self._last_words()}")

    def stop(self) -> None:
        """Stop it; its journal is written first."""
        if record := self._record():
            end(record[0], politely=signal.SIGTERM, firmly=signal.SIGKILL, seconds=STOP_SECONDS)
        self._address.unlink(missing_ok=True)

    def running(self) -> int | None:
        """The port of a server that answers from this data folder, else None."""
        record = self._record()
        return record[1] if record and self._answers(record[1]) else None

    @property
    def _address(self) -> Path:
        return self.data.with_name(f"{self.data.name}.json")

    @property
    def _log(self) -> Path:
        return self.data.with_name(f"{self.data.name}.log")

    def _record(self) -> tuple[int, int] | None:
        """Process and port as last started; None where that process is gone or another program."""
        try:
            pid, port = json.loads(self._address.read_text())
        except (OSError, ValueError):
            return None
        return (pid, port) if is_alive(pid) and "valkey-server" in command_of(pid) else None

    def _answers(self, port: int) -> bool:
        try:
            with Redis.from_url(self.url(port), socket_timeout=5) as client:
                return bool(client.ping())
        except RedisError:
            return False

    def _launch(self, port: int) -> int | None:
        with self._log.open("ab") as log:
            server = subprocess.Popen(
                [str(self.program), "-"],
                **{**switch(self.account), "cwd": str(self.data)},
                stdin=subprocess.PIPE,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        assert server.stdin is not None  # noqa: S101 - for the type checker
        # By stdin, so that the password stands neither in a file nor in the list of processes.
        with contextlib.suppress(BrokenPipeError), server.stdin as configuration:
            configuration.write(self._configuration(port).encode())
        self._address.write_text(json.dumps([server.pid, port]))
        settled = wait_until(
            lambda: server.poll() is not None or self._answers(port), seconds=START_SECONDS
        )
        if settled and server.poll() is None:
            server.returncode = 0  # it outlives this process on purpose
            return port
        self.stop()
        return None

    def _configuration(self, port: int) -> str:
        lines = [
            "bind 127.0.0.1",
            f"port {port}",
            f"requirepass {self.password}",
            f'dir "{self.data}"',
            'save ""',
            "maxmemory-policy noeviction",
            *(["appendonly yes", "appendfsync everysec"] if self.durable else ["appendonly no"]),
        ]
        return "\n".join(lines) + "\n"

    def _last_words(self) -> str:
        return "\n".join(self._log.read_text(errors="replace").splitlines()[-15:])
