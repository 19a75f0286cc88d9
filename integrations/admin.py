from __future__ import annotations

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from integrations.models import Choice, Cursor, Notification, Post, Withheld
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
