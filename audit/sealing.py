"""Sealing: giving every committed event its place in the log, and signing that.

One process at a time, about every second, as the sealer's role. Nobody waits for it: it takes no
lock on events, and events are written without knowing of it.
"""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from django.db import connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.utils import CursorWrapper

from audit.keys import KeyRing, KeysError, key_ring, make_keys
from audit.merkle import Frontier, leaf_hash
from audit.models import Checkpoint
from audit.notes import NoteError, TreeHead, opened, read_text, signed
from audit.tree import LEVEL, StoredTree, TreeError
from audit.witnesses import Witness, WitnessError, witnesses

BATCH = 20_000
"""Events in one sealing transaction, so that it stays short after a long standstill."""
SENT = 20_000
"""Records read at once for a witness."""
XIDS = 2**32
LOCK = "SELECT pg_try_advisory_xact_lock(hashtext('verify trail sealing'))"
HORIZON = "SELECT pg_snapshot_xmin(pg_current_snapshot())::text"
CLUSTER = "SELECT system_identifier::text FROM pg_control_system()"
# A later statement than HORIZON's sees everything that finished before it. The watermark only
# narrows the search: what is sealed already is told by its leaf.
UNSEALED = """
    SELECT id, body, xid::text FROM audit_event
    WHERE xid >= %s::xid8 AND xid < %s::xid8
        AND NOT EXISTS (SELECT FROM audit_leaf WHERE event_id = audit_event.id)
    ORDER BY xid, id LIMIT %s
"""
# In a restored database the recorded transaction ids are another server's, and so is the
# watermark. The row's own inserting transaction, modulo 2^32, is this server's.
UNSEALED_AFTER_RESTORE = """
    SELECT id, body, xid::text FROM audit_event
    WHERE mod(%s - xmin::text::bigint + 4294967296, 4294967296) BETWEEN 1 AND 2147483647
        AND NOT EXISTS (SELECT FROM audit_leaf WHERE event_id = audit_event.id)
    ORDER BY xid, id LIMIT %s
"""
ADD_LEAVES = """
    INSERT INTO audit_leaf (index, event_id, hash)
    SELECT * FROM unnest(%s::bigint[], %s::uuid[], %s::bytea[])
"""
ADD_NODES = """
    INSERT INTO audit_node (level, index, hash)
    SELECT * FROM unnest(%s::smallint[], %s::bigint[], %s::bytea[])
"""
RECORDS = "SELECT event_id, hash FROM audit_leaf WHERE index >= %s AND index < %s ORDER BY index"


class SealingError(Exception):
    """The log cannot be continued as it stands: somebody must look before anything is signed."""


@dataclass(frozen=True, slots=True)
class Sealed:
    """What one sealing did: how many events it took, and whether more were waiting."""

    events: int
    more: bool


@dataclass(frozen=True, slots=True)
class _Unsealed:
    rows: list[tuple[UUID, bytes]]
    horizon: str
    """Every event of an earlier transaction is among the rows or sealed before."""
    cluster: str
    """Whose transaction ids the horizon counts."""
    more: bool


def seal(*, using: str = "sealer", batch: int = BATCH) -> Sealed | None:
    """Seal what has been committed; None where another process is at it.

    SealingError where the log does not continue what was signed, here or at a witness.
    """
    with transaction.atomic(using=using):
        connection = connections[using]
        with connection.cursor() as cursor:
            if not _one(cursor, LOCK):
                return None
            cluster = _one(cursor, CLUSTER)
            last = Checkpoint.objects.using(using).order_by("-size").first()
            ring = _keys(last)
            unsealed = _unsealed(cursor, last, cluster, batch)
            if not unsealed.rows:
                return Sealed(0, more=False)
            frontier, nodes = _continued(connection, ring, last)
            _add_leaves(cursor, frontier, unsealed.rows)
            if nodes:
                cursor.execute(ADD_NODES, [list(column) for column in zip(*nodes, strict=True)])
            note = signed(ring.signing, frontier.size, frontier.root(), int(time.time()))
            Checkpoint.objects.using(using).create(
                size=frontier.size,
                note=note,
                horizon=unsealed.horizon,
                cluster=unsealed.cluster,
            )
    return Sealed(len(unsealed.rows), unsealed.more)


def seal_all(*, using: str = "sealer") -> int:
    """Seal until nothing waits; how many events that were."""
    total = 0
    while (sealed := seal(using=using)) is not None:
        total += sealed.events
        if not sealed.more:
            break
    return total


def inform_witnesses(*, using: str = "sealer") -> None:
    """Bring every witness up to the newest checkpoint. WitnessError names those that failed."""
    last = Checkpoint.objects.using(using).order_by("-size").first()
    if last is None:
        return
    failures = []
    for witness in witnesses():
        try:
            _inform(witness, last, using)
        except WitnessError as error:
            failures.append(str(error))
    if failures:
        raise WitnessError("; ".join(failures))


