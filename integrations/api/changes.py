"""The trail with what others are told of it, and the feed of changes that is followed for ever."""

from __future__ import annotations

import re
from typing import Any

from django.db.models import F, QuerySet
from django_filters import CharFilter
from drf_spectacular.utils import (
    OpenApiParameter,
    extend_schema,
    extend_schema_field,
    extend_schema_view,
)
from rest_framework import serializers
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.utils.urls import replace_query_param

from accounts.api.trail import EventFilters, EventRead
from audit.models import Event
from audit.querysets import EventQuerySet
from integrations.announcing import told_of, type_of
from integrations.catalogue import checked_types, verbs_of
from integrations.changes import changes_after, head
from reviews.api.trail import ToldEventViewSet
from verify.api.lists import BIGGEST_ID, Cursors
from verify.errors import InvalidError

LATEST = "latest"
AFTER = OpenApiParameter(
    "after",
    str,
    description="The feed of changes: what follows the act with this index in the sealed log, the"
    f" oldest first. -1 begins with the first act; `{LATEST}` gives where the feed stands now."
    " `next` is then never null: follow it for ever, at once where it leads on, and after a pause"
    " where it is the address that was asked.",
)


class ReferenceRead(serializers.Serializer[Any]):
    type = serializers.CharField()
    id = serializers.IntegerField()
    url = serializers.URLField(required=False)


class ToldRead(serializers.Serializer[Any]):
    """What a thin webhook says of the act."""

    object = ReferenceRead(allow_null=True)
    related = ReferenceRead(many=True)
    state = serializers.CharField(required=False, allow_null=True)


class ChangeRead(EventRead):
    index = serializers.IntegerField(
        read_only=True, allow_null=True, help_text="Its place in the sealed log; null before that."
    )
    type = serializers.SerializerMethodField(
        help_text="The type by which webhooks know it; null for what they do not tell of."
    )
    told = serializers.SerializerMethodField(help_text="What a thin webhook holds as its `data`.")

    class Meta(EventRead.Meta):
        fields = ["id", "index", "type", "phrase", "told", "act"]

    def get_type(self, event: Event) -> str | None:
        return type_of(event)

    @extend_schema_field(ToldRead)
    def get_told(self, event: Event) -> dict[str, Any]:
        return told_of(event)


class ChangeFilters(EventFilters):
    type = CharFilter(method="of_types", help_text="One or more types, with commas between.")

    def of_types(self, events: EventQuerySet, name: str, types: str) -> EventQuerySet:
        """Acts that webhooks tell of by one of these types."""
        named = checked_types((each.strip() for each in types.split(",")), "type")
        return events.filter(verb__in=verbs_of(named))


@extend_schema_view(
    list=extend_schema(
        summary="The team's trail, the newest act first; or, with `after`, the feed of changes",
        parameters=[AFTER],
    ),
    retrieve=extend_schema(summary="One recorded act"),
)
class FollowedEventViewSet(ToldEventViewSet):
    serializer_class = ChangeRead
    filterset_class = ChangeFilters

    def get_queryset(self) -> QuerySet[Event]:
        events = super().get_queryset()
        shown = self.action in ("list", "retrieve")
        return events.annotate(index=F("leaf__index")) if shown else events

    def list(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        after = request.query_params.get("after")
        if after is None:
            return super().list(request, *args, **kwargs)
        return self._changes(_index(after))

    def _changes(self, after: int) -> Response:
        self._narrowed(Event.objects.none())  # a filter that is none is refused at any time
        found = changes_after(self.team, after, self._limit(), self._narrowed)
        asked = self.request.build_absolute_uri()
        rows = ChangeRead(found.events, many=True, context=self.get_serializer_context()).data
        following = replace_query_param(asked, "after", str(found.after))
        return Response({"next": following, "previous": None, "results": rows})

    def _narrowed(self, events: EventQuerySet) -> EventQuerySet:
        narrowed = self.filter_queryset(events)
        assert isinstance(narrowed, EventQuerySet)  # noqa: S101 - the events' own
        return narrowed

    def _limit(self) -> int:
        return Cursors().get_page_size(self.request) or Cursors.page_size


def _index(after: str) -> int:
    if after == LATEST:
        return head()
    if not re.fullmatch(r"-1|[0-9]{1,19}", after) or int(after) > BIGGEST_ID:
        raise InvalidError(
            "This is no place in the sealed log.",
            code="bad_cursor",
            field="after",
            hint=f"The index of an act, -1 to begin with the first, or {LATEST}.",
        )
    return int(after)
