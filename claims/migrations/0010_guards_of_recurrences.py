"""What was said again was said in the same team."""

from django.db import migrations

from accounts.tenancy import TenantKeys


class Migration(migrations.Migration):
    dependencies = [("claims", "0009_recurrences")]

    operations = [TenantKeys("Recurrence", ["first", "second"])]
