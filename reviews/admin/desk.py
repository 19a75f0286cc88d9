"""Discrepancies, people's decisions about them, and desk notes."""

from __future__ import annotations

from typing import Any

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from accounts.moderation import ActingAdmin, ReasonAsked
from accounts.permissions import Actor
from claims.admin import SideInline
from claims.models import Decision, Discrepancy
from reviews.actions.desk import set_discrepancy_aside, undo, undo_desk_note
from reviews.models import DeskNote


@admin.register(Discrepancy)
class DiscrepancyAdmin(ActingAdmin[Discrepancy]):
    list_display = ("explanation", "kind", "severity", "state", "folded", "story", "team")
    list_filter = ("kind", "state", "folded", "team")
    list_select_related = ("story", "team")
    search_fields = ("explanation",)
    inlines = (SideInline,)
    actions = ("dismiss",)

    @admin.action(description="Say “not a discrepancy”")
    def dismiss(self, request: HttpRequest, rows: QuerySet[Discrepancy]) -> HttpResponse | None:
        def act(actor: Actor, row: Discrepancy, asked: dict[str, Any]) -> object:
            return set_discrepancy_aside(actor=actor, discrepancy=row, now=timezone.now(), **asked)

        return self.act_on_each(request, rows, act, ReasonAsked)


@admin.register(Decision)
class DecisionAdmin(ActingAdmin[Decision]):
    list_display = ("kind", "claim", "made_by", "made_at", "undone_at", "team")
    list_filter = ("kind", "team")
    list_select_related = ("claim", "made_by", "team")
    search_fields = ("claim__text", "reason")
    actions = ("take_back",)

    @admin.action(description="Undo")
    def take_back(self, request: HttpRequest, rows: QuerySet[Decision]) -> HttpResponse | None:
        def act(actor: Actor, decision: Decision, _: dict[str, Any]) -> object:
            return undo(actor=actor, decision=decision, now=timezone.now())

        return self.act_on_each(request, rows, act)


@admin.register(DeskNote)
class DeskNoteAdmin(ActingAdmin[DeskNote]):
    list_display = ("kind", "claim", "line", "made_by", "made_at", "undone_at", "team")
    list_filter = ("kind", "team")
    list_select_related = ("claim", "made_by", "team")
    search_fields = ("claim__text", "line")
    actions = ("take_back",)

    @admin.action(description="Take back")
    def take_back(self, request: HttpRequest, rows: QuerySet[DeskNote]) -> HttpResponse | None:
        def act(actor: Actor, note: DeskNote, _: dict[str, Any]) -> object:
            return undo_desk_note(actor=actor, note=note, now=timezone.now())

        return self.act_on_each(request, rows, act)
