"""Whence a token may be used, and until when an old key opens, change with their event alone."""

from django.db import migrations

from audit.operations import RequireEvent

BEFORE = ["team", "user", "kind", "name", "digest", "scopes", "expires_at", "revoked_at"]


class Migration(migrations.Migration):
    dependencies = [("accounts", "0009_networks_and_rotation"), ("audit", "0002_guards")]

    operations = [
        RequireEvent("Token", [*BEFORE, "networks", "previous_until"], before=BEFORE),
    ]
