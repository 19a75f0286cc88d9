"""The trail, to read. It stores plain ids and knows no team; who may read it is known here."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django_filters import CharFilter, IsoDateTimeFilter
from drf_spectacular.utils import extend_schema, extend_schema_view
from rest_framework import serializers

from accounts.api.acting import ListedViewSet
from accounts.enums import Permission
from audit.models import Event
from audit.querysets import EventQuerySet
from audit.verbs import phrase_of
from verify.api.lists import Filters, IdFilter
from verify.api.rows import RowRead


class ActorRead(serializers.Serializer[Any]):
    id = serializers.IntegerField()
    kind = serializers.CharField()
    role = serializers.CharField(required=False)
    token = serializers.IntegerField(required=False)


class ObjectRead(serializers.Serializer[Any]):
    type = serializers.CharField()
    id = serializers.IntegerField()


class ActRead(serializers.Serializer[Any]):
    """The body of an event. Values that may have to be erased stand in it as commitments alone."""

    version = serializers.IntegerField()
    at = serializers.DateTimeField()
    actor = ActorRead()
    verb = serializers.CharField()
    object = ObjectRead()
    covers = serializers.ListField(child=serializers.CharField())
    related = serializers.ListField(child=serializers.CharField())
    team = serializers.IntegerField(allow_null=True)
    door = serializers.CharField()
    request = serializers.CharField(allow_null=True)
    changes = serializers.DictField(child=serializers.ListField(help_text="[old, new]"))
    data = serializers.DictField()  # type: ignore[assignment] # the event's own name for it


class EventRead(RowRead[Event]):
    phrase = serializers.SerializerMethodField(help_text="The verb in words.")
    act = ActRead(read_only=True)

    class Meta:
        model = Event
        fields = ["id", "phrase", "act"]

    def get_phrase(self, event: Event) -> str:
        return phrase_of(event.verb)


class EventFilters(Filters):
    verb = CharFilter()
    actor = IdFilter(field_name="actor_id")
    about = CharFilter(method="about_object", help_text="Such as reviews.dispute:7")
    since = IsoDateTimeFilter(field_name="at", lookup_expr="gte")
    until = IsoDateTimeFilter(field_name="at", lookup_expr="lt")

    class Meta:
        model = Event
        fields = ["door"]

    def about_object(self, events: EventQuerySet, name: str, named: str) -> EventQuerySet:
        """Acts on this object, and those that wrote it along or speak of it."""
        kind, _, number = named.rpartition(":")
        return events.about(kind, int(number)) if _is_id(number) else events.none()


@extend_schema_view(
    list=extend_schema(summary="The team's trail, the newest act first"),
    retrieve=extend_schema(summary="One recorded act"),
)
class EventViewSet(ListedViewSet[Event]):
    queryset = Event.objects.all()
    serializer_class = EventRead
    filterset_class = EventFilters
    lookup_value_regex = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"
    needs = {"list": Permission.TRAIL, "retrieve": Permission.TRAIL}

    def get_queryset(self) -> QuerySet[Event]:
        if getattr(self, "swagger_fake_view", False):
            return Event.objects.none()
        return Event.objects.in_team(self.team.pk)


def _is_id(number: str) -> bool:
    return number.isascii() and number.isdecimal() and int(number) < 2**63
