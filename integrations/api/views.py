from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django_filters import BooleanFilter
from drf_spectacular.utils import extend_schema, extend_schema_view
from rest_framework import serializers
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.api.acting import ListedViewSet
from integrations.actions.choosing import LAST_HOUR, choose_notifications, chosen_by
from integrations.actions.reading import mark_all_read, mark_read
from integrations.enums import Kind, Rhythm
from integrations.models import Notification
from verify.api.bodies import NothingWritten, Written
from verify.api.lists import Filters
from verify.api.rows import RowRead


class NotificationRead(RowRead[Notification]):
    class Meta:
        model = Notification
        fields = ["id", "kind", "dispute", "webhook", "feed", "due_at", "created_at", "read_at"]


class AllRead(serializers.Serializer[object]):
    read = serializers.IntegerField(help_text="How many were unread.")


class NotificationFilters(Filters):
    unread = BooleanFilter(field_name="read_at", lookup_expr="isnull")

    class Meta:
        model = Notification
        fields = ["kind"]


class ChoicesRead(serializers.Serializer[Any]):
    """Of what one hears, where and when; the same in every newsroom."""

    in_app = serializers.ListField(child=serializers.ChoiceField(choices=Kind.choices))
    by_email = serializers.ListField(child=serializers.ChoiceField(choices=Kind.choices))
    rhythm = serializers.ChoiceField(choices=Rhythm.choices, help_text="When letters come.")
    hour = serializers.IntegerField(
        min_value=0, max_value=LAST_HOUR, help_text="Of the daily letter, in one's own time zone."
    )


class ChoicesWritten(Written):
    """What is left out stays."""

    in_app = serializers.ListField(
        child=serializers.ChoiceField(choices=Kind.choices), required=False
    )
    by_email = serializers.ListField(
        child=serializers.ChoiceField(choices=Kind.choices), required=False
    )
    rhythm = serializers.ChoiceField(choices=Rhythm.choices, required=False)
    hour = serializers.IntegerField(min_value=0, max_value=LAST_HOUR, required=False)


@extend_schema_view(
    list=extend_schema(summary="The caller's own notifications in the team"),
    retrieve=extend_schema(summary="One notification"),
)
class NotificationViewSet(ListedViewSet[Notification]):
    queryset = Notification.objects.all()
    serializer_class = NotificationRead
    filterset_class = NotificationFilters
    read_by = {"choose": "choices"}

    def get_queryset(self) -> QuerySet[Notification]:
        if getattr(self, "swagger_fake_view", False):
            return Notification.objects.none()
        return Notification.objects.visible_to(self.actor.user).filter(team=self.team).in_app()

    @extend_schema(summary="Mark it as read", request=NothingWritten, responses=NotificationRead)
    @action(detail=True, methods=["post"])
    def read(self, request: Request, pk: str) -> Response:
        self.written(NothingWritten)
        found = mark_read(actor=self.actor, notification=self.get_object(), now=self.now)
        return self.shown(NotificationRead, found)

    @extend_schema(summary="Mark all as read", request=NothingWritten, responses=AllRead)
    @action(detail=False, methods=["post"], url_path="read-all")
    def read_all(self, request: Request) -> Response:
        self.written(NothingWritten)
        number = mark_all_read(actor=self.actor, team=self.team, now=self.now)
        return Response({"read": number})

    @extend_schema(
        summary="Of what one hears, where and when", responses=ChoicesRead, filters=False
    )
    @action(detail=False, pagination_class=None)
    def choices(self, request: Request) -> Response:
        return self.shown(ChoicesRead, chosen_by(self.actor.user))

    @extend_schema(
        summary="Choose of what one hears, where and when",
        request=ChoicesWritten,
        responses=ChoicesRead,
    )
    @choices.mapping.patch
    def choose(self, request: Request) -> Response:
        user = self.actor.user
        choose_notifications(user=user, **{**chosen_by(user), **self.written(ChoicesWritten)})
        return self.shown(ChoicesRead, chosen_by(user))
