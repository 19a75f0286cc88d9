"""Webhooks and their log, over the API: for those who manage the team."""

from __future__ import annotations

from typing import Any

from django.db.models import Prefetch, QuerySet
from drf_spectacular.utils import extend_schema, extend_schema_view
from rest_framework import serializers, status
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.api.acting import ListedViewSet
from accounts.enums import Permission
from articles.api.jobs import accepted, job_id
from articles.enums import JobKind
from integrations.actions.replaying import LAST_INDEX, replay_delivery, replay_span
from integrations.actions.webhooks import (
    LONGEST_OVERLAP,
    OVERLAP_HOURS,
    IssuedSecret,
    archive_webhook,
    change_webhook,
    create_webhook,
    disable_webhook,
    enable_webhook,
    ping_webhook,
    rotate_secret,
)
from integrations.catalogue import TYPES
from integrations.enums import Payload
from integrations.models import Attempt, Delivery, Webhook, WebhookSecret
from integrations.models.webhooks import URL_LENGTH
from verify.api.bodies import NothingWritten, Written
from verify.api.lists import Filters, IdFilter
from verify.api.rows import RowRead


class SecretRead(RowRead[WebhookSecret]):
    class Meta:
        model = WebhookSecret
        fields = ["hint", "made_at", "expires_at"]


class WebhookRead(RowRead[Webhook]):
    types = serializers.ListField(child=serializers.CharField(), read_only=True)
    secrets = SecretRead(many=True, read_only=True, help_text="Never the secrets themselves.")

    class Meta:
        model = Webhook
        fields = [
            *("id", "url", "types", "payload", "description", "owner", "created_at"),
            *("disabled_at", "disabled_why", "failing_since", "archived_at", "secrets"),
        ]


class WebhookIssued(WebhookRead):
    secret = serializers.CharField(read_only=True, help_text="Shown this once.")

    class Meta(WebhookRead.Meta):
        fields = [*WebhookRead.Meta.fields, "secret"]


class DeliveryRead(RowRead[Delivery]):
    class Meta:
        model = Delivery
        fields = [
            *("id", "webhook", "message_id", "type", "index", "state", "due_at", "attempts"),
            *("created_at", "ended_at"),
        ]


class AttemptRead(RowRead[Attempt]):
    class Meta:
        model = Attempt
        fields = [
            *("number", "started_at", "ended_at", "milliseconds", "status", "error"),
            "response",
        ]


class DeliveryInFull(DeliveryRead):
    body = serializers.CharField(read_only=True, help_text="The exact bytes, as UTF-8.")
    log = AttemptRead(many=True, read_only=True, help_text="Every request, the first one first.")

    class Meta(DeliveryRead.Meta):
        fields = [*DeliveryRead.Meta.fields, "body", "log"]


class WebhookWritten(Written):
    url = serializers.CharField(max_length=URL_LENGTH)
    types = serializers.ListField(child=serializers.CharField(max_length=40), max_length=100)
    payload = serializers.ChoiceField(choices=Payload.choices, required=False)
    description = serializers.CharField(max_length=200, required=False, allow_blank=True)


class WebhookChanged(WebhookWritten):
    url = serializers.CharField(max_length=URL_LENGTH, required=False)
    types = serializers.ListField(
        child=serializers.CharField(max_length=40), max_length=100, required=False
    )


class SecretRotating(Written):
    overlap_hours = serializers.IntegerField(
        min_value=0,
        max_value=LONGEST_OVERLAP,
        default=OVERLAP_HOURS,
        help_text="For so long messages are signed with the old secret too.",
    )


class Span(Written):
    first = serializers.IntegerField(
        min_value=0, max_value=LAST_INDEX, required=False, help_text="An index of the log."
    )
    last = serializers.IntegerField(min_value=0, max_value=LAST_INDEX, required=False)
    since = serializers.DateTimeField(required=False)
    until = serializers.DateTimeField(required=False)


class Replayed(serializers.Serializer[Any]):
    messages = serializers.IntegerField(help_text="How many are on their way.")
    job = serializers.CharField(help_text="The id of the job that tells how far they are.")


class TypeRead(serializers.Serializer[Any]):
    name = serializers.CharField()
    meaning = serializers.CharField()


class DeliveryFilters(Filters):
    webhook = IdFilter(field_name="webhook_id")

    class Meta:
        model = Delivery
        fields = ["state", "type", "message_id"]


