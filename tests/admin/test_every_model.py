"""Every model of the project can be looked at in the admin, by moderators alone, in few queries."""

from __future__ import annotations

import pytest
from django.apps import apps
from django.contrib import admin
from django.db import connection
from django.db.models import CompositePrimaryKey, Model
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from reviews.actions.evidence import Source, add_evidence
from tests.admin.desk import fill_every_table
from tests.builders import NOW, Contradiction
from tests.cast import Cast
from tests.signing_in import signed_in

APPS = ("audit", "accounts", "articles", "claims", "reviews", "integrations")
REGISTERED = sorted(admin.site._registry, key=lambda model: model._meta.label)
OURS = [model for model in REGISTERED if model._meta.app_label in APPS]

SEALED = {"audit.Alarm", "audit.Checkpoint", "audit.Hold", "audit.Leaf"}
KEPT_BACK = {"integrations.Withheld", "reviews.SealedEvent"}


def _address(model: type[Model], page: str, *args: object) -> str:
    meta = model._meta
    return reverse(f"admin:{meta.app_label}_{meta.model_name}_{page}", args=args)


def _statuses(client: Client, addresses: list[str]) -> dict[str, int]:
    return {address: client.get(address).status_code for address in addresses}


@pytest.fixture
def moderator(cast: Cast) -> Client:
    return signed_in(cast.moderator)


def test_no_model_is_left_out() -> None:
    """But those with a key of two columns, for which Django's admin has no addresses."""
    models = [model for app in APPS for model in apps.get_app_config(app).get_models()]
    addressable = [m for m in models if not isinstance(m._meta.pk, CompositePrimaryKey)]

    assert {m._meta.label for m in addressable} == {m._meta.label for m in OURS}


def test_moderators_see_each_list_each_row_and_its_history(moderator: Client, cast: Cast) -> None:
    fill_every_table(cast)
    newest = _newest_of_each()
    lists = [_address(model, "changelist") for model in REGISTERED]
    searches = [f"{address}?q=a" for address in lists]
    rows = [_address(model, "change", pk) for model, pk in newest.items()]
    histories = [_address(model, "history", pk) for model, pk in newest.items()]

    assert _statuses(moderator, ["/admin/", *lists, *searches, *rows]) == dict.fromkeys(
        ["/admin/", *lists, *searches, *rows], 200
    )
    assert _statuses(moderator, histories) == dict.fromkeys(histories, 302)


@pytest.mark.parametrize("name", ["reporter", "editor", "administrator", "outsider", None])
def test_nobody_else_enters(name: str | None, cast: Cast) -> None:
    client = Client()
    if name:
        client.force_login(getattr(cast, name))
    addresses = [_address(model, "changelist") for model in REGISTERED]

    assert _statuses(client, addresses) == dict.fromkeys(addresses, 302)


def test_nothing_is_ever_deleted(moderator: Client, cast: Cast) -> None:
    fill_every_table(cast)

    for model, pk in _newest_of_each().items():
        listed = moderator.get(_address(model, "changelist"))
        deletion = moderator.post(_address(model, "delete", pk), {"post": "yes"})

        assert b"delete_selected" not in listed.content
        assert deletion.status_code == 403
        assert model._default_manager.filter(pk=pk).exists()


def test_more_rows_take_no_more_queries(moderator: Client, cast: Cast) -> None:
    fill_every_table(cast)
    few = {model._meta.label: _queries_of_list(model, moderator) for model in OURS}

    fill_every_table(cast)
    fill_every_table(cast)
    many = {model._meta.label: _queries_of_list(model, moderator) for model in OURS}

    assert many == few


def test_a_dispute_with_more_said_of_it_takes_no_more_queries(
    moderator: Client, cast: Cast
) -> None:
    told = fill_every_table(cast)
    address = _address(type(told.dispute), "change", told.dispute.pk)
    moderator.get(address)
    with CaptureQueriesContext(connection) as few:
        moderator.get(address)
    for number in range(2):
        _add_evidence(cast, told, number)

    with CaptureQueriesContext(connection) as many:
        moderator.get(address)

    assert len(many) == len(few)


def test_what_the_trail_hides_stays_hidden(moderator: Client, cast: Cast) -> None:
    fill_every_table(cast)
    secrets = apps.get_model("audit", "Secret")._default_manager.filter(name="rationale")
    secret = secrets.order_by("event")[0]

    pages = [
        moderator.get(reverse("admin:audit_secret_change", args=[secret.pk])),
        moderator.get(reverse("admin:audit_secret_changelist")),
        moderator.get(reverse("admin:audit_event_change", args=[secret.event_id])),
    ]

    assert [secret.value.encode() in page.content for page in pages] == [False, False, False]
    assert b"hmac-sha256" in pages[2].content


def _newest_of_each() -> dict[type[Model], object]:
    """A key of each model that has rows; the sealed log has none before the sealer has run."""
    newest = {m: m._default_manager.order_by("-pk").values_list("pk", flat=True)[:1] for m in OURS}
    found = {model: pk for model, keys in newest.items() for pk in keys}
    assert {model._meta.label for model in OURS if model not in found} <= SEALED | KEPT_BACK
    return found


def _queries_of_list(model: type[Model], client: Client) -> int:
    with CaptureQueriesContext(connection) as queries:
        client.get(_address(model, "changelist"))
    return len(queries)


def _add_evidence(cast: Cast, told: Contradiction, number: int) -> None:
    add_evidence(
        actor=cast.actor("reviewer"),
        dispute=told.dispute,
        source=Source(f"https://example.org/{number}"),
        now=NOW,
    )


@pytest.mark.parametrize(
    "query", ["q=%00", "id=%00", "about=%00:1", "verb=%00", "p=%00", "o=%00", "team__id__exact=x"]
)
def test_no_query_breaks_a_list(query: str, moderator: Client, cast: Cast) -> None:
    fill_every_table(cast)
    addresses = [f"{_address(model, 'changelist')}?{query}" for model in OURS]

    assert set(_statuses(moderator, addresses).values()) <= {200, 302, 400}
