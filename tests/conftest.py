import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import psycopg
import pytest
from django.conf import settings
from django.db import connections
from django.test import TransactionTestCase
from django.test.utils import setup_databases, teardown_databases
from pytest_django import DjangoDbBlocker

from tests.cast import cast  # noqa: F401 - a fixture for all tests
from tests.conditions import BROWSER_FIXTURES, chromium, in_ci, shared_folder, unmet
from tests.flush import flush_as_owner
from tests.worker import RealWorker

TransactionTestCase._fixture_teardown = flush_as_owner  # type: ignore[attr-defined]


def pytest_configure() -> None:
    # Hashing slowly is the real one's point, and half of a test's time.
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    # Tests ask more in a minute than anybody does; those of the budgets set their own.
    settings.API_READS_PER_MINUTE = settings.API_WRITES_PER_MINUTE = 0
    settings.API_ANONYMOUS_PER_MINUTE = 0


def pytest_runtest_setup(item: pytest.Item) -> None:
    if BROWSER_FIXTURES & set(getattr(item, "fixturenames", ())) and chromium() is None:
        pytest.skip("needs Chromium")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    for line in unmet(terminalreporter):
        terminalreporter.write_sep("!", line, red=True, bold=True)


@pytest.hookimpl(trylast=True)
def pytest_sessionfinish(session: pytest.Session) -> None:
    reporter = session.config.pluginmanager.get_plugin("terminalreporter")
    if reporter is not None and in_ci() and unmet(reporter) and session.exitstatus == 0:
        session.exitstatus = pytest.ExitCode.TESTS_FAILED


@pytest.fixture(scope="session")
def django_db_setup(
    request: pytest.FixtureRequest,
    django_test_environment: None,  # noqa: ARG001 - must have run
    django_db_blocker: DjangoDbBlocker,
    django_db_modify_db_settings: None,  # noqa: ARG001 - must have run
) -> Iterator[None]:
    """Make and migrate the database as its owner; every alias then uses it by its own role."""
    verbosity = request.config.option.verbose
    with django_db_blocker.unblock():
        made = setup_databases(
            verbosity=verbosity,
            interactive=False,
            aliases=settings.DATABASES,
            serialized_aliases=[],
        )
    yield
    with django_db_blocker.unblock():
        name = str(connections["owner"].settings_dict["NAME"])
        connections.close_all()  # the mirrors too, which Django leaves open
        _end_sessions(name)
        teardown_databases(made, verbosity=verbosity)


def _end_sessions(database: str) -> None:
    """End what is still connected: a session outlives a worker that a test killed, for a while."""
    with psycopg.connect(os.environ["DATABASE_SUPERUSER_URL"], autocommit=True) as server:
        server.execute(
            "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = %s",
            [database],
        )


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real articles; without it the test is skipped."""
    folder = shared_folder()
    if folder is None:
        pytest.skip("needs VERIFY_SHARED")
    return folder


@pytest.fixture
def celery_worker_process(
    transactional_db: None,  # noqa: ARG001 - what is not committed is invisible to it
) -> Iterator[RealWorker]:
    """A real worker in a process of its own, on this test's database and broker.

    Tasks run there, so the test must commit (`transactional_db`) and wait: `wait_until_idle()`.
    """
    with RealWorker.running() as worker:
        yield worker
        worker.wait_until_idle()


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """The system's Chromium; its sandbox refuses to run as root."""
    return {
        **browser_type_launch_args,
        "executable_path": chromium(),
        "args": ["--no-sandbox"] if os.geteuid() == 0 else [],
    }
