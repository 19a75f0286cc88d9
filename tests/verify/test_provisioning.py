"""The provisioning script: complete, and as good twice as once."""

import os
from collections.abc import Iterator

import psycopg
import pytest
from psycopg import sql

from verify.servers.provision import Login, Roles, provision

SUPERUSER = os.environ["DATABASE_SUPERUSER_URL"]
ROLES = Roles(
    database="newsroom's",
    program=Login("reads and writes", "pass'word"),
    owner=Login('owns "all"', "%s{}"),
    sealer=Login("seals", "$$;"),
    trail="keeps",
)
OBJECTS = "SELECT rolname, rolcanlogin, rolsuper FROM pg_roles WHERE rolname = ANY(%s) ORDER BY 1"


@pytest.fixture
def _provisioned_twice() -> Iterator[None]:
    provision(SUPERUSER, ROLES)
    provision(SUPERUSER, ROLES)
    yield
    with psycopg.connect(SUPERUSER, autocommit=True) as server:
        server.execute(sql.SQL("DROP DATABASE {}").format(sql.Identifier(ROLES.database)))
        for name in (ROLES.program.name, ROLES.owner.name, ROLES.sealer.name, ROLES.trail):
            server.execute(sql.SQL("DROP ROLE {}").format(sql.Identifier(name)))


def _as(login: Login) -> "psycopg.Connection[tuple[object, ...]]":
    return psycopg.connect(
        SUPERUSER, dbname=ROLES.database, user=login.name, password=login.password
    )


@pytest.mark.usefixtures("_provisioned_twice")
def test_roles_names_and_passwords_may_hold_anything() -> None:
    names = ["keeps", 'owns "all"', "reads and writes", "seals"]
    with psycopg.connect(SUPERUSER) as server:
        roles = server.execute(OBJECTS, [names]).fetchall()

    assert roles == [
        ("keeps", False, False),
        ('owns "all"', True, False),
        ("reads and writes", True, False),
        ("seals", True, False),
    ]


@pytest.mark.usefixtures("_provisioned_twice")
def test_the_program_uses_what_the_owner_makes() -> None:
    with _as(ROLES.owner) as owner:
        owner.execute("CREATE TABLE article (id bigserial, title text)")
    with _as(ROLES.program) as program:
        program.execute("INSERT INTO article (title) VALUES ('First'), ('Second')")
        program.execute("UPDATE article SET title = 'Third' WHERE title = 'First'")
        program.execute("DELETE FROM article WHERE title = 'Second'")
        rows = program.execute("SELECT id, title FROM article").fetchall()

    assert rows == [(1, "Third")]


@pytest.mark.usefixtures("_provisioned_twice")
def test_the_owner_hands_a_table_to_the_trail() -> None:
    with _as(ROLES.owner) as owner:
        owner.execute("CREATE TABLE event (id bigserial, body text)")
        owner.execute("ALTER TABLE event OWNER TO keeps")
        owner.execute('REVOKE UPDATE, DELETE ON event FROM "reads and writes"')
    with (
        _as(ROLES.program) as program,
        pytest.raises(psycopg.errors.InsufficientPrivilege),
    ):
        program.execute("DELETE FROM event")


@pytest.mark.usefixtures("_provisioned_twice")
def test_strangers_stay_outside() -> None:
    stranger = Login("verify_program", os.environ["DATABASE_URL"].split(":")[2].split("@")[0])

    with pytest.raises(psycopg.OperationalError, match="permission denied for database"):
        _as(stranger)


@pytest.mark.usefixtures("_provisioned_twice")
def test_the_extensions_are_there() -> None:
    with _as(ROLES.program) as program:
        found = program.execute("SELECT extname FROM pg_extension ORDER BY 1").fetchall()

    assert found == [("btree_gin",), ("pg_trgm",), ("plpgsql",), ("unaccent",)]
