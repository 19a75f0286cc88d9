"""A withdrawal that nobody signs is told of again, twelve hours after and then once a day."""

from __future__ import annotations

from datetime import timedelta

import pytest

from accounts.actions import system
from audit.models import Event
from reviews.actions.withdrawing import remind_of_signatures, sign_withdrawal
from reviews.models import Publication
from tests.builders import NOW
from tests.cast import Cast
from tests.reviews.publications import make_publication

pytestmark = pytest.mark.django_db


@pytest.fixture
def withdrawn(cast: Cast) -> Publication:
    return make_publication(cast, "withdrawn")


@pytest.mark.usefixtures("withdrawn")
def test_after_twelve_hours_and_then_once_a_day() -> None:
    hours = (11, 12, 13, 35, 36, 60)

    told = [remind_of_signatures(now=NOW + timedelta(hours=each)) for each in hours]

    assert told == [0, 1, 0, 0, 1, 1]


def test_each_time_it_stands_in_the_trail(withdrawn: Publication) -> None:
    remind_of_signatures(now=NOW + timedelta(hours=12))

    event = Event.objects.get(verb="publication.signature_due")

    assert (event.object_id, event.actor_id) == (withdrawn.pk, system().user.pk)


def test_what_is_signed_is_told_of_no_more(withdrawn: Publication, cast: Cast) -> None:
    sign_withdrawal(actor=cast.actor("second_editor"), publication=withdrawn, now=NOW)

    assert remind_of_signatures(now=NOW + timedelta(days=2)) == 0
