"""Makes the database, its roles and their privileges from the addresses that use them."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

import psycopg
from psycopg import sql

from verify.servers.addresses import ADDRESSES, AddressesError

SCRIPT = Path(__file__).with_name("provision.sql")


@dataclass(frozen=True, slots=True)
class Login:
    """A role and its password, as an address names them."""

    name: str
    password: str

    @classmethod
    def of(cls, address: str) -> Login:
        parts = urlsplit(address)
        if not parts.username or not parts.password:
            raise AddressesError("A database address lacks its user or its password.")
        return cls(unquote(parts.username), unquote(parts.password))


@dataclass(frozen=True, slots=True)
class Roles:
    """Everything that `provision.sql` leaves open."""

    database: str
    program: Login
    owner: Login
    sealer: Login
    trail: str = "verify_trail"

    @classmethod
    def of(cls, environment: Mapping[str, str]) -> Roles:
        """Read the roles out of the three database addresses."""
        program, owner, sealer = (environment[name] for name in ADDRESSES[:3])
        return cls(
            database=unquote(urlsplit(program).path.lstrip("/")),
            program=Login.of(program),
            owner=Login.of(owner),
            sealer=Login.of(sealer),
            trail=environment.get("DATABASE_TRAIL_ROLE") or "verify_trail",
        )


def provision(superuser: str, roles: Roles) -> None:
    """Make database, roles and privileges where they are not there; `superuser` is an address."""
    with psycopg.connect(superuser, autocommit=True) as server:
        found = server.execute("SELECT FROM pg_database WHERE datname = %s", [roles.database])
        if found.fetchone() is None:
            server.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(roles.database)))
    with psycopg.connect(superuser, dbname=roles.database) as database:
        database.execute(_script(roles))


def _script(roles: Roles) -> sql.Composed:
    logins = {"program": roles.program, "owner": roles.owner, "sealer": roles.sealer}
    named = [asdict(login) for login in logins.values()]
    return sql.SQL(SCRIPT.read_text()).format(
        roles=sql.Literal(json.dumps([*named, {"name": roles.trail, "password": None}])),
        database=sql.Identifier(roles.database),
        trail=sql.Identifier(roles.trail),
        **{role: sql.Identifier(login.name) for role, login in logins.items()},
    )


def main() -> None:
    """Provision the database of the environment's addresses as `DATABASE_SUPERUSER_URL`."""
    names = ("DATABASE_SUPERUSER_URL", *ADDRESSES[:3])
    if missing := [name for name in names if not os.environ.get(name)]:
        sys.exit(f"Set {', '.join(missing)}.")
    roles = Roles.of(os.environ)
    provision(os.environ["DATABASE_SUPERUSER_URL"], roles)
    sys.stderr.write(f"The database {roles.database} is ready for its migrations.\n")


if __name__ == "__main__":
    main()
