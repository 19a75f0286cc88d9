"""Whether the witnesses hold the same log; what they hold names the event that was touched."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from audit.merkle import Frontier
from audit.notes import NoteError, TreeHead, VerifierKey, opened
from audit.verification.entries import Entry, StoredLog
from audit.verification.report import Report
from audit.witnesses import ID_BYTES, Witness, WitnessError, split

NAMED = 100
"""How many events a finding lists one by one."""
PLACES = """
    SELECT uuid_send(wanted.id) FROM unnest(%s::uuid[]) AS wanted (id)
    WHERE NOT EXISTS (SELECT FROM audit_event WHERE audit_event.id = wanted.id)
"""


class Comparison:
    """One witness beside the recomputed log, run by run."""

    def __init__(
        self, witness: Witness, log: StoredLog, report: Report, keys: Iterable[VerifierKey]
    ) -> None:
        self._witness, self._log, self._report = witness, log, report
        self._ours: dict[bytes, tuple[int, bytes]] = {}
        self._theirs: dict[bytes, tuple[int, bytes]] = {}
        self.head = self._head(tuple(keys))

    def _head(self, keys: tuple[VerifierKey, ...]) -> TreeHead | None:
        try:
            note = self._witness.latest()
            if note is None:
                return None
            return opened(note, keys)
        except (NoteError, WitnessError) as error:
            self._report.problems.append(f"the witness {self._witness.name}: {error}")
            return None

    def check(self, begin: int, end: int, entries: list[Entry], leaves: list[bytes]) -> None:
        """A run of ours beside theirs: ids and recomputed leaves."""
        if self.head is None or begin >= self.head.size:
            return
        end = min(end, self.head.size)
        theirs = self._read(begin, end)
        within = [entry for entry in entries if entry.place < end]
        ours = [entry.event + leaf for entry, leaf in zip(within, leaves, strict=False)]
        if theirs is None or theirs == b"".join(ours):
            return
        for entry, leaf in zip(within, leaves, strict=False):
            self._ours[entry.event] = (entry.place, leaf)
        for place, record in enumerate(split(theirs), begin):
            self._theirs[record[:ID_BYTES]] = (place, record[ID_BYTES:])

    def check_root(self, frontier: Frontier) -> None:
        """Where the tree has come to the witness's size, its root is the witness's."""
        if self.head and frontier.size == self.head.size and frontier.root() != self.head.root:
            self._report.find(
                "witness",
                "changed",
                f"the witness {self._witness.name} holds another log of {frontier.size} events",
            )

    def finish(self, size: int) -> None:
        self._compare()
        if self.head is not None:
            self._report.witnessed = self.head.size
            if self.head.size > size:
                self._name_lost(size, self.head.size)

    def _compare(self) -> None:
        for event, (place, leaf) in self._theirs.items():
            if event not in self._ours:
                self._find("missing", "the witness holds it", place, event)
            elif self._ours[event][1] != leaf:
                self._find("changed", "the witness holds another", place, event)
        for event in self._ours.keys() - self._theirs.keys():
            place = self._ours[event][0]
            self._find("added", "the witness does not hold it", place, event)
        for event in self._moved():
            place, ours = self._theirs[event][0], self._ours[event][0]
            self._find("reordered", f"it stands at {ours}", place, event)

    def _moved(self) -> list[bytes]:
        """Events that stand in another order among those that both hold.

        A longest run of them that keeps the witness's order has not moved; the others have.
        """
        shared = sorted(
            self._theirs.keys() & self._ours.keys(), key=lambda event: self._theirs[event][0]
        )
        kept = _longest_rising([self._ours[event][0] for event in shared])
        return [event for place, event in enumerate(shared) if place not in kept]

    def _name_lost(self, size: int, witnessed: int) -> None:
        self._report.find(
            "witness",
            "set back",
            f"the witness {self._witness.name} holds {witnessed} events, the log only {size}",
            index=size,
        )
        run = self._read(size, min(witnessed, size + NAMED)) or b""
        ids = {record[:ID_BYTES]: place for place, record in enumerate(split(run), size)}
        for (event,) in self._log.rows(PLACES, [[event.hex() for event in ids]]):
            self._find("missing", "the witness holds it", ids[bytes(event)], bytes(event))

    def _read(self, begin: int, end: int) -> bytes | None:
        try:
            return self._witness.records(begin, end) if end > begin else None
        except WitnessError as error:
            if str(error) not in self._report.problems:
                self._report.problems.append(str(error))
            return None

    def _find(self, kind: str, detail: str, place: int, event: bytes) -> None:
        self._report.find("witness", kind, detail, index=place, event=event)


def _longest_rising(numbers: list[int]) -> set[int]:
    """The places of a longest rising subsequence (patience sorting)."""
    tops: list[int] = []
    at: list[int] = []
    before: list[int | None] = []
    for place, number in enumerate(numbers):
        pile = bisect_left(tops, number)
        before.append(at[pile - 1] if pile else None)
        tops[pile : pile + 1], at[pile : pile + 1] = [number], [place]
    chosen: set[int] = set()
    last = at[-1] if at else None
    while last is not None:
        chosen.add(last)
        last = before[last]
    return chosen
