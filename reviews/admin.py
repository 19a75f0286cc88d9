from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from unfold.widgets import UnfoldAdminSelectWidget, UnfoldAdminSingleDateWidget

from accounts.admin.trail import EventAdmin
from accounts.enums import GRANTS, Permission
from accounts.models import Membership, User
from accounts.moderation import ActingAdmin, Asked, ReasonAsked
from accounts.permissions import Actor
from audit.models import Event
from claims.admin import SideInline
from claims.models import Decision, Discrepancy
from reviews import publication_admin  # noqa: F401 - registers its models
from reviews.actions.desk import set_discrepancy_aside, undo, undo_desk_note
from reviews.actions.working import assign_dispute, dismiss_dispute, reopen_dispute
from reviews.models import (
    Assignment,
    Capture,
    Comment,
    Contact,
    ContactEntry,
    ContactWaiver,
    DeskNote,
    Dispute,
    Draft,
    Evidence,
    Finding,
    Flag,
    Insider,
    Mention,
    Policy,
    RatingScale,
    SavedFilter,
    ScaleRating,
    SealedEvent,
    Verdict,
    Watch,
)
from verify.admin import ShownAdmin, ShownInline

JUDGES = [role for role, granted in GRANTS.items() if Permission.JUDGE in granted]


class ReviewerAsked(Asked):
    reviewer = forms.ModelChoiceField(User.objects.none(), widget=UnfoldAdminSelectWidget)
    due_at = forms.DateTimeField(
        label="Due", required=False, widget=UnfoldAdminSingleDateWidget, help_text="May be empty."
    )

    def __init__(self, data: Any = None, *, rows: QuerySet[Any]) -> None:
        super().__init__(data, rows=rows)
        judges = Membership.objects.current().filter(
            role__in=JUDGES, team__in={row.team_id for row in rows}
        )
        people = User.objects.filter(id__in=judges.values("user_id")).order_by("name")
        self.fields["reviewer"].queryset = people  # type: ignore[attr-defined] # a choice of rows


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


class EvidenceInline(ShownInline[Evidence, Dispute]):
    model = Evidence
    fields = ("kind", "circle", "added_by", "added_at", "erased_at")
    related = ("added_by",)


@admin.register(Dispute)
class DisputeAdmin(ActingAdmin[Dispute]):
    list_display = ("question", "state", "kind", "severity", "round", "team", "opened_at")
    list_filter = ("state", "kind", "origin", "team")
    list_select_related = ("team",)
    search_fields = ("question", "claim__text")
    inlines = (AssignmentInline, FlagInline, VerdictInline, CommentInline, EvidenceInline)
    actions = ("assign", "dismiss", "reopen")

    @admin.action(description="Assign")
    def assign(self, request: HttpRequest, rows: QuerySet[Dispute]) -> HttpResponse | None:
        def act(actor: Actor, dispute: Dispute, asked: dict[str, Any]) -> object:
            return assign_dispute(actor=actor, dispute=dispute, now=timezone.now(), **asked)

        return self.act_on_each(request, rows, act, ReviewerAsked)

    @admin.action(description="Dismiss")
    def dismiss(self, request: HttpRequest, rows: QuerySet[Dispute]) -> HttpResponse | None:
        def act(actor: Actor, dispute: Dispute, asked: dict[str, Any]) -> object:
            return dismiss_dispute(actor=actor, dispute=dispute, now=timezone.now(), **asked)

        return self.act_on_each(request, rows, act, ReasonAsked)

    @admin.action(description="Reopen")
    def reopen(self, request: HttpRequest, rows: QuerySet[Dispute]) -> HttpResponse | None:
        def act(actor: Actor, dispute: Dispute, asked: dict[str, Any]) -> object:
            return reopen_dispute(actor=actor, dispute=dispute, now=timezone.now(), **asked)

        return self.act_on_each(request, rows, act, ReasonAsked)


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


@admin.register(Assignment)
class AssignmentAdmin(ShownAdmin[Assignment]):
    list_display = ("dispute", "reviewer", "part", "round", "state", "due_at", "team")
    list_filter = ("state", "part", "team")
    list_select_related = ("dispute", "reviewer", "team")
    search_fields = ("reviewer__name", "dispute__question")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Assignment]:
        """Without those of sealed rounds, whose state would tell who is done."""
        return super().get_queryset(request).filter(pk__in=Assignment.objects.unsealed())


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
        return super().get_queryset(request).filter(pk__in=Verdict.objects.unsealed())


