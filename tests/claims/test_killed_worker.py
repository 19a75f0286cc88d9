"""A worker that is killed in the middle of a reading loses nothing: the next one finishes it."""

from __future__ import annotations

import os
import signal
import time
from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from articles.models import Revision, Story
from claims.actions.reading import READING_LOCK, ring_waiting
from tests.builders import TEXT, make_article, make_story, make_team
from tests.worker import RealWorker

LONG = "\n\n".join(
    f"{TEXT}The harbour master of pier {number}, Lena Voss, counted {number + 2} boats on Tuesday."
    for number in range(25)
)
"""Long enough to be caught in the middle of."""


def _wait_until_it_is_being_read() -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT count(*) FROM pg_locks WHERE locktype = 'advisory' AND classid = %s",
                [READING_LOCK],
            )
            being_read = cursor.fetchone()[0]
        if being_read and Revision.objects.get().attempts:
            return
        time.sleep(0.02)
    raise AssertionError("no worker began to read")


@pytest.mark.django_db(transaction=True)
def test_it_is_finished_by_itself_after_the_restart() -> None:
    story = make_story(make_team())
    with RealWorker.running() as worker:
        make_article(story, LONG, read=False)
        _wait_until_it_is_being_read()
        os.killpg(worker.process.pid, signal.SIGKILL)
        worker.process.wait()
    left = Revision.objects.get()

    with RealWorker.running() as worker:
        ring_waiting(before=timezone.now() + timedelta(seconds=1), limit=9)
        worker.wait_until_idle()

    revision, story = Revision.objects.get(), Story.objects.get()
    assert (left.stage, left.attempts) == ("received", 1)
    assert (revision.stage, revision.attempts) == ("extracted", 2)
    assert revision.statements.exists()
    assert story.compared == story.wanted
