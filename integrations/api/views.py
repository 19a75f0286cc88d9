from __future__ import annotations

from django.db.models import QuerySet
from django_filters import BooleanFilter
from drf_spectacular.utils import extend_schema, extend_schema_view
from rest_framework import serializers
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.api.acting import ListedViewSet
from integrations.actions.reading import mark_all_read, mark_read
from integrations.models import Notification
from verify.api.bodies import NothingWritten
from verify.api.lists import Filters
from verify.api.rows import RowRead


class NotificationRead(RowRead[Notification]):
    class Meta:
        model = Notification
        fields = ["id", "kind", "dispute", "webhook", "due_at", "created_at", "read_at"]


class AllRead(serializers.Serializer[object]):
    read = serializers.IntegerField(help_text="How many were unread.")


class NotificationFilters(Filters):
    unread = BooleanFilter(field_name="read_at", lookup_expr="isnull")

    class Meta:
        model = Notification
        fields = ["kind"]


@extend_schema_view(
    list=extend_schema(summary="The caller's own notifications in the team"),
    retrieve=extend_schema(summary="One notification"),
)
class NotificationViewSet(ListedViewSet[Notification]):
    queryset = Notification.objects.all()
    serializer_class = NotificationRead
    filterset_class = NotificationFilters

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
