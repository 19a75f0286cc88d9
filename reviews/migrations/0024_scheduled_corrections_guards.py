"""A correction that is to come is the publication's own; of a release only `out_at` is set later."""

from django.db import migrations

from accounts.tenancy import TenantKeys
from audit.operations import CompositeKey, Immutable, RequireEvent

BEFORE = [
    *("state", "verdict", "wording", "release", "due_at", "published_at"),
    *("contact_reason", "notice"),
]
SIGNED = [
    *("id", "team", "publication", "wording", "verdict", "kind", "publisher", "made_at"),
    *("due_at", "change", "reason"),
]


class Migration(migrations.Migration):
    dependencies = [("reviews", "0023_when_releases_went_out")]

    operations = [
        TenantKeys("Publication", ["next_release"]),
        CompositeKey("Publication", ["id", "next_release"], "Release", ["publication", "id"]),
        Immutable("Release", SIGNED),
        RequireEvent("Publication", [*BEFORE, "next_release"], before=BEFORE),
        RequireEvent("Release", ["publication", "out_at"], before=["publication"]),
    ]
