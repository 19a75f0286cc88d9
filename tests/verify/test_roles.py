"""What each of the database's roles may do."""

import pytest
from django.db import ProgrammingError, connections, transaction

pytestmark = pytest.mark.django_db(databases=["default", "owner", "sealer"])


def _role(alias: str) -> str:
    with connections[alias].cursor() as cursor:
        cursor.execute("SELECT current_user")
        name: str = cursor.fetchone()[0]
        return name


def test_each_connection_uses_its_role() -> None:
    assert [_role(alias) for alias in ("default", "owner", "sealer")] == [
        "verify_program",
        "verify_owner",
        "verify_sealer",
    ]


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TABLE public.mine (id int)",
        "CREATE SCHEMA mine",
        "CREATE ROLE mine",
        "TRUNCATE django_session",
        "ALTER TABLE django_session ADD COLUMN mine int",
        "SET session_replication_role = 'replica'",
        "SET ROLE verify_owner",
    ],
)
def test_the_program_may_only_read_and_write_rows(statement: str) -> None:
    with (
        pytest.raises(ProgrammingError, match=r"permission denied|must be (owner|able)"),
        transaction.atomic(),
        connections["default"].cursor() as cursor,
    ):
        cursor.execute(statement)


def test_the_program_writes_rows() -> None:
    with connections["default"].cursor() as cursor:
        cursor.execute(
            "INSERT INTO django_session VALUES ('key', 'data', now()) RETURNING session_key"
        )
        inserted = cursor.fetchone()
        cursor.execute("DELETE FROM django_session")
        deleted = cursor.rowcount

    assert (inserted, deleted) == (("key",), 1)


def test_nobody_is_a_superuser() -> None:
    with connections["default"].cursor() as cursor:
        cursor.execute(
            "SELECT rolname FROM pg_roles WHERE rolname LIKE 'verify%%'"
            " AND (rolsuper OR rolcreaterole OR rolbypassrls)",
            [],
        )
        powerful = cursor.fetchall()

    assert powerful == []
