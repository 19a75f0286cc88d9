"""A real Celery worker for tests of what only a real one shows."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit, urlunsplit

from django.conf import settings
from django.db import connections
from redis import Redis

from verify.celery import app

START_SECONDS = 60
IDLE_SECONDS = 60


class RealWorker:
    """One worker process with one child."""

    def __init__(self, process: "subprocess.Popen[bytes]") -> None:
        self.process = process

    @classmethod
    @contextmanager
    def running(cls) -> Iterator["RealWorker"]:
        """Start with an empty queue; stop at the end, whatever it does then."""
        _empty_the_queue()
        command = [sys.executable, "-m", "celery", "--app", "verify", "worker", "--concurrency=1"]
        process = subprocess.Popen(
            [*command, "--loglevel=WARNING", "--without-gossip", "--without-mingle"],
            env=environment(),
            start_new_session=True,
        )
        try:
            worker = cls(process)
            worker.wait_until_idle(seconds=START_SECONDS)
            yield worker
        finally:
            _end(process)

    def wait_until_idle(self, seconds: float = IDLE_SECONDS) -> None:
        """Return when nothing waits in the queue and nothing is being worked on."""
        deadline = time.monotonic() + seconds
        while not (queue_length() == 0 and self._is_idle() and queue_length() == 0):
            if self.process.poll() is not None:
                raise AssertionError(f"the worker ended with {self.process.returncode}")
            if time.monotonic() > deadline:
                raise AssertionError(f"the worker is not idle after {seconds} s")
            time.sleep(0.05)

    def _is_idle(self) -> bool:
        inspect = app.control.inspect(timeout=0.5)
        active, reserved = inspect.active(), inspect.reserved()
        return (
            active is not None and not any(active.values()) and not any((reserved or {}).values())
        )


def environment() -> dict[str, str]:
    """The environment of this process, its addresses leading to this process's test database."""
    name = str(connections["default"].settings_dict["NAME"])
    addresses = {
        variable: urlunsplit(urlsplit(os.environ[variable])._replace(path=f"/{name}"))
        for variable in ("DATABASE_URL", "DATABASE_OWNER_URL", "DATABASE_SEALER_URL")
    }
    return {**os.environ, **addresses}


def queue_length() -> int:
    """How many tasks wait."""
    with Redis.from_url(settings.REDIS_URL) as broker:
        length = broker.llen(f"{settings.BROKER_PREFIX}celery")
        assert isinstance(length, int)
        return length


def _empty_the_queue() -> None:
    with Redis.from_url(settings.REDIS_URL) as broker:
        for key in list(broker.scan_iter(f"{settings.BROKER_PREFIX}*")):
            broker.delete(key)


def _end(process: "subprocess.Popen[bytes]") -> None:
    process.terminate()
    try:
        process.wait(20)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
