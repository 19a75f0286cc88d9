"""The bell, the list and the choices."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from accounts.actions import add_member, system
from accounts.models import User
from audit.models import Event
from integrations.actions.notifying import notify_of
from integrations.enums import Kind, Rhythm
from integrations.models import Choice, Notification, Post
from tests.builders import NOW
from tests.cast import Cast
from tests.reviews.cases import make_case

pytestmark = pytest.mark.django_db


def _client(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def _told(cast: Cast, times: int = 1) -> Notification:
    for _ in range(times):
        make_case(cast, "assigned")
    for event in Event.objects.filter(verb="dispute.assigned"):
        notify_of(event, now=NOW)
    row = Notification.objects.filter(user=cast.reviewer).latest("pk")
    assert row.user == cast.reviewer
    return row


def test_the_bell_counts_and_the_list_leads_to_the_dispute(cast: Cast) -> None:
    row = _told(cast)
    client, address = _client(cast.reviewer), reverse("notifications", args=[cast.team.slug])

    page = client.get(address).content.decode()
    followed = client.get(reverse("follow_notification", args=[cast.team.slug, row.pk]))
    after = client.get(address).content.decode()

    assert "Notifications: 1 unread" in page
    assert row.dispute is not None
    assert row.dispute.question in page
    assert followed.headers["Location"] == reverse("dispute", args=[cast.team.slug, row.dispute_id])
    assert 'aria-label="Notifications"' in after
    assert "Nothing new" in after


def test_all_are_read_at_once(cast: Cast) -> None:
    _told(cast, 3)
    client = _client(cast.reviewer)

    client.post(reverse("read_all", args=[cast.team.slug]))

    assert not Notification.objects.filter(read_at=None).exists()
    assert (
        "Nothing new"
        in client.get(reverse("notifications", args=[cast.team.slug])).content.decode()
    )


@pytest.mark.parametrize("name", ["editor", "administrator", "outsider"])
def test_anothers_is_not_there(cast: Cast, name: str) -> None:
    row = _told(cast)
    client = _client(getattr(cast, name))

    followed = client.get(reverse("follow_notification", args=[cast.team.slug, row.pk]))
    read = client.post(reverse("read_notification", args=[cast.team.slug, row.pk]))

    assert (followed.status_code, read.status_code) == (404, 404)


def test_each_newsroom_has_its_own(cast: Cast) -> None:
    _told(cast)
    add_member(actor=system(), team=cast.other_team, user=cast.reviewer, role="reviewer", now=NOW)

    page = _client(cast.reviewer).get(reverse("notifications", args=[cast.other_team.slug]))

    assert "unread" not in page.content.decode()
    assert list(page.context["page"]) == []


def test_more_of_them_take_no_more_queries(cast: Cast) -> None:
    client, address = _client(cast.reviewer), reverse("notifications", args=[cast.team.slug])
    _told(cast)
    client.get(address)
    with CaptureQueriesContext(connection) as few:
        client.get(address)
    _told(cast, 2)

    with CaptureQueriesContext(connection) as many:
        client.get(address)

    assert len(many) == len(few)


def test_a_person_chooses_what_they_hear_of(cast: Cast) -> None:
    client, address = _client(cast.reviewer), reverse("notification_settings")

    before = client.get(address).content.decode()
    client.post(
        address,
        {"in_app": [Kind.DUE, Kind.ASSIGNED], "by_email": [Kind.DUE], "rhythm": "daily", "hour": 7},
    )

    assert before.count(" checked") == 2 * len(Kind.values) + 1
    chosen = {row.kind: (row.in_app, row.by_email) for row in Choice.objects.all()}
    assert chosen == {
        **dict.fromkeys(Kind.values, (False, False)),
        Kind.DUE: (True, True),
        Kind.ASSIGNED: (True, False),
    }
    assert list(Post.objects.values_list("rhythm", "hour")) == [(Rhythm.DAILY, 7)]
