"""One verification, from where it begins to the last checkpoint."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager

from django.db import connections
from django.db.backends.base.base import BaseDatabaseWrapper

from audit.keys import KeysError, key_ring
from audit.merkle import Frontier, leaf_hash_of
from audit.notes import TreeHead, VerifierKey
from audit.verification.commitments import Commitments
from audit.verification.entries import RUN, Entry, StoredLog
from audit.verification.guards import check_guards
from audit.verification.log import Checkpoints, Nodes, Places, check_end, check_unsealed
from audit.verification.payloads import (
    check_described,
    check_payload,
    check_presence,
    parsed,
)
from audit.verification.progress import Progress, read_progress, write_progress
from audit.verification.report import CHECKS, Report
from audit.verification.witnessed import Comparison
from audit.witnesses import witnesses

LAST = "SELECT size, horizon::text FROM audit_checkpoint ORDER BY size DESC LIMIT 1"
TellProgress = Callable[[int, int], None]
"""Called with how many leaves are done, of how many."""


def verify(
    *,
    full: bool = True,
    using: str | BaseDatabaseWrapper = "default",
    keys: Collection[VerifierKey] | None = None,
    checks: Collection[str] = CHECKS,
    tell: TellProgress | None = None,
) -> Report:
    """Verify the whole log, or (`full=False`) what was sealed since the last clean time.

    Without `keys`, those of this installation. It takes no lock and holds no transaction open.
    """
    began = time.monotonic()
    report = Report(checks=checks)
    connection = connections[using] if isinstance(using, str) else using
    if keys is None:
        keys = _known_keys(report)
    begin = Progress() if full else read_progress()
    with _no_cycles_collected():
        Verification(StoredLog(connection), report, keys, begin).run(tell)
    report.seconds = time.monotonic() - began
    return report


class Verification:
    """The state of one pass over the log."""

    def __init__(
        self, log: StoredLog, report: Report, keys: Collection[VerifierKey], begin: Progress
    ) -> None:
        self._log, self._report, self._begin = log, report, begin
        # Read before the log's end: a witness is never ahead of what is there afterwards.
        self._witnesses = [Comparison(each, log, report, keys) for each in witnesses()]
        self._nodes = Nodes(log, report)
        self._frontier = Frontier(begin.size, begin.peaks, self._nodes.grown)
        self._checkpoints = Checkpoints(log, report, keys)
        self._places = Places(report, begin.size)
        self._commitments = Commitments(log, report)
        last = log.rows(LAST)
        self._size, self._horizon = last[0] if last else (0, "0")

    def run(self, tell: TellProgress | None) -> None:
        self._report.begun_at, self._report.size = self._begin.size, self._size
        self._resume()
        for begin in range(self._begin.size, self._size, RUN):
            end = min(self._size, begin + RUN)
            self._run(begin, end)
            if tell:
                tell(end, self._size)
        self._finish()

    def _resume(self) -> None:
        """What was verified before is still what is signed."""
        if self._begin.size and (head := self._checkpoints.at(self._begin.size)):
            self._checkpoints.check(head, self._frontier)
            self._check_witnessed_root()

    def _run(self, begin: int, end: int) -> None:
        entries = self._log.entries(begin, end)
        acts = [(entry, parsed(entry) if entry.body is not None else None) for entry in entries]
        leaves = [self._leaf(entry) for entry in entries]
        self._grow(entries, leaves, self._checkpoints.between(begin, end))
        for entry, act in acts:
            if check_presence(self._report, entry):
                check_described(self._report, entry, act)
        self._commitments.check(acts)
        for comparison in self._witnesses:
            comparison.check(begin, end, entries, leaves)
        self._nodes.compare()

    def _leaf(self, entry: Entry) -> bytes:
        """The leaf as its event's bytes make it; the stored one where there is no event."""
        if entry.body is None:
            return entry.leaf
        recomputed = leaf_hash_of(entry.event, entry.body)
        check_payload(self._report, entry, recomputed)
        return recomputed

    def _grow(self, entries: list[Entry], leaves: list[bytes], heads: list[TreeHead]) -> None:
        """Append the run's leaves, stopping at each size that somebody has signed."""
        for entry, leaf in zip(entries, leaves, strict=True):
            self._places.check(entry.place, entry.event)
            if heads:
                self._checkpoints.check_event(entry.place, entry.event, heads[0])
            self._frontier.append(leaf)
            while heads and heads[0].size <= self._frontier.size:
                self._checkpoints.check(heads.pop(0), self._frontier)
            self._check_witnessed_root()

    def _check_witnessed_root(self) -> None:
        for comparison in self._witnesses:
            comparison.check_root(self._frontier)

    def _finish(self) -> None:
        self._places.finish(self._size)
        self._commitments.finish()
        whole = self._begin.size == 0
        check_end(self._log, self._report, self._size, self._nodes.total if whole else None)
        check_unsealed(self._log, self._report, self._size, self._begin.horizon)
        for comparison in self._witnesses:
            comparison.finish(self._size)
        check_guards(self._log, self._report)
        if self._report.ok and self._size and self._report.checks == CHECKS:
            write_progress(Progress(self._size, self._frontier.peaks, self._horizon))


@contextmanager
def _no_cycles_collected() -> Iterator[None]:
    """Parsed acts hold no cycles, and looking for some took half of the time (bench/trail)."""
    collected = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collected:
            gc.enable()


def _known_keys(report: Report) -> Collection[VerifierKey]:
    try:
        return key_ring().verifiers
    except KeysError as error:
        report.problems.append(str(error))
        return ()
