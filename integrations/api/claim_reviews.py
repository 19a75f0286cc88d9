"""Published findings as ClaimReview, over the API: what the public reads, for programs."""

from __future__ import annotations

from typing import Any

from django.db.models import QuerySet
from drf_spectacular.utils import extend_schema, extend_schema_view
from rest_framework import serializers

from accounts.api.acting import ListedViewSet
from reviews.claim_review import claim_review
from reviews.models import Publication
from reviews.public_findings import read_finding, with_all_that_is_shown
from reviews.publication_states import STANDING_STATES
from reviews.querysets import PublicationQuerySet
from verify.api.etags import OneFormRenderer
from verify.api.lists import Filters, IdFilter, MomentFilter
from verify.errors import DomainError


class GoneError(DomainError):
    """It was there, and was taken back for good reason."""

    status = 410
    code = "withdrawn"
    title = "Taken back"


class JSONLDRenderer(OneFormRenderer):
    media_type = "application/ld+json"
    format = "jsonld"


class ClaimReviewRead(serializers.Serializer[Publication]):
    """schema.org's ClaimReview, as the finding's public page holds it.

    Its names are no names of Python's.
    """

    def get_fields(self) -> dict[str, serializers.Field[Any, Any, Any, Any]]:
        return {
            **{name: serializers.CharField() for name in ("@context", "@type", "@id", "url")},
            **{name: serializers.CharField() for name in ("name", "claimReviewed")},
            "reviewAspect": serializers.CharField(help_text="Was it said, or is it so."),
            "datePublished": serializers.DateTimeField(),
            "dateModified": serializers.DateTimeField(),
            "author": serializers.DictField(help_text="The newsroom."),
            "reviewRating": serializers.DictField(),
            "itemReviewed": serializers.DictField(help_text="The claim, and where it stood."),
            "correction": serializers.ListField(child=serializers.DictField(), required=False),
        }

    def to_representation(self, instance: Publication) -> dict[str, Any]:
        return claim_review(read_finding(instance))


class ClaimReviewFilters(Filters):
    since = MomentFilter(
        field_name="changed_at", lookup_expr="gte", help_text="Published or changed since."
    )

    dispute = IdFilter(field_name="dispute_id")

    class Meta:
        model = Publication
        fields: list[str] = []


@extend_schema_view(
    list=extend_schema(summary="The findings that stand, as ClaimReview"),
    retrieve=extend_schema(
        summary="One published finding as ClaimReview, by its publication",
        description="410 where the finding was withdrawn.",
    ),
)
class ClaimReviewViewSet(ListedViewSet[Publication]):
    queryset = Publication.objects.all()
    serializer_class = ClaimReviewRead
    filterset_class = ClaimReviewFilters
    renderer_classes = [JSONLDRenderer, OneFormRenderer]

    def get_queryset(self) -> QuerySet[Publication]:
        if getattr(self, "swagger_fake_view", False):
            return Publication.objects.none()
        rows = with_all_that_is_shown(Publication.objects.public()).filter(team=self.team)
        assert isinstance(rows, PublicationQuerySet)  # noqa: S101 - the rows' own
        return rows.standing() if self.action == "list" else rows

    def get_object(self) -> Publication:
        found = super().get_object()
        if found.state not in STANDING_STATES:
            raise GoneError(
                "This finding was withdrawn.", hint="Its public page says since when, and why."
            )
        return found
