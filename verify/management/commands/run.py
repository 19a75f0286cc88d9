import fcntl
import os
import signal
import socket
import sys
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError
from django.utils.module_loading import import_string

from verify.celery import app
from verify.processes import commands
from verify.servers.process import wait_until
from verify.supervisor import Supervisor

START_SECONDS = 120
PORTS_TRIED = 50


class Command(BaseCommand):
    help = "Serve web, worker and beat on this machine until Ctrl-C, with the seeds loaded."

    def handle(self, *args: Any, **options: Any) -> None:
        host, port = os.environ.get("HOST", "127.0.0.1"), _port()
        url = f"http://{'localhost' if host == '127.0.0.1' else host}:{port}"
        _serve_plainly(url, host)
        _end_by_signals()
        with _only_run(settings.STATE_DIR):
            ended: list[str] = []
            supervisor = Supervisor(
                commands(bind=f"{host}:{port}", state=settings.STATE_DIR, python=sys.executable),
                environment=os.environ,
                record=settings.STATE_DIR / "run.json",
                output=sys.stderr,
            )
            try:
                supervisor.start()
                supervisor.when_one_ends(partial(_end_with, ended))
                _wait_for_health(host, port)
                self._welcome(url)
                signal.pause()
            except KeyboardInterrupt:
                self.stderr.write("Stopping …")
            finally:
                _ignore_signals()
                supervisor.stop()
            if ended:
                raise CommandError(f"The {ended[0]} process ended by itself; its lines say why.")

    def _welcome(self, url: str) -> None:
        summary = import_string("verify.demo.load_seeds")()
        if summary:
            self.stdout.write(f"{summary}\n")
        self.stdout.write(f"\nVerify serves at {url}  (Ctrl-C stops it)")
        self.stdout.flush()


def _port() -> int:
    """`PORT` (8000), or the next one that is free."""
    wanted = int(os.environ.get("PORT", "8000"))
    for port in range(wanted, wanted + PORTS_TRIED):
        with socket.socket() as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            try:
                probe.bind((os.environ.get("HOST", "127.0.0.1"), port))
            except OSError:
                continue
            return port
    raise CommandError(f"Ports {wanted} to {wanted + PORTS_TRIED - 1} are taken: set PORT.")


def _serve_plainly(url: str, host: str) -> None:
    """On this machine alone there is no TLS; what the environment says otherwise stays."""
    os.environ.setdefault("PLAIN_HTTP", "true")
    os.environ.setdefault("ALLOWED_HOSTS", f"localhost,127.0.0.1,{host}")
    os.environ.setdefault("SITE_URL", url)
    settings.SITE_URL = os.environ["SITE_URL"]


@contextmanager
def _only_run(state: Path) -> Iterator[None]:
    """One run for each state folder: a second one would double beat and worker."""
    with (state / "run.lock").open("ab") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise CommandError("Verify runs here already. Stop that one first.") from None
        yield


def _end_by_signals() -> None:
    """SIGTERM and a closed terminal end it as Ctrl-C does."""

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    for number in (signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, stop)


def _ignore_signals() -> None:
    """Stopping takes seconds and is not to be interrupted by impatience."""
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)


def _end_with(ended: list[str], name: str, code: int) -> None:
    ended.append(name)
    sys.stderr.write(f"{name} ended with {code}; stopping the others.\n")
    os.kill(os.getpid(), signal.SIGTERM)


def _wait_for_health(host: str, port: int) -> None:
    if not wait_until(lambda: _web_answers(host, port), seconds=START_SECONDS, pause=0.2):
        raise CommandError("The web process does not answer; its lines above say why.")
    if not wait_until(lambda: bool(app.control.ping(timeout=0.5)), seconds=START_SECONDS):
        raise CommandError("The worker does not answer; its lines above say why.")


def _web_answers(host: str, port: int) -> bool:
    request = urllib.request.Request(f"http://{host}:{port}/healthz")
    try:
        with urllib.request.urlopen(request, timeout=5) as answer:  # noqa: S310 - our own
            return bool(answer.status == 200)  # noqa: PLR2004
    except OSError:
        return False
