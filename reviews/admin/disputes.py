"""Disputes and the work on them."""

from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from unfold.widgets import UnfoldAdminSelectWidget, UnfoldAdminSingleDateWidget

from accounts.enums import GRANTS, Permission
from accounts.models import Membership, User
from accounts.moderation import ActingAdmin, Asked, ReasonAsked
from accounts.permissions import Actor
from reviews.actions.assigning import assign_automatically, assign_dispute, requeue
from reviews.actions.merging import merge_disputes
from reviews.actions.working import dismiss_dispute, reopen_dispute
from reviews.admin.filters import ReviewerFilter, SeverityFilter, WorkFilter
from reviews.models import Assignment, Comment, Dispute, Evidence, Flag, Verdict, Watch
from verify.admin import ShownAdmin, ShownInline
from verify.errors import ConflictError

JUDGES = [role for role, granted in GRANTS.items() if Permission.JUDGE in granted]


class ReviewerAsked(Asked):
    reviewer = forms.ModelChoiceField(User.objects.none(), widget=UnfoldAdminSelectWidget)
    due_at = forms.DateTimeField(
        label="Due", required=False, widget=UnfoldAdminSingleDateWidget, help_text="May be empty."
    )

    def __init__(self, data: Any = None, *, rows: QuerySet[Any]) -> None:
        super().__init__(data, rows=rows)
        judges = Membership.objects.current().filter(
            role__in=JUDGES, team__in=rows.order_by().values("team")
        )
        people = User.objects.filter(id__in=judges.values("user_id")).order_by("name")
        self.fields["reviewer"].queryset = people  # type: ignore[attr-defined] # a choice of rows


class MergeAsked(ReasonAsked):
    """Which of the chosen disputes the others become part of."""

    into = forms.ModelChoiceField(Dispute.objects.none(), widget=UnfoldAdminSelectWidget)

    def __init__(self, data: Any = None, *, rows: QuerySet[Any]) -> None:
        super().__init__(data, rows=rows)
        into = self.fields["into"]
        assert isinstance(into, forms.ModelChoiceField)  # noqa: S101 - declared so above
        into.queryset = rows.order_by("-severity", "pk")


class AssignmentInline(ShownInline[Assignment, Dispute]):
    model = Assignment
    fields = ("reviewer", "part", "round", "state", "due_at", "assigned_at", "ended_at")
    related = ("reviewer",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Assignment]:
        return super().get_queryset(request).filter(pk__in=Assignment.objects.unsealed())


class VerdictInline(ShownInline[Verdict, Dispute]):
    model = Verdict
    fk_name = "dispute"
    fields = ("author", "round", "desk_note", "confidence", "created_at")
    related = ("author",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Verdict]:
        return super().get_queryset(request).filter(pk__in=Verdict.objects.unsealed())


class CommentInline(ShownInline[Comment, Dispute]):
    model = Comment
    fields = ("author", "text", "made_at", "withdrawn_at")
    related = ("author",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Comment]:
        return super().get_queryset(request).filter(pk__in=Comment.objects.unsealed())


class FlagInline(ShownInline[Flag, Dispute]):
    model = Flag
    fields = ("exact", "reason", "raised_by", "raised_at")
    related = ("raised_by",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Flag]:
        return super().get_queryset(request).filter(pk__in=Flag.objects.unsealed())


class EvidenceInline(ShownInline[Evidence, Dispute]):
    model = Evidence
    fields = ("kind", "circle", "added_by", "added_at", "erased_at")
    related = ("added_by",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Evidence]:
        return super().get_queryset(request).filter(pk__in=Evidence.objects.unsealed())


