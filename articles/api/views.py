from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from django.db.models import Count, Exists, F, OuterRef, Prefetch, Q, QuerySet
from django.db.models.functions import Length
from django.shortcuts import get_object_or_404
from drf_spectacular.utils import extend_schema, extend_schema_view
from rest_framework import status
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.serializers import BaseSerializer

from accounts.api.acting import ListedViewSet
from accounts.enums import Permission
from articles.actions import (
    change_article,
    change_outlet,
    create_outlet,
    create_story,
    place_article,
    rename_story,
    retry_comparison,
    retry_revision,
    revise_article,
    submit_article,
)
from articles.api.filters import ArticleFilters, OutletFilters, StoryFilters
from articles.api.intake import submission, words_of
from articles.api.jobs import JobRead, accepted, bulk_work, job_id
from articles.api.lines import ArticleLine, LinesParser
from articles.api.serializers import (
    ArticleChange,
    ArticleDetail,
    ArticleRead,
    ArticleSubmitted,
    OutletChange,
    OutletRead,
    OutletWritten,
    PlaceRead,
    Placing,
    RevisionRead,
    RevisionSubmitted,
    StoryRead,
    StoryWritten,
)
from articles.bulk import start_job
from articles.enums import JobKind, Placement, Stage
from articles.models import Article, Job, Outlet, Revision, Story, StoryArticle
from verify.api.bodies import NothingWritten


@extend_schema_view(
    list=extend_schema(summary="The outlets that the team knows"),
    retrieve=extend_schema(summary="One outlet"),
)
class OutletViewSet(ListedViewSet[Outlet]):
    queryset = Outlet.objects.current()
    serializer_class = OutletRead
    filterset_class = OutletFilters
    ordering_fields = ("name", "created_at")
    needs = {"create": Permission.SUBMIT, "partial_update": Permission.CURATE}

    @extend_schema(summary="Add an outlet", request=OutletWritten, responses={201: OutletRead})
    def create(self, request: Request) -> Response:
        outlet = create_outlet(
            actor=self.actor, team=self.team, now=self.now, **self.written(OutletWritten)
        )
        return self.shown(OutletRead, self.seen_again(outlet), status.HTTP_201_CREATED)

    @extend_schema(summary="Change an outlet", request=OutletChange, responses=OutletRead)
    def partial_update(self, request: Request, pk: str) -> Response:
        outlet = change_outlet(
            actor=self.actor, outlet=self.get_object(), now=self.now, **self.written(OutletChange)
        )
        return self.shown(OutletRead, outlet)


@extend_schema_view(
    list=extend_schema(summary="Stories"),
    retrieve=extend_schema(summary="One story, by id or slug"),
)
class StoryViewSet(ListedViewSet[Story]):
    queryset = Story.objects.current()
    serializer_class = StoryRead
    filterset_class = StoryFilters
    ordering_fields = ("title", "created_at")
    lookup_value_regex = "[-_a-zA-Z0-9]+"
    needs = {
        "create": Permission.SUBMIT,
        "partial_update": Permission.SUBMIT,
        "articles": Permission.SUBMIT,
        "retry": Permission.SUBMIT,
        "place": Permission.CURATE,
    }

    def get_queryset(self) -> QuerySet[Story]:
        shown = ~Q(places__placement=Placement.REMOVED)
        unread = Revision.objects.filter(article__places__story=OuterRef("pk"))
        return (
            super()
            .get_queryset()
            .annotate(
                article_count=Count("places", filter=shown),
                unread=Exists(unread.filter(stage=Stage.RECEIVED)),
                pending=Q(unread=True) | Q(compared__lt=F("wanted")),
            )
        )

    def before_writing(self) -> None:
        self.fetched: dict[str, Any] = {}
        asked = self.request.data
        if self.action == "articles" and isinstance(asked, Mapping) and asked.get("fetch"):
            self.get_object()
            self.fetched = submission(self.written(ArticleSubmitted))

    def get_object(self) -> Story:
        named = self.kwargs["pk"]
        self.kwargs["pk"] = _id_of(named, self.team.pk)
        return super().get_object()

    @extend_schema(summary="Open a story", request=StoryWritten, responses={201: StoryRead})
    def create(self, request: Request) -> Response:
        story = create_story(
            actor=self.actor, team=self.team, now=self.now, **self.written(StoryWritten)
        )
        return self.shown(StoryRead, self.seen_again(story), status.HTTP_201_CREATED)

    @extend_schema(summary="Rename a story", request=StoryWritten, responses=StoryRead)
    def partial_update(self, request: Request, pk: str) -> Response:
        story = rename_story(
            actor=self.actor, story=self.get_object(), now=self.now, **self.written(StoryWritten)
        )
        return self.shown(StoryRead, self.seen_again(story))

    @extend_schema(
        summary="Submit an article to a story",
        description="The answer comes as soon as the text is stored; a worker then reads it."
        " `revision.job` names the job that tells how far it is.",
        request=ArticleSubmitted,
        responses={201: ArticleRead},
    )
    @action(detail=True, methods=["post"])
    def articles(self, request: Request, pk: str) -> Response:
        story = self.get_object()
        known = self.fetched or submission(self.written(ArticleSubmitted))
        article = submit_article(actor=self.actor, story=story, now=self.now, **known)
        stored = _in_short(Article.objects.all()).get(pk=article.pk)
        return self.shown(ArticleRead, stored, status.HTTP_201_CREATED)

    @extend_schema(
        summary="Compare an article of the story, keep it as background, or move it out",
        request=Placing,
        responses=PlaceRead,
    )
    @action(detail=True, methods=["post"])
    def place(self, request: Request, pk: str) -> Response:
        story = self.get_object()
        asked = self.written(Placing)
        placed = get_object_or_404(StoryArticle, story=story, article=asked["article"])
        place = place_article(
            actor=self.actor, place=placed, placement=asked["placement"], now=self.now
        )
        return self.shown(PlaceRead, place)

    @extend_schema(
        summary="Compare a story again whose comparison failed",
        description="`Location` is the job that tells when it is done.",
        request=NothingWritten,
        responses={202: StoryRead},
    )
    @action(detail=True, methods=["post"])
    def retry(self, request: Request, pk: str) -> Response:
        self.written(NothingWritten)
        story = retry_comparison(actor=self.actor, story=self.get_object(), now=self.now)
        told = self.shown(StoryRead, self.seen_again(story))
        return accepted(told, job_id(JobKind.COMPARISON, story.pk))


