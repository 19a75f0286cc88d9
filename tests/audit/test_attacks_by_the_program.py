"""What the program's own role may not do to the sealed log (more: test_events_are_append_only)."""

from __future__ import annotations

from uuid import UUID, uuid4

import psycopg
import pytest
from django.db import DatabaseError, connections, transaction
from django.utils import timezone

from accounts.models import User
from accounts.verbs import USER_CHANGED
from audit.actions import Stamp, record
from audit.models import Secret
from audit.sealing import seal_all
from tests.audit.acts import add_person, open_team

pytestmark = [
    pytest.mark.django_db(transaction=True, databases=["default", "owner", "sealer"]),
    pytest.mark.usefixtures("on_own_server", "trail_files"),
]
BY_THE_PROGRAM = [
    "UPDATE audit_leaf SET hash = hash",
    "UPDATE audit_leaf SET index = index + 1",
    "DELETE FROM audit_leaf",
    "TRUNCATE audit_leaf",
    "INSERT INTO audit_leaf VALUES (99, 'x', uuidv7())",
    "UPDATE audit_node SET hash = hash",
    "DELETE FROM audit_node",
    "INSERT INTO audit_node VALUES (1, 0, 'x')",
    "UPDATE audit_checkpoint SET note = note",
    "DELETE FROM audit_checkpoint",
    "TRUNCATE audit_checkpoint",
    "INSERT INTO audit_checkpoint VALUES (99, 'note', '7', '7')",
    "DELETE FROM audit_secret",
    "DELETE FROM audit_hold",
    "UPDATE audit_hold SET object = object",
    "TRUNCATE audit_hold",
    "DELETE FROM audit_alarm",
    "INSERT INTO audit_event (id, body, xid) VALUES (uuidv7(), '{}', '7')",
    "INSERT INTO audit_event (id, body, at) VALUES (uuidv7(), '{}', now())",
    "DROP TABLE audit_leaf",
    "ALTER TABLE audit_checkpoint DISABLE TRIGGER ALL",
    "ALTER TABLE audit_leaf DROP CONSTRAINT audit_leaf_pkey",
    "DROP FUNCTION audit_erase(uuid)",
    "CREATE OR REPLACE FUNCTION audit_refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN END'",
    "ALTER FUNCTION audit_erase(uuid) SECURITY INVOKER",
    "SET session_replication_role = 'replica'",
    "SET ROLE verify_sealer",
    "SET SESSION AUTHORIZATION verify_owner",
    "GRANT verify_trail TO verify_program",
    "ALTER ROLE verify_program SUPERUSER",
    "COPY audit_event TO PROGRAM 'cat'",
]
BY_THE_SEALER = [
    "UPDATE audit_leaf SET hash = hash",
    "DELETE FROM audit_leaf",
    "TRUNCATE audit_leaf",
    "UPDATE audit_checkpoint SET note = note",
    "DELETE FROM audit_checkpoint",
    "DELETE FROM audit_node",
    "INSERT INTO audit_event (id, body) VALUES (uuidv7(), '{}')",
    "DELETE FROM audit_event",
    "SELECT audit_erase(uuidv7())",
    "SELECT * FROM audit_secret",
]
BY_THE_OWNER = [
    "UPDATE audit_leaf SET hash = hash",
    "DELETE FROM audit_leaf",
    "TRUNCATE audit_leaf",
    "UPDATE audit_checkpoint SET note = note",
    "DELETE FROM audit_checkpoint",
    "DELETE FROM audit_secret",
    "UPDATE audit_secret SET value = 'else'",
]


@pytest.fixture(autouse=True)
def _trail() -> None:
    open_team()
    add_person("Nadia Informant")
    seal_all()


@pytest.mark.parametrize(
    "alias, statement",
    [
        *(("default", statement) for statement in BY_THE_PROGRAM),
        *(("sealer", statement) for statement in BY_THE_SEALER),
    ],
)
def test_programs_roles_have_no_right_to(alias: str, statement: str) -> None:
    with (
        pytest.raises(DatabaseError) as refused,
        transaction.atomic(using=alias),
        connections[alias].cursor() as cursor,
    ):
        cursor.execute(statement)

    assert isinstance(refused.value.__cause__, psycopg.errors.InsufficientPrivilege)


@pytest.mark.parametrize("statement", BY_THE_OWNER)
def test_triggers_refuse_the_owner(statement: str) -> None:
    with (
        pytest.raises(DatabaseError, match="the trail is append-only"),
        transaction.atomic(using="owner"),
        connections["owner"].cursor() as cursor,
    ):
        cursor.execute(statement)


def _erasure(event: UUID, name: str, verb: str = "trail.erased") -> UUID:
    """Some act that claims to be an erasure."""
    claimed = type(USER_CHANGED)(verb, "erased", frozenset())
    return record(
        actor=Stamp(1, "person"),
        verb=claimed,
        target=User(pk=1),
        team=None,
        now=timezone.now(),
        data={"erased": {str(event): [name]}},
    )


def _erase(erasure: UUID) -> int:
    with connections["default"].cursor() as cursor:
        cursor.execute("SELECT audit_erase(%s)", [erasure])
        removed: int = cursor.fetchone()[0]
        return removed


def test_the_function_erases_just_what_its_event_lists() -> None:
    secret = Secret.objects.get(value="Nadia Informant")

    with transaction.atomic():
        removed = _erase(_erasure(secret.event_id, "name"))

    assert removed == 1
    assert not Secret.objects.filter(pk=secret.pk).exists()
    assert Secret.objects.filter(event=secret.event_id, name="email").exists()


def test_it_erases_nothing_by_an_event_of_another_time_or_kind() -> None:
    secret = Secret.objects.get(value="Nadia Informant")
    earlier = _erasure(secret.event_id, "name")

    with transaction.atomic():
        other_kind = _erasure(secret.event_id, "name", "user.changed")
        removed = (_erase(earlier), _erase(other_kind), _erase(uuid4()))

    assert removed == (0, 0, 0)
    assert Secret.objects.filter(pk=secret.pk).exists()
