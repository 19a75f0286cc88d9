"""What people say to each other about a dispute."""

from __future__ import annotations

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from reviews.models import Comment, Mention
from verify.admin import ShownAdmin


@admin.register(Comment)
class CommentAdmin(ShownAdmin[Comment]):
    list_display = ("dispute", "author", "made_at", "withdrawn_at", "team")
    list_filter = ("team",)
    list_select_related = ("dispute", "author", "team")
    search_fields = ("author__name", "dispute__question")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Comment]:
        return super().get_queryset(request).filter(pk__in=Comment.objects.unsealed())


@admin.register(Mention)
class MentionAdmin(ShownAdmin[Mention]):
    list_display = ("user", "comment", "team")
    list_filter = ("team",)
    list_select_related = ("user", "comment", "team")
    search_fields = ("user__name",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Mention]:
        return super().get_queryset(request).filter(comment__in=Comment.objects.unsealed())
