"""A sealed trail to attack, and a superuser's hands on it that leave no trace afterwards."""

from __future__ import annotations

import json
import random
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit
from uuid import UUID

from django.conf import settings
from django.db import connections
from django.db.backends.postgresql.base import DatabaseWrapper
from django.utils import timezone

from accounts.actions import create_user, system
from accounts.models import User
from accounts.verbs import USER_CHANGED
from audit.actions import Act, Stamp, record_many
from audit.erasure import erase_about
from audit.keys import key_ring
from audit.merkle import Frontier, leaf_hash_of
from audit.notes import signed
from audit.sealing import inform_witnesses, seal_all
from audit.tree import LEVEL

EVENTS = 600
"""More than two tiles of the stored tree."""
SEALINGS = 12
SEALED = "SELECT index, event_id, body FROM audit_leaf JOIN audit_event ON id = event_id"
TABLES = ("audit_event", "audit_secret", "audit_leaf", "audit_node", "audit_checkpoint")


def make_trail() -> None:
    """People made, changed and erased, sealed as it went on, held by the witness."""
    actor = system()
    people = [
        create_user(
            actor=actor,
            email=f"person-{number}@newsroom.example",
            name=f"Person {number}",
            now=timezone.now(),
        )
        for number in range(20)
    ]
    for _ in range(SEALINGS):
        _change(actor.stamp(), people, EVENTS // SEALINGS)
        seal_all()
    erase_about(
        stamp=actor.stamp(),
        object_type="accounts.user",
        object_id=people[0].pk,
        reason="She asked for it.",
        now=timezone.now(),
    )
    seal_all()
    inform_witnesses()


def _change(stamp: Stamp, people: list[User], count: int) -> None:
    acts = [
        Act(
            USER_CHANGED, people[number % len(people)], {"name": (f"Old {number}", f"New {number}")}
        )
        for number in range(count)
    ]
    record_many(actor=stamp, team=None, now=timezone.now(), acts=acts)


@dataclass(frozen=True, slots=True)
class Row:
    """An event and its leaf, as the superuser finds them."""

    place: int
    event: UUID
    body: bytes


class Scene:
    """The superuser's connection, in a transaction that is always rolled back."""

    def __init__(self, connection: DatabaseWrapper, seed: int) -> None:
        self.connection = connection
        self.random = random.Random(seed)  # noqa: S311 - which rows to touch

    def run(self, statement: str, *arguments: Any) -> list[tuple[Any, ...]]:
        with self.connection.cursor() as cursor:
            cursor.execute(statement, list(arguments))
            return list(cursor.fetchall()) if cursor.description else []

    def row(self, *, where: str = "true") -> Row:
        """A random one of the sealed events."""
        rows = self.run(f"{SEALED} WHERE {where} ORDER BY index")
        place, event, body = self.random.choice(rows)
        return Row(place, event, bytes(body))

    def rows(self, count: int) -> list[Row]:
        """Different random ones, in the log's order."""
        found: dict[int, Row] = {}
        while len(found) < count:
            row = self.row()
            found[row.place] = row
        return [found[place] for place in sorted(found)]

    @property
    def size(self) -> int:
        size: int = self.run("SELECT max(size) FROM audit_checkpoint")[0][0]
        return size

    def renumber(self, first: int, by: int) -> None:
        """Move every leaf from `first` on."""
        self.run("UPDATE audit_leaf SET index = -index - 1 WHERE index >= %s", first)
        self.run("UPDATE audit_leaf SET index = -index - 1 + %s WHERE index < 0", by)

    def rewrite_leaves(self) -> None:
        """Make every stored leaf and inner hash agree with the events as they are now."""
        nodes: list[tuple[int, int, bytes]] = []

        def grown(height: int, index: int, node: bytes) -> None:
            if height % LEVEL == 0:
                nodes.append((height // LEVEL, index, node))

        frontier = Frontier(grown=grown)
        self.run("DELETE FROM audit_node")
        for place, event, body in self.run(f"{SEALED} ORDER BY index"):
            leaf = leaf_hash_of(event.bytes, bytes(body))
            frontier.append(leaf)
            self.run("UPDATE audit_leaf SET hash = %s WHERE index = %s", leaf, place)
        for node in nodes:
            self.run("INSERT INTO audit_node (level, index, hash) VALUES (%s, %s, %s)", *node)

    def insert(self, event: UUID, body: bytes, *, xid: int | None = None) -> None:
        """An event as the trigger would make it, but by hand."""
        act = json.loads(body)
        self.run(
            "INSERT INTO audit_event (id, body, xid, at, team_id, actor_id, verb, object_type,"
            " object_id, door, covers, related) VALUES (%s, %s,"
            " coalesce(%s::text::xid8, pg_current_xact_id()), %s, %s, %s, %s, %s, %s, %s, %s, %s)",
            *(event, body, xid, act["at"], act["team"], act["actor"]["id"], act["verb"]),
            *(act["object"]["type"], act["object"]["id"], act["door"]),
            *(json.dumps(act["covers"]), json.dumps(act["related"])),
        )

    def seal(self, event: UUID, body: bytes, *, time: int) -> int:
        """Seal an event as the real sealer would, at that time; its place."""
        place = self.size
        self.run(
            "INSERT INTO audit_leaf VALUES (%s, %s, %s)",
            place,
            leaf_hash_of(event.bytes, body),
            event,
        )
        hashes = self.run("SELECT hash FROM audit_leaf ORDER BY index")
        frontier = Frontier()
        for (leaf,) in hashes:
            frontier.append(bytes(leaf))
        note = signed(key_ring().signing, frontier.size, frontier.root(), time)
        self.run(
            "INSERT INTO audit_checkpoint SELECT %s, %s, horizon, cluster, now()"
            " FROM audit_checkpoint ORDER BY size DESC LIMIT 1",
            frontier.size,
            note,
        )
        return place


@contextmanager
def as_superuser(address: str, seed: int) -> Iterator[Scene]:
    """Guards off, then on again before anything is verified; all undone at the end."""
    connection = _connected(address)
    try:
        connection.set_autocommit(False)
        yield Scene(connection, seed)
    finally:
        connection.rollback()
        connection.close()


@contextmanager
def guards_off(scene: Scene) -> Iterator[None]:
    triggers = scene.run(
        "SELECT tgrelid::regclass::text, tgname FROM pg_trigger"
        " WHERE tgenabled = 'A' AND tgrelid::regclass::text LIKE 'audit%%'"
    )
    for table in TABLES:
        scene.run(f"ALTER TABLE {table} DISABLE TRIGGER ALL")
    yield
    for table in TABLES:
        scene.run(f"ALTER TABLE {table} ENABLE TRIGGER ALL")
    for table, trigger in triggers:
        scene.run(f"ALTER TABLE {table} ENABLE ALWAYS TRIGGER {trigger}")


@contextmanager
def without_witness() -> Iterator[None]:
    """The witness's folder is gone for a while."""
    folder = Path(settings.TRAIL_WITNESS)
    aside = folder.with_name("aside")
    shutil.move(folder, aside)
    try:
        yield
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        shutil.move(aside, folder)


def _connected(address: str) -> DatabaseWrapper:
    parts = urlsplit(address)
    return DatabaseWrapper(
        {
            **connections["owner"].settings_dict,
            "USER": unquote(parts.username or ""),
            "PASSWORD": unquote(parts.password or ""),
        },
        alias="superuser",
    )