def _in_short(articles: QuerySet[Article]) -> QuerySet[Article]:
    """With their places and the particulars of their newest revision, in two more queries."""
    newest = Revision.objects.newest().annotate(characters=Length("text")).defer("text")
    return articles.prefetch_related(
        "places", Prefetch("revisions", newest, to_attr="newest_revision")
    )


def _in_full(articles: QuerySet[Article]) -> QuerySet[Article]:
    """With the newest revision's words too, and the particulars of all."""
    measured = Revision.objects.annotate(characters=Length("text"))
    every = measured.order_by("-number").defer("text")
    return articles.select_related("outlet").prefetch_related(
        "places",
        Prefetch("revisions", measured.newest(), to_attr="newest_revision"),
        Prefetch("revisions", every, to_attr="every_revision"),
    )


@extend_schema_view(
    list=extend_schema(summary="Articles"),
    retrieve=extend_schema(summary="One article with its newest words"),
)
class ArticleViewSet(ListedViewSet[Article]):
    queryset = Article.objects.all()
    serializer_class = ArticleRead
    filterset_class = ArticleFilters
    ordering_fields = ("created_at",)
    needs = {
        "bulk": Permission.SUBMIT,
        "partial_update": Permission.SUBMIT,
        "revisions": Permission.SUBMIT,
        "retry": Permission.SUBMIT,
    }

    def get_queryset(self) -> QuerySet[Article]:
        shaped = _in_full if self.action == "retrieve" else _in_short
        return shaped(super().get_queryset())

    def get_serializer_class(self) -> type[BaseSerializer[Article]]:
        return ArticleDetail if self.action == "retrieve" else ArticleRead

    @extend_schema(
        summary="Submit many articles as JSON Lines",
        description="One JSON object a line, with the id of its `story`; at most a thousand lines"
        " in 32 MiB. The answer comes as soon as they are stored; `Location` is the job that tells"
        " what became of each. Lines that cannot be used keep none of the others out.",
        request={"application/x-ndjson": ArticleLine},
        responses={202: JobRead},
    )
    @action(detail=False, methods=["post"], parser_classes=[LinesParser], pagination_class=None)
    def bulk(self, request: Request) -> Response:
        lines = [str(line) for line in request.data]
        job = start_job(actor=self.actor, team=self.team, lines=lines, now=self.now)
        counted = Job.objects.with_progress().get(pk=job.pk)
        return accepted(self.shown(JobRead, bulk_work(counted)), job.pk)

    @extend_schema(
        summary="Change what is known of an article", request=ArticleChange, responses=ArticleRead
    )
    def partial_update(self, request: Request, pk: str) -> Response:
        article = self.get_object()
        change = ArticleChange(
            data=request.data, context={**self.get_serializer_context(), "article": article}
        )
        change.is_valid(raise_exception=True)
        changed = change_article(
            actor=self.actor, article=article, now=self.now, **change.validated_data
        )
        return self.shown(ArticleRead, self.seen_again(changed))

    @extend_schema(
        summary="Store a changed text",
        description="201 with the new revision; 200 with the newest one where it has that text.",
        request=RevisionSubmitted,
        responses={200: RevisionRead, 201: RevisionRead},
    )
    @action(detail=True, methods=["post"])
    def revisions(self, request: Request, pk: str) -> Response:
        article = self.get_object()
        text = words_of(self.written(RevisionSubmitted)).text
        made = revise_article(actor=self.actor, article=article, text=text, now=self.now)
        newest = Revision.objects.annotate(characters=Length("text")).order_by("-number")
        code = status.HTTP_201_CREATED if made else status.HTTP_200_OK
        return self.shown(RevisionRead, newest.filter(article=article)[0], code)

    @extend_schema(
        summary="Read the newest revision again that was set aside",
        description="`Location` is the job that tells when it is done.",
        request=NothingWritten,
        responses={202: ArticleRead},
    )
    @action(detail=True, methods=["post"])
    def retry(self, request: Request, pk: str) -> Response:
        self.written(NothingWritten)
        article = self.get_object()
        newest = article.revisions.order_by("-number")[0]
        retry_revision(actor=self.actor, revision=newest, now=self.now)
        told = self.shown(ArticleRead, self.seen_again(article))
        return accepted(told, job_id(JobKind.READING, newest.pk))


def _id_of(named: str, team_id: int) -> str:
    """The id of a story named by its id or its slug; 0, which nothing has, where it is neither."""
    if named.isdecimal():
        return named
    found = Story.objects.filter(team=team_id, slug=named).values_list("pk", flat=True).first()
    return str(found or 0)
