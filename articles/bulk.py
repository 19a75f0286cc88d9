"""Articles in bulk: lines are stored at once and taken in one by one, each for itself.

A job belongs to who sent it, and every line is taken in as them: with what they may do by then.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from time import monotonic

import structlog
from django.db import transaction
from django.db.models import F

from accounts.enums import Permission
from accounts.models import Team, Token
from accounts.permissions import Actor, actor_in, actor_with
from articles.doorbell import TAKE_IN, ring
from articles.enums import Outcome
from articles.models import Article, Job, JobLine
from verify.errors import DomainError, ForbiddenError, InvalidError
from verify.locks import row_key, session_lock

log = structlog.get_logger(__name__)

LINES = 1000
"""Most lines of one job."""

SPELL = 40.0
"""Seconds that one task works on a job before it makes room for others."""

TRIES = 2
"""How often a line is tried that breaks for a reason that nobody foresaw."""

PATIENCE = timedelta(seconds=10)
"""How long the sweep leaves a job alone that was just asked for."""

LOCK = 0x4A0B
"""The class of the session locks that hold a job which is being worked on."""

TakeIn = Callable[[Actor, Team, str], tuple[str, Article]]
"""What a line asks for, done: its outcome and its article."""

Explain = Callable[[Exception], dict[str, object] | None]


@transaction.atomic
def start_job(*, actor: Actor, team: Team, lines: Sequence[str], now: datetime) -> Job:
    """Store the lines and ask for them to be taken in. None of them is looked at yet."""
    actor.require(Permission.SUBMIT, team.pk, "submit articles")
    if not lines:
        raise InvalidError("There is no line.", code="empty", hint="Send one JSON object a line.")
    if len(lines) > LINES:
        raise InvalidError(
            f"There are {len(lines):,} lines; a job has {LINES:,} at most.",
            code="too_long",
            hint="Send several jobs.",
        )
    job = Job.objects.create(
        team=team, user=actor.user, token=actor.token, total=len(lines), created_at=now
    )
    JobLine.objects.bulk_create(
        JobLine(team=team, job=job, number=number, body=body)
        for number, body in enumerate(lines, start=1)
    )
    ring(TAKE_IN, job.pk)
    return job


def work_off(*, job_id: int, take_in: TakeIn, explain: Explain, now: datetime) -> None:
    """Take the job's waiting lines in, until none is left or others want their turn."""
    until = monotonic() + SPELL
    with session_lock(*row_key(LOCK, job_id)) as mine:
        job = Job.objects.select_related("team", "user", "token").get(pk=job_id)
        if not mine or job.done_at:
            return
        while (line := _next_line(job)) is not None:
            if monotonic() > until:
                ring(TAKE_IN, job.pk)
                return
            _take_line(job, line, take_in, explain, now)
        Job.objects.filter(pk=job.pk).update(done_at=now)


def ring_waiting(*, before: datetime) -> None:
    """Ring again for jobs that nobody has finished."""
    for job_id in Job.objects.waiting(before).values_list("pk", flat=True)[:100]:
        ring(TAKE_IN, job_id)


def _take_line(job: Job, line: JobLine, take_in: TakeIn, explain: Explain, now: datetime) -> None:
    """The line's effect and its outcome in one transaction: a killed worker doubles nothing."""
    JobLine.objects.filter(pk=line.pk).update(attempts=F("attempts") + 1)
    try:
        with transaction.atomic():
            outcome, article = take_in(_actor_of(job, now), job.team, line.body)
            _settle(line, outcome, article=article)
    except Exception as error:
        problem = explain(error)
        if problem is None:
            log.exception("line_broke", job=job.pk, line=line.number)
        if problem is not None or line.attempts + 1 >= TRIES:
            _settle(line, Outcome.FAILED, problem=problem or explain(BrokenLineError()))


class BrokenLineError(DomainError):
    """A line that broke again and again for a reason that nobody foresaw."""

    status = 500
    code = "server_error"
    title = "Something broke here"

    def __init__(self) -> None:
        super().__init__("An error on our side. It is logged.")


def _settle(
    line: JobLine,
    outcome: str,
    *,
    article: Article | None = None,
    problem: dict[str, object] | None = None,
) -> None:
    JobLine.objects.filter(pk=line.pk).update(
        outcome=outcome, article=article, problem=problem, body=""
    )


def _next_line(job: Job) -> JobLine | None:
    return job.lines.filter(outcome=Outcome.WAITING).order_by("number").first()


def _actor_of(job: Job, now: datetime) -> Actor:
    if job.token is None:
        return actor_in(job.user, job.team)
    if not Token.objects.usable(now).filter(pk=job.token.pk).exists():
        raise ForbiddenError("The token that sent this is no longer usable.", code="token_ended")
    return actor_with(job.token)
