"""Who uses the servers: any number of processes; the first starts, the last one out stops them.

Each user holds a shared lock on one file until it exits, however it exits: the kernel counts. A
second file is locked while somebody starts or stops, so that nobody joins in the middle.
"""

from __future__ import annotations

import fcntl
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO


class Lease:
    """One process's share in the servers of a state folder."""

    def __init__(self, folder: Path) -> None:
        self._turn = folder / "turn.lock"
        self._users = folder / "users.lock"
        self._share: IO[bytes] | None = None

    @contextmanager
    def joining(self) -> Iterator[None]:
        """Become a user; inside, nobody else starts or stops anything."""
        with self._alone():
            share = self._users.open("ab")
            fcntl.flock(share, fcntl.LOCK_SH)
            self._share = share
            try:
                yield
            except BaseException:
                self._drop()
                raise

    def leave(self, *, last: Callable[[], None]) -> None:
        """Stop being a user; `last` is called where nobody else is one."""
        if self._share is None:
            return
        with self._alone():
            if self._is_last():
                last()
            self._drop()

    def _is_last(self) -> bool:
        try:
            fcntl.flock(self._share or 0, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True

    def _drop(self) -> None:
        if self._share is not None:
            fcntl.flock(self._share, fcntl.LOCK_UN)
            self._share.close()
            self._share = None

    @contextmanager
    def _alone(self) -> Iterator[None]:
        with self._turn.open("ab") as turn:
            fcntl.flock(turn, fcntl.LOCK_EX)
            yield
