"""What somebody with the database's superuser could do to the trail, and what must be found.

Each attack is one function: it touches a random row and says which finding names it.
"""

from __future__ import annotations

import json
import os
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from uuid import UUID

from audit.notes import SigningKey, signed
from audit.verification import Finding
from tests.audit.scene import Row, Scene

ATTACKS: dict[str, Attack] = {}
DAY = 86_400


@dataclass(frozen=True, slots=True)
class Expected:
    """The finding that must be there; `event` and `index` where the attack has one row."""

    check: str
    kind: str
    event: UUID | None = None
    index: int | None = None

    def is_met_by(self, findings: list[Finding]) -> bool:
        return any(
            (found.check, found.kind) == (self.check, self.kind)
            and (self.event is None or found.event == str(self.event))
            and (self.index is None or found.index == self.index)
            for found in findings
        )


@dataclass(frozen=True, slots=True)
class Attack:
    name: str
    run: Callable[[Scene], Expected]
    check: str
    """The check that must find it."""
    guards_off: bool = True
    witness: bool = True


def attack(
    check: str, *, guards_off: bool = True, witness: bool = True
) -> Callable[[Callable[[Scene], Expected]], Callable[[Scene], Expected]]:
    def register(run: Callable[[Scene], Expected]) -> Callable[[Scene], Expected]:
        ATTACKS[run.__name__] = Attack(run.__name__, run, check, guards_off, witness)
        return run

    return register


def _edited(row: Row) -> bytes:
    """Another actor did it, says the act now."""
    act = json.loads(row.body)
    act["actor"]["id"] += 1
    return json.dumps(act, separators=(",", ":"), sort_keys=True).encode()


def _edit(scene: Scene, row: Row) -> None:
    scene.run(
        "UPDATE audit_event SET body = %s, actor_id = actor_id + 1 WHERE id = %s",
        _edited(row),
        row.event,
    )


def _uuid7(at: datetime) -> UUID:
    milliseconds = int(at.timestamp() * 1000)
    raw = bytearray(milliseconds.to_bytes(6) + os.urandom(10))
    raw[6], raw[8] = 0x70 | raw[6] & 0x0F, 0x80 | raw[8] & 0x3F
    return UUID(bytes=bytes(raw))


def _dated(row: Row, at: datetime) -> bytes:
    act = {**json.loads(row.body), "at": at.isoformat(timespec="microseconds")}
    return json.dumps(act, separators=(",", ":"), sort_keys=True).encode()


def _plain(scene: Scene) -> Row:
    """A row without kept values, so that a copy of its act lacks none."""
    return scene.row(
        where="NOT EXISTS (SELECT FROM audit_secret s WHERE s.event_id = audit_event.id)"
    )


# Editing


@attack("payload")
def an_act_is_edited(scene: Scene) -> Expected:
    row = scene.row()
    _edit(scene, row)
    return Expected("payload", "changed", row.event, row.place)


@attack("payload")
def one_byte_is_flipped(scene: Scene) -> Expected:
    row = scene.row()
    raw = bytearray(row.body)
    raw[scene.random.randrange(len(raw))] ^= 1
    scene.run("UPDATE audit_event SET body = %s WHERE id = %s", bytes(raw), row.event)
    return Expected("payload", "changed", row.event, row.place)


@attack("payload")
def two_payloads_are_swapped(scene: Scene) -> Expected:
    one, other = scene.rows(2)
    scene.run("UPDATE audit_event SET body = %s WHERE id = %s", other.body, one.event)
    scene.run("UPDATE audit_event SET body = %s WHERE id = %s", one.body, other.event)
    return Expected("payload", "changed", one.event, one.place)


@attack("payload")
def a_leaf_is_rewritten(scene: Scene) -> Expected:
    row = scene.row()
    scene.run("UPDATE audit_leaf SET hash = sha256(hash) WHERE index = %s", row.place)
    return Expected("payload", "changed", row.event, row.place)


