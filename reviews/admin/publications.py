"""Publications and public pages of teams, to look at; a moderator takes a finding off its page."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from accounts.moderation import ActingAdmin, ReasonAsked
from accounts.permissions import Actor
from reviews.actions.withdrawing import withdraw_publication
from reviews.models import (
    Appearance,
    Ground,
    LegalReview,
    Publication,
    PublicPage,
    Release,
    Reuse,
    ShownFinding,
    SourceChange,
    Withdrawal,
    Wording,
)
from verify.admin import ShownAdmin, ShownInline


class WordingInline(ShownInline[Wording, Publication]):
    model = Wording
    fk_name = "publication"
    fields = ("number", "title", "claim_reviewed", "rating", "made_by", "made_at")
    related = ("rating", "made_by")


class ReleaseInline(ShownInline[Release, Publication]):
    model = Release
    fk_name = "publication"
    fields = ("kind", "wording", "publisher", "made_at", "due_at", "change", "reason")
    related = ("wording", "publisher")


class LegalReviewInline(ShownInline[LegalReview, Publication]):
    model = LegalReview
    fields = ("question", "asked_by", "asked_at", "answer", "answered_by", "answered_at")
    related = ("asked_by", "answered_by")


class WithdrawalInline(ShownInline[Withdrawal, Publication]):
    model = Withdrawal
    fields = ("reason", "withdrawn_by", "withdrawn_at", "outcome", "answered_by", "answered_at")
    related = ("withdrawn_by", "answered_by")


class SourceChangeInline(ShownInline[SourceChange, Publication]):
    model = SourceChange
    fields = ("kind", "matters", "seen_at", "resolution", "resolved_by", "resolved_at")
    related = ("resolved_by",)


@admin.register(Publication)
class PublicationAdmin(ActingAdmin[Publication]):
    list_display = ("__str__", "state", "dispute", "due_at", "published_at", "team")
    list_filter = ("state", "team")
    list_select_related = ("dispute", "team")
    search_fields = ("slug", "dispute__question")
    inlines = (
        *(WordingInline, ReleaseInline, LegalReviewInline, WithdrawalInline),
        SourceChangeInline,
    )
    actions = ("take_down",)

    @admin.action(description="Take down (withdraw)")
    def take_down(self, request: HttpRequest, rows: QuerySet[Publication]) -> HttpResponse | None:
        def act(actor: Actor, publication: Publication, asked: dict[str, Any]) -> object:
            return withdraw_publication(
                actor=actor, publication=publication, now=timezone.now(), **asked
            )

        return self.act_on_each(request, rows, act, ReasonAsked)


@admin.register(Wording)
class WordingAdmin(ShownAdmin[Wording]):
    list_display = ("title", "number", "publication", "rating", "made_by", "made_at", "team")
    list_filter = ("team",)
    list_select_related = ("publication", "rating", "made_by", "team")
    search_fields = ("title", "claim_reviewed")


@admin.register(ShownFinding)
class ShownFindingAdmin(ShownAdmin[ShownFinding]):
    list_display = ("finding", "wording", "place", "team")
    list_filter = ("team",)
    list_select_related = ("finding", "wording", "team")
    search_fields = ("finding__position_text",)


@admin.register(Appearance)
class AppearanceAdmin(ShownAdmin[Appearance]):
    list_display = ("exact", "outlet", "wording", "revision", "team")
    list_filter = ("team",)
    list_select_related = ("wording", "revision", "team")
    search_fields = ("exact", "outlet", "url")


@admin.register(Release)
class ReleaseAdmin(ShownAdmin[Release]):
    list_display = ("publication", "kind", "publisher", "made_at", "due_at", "team")
    list_filter = ("kind", "team")
    list_select_related = ("publication", "publisher", "team")
    search_fields = ("publication__slug", "change")


@admin.register(Ground)
class GroundAdmin(ShownAdmin[Ground]):
    list_display = ("release", "verdict", "author", "publisher", "team")
    list_filter = ("team",)
    list_select_related = ("release", "verdict", "author", "publisher", "team")
    search_fields = ("author__name", "publisher__name")


@admin.register(LegalReview)
class LegalReviewAdmin(ShownAdmin[LegalReview]):
    list_display = ("publication", "answer", "asked_by", "asked_at", "answered_by", "team")
    list_filter = ("answer", "team")
    list_select_related = ("publication", "asked_by", "answered_by", "team")
    search_fields = ("publication__slug", "question")


@admin.register(Withdrawal)
class WithdrawalAdmin(ShownAdmin[Withdrawal]):
    list_display = ("publication", "outcome", "withdrawn_by", "withdrawn_at", "answered_by", "team")
    list_filter = ("outcome", "team")
    list_select_related = ("publication", "withdrawn_by", "answered_by", "team")
    search_fields = ("publication__slug", "reason")


@admin.register(SourceChange)
class SourceChangeAdmin(ShownAdmin[SourceChange]):
    list_display = ("publication", "kind", "matters", "seen_at", "resolution", "team")
    list_filter = ("kind", "matters", "resolution", "team")
    list_select_related = ("publication", "team")
    search_fields = ("publication__slug",)


@admin.register(PublicPage)
class PublicPageAdmin(ShownAdmin[PublicPage]):
    list_display = ("kind", "version", "made_by", "made_at", "team")
    list_filter = ("kind", "team")
    list_select_related = ("made_by", "team")
    search_fields = ("text",)


@admin.register(Reuse)
class ReuseAdmin(ShownAdmin[Reuse]):
    list_display = ("dispute", "verdict", "desk_note", "made_by", "made_at", "team")
    list_filter = ("team",)
    list_select_related = ("dispute", "verdict", "desk_note", "made_by", "team")
    search_fields = ("dispute__question",)
