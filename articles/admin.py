from __future__ import annotations

from typing import Any

from django import forms
from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from unfold.widgets import UnfoldAdminTextInputWidget

from accounts.moderation import ActingAdmin
from accounts.permissions import Actor
from articles.actions import (
    change_article,
    change_outlet,
    create_outlet,
    place_article,
    rename_story,
    retry_comparison,
    retry_revision,
)
from articles.actions.feeds import (
    archive_feed,
    change_feed,
    fetch_feed,
    pause_feed,
    resume_feed,
    retry_item,
)
from articles.enums import Precision
from articles.models import (
    Article,
    ArticleWords,
    Feed,
    FeedItem,
    Job,
    JobLine,
    Occurrence,
    Outlet,
    Revision,
    Story,
    StoryArticle,
)
from articles.published import parse_published, zone_named
from verify.admin import ShownAdmin, ShownInline


@admin.register(Outlet)
class OutletAdmin(ActingAdmin[Outlet]):
    list_display = ("name", "domain", "team", "country", "time_zone", "language")
    list_filter = ("team", "language")
    list_select_related = ("team",)
    search_fields = ("name", "domain")
    edits = ("name", "domain", "country", "time_zone", "language")
    adds = ("team", *edits)

    def add_row(self, actor: Actor, values: dict[str, Any]) -> Outlet:
        return create_outlet(actor=actor, now=timezone.now(), **values)

    def change_row(self, actor: Actor, row: Outlet, values: dict[str, Any]) -> object:
        return change_outlet(actor=actor, outlet=row, now=timezone.now(), **values)


class PlaceInline(ShownInline[StoryArticle, Story]):
    model = StoryArticle
    fields = ("article", "file", "placement", "placed_by_hand", "gone_at")
    related = ("article",)


@admin.register(Story)
class StoryAdmin(ActingAdmin[Story]):
    list_display = ("title", "slug", "team", "created_by", "created_at", "last_error")
    list_filter = ("team",)
    list_select_related = ("team", "created_by")
    search_fields = ("title", "slug", "key")
    edits = ("title",)
    inlines = (PlaceInline,)
    actions = ("retry",)

    def change_row(self, actor: Actor, row: Story, values: dict[str, Any]) -> object:
        return rename_story(actor=actor, story=row, now=timezone.now(), title=row.title)

    @admin.action(description="Compare again")
    def retry(self, request: HttpRequest, rows: QuerySet[Story]) -> HttpResponse | None:
        def act(actor: Actor, story: Story, _: dict[str, Any]) -> object:
            return retry_comparison(actor=actor, story=story, now=timezone.now())

        return self.act_on_each(request, rows, act)


class ArticleForm(forms.ModelForm[Article]):
    """What is known of an article; its publication time as people write it."""

    published_as = forms.CharField(
        label="Published",
        required=False,
        max_length=40,
        widget=UnfoldAdminTextInputWidget,
        help_text="2026-01-31, or 2026-01-31T14:30:00Z; empty where it is unknown.",
    )

    class Meta:
        model = Article
        fields = ("outlet", "author", "language")

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["published_as"].initial = _as_written(self.instance)
        outlets = Outlet.objects.current().filter(team=self.instance.team_id)
        self.fields["outlet"].queryset = outlets  # type: ignore[attr-defined] # a choice of rows


class RevisionInline(ShownInline[Revision, Article]):
    model = Revision
    fields = ("number", "created_at", "stage", "attempts", "last_error")

    def get_queryset(self, request: HttpRequest) -> QuerySet[Revision]:
        return super().get_queryset(request).defer("text")


@admin.register(Article)
class ArticleAdmin(ActingAdmin[Article]):
    form = ArticleForm
    list_display = ("id", "outlet", "author", "url", "published", "published_precision", "team")
    list_filter = ("team", "published_precision", "language")
    list_select_related = ("outlet", "team")
    search_fields = ("author", "url", "outlet__name")
    edits = ("outlet", "url", "author", "language", "published_as")
    hidden = ("published", "published_precision")
    inlines = (RevisionInline,)

    def change_row(self, actor: Actor, row: Article, values: dict[str, Any]) -> object:
        written = values.pop("published_as", None)
        if written is not None:
            zone = row.outlet.time_zone if row.outlet else ""
            values["published"] = parse_published(written, zone)
        return change_article(actor=actor, article=row, now=timezone.now(), **values)


@admin.register(StoryArticle)
class StoryArticleAdmin(ActingAdmin[StoryArticle]):
    list_display = ("id", "story", "article", "file", "placement", "placed_by_hand", "team")
    list_filter = ("placement", "team")
    list_select_related = ("story", "article", "team")
    search_fields = ("file", "story__title")
    edits = ("placement",)

    def change_row(self, actor: Actor, row: StoryArticle, values: dict[str, Any]) -> object:
        return place_article(actor=actor, place=row, placement=row.placement, now=timezone.now())