@extend_schema_view(
    list=extend_schema(summary="The team's webhooks"),
    retrieve=extend_schema(summary="One webhook"),
)
class WebhookViewSet(ListedViewSet[Webhook]):
    queryset = Webhook.objects.current()
    serializer_class = WebhookRead

    def permission_needed(self) -> Permission:
        return Permission.MANAGE

    def get_queryset(self) -> QuerySet[Webhook]:
        secrets = WebhookSecret.objects.order_by("-pk")
        return super().get_queryset().prefetch_related(Prefetch("secrets", secrets))

    @extend_schema(
        summary="Tell an address of changes; the answer alone shows its secret",
        request=WebhookWritten,
        responses={201: WebhookIssued},
    )
    def create(self, request: Request) -> Response:
        written = self.written(WebhookWritten)
        return self._issued(
            create_webhook(actor=self.actor, team=self.team, now=self.now, **written),
            status.HTTP_201_CREATED,
        )

    @extend_schema(summary="Change a webhook", request=WebhookChanged, responses=WebhookRead)
    def partial_update(self, request: Request, pk: str) -> Response:
        written = self.written(WebhookChanged)
        hook = self.get_object()
        return self._shown_again(
            change_webhook(actor=self.actor, webhook=hook, now=self.now, **written)
        )

    @extend_schema(
        summary="The types of events that it may be told of",
        responses=TypeRead(many=True),
        filters=False,
    )
    @action(detail=False, pagination_class=None)
    def types(self, request: Request) -> Response:
        return Response(TypeRead(TYPES, many=True).data)

    @extend_schema(summary="Switch it on", request=NothingWritten, responses=WebhookRead)
    @action(detail=True, methods=["post"])
    def enable(self, request: Request, pk: str) -> Response:
        self.written(NothingWritten)
        hook = enable_webhook(actor=self.actor, webhook=self.get_object(), now=self.now)
        return self._shown_again(hook)

    @extend_schema(
        summary="Switch it off; what waits is given up",
        request=NothingWritten,
        responses=WebhookRead,
    )
    @action(detail=True, methods=["post"])
    def disable(self, request: Request, pk: str) -> Response:
        self.written(NothingWritten)
        hook = disable_webhook(actor=self.actor, webhook=self.get_object(), now=self.now)
        return self._shown_again(hook)

    @extend_schema(summary="Put it away", request=NothingWritten, responses=WebhookRead)
    @action(detail=True, methods=["post"])
    def archive(self, request: Request, pk: str) -> Response:
        self.written(NothingWritten)
        hook = archive_webhook(actor=self.actor, webhook=self.get_object(), now=self.now)
        return self.shown(WebhookRead, hook)

    @extend_schema(
        summary="Give it a new secret; the answer alone shows it",
        request=SecretRotating,
        responses=WebhookIssued,
    )
    @action(detail=True, methods=["post"])
    def rotate(self, request: Request, pk: str) -> Response:
        written = self.written(SecretRotating)
        hook = self.get_object()
        return self._issued(rotate_secret(actor=self.actor, webhook=hook, now=self.now, **written))

    @extend_schema(summary="Send it a test", request=NothingWritten, responses={202: DeliveryRead})
    @action(detail=True, methods=["post"])
    def ping(self, request: Request, pk: str) -> Response:
        self.written(NothingWritten)
        sent = ping_webhook(actor=self.actor, webhook=self.get_object(), now=self.now)
        return self.shown(DeliveryRead, sent, status.HTTP_202_ACCEPTED)

    @extend_schema(
        summary="Send it the events of a span again",
        description="By the indexes of the log, by times, or both; `last` is inclusive, `until`"
        " is not. What it was never sent is sent too. `Location` is the job that tells how far"
        " it is.",
        request=Span,
        responses={202: Replayed},
    )
    @action(detail=True, methods=["post"])
    def replay(self, request: Request, pk: str) -> Response:
        written = self.written(Span)
        hook = self.get_object()
        replay = replay_span(actor=self.actor, webhook=hook, now=self.now, **written)
        job = job_id(JobKind.REPLAY, replay.event)
        return accepted(Response({"messages": replay.messages, "job": job}), job)

    def _shown_again(self, hook: Webhook) -> Response:
        return self.shown(WebhookRead, self.seen_again(hook))

    def _issued(self, issued: IssuedSecret, code: int = status.HTTP_200_OK) -> Response:
        hook = self.seen_again(issued.webhook)
        hook.secret = issued.secret  # type: ignore[attr-defined] # for this answer alone
        return self.shown(WebhookIssued, hook, code)


@extend_schema_view(
    list=extend_schema(summary="Messages to webhooks"),
    retrieve=extend_schema(summary="One message with its body and every attempt"),
)
class DeliveryViewSet(ListedViewSet[Delivery]):
    queryset = Delivery.objects.all()
    filterset_class = DeliveryFilters

    def permission_needed(self) -> Permission:
        return Permission.MANAGE

    def get_queryset(self) -> QuerySet[Delivery]:
        rows = super().get_queryset()
        if self.action == "list":
            return rows
        log = Attempt.objects.order_by("number")
        return rows.select_related("webhook").prefetch_related(Prefetch("log", log))

    def get_serializer_class(self) -> type[serializers.BaseSerializer[Delivery]]:
        return DeliveryRead if self.action == "list" else DeliveryInFull

    @extend_schema(summary="Send it again", request=NothingWritten, responses={202: DeliveryRead})
    @action(detail=True, methods=["post"])
    def replay(self, request: Request, pk: str) -> Response:
        self.written(NothingWritten)
        sent = replay_delivery(actor=self.actor, delivery=self.get_object(), now=self.now)
        return self.shown(DeliveryRead, sent, status.HTTP_202_ACCEPTED)