@attack("payload")
def a_leaf_points_to_another_event(scene: Scene) -> Expected:
    one, other = scene.rows(2)
    scene.run("DELETE FROM audit_leaf WHERE index = %s", other.place)
    scene.run("UPDATE audit_leaf SET event_id = %s WHERE index = %s", other.event, one.place)
    return Expected("payload", "changed", other.event, one.place)


@attack("witness")
def an_act_is_edited_with_its_leaf(scene: Scene) -> Expected:
    row = scene.row()
    _edit(scene, row)
    scene.run(
        "UPDATE audit_leaf SET hash = sha256('\\x00'::bytea || uuid_send(id) || body)"
        " FROM audit_event WHERE id = event_id AND index = %s",
        row.place,
    )
    return Expected("witness", "changed", row.event, row.place)


@attack("witness")
def an_act_is_edited_with_all_leaves_and_tiles(scene: Scene) -> Expected:
    row = scene.row()
    _edit(scene, row)
    scene.rewrite_leaves()
    return Expected("witness", "changed", row.event, row.place)


@attack("roots", witness=False)
def the_same_where_the_witness_is_lost(scene: Scene) -> Expected:
    row = scene.row()
    _edit(scene, row)
    scene.rewrite_leaves()
    before = scene.run("SELECT max(size) FROM audit_checkpoint WHERE size <= %s", row.place)
    return Expected("roots", "changed", index=before[0][0] or 0)


def _column_edited(column: str, value: str) -> None:
    def run(scene: Scene) -> Expected:
        row = scene.row()
        scene.run(f"UPDATE audit_event SET {column} = {value} WHERE id = %s", row.event)  # noqa: S608 - written below
        return Expected("columns", "changed", row.event, row.place)

    run.__name__ = f"the_column_{column}_is_edited"
    attack("columns")(run)


for _column, _value in {
    "at": "at - interval '1 hour'",
    "team_id": "coalesce(team_id, 0) + 1",
    "actor_id": "actor_id + 1",
    "verb": "'user.created.long.ago'",
    "object_type": "'accounts.team'",
    "object_id": "object_id + 1",
    "door": "'page.'",
    "covers": """'["accounts.user:1"]'""",
    "related": """'["accounts.user:1"]'""",
}.items():
    _column_edited(_column, _value)


# Removing


@attack("presence")
def an_event_is_deleted(scene: Scene) -> Expected:
    row = scene.row()
    scene.run("DELETE FROM audit_event WHERE id = %s", row.event)
    return Expected("presence", "missing", row.event, row.place)


@attack("secrets")
def an_event_is_deleted_and_its_values_stay(scene: Scene) -> Expected:
    row = scene.row(where="EXISTS (SELECT FROM audit_secret s WHERE s.event_id = audit_event.id)")
    scene.run("DELETE FROM audit_event WHERE id = %s", row.event)
    return Expected("secrets", "missing", row.event)


@attack("witness")
def an_event_is_deleted_with_its_leaf(scene: Scene) -> Expected:
    row = scene.row()
    scene.run("DELETE FROM audit_event WHERE id = %s", row.event)
    scene.run("DELETE FROM audit_leaf WHERE index = %s", row.place)
    return Expected("witness", "missing", row.event, row.place)


@attack("witness")
def an_event_is_deleted_and_the_rest_closes_up(scene: Scene) -> Expected:
    row = scene.row()
    scene.run("DELETE FROM audit_event WHERE id = %s", row.event)
    scene.run("DELETE FROM audit_leaf WHERE index = %s", row.place)
    scene.renumber(row.place + 1, -1)
    scene.rewrite_leaves()
    return Expected("witness", "missing", row.event, row.place)


@attack("gaps")
def a_leaf_is_deleted(scene: Scene) -> Expected:
    row = scene.row()
    scene.run("DELETE FROM audit_leaf WHERE index = %s", row.place)
    return Expected("gaps", "missing", index=row.place)


