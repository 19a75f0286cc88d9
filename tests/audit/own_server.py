"""A database server of one's own.

The horizon of sealing is cluster-wide, and so are other tests' transactions.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

import psycopg
import pytest
from django.core.management import call_command
from django.db import connections
from pytest_django import DjangoDbBlocker
from pytest_django.fixtures import Settings

from tests.plugin import PREFIX
from verify.servers.cluster import Cluster
from verify.servers.provision import provision
from verify.servers.state import open_state

GUARDS = """
    SELECT tgrelid::regclass::text, tgname FROM pg_trigger
    WHERE tgenabled = 'A' AND tgrelid::regclass::text LIKE 'audit%'
"""


@dataclass(frozen=True, slots=True)
class OwnServer:
    """`addresses` by the alias that uses them; `superuser` may do what no role of ours may."""

    addresses: dict[str, dict[str, str]]
    superuser: str
    programs: Path

    def as_superuser(self) -> psycopg.Connection[Any]:
        return psycopg.connect(self.superuser, autocommit=True)

    @contextmanager
    def tampering(self) -> Iterator[psycopg.Connection[Any]]:
        """The superuser with the trail's guards off; they are on again afterwards."""
        with self.as_superuser() as server:
            triggers = server.execute(GUARDS).fetchall()
            for table, trigger in triggers:
                server.execute(f"ALTER TABLE {table} DISABLE TRIGGER {trigger}")
            yield server
            for table, trigger in triggers:
                server.execute(f"ALTER TABLE {table} ENABLE ALWAYS TRIGGER {trigger}")


@pytest.fixture(scope="session")
def own_server(
    django_db_setup: None,  # noqa: ARG001 - must have run
    django_db_blocker: DjangoDbBlocker,
) -> Iterator[OwnServer]:
    """Started once for each test process, migrated, and gone after it."""
    # Named so that the next run clears it away if this one is killed.
    folder = Path(tempfile.mkdtemp(prefix=f"{PREFIX}{os.getpid()}-trail-"))
    cluster = Cluster.of(open_state(folder), durable=False)
    port = cluster.postgres.start()
    provision(cluster.postgres.superuser(port), cluster.roles)
    roles = {
        "default": cluster.roles.program,
        "owner": cluster.roles.owner,
        "sealer": cluster.roles.sealer,
    }
    addresses = {
        alias: _settings(cluster.postgres.url(port, login.name, login.password, "verify"))
        for alias, login in roles.items()
    }
    superuser = cluster.postgres.url(port, "postgres", cluster.postgres.password, "verify")
    server = OwnServer(addresses, superuser, cluster.postgres.programs)
    with django_db_blocker.unblock(), _used(server):
        call_command("migrate", database="owner", verbosity=0)
    yield server
    cluster.postgres.stop()
    shutil.rmtree(folder)


@pytest.fixture(scope="module")
def on_own_server(own_server: OwnServer) -> Iterator[OwnServer]:
    """All of the module's tests use that server, under every alias."""
    with _used(own_server):
        yield own_server


@pytest.fixture
def trail_files(settings: Settings, tmp_path: Path) -> Path:
    """Keys, witness and progress of verification, for this test alone."""
    settings.TRAIL_ORIGIN = "newsroom.example/trail"
    settings.TRAIL_KEYS = tmp_path / "keys.json"
    settings.TRAIL_WITNESS = tmp_path / "witness"
    settings.TRAIL_VERIFIED = tmp_path / "verified.json"
    return tmp_path


class _used:  # noqa: N801 - reads as a statement
    """Every alias leads to the server inside."""

    def __init__(self, server: OwnServer) -> None:
        self._server = server
        self._before: dict[str, dict[str, Any]] = {}

    def __enter__(self) -> None:
        for alias, address in self._server.addresses.items():
            connections[alias].close()
            known = connections[alias].settings_dict
            self._before[alias] = dict(known)
            known.update(address)

    def __exit__(self, *_: object) -> None:
        for alias, before in self._before.items():
            connections[alias].close()
            connections[alias].settings_dict.update(before)


def _settings(address: str) -> dict[str, str]:
    parts = urlsplit(address)
    return {
        "HOST": parts.hostname or "",
        "PORT": str(parts.port),
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "NAME": parts.path.lstrip("/"),
    }
