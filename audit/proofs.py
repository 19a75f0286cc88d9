"""Proofs that an event is in the log, as c2sp.org/tlog-proof says.

The proof carries the event's id (as `extra`), its place, its path and a signed checkpoint; together
with the exact bytes of the act, which are not in it, anybody can check it without the database.
"""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass
from uuid import UUID

from django.db import connections

from audit.models import Checkpoint, Event
from audit.tree import StoredTree
from verify.errors import ConflictError, MissingError

FORMAT = "c2sp.org/tlog-proof@v1"


@dataclass(frozen=True, slots=True)
class Proof:
    """`body` is the act, byte for byte; `text` the proof file that goes with it."""

    event: UUID
    index: int
    body: bytes
    text: str


class Prover:
    """Makes proofs against the newest checkpoint; what it has read it keeps for the next one."""

    def __init__(self, using: str = "default") -> None:
        self._using = using
        self._checkpoint = Checkpoint.objects.using(using).order_by("-size").first()
        self._tree = StoredTree(connections[using])
        self.size = self._checkpoint.size if self._checkpoint else 0

    def prove(self, event: UUID) -> Proof:
        """ConflictError where it is not sealed yet; MissingError where there is no such event."""
        found = Event.objects.using(self._using).filter(pk=event).select_related("leaf").first()
        if found is None:
            raise MissingError(f"There is no event {event} in the trail.")
        leaf = getattr(found, "leaf", None)
        if leaf is None or leaf.index >= self.size:
            raise ConflictError(
                f"The event {event} is not sealed yet.",
                code="not_sealed",
                hint="It will be within seconds.",
            )
        return self.proof_of(found, leaf.index)

    def proof_of(self, event: Event, index: int) -> Proof:
        """The proof of an event that stands at `index`, below `size`."""
        assert self._checkpoint is not None  # noqa: S101 - or nothing stood below `size`
        lines = [
            FORMAT,
            f"extra {b64encode(event.pk.bytes).decode()}",
            f"index {index}",
            *(b64encode(step).decode() for step in self._tree.path(index, self.size)),
        ]
        text = "\n".join(lines) + "\n\n" + self._checkpoint.note
        return Proof(event.pk, index, bytes(event.body), text)


def prove(event: UUID) -> Proof:
    """The proof of one event."""
    return Prover().prove(event)
