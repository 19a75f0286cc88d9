"""What a database needs before the first command: its tables and the default team."""

import django
from django.core.management import call_command
from django.db import connections
from django.db.migrations.executor import MigrationExecutor


def prepare() -> None:
    """Migrate as owner and make the default team, where that has not been done."""
    django.setup()
    if is_migrated():
        return
    with connections["owner"].cursor() as cursor:
        # One at a time: two commands may meet an empty database together.
        cursor.execute("SELECT pg_advisory_lock(hashtext('verify migrations'))")
        call_command("migrate", verbosity=0, interactive=False)
        _ensure_default_team()
    connections["owner"].close()


def is_migrated() -> bool:
    """Whether every migration of this code has been applied."""
    executor = MigrationExecutor(connections["default"])
    return not executor.migration_plan(executor.loader.graph.leaf_nodes())


def _ensure_default_team() -> None:
    from accounts.actions import ensure_default_team  # noqa: PLC0415 - needs the apps loaded

    ensure_default_team()
