"""Whether the log is whole: its places, its tree, and what was signed of it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime

from audit.merkle import Frontier
from audit.notes import NoteError, TreeHead, VerifierKey, opened
from audit.tree import LEVEL
from audit.verification.entries import StoredLog
from audit.verification.payloads import made_at, made_in
from audit.verification.report import Report

LATE = 300
"""Seconds that an event may have waited for a longer transaction beside it before it was sealed."""
AHEAD = 10
"""Seconds that the database server's clock may be before the sealer's."""

ENDS = """
    SELECT (SELECT max(size) FROM audit_checkpoint),
        (SELECT max(index) + 1 FROM audit_leaf), (SELECT count(*) FROM audit_node)
"""
SLIPPED_PAST = """
    SELECT uuid_send(id) FROM audit_event
    WHERE (xid < (SELECT horizon FROM audit_checkpoint WHERE size = %s) AND xid >= %s::xid8
            OR xid >= pg_snapshot_xmax(pg_current_snapshot()))
        AND NOT EXISTS (SELECT FROM audit_leaf WHERE event_id = audit_event.id)
    ORDER BY id LIMIT 100
"""
SAME_SERVER = """
    SELECT cluster = (SELECT system_identifier::text FROM pg_control_system()), horizon::text
    FROM audit_checkpoint WHERE size = %s
"""


class Places:
    """The leaves' indexes are 0, 1, 2, … without a gap."""

    def __init__(self, report: Report, begin: int) -> None:
        self._report, self._next = report, begin

    def check(self, index: int, event: bytes) -> None:
        if index > self._next:
            missing = f"place {self._next}"
            if index - self._next > 1:
                missing = f"places {self._next} to {index - 1}"
            self._report.find("gaps", "missing", f"nothing stands at {missing}", index=self._next)
        elif index < self._next:
            self._report.find("gaps", "added", "a second leaf", index=index, event=event)
        self._next = index + 1

    def finish(self, size: int) -> None:
        if self._next < size:
            self._report.find(
                "gaps",
                "missing",
                f"nothing stands at places {self._next} to {size - 1}",
                index=self._next,
            )


class Nodes:
    """Collects the recomputed inner hashes and compares them with those that are stored."""

    def __init__(self, log: StoredLog, report: Report) -> None:
        self._log, self._report = log, report
        self._made: dict[int, dict[int, bytes]] = {}
        self.total = 0

    def grown(self, height: int, index: int, node: bytes) -> None:
        if height % LEVEL == 0:
            self._made.setdefault(height // LEVEL, {})[index] = node

    def compare(self) -> None:
        """Compare what has been collected since the last time."""
        for level, made in self._made.items():
            stored = self._log.nodes(level, min(made), max(made) + 1)
            self.total += len(made)
            for index, node in made.items():
                if stored.get(index) != node:
                    kind = "changed" if index in stored else "missing"
                    width = 1 << LEVEL * level
                    self._report.find(
                        "nodes",
                        kind,
                        f"the stored hash of places {index * width} to {(index + 1) * width - 1}",
                        index=index * width,
                    )
        self._made = {}


class Checkpoints:
    """Holds signed checkpoints against the recomputed tree, and ids against their times."""

    def __init__(self, log: StoredLog, report: Report, keys: Iterable[VerifierKey]) -> None:
        self._log, self._report, self._keys = log, report, tuple(keys)
        self._before: TreeHead | None = None
        self._root_wrong = False
        self._opened: dict[int, TreeHead | None] = {}

    def between(self, begin: int, end: int) -> list[TreeHead]:
        """What those that close a run say, and the first one after it."""
        signed = self._log.checkpoints(begin, end)
        known = self._opened
        self._opened = {
            size: known[size] if size in known else self._open(size, note) for size, note in signed
        }
        return [head for head in self._opened.values() if head]

    def at(self, size: int) -> TreeHead | None:
        """What the checkpoint of just that size says; a finding where there is none."""
        heads = [head for head in self.between(size - 1, size) if head.size == size]
        if not heads:
            self._report.find("roots", "missing", f"the verified checkpoint at {size} is gone")
        return heads[0] if heads else None

    def _open(self, size: int, note: str) -> TreeHead | None:
        try:
            head = opened(note, self._keys)
        except NoteError as error:
            self._report.find("signatures", "unsigned", f"the checkpoint at {size}: {error}")
            return None
        if head.size != size:
            self._report.find(
                "signatures", "changed", f"the checkpoint at {size} speaks of {head.size} events"
            )
            return None
        return head

    def check(self, head: TreeHead, frontier: Frontier) -> None:
        """The tree has come to a checkpoint's size."""
        self._report.checkpoints += 1
        before = self._before
        if frontier.root() != head.root and not self._root_wrong:
            self._root_wrong = True  # all later roots are wrong as well, which says nothing new
            first = before.size if before else 0
            self._report.find(
                "roots",
                "changed",
                f"places {first} to {head.size - 1} are not those that were signed",
                index=first,
            )
        if before and head.time < before.time:
            self._report.find(
                "clock",
                "set back",
                f"the checkpoint at {head.size} is signed for an earlier time than the one before",
                index=before.size,
            )
        self._before = head

    def check_event(self, index: int, event: bytes, sealed: TreeHead | None) -> None:
        """The event was made between the checkpoint before it and the one that sealed it."""
        if sealed is None:
            return
        made, before = made_in(event), self._before
        too_early = before is not None and made < (before.time - LATE) * 1000
        if too_early or made > (sealed.time + AHEAD) * 1000:
            self._report.find(
                "clock",
                "added",
                f"its id says {made_at(event):%Y-%m-%d %H:%M:%S}, it was sealed at"
                f" {_at(sealed):%Y-%m-%d %H:%M:%S} UTC",
                index=index,
                event=event,
            )


def check_end(log: StoredLog, report: Report, size: int, nodes: int | None) -> None:
    """Nothing stands behind the last checkpoint; no stored hash is one too many.

    `nodes` is how many there must be, None where the log was not read from its beginning.
    """
    signed, leaves, stored = log.rows(ENDS)[0]
    if (leaves or 0) > (signed or 0):
        report.find(
            "end",
            "added",
            f"{leaves - (signed or 0)} leaves that no checkpoint covers",
            index=signed or 0,
        )
    if nodes is not None and signed == size and stored > nodes:
        report.find("nodes", "added", f"{stored - nodes} stored hashes of no place")


def check_unsealed(log: StoredLog, report: Report, size: int, since: str) -> None:
    """Every event of a transaction that ended before the last sealing is sealed."""
    if size == 0 or not log.rows(SAME_SERVER, [size])[0][0]:
        return  # transaction ids of another server say nothing
    for (event,) in log.rows(SLIPPED_PAST, [size, since]):
        report.find("unsealed", "added", "it was slipped past the sealer", event=bytes(event))


def _at(head: TreeHead) -> datetime:
    return datetime.fromtimestamp(head.time, UTC)
