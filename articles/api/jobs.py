"""Long work and how far it is, told by the rows that the work itself is done on.

A job of a kind other than bulk intake is no row of its own: its id names the row that carries the
state, `reading-12` the revision 12, so that there is one truth of how far it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, ClassVar

from django.db.models import Prefetch, Q, QuerySet
from django.http import Http404
from django.urls import reverse
from django.utils.functional import cached_property
from django_filters import BooleanFilter, ChoiceFilter
from drf_spectacular.utils import extend_schema, extend_schema_field, extend_schema_view
from rest_framework import serializers, status
from rest_framework.request import Request
from rest_framework.response import Response
from rest_framework.serializers import BaseSerializer

from accounts.api.acting import ListedViewSet
from accounts.enums import Permission
from accounts.models import Team
from articles.enums import JobKind, JobState, Outcome, Stage
from articles.models import Job, JobLine, Revision
from verify.api.lists import Filters, IdFilter
from verify.api.problems import problem_of
from verify.api.rows import RowRead
from verify.errors import DomainError

PROBLEM = {"$ref": "#/components/schemas/Problem"}


class GivenUpError(DomainError):
    """Long work that failed so often that only a person can start it again."""

    status = 500
    code = "given_up"
    title = "This could not be done"


@dataclass(frozen=True, slots=True)
class Work:
    """How far a job is, as the API tells it."""

    id: int | str
    kind: str
    state: str
    user: int | None
    about: str | None
    created_at: datetime
    started_at: datetime | None
    done_at: datetime | None
    total: int
    done: int
    created: int = 0
    revised: int = 0
    known: int = 0
    failed: int = 0
    problems: Sequence[dict[str, Any]] = ()
    lines: Sequence[JobLine] = ()


@dataclass(frozen=True, slots=True)
class Kind:
    """Where the jobs of a kind are kept, and how one of their rows is told."""

    rows: Callable[[Team], QuerySet[Any, Any]]
    work: Callable[[Any], Work]
    unfinished: Q
    user: str = ""
    """The column of whoever asked for it; nobody's where that is not kept."""
    key: str = "[0-9]{1,18}"
    needs: Permission = Permission.READ
    """Whoever may not do this is told of none."""


def job_id(kind: JobKind, key: object) -> str:
    """The id of the job that this row's work is."""
    return f"{kind}-{key}"


def accepted(response: Response, job: object) -> Response:
    """The answer that says that work was begun, and where it tells how far it is."""
    response.status_code = status.HTTP_202_ACCEPTED
    response["Location"] = reverse("api:job-detail", args=[job])
    return response


def given_up(why: str) -> tuple[dict[str, Any], ...]:
    """The problem of work that was given up."""
    told = problem_of(
        GivenUpError(why, hint="Ask for it again once what stood in its way is gone.")
    )
    return (told,) if told else ()


def _bulk(team: Team) -> QuerySet[Job, Job]:
    return Job.objects.filter(team=team).with_progress()


def bulk_work(job: Job) -> Work:
    """What `with_progress` counted; the lines where they were fetched as `shown_lines`."""
    counts: dict[str, int] = {outcome: getattr(job, outcome) for outcome in Outcome.values}
    done = job.total - counts[Outcome.WAITING]
    begun = JobState.RUNNING if done else JobState.WAITING
    return Work(
        id=job.pk,
        kind=JobKind.ARTICLES,
        state=JobState.DONE if job.done_at else begun,
        user=job.user_id,
        about=None,
        created_at=job.created_at,
        started_at=None,
        done_at=job.done_at,
        total=job.total,
        done=done,
        lines=getattr(job, "shown_lines", ()),
        created=counts[Outcome.CREATED],
        revised=counts[Outcome.REVISED],
        known=counts[Outcome.KNOWN],
        failed=counts[Outcome.FAILED],
    )


def _readings(team: Team) -> QuerySet[Revision, Revision]:
    return Revision.objects.filter(team=team).select_related("article").defer("text")


def _reading_work(revision: Revision) -> Work:
    ended = revision.stage != Stage.RECEIVED
    failed = revision.stage == Stage.QUARANTINED
    begun = JobState.RUNNING if revision.attempts else JobState.WAITING
    over = JobState.FAILED if failed else JobState.DONE
    return Work(
        id=job_id(JobKind.READING, revision.pk),
        kind=JobKind.READING,
        state=over if ended else begun,
        user=revision.article.submitted_by_id,
        about=reverse("api:revision-detail", args=[revision.pk]),
        created_at=revision.created_at,
        started_at=revision.tried_at,
        done_at=revision.ended_at if ended else None,
        total=1,
        done=int(ended),
        failed=int(failed),
        problems=given_up(revision.last_error) if failed else (),
    )


class JobLineRead(RowRead[JobLine]):
    problem = serializers.SerializerMethodField(help_text="Why it failed; null where it did not.")

    class Meta:
        model = JobLine
        fields = ["number", "outcome", "article", "problem"]

    @extend_schema_field({"oneOf": [PROBLEM, {"type": "null"}]})
    def get_problem(self, line: JobLine) -> dict[str, Any] | None:
        problem: dict[str, Any] | None = line.problem
        return problem


@extend_schema_field({"oneOf": [{"type": "integer"}, {"type": "string"}]})
class JobIdField(serializers.Field[Any, Any, Any, Any]):
    """A number of a bulk intake, else a kind and what it is the work of."""

    def to_representation(self, value: Any) -> Any:
        return value


