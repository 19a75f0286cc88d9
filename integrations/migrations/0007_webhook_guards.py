"""Webhooks stay within their team, and change with an event alone."""

from django.db import migrations

from accounts.tenancy import TenantKeys
from audit.operations import RequireEvent


class Migration(migrations.Migration):
    dependencies = [("integrations", "0006_webhooks")]

    operations = [
        TenantKeys("Notification", ["webhook"]),
        TenantKeys("WebhookSecret", ["webhook"]),
        TenantKeys("Delivery", ["webhook"]),
        TenantKeys("Attempt", ["delivery"]),
        RequireEvent(
            "Webhook", ["url", "types", "payload", "description", "disabled_at", "archived_at"]
        ),
        RequireEvent("WebhookSecret", ["webhook", "expires_at"]),
    ]
