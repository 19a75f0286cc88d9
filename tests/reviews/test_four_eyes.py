"""Nobody publishes what they judged: said by the page, and held by the database."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction

from accounts.actions import add_member, system
from accounts.enums import Role
from accounts.models import User
from audit.actions import record
from reviews.actions.embargo import schedule_publication
from reviews.actions.publishing import make_ready, publish_now
from reviews.models import Ground, Publication, Release
from reviews.verbs import PUBLICATION_PUBLISHED
from tests.builders import NOW
from tests.cast import Cast
from tests.racing import at_once
from tests.reviews.publications import LATER, fresh, make_publication
from verify.errors import ForbiddenError

pytestmark = pytest.mark.django_db


@pytest.fixture
def ready(cast: Cast) -> Publication:
    return make_publication(cast, "ready")


def _promote_the_reviewer(cast: Cast) -> None:
    """Who gave the verdict becomes an editor, with the right to publish."""
    add_member(actor=system(), team=cast.team, user=cast.reviewer, role=Role.EDITOR, now=NOW)


def test_every_verdict_of_the_round_is_a_ground(cast: Cast, ready: Publication) -> None:
    publish_now(actor=cast.actor("editor"), publication=ready, version=ready.version, now=NOW)

    release = fresh(ready).release
    assert release is not None
    assert [(row.verdict_id, row.author, row.publisher) for row in release.grounds.all()] == [
        (ready.verdict_id, cast.reviewer, cast.editor)
    ]


def test_who_judged_neither_publishes_nor_schedules(cast: Cast, ready: Publication) -> None:
    _promote_the_reviewer(cast)
    actor = cast.actor("reviewer")

    with pytest.raises(ForbiddenError) as now:
        publish_now(actor=actor, publication=ready, version=ready.version, now=NOW)
    with pytest.raises(ForbiddenError) as later:
        schedule_publication(
            actor=actor, publication=ready, version=ready.version, due_at=LATER, now=NOW
        )

    assert (now.value.code, later.value.code) == ("second_eyes", "second_eyes")
    assert fresh(ready).state == "ready"


def test_who_judged_may_write_it_and_call_it_ready(cast: Cast) -> None:
    draft = make_publication(cast)
    _promote_the_reviewer(cast)

    make_ready(actor=cast.actor("reviewer"), publication=draft, version=draft.version, now=NOW)

    assert fresh(draft).state == "ready"


def _release(cast: Cast, publication: Publication, signer: User, **ground: Any) -> None:
    """A release as somebody would write it around the actions, with an event."""
    assert publication.wording is not None
    row = Release.objects.create(
        team=cast.team,
        publication=publication,
        wording=publication.wording,
        verdict=publication.verdict,
        kind="published",
        publisher=signer,
    )
    if ground:
        Ground.objects.create(team=cast.team, release=row, **ground)
    record(
        actor=system().stamp(),
        verb=PUBLICATION_PUBLISHED,
        target=publication,
        team=cast.team.pk,
        now=NOW,
        covers=[row, *row.grounds.all()],
    )


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize(
    "author,publisher,constraint",
    [
        ("reviewer", "reviewer", "reviews_ground_four_eyes"),
        ("editor", "reviewer", "verdict_author_pair"),
        ("reviewer", "editor", "release_publisher_pair"),
    ],
    ids=["who judged it signs", "not who judged it", "not who signed it"],
)
def test_the_database_refuses_a_ground_that_hides_who_did_what(
    author: str, publisher: str, constraint: str, cast: Cast, ready: Publication
) -> None:
    people = {"author": getattr(cast, author), "publisher": getattr(cast, publisher)}

    with pytest.raises(IntegrityError, match=constraint), transaction.atomic():
        _release(cast, ready, cast.reviewer, verdict=ready.verdict, **people)


@pytest.mark.django_db(transaction=True)
def test_the_database_refuses_a_release_that_leaves_a_verdict_out(
    cast: Cast, ready: Publication
) -> None:
    with pytest.raises(IntegrityError, match="leaves out a verdict"), transaction.atomic():
        _release(cast, ready, cast.editor)


@pytest.mark.django_db(transaction=True)
def test_the_database_publishes_nothing_unsigned(ready: Publication) -> None:
    with (
        pytest.raises(IntegrityError, match="reviews_publication_signed"),
        connection.cursor() as cursor,
    ):
        cursor.execute(
            "UPDATE reviews_publication SET state = 'published', published_at = now()"
            " WHERE id = %s",
            [ready.pk],
        )


@pytest.mark.django_db(transaction=True)
def test_of_two_editors_who_publish_at_once_one_does(cast: Cast, ready: Publication) -> None:
    def publish(who: str) -> Publication:
        return publish_now(actor=cast.actor(who), publication=ready, version=ready.version, now=NOW)

    outcomes = at_once(lambda: publish("editor"), lambda: publish("second_editor"))

    assert sorted(type(outcome).__name__ for outcome in outcomes) == ["Publication", "StaleError"]
    assert Release.objects.filter(publication=ready).count() == 1


@pytest.mark.parametrize("table", ["wording", "release", "ground", "appearance", "shownfinding"])
def test_what_was_signed_is_never_changed(cast: Cast, table: str) -> None:
    make_publication(cast, "published")

    with (
        pytest.raises(IntegrityError, match="never deleted"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(f"DELETE FROM reviews_{table}")  # noqa: S608 - fixed words


def test_what_was_published_an_hour_ago_says_who_signed_it(cast: Cast) -> None:
    publication = make_publication(cast, "corrected")

    signed = publication.releases.order_by("pk").values_list("kind", "publisher", "made_at")

    assert list(signed) == [
        ("published", cast.editor.pk, NOW),
        ("corrected", cast.editor.pk, NOW + timedelta(hours=2)),
    ]
