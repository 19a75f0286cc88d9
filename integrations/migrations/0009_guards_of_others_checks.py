"""Others' checks stay within the team that took them in, and come and change with an event."""

from django.db import migrations

from accounts.tenancy import TenantKeys
from audit.operations import RequireEvent


class Migration(migrations.Migration):
    dependencies = [("integrations", "0008_others_checks")]

    operations = [
        TenantKeys("ForeignReview", ["source"]),
        RequireEvent("ReviewSource", ["url", "every_hours", "archived_at"]),
        RequireEvent("ForeignReview", ["url", "organisation", "claim", "claimant", "rating"]),
    ]