@admin.register(Finding)
class FindingAdmin(ShownAdmin[Finding]):
    list_display = ("position_text", "was_said", "is_so", "verdict", "team")
    list_filter = ("was_said", "is_so", "team")
    list_select_related = ("verdict", "team")
    search_fields = ("position_text",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Finding]:
        return super().get_queryset(request).filter(verdict__in=Verdict.objects.unsealed())


# A moderator is in no circle: the admin shows that there is evidence, and never what it is.


@admin.register(Evidence)
class EvidenceAdmin(ShownAdmin[Evidence]):
    list_display = ("kind", "circle", "dispute", "added_by", "added_at", "erased_at", "team")
    list_filter = ("kind", "circle", "team")
    list_select_related = ("dispute", "added_by", "team")
    hidden = (
        *("url", "note", "file_name", "media_type", "size", "sha256", "source", "supersedes"),
        *("exact", "prefix", "suffix", "language", "translation", "translator", "occurs"),
    )


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


@admin.register(Flag)
class FlagAdmin(ShownAdmin[Flag]):
    list_display = ("exact", "reason", "dispute", "raised_by", "raised_at", "team")
    list_filter = ("team",)
    list_select_related = ("dispute", "raised_by", "team")
    search_fields = ("exact", "reason")


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


@admin.register(Policy)
class PolicyAdmin(ShownAdmin[Policy]):
    list_display = ("team", "independent", "automatic", "lease_minutes", "hold_hours")
    list_filter = ("independent", "automatic")
    list_select_related = ("team",)
    search_fields = ("team__name",)


@admin.register(SavedFilter)
class SavedFilterAdmin(ShownAdmin[SavedFilter]):
    list_display = ("name", "user", "team")
    list_filter = ("team",)
    list_select_related = ("user", "team")
    search_fields = ("name", "user__name")


@admin.register(Watch)
class WatchAdmin(ShownAdmin[Watch]):
    list_display = ("dispute", "user", "since", "team")
    list_filter = ("team",)
    list_select_related = ("dispute", "user", "team")
    search_fields = ("user__name", "dispute__question")


@admin.register(Draft)
class DraftAdmin(ShownAdmin[Draft]):
    """That there is one, not what is in it."""

    list_display = ("assignment", "version", "saved_at", "team")
    list_filter = ("team",)
    list_select_related = ("assignment", "team")
    search_fields = ("assignment__reviewer__name",)
    exclude = ("values",)


@admin.register(SealedEvent)
class SealedEventAdmin(ShownAdmin[SealedEvent]):
    """Those whose round is open by now."""

    list_display = ("event_id", "dispute", "round", "author", "team")
    list_filter = ("team",)
    list_select_related = ("dispute", "author", "team")
    search_fields = ("author__name",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[SealedEvent]:
        in_force = SealedEvent.objects.in_force()
        return super().get_queryset(request).exclude(pk__in=in_force)


admin.site.unregister(Event)


@admin.register(Event)
class ToldEventAdmin(EventAdmin):
    """The trail without the acts of sealed rounds."""

    def get_queryset(self, request: HttpRequest) -> QuerySet[Event]:
        hidden = SealedEvent.objects.in_force().values("event_id")
        return super().get_queryset(request).exclude(pk__in=hidden)


@admin.register(Capture)
class CaptureAdmin(ShownAdmin[Capture]):
    list_display = ("evidence", "state", "attempts", "tried_at", "captured_at", "team")
    list_filter = ("state", "team")
    list_select_related = ("evidence", "team")
    hidden = (
        *("error", "final_url", "status", "content_type", "sha256", "size", "warc_sha256"),
        *("warc_size", "text"),
    )


@admin.register(Contact)
class ContactAdmin(ShownAdmin[Contact]):
    list_display = ("circle", "dispute", "added_by", "added_at", "erased_at", "team")
    list_filter = ("circle", "team")
    list_select_related = ("dispute", "added_by", "team")
    hidden = ("who", "reached_at", "channel", "asked", "asked_at", "deadline")


@admin.register(ContactEntry)
class ContactEntryAdmin(ShownAdmin[ContactEntry]):
    list_display = ("contact", "added_by", "added_at", "team")
    list_select_related = ("contact", "added_by", "team")
    hidden = ("step", "words", "at")


@admin.register(ContactWaiver)
class ContactWaiverAdmin(ShownAdmin[ContactWaiver]):
    list_display = ("dispute", "reason", "given_by", "given_at", "team")
    list_filter = ("team",)
    list_select_related = ("dispute", "given_by", "team")


@admin.register(Insider)
class InsiderAdmin(ShownAdmin[Insider]):
    list_display = ("evidence", "contact", "team")
    list_select_related = ("evidence", "contact", "team")
    hidden = ("user",)
