"""What a member can take on, absences and a newsroom's subjects change with their event alone."""

from django.db import migrations

from audit.operations import RequireEvent

TEAM = ["name", "slug", "time_zone", "archived_at"]
MEMBERSHIP = ["team", "user", "role", "archived_at"]


class Migration(migrations.Migration):
    dependencies = [("accounts", "0003_expertise_and_absence"), ("audit", "0002_guards")]

    operations = [
        RequireEvent("Team", [*TEAM, "expertise"], before=TEAM),
        RequireEvent(
            "Membership", [*MEMBERSHIP, "expertise", "languages", "capacity"], before=MEMBERSHIP
        ),
        RequireEvent("Absence", ["team", "user", "starts_at", "ends_at", "archived_at"]),
    ]
