"""Verdicts, findings and the scale that they are given on; nothing of a sealed round."""

from __future__ import annotations

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest

from reviews.models import Draft, Finding, RatingScale, ScaleRating, Verdict
from verify.admin import ShownAdmin, ShownInline


class FindingInline(ShownInline[Finding, Verdict]):
    model = Finding
    fields = ("position_text", "was_said", "is_so")


@admin.register(Verdict)
class VerdictAdmin(ShownAdmin[Verdict]):
    list_display = ("dispute", "author", "desk_note", "confidence", "round", "created_at", "team")
    list_filter = ("desk_note", "confidence", "team")
    list_select_related = ("dispute", "author", "team")
    search_fields = ("author__name", "dispute__question")
    inlines = (FindingInline,)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Verdict]:
        """Those of a sealed round are kept from moderators as from everybody."""
        return Verdict.objects.unsealed().order_by(*self.get_ordering(request))


@admin.register(Finding)
class FindingAdmin(ShownAdmin[Finding]):
    list_display = ("position_text", "was_said", "is_so", "verdict", "team")
    list_filter = ("was_said", "is_so", "team")
    list_select_related = ("verdict", "team")
    search_fields = ("position_text",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Finding]:
        return super().get_queryset(request).filter(verdict__in=Verdict.objects.unsealed())


@admin.register(Draft)
class DraftAdmin(ShownAdmin[Draft]):
    """That there is one, not what is in it."""

    list_display = ("assignment", "version", "saved_at", "team")
    list_filter = ("team",)
    list_select_related = ("assignment", "team")
    search_fields = ("assignment__reviewer__name",)
    exclude = ("values",)


class ScaleRatingInline(ShownInline[ScaleRating, RatingScale]):
    model = ScaleRating
    fields = ("place", "label", "stands_for", "number", "alternate_name", "meaning")


@admin.register(RatingScale)
class RatingScaleAdmin(ShownAdmin[RatingScale]):
    list_display = ("__str__", "worst", "best", "made_by", "made_at", "team")
    list_filter = ("team",)
    list_select_related = ("made_by", "team")
    search_fields = ("reason",)
    inlines = (ScaleRatingInline,)


@admin.register(ScaleRating)
class ScaleRatingAdmin(ShownAdmin[ScaleRating]):
    list_display = ("label", "stands_for", "number", "alternate_name", "scale", "team")
    list_filter = ("stands_for", "team")
    list_select_related = ("scale", "team")
    search_fields = ("label", "meaning")
