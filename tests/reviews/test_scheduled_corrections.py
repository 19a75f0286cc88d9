"""A correction goes out when it is due, as a finding does; until then its page stays as it is."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest
from django.test import Client
from django.urls import reverse

from audit.models import Event
from reviews.actions.embargo import release_due, schedule_publication, unschedule_publication
from reviews.actions.evidence import Source, add_evidence
from reviews.actions.legal import ask_for_legal_review
from reviews.actions.publishing import correct_publication
from reviews.actions.rechecking import watch_sources
from reviews.actions.withdrawing import withdraw_publication
from reviews.models import Publication
from reviews.public_findings import read_finding
from tests.api.client import api_of
from tests.builders import NOW
from tests.cast import Cast
from tests.reviews.publications import LATER, correct, fresh, make_publication, reword
from verify.errors import ForbiddenError, InvalidError

pytestmark = pytest.mark.django_db

WORDS = "The coast guard's list names 63."


@pytest.fixture
def coming(cast: Cast) -> Publication:
    """Published, with a correction signed that is due later."""
    return fresh(correct(cast.actor("editor"), make_publication(cast, "published"), due_at=LATER))


def _held(publication: Publication) -> list[str]:
    event = Event.objects.about("reviews.publication", publication.pk).newest_first()[0]
    assert event.verb == "publication.held"
    missing: list[str] = event.act["data"]["missing"]
    return missing


def test_it_takes_the_place_of_the_public_words_when_it_is_due_and_once(
    coming: Publication,
) -> None:
    released = [release_due(now=LATER - timedelta(seconds=1)), *(_release() for _ in range(2))]

    corrected = fresh(coming)
    shown = read_finding(corrected)
    assert released == [0, 1, 0]
    assert (corrected.state, corrected.due_at, corrected.next_release) == ("corrected", None, None)
    assert (shown.explanation, shown.changed_at) == (WORDS, LATER)
    assert [(entry.what, entry.at) for entry in shown.ledger] == [
        ("Corrected", LATER),
        ("Published", NOW),
    ]


def _release() -> int:
    return release_due(now=LATER)


def test_until_then_no_door_tells_of_it(cast: Cast, coming: Publication, client: Client) -> None:
    team = cast.team.slug
    addresses = [
        reverse("public_finding", args=[coming.slug]),
        reverse("public_findings", args=[team]),
        reverse("publication", args=[team, coming.pk]),
        reverse("publications", args=[team]),
    ]
    client.force_login(cast.auditor)
    api = api_of(cast.auditor, cast.team)

    pages = [client.get(address).content.decode() for address in addresses]
    answer = api.get(f"/publications/{coming.pk}/").json()
    told = [*pages, str(answer), *(bytes(row.body).decode() for row in Event.objects.all())]

    assert [page for page in told if "names 63" in page or "63 instead" in page] == []
    assert [page for page in pages if "goes out" in page] == []
    assert (answer["due_at"], answer["next_release"]) == (None, None)


def test_who_publishes_sees_what_is_to_come(cast: Cast, coming: Publication) -> None:
    answer = api_of(cast.editor, cast.team).get(f"/publications/{coming.pk}/").json()

    assert answer["next_release"]["wording"]["explanation"] == WORDS
    assert answer["next_release"]["out_at"] is None
    assert answer["release"]["wording"]["explanation"] != WORDS


def test_a_time_that_has_passed_is_refused(cast: Cast) -> None:
    published = make_publication(cast, "published")

    with pytest.raises(InvalidError) as refused:
        correct(cast.actor("editor"), published, due_at=NOW)

    assert refused.value.field == "due_at"


def test_who_judged_it_does_not_sign_it_for_later_either(cast: Cast) -> None:
    published = make_publication(cast, "published")
    cast.reviewer.memberships.update(role="editor")

    with pytest.raises(ForbiddenError) as refused:
        correct(cast.actor("reviewer"), published, due_at=LATER)

    assert refused.value.code == "second_eyes"


def test_taken_off_the_schedule_it_goes_out_no_more(cast: Cast, coming: Publication) -> None:
    unschedule_publication(actor=cast.actor("second_editor"), publication=coming, now=NOW)

    stays = fresh(coming)
    assert _release() == 0
    assert (stays.state, stays.release, stays.due_at) == ("published", coming.release, None)
    assert [entry.what for entry in read_finding(stays).ledger] == ["Published"]


def test_a_correction_at_once_takes_its_place(cast: Cast, coming: Publication) -> None:
    worded = reword(cast.actor("editor"), coming, explanation="It names 64.")
    correct_publication(
        actor=cast.actor("editor"),
        publication=worded,
        version=worded.version,
        change="64.",
        reason="Counted again.",
        now=NOW + timedelta(hours=2),
    )

    assert _release() == 0
    assert [entry.change for entry in read_finding(fresh(coming)).ledger] == ["64.", ""]


def test_a_withdrawal_ends_it(cast: Cast, coming: Publication) -> None:
    withdraw_publication(
        actor=cast.actor("editor"), publication=coming, reason="All wrong.", now=NOW
    )

    assert _release() == 0
    assert (fresh(coming).state, fresh(coming).due_at) == ("withdrawn", None)


def test_a_legal_review_that_is_open_holds_it_back(cast: Cast, coming: Publication) -> None:
    ask_for_legal_review(actor=cast.actor("editor"), publication=coming, question="Libel?", now=NOW)

    assert _release() == 0
    assert _held(coming) == ["legal_open"]
    assert (fresh(coming).state, fresh(coming).next_release) == ("published", None)


def test_words_that_nobody_signed_hold_it_back(cast: Cast, coming: Publication) -> None:
    reword(cast.actor("editor"), coming, explanation="It names 64.")

    assert _release() == 0
    assert _held(coming) == ["unsigned"]


@pytest.mark.parametrize("seen,released", [(1, 1), (3, 0)], ids=["before", "after"])
def test_what_had_changed_when_it_was_signed_is_dealt_with_and_what_came_later_holds_it_back(
    cast: Cast, seen: int, released: int
) -> None:
    """`correct` signs two hours after `NOW`."""
    published = make_publication(cast, "published")
    at = NOW + timedelta(hours=seen)
    if seen == 1:
        _change_beneath(cast, published, at)
    coming = fresh(correct(cast.actor("editor"), published, due_at=LATER + timedelta(hours=9)))
    if seen > 1:
        _change_beneath(cast, published, at)

    assert release_due(now=LATER + timedelta(hours=9)) == released

    assert coming.source_changes.open().count() == 1 - released


def _change_beneath(cast: Cast, publication: Publication, now: datetime) -> None:
    source = Source("https://harbour.example/new")
    add_evidence(actor=cast.actor("editor"), dispute=publication.dispute, source=source, now=now)
    watch_sources(now=now)


def test_what_is_scheduled_is_worded_anew_and_keeps_its_time_by_a_new_signature(
    cast: Cast,
) -> None:
    scheduled = make_publication(cast, "scheduled")
    worded = reword(cast.actor("editor"), scheduled, explanation=WORDS)
    assert (worded.state, worded.due_at) == ("scheduled", LATER)

    schedule_publication(
        actor=cast.actor("second_editor"),
        publication=worded,
        version=worded.version,
        due_at=LATER,
        now=NOW,
    )

    assert _release() == 1
    shown = read_finding(fresh(scheduled))
    assert (shown.explanation, [entry.what for entry in shown.ledger]) == (WORDS, ["Published"])


def test_what_is_scheduled_and_worded_anew_is_held_back_unsigned(cast: Cast) -> None:
    scheduled = make_publication(cast, "scheduled")
    reword(cast.actor("editor"), scheduled, explanation=WORDS)

    assert _release() == 0
    assert _held(scheduled) == ["unsigned"]
    assert (fresh(scheduled).state, fresh(scheduled).release) == ("ready", None)
