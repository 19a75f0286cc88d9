"""References stay within the team, what is final stays, and each audited change has its event."""

from django.db import migrations

from accounts.tenancy import TenantKeys
from audit.operations import Immutable, RequireEvent


class Migration(migrations.Migration):
    dependencies = [("articles", "0001_initial"), ("audit", "0002_guards")]

    operations = [
        TenantKeys("Article", ["outlet", "copy_of"]),
        TenantKeys("StoryArticle", ["story", "article", "occurrence"]),
        TenantKeys("Revision", ["article"]),
        Immutable("Revision", ["team", "article", "number", "text", "sha256"]),
        RequireEvent(
            "Outlet", ["name", "domain", "country", "time_zone", "language", "archived_at"]
        ),
        RequireEvent("Story", ["title", "archived_at"]),
        RequireEvent(
            "Article",
            ["outlet", "url", "author", "published", "published_precision", "language", "copy_of"],
        ),
        RequireEvent(
            "StoryArticle", ["story", "article", "placement", "placed_by_hand", "gone_at"]
        ),
        RequireEvent("Revision", ["article", "number", "sha256"]),
    ]
