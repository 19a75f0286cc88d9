"""What fails is tried again, then alone, then set aside with its error; what is lost is found."""

from __future__ import annotations

import os
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from structlog.testing import capture_logs

from articles.actions import retry_revision
from articles.doorbell import READ_REVISION
from articles.models import Revision, Story
from articles.owed import want_comparison
from audit.models import Event
from claims.actions import comparing, reading
from claims.actions.comparing import compare_story, has_given_up
from claims.actions.reading import read_revision
from claims.tasks import PATIENCE
from tests.builders import NOW, make_article, make_story
from tests.cast import Cast
from tests.claims.ferry import make_ferry, run
from tests.racing import _on_its_own, at_once
from tests.worker import environment

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def revision(cast: Cast) -> Revision:
    return make_article(make_story(cast.team), read=False).revisions.get()


def _refuse(*_: object, **__: object) -> Any:
    raise ValueError("no such grammar")


def test_a_failing_text_is_tried_twice_then_alone(
    revision: Revision, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reading, "extract", _refuse)
    seen = []
    for name, value in environment().items():
        monkeypatch.setitem(os.environ, name, value)  # the child's database is this test's

    for _ in range(2):
        with capture_logs():
            read_revision(revision_id=revision.pk, now=NOW)
        revision.refresh_from_db()
        seen.append((revision.attempts, revision.stage, revision.last_error))
    alone = read_revision(revision_id=revision.pk, now=NOW)

    assert seen == [
        (1, "received", "ValueError: no such grammar"),
        (2, "received", "ValueError: no such grammar"),
    ]
    revision.refresh_from_db()
    assert (alone, revision.stage, revision.last_error) == (True, "extracted", "")


def test_what_fails_alone_too_is_set_aside_with_its_error_until_it_is_retried(
    revision: Revision, cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    Revision.objects.update(attempts=2)
    monkeypatch.setattr(reading, "ALONE_SECONDS", 0.01)

    read = read_revision(revision_id=revision.pk, now=NOW)

    revision.refresh_from_db()
    assert (read, revision.stage) == (False, "quarantined")
    assert revision.last_error == "Reading it alone took more than 0.01 seconds."
    event = Event.objects.get(verb="revision.quarantined")
    assert event.act["data"] == {"attempts": 3, "error": revision.last_error}
    retry_revision(actor=cast.actor("reporter"), revision=revision, now=NOW)
    assert read_revision(revision_id=revision.pk, now=NOW)


def test_the_end_of_a_process_of_its_own_says_something_of_the_text(
    revision: Revision, monkeypatch: pytest.MonkeyPatch
) -> None:
    Revision.objects.update(attempts=2)
    monkeypatch.setitem(os.environ, "REDIS_URL", "")  # ends the child before it reads

    read_revision(revision_id=revision.pk, now=NOW)

    revision.refresh_from_db()
    assert revision.stage == "quarantined"
    assert revision.last_error.startswith("Reading it alone failed (exit 1).")


def test_a_quarantined_article_does_not_hold_up_the_others(cast: Cast) -> None:
    ferry = make_ferry(cast.team)
    first = ferry.articles[0].revisions.get()
    reading.quarantine_revision(revision_id=first.pk, error="ValueError: no", now=NOW)

    run(ferry)

    assert ferry.story.standings.exists()


def test_an_attempt_is_counted_before_the_work(
    revision: Revision, monkeypatch: pytest.MonkeyPatch
) -> None:
    counted = []

    def die(*_: object, **__: object) -> None:
        counted.append(_on_its_own(lambda: Revision.objects.get(pk=revision.pk).attempts))
        raise SystemExit(9)

    monkeypatch.setattr(reading, "extract", die)

    with pytest.raises(SystemExit):
        read_revision(revision_id=revision.pk, now=NOW)

    assert counted == [1]


def test_two_workers_at_once_read_a_text_once(revision: Revision) -> None:
    results = at_once(*[lambda: read_revision(revision_id=revision.pk, now=NOW)] * 3)

    assert sorted(map(bool, results)) == [False, False, True]
    assert Event.objects.filter(verb="revision.read").count() == 1
    revision.refresh_from_db()
    assert revision.attempts == 1


def test_no_transaction_is_open_while_a_text_is_read(
    revision: Revision, monkeypatch: pytest.MonkeyPatch
) -> None:
    within = []

    def look(*_: object, **__: object) -> Any:
        within.append(connection.in_atomic_block)
        raise ValueError

    monkeypatch.setattr(reading, "extract", look)

    with capture_logs():
        read_revision(revision_id=revision.pk, now=NOW)

    assert within == [False]


def test_the_sweep_rings_for_what_has_waited_and_for_nothing_else(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    story = make_story(cast.team)
    rows = [make_article(story, f"Text {n}.", read=False).revisions.get() for n in range(4)]
    created = Revision.objects.filter(pk=rows[0].pk).values_list("created_at", flat=True)[0]
    tried = {rows[1]: created, rows[2]: created + PATIENCE, rows[3]: created}
    for row, at in tried.items():
        Revision.objects.filter(pk=row.pk).update(tried_at=at)
    Revision.objects.filter(pk=rows[3].pk).update(stage="extracted")
    rung: list[tuple[object, ...]] = []
    monkeypatch.setattr(reading, "ring", lambda *what: rung.append(what))

    reading.ring_waiting(before=created + timedelta(seconds=1), limit=500)

    assert sorted(rung) == [(READ_REVISION, row.pk) for row in rows[:2]]


def test_a_comparison_that_fails_is_tried_three_times_and_tells_its_error(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    ferry = make_ferry(cast.team)
    run(ferry)
    want_comparison([ferry.story.pk])
    monkeypatch.setattr(comparing, "link", _refuse)
    attempts = []

    for _ in range(4):
        with capture_logs():
            compare_story(story_id=ferry.story.pk, now=NOW)
        ferry.story.refresh_from_db()
        attempts.append(ferry.story.attempts)

    assert (attempts, ferry.story.last_error) == ([1, 2, 3, 3], "ValueError: no such grammar")
    assert has_given_up(ferry.story)
    rung: list[tuple[object, ...]] = []
    monkeypatch.setattr(comparing, "ring", lambda *what: rung.append(what))
    assert (comparing.ring_waiting(before=NOW + PATIENCE, limit=9), rung) == (0, [])


def test_a_comparison_waits_for_the_last_reading(cast: Cast) -> None:
    ferry = make_ferry(cast.team)
    read_revision(revision_id=ferry.articles[0].revisions.get().pk, now=NOW)

    early = compare_story(story_id=ferry.story.pk, now=NOW)
    read_revision(revision_id=ferry.articles[1].revisions.get().pk, now=NOW)
    late = compare_story(story_id=ferry.story.pk, now=NOW)

    assert (early, late) == (False, True)
    story = Story.objects.get(pk=ferry.story.pk)
    assert (story.compared, story.attempts) == (story.wanted, 0)


def test_two_workers_at_once_compare_a_story_once(cast: Cast) -> None:
    ferry = make_ferry(cast.team)
    run(ferry)
    want_comparison([ferry.story.pk])
    before = Event.objects.count()

    results = at_once(*[lambda: compare_story(story_id=ferry.story.pk, now=NOW)] * 3)

    assert sorted(map(bool, results)) == [False, False, True]
    assert Event.objects.count() == before
