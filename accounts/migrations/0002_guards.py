"""References stay within the team, what is final stays, and each audited change has its event."""

from django.db import migrations

from audit.operations import RequireEvent


class Migration(migrations.Migration):
    dependencies = [("accounts", "0001_initial"), ("audit", "0002_guards")]

    operations = [
        RequireEvent(
            "User",
            ["email", "name", "kind", "is_staff", "is_superuser", "is_active", "pseudonymised_at"],
        ),
        RequireEvent("Team", ["name", "slug", "time_zone", "archived_at"]),
        RequireEvent("Membership", ["team", "user", "role", "archived_at"]),
        RequireEvent(
            "Token",
            ["team", "user", "kind", "name", "digest", "scopes", "expires_at", "revoked_at"],
        ),
    ]
