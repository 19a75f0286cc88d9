"""What the workers do: each takes ids, loads, makes one call."""

from __future__ import annotations

from datetime import timedelta
from time import monotonic

from celery import shared_task
from django.utils import timezone

from audit.context import through
from claims.actions import comparing, indexing, reading, recalling

PATIENCE = timedelta(seconds=10)
"""How long the sweep leaves work alone that was just asked for or just failed."""
SWEEP_LIMIT = 500
RENEWED = 2_000
RECALL_SECONDS = 5


# Read alone, a text may take long. The broker hands the task out again meanwhile, to no effect.
@shared_task(soft_time_limit=reading.ALONE_SECONDS + 60, time_limit=reading.ALONE_SECONDS + 120)
def read_revision(revision_id: int) -> None:
    with through("task"):
        reading.read_revision(revision_id=revision_id, now=timezone.now())


@shared_task
def compare_story(story_id: int) -> None:
    with through("task"):
        comparing.compare_story(story_id=story_id, now=timezone.now())


@shared_task
def recall_claims() -> None:
    """Ask other stories for the claims that wait, within the time of one task; a sweep goes on."""
    until = monotonic() + RECALL_SECONDS
    while recalling.recall_some() and monotonic() < until:
        pass


@shared_task
def sweep() -> None:
    """Ring again for whatever the broker lost."""
    before = timezone.now() - PATIENCE
    reading.ring_waiting(before=before, limit=SWEEP_LIMIT)
    comparing.ring_waiting(before=before, limit=SWEEP_LIMIT)
    recall_claims()


@shared_task
def tend_index() -> None:
    """Bring the index of statements to today's lists of words, and count what is common in it."""
    indexing.renew_entries(limit=RENEWED)
    indexing.count_grown(now=timezone.now())
