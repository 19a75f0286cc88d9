"""A feed and its items stay within their team; whoever sets a feed up or changes it is recorded."""

from django.db import migrations

from accounts.tenancy import TenantKeys
from audit.operations import RequireEvent


class Migration(migrations.Migration):
    dependencies = [("articles", "0009_feeds"), ("audit", "0002_guards")]

    operations = [
        TenantKeys("Feed", ["story", "outlet"]),
        TenantKeys("FeedItem", ["feed", "article"]),
        RequireEvent(
            "Feed",
            ["story", "outlet", "url", "words", "every_minutes", "paused_at", "archived_at"],
        ),
    ]
