"""Nobody changes an event: not the program by its rights, not the owner past triggers."""

import psycopg
import pytest
from django.db import DatabaseError, connections, transaction

from audit.models import Event, Secret
from tests.builders import make_team, make_user

pytestmark = pytest.mark.django_db(transaction=True, databases=["default", "owner", "sealer"])

CHANGES = [
    "UPDATE audit_event SET body = body",
    "UPDATE audit_event SET verb = 'nothing.happened'",
    "DELETE FROM audit_event",
    "TRUNCATE audit_event CASCADE",
    "UPDATE audit_secret SET value = 'else'",
    "TRUNCATE audit_secret",
]
SUBVERSIONS = [
    "DELETE FROM audit_secret",
    "DROP TABLE audit_event CASCADE",
    "ALTER TABLE audit_event DROP COLUMN body",
    "ALTER TABLE audit_event DISABLE TRIGGER audit_event_frozen",
    "ALTER TABLE audit_event DISABLE TRIGGER ALL",
    "ALTER TABLE audit_event OWNER TO verify_program",
    "DROP TRIGGER audit_event_frozen ON audit_event",
    "CREATE OR REPLACE FUNCTION audit_refuse() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN END'",
    "CREATE RULE quiet AS ON INSERT TO audit_event DO INSTEAD NOTHING",
    "SET session_replication_role = 'replica'",
    "SET ROLE verify_trail",
]


@pytest.fixture(autouse=True)
def _trail() -> None:
    make_team()
    make_user()


def _trail_now() -> list[tuple[object, ...]]:
    events = Event.objects.order_by("pk").values_list("pk", "xid", "body", "verb")
    secrets = Secret.objects.order_by("pk").values_list("pk", "name", "value")
    return [*events, *secrets]


@pytest.mark.parametrize("statement", [*CHANGES, *SUBVERSIONS])
@pytest.mark.parametrize("alias", ["default", "sealer"])
def test_the_programs_and_the_sealers_role_may_not(alias: str, statement: str) -> None:
    before = _trail_now()

    with (
        pytest.raises(DatabaseError, match=r"permission denied|must be (owner|able)") as refused,
        transaction.atomic(using=alias),
        connections[alias].cursor() as cursor,
    ):
        cursor.execute(statement)

    assert isinstance(refused.value.__cause__, psycopg.errors.InsufficientPrivilege)
    assert _trail_now() == before


@pytest.mark.parametrize("statement", CHANGES)
def test_triggers_refuse_the_owner_too(statement: str) -> None:
    before = _trail_now()

    with (
        pytest.raises(DatabaseError, match="the trail is append-only"),
        transaction.atomic(using="owner"),
        connections["owner"].cursor() as cursor,
    ):
        cursor.execute(statement)

    assert _trail_now() == before


def test_the_owner_cannot_switch_triggers_off_for_a_session() -> None:
    with (
        pytest.raises(DatabaseError, match="permission denied to set parameter"),
        transaction.atomic(using="owner"),
        connections["owner"].cursor() as cursor,
    ):
        cursor.execute("SET session_replication_role = 'replica'")


def test_the_sealer_reads_events_and_no_secrets() -> None:
    with connections["sealer"].cursor() as cursor:
        cursor.execute("SELECT count(*) FROM audit_event")
        assert cursor.fetchone() == (Event.objects.count(),)

    with (
        pytest.raises(DatabaseError, match="permission denied for table audit_secret"),
        connections["sealer"].cursor() as cursor,
    ):
        cursor.execute("SELECT * FROM audit_secret")


def test_every_trigger_of_the_trail_is_always_on() -> None:
    with connections["default"].cursor() as cursor:
        cursor.execute(
            "SELECT tgname, tgenabled FROM pg_trigger WHERE NOT tgisinternal"
            " AND tgrelid IN ('audit_event'::regclass, 'audit_secret'::regclass) ORDER BY 1"
        )
        triggers = cursor.fetchall()

    assert triggers == [
        ("audit_event_columns", "A"),
        ("audit_event_frozen", "A"),
        ("audit_event_kept", "A"),
        ("audit_secret_frozen", "A"),
        ("audit_secret_kept", "A"),
    ]


def test_the_programs_rights_end_at_reading_and_adding() -> None:
    with connections["default"].cursor() as cursor:
        cursor.execute("GRANT ALL ON audit_event TO verify_program")  # gives nothing, says so
        cursor.execute(
            "SELECT table_name, privilege_type FROM information_schema.table_privileges"
            " WHERE grantee = 'verify_program' AND table_name LIKE 'audit%' ORDER BY 1, 2"
        )
        on_tables = cursor.fetchall()
        cursor.execute(
            "SELECT table_name, column_name FROM information_schema.column_privileges"
            " WHERE grantee = 'verify_program' AND table_name LIKE 'audit%'"
            " AND privilege_type = 'INSERT' ORDER BY 1, 2"
        )
        insertable = cursor.fetchall()

    assert on_tables == [
        ("audit_alarm", "INSERT"),
        ("audit_alarm", "SELECT"),
        ("audit_alarm", "UPDATE"),
        ("audit_checkpoint", "SELECT"),
        ("audit_event", "SELECT"),
        ("audit_hold", "INSERT"),
        ("audit_hold", "SELECT"),
        ("audit_leaf", "SELECT"),
        ("audit_node", "SELECT"),
        ("audit_secret", "SELECT"),
    ]
    assert [pair for pair in insertable if pair[0] in {"audit_event", "audit_secret"}] == [
        ("audit_event", "body"),
        ("audit_event", "id"),
        ("audit_secret", "event_id"),
        ("audit_secret", "name"),
        ("audit_secret", "salt"),
        ("audit_secret", "value"),
    ]
