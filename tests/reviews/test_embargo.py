"""An embargo: what is scheduled goes out when it is due, once, unless something is missing."""

from __future__ import annotations

from datetime import timedelta

import pytest

from audit.models import Event
from reviews.actions.embargo import release_due, schedule_publication, unschedule_publication
from reviews.actions.publishing import publish_now
from reviews.actions.working import reopen_dispute
from reviews.models import Publication, Release
from tests.builders import NOW
from tests.cast import Cast
from tests.racing import at_once
from tests.reviews.publications import LATER, fresh, make_publication
from verify.errors import InvalidError, StaleError

pytestmark = pytest.mark.django_db


@pytest.fixture
def scheduled(cast: Cast) -> Publication:
    return make_publication(cast, "scheduled")


def _verbs(publication: Publication) -> list[str]:
    events = Event.objects.about("reviews.publication", publication.pk)
    return [event.verb for event in events.oldest_first()]


def test_it_does_not_go_out_before_it_is_due(scheduled: Publication) -> None:
    released = release_due(now=LATER - timedelta(seconds=1))

    assert released == 0
    assert fresh(scheduled).state == "scheduled"


def test_it_goes_out_when_it_is_due_and_once(scheduled: Publication) -> None:
    released = [release_due(now=LATER), release_due(now=LATER)]

    publication = fresh(scheduled)
    assert released == [1, 0]
    assert (publication.state, publication.published_at) == ("published", LATER)
    assert publication.due_at is None
    assert _verbs(publication)[-2:] == ["publication.scheduled", "publication.published"]


def test_who_scheduled_it_is_who_signed_it(cast: Cast, scheduled: Publication) -> None:
    release_due(now=LATER)

    release = fresh(scheduled).release
    assert release is not None
    assert (release.publisher, release.due_at) == (cast.editor, LATER)


@pytest.mark.django_db(transaction=True)
def test_two_workers_let_it_out_once(scheduled: Publication) -> None:
    outcomes = at_once(lambda: release_due(now=LATER), lambda: release_due(now=LATER))

    assert sorted(outcomes, key=str) == [0, 1]
    assert _verbs(scheduled).count("publication.published") == 1


def test_the_embargo_is_moved_by_another_signature(cast: Cast, scheduled: Publication) -> None:
    moved = LATER + timedelta(days=1)

    schedule_publication(
        actor=cast.actor("second_editor"),
        publication=scheduled,
        version=scheduled.version,
        due_at=moved,
        now=NOW,
    )

    assert release_due(now=LATER) == 0
    assert release_due(now=moved) == 1
    assert [row.publisher for row in Release.objects.order_by("pk")] == [
        cast.editor,
        cast.second_editor,
    ]


def test_what_was_taken_off_the_schedule_stays_in(cast: Cast, scheduled: Publication) -> None:
    unschedule_publication(actor=cast.actor("editor"), publication=scheduled, now=NOW)

    publication = fresh(scheduled)
    assert release_due(now=LATER) == 0
    assert (publication.state, publication.due_at, publication.release) == ("ready", None, None)


def test_it_is_let_out_early_by_hand(cast: Cast, scheduled: Publication) -> None:
    publish_now(
        actor=cast.actor("second_editor"),
        publication=scheduled,
        version=scheduled.version,
        now=NOW,
    )

    assert (fresh(scheduled).state, fresh(scheduled).due_at) == ("published", None)
    assert release_due(now=LATER) == 0


def test_a_time_that_has_passed_is_refused(cast: Cast) -> None:
    ready = make_publication(cast, "ready")

    with pytest.raises(InvalidError) as refused:
        schedule_publication(
            actor=cast.actor("editor"),
            publication=ready,
            version=ready.version,
            due_at=NOW,
            now=NOW,
        )

    assert refused.value.field == "due_at"


def test_what_was_changed_since_it_was_read_is_not_scheduled(cast: Cast) -> None:
    ready = make_publication(cast, "ready")

    with pytest.raises(StaleError):
        schedule_publication(
            actor=cast.actor("editor"),
            publication=ready,
            version=ready.version - 1,
            due_at=LATER,
            now=NOW,
        )


def test_it_is_held_back_where_its_dispute_was_reopened(cast: Cast, scheduled: Publication) -> None:
    reopen_dispute(
        actor=cast.actor("editor"), dispute=scheduled.dispute, reason="A new list.", now=NOW
    )

    released = release_due(now=LATER)

    publication = fresh(scheduled)
    held = Event.objects.about("reviews.publication", publication.pk).newest_first()[0]
    assert released == 0
    assert (publication.state, publication.release) == ("ready", None)
    assert (held.verb, held.act["data"]["missing"]) == ("publication.held", ["not_decided"])
