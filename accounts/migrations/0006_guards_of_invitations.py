"""Invitations, and links for new passwords, are made and changed with their event alone."""

from django.db import migrations

from audit.operations import RequireEvent


class Migration(migrations.Migration):
    dependencies = [("accounts", "0005_invitations"), ("audit", "0002_guards")]

    operations = [
        RequireEvent(
            "Invitation",
            ["team", "email", "role", "digest", "accepted_by", "accepted_at", "revoked_at"],
        ),
        RequireEvent("PasswordReset", ["user", "requested_at"]),
    ]
