"""References stay within the team, what is final stays, and each audited change has its event."""

from django.db import migrations

from accounts.tenancy import TenantKeys
from audit.operations import Immutable, RequireEvent


class Migration(migrations.Migration):
    dependencies = [("reviews", "0001_initial"), ("audit", "0002_guards")]

    operations = [
        TenantKeys("Dispute", ["claim", "verdict"]),
        TenantKeys("Assignment", ["dispute"]),
        TenantKeys("Verdict", ["dispute", "assignment", "supersedes"]),
        TenantKeys("Finding", ["verdict", "position"]),
        TenantKeys("Evidence", ["dispute", "verdict"]),
        TenantKeys("DeskNote", ["claim", "discrepancy"]),
        Immutable("Verdict"),
        Immutable("Finding"),
        RequireEvent(
            "Dispute",
            [
                "claim",
                "kind",
                "attribute",
                "state",
                "round",
                "reason",
                "verdict",
                "closed_by",
                "closed_at",
            ],
        ),
        RequireEvent("Assignment", ["dispute", "reviewer", "part", "round", "state", "due_at"]),
        RequireEvent("Verdict", ["dispute"]),
        RequireEvent("Finding", ["verdict"]),
        RequireEvent("Evidence", ["dispute", "verdict", "url", "note"]),
        RequireEvent("DeskNote", ["claim", "discrepancy", "kind", "line", "undone_at"]),
    ]
