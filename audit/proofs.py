"""Proofs that an event is in the log, as c2sp.org/tlog-proof says.

The proof carries the event's id (as `extra`), its place, its path and a signed checkpoint; together
with the exact bytes of the act, which are not in it, anybody can check it without the database.
"""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass
from uuid import UUID

from django.db import connections

from audit.models import Checkpoint, Event, Leaf
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
        body = (
            Event.objects.using(self._using).filter(pk=event).values_list("body", flat=True).first()
        )
        if body is None:
            raise MissingError(f"There is no event {event} in the trail.")
        leaf = Leaf.objects.using(self._using).filter(event_id=event).first()
        checkpoint = self._checkpoint
        if leaf is None or checkpoint is None or leaf.index >= checkpoint.size:
            raise ConflictError(
                f"The event {event} is not sealed yet.", hint="It will be within seconds."
            )
        path = self._tree.path(leaf.index, checkpoint.size)
        lines = [
            FORMAT,
            f"extra {b64encode(event.bytes).decode()}",
            f"index {leaf.index}",
            *(b64encode(step).decode() for step in path),
        ]
        text = "\n".join(lines) + "\n\n" + checkpoint.note
        return Proof(event, leaf.index, bytes(body), text)


def prove(event: UUID) -> Proof:
    """The proof of one event."""
    return Prover().prove(event)
