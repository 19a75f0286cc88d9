"""Assignments and verdicts across disputes, as each reader may know them."""

from __future__ import annotations

from django.db.models import F, Q, QuerySet
from django_filters import BooleanFilter
from drf_spectacular.utils import extend_schema, extend_schema_view

from accounts.api.acting import ListedViewSet
from reviews.api.serializers import AssignmentRead, VerdictRead
from reviews.models import Assignment, Verdict
from reviews.querysets import VerdictQuerySet
from verify.api.lists import Filters, IdFilter


class AssignmentOfDispute(AssignmentRead):
    class Meta(AssignmentRead.Meta):
        fields = ["dispute", *AssignmentRead.Meta.fields]


class AssignmentFilters(Filters):
    """None by a state: by it, rows of a sealed round would tell how far their reviewers are."""

    dispute = IdFilter(field_name="dispute_id")
    reviewer = IdFilter(field_name="reviewer_id")

    class Meta:
        model = Assignment
        fields = ["part", "how"]


class VerdictFilters(Filters):
    dispute = IdFilter(field_name="dispute_id")
    author = IdFilter(field_name="author_id")
    claim = IdFilter(field_name="dispute__claim_id")
    decided = BooleanFilter(method="that_closed", help_text="Whether a dispute was closed on it.")

    class Meta:
        model = Verdict
        fields = ["desk_note", "confidence", "part", "independent"]

    def that_closed(self, verdicts: VerdictQuerySet, name: str, wanted: bool) -> VerdictQuerySet:  # noqa: FBT001 - the library's signature
        """Verdicts on which their dispute was closed, or the others."""
        closing = verdicts.filter(dispute__verdict=F("pk"))
        return closing if wanted else verdicts.exclude(pk__in=closing.values("pk"))


@extend_schema_view(
    list=extend_schema(summary="Who was handed what, now and before"),
    retrieve=extend_schema(summary="One assignment"),
)
class AssignmentViewSet(ListedViewSet[Assignment]):
    """Of a sealed round, others' assignments are shown as if their work was still going on."""

    queryset = Assignment.objects.select_related("reviewer", "dispute")
    serializer_class = AssignmentOfDispute
    filterset_class = AssignmentFilters

    def get_queryset(self) -> QuerySet[Assignment]:
        rows = super().get_queryset()
        if getattr(self, "swagger_fake_view", False):
            return rows
        told = Q(pk__in=Assignment.objects.unsealed().values("pk"))
        going_on = Q(pk__in=Assignment.objects.at_work().values("pk"))
        return rows.filter(told | going_on | Q(reviewer=self.actor.user))


@extend_schema_view(
    list=extend_schema(summary="Verdicts, those that were superseded included"),
    retrieve=extend_schema(summary="One verdict with its findings"),
)
class VerdictViewSet(ListedViewSet[Verdict]):
    """Without those of a sealed round, but to their author and to auditors."""

    queryset = Verdict.objects.prefetch_related("findings")
    serializer_class = VerdictRead
    filterset_class = VerdictFilters
    ordering_fields = ("created_at",)

    def get_queryset(self) -> QuerySet[Verdict]:
        rows = super().get_queryset()
        if getattr(self, "swagger_fake_view", False):
            return rows
        return rows.filter(pk__in=Verdict.objects.visible_to(self.actor.user).values("pk"))
