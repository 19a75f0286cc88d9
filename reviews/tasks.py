from __future__ import annotations

from celery import shared_task
from django.utils import timezone

from audit.context import through
from claims.models import Discrepancy
from reviews.actions import (
    capturing,
    embargo,
    leases,
    opening,
    rechecking,
    retention,
    sources,
    withdrawing,
)

SWEEP_LIMIT = 500


@shared_task
def open_disputes(story_id: int) -> None:
    with through("task"):
        now = timezone.now()
        opening.open_disputes(story_id=story_id, now=now)
        sources.note_edited_sources(story_id=story_id, now=now)


@shared_task
def sweep() -> None:
    """Open the disputes that a lost ring left owing."""
    owed = Discrepancy.objects.to_hand_on().order_by("story_id").distinct("story_id")
    for story_id in owed.values_list("story_id", flat=True)[:500]:
        open_disputes(story_id)


@shared_task
def keep_moving() -> None:
    """Free what its reviewers let lie, raise what is overdue, assign what waits."""
    with through("task"):
        now = timezone.now()
        leases.free_expired(now=now)
        leases.escalate_overdue(now=now)
        leases.assign_waiting(now=now)


@shared_task
def release_due() -> None:
    """Let out the publications and corrections that are due."""
    with through("task"):
        embargo.release_due(now=timezone.now())


@shared_task
def watch_sources() -> None:
    """Flag publications beneath which something changed."""
    with through("task"):
        rechecking.watch_sources(now=timezone.now())


@shared_task
def remind_of_signatures() -> None:
    """Remind of withdrawals that await their second signature."""
    with through("task"):
        withdrawing.remind_of_signatures(now=timezone.now())


@shared_task
def erase_overdue() -> None:
    """Erase the evidence and contacts that their teams keep no longer."""
    with through("task"):
        retention.erase_overdue(now=timezone.now())


@shared_task
def archive_link(capture_id: int) -> None:
    with through("task"):
        capturing.archive_link(capture_id=capture_id, now=timezone.now())


@shared_task
def sweep_captures() -> None:
    """Ring again for links that wait to be archived."""
    capturing.ring_waiting(before=timezone.now() - capturing.PATIENCE, limit=SWEEP_LIMIT)
