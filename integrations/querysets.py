from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.db.models import Exists, OuterRef, Q

from accounts.querysets import TeamOwnedQuerySet
from reviews.models import SealedEvent

if TYPE_CHECKING:
    from accounts.models import User
    from integrations.models import Notification  # noqa: F401 - the type of the rows


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
