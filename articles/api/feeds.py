"""Feeds that fill stories, and what came of their items, over the API."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from django_filters import BooleanFilter
from drf_spectacular.utils import extend_schema, extend_schema_field, extend_schema_view
from rest_framework import serializers, status
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.api.acting import ListedViewSet
from accounts.api.serializers import OfTeam
from accounts.enums import Permission
from articles.actions.feeds import (
    EVERY_MINUTES,
    add_feed,
    archive_feed,
    change_feed,
    fetch_feed,
    pause_feed,
    resume_feed,
    retry_item,
)
from articles.enums import FeedState
from articles.feed_words import LONGEST
from articles.models import RHYTHM_MINUTES, URL_LENGTH, Feed, FeedItem, Outlet, Story
from articles.queries import state_of
from verify.api.bodies import NothingWritten, Written
from verify.api.lists import Filters, IdFilter, MomentFilter, PartsFilter
from verify.api.rows import RowRead

LEAST_MINUTES, MOST_MINUTES = RHYTHM_MINUTES


class FeedRead(RowRead[Feed]):
    state = serializers.SerializerMethodField()
    waiting = serializers.IntegerField(read_only=True, help_text="Items still to be taken in.")
    taken = serializers.IntegerField(read_only=True, help_text="Items that became articles.")
    known = serializers.IntegerField(
        read_only=True, help_text="Items whose page was in the story already."
    )
    skipped = serializers.IntegerField(read_only=True, help_text="Items that were left out.")
    failed = serializers.IntegerField(read_only=True)

    class Meta:
        model = Feed
        fields = [
            *("id", "url", "title", "story", "outlet", "words", "every_minutes", "state"),
            *("waiting", "taken", "known", "skipped", "failed", "told", "last_error"),
            *("failures", "failing_since", "paused_at", "paused_why", "asked_at", "due_at"),
            *("read_at", "added_by", "added_at", "archived_at"),
        ]

    @extend_schema_field(serializers.ChoiceField(choices=FeedState.choices))
    def get_state(self, feed: Feed) -> str:
        return state_of(feed)


class FeedChange(Written):
    url = serializers.CharField(max_length=URL_LENGTH, required=False)
    story = OfTeam(queryset=Story.objects.current(), required=False)
    outlet = OfTeam(
        queryset=Outlet.objects.current(),
        required=False,
        allow_null=True,
        help_text="Who publishes its items; null: each page's address tells.",
    )
    words = serializers.CharField(
        max_length=LONGEST,
        required=False,
        allow_blank=True,
        help_text="An item is taken that has all words of one line; empty: every item.",
    )
    every_minutes = serializers.IntegerField(
        min_value=LEAST_MINUTES, max_value=MOST_MINUTES, required=False
    )


class FeedWritten(FeedChange):
    url = serializers.CharField(max_length=URL_LENGTH)
    story = OfTeam(queryset=Story.objects.current())
    every_minutes = serializers.IntegerField(
        min_value=LEAST_MINUTES, max_value=MOST_MINUTES, default=EVERY_MINUTES
    )


class FeedItemRead(RowRead[FeedItem]):
    class Meta:
        model = FeedItem
        fields = [
            *("id", "feed", "guid", "link", "title", "author", "published"),
            *("published_precision", "outcome", "reason", "from_feed", "article", "attempts"),
            *("due_at", "found_at", "settled_at"),
        ]


class FeedFilters(Filters):
    search = PartsFilter("title", "url", "story__title")
    story = IdFilter(field_name="story_id")
    outlet = IdFilter(field_name="outlet_id")
    paused = BooleanFilter(field_name="paused_at", lookup_expr="isnull", exclude=True)
    failing = BooleanFilter(field_name="failing_since", lookup_expr="isnull", exclude=True)

    class Meta:
        model = Feed
        fields: list[str] = []


class FeedItemFilters(Filters):
    search = PartsFilter("title", "link")
    feed = IdFilter(field_name="feed_id")
    article = IdFilter(field_name="article_id")
    found_after = MomentFilter(field_name="found_at", lookup_expr="gt")

    class Meta:
        model = FeedItem
        fields = ["outcome"]


@extend_schema_view(
    list=extend_schema(summary="The feeds that fill stories"),
    retrieve=extend_schema(summary="One feed, how it stands, and what its last reading told"),
)
class FeedViewSet(ListedViewSet[Feed]):
    queryset = Feed.objects.current()
    serializer_class = FeedRead
    filterset_class = FeedFilters
    ordering_fields = ("added_at",)
    needs = dict.fromkeys(
        ("create", "partial_update", "fetch", "pause", "resume", "archive"), Permission.SUBMIT
    )

    def get_queryset(self) -> QuerySet[Feed]:
        feeds: QuerySet[Feed] = super().get_queryset().with_counts()  # type: ignore[attr-defined] # its own set
        return feeds

    @extend_schema(
        summary="Let a feed fill a story",
        description="RSS, Atom or JSON Feed. The answer comes at once; a worker reads it, takes in"
        " what it holds by then, and reads it again in its rhythm. `state` tells how far it is,"
        " `GET /feed-items/?feed=` what came of each item.",
        request=FeedWritten,
        responses={201: FeedRead},
    )
    def create(self, request: Request) -> Response:
        written = self.written(FeedWritten)
        feed = add_feed(actor=self.actor, team=self.team, now=self.now, **written)
        return self.shown(FeedRead, self.seen_again(feed), status.HTTP_201_CREATED)

    @extend_schema(summary="Change a feed", request=FeedChange, responses=FeedRead)
    def partial_update(self, request: Request, pk: str) -> Response:
        written = self.written(FeedChange)
        return self._told(change_feed, **written)

    @extend_schema(
        summary="Read it now",
        description="The answer comes at once; its `state` is `asked` until a worker has read it.",
        request=NothingWritten,
        responses={202: FeedRead},
    )
    @action(detail=True, methods=["post"])
    def fetch(self, request: Request, pk: str) -> Response:
        told = self._step(fetch_feed)
        told.status_code = status.HTTP_202_ACCEPTED
        return told

    @extend_schema(
        summary="Read it no more until it is resumed", request=NothingWritten, responses=FeedRead
    )
    @action(detail=True, methods=["post"])
    def pause(self, request: Request, pk: str) -> Response:
        return self._step(pause_feed)

    @extend_schema(
        summary="Read it again, at once and then in its rhythm",
        request=NothingWritten,
        responses=FeedRead,
    )
    @action(detail=True, methods=["post"])
    def resume(self, request: Request, pk: str) -> Response:
        return self._step(resume_feed)

    @extend_schema(
        summary="Put it away for good; what it brought stays",
        request=NothingWritten,
        responses=FeedRead,
    )
    @action(detail=True, methods=["post"])
    def archive(self, request: Request, pk: str) -> Response:
        self.written(NothingWritten)
        feed = archive_feed(actor=self.actor, feed=self.get_object(), now=self.now)
        return self.shown(FeedRead, Feed.objects.with_counts().get(pk=feed.pk))

    def _step(self, act: Any) -> Response:
        self.written(NothingWritten)
        return self._told(act)

    def _told(self, act: Any, **values: Any) -> Response:
        feed = act(actor=self.actor, feed=self.get_object(), now=self.now, **values)
        return self.shown(FeedRead, self.seen_again(feed))


@extend_schema_view(
    list=extend_schema(summary="What feeds have held, and what came of each item"),
    retrieve=extend_schema(summary="One item of a feed"),
)
class FeedItemViewSet(ListedViewSet[FeedItem]):
    queryset = FeedItem.objects.of_current().defer("content")
    serializer_class = FeedItemRead
    filterset_class = FeedItemFilters
    ordering_fields = ("found_at",)
    needs = {"retry": Permission.SUBMIT}

    @extend_schema(
        summary="Take in an item that was left out or failed",
        request=NothingWritten,
        responses={202: FeedItemRead},
    )
    @action(detail=True, methods=["post"])
    def retry(self, request: Request, pk: str) -> Response:
        self.written(NothingWritten)
        item = retry_item(actor=self.actor, item=self.get_object(), now=self.now)
        return self.shown(FeedItemRead, item, status.HTTP_202_ACCEPTED)
