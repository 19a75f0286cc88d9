from __future__ import annotations

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from integrations.models import (
    Attempt,
    Choice,
    Cursor,
    Delivery,
    ForeignReview,
    Notification,
    Post,
    ReviewSource,
    Webhook,
    WebhookSecret,
    Withheld,
)
from verify.admin import ShownAdmin


@admin.register(Notification)
class NotificationAdmin(ShownAdmin[Notification]):
    list_display = ("kind", "user", "team", "created_at", "read_at", "mailed_at", "mail_error")
    list_filter = ("kind", "team")
    list_select_related = ("user", "team")
    search_fields = ("user__name", "user__email", "mail_error")


@admin.register(Choice)
class ChoiceAdmin(ShownAdmin[Choice]):
    list_display = ("user", "kind", "in_app", "by_email")
    list_filter = ("kind",)
    list_select_related = ("user",)


@admin.register(Post)
class PostAdmin(ShownAdmin[Post]):
    list_display = ("user", "rhythm", "hour")
    list_select_related = ("user",)


@admin.register(Cursor)
class CursorAdmin(ShownAdmin[Cursor]):
    list_display = ("name", "position")


@admin.register(Withheld)
class WithheldAdmin(ShownAdmin[Withheld]):
    """What the feed tells later. That an act is kept back at all is for nobody to see before."""

    list_display = ("event_id", "team", "index", "position")
    list_select_related = ("team",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Withheld]:
        return super().get_queryset(request).exclude(position=None)


@admin.register(Webhook)
class WebhookAdmin(ShownAdmin[Webhook]):
    list_display = ("__str__", "team", "owner", "payload", "disabled_at", "disabled_why")
    list_filter = ("disabled_why", "team")
    list_select_related = ("team", "owner")
    search_fields = ("description", "url")


@admin.register(WebhookSecret)
class WebhookSecretAdmin(ShownAdmin[WebhookSecret]):
    """Never the secret itself."""

    hidden = ("sealed",)
    list_display = ("hint", "webhook", "made_at", "expires_at")
    list_select_related = ("webhook",)


@admin.register(Delivery)
class DeliveryAdmin(ShownAdmin[Delivery]):
    """Not what a message says: that is for those who manage its team."""

    hidden = ("body",)
    list_display = ("message_id", "type", "webhook", "state", "attempts", "due_at", "created_at")
    list_filter = ("state", "type", "team")
    list_select_related = ("webhook",)


@admin.register(Attempt)
class AttemptAdmin(ShownAdmin[Attempt]):
    hidden = ("response",)
    list_display = ("delivery", "number", "started_at", "milliseconds", "status", "error")
    list_filter = ("status", "team")
    list_select_related = ("delivery",)


@admin.register(ReviewSource)
class ReviewSourceAdmin(ShownAdmin[ReviewSource]):
    list_display = ("url", "team", "every_hours", "read_at", "due_at", "told", "last_error")
    list_filter = ("team",)
    list_select_related = ("team",)
    search_fields = ("url",)


@admin.register(ForeignReview)
class ForeignReviewAdmin(ShownAdmin[ForeignReview]):
    list_display = ("organisation", "claim", "rating", "published", "team", "source")
    list_filter = ("team", "language")
    list_select_related = ("team", "source")
    search_fields = ("claim", "organisation", "url")
