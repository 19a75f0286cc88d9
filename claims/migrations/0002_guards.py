"""References stay within the team, what is final stays, and each audited change has its event."""

from django.db import migrations

from accounts.tenancy import TenantKeys
from audit.operations import RequireEvent


class Migration(migrations.Migration):
    dependencies = [("claims", "0001_initial"), ("audit", "0002_guards")]

    operations = [
        TenantKeys("Claim", ["occurrence"]),
        TenantKeys("Position", ["claim"]),
        TenantKeys("Statement", ["revision", "claim", "position"]),
        TenantKeys("Standing", ["story", "claim"]),
        TenantKeys("Discrepancy", ["story", "claim"]),
        TenantKeys("Side", ["discrepancy", "position"]),
        TenantKeys("SideSpan", ["side", "statement"]),
        TenantKeys("Decision", ["claim", "discrepancy"]),
        TenantKeys("Link", ["decision", "first", "second"]),
        RequireEvent("Claim", ["worded_by_hand", "version"]),
        RequireEvent("Discrepancy", ["claim", "story", "kind", "attribute", "state"]),
        RequireEvent("Decision", ["kind", "claim", "discrepancy", "undone_at"]),
    ]
