"""The trail without the acts of sealed rounds."""

from __future__ import annotations

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from accounts.admin.trail import EventAdmin
from audit.models import Event
from reviews.models import SealedEvent
from verify.admin import ShownAdmin


@admin.register(SealedEvent)
class SealedEventAdmin(ShownAdmin[SealedEvent]):
    """Those whose round is open by now."""

    list_display = ("event_id", "dispute", "round", "author", "team")
    list_filter = ("team",)
    list_select_related = ("dispute", "author", "team")
    search_fields = ("author__name",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[SealedEvent]:
        in_force = SealedEvent.objects.in_force()
        return super().get_queryset(request).exclude(pk__in=in_force)


admin.site.unregister(Event)


@admin.register(Event)
class ToldEventAdmin(EventAdmin):
    """The trail without the acts of sealed rounds."""

    def get_queryset(self, request: HttpRequest) -> QuerySet[Event]:
        hidden = SealedEvent.objects.in_force().values("event_id")
        return super().get_queryset(request).exclude(pk__in=hidden)
