"""What leaves the desk: notifications to its people, and the feed of its changes."""

from integrations.models.changes import Cursor, Withheld
from integrations.models.notifications import Choice, Notification, Post

__all__ = ["Choice", "Cursor", "Notification", "Post", "Withheld"]
