"""Bulk intake and feeds in the background."""

from __future__ import annotations

from celery import shared_task
from django.utils import timezone

from articles.actions.reading_feeds import ring_for_feeds, work_on_feed
from articles.api.lines import taken_in
from articles.bulk import PATIENCE, ring_waiting, work_off
from audit.context import through
from verify.api.problems import problem_of


@shared_task
def take_in(job_id: int) -> None:
    with through("task"):
        work_off(job_id=job_id, take_in=taken_in, explain=problem_of, now=timezone.now())


@shared_task
def read_feed(feed_id: int) -> None:
    """Read a feed that is due, and take in what waits of it."""
    with through("task"):
        work_on_feed(feed_id, now=timezone.now())


@shared_task
def sweep() -> None:
    """Ring again for whatever the broker lost."""
    ring_waiting(before=timezone.now() - PATIENCE)


@shared_task
def ring_for_due_feeds() -> None:
    """Ring for each feed that is to be read by now."""
    ring_for_feeds(now=timezone.now())
