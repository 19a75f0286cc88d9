"""A job's token, and a line's job and article, are of its own team."""

from django.db import migrations

from accounts.tenancy import TenantKeys


class Migration(migrations.Migration):
    dependencies = [("articles", "0003_jobs")]

    operations = [
        TenantKeys("Job", ["token"]),
        TenantKeys("JobLine", ["job", "article"]),
    ]
