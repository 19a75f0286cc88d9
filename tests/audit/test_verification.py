"""Verifying by command: what it says, its exit code, and how far it has to look."""

from __future__ import annotations

import json
from io import StringIO
from typing import Any

import pytest
from django.apps import apps
from django.conf import settings
from django.core.management import call_command

from audit.coverage import AUDITED, UNAUDITED, UNAUDITED_TABLES
from audit.keys import key_ring, rotate
from audit.models import Event
from audit.sealing import inform_witnesses, seal_all
from audit.verification import verify
from tests.audit.acts import add_person, open_team
from tests.audit.own_server import OwnServer

pytestmark = [
    pytest.mark.django_db(transaction=True, databases=["default", "owner", "sealer"]),
    pytest.mark.usefixtures("on_own_server", "trail_files"),
]
APPS = ("audit", "accounts", "articles", "claims", "reviews", "integrations")


def _verify(**options: Any) -> tuple[int, dict[str, Any]]:
    """Exit code and report of `audit verify --format json`."""
    out = StringIO()
    code = 0
    try:
        call_command("audit", "verify", format="json", stdout=out, stderr=StringIO(), **options)
    except SystemExit as ended:
        code = int(ended.code or 0)
    return code, json.loads(out.getvalue())


def _sealed_trail() -> None:
    open_team()
    add_person()
    seal_all()
    inform_witnesses()


def test_a_clean_trail_ends_with_0() -> None:
    _sealed_trail()

    code, report = _verify()

    size = Event.objects.count()
    assert code == 0
    assert {name: value for name, value in report.items() if name != "seconds"} == {
        "ok": True,
        "events": size,
        "verified_from": 0,
        "checkpoints": 1,
        "witnessed": size,
        "findings": [],
        "problems": [],
    }


def test_an_empty_trail_is_clean() -> None:
    assert verify(keys=[]).ok


def test_a_changed_event_ends_with_1_and_is_named(on_own_server: OwnServer) -> None:
    _sealed_trail()
    event = Event.objects.latest("id")
    with on_own_server.tampering() as server:
        server.execute("UPDATE audit_event SET verb = 'nothing' WHERE id = %s", [event.pk])

    code, report = _verify()
    out = StringIO()
    with pytest.raises(SystemExit):
        call_command("audit", "verify", stdout=out, stderr=StringIO())

    assert code == 1
    assert report["findings"] == [
        {
            "check": "columns",
            "kind": "changed",
            "event": str(event.pk),
            "index": event.leaf.index,
            "detail": "its column verb is not what its bytes say",
        }
    ]
    assert f"changed: event {event.pk}" in out.getvalue()
    assert "NOT as sealed" in out.getvalue()


def test_without_keys_it_cannot_be_done_and_ends_with_2_or_1() -> None:
    _sealed_trail()
    keys = settings.TRAIL_KEYS.with_name("public")
    keys.write_text("".join(f"{key}\n" for key in key_ring().verifiers))
    settings.TRAIL_KEYS.unlink()

    lost, report = _verify()
    kept_elsewhere, _ = _verify(keys=keys)

    assert lost == 1  # nobody known has signed it, as far as this machine can tell
    assert "keys are not in" in report["problems"][0]
    assert kept_elsewhere == 0


def test_a_witness_out_of_reach_ends_with_2() -> None:
    _sealed_trail()
    (settings.TRAIL_WITNESS / "checkpoint").write_text("scribbled over")

    code, report = _verify()

    assert (code, report["findings"]) == (2, [])
    assert "it is no signed note" in report["problems"][0]


def test_the_recent_part_begins_where_the_last_clean_time_ended() -> None:
    _sealed_trail()
    size = Event.objects.count()
    _verify()
    rotate()
    open_team()
    seal_all()
    inform_witnesses()
    grown = Event.objects.count()

    code, report = _verify(recent=True)
    _, again = _verify(recent=True)

    assert grown > size
    assert (code, report["verified_from"], report["events"]) == (0, size, grown)
    assert again["verified_from"] == grown


def test_the_recent_part_notices_that_the_older_part_is_another(on_own_server: OwnServer) -> None:
    _sealed_trail()
    _verify()
    with on_own_server.tampering() as server:
        server.execute("DELETE FROM audit_checkpoint")

    code, report = _verify(recent=True)

    assert code == 1
    assert {"roots", "end"} <= {finding["check"] for finding in report["findings"]}


def test_a_found_trail_makes_no_progress(on_own_server: OwnServer) -> None:
    _sealed_trail()
    with on_own_server.tampering() as server:
        server.execute("UPDATE audit_event SET verb = 'nothing'")

    _verify()

    assert not settings.TRAIL_VERIFIED.exists()


def test_every_column_is_audited_or_said_why_not() -> None:
    models = [model for app in APPS for model in apps.get_app_config(app).get_models()]

    told = {
        model._meta.label_lower: sorted(
            [*AUDITED[model._meta.label_lower], *UNAUDITED[model._meta.label_lower]]
        )
        for model in models
        if model._meta.label_lower not in UNAUDITED_TABLES
    }

    assert AUDITED.keys() == UNAUDITED.keys() == told.keys()
    assert told == {
        model._meta.label_lower: sorted(
            str(field.column) for field in model._meta.local_concrete_fields
        )
        for model in models
        if model._meta.label_lower in AUDITED
    }
