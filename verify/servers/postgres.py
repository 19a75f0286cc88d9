"""One embedded PostgreSQL: its data folder, its start, its stop."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

import psycopg

from verify.servers.account import ServerAccount, make_folder, switch
from verify.servers.process import command_of, end, free_port, is_alive, wait_until
from verify.servers.state import ServersError

START_SECONDS = 60
STOP_SECONDS = 30
# For tests: a crash may lose everything, nothing waits for the disk.
FORGETFUL = {
    "fsync": "off",
    "synchronous_commit": "off",
    "full_page_writes": "off",
    "autovacuum": "off",
}


@dataclass(frozen=True, slots=True)
class Postgres:
    """`programs` is the folder of the executables; `data` is made when it is first started."""

    programs: Path
    data: Path
    password: str
    account: ServerAccount | None
    durable: bool = True

    def url(self, port: int, user: str, password: str, database: str) -> str:
        """The address of a database on this server."""
        return f"postgresql://{quote(user)}:{quote(password)}@127.0.0.1:{port}/{quote(database)}"

    def superuser(self, port: int) -> str:
        """The address that provisioning uses."""
        return self.url(port, "postgres", self.password, "postgres")

    def start(self) -> int:
        """Start it, or find it running; the port."""
        if port := self.running():
            return port
        self._clear_remains()
        if not (self.data / "PG_VERSION").exists():
            self._initialise()
        for _ in range(3):  # another program may take the port in the meantime
            if port := self._launch(free_port()):
                return port
        raise ServersError(
            f"PostgreSQL does not start. Its log is {self._log}:\n{self._last_words()}"
        )

    def stop(self) -> None:
        """Stop it, letting nobody finish; what is committed is safe."""
        if pid := self._pid():
            end(pid, politely=signal.SIGINT, firmly=signal.SIGQUIT, seconds=STOP_SECONDS)

    def running(self) -> int | None:
        """The port of a server that answers on this data folder, else None."""
        if self._pid() is None:
            return None
        lines = self._pid_file.read_text().splitlines()
        port = int(lines[3]) if len(lines) > 3 and lines[3] else 0  # noqa: PLR2004 - its fourth line
        return port if port and self._answers(port) else None

    @property
    def _log(self) -> Path:
        return self.data.with_name(f"{self.data.name}.log")

    @property
    def _pid_file(self) -> Path:
        return self.data / "postmaster.pid"

    def _pid(self) -> int | None:
        """The running server's process; a number that another program has now does not count."""
        try:
            pid = int(self._pid_file.read_text().split("\n", 1)[0])
        except (OSError, ValueError):
            return None
        return pid if is_alive(pid) and str(self.data) in command_of(pid) else None

    def _answers(self, port: int) -> bool:
        try:
            with psycopg.connect(self.superuser(port), connect_timeout=5) as connection:
                found = connection.execute("SHOW data_directory").fetchone()
        except psycopg.OperationalError:
            return False
        return found is not None and Path(found[0]) == self.data

    def _clear_remains(self) -> None:
        """After a crash: end a server that no longer answers, forget one that is gone."""
        self.stop()
        self._pid_file.unlink(missing_ok=True)

    def _initialise(self) -> None:
        draft = self.data.with_name(f"{self.data.name}.draft")
        shutil.rmtree(draft, ignore_errors=True)
        make_folder(draft, self.account)
        password = self.data.with_name("superuser.txt")
        password.touch(mode=0o600)
        password.write_text(self.password)
        if self.account:
            os.chown(password, self.account.uid, self.account.gid)
        try:
            self._run_initdb(draft, password)
        finally:
            password.unlink()
        draft.rename(self.data)

    def _run_initdb(self, folder: Path, password: Path) -> None:
        command = [
            str(self.programs / "initdb"),
            f"--pgdata={folder}",
            "--username=postgres",
            f"--pwfile={password}",
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale=C",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            *([] if self.durable else ["--no-sync"]),
        ]
        made = subprocess.run(
            command, **switch(self.account), capture_output=True, text=True, check=False
        )
        if made.returncode:
            raise ServersError(f"PostgreSQL's data folder {folder} cannot be made:\n{made.stderr}")

    def _launch(self, port: int) -> int | None:
        options = {
            "port": str(port),
            "listen_addresses": "127.0.0.1",
            "unix_socket_directories": "",
            "timezone": "UTC",
            "log_timezone": "UTC",
            **({} if self.durable else FORGETFUL),
        }
        arguments = [f"--{name}={value}" for name, value in options.items()]
        with self._log.open("ab") as log:
            server = subprocess.Popen(
                [str(self.programs / "postgres"), "-D", str(self.data), *arguments],
                **switch(self.account),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,  # Ctrl-C in a terminal is for the program that started it
            )
        settled = wait_until(
            lambda: server.poll() is not None or self._answers(port), seconds=START_SECONDS
        )
        if settled and server.poll() is None:
            server.returncode = (
                0  # it outlives this process on purpose: no complaint when forgotten
            )
            return port
        self.stop()
        return None

    def _last_words(self) -> str:
        return "\n".join(self._log.read_text(errors="replace").splitlines()[-15:])
