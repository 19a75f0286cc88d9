"""The trail in the admin, to read. It knows plain ids; the names are known here."""

from __future__ import annotations

import json
from typing import Any

from django.contrib import admin
from django.db.models import CharField, OuterRef, QuerySet, Subquery
from django.http import HttpRequest
from django.utils.html import format_html
from django.utils.safestring import SafeString

from accounts.models import Team, User
from audit.models import Event, Secret
from audit.querysets import EventQuerySet
from audit.verbs import phrase_of, registered
from verify.admin import ShownAdmin


class AboutFilter(admin.SimpleListFilter):
    """`?about=reviews.dispute:7`: what was done to one object, as its history button asks."""

    title = "object"
    parameter_name = "about"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        about = self.value()
        return [(about, about)] if about else []

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        kind, _, number = (self.value() or "").rpartition(":")
        if not kind:
            return queryset
        assert isinstance(queryset, EventQuerySet)  # noqa: S101 - the events' own
        known = number.isascii() and number.isdecimal() and int(number) < 2**63
        return queryset.about(kind, int(number)) if known else queryset.none()


class VerbFilter(admin.SimpleListFilter):
    title = "act"
    parameter_name = "verb"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [(verb.name, verb.phrase) for verb in registered()]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        return queryset.filter(verb=self.value()) if self.value() else queryset


class DoorFilter(VerbFilter):
    title = "door"
    parameter_name = "door"

    def lookups(self, request: HttpRequest, model_admin: Any) -> list[tuple[str, str]]:
        return [(door, door) for door in ("page", "api", "admin", "command", "task", "shell")]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Any]) -> QuerySet[Any]:
        return queryset.filter(door=self.value()) if self.value() else queryset


@admin.register(Event)
class EventAdmin(ShownAdmin[Event]):
    list_display = ("at", "who", "did", "to", "team", "door")
    list_filter = (VerbFilter, DoorFilter, AboutFilter)
    ordering = ("-pk",)  # UUIDv7: the newest first
    hidden = ("body", "xid", "covers", "related")
    computed = ("who", "team", "read")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Event]:
        user = User.objects.filter(pk=OuterRef("actor_id")).values("name")
        team = Team.objects.filter(pk=OuterRef("team_id")).values("name")
        return (
            super()
            .get_queryset(request)
            .annotate(
                user_name=Subquery(user, output_field=CharField()),
                team_name=Subquery(team, output_field=CharField()),
            )
        )

    @admin.display(description="who")
    def who(self, event: Any) -> str:
        return event.user_name or f"user {event.actor_id}"

    @admin.display(description="did")
    def did(self, event: Event) -> str:
        return phrase_of(event.verb)

    @admin.display(description="to")
    def to(self, event: Event) -> str:
        return f"{event.object_type} {event.object_id}"

    @admin.display(description="team")
    def team(self, event: Any) -> str:
        return event.team_name or "the installation"

    @admin.display(description="the act, as it was recorded")
    def read(self, event: Event) -> SafeString:
        written = json.dumps(event.act, indent=2, ensure_ascii=False, sort_keys=True)
        return format_html('<pre class="whitespace-pre-wrap">{}</pre>', written)


@admin.register(Secret)
class SecretAdmin(ShownAdmin[Secret]):
    """That an event has something to hide, not what."""

    list_display = ("event", "name")
    list_select_related = ("event",)
    hidden = ("salt", "value")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Secret]:
        return super().get_queryset(request).defer("salt", "value")
