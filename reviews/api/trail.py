"""The trail over the API, as each reader may know it."""

from __future__ import annotations

from django.db.models import QuerySet

from accounts.api.trail import EventViewSet
from audit.models import Event
from reviews.queries import events_for


class ToldEventViewSet(EventViewSet):
    """The trail without the acts of sealed rounds, which others are not to know of yet."""

    def get_queryset(self) -> QuerySet[Event]:
        if getattr(self, "swagger_fake_view", False):
            return Event.objects.none()
        return events_for(self.team, self.actor.user)
