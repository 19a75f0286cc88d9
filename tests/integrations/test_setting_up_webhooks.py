"""Who manages a team sets webhooks up; every step is in the trail, and no secret is."""

from __future__ import annotations

from datetime import timedelta

import pytest
from pytest_django import Settings

from audit.models import Event, Secret
from integrations.actions.webhooks import (
    MOST,
    archive_webhook,
    change_webhook,
    disable_webhook,
    enable_webhook,
    ping_webhook,
    rotate_secret,
)
from integrations.models import Delivery, Webhook, WebhookSecret
from integrations.signing import opened
from tests.api.client import api_of, integration, problem_of
from tests.builders import NOW
from tests.cast import Cast
from tests.integrations.hooks import make_delivery, make_webhook
from verify.errors import ConflictError, ForbiddenError, InvalidError

pytestmark = pytest.mark.django_db

BODY = {"url": "https://cms.example/hook", "types": ["dispute.opened"], "description": "CMS"}


def test_its_secret_is_shown_once_and_kept_encrypted(cast: Cast) -> None:
    api = api_of(cast.administrator, cast.team)

    made = api.post("/webhooks/", BODY)

    secret = made.json()["secret"]
    row = WebhookSecret.objects.get()
    assert (made.status_code, secret[:6]) == (201, "whsec_")
    assert secret.encode() not in bytes(row.sealed)
    assert opened(row.sealed) == secret
    again = api.get(f"/webhooks/{made.json()['id']}/").json()
    assert "secret" not in again
    assert [each["hint"] for each in again["secrets"]] == [secret[:10]]


def test_no_secret_and_no_address_stands_in_the_trail(cast: Cast) -> None:
    issued = make_webhook(cast, "https://cms.example/hook?key=hunter2")
    rotate_secret(actor=cast.actor("administrator"), webhook=issued.webhook, now=NOW)

    acts = b"".join(bytes(event.body) for event in Event.objects.all())
    assert b"hunter2" not in acts
    assert issued.secret.encode() not in acts
    assert Secret.objects.filter(name="url", value__contains="hunter2").exists()


@pytest.mark.parametrize(
    "url",
    [
        "",
        "cms.example",
        "http://cms.example/hook",
        "ftp://cms.example/",
        "https://user:pass@cms.example/",
        "https://",
        "https://cms.example/#part",
        "https://cms.example/a b",
        "https://[half",
        "https://cms.example:99999/",
        "https://cms.example/" + "a" * 2000,
        "https://cms.example/\0",
    ],
)
def test_an_address_that_cannot_be_posted_to(url: str, cast: Cast) -> None:
    with pytest.raises(InvalidError) as refused:
        make_webhook(cast, url)

    assert refused.value.field == "url"


def test_plain_http_is_for_hosts_that_the_operator_names(cast: Cast, settings: Settings) -> None:
    settings.WEBHOOK_PLAIN_HOSTS = ["localhost"]

    assert make_webhook(cast, "http://localhost:9000/hook").webhook.pk


@pytest.mark.parametrize("types", [[], ["dispute.eaten"], ["webhook.ping"]])
def test_types_that_are_none(types: list[str], cast: Cast) -> None:
    with pytest.raises(InvalidError) as refused:
        make_webhook(cast, types=types)

    assert refused.value.field == "types"


@pytest.mark.parametrize("name", ["reporter", "reviewer", "editor", "auditor"])
def test_others_do_not_set_one_up(name: str, cast: Cast) -> None:
    hook = make_webhook(cast).webhook

    with pytest.raises(ForbiddenError):
        change_webhook(actor=cast.actor(name), webhook=hook, description="Mine", now=NOW)


def test_no_integration_does(cast: Cast) -> None:
    api, _ = integration(cast.team, cast.administrator, ["read", "trail"])

    assert problem_of(api.post("/webhooks/", BODY), 403)["code"] == "forbidden"


def test_every_step_is_an_event(cast: Cast) -> None:
    admin = cast.actor("administrator")
    hook = make_webhook(cast).webhook
    change_webhook(actor=admin, webhook=hook, description="CMS", now=NOW)
    rotate_secret(actor=admin, webhook=hook, now=NOW)
    ping_webhook(actor=admin, webhook=hook, now=NOW)
    disable_webhook(actor=admin, webhook=hook, now=NOW)
    enable_webhook(actor=admin, webhook=hook, now=NOW)
    archive_webhook(actor=admin, webhook=hook, now=NOW)

    acts = Event.objects.about("integrations.webhook", hook.pk).order_by("pk")
    assert [event.verb for event in acts] == [
        f"webhook.{step}"
        for step in ("created", "changed", "rotated", "pinged", "disabled", "enabled", "archived")
    ]


def test_two_secrets_hold_at_most(cast: Cast) -> None:
    hook = make_webhook(cast).webhook
    for _ in range(3):
        rotate_secret(actor=cast.actor("administrator"), webhook=hook, now=NOW)

    holding = hook.secrets.exclude(expires_at__lte=NOW + timedelta(seconds=1))
    assert holding.count() == 2


def test_what_is_off_or_put_away_takes_no_test(cast: Cast) -> None:
    admin = cast.actor("administrator")
    hook = make_webhook(cast).webhook
    waiting = make_delivery(hook)
    disable_webhook(actor=admin, webhook=hook, now=NOW)

    with pytest.raises(ConflictError, match="is off"):
        ping_webhook(actor=admin, webhook=hook, now=NOW)
    archive_webhook(actor=admin, webhook=hook, now=NOW)
    with pytest.raises(ConflictError, match="put away"):
        ping_webhook(actor=admin, webhook=hook, now=NOW)
    waiting.refresh_from_db()
    assert (waiting.state, Delivery.objects.count()) == ("dead", 1)


def test_a_team_has_so_many(cast: Cast) -> None:
    for _ in range(MOST):
        make_webhook(cast, types=["dispute.opened"])

    with pytest.raises(ConflictError, match="at most"):
        make_webhook(cast)
    assert Webhook.objects.count() == MOST


def test_the_catalogue_is_there_to_choose_from(cast: Cast) -> None:
    types = api_of(cast.administrator, cast.team).get("/webhooks/types/").json()

    assert {"name": "dispute.opened", "meaning": "A claim was put in question."} in types


def test_a_span_needs_a_beginning(cast: Cast) -> None:
    hook = make_webhook(cast).webhook
    api = api_of(cast.administrator, cast.team)

    problem = problem_of(api.post(f"/webhooks/{hook.pk}/replay/", {}), 422)

    assert (problem["code"], problem["field"]) == ("required", "first")