@extend_schema_field({"type": "array", "items": PROBLEM})
class ProblemsField(serializers.Field[Any, Any, Any, Any]):
    """Problems as they are."""

    def to_representation(self, value: Any) -> Any:
        return list(value)


class JobRead(serializers.Serializer[Any]):
    id = JobIdField(
        read_only=True, help_text="A number for a bulk intake, else such as reading-12."
    )
    kind = serializers.ChoiceField(choices=JobKind.choices, read_only=True)
    state = serializers.ChoiceField(choices=JobState.choices, read_only=True)
    user = serializers.IntegerField(
        read_only=True, allow_null=True, help_text="Who asked for it, where that is known."
    )
    about = serializers.CharField(
        read_only=True, allow_null=True, help_text="The address of what it is the work of."
    )
    created_at = serializers.DateTimeField(read_only=True)
    started_at = serializers.DateTimeField(
        read_only=True, allow_null=True, help_text="When it was last begun, where that is kept."
    )
    done_at = serializers.DateTimeField(read_only=True, allow_null=True)
    total = serializers.IntegerField(read_only=True)
    done = serializers.IntegerField(read_only=True, help_text="How many are done, of `total`.")
    created = serializers.IntegerField(read_only=True)
    revised = serializers.IntegerField(read_only=True)
    known = serializers.IntegerField(read_only=True)
    failed = serializers.IntegerField(read_only=True)
    problems = ProblemsField(read_only=True, help_text="Why it was given up.")


class JobInFull(JobRead):
    """A job with what became of each of its lines, of which a bulk intake alone has any."""

    lines = JobLineRead(many=True, read_only=True)


KINDS: Mapping[str, Kind] = {
    JobKind.ARTICLES: Kind(_bulk, bulk_work, unfinished=Q(done_at=None), user="user"),
    JobKind.READING: Kind(
        _readings, _reading_work, Q(stage=Stage.RECEIVED), user="article__submitted_by"
    ),
}
"""The kinds of jobs that this app has the rows of."""


class JobFilters(Filters):
    kind = ChoiceFilter(
        method="as_they_are", choices=JobKind.choices, help_text="Without it, bulk intakes."
    )
    done = BooleanFilter(method="ended")
    user = IdFilter(method="asked_by", help_text="Jobs that this member asked for.")

    def as_they_are(self, rows: QuerySet[Any, Any], _: str, __: str) -> QuerySet[Any, Any]:
        """The view chose by it already."""
        return rows

    def ended(self, rows: QuerySet[Any, Any], _: str, done: bool) -> QuerySet[Any, Any]:  # noqa: FBT001 - the library's signature
        unfinished = self._kind.unfinished
        return rows.exclude(unfinished) if done else rows.filter(unfinished)

    def asked_by(self, rows: QuerySet[Any, Any], _: str, user: int) -> QuerySet[Any, Any]:
        column = self._kind.user
        return rows.filter(**{column: user}) if column else rows.none()

    @property
    def _kind(self) -> Kind:
        kind: Kind = self.request.parser_context["view"].kind
        return kind


@extend_schema_view(
    list=extend_schema(
        summary="Long work that was asked for",
        description="Of one `kind` at a time; without one, bulk intakes.",
    ),
    retrieve=extend_schema(summary="How far a job is, and what became of each of its lines"),
)
class JobViewSet(ListedViewSet[Any]):
    queryset = Job.objects.all()
    filterset_class = JobFilters
    lookup_value_regex = "[-_a-zA-Z0-9]+"
    kinds: ClassVar[Mapping[str, Kind]] = KINDS

    @cached_property
    def kind(self) -> Kind:
        """The kind that the address names: by the job's id, or as a filter."""
        named = self.kwargs["pk"].partition("-") if self.detail else ("", "", "")
        asked = named[0] if named[1] else self.request.query_params.get("kind", "")
        return self.kinds.get(asked, self.kinds[JobKind.ARTICLES])

    def get_queryset(self) -> QuerySet[Any, Any]:
        if getattr(self, "swagger_fake_view", False):
            return Job.objects.none()
        rows = self.kind.rows(self.team)
        if not self.actor.may(self.kind.needs):
            return rows.none()
        if self.detail and rows.model is Job:
            lines = JobLine.objects.order_by("number").defer("body")
            rows = rows.prefetch_related(Prefetch("lines", lines, to_attr="shown_lines"))
        return rows

    def get_object(self) -> Any:
        named, dash, key = self.kwargs["pk"].partition("-")
        if not dash:
            named, key = JobKind.ARTICLES, named
        elif named == JobKind.ARTICLES or named not in self.kinds:
            raise Http404
        if not re.fullmatch(self.kind.key, key):
            raise Http404
        self.kwargs["pk"] = key
        return super().get_object()

    def list(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        rows = self.paginate_queryset(self.filter_queryset(self.get_queryset()))
        works = [self.kind.work(row) for row in rows or ()]
        return self.get_paginated_response(self.get_serializer(works, many=True).data)

    def retrieve(self, request: Request, *args: Any, **kwargs: Any) -> Response:
        return self.shown(JobInFull, self.kind.work(self.get_object()))

    def get_serializer_class(self) -> type[BaseSerializer[Any]]:
        return JobRead if self.action == "list" else JobInFull
