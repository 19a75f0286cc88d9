"""The pages of webhooks: set up, tested, read, sent again."""

from __future__ import annotations

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from integrations.actions.delivering import give_up_waiting
from integrations.models import Attempt, Delivery, Webhook
from integrations.signing import opened
from tests.builders import NOW
from tests.cast import Cast
from tests.integrations.hooks import make_delivery, make_webhook

pytestmark = pytest.mark.django_db

GIVEN = {
    "url": "https://cms.example/hook",
    "description": "CMS",
    "payload": "thin",
    "types": ["dispute.opened", "publication.released"],
}


@pytest.fixture
def admin(cast: Cast) -> Client:
    client = Client()
    client.force_login(cast.administrator)
    return client


def _at(cast: Cast, name: str, *args: object) -> str:
    return reverse(name, args=[cast.team.slug, *args])


def test_the_secret_is_shown_on_the_page_that_follows_and_on_no_other(
    cast: Cast, admin: Client
) -> None:
    empty = admin.get(_at(cast, "webhooks")).content.decode()

    made = admin.post(_at(cast, "new_webhook"), GIVEN)

    hook = Webhook.objects.get()
    secret = opened(hook.secrets.get().sealed)
    assert "Set up a webhook" in empty
    assert secret in made.content.decode()
    assert "no-store" in made["Cache-Control"]
    for name, args in (("webhook", [hook.pk]), ("webhooks", [])):
        page = admin.get(_at(cast, name, *args)).content.decode()
        assert "CMS" in page
        assert secret not in page


def test_what_cannot_be_used_stands_beside_its_field_and_nothing_typed_is_lost(
    cast: Cast, admin: Client
) -> None:
    page = admin.post(_at(cast, "new_webhook"), GIVEN | {"url": "http://cms.example/"})

    text = page.content.decode()
    assert "must be encrypted" in text
    assert 'value="http://cms.example/"' in text
    assert not Webhook.objects.exists()


def test_it_is_changed_switched_tested_and_put_away(cast: Cast, admin: Client) -> None:
    hook = make_webhook(cast).webhook

    admin.post(_at(cast, "change_webhook", hook.pk), GIVEN | {"payload": "full"})
    admin.post(_at(cast, "ping_webhook", hook.pk))
    log = admin.get(_at(cast, "webhook", hook.pk)).content.decode()
    admin.post(_at(cast, "disable_webhook", hook.pk))
    off = admin.get(_at(cast, "webhook", hook.pk)).content.decode()
    admin.post(_at(cast, "enable_webhook", hook.pk))
    admin.post(_at(cast, "archive_webhook", hook.pk))

    hook.refresh_from_db()
    assert (hook.payload, hook.description) == ("full", "CMS")
    assert "webhook.ping" in log
    assert "Switched off by hand" in off
    assert hook.archived_at is not None
    assert admin.get(_at(cast, "webhook", hook.pk)).status_code == 404


def test_a_new_secret_is_shown_once(cast: Cast, admin: Client) -> None:
    issued = make_webhook(cast)

    page = admin.post(_at(cast, "rotate_secret", issued.webhook.pk), {"overlap_hours": 24})

    newest = opened(issued.webhook.secrets.get(expires_at=None).sealed)
    assert newest != issued.secret
    assert newest in page.content.decode()


def test_a_message_shows_its_words_and_answers_and_is_sent_again(cast: Cast, admin: Client) -> None:
    hook = make_webhook(cast).webhook
    row = make_delivery(hook)
    Attempt.objects.create(
        team=cast.team,
        delivery=row,
        number=1,
        started_at=NOW,
        ended_at=NOW,
        milliseconds=12,
        status=500,
        response="<b>broken</b>",
    )
    give_up_waiting(hook, NOW)

    page = admin.get(_at(cast, "delivery", row.pk)).content.decode()
    admin.post(_at(cast, "replay_delivery", row.pk))

    assert "HTTP 500" in page
    assert "&lt;b&gt;broken" in page
    assert "&quot;type&quot;: &quot;dispute.opened&quot;" in page
    assert Delivery.objects.get().state == "pending"


def test_a_span_without_a_beginning_is_refused_on_the_page(cast: Cast, admin: Client) -> None:
    hook = make_webhook(cast).webhook

    page = admin.post(_at(cast, "replay_span", hook.pk), {})

    assert "Say where to begin." in page.content.decode()


@pytest.mark.parametrize("name", ["reporter", "reviewer", "editor", "auditor", "outsider"])
def test_for_others_the_pages_are_not(name: str, cast: Cast) -> None:
    hook = make_webhook(cast).webhook
    row = make_delivery(hook)
    client = Client()
    client.force_login(getattr(cast, name))

    pages = [
        _at(cast, "webhooks"),
        _at(cast, "new_webhook"),
        _at(cast, "webhook", hook.pk),
        _at(cast, "delivery", row.pk),
    ]

    expected = 404 if name == "outsider" else 403
    assert [client.get(page).status_code for page in pages] == [expected] * 4


def test_a_longer_list_takes_no_more_queries(cast: Cast, admin: Client) -> None:
    hook = make_webhook(cast).webhook
    make_delivery(hook)
    pages = [_at(cast, "webhooks"), _at(cast, "webhook", hook.pk)]
    admin.get(pages[0])
    few = [_queries(admin, page) for page in pages]
    for _ in range(2):
        make_webhook(cast)
        make_delivery(hook)

    many = [_queries(admin, page) for page in pages]

    assert many == few


def _queries(client: Client, page: str) -> int:
    with CaptureQueriesContext(connection) as queries:
        response = client.get(page)
    assert re.search(r"<h1>", response.content.decode())
    return len(queries)
