"""Long work and how far it is."""

from __future__ import annotations

from typing import Any

from django.db.models import Prefetch, QuerySet
from django_filters import BooleanFilter
from drf_spectacular.utils import extend_schema, extend_schema_field, extend_schema_view
from rest_framework import serializers
from rest_framework.serializers import BaseSerializer

from accounts.api.acting import ListedViewSet
from articles.enums import JobKind, JobState, Outcome
from articles.models import Job, JobLine
from verify.api.lists import Filters
from verify.api.rows import RowRead


class JobLineRead(RowRead[JobLine]):
    problem = serializers.SerializerMethodField(help_text="Why it failed; null where it did not.")

    class Meta:
        model = JobLine
        fields = ["number", "outcome", "article", "problem"]

    @extend_schema_field({"oneOf": [{"$ref": "#/components/schemas/Problem"}, {"type": "null"}]})
    def get_problem(self, line: JobLine) -> dict[str, Any] | None:
        problem: dict[str, Any] | None = line.problem
        return problem


class JobRead(RowRead[Job]):
    kind = serializers.SerializerMethodField()
    state = serializers.SerializerMethodField()
    done = serializers.SerializerMethodField(help_text="Lines that are done, of `total`.")
    created = serializers.IntegerField(read_only=True)
    revised = serializers.IntegerField(read_only=True)
    known = serializers.IntegerField(read_only=True)
    failed = serializers.IntegerField(read_only=True)

    class Meta:
        model = Job
        fields = [
            *("id", "kind", "state", "user", "created_at", "done_at", "total", "done"),
            *("created", "revised", "known", "failed"),
        ]

    @extend_schema_field(serializers.ChoiceField(choices=JobKind.choices))
    def get_kind(self, job: Job) -> str:
        return JobKind.ARTICLES

    @extend_schema_field(serializers.ChoiceField(choices=JobState.choices))
    def get_state(self, job: Job) -> str:
        if job.done_at:
            return JobState.DONE
        return JobState.RUNNING if self.get_done(job) else JobState.WAITING

    def get_done(self, job: Job) -> int:
        waiting: int = getattr(job, Outcome.WAITING)
        return job.total - waiting


class JobInFull(JobRead):
    """A job with what became of each of its lines."""

    lines = JobLineRead(many=True, read_only=True)

    class Meta(JobRead.Meta):
        fields = [*JobRead.Meta.fields, "lines"]


class JobFilters(Filters):
    done = BooleanFilter(field_name="done_at", lookup_expr="isnull", exclude=True)

    class Meta:
        model = Job
        fields = ["user"]


@extend_schema_view(
    list=extend_schema(summary="Long work that was asked for"),
    retrieve=extend_schema(summary="How far a job is, and what became of each of its lines"),
)
class JobViewSet(ListedViewSet[Job]):
    queryset = Job.objects.all()
    filterset_class = JobFilters

    def get_queryset(self) -> QuerySet[Job]:
        jobs = super().get_queryset().with_progress()  # type: ignore[attr-defined] # its own set
        if self.action == "list":
            return jobs  # type: ignore[no-any-return] # likewise
        lines = JobLine.objects.order_by("number").defer("body")
        return jobs.prefetch_related(Prefetch("lines", lines))  # type: ignore[no-any-return] # likewise

    def get_serializer_class(self) -> type[BaseSerializer[Job]]:
        return JobRead if self.action == "list" else JobInFull
