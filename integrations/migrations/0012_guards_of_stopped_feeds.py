"""A notification speaks of a feed of its own team."""

from django.db import migrations

from accounts.tenancy import TenantKeys


class Migration(migrations.Migration):
    dependencies = [("integrations", "0011_stopped_feeds"), ("articles", "0010_guards_of_feeds")]

    operations = [TenantKeys("Notification", ["feed"])]