@admin.register(Dispute)
class DisputeAdmin(ActingAdmin[Dispute]):
    list_display = (
        *("question", "state", "kind", "severity", "priority", "due_at", "vacant", "team"),
        "opened_at",
    )
    list_filter = (
        *(WorkFilter, SeverityFilter, ReviewerFilter, "state", "kind", "priority", "origin"),
        "team",
    )
    list_select_related = ("team",)
    search_fields = ("question",)
    inlines = (AssignmentInline, FlagInline, VerdictInline, CommentInline, EvidenceInline)
    actions = ("assign", "assign_by_itself", "requeue", "dismiss", "merge", "reopen")

    @admin.action(description="Assign")
    def assign(self, request: HttpRequest, rows: QuerySet[Dispute]) -> HttpResponse | None:
        def act(actor: Actor, dispute: Dispute, asked: dict[str, Any]) -> object:
            return assign_dispute(actor=actor, dispute=dispute, now=timezone.now(), **asked)

        return self.act_on_each(request, rows, act, ReviewerAsked)

    @admin.action(description="Assign to whoever fits best")
    def assign_by_itself(
        self, request: HttpRequest, rows: QuerySet[Dispute]
    ) -> HttpResponse | None:
        def act(actor: Actor, dispute: Dispute, _: dict[str, Any]) -> object:
            made = assign_automatically(actor=actor, dispute=dispute, now=timezone.now())
            if made is None:
                raise ConflictError(
                    "Nobody can take it.", hint="Its page tells of each reviewer why."
                )
            return made

        return self.act_on_each(request, rows, act)

    @admin.action(description="Put back on the list")
    def requeue(self, request: HttpRequest, rows: QuerySet[Dispute]) -> HttpResponse | None:
        def act(actor: Actor, dispute: Dispute, _: dict[str, Any]) -> object:
            return requeue(actor=actor, dispute=dispute, now=timezone.now())

        return self.act_on_each(request, rows, act)

    @admin.action(description="Dismiss")
    def dismiss(self, request: HttpRequest, rows: QuerySet[Dispute]) -> HttpResponse | None:
        def act(actor: Actor, dispute: Dispute, asked: dict[str, Any]) -> object:
            return dismiss_dispute(actor=actor, dispute=dispute, now=timezone.now(), **asked)

        return self.act_on_each(request, rows, act, ReasonAsked)

    @admin.action(description="Merge into one")
    def merge(self, request: HttpRequest, rows: QuerySet[Dispute]) -> HttpResponse | None:
        def act(actor: Actor, dispute: Dispute, asked: dict[str, Any]) -> object:
            if dispute == asked["into"]:
                return dispute
            return merge_disputes(actor=actor, dispute=dispute, now=timezone.now(), **asked)

        return self.act_on_each(request, rows, act, MergeAsked)

    @admin.action(description="Reopen")
    def reopen(self, request: HttpRequest, rows: QuerySet[Dispute]) -> HttpResponse | None:
        def act(actor: Actor, dispute: Dispute, asked: dict[str, Any]) -> object:
            return reopen_dispute(actor=actor, dispute=dispute, now=timezone.now(), **asked)

        return self.act_on_each(request, rows, act, ReasonAsked)


@admin.register(Assignment)
class AssignmentAdmin(ShownAdmin[Assignment]):
    list_display = ("dispute", "reviewer", "part", "round", "state", "due_at", "team")
    list_filter = ("state", "part", "team")
    list_select_related = ("dispute", "reviewer", "team")
    search_fields = ("reviewer__name", "dispute__question")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Assignment]:
        """Without those of sealed rounds, whose state would tell who is done."""
        return Assignment.objects.unsealed().order_by(*self.get_ordering(request))


@admin.register(Flag)
class FlagAdmin(ShownAdmin[Flag]):
    list_display = ("exact", "reason", "dispute", "raised_by", "raised_at", "team")
    list_filter = ("team",)
    list_select_related = ("dispute", "raised_by", "team")
    search_fields = ("exact", "reason")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Flag]:
        return super().get_queryset(request).filter(pk__in=Flag.objects.unsealed())


@admin.register(Watch)
class WatchAdmin(ShownAdmin[Watch]):
    list_display = ("dispute", "user", "since", "team")
    list_filter = ("team",)
    list_select_related = ("dispute", "user", "team")
    search_fields = ("user__name", "dispute__question")
