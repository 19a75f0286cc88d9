"""What others have checked, over the API."""

from __future__ import annotations

from django.db.models import Q
from django_filters import CharFilter
from drf_spectacular.utils import extend_schema, extend_schema_view
from rest_framework import serializers, status
from rest_framework.decorators import action
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.api.acting import ListedViewSet
from accounts.enums import Permission
from articles.api.jobs import accepted, job_id
from articles.enums import JobKind
from integrations.actions.importing import LONGEST_PAUSE, add_source, archive_source, read_again
from integrations.elsewhere import checked_elsewhere
from integrations.models import ForeignReview, ReviewSource
from integrations.models.foreign import URL_LENGTH
from integrations.querysets import ForeignReviewQuerySet
from verify.api.bodies import NothingWritten, Written
from verify.api.lists import Filters, IdFilter
from verify.api.rows import RowRead


class ReviewSourceRead(RowRead[ReviewSource]):
    job = serializers.SerializerMethodField(help_text="The id of the job that reads it.")

    class Meta:
        model = ReviewSource
        fields = [
            *("id", "url", "every_hours", "added_by", "added_at", "due_at", "read_at", "told"),
            *("last_error", "archived_at", "job"),
        ]

    def get_job(self, source: ReviewSource) -> str:
        return job_id(JobKind.IMPORT, source.pk)


class ReviewSourceWritten(Written):
    url = serializers.CharField(max_length=URL_LENGTH)
    every_hours = serializers.IntegerField(
        min_value=0, max_value=LONGEST_PAUSE, default=0, help_text="0: read once."
    )


class ForeignReviewRead(RowRead[ForeignReview]):
    class Meta:
        model = ForeignReview
        fields = [
            *("id", "source", "url", "organisation", "claim", "claimant", "rating"),
            *("rating_value", "best", "worst", "published", "language"),
            *("imported_at", "changed_at"),
        ]


class ForeignReviewFilters(Filters):
    source = IdFilter(field_name="source_id")
    text = CharFilter(method="with_words", help_text="Part of the claim's or organisation's words")
    matching = CharFilter(
        method="like", help_text="A sentence: what others have checked of the same point"
    )

    class Meta:
        model = ForeignReview
        fields = ["language", "organisation"]

    def with_words(
        self, rows: ForeignReviewQuerySet, name: str, text: str
    ) -> ForeignReviewQuerySet:
        """Reviews whose claim or organisation holds these words."""
        return rows.filter(Q(claim__icontains=text) | Q(organisation__icontains=text))

    def like(self, rows: ForeignReviewQuerySet, name: str, text: str) -> ForeignReviewQuerySet:
        """The few that may speak of what the sentence says."""
        (found,) = checked_elsewhere(self.request.parser_context["view"].team.pk, [text[:2000]])
        return rows.filter(pk__in=[each.review.pk for each in found])


@extend_schema_view(
    list=extend_schema(summary="Where others' checks are read from"),
    retrieve=extend_schema(summary="One such source"),
)
class ReviewSourceViewSet(ListedViewSet[ReviewSource]):
    queryset = ReviewSource.objects.current()
    serializer_class = ReviewSourceRead
    needs = dict.fromkeys(("create", "read", "archive"), Permission.SUBMIT)

    @extend_schema(
        summary="Read others' checks from an address, once or again and again",
        description="A page with ClaimReview as JSON-LD, a schema.org DataFeed, or an RSS, Atom or"
        " JSON feed that links such pages. The answer comes at once; a worker reads.",
        request=ReviewSourceWritten,
        responses={201: ReviewSourceRead},
    )
    def create(self, request: Request) -> Response:
        written = self.written(ReviewSourceWritten)
        source = add_source(actor=self.actor, team=self.team, now=self.now, **written)
        return self.shown(ReviewSourceRead, self.seen_again(source), status.HTTP_201_CREATED)

    @extend_schema(
        summary="Read it again now",
        description="`Location` is the job that tells when it is done.",
        request=NothingWritten,
        responses={202: ReviewSourceRead},
    )
    @action(detail=True, methods=["post"])
    def read(self, request: Request, pk: str) -> Response:
        self.written(NothingWritten)
        source = read_again(actor=self.actor, source=self.get_object(), now=self.now)
        return accepted(self.shown(ReviewSourceRead, source), job_id(JobKind.IMPORT, source.pk))

    @extend_schema(
        summary="Read it no more; what it told stays",
        request=NothingWritten,
        responses=ReviewSourceRead,
    )
    @action(detail=True, methods=["post"])
    def archive(self, request: Request, pk: str) -> Response:
        self.written(NothingWritten)
        source = archive_source(actor=self.actor, source=self.get_object(), now=self.now)
        return self.shown(ReviewSourceRead, source)


@extend_schema_view(
    list=extend_schema(summary="What others have checked"),
    retrieve=extend_schema(summary="One check of somebody else's"),
)
class ForeignReviewViewSet(ListedViewSet[ForeignReview]):
    queryset = ForeignReview.objects.all()
    serializer_class = ForeignReviewRead
    filterset_class = ForeignReviewFilters
    ordering_fields = ("published", "imported_at")
