"""The team's rating scale in all its versions, and how another is put into force."""

from __future__ import annotations

from typing import Any

from django.db.models import Prefetch
from drf_spectacular.utils import extend_schema, extend_schema_view
from rest_framework import serializers, status
from rest_framework.request import Request
from rest_framework.response import Response

from accounts.api.acting import ListedViewSet
from accounts.enums import Permission
from reviews.actions.scales import revise_scale
from reviews.enums import Rating
from reviews.models import RatingScale, ScaleRating
from reviews.rating_defaults import Grade
from verify.api.bodies import Written
from verify.api.rows import RowRead


class ScaleRatingRead(RowRead[ScaleRating]):
    class Meta:
        model = ScaleRating
        fields = ["id", "place", "stands_for", "label", "meaning", "number", "alternate_name"]


class ScaleRead(RowRead[RatingScale]):
    ratings = ScaleRatingRead(many=True, read_only=True)

    class Meta:
        model = RatingScale
        fields = ["id", "version", "worst", "best", "reason", "made_by", "made_at", "ratings"]


class GradeWritten(Written):
    stands_for = serializers.ChoiceField(
        choices=Rating.choices, help_text="What a finding says that it stands for."
    )
    label = serializers.CharField()  # type: ignore[assignment] # the library has that name too
    meaning = serializers.CharField()
    number = serializers.IntegerField(help_text="ClaimReview's ratingValue.")
    alternate_name = serializers.CharField(
        required=False, allow_blank=True, default="", help_text="ClaimReview's; else the label."
    )


class ScaleWritten(Written):
    version = serializers.IntegerField(help_text="The version in force as you read it.")
    worst = serializers.IntegerField()
    best = serializers.IntegerField()
    reason = serializers.CharField(help_text="What this version changes, and why.")
    ratings = GradeWritten(many=True)


@extend_schema_view(
    list=extend_schema(summary="The versions of the rating scale; the newest is in force"),
    retrieve=extend_schema(summary="One version, with its ratings"),
)
class ScaleViewSet(ListedViewSet[RatingScale]):
    queryset = RatingScale.objects.prefetch_related(
        Prefetch("ratings", ScaleRating.objects.order_by("place"))
    )
    serializer_class = ScaleRead
    needs = {"create": Permission.MANAGE}

    @extend_schema(
        summary="Put a new version into force; earlier verdicts keep theirs",
        request=ScaleWritten,
        responses={201: ScaleRead},
    )
    def create(self, request: Request) -> Response:
        given: dict[str, Any] = self.written(ScaleWritten)
        grades = [Grade(**each) for each in given.pop("ratings")]
        made = revise_scale(actor=self.actor, team=self.team, grades=grades, now=self.now, **given)
        return self.shown(ScaleRead, self.seen_again(made), status.HTTP_201_CREATED)