@attack("unsealed")
def a_leaf_is_deleted_and_the_rest_closes_up(scene: Scene) -> Expected:
    row = scene.row()
    scene.run("DELETE FROM audit_leaf WHERE index = %s", row.place)
    scene.renumber(row.place + 1, -1)
    return Expected("unsealed", "added", row.event)


@attack("presence")
def the_events_are_truncated(scene: Scene) -> Expected:
    row = scene.row()
    scene.run("TRUNCATE audit_event CASCADE")
    return Expected("presence", "missing", row.event, row.place)


@attack("gaps")
def the_leaves_are_truncated(scene: Scene) -> Expected:
    scene.run("TRUNCATE audit_leaf")
    return Expected("gaps", "missing", index=0)


@attack("witness")
def all_is_truncated(scene: Scene) -> Expected:
    row = scene.row(where="index < 100")
    scene.run("TRUNCATE audit_event, audit_secret, audit_leaf, audit_node, audit_checkpoint")
    return Expected("witness", "missing", row.event, row.place)


@attack("witness")
def an_old_dump_is_restored(scene: Scene) -> Expected:
    sizes = scene.run("SELECT size FROM audit_checkpoint ORDER BY size")
    (size,) = scene.random.choice(sizes[:-1])
    lost = scene.run("SELECT event_id FROM audit_leaf WHERE index = %s", size)[0][0]
    later = "(SELECT event_id FROM audit_leaf WHERE index >= %s)"
    for statement in (
        f"DELETE FROM audit_secret WHERE event_id IN {later}",  # noqa: S608 - from above
        f"DELETE FROM audit_event WHERE id IN {later}",  # noqa: S608 - from above
        "DELETE FROM audit_leaf WHERE index >= %s",
        "DELETE FROM audit_checkpoint WHERE size > %s",
        "DELETE FROM audit_node WHERE (index + 1) * 256 > %s",
    ):
        scene.run(statement, size)
    return Expected("witness", "missing", lost, size)


@attack("end")
def the_last_checkpoint_is_deleted(scene: Scene) -> Expected:
    scene.run("DELETE FROM audit_checkpoint WHERE size = %s", scene.size)
    return Expected("end", "added", index=scene.size)


# Adding


@attack("unsealed")
def an_event_is_slipped_behind_the_sealer(scene: Scene) -> Expected:
    made = datetime.now(UTC)
    event = _uuid7(made)
    scene.insert(event, _dated(_plain(scene), made), xid=7)
    return Expected("unsealed", "added", event)


@attack("unsealed")
def an_event_is_put_out_of_the_sealers_reach(scene: Scene) -> Expected:
    made = datetime.now(UTC)
    event = _uuid7(made)
    scene.insert(event, _dated(_plain(scene), made), xid=9_000_000_000)
    return Expected("unsealed", "added", event)


@attack("end")
def an_event_is_added_with_a_leaf(scene: Scene) -> Expected:
    made, size = datetime.now(UTC), scene.size
    event = _uuid7(made)
    body = _dated(_plain(scene), made)
    scene.insert(event, body)
    scene.run("INSERT INTO audit_leaf VALUES (%s, sha256(%s), %s)", size, body, event)
    return Expected("end", "added", index=size)


@attack("witness")
def an_event_is_added_in_the_middle(scene: Scene) -> Expected:
    row = _plain(scene)
    made = datetime.now(UTC)
    event = _uuid7(made)
    body = _dated(row, made)
    scene.insert(event, body, xid=7)
    scene.renumber(row.place, 1)
    scene.run("INSERT INTO audit_leaf VALUES (%s, %s, %s)", row.place, b"", event)
    scene.rewrite_leaves()
    return Expected("witness", "added", event, row.place)


# Reordering


@attack("witness")
def two_leaves_change_places(scene: Scene) -> Expected:
    one, other = scene.rows(2)
    scene.run("UPDATE audit_leaf SET index = -1 WHERE index = %s", one.place)
    scene.run("UPDATE audit_leaf SET index = %s WHERE index = %s", one.place, other.place)
    scene.run("UPDATE audit_leaf SET index = %s WHERE index = -1", other.place)
    scene.rewrite_leaves()
    neighbours = other.place - one.place == 1
    return Expected("witness", "reordered", None if neighbours else one.event)


