"""References stay within the team."""

from django.db import migrations

from accounts.tenancy import TenantKeys


class Migration(migrations.Migration):
    dependencies = [("integrations", "0001_initial")]

    operations = [TenantKeys("Notification", ["dispute"])]
