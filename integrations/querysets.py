from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Self

from django.db.models import Exists, OuterRef, Q

from accounts.querysets import TeamOwnedQuerySet
from reviews.models import SealedEvent

if TYPE_CHECKING:
    from accounts.models import User
    from integrations.models import (  # noqa: F401 - the types of the rows
        Delivery,
        ForeignReview,
        Notification,
        ReviewSource,
        Webhook,
    )


class NotificationQuerySet(TeamOwnedQuerySet["Notification"]):
    def of_member(self, user: User) -> Self:
        """The user's own, of the teams that they are in today."""
        return super().visible_to(user).filter(user=user)

    def visible_to(self, user: User) -> Self:
        """The user's own, of the teams they are in, that nothing keeps from them.

        What speaks of a sealed check is there once its round is open.
        """
        hidden = SealedEvent.objects.hidden_from(user).filter(event_id=OuterRef("event_id"))
        return self.of_member(user).filter(Q(event_id=None) | ~Exists(hidden))

    def in_app(self) -> Self:
        return self.filter(in_app=True)

    def unread(self) -> Self:
        return self.in_app().filter(read_at=None)


class WebhookQuerySet(TeamOwnedQuerySet["Webhook"]):
    def current(self) -> Self:
        """Those that nobody has put away, switched off or not."""
        return self.filter(archived_at=None)

    def enabled(self) -> Self:
        return self.current().filter(disabled_at=None, team__archived_at=None)


class DeliveryQuerySet(TeamOwnedQuerySet["Delivery"]):
    def due(self, now: datetime) -> Self:
        """Those to be sent by now, the longest due first; the log's order among equals."""
        return self.filter(due_at__lte=now).order_by("due_at", "pk")


class ReviewSourceQuerySet(TeamOwnedQuerySet["ReviewSource"]):
    def current(self) -> Self:
        """Those that are read, of teams that are."""
        return self.filter(archived_at=None, team__archived_at=None)


class ForeignReviewQuerySet(TeamOwnedQuerySet["ForeignReview"]):
    """What others have checked, as a team took it in."""