def _inform(witness: Witness, last: Checkpoint, using: str) -> None:
    note = witness.latest()
    size = _size(note) if note else 0
    if size < last.size:
        witness.extend(last.note, _records(size, last.size, using), key_ring().verifiers)
    elif size > last.size:
        raise WitnessError(f"{witness.name} holds {size} events, the database only {last.size}")


def _records(begin: int, end: int, using: str) -> Iterator[bytes]:
    for first in range(begin, end, SENT):
        with connections[using].cursor() as cursor:
            cursor.execute(RECORDS, [first, min(end, first + SENT)])
            for event, leaf in cursor.fetchall():
                yield event.bytes + bytes(leaf)


def _keys(last: Checkpoint | None) -> KeyRing:
    """The log's keys; made for the first checkpoint only, so that a lost file is noticed."""
    try:
        return key_ring() if last else make_keys()
    except KeysError as error:
        raise SealingError(str(error)) from error


def _unsealed(
    cursor: CursorWrapper, last: Checkpoint | None, cluster: str, batch: int
) -> _Unsealed:
    horizon = _one(cursor, HORIZON)
    if last and last.cluster != cluster:
        return _restored(cursor, last, _Unsealed([], horizon, cluster, more=False), batch)
    cursor.execute(UNSEALED, [last.horizon if last else "0", horizon, batch])
    found = cursor.fetchall()
    more = len(found) == batch
    rows = [(event, bytes(body)) for event, body, _ in found]
    # Cut short, the next batch starts with what is left of the last transaction.
    return _Unsealed(rows, found[-1][2] if more else horizon, cluster, more)


def _restored(cursor: CursorWrapper, last: Checkpoint, after: _Unsealed, batch: int) -> _Unsealed:
    """What a restored database holds unsealed; it stays foreign until all of that is sealed."""
    cursor.execute(UNSEALED_AFTER_RESTORE, [int(after.horizon) % XIDS, batch])
    rows = [(event, bytes(body)) for event, body, _ in cursor.fetchall()]
    if len(rows) == batch:
        return _Unsealed(rows, last.horizon, last.cluster, more=True)
    return _Unsealed(rows, after.horizon, after.cluster, more=False)


def _continued(
    connection: BaseDatabaseWrapper, ring: KeyRing, last: Checkpoint | None
) -> tuple[Frontier, list[tuple[int, int, bytes]]]:
    """The tree that was signed last, ready to grow; and the list that its new nodes go to."""
    nodes: list[tuple[int, int, bytes]] = []

    def grown(height: int, index: int, node: bytes) -> None:
        if height % LEVEL == 0:
            nodes.append((height // LEVEL, index, node))

    _check_against_witnesses(last)
    if last is None:
        return Frontier(grown=grown), nodes
    head = _opened(last, ring)
    try:
        stored = StoredTree(connection).frontier(head.size)
    except TreeError as error:
        raise SealingError(f"The stored tree is not whole: {error}.") from error
    if head.size != last.size or stored.root() != head.root:
        raise SealingError(f"The stored tree is not the one that was signed at {last.size} events.")
    return Frontier(stored.size, stored.peaks, grown), nodes


def _opened(last: Checkpoint, ring: KeyRing) -> TreeHead:
    try:
        return opened(last.note, ring.verifiers)
    except NoteError as error:
        raise SealingError(f"The checkpoint at {last.size} events is not ours: {error}.") from error


def _check_against_witnesses(last: Checkpoint | None) -> None:
    """Sign nothing where a witness holds more than the database, or something else.

    One that cannot be reached, or lags behind, is no reason to wait.
    """
    for witness in witnesses():
        try:
            note = witness.latest()
        except WitnessError:
            continue
        size = _size(note) if note else 0
        known = last.size if last else 0
        if size > known:
            raise SealingError(
                f"The witness {witness.name} holds {size} events, the database only {known}:"
                " it has been set back."
            )
        if note and last and size == known and _text(note) != _text(last.note):
            raise SealingError(f"The witness {witness.name} holds another log of {size} events.")


def _add_leaves(cursor: CursorWrapper, frontier: Frontier, rows: list[tuple[UUID, bytes]]) -> None:
    first = frontier.size
    hashes = [leaf_hash(event, body) for event, body in rows]
    for leaf in hashes:
        frontier.append(leaf)
    indexes = list(range(first, frontier.size))
    cursor.execute(ADD_LEAVES, [indexes, [event for event, _ in rows], hashes])


def _size(note: str) -> int:
    return read_text(_text(note))[1]


def _text(note: str) -> str:
    return note.partition("\n\n")[0] + "\n"


def _one(cursor: CursorWrapper, question: str) -> str:
    cursor.execute(question)
    answer: str = cursor.fetchone()[0]
    return answer
