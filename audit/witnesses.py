"""Witnesses: places outside the database that remember what the log has signed.

A witness keeps each event's id and leaf hash, no content, so that it can say which one was changed.
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, Protocol

from django.conf import settings

from audit.merkle import Frontier
from audit.notes import VerifierKey, read_text

RECORD_BYTES = 48
ID_BYTES = 16
"""The first bytes of a record, an event's id; the others are its leaf hash."""
READ_RECORDS = 4096


class WitnessError(Exception):
    """The witness is out of reach, or refuses a checkpoint that contradicts what it holds."""


class Witness(Protocol):
    """What sealing and verifying need of a witness; one by another transport implements this."""

    name: str

    def latest(self) -> str | None:
        """The newest checkpoint that it holds, as signed; None where it holds none."""

    def extend(self, note: str, records: Iterable[bytes], keys: Iterable[VerifierKey]) -> None:
        """Take a newer checkpoint and a record for each leaf since the one that it holds.

        It refuses what does not lead from its own root to the new one.
        """

    def records(self, begin: int, end: int) -> bytes:
        """The records of these leaves, one after the other."""


def witnesses() -> list[Witness]:
    """The witnesses of this installation."""
    return [FolderWitness(settings.TRAIL_WITNESS)]


class FolderWitness:
    """A folder with `checkpoint` (c2sp.org/tlog-checkpoint), `records` and the log's `keys`."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.name = str(folder)

    def latest(self) -> str | None:
        with _failing_as_witness(self.name):
            if not self._checkpoint.exists():
                return None
            return self._checkpoint.read_text()

    def records(self, begin: int, end: int) -> bytes:
        with _failing_as_witness(self.name), self._records.open("rb") as file:
            file.seek(begin * RECORD_BYTES)
            return file.read((end - begin) * RECORD_BYTES)

    def extend(self, note: str, records: Iterable[bytes], keys: Iterable[VerifierKey]) -> None:
        with _failing_as_witness(self.name), self._locked():
            frontier = self._frontier()
            with self._open_records() as file:
                file.truncate(frontier.size * RECORD_BYTES)  # what a crash left half-written
                file.seek(0, os.SEEK_END)
                for record in records:
                    frontier.append(record[ID_BYTES:])
                    file.write(record)
                if (frontier.size, frontier.root()) != _stated(note):
                    raise WitnessError(f"The new checkpoint does not extend the one in {self.name}")
                file.flush()
                os.fsync(file.fileno())
            self._write("peaks", b"".join(frontier.peaks))
            self._write("keys", "".join(f"{key}\n" for key in keys).encode())
            self._write("checkpoint", note.encode())

    @property
    def _checkpoint(self) -> Path:
        return self.folder / "checkpoint"

    @property
    def _records(self) -> Path:
        return self.folder / "records"

    def _open_records(self) -> BinaryIO:
        self._records.touch(mode=0o600)
        return self._records.open("r+b")

    def _frontier(self) -> Frontier:
        """The right edge of what is held: as written down, or after a crash from the records."""
        note = self.latest()
        if note is None:
            return Frontier()
        size, root = _stated(note)
        with suppress(FileNotFoundError):
            raw = (self.folder / "peaks").read_bytes()
            written = Frontier(size, [raw[at : at + 32] for at in range(0, len(raw), 32)])
            if written.root() == root:
                return written
        return self._recomputed(size)

    def _recomputed(self, size: int) -> Frontier:
        frontier = Frontier()
        for begin in range(0, size, READ_RECORDS):
            for record in split(self.records(begin, min(size, begin + READ_RECORDS))):
                frontier.append(record[ID_BYTES:])
        return frontier

    def _write(self, name: str, content: bytes) -> None:
        draft = self.folder / f"{name}.draft"
        with draft.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        draft.replace(self.folder / name)

    @contextmanager
    def _locked(self) -> Iterator[None]:
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with (self.folder / "lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield


def split(records: bytes) -> Iterator[bytes]:
    """The single records of a run of them."""
    for at in range(0, len(records), RECORD_BYTES):
        yield records[at : at + RECORD_BYTES]


def _stated(note: str) -> tuple[int, bytes]:
    _, size, root = read_text(note.partition("\n\n")[0] + "\n")
    return size, root


@contextmanager
def _failing_as_witness(name: str) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise WitnessError(f"The witness {name} cannot be reached: {error}") from error
