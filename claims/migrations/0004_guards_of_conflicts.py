"""A conflict of interest stays within its team, and changes with its event alone."""

from django.db import migrations

from accounts.tenancy import TenantKeys
from audit.operations import RequireEvent


class Migration(migrations.Migration):
    dependencies = [("claims", "0003_conflicts_of_interest"), ("audit", "0002_guards")]

    operations = [
        TenantKeys("Conflict", ["outlet", "story", "claim"]),
        RequireEvent(
            "Conflict",
            ["team", "user", "kind", "outlet", "story", "claim", "name", "archived_at"],
        ),
    ]
