"""Servers for a test run: started before pytest-django reads the settings, gone after it.

The controller starts them; xdist's workers find the addresses in the environment that they inherit
and each make a database of their own in them.
"""

import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import psycopg
import pytest
from psycopg import sql

from verify.servers.addresses import are_given
from verify.servers.cluster import Cluster
from verify.servers.process import is_alive
from verify.servers.provision import Roles, provision
from verify.servers.session import EMBEDDED
from verify.servers.state import open_state

STARTED = "VERIFY_TEST_SERVERS"
TEMPLATE = "verify_template"
PREFIX = "verify-tests-"


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_load_initial_conftests() -> Iterator[None]:
    if STARTED not in os.environ:
        _start_or_use_given()
    worker = os.environ.get("PYTEST_XDIST_WORKER", "alone")
    os.environ["VERIFY_BROKER_PREFIX"] = f"verify-test-{os.getpid()}-{worker}:"
    return (yield)


def pytest_unconfigure(config: pytest.Config) -> None:
    if hasattr(config, "workerinput") or os.environ.get(STARTED, "") != str(os.getpid()):
        return
    del os.environ[STARTED]
    _remove(Path(os.environ["VERIFY_STATE"]))


def _start_or_use_given() -> None:
    os.environ.update(
        DATABASE_TEST_TEMPLATE=TEMPLATE,
        DATABASE_CONN_MAX_AGE="0",
        PLAIN_HTTP="true",
        LOG_LEVEL="WARNING",
        # Playwright's own loop runs in the thread that also uses the database.
        DJANGO_ALLOW_ASYNC_UNSAFE="true",
    )
    if are_given(os.environ):
        _use_given()
    else:
        _start()


def _use_given() -> None:
    """Servers of the environment: their superuser makes the template of the test databases."""
    superuser = os.environ.get("DATABASE_SUPERUSER_URL")
    if not superuser:
        raise pytest.UsageError(
            "The servers' addresses are given: tests also need DATABASE_SUPERUSER_URL, which makes"
            " the template of their databases. Unset the addresses to use embedded servers."
        )
    os.environ[STARTED] = "given"
    os.environ.setdefault("SECRET_KEY", "tests-alone")
    _make_template(superuser, Roles.of(os.environ))


def _start() -> None:
    for remains in Path(tempfile.gettempdir()).glob(f"{PREFIX}*"):
        owner = int(remains.name.split("-")[2])
        # Another run that starts now may clear the same remains.
        with suppress(FileNotFoundError):
            if remains.stat().st_uid == os.getuid() and not is_alive(owner):
                _remove(remains)
    folder = Path(tempfile.mkdtemp(prefix=f"{PREFIX}{os.getpid()}-"))
    state = open_state(folder)
    cluster = Cluster.of(state, durable=False)
    os.environ.update(cluster.start(), VERIFY_STATE=str(folder))
    os.environ.pop(EMBEDDED, None)
    os.environ["SECRET_KEY"] = state.secrets["secret_key"]
    os.environ[STARTED] = str(os.getpid())
    port = cluster.postgres.running()
    assert port is not None
    os.environ["DATABASE_SUPERUSER_URL"] = cluster.postgres.superuser(port)
    _make_template(os.environ["DATABASE_SUPERUSER_URL"], cluster.roles)


def _make_template(superuser: str, roles: Roles) -> None:
    """A provisioned, empty database that the owner copies for each worker."""
    provision(superuser, Roles(TEMPLATE, roles.program, roles.owner, roles.sealer, roles.trail))
    statement = sql.SQL("ALTER ROLE {} CREATEDB").format(sql.Identifier(roles.owner.name))
    with psycopg.connect(superuser, autocommit=True) as server:
        server.execute(statement)


def _remove(folder: Path) -> None:
    Cluster.of(open_state(folder), durable=False).stop()
    shutil.rmtree(folder)