@attack("witness")
def an_event_is_moved_to_the_end(scene: Scene) -> Expected:
    row = scene.row(where="index < 500")
    scene.run("UPDATE audit_leaf SET index = -1 WHERE index = %s", row.place)
    scene.run("UPDATE audit_leaf SET index = %s WHERE index = -1", scene.size)
    scene.renumber(row.place + 1, -1)
    scene.rewrite_leaves()
    return Expected("witness", "reordered", row.event, row.place)


# Tiles and checkpoints


@attack("nodes")
def a_tile_is_rewritten(scene: Scene) -> Expected:
    number = scene.random.randrange(2)
    scene.run("UPDATE audit_node SET hash = sha256(hash) WHERE index = %s", number)
    return Expected("nodes", "changed", index=number * 256)


@attack("nodes")
def a_tile_is_deleted(scene: Scene) -> Expected:
    number = scene.random.randrange(2)
    scene.run("DELETE FROM audit_node WHERE index = %s", number)
    return Expected("nodes", "missing", index=number * 256)


@attack("nodes")
def a_tile_is_added(scene: Scene) -> Expected:
    scene.run("INSERT INTO audit_node (level, index, hash) VALUES (1, 9, sha256('x'))")
    return Expected("nodes", "added")


def _some_checkpoint(scene: Scene) -> tuple[int, str]:
    rows = scene.run("SELECT size, note FROM audit_checkpoint ORDER BY size")
    size, note = scene.random.choice(rows)
    return size, note


@attack("signatures")
def a_checkpoint_is_signed_by_another_key(scene: Scene) -> Expected:
    size, _ = _some_checkpoint(scene)
    stranger = SigningKey("newsroom.example/trail", os.urandom(32))
    note = signed(stranger, size, os.urandom(32), int(time.time()))
    scene.run("UPDATE audit_checkpoint SET note = %s WHERE size = %s", note, size)
    return Expected("signatures", "unsigned")


@attack("signatures")
def a_checkpoint_says_another_root(scene: Scene) -> Expected:
    size, note = _some_checkpoint(scene)
    origin, number, _, rest = note.split("\n", 3)
    forged = "\n".join([origin, number, "A" * 43 + "=", rest])
    scene.run("UPDATE audit_checkpoint SET note = %s WHERE size = %s", forged, size)
    return Expected("signatures", "unsigned")


@attack("signatures")
def an_older_checkpoint_stands_for_a_newer(scene: Scene) -> Expected:
    (_, note), (newer, _) = scene.run("SELECT size, note FROM audit_checkpoint LIMIT 2")
    scene.run("UPDATE audit_checkpoint SET note = %s WHERE size = %s", note, newer)
    return Expected("signatures", "changed")


@attack("witness")
def history_is_rewritten_with_a_strangers_key(scene: Scene) -> Expected:
    row = scene.row()
    _edit(scene, row)
    scene.rewrite_leaves()
    stranger = SigningKey("newsroom.example/trail", os.urandom(32))
    note = signed(stranger, scene.size, os.urandom(32), int(time.time()))
    scene.run("UPDATE audit_checkpoint SET note = %s WHERE size = %s", note, scene.size)
    return Expected("witness", "changed", row.event, row.place)


# The clock


@attack("clock")
def an_event_is_made_with_the_clock_set_back(scene: Scene) -> Expected:
    made = datetime.now(UTC) - timedelta(seconds=scene.random.randrange(DAY, 900 * DAY))
    event = _uuid7(made)
    body = _dated(_plain(scene), made)
    scene.insert(event, body)
    place = scene.seal(event, body, time=int(time.time()))
    return Expected("clock", "added", event, place)


