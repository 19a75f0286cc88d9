"""A database server for one measurement, and Django on it; gone afterwards."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import django
from django.core.management import call_command

from verify.servers.cluster import Cluster
from verify.servers.state import open_state


@contextmanager
def fresh_server(settings: str = "verify.settings", *, durable: bool = False) -> Iterator[Cluster]:
    """Migrated, with the trail's files in a folder of their own.

    Unless `durable`, commits do not wait for the disk, as in the tests.
    """
    folder = Path(tempfile.mkdtemp(prefix="verify-bench-"))
    state = open_state(folder)
    cluster = Cluster.of(state, durable=durable)
    try:
        os.environ.update(
            cluster.start(), VERIFY_STATE=str(folder), DJANGO_SETTINGS_MODULE=settings
        )
        os.environ.setdefault("SECRET_KEY", "benchmarks-alone")
        django.setup()
        print("migrating …", file=sys.stderr)
        call_command("migrate", database="owner", verbosity=0)
        yield cluster
    finally:
        cluster.stop()
        shutil.rmtree(folder, ignore_errors=True)
