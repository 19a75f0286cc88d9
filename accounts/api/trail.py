"""The trail, to read. It stores plain ids and knows no team; who may read it is known here."""

from __future__ import annotations

import json
from typing import Any

from django.db.models import QuerySet
from django.http import StreamingHttpResponse
from django.http.response import HttpResponseBase
from django_filters import CharFilter
from drf_spectacular.types import OpenApiTypes
from drf_spectacular.utils import extend_schema, extend_schema_view
from rest_framework import serializers
from rest_framework.decorators import action
from rest_framework.renderers import BaseRenderer
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.api.acting import ListedViewSet
from accounts.enums import Permission
from audit.export import LINES, MEDIA_TYPES
from audit.models import Event
from audit.proofs import Proof, prove
from audit.querysets import EventQuerySet
from audit.verbs import phrase_of
from verify.api.lists import Filters, IdFilter, MomentFilter
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


class ProofRead(serializers.Serializer[Any]):
    """What `docs/verify_event.py` checks, as the two files that it takes."""

    event = serializers.UUIDField()
    index = serializers.IntegerField(help_text="The act's place in the sealed log.")
    act = serializers.SerializerMethodField(help_text="The act's exact bytes, as UTF-8.")
    proof = serializers.CharField(source="text", help_text="A c2sp.org/tlog-proof.")

    def get_act(self, proof: Proof) -> str:
        return proof.body.decode()


class ExportedAct(serializers.Serializer[Any]):
    """A line of an export as JSON Lines."""

    id = serializers.UUIDField()
    index = serializers.IntegerField()
    act = serializers.CharField(help_text="The act's exact bytes, as UTF-8.")
    proof = serializers.CharField(help_text="A c2sp.org/tlog-proof.")


class LinesRenderer(BaseRenderer):
    """Lines as they come; a problem as JSON."""

    charset = "utf-8"

    def render(self, data: Any, *_: Any) -> bytes:
        return json.dumps(data).encode()


class JSONLinesRenderer(LinesRenderer):
    media_type = "application/jsonl"
    format = "jsonl"


class CSVRenderer(LinesRenderer):
    media_type = "text/csv"
    format = "csv"


class EventFilters(Filters):
    verb = CharFilter()
    actor = IdFilter(field_name="actor_id")
    about = CharFilter(method="about_object", help_text="Such as reviews.dispute:7")
    since = MomentFilter(field_name="at", lookup_expr="gte")
    until = MomentFilter(field_name="at", lookup_expr="lt")

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
    needs = dict.fromkeys(("list", "retrieve", "proof", "export"), Permission.TRAIL)

    def get_queryset(self) -> QuerySet[Event]:
        if getattr(self, "swagger_fake_view", False):
            return Event.objects.none()
        return Event.objects.in_team(self.team.pk)

    @extend_schema(summary="The act's exact bytes and its proof", responses=ProofRead)
    @action(detail=True)
    def proof(self, request: Request, pk: str) -> Response:
        return self.shown(ProofRead, prove(self.get_object().pk))

    @extend_schema(
        summary="The sealed acts in the log's order, each with its proof",
        description="As JSON Lines, or as CSV where `Accept` asks for text/csv."
        " Filters narrow it as they do the list.",
        responses={
            (200, "application/jsonl"): ExportedAct,
            (200, "text/csv"): OpenApiTypes.STR,
        },
    )
    @action(
        detail=False,
        pagination_class=None,
        renderer_classes=[JSONLinesRenderer, CSVRenderer],
    )
    def export(self, request: Request) -> HttpResponseBase:
        form = request.accepted_renderer.format
        events = self.filter_queryset(self.get_queryset())
        assert isinstance(events, EventQuerySet)  # noqa: S101 - the events' own
        return StreamingHttpResponse(LINES[form](events), content_type=MEDIA_TYPES[form])


def _is_id(number: str) -> bool:
    return number.isascii() and number.isdecimal() and int(number) < 2**63
