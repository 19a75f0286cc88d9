"""Reading others' checks, and sending a span of events again, as jobs; and all kinds of jobs."""

from __future__ import annotations

from datetime import datetime
from typing import ClassVar

from django.db.models import JSONField, Q, QuerySet
from django.db.models.expressions import RawSQL
from django.db.models.functions import Now
from django.urls import reverse
from django.utils import timezone

from accounts.enums import Permission
from accounts.models import Team
from articles.api.jobs import JobViewSet, Kind, Work, given_up, job_id
from articles.enums import JobKind, JobState
from audit.models import Event
from claims.api.jobs import KINDS_TO_HERE
from integrations.models import ReviewSource
from integrations.verbs import WEBHOOK_REPLAYED

UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"
PROGRESS = """(
    SELECT jsonb_build_object(
        'waiting', count(*) FILTER (WHERE delivery.ended_at IS NULL),
        'failed', count(*) FILTER (WHERE delivery.state = 'dead'),
        'ended_at', max(delivery.ended_at),
        'data', (array_agg(act.data))[1]
    )
    FROM (SELECT convert_from(audit_event.body, 'UTF8')::jsonb -> 'data' AS data) act
    LEFT JOIN (integrations_delivery delivery JOIN audit_event told
            ON told.id = delivery.message_id AND delivery.index IS NOT NULL)
        ON delivery.webhook_id = audit_event.object_id
        AND delivery.index >= COALESCE((act.data ->> 'first')::bigint, 0)
        AND delivery.index <= COALESCE((act.data ->> 'last')::bigint, delivery.index)
        AND told.at >= COALESCE((act.data ->> 'since')::timestamptz, '-infinity')
        AND told.at < COALESCE((act.data ->> 'until')::timestamptz, 'infinity')
        AND delivery.created_at <= audit_event.at
)"""
"""How far the messages are that the act set to be sent."""


def _imports(team: Team) -> QuerySet[ReviewSource, ReviewSource]:
    return ReviewSource.objects.current().filter(team=team)


def _import_work(source: ReviewSource) -> Work:
    due = source.due_at is not None and source.due_at <= timezone.now()
    failed = bool(source.last_error) and not (due or source.attempts)
    over = JobState.FAILED if failed else JobState.DONE
    begun = JobState.RUNNING if source.attempts else JobState.WAITING
    owed = due or source.attempts > 0
    return Work(
        id=job_id(JobKind.IMPORT, source.pk),
        kind=JobKind.IMPORT,
        state=begun if owed else over,
        user=source.added_by_id,
        about=reverse("api:review-source-detail", args=[source.pk]),
        created_at=source.added_at,
        started_at=None,
        done_at=None if owed or failed else source.read_at,
        total=1,
        done=int(not owed),
        failed=int(failed),
        problems=given_up(source.last_error) if failed else (),
    )


def _replays(team: Team) -> QuerySet[Event, Event]:
    """The acts that asked for a span; those that asked for one message name it."""
    asked = Event.objects.in_team(team.pk).filter(verb=WEBHOOK_REPLAYED.name)
    return asked.annotate(progress=RawSQL(PROGRESS, [], JSONField())).filter(  # noqa: S611 - nothing of anybody's is in it
        progress__data__has_key="messages"
    )


def _replay_work(event: Event) -> Work:
    progress = event.progress  # type: ignore[attr-defined] # annotated
    total = progress["data"]["messages"]
    waiting, failed = min(progress["waiting"], total), min(progress["failed"], total)
    begun = JobState.RUNNING if waiting < total else JobState.WAITING
    ended = progress["ended_at"] and datetime.fromisoformat(progress["ended_at"])
    return Work(
        id=job_id(JobKind.REPLAY, event.pk),
        kind=JobKind.REPLAY,
        state=begun if waiting else JobState.DONE,
        user=event.actor_id,
        about=reverse("api:webhook-detail", args=[event.object_id]),
        created_at=event.at,
        started_at=event.at,
        done_at=None if waiting else ended or event.at,
        total=total,
        done=total - waiting,
        failed=failed,
    )


class AllJobViewSet(JobViewSet):
    kinds: ClassVar = {
        **KINDS_TO_HERE,
        JobKind.IMPORT: Kind(
            _imports,
            _import_work,
            unfinished=Q(attempts__gt=0) | Q(due_at__lte=Now()),
            user="added_by",
        ),
        JobKind.REPLAY: Kind(
            _replays,
            _replay_work,
            unfinished=Q(progress__waiting__gt=0),
            user="actor_id",
            key=UUID,
            needs=Permission.MANAGE,
        ),
    }
