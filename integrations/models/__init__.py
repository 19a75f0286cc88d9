"""What leaves the desk (notifications, the feed of its changes, webhooks), and others' checks."""

from integrations.models.changes import Cursor, Withheld
from integrations.models.foreign import ForeignReview, ReviewSource
from integrations.models.notifications import Choice, Notification, Post
from integrations.models.webhooks import Attempt, Delivery, Webhook, WebhookSecret

__all__ = [
    "Attempt",
    "Choice",
    "Cursor",
    "Delivery",
    "ForeignReview",
    "Notification",
    "Post",
    "ReviewSource",
    "Webhook",
    "WebhookSecret",
    "Withheld",
]
