"""An entry of the index stays within its statement's team."""

from django.db import migrations

from accounts.tenancy import TenantKeys


class Migration(migrations.Migration):
    dependencies = [("claims", "0007_fill_index_of_statements")]

    operations = [TenantKeys("IndexEntry", ["statement"])]