@admin.register(Revision)
class RevisionAdmin(ActingAdmin[Revision]):
    list_display = ("id", "article", "number", "team", "stage", "attempts", "last_error")
    list_filter = ("stage", "team")
    list_select_related = ("article", "team")
    search_fields = ("sha256", "last_error")
    actions = ("retry",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[Revision]:
        return super().get_queryset(request).defer("text")

    @admin.action(description="Read again")
    def retry(self, request: HttpRequest, rows: QuerySet[Revision]) -> HttpResponse | None:
        def act(actor: Actor, revision: Revision, _: dict[str, Any]) -> object:
            return retry_revision(actor=actor, revision=revision, now=timezone.now())

        return self.act_on_each(request, rows, act)


@admin.register(Occurrence)
class OccurrenceAdmin(ShownAdmin[Occurrence]):
    list_display = ("id", "team", "created_at")
    list_filter = ("team",)
    list_select_related = ("team",)


def _as_written(article: Article) -> str:
    """The publication time as `parse_published` reads it back, in the outlet's zone."""
    if article.published is None:
        return ""
    if article.published_precision != Precision.DAY:
        return article.published.isoformat()
    zone = article.outlet.time_zone if article.outlet else ""
    return article.published.astimezone(zone_named(zone)).date().isoformat()


@admin.register(Job)
class JobAdmin(ShownAdmin[Job]):
    list_display = ("id", "team", "user", "token", "total", "created_at", "done_at")
    list_filter = ("team",)
    list_select_related = ("team", "user", "token")
    search_fields = ("user__name", "user__email")


@admin.register(JobLine)
class JobLineAdmin(ShownAdmin[JobLine]):
    list_display = ("job", "number", "team", "outcome", "article", "attempts")
    list_filter = ("outcome", "team")
    list_select_related = ("team", "job", "article")


@admin.register(ArticleWords)
class ArticleWordsAdmin(ShownAdmin[ArticleWords]):
    list_display = ("article", "about", "team")
    list_filter = ("team",)
    list_select_related = ("article", "team")
    search_fields = ("about",)
    hidden = ("words",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[ArticleWords]:
        return super().get_queryset(request).defer("words")


@admin.register(Feed)
class FeedAdmin(ActingAdmin[Feed]):
    list_display = (
        *("__str__", "url", "team", "story", "every_minutes", "read_at", "due_at", "told"),
        *("last_error", "paused_why", "archived_at"),
    )
    list_filter = ("paused_why", "team")
    list_select_related = ("team", "story")
    search_fields = ("title", "url", "words", "last_error", "story__title")
    edits = ("url", "words", "every_minutes")
    actions = ("fetch", "pause", "resume", "put_away")

    def change_row(self, actor: Actor, row: Feed, values: dict[str, Any]) -> object:
        return change_feed(actor=actor, feed=row, now=timezone.now(), **values)

    @admin.action(description="Read now")
    def fetch(self, request: HttpRequest, rows: QuerySet[Feed]) -> HttpResponse | None:
        def act(actor: Actor, feed: Feed, _: dict[str, Any]) -> object:
            return fetch_feed(actor=actor, feed=feed, now=timezone.now())

        return self.act_on_each(request, rows, act)

    @admin.action(description="Pause")
    def pause(self, request: HttpRequest, rows: QuerySet[Feed]) -> HttpResponse | None:
        def act(actor: Actor, feed: Feed, _: dict[str, Any]) -> object:
            return pause_feed(actor=actor, feed=feed, now=timezone.now())

        return self.act_on_each(request, rows, act)

    @admin.action(description="Resume")
    def resume(self, request: HttpRequest, rows: QuerySet[Feed]) -> HttpResponse | None:
        def act(actor: Actor, feed: Feed, _: dict[str, Any]) -> object:
            return resume_feed(actor=actor, feed=feed, now=timezone.now())

        return self.act_on_each(request, rows, act)

    @admin.action(description="Put away")
    def put_away(self, request: HttpRequest, rows: QuerySet[Feed]) -> HttpResponse | None:
        def act(actor: Actor, feed: Feed, _: dict[str, Any]) -> object:
            return archive_feed(actor=actor, feed=feed, now=timezone.now())

        return self.act_on_each(request, rows, act)


@admin.register(FeedItem)
class FeedItemAdmin(ActingAdmin[FeedItem]):
    list_display = ("__str__", "feed", "team", "outcome", "reason", "article", "found_at")
    list_filter = ("outcome", "team")
    list_select_related = ("feed", "team", "article")
    search_fields = ("title", "link", "reason")
    actions = ("retry",)

    def get_queryset(self, request: HttpRequest) -> QuerySet[FeedItem]:
        return super().get_queryset(request).defer("content")

    @admin.action(description="Take in")
    def retry(self, request: HttpRequest, rows: QuerySet[FeedItem]) -> HttpResponse | None:
        def act(actor: Actor, item: FeedItem, _: dict[str, Any]) -> object:
            return retry_item(actor=actor, item=item, now=timezone.now())

        return self.act_on_each(request, rows, act)