@attack("clock")
def an_event_is_made_with_the_clock_set_ahead(scene: Scene) -> Expected:
    made = datetime.now(UTC) + timedelta(seconds=scene.random.randrange(60, 900 * DAY))
    event = _uuid7(made)
    body = _dated(_plain(scene), made)
    scene.insert(event, body)
    place = scene.seal(event, body, time=int(time.time()))
    return Expected("clock", "added", event, place)


@attack("clock")
def an_act_is_backdated(scene: Scene) -> Expected:
    made = datetime.now(UTC)
    event = _uuid7(made)
    body = _dated(_plain(scene), made - timedelta(seconds=scene.random.randrange(DAY, 900 * DAY)))
    scene.insert(event, body)
    place = scene.seal(event, body, time=int(time.time()))
    return Expected("clock", "changed", event, place)


@attack("clock")
def sealer_and_server_are_set_back_together(scene: Scene) -> Expected:
    size = scene.size
    made = datetime.now(UTC) - timedelta(days=scene.random.randrange(1, 900))
    event = _uuid7(made)
    body = _dated(_plain(scene), made)
    scene.insert(event, body)
    scene.seal(event, body, time=int(made.timestamp()) + 1)
    return Expected("clock", "set back", index=size)


# What is kept beside the events


@attack("secrets")
def a_kept_value_is_edited(scene: Scene) -> Expected:
    row = scene.row(where="EXISTS (SELECT FROM audit_secret s WHERE s.event_id = audit_event.id)")
    scene.run("UPDATE audit_secret SET value = value || '.' WHERE event_id = %s", row.event)
    return Expected("secrets", "changed", row.event, row.place)


@attack("secrets")
def a_salt_is_edited(scene: Scene) -> Expected:
    row = scene.row(where="EXISTS (SELECT FROM audit_secret s WHERE s.event_id = audit_event.id)")
    scene.run("UPDATE audit_secret SET salt = sha256(salt) WHERE event_id = %s", row.event)
    return Expected("secrets", "changed", row.event, row.place)


@attack("erasures")
def a_value_is_erased_without_an_event(scene: Scene) -> Expected:
    row = scene.row(where="EXISTS (SELECT FROM audit_secret s WHERE s.event_id = audit_event.id)")
    scene.run("DELETE FROM audit_secret WHERE event_id = %s", row.event)
    return Expected("erasures", "missing", row.event, row.place)


@attack("secrets")
def a_value_is_added(scene: Scene) -> Expected:
    row = scene.row()
    scene.run(
        "INSERT INTO audit_secret (event_id, name, salt, value) VALUES (%s, 'motive', '', 'money')",
        row.event,
    )
    return Expected("secrets", "added", row.event)


# The guards


def _guard_attack(name: str, statement: str) -> None:
    def run(scene: Scene) -> Expected:
        scene.run(statement)
        return Expected("guards", "weakened")

    run.__name__ = name
    attack("guards", guards_off=False)(run)


for _name, _statement in {
    "a_trigger_is_disabled": "ALTER TABLE audit_event DISABLE TRIGGER audit_event_frozen",
    "a_trigger_is_made_evadable": "ALTER TABLE audit_leaf ENABLE TRIGGER audit_leaf_frozen",
    "a_trigger_is_dropped": "DROP TRIGGER audit_checkpoint_kept ON audit_checkpoint",
    "changes_of_people_demand_no_event": "DROP TRIGGER audit_require_event ON accounts_user",
    "a_guard_does_nothing": "CREATE OR REPLACE FUNCTION audit_require_event() RETURNS trigger"
    " LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'",
    "a_guard_looks_elsewhere": "ALTER FUNCTION audit_require_event() RESET search_path",
    "the_program_may_update": "GRANT UPDATE ON audit_event TO verify_program",
    "the_program_acts_as_owner": "GRANT verify_trail TO verify_program",
    "the_trail_changes_hands": "ALTER TABLE audit_secret OWNER TO verify_program",
}.items():
    _guard_attack(_name, _statement)
