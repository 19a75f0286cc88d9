"""The log as it stands in the database, read in runs of neighbours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from django.db.backends.base.base import BaseDatabaseWrapper

RUN = 5_000
"""Leaves in one query: memory stays the same however long the log is."""

ENTRIES = """
    SELECT leaf.index, uuid_send(leaf.event_id), leaf.hash, event.body,
        (extract(epoch FROM event.at) * 1000000)::bigint, event.team_id,
        event.actor_id, event.verb, event.object_type, event.object_id, event.door,
        event.covers::text, event.related::text
    FROM audit_leaf leaf LEFT JOIN audit_event event ON event.id = leaf.event_id
    WHERE leaf.index >= %s AND leaf.index < %s ORDER BY leaf.index
"""
# Neighbours in the log have neighbouring ids: their range spares reading every secret each time.
SECRETS = """
    SELECT uuid_send(event_id), name, salt, value FROM audit_secret
    WHERE event_id BETWEEN %s AND %s
        AND event_id IN (SELECT event_id FROM audit_leaf WHERE index >= %s AND index < %s)
"""
CHECKPOINTS = "SELECT size, note FROM audit_checkpoint WHERE size > %s AND size <= %s ORDER BY size"
NEXT_CHECKPOINT = "SELECT size, note FROM audit_checkpoint WHERE size > %s ORDER BY size LIMIT 1"
NODES = """
    SELECT level, index, hash FROM audit_node
    WHERE level = %s AND index >= %s AND index < %s
"""


class Entry(NamedTuple):
    """A leaf and the event that it speaks of; `body` is None where there is no such event."""

    place: int
    event: bytes
    leaf: bytes
    body: bytes | None
    at: int
    """Microseconds since 1970."""
    team_id: int | None
    actor_id: int
    verb: str
    object_type: str
    object_id: int
    door: str
    covers: str
    related: str


@dataclass(frozen=True, slots=True)
class Opening:
    """A kept value with the salt that its commitment was made with."""

    event: bytes
    name: str
    salt: bytes
    value: str


@dataclass(frozen=True, slots=True)
class StoredLog:
    """Reads what verification needs, through one connection, without a transaction of its own."""

    connection: BaseDatabaseWrapper

    def entries(self, begin: int, end: int) -> list[Entry]:
        return [Entry._make(row) for row in self.rows(ENTRIES, [begin, end])]

    def openings(self, entries: Sequence[Entry]) -> list[Opening]:
        """What is kept for the events of a run of neighbours."""
        if not entries:
            return []
        events = [entry.event for entry in entries]
        bounds = [min(events).hex(), max(events).hex(), entries[0].place, entries[-1].place + 1]
        return [
            Opening(bytes(event), name, bytes(salt), value)
            for event, name, salt, value in self.rows(SECRETS, bounds)
        ]

    def checkpoints(self, begin: int, end: int) -> list[tuple[int, str]]:
        """Sizes and notes of those that close a run of leaves, and of the first one after it."""
        inside = self.rows(CHECKPOINTS, [begin, end])
        after = [] if inside and inside[-1][0] == end else self.rows(NEXT_CHECKPOINT, [end])
        return [(size, note) for size, note in (*inside, *after)]

    def nodes(self, level: int, begin: int, end: int) -> dict[int, bytes]:
        return {index: bytes(node) for _, index, node in self.rows(NODES, [level, begin, end])}

    def rows(self, question: str, arguments: list[Any] | None = None) -> list[tuple[Any, ...]]:
        with self.connection.cursor() as cursor:
            cursor.execute(question, arguments or [])
            return list(cursor.fetchall())
