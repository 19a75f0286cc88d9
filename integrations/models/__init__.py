"""What leaves the desk: notifications, the feed of its changes, webhooks."""

from integrations.models.changes import Cursor, Withheld
from integrations.models.notifications import Choice, Notification, Post
from integrations.models.webhooks import Attempt, Delivery, Webhook, WebhookSecret

__all__ = [
    "Attempt",
    "Choice",
    "Cursor",
    "Delivery",
    "Notification",
    "Post",
    "Webhook",
    "WebhookSecret",
    "Withheld",
]
