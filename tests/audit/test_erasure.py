"""Erasing: what the law wants gone is gone from every dump, and the log still verifies."""

from __future__ import annotations

import os
import subprocess
from urllib.parse import urlsplit

import pytest
from django.core.management import CommandError, call_command
from django.utils import timezone

from accounts.actions import create_user, system
from accounts.erasure import pseudonymise_user
from accounts.models import User
from audit.erasure import erase, erase_about, hold, release
from audit.models import Event, Hold, Secret
from audit.sealing import inform_witnesses, seal_all
from audit.verification import verify
from tests.audit.own_server import OwnServer
from verify.errors import ConflictError, MissingError

pytestmark = [
    pytest.mark.django_db(transaction=True, databases=["default", "owner", "sealer"]),
    pytest.mark.usefixtures("on_own_server", "trail_files"),
]
PEOPLE = int(os.environ.get("VERIFY_TRAIL_PEOPLE", "30"))
CANARY = "Canary-Zeisig"


def _person(number: int = 0) -> User:
    return create_user(
        actor=system(),
        email=f"canary-zeisig-{number}@newsroom.example",
        name=f"{CANARY} {number}",
        now=timezone.now(),
    )


def _erase(person: User, reason: str = "They asked for it.") -> int:
    return erase_about(
        stamp=system().stamp(),
        object_type="accounts.user",
        object_id=person.pk,
        reason=reason,
        now=timezone.now(),
    )


def _dump(server: OwnServer) -> str:
    """The whole database as `pg_dump` writes it."""
    parts = urlsplit(server.superuser)
    done = subprocess.run(
        [str(server.programs / "pg_dump"), server.superuser],
        capture_output=True,
        text=True,
        check=True,
        env={**os.environ, "PGPASSWORD": parts.password or ""},
    )
    return done.stdout


def test_erased_people_are_in_no_dump_and_the_log_verifies(on_own_server: OwnServer) -> None:
    people = [_person(number) for number in range(PEOPLE)]
    seal_all()
    before = _dump(on_own_server)

    for person in people:
        pseudonymise_user(
            actor=system(), user=person, reason="They asked for it.", now=timezone.now()
        )
    seal_all()
    inform_witnesses()
    after = _dump(on_own_server)
    report = verify()

    assert before.count(CANARY) == 2 * PEOPLE
    assert CANARY.lower() not in after.lower()
    assert report.ok, report.lines()


def test_the_event_says_who_erased_what() -> None:
    person = _person()
    made = Event.objects.get(verb="user.created", object_id=person.pk)

    _erase(person)

    erasure = Event.objects.get(verb="trail.erased")
    assert erasure.object_type == "accounts.user"
    assert erasure.object_id == person.pk
    assert erasure.act["data"]["erased"] == {str(made.pk): ["email", "name"]}
    assert erasure.act["data"]["reason"].keys() == {"hmac-sha256"}


def test_one_text_is_erased_alone() -> None:
    person = _person()
    made = Event.objects.get(verb="user.created", object_id=person.pk)

    erased = erase(
        stamp=system().stamp(),
        target=person,
        values={made.pk: ["name"]},
        reason="A source's name.",
        now=timezone.now(),
    )

    assert erased == 1
    assert list(made.secrets.values_list("name", flat=True)) == ["email"]


def test_a_hold_refuses_the_erasure_until_it_is_released() -> None:
    person = _person()
    actor = system().stamp()
    hold(stamp=actor, target=person, reason="A court asks.", now=timezone.now(), team=None)
    events = Event.objects.count()

    with pytest.raises(ConflictError, match="under a preservation hold") as refused:
        _erase(person)

    assert refused.value.code == "held"
    assert Event.objects.count() == events
    assert Secret.objects.filter(value__startswith=CANARY).count() == 1

    release(stamp=actor, target=person, now=timezone.now(), team=None)

    # The hold's reason goes as well: it may speak of the person.
    assert _erase(person) == 3


def test_a_hold_is_placed_once_and_released_once() -> None:
    person, actor = _person(), system().stamp()
    now = timezone.now()

    hold(stamp=actor, target=person, reason="A court asks.", now=now, team=None)
    with pytest.raises(ConflictError, match="already"):
        hold(stamp=actor, target=person, reason="Another.", now=now, team=None)
    release(stamp=actor, target=person, now=now, team=None)
    with pytest.raises(MissingError, match="under no preservation hold"):
        release(stamp=actor, target=person, now=now, team=None)

    assert Hold.objects.get().lifted_at == now
    assert list(
        Event.objects.filter(verb__startswith="trail.")
        .oldest_first()
        .values_list("verb", flat=True)
    ) == ["trail.held", "trail.released"]


def test_an_operator_erases_holds_and_releases_by_command() -> None:
    person = _person()
    name = f"accounts.user:{person.pk}"

    call_command("audit", "hold", name, reason="A court asks.")
    with pytest.raises(CommandError, match="preservation hold") as refused:
        call_command("audit", "erase", name, reason="They asked for it.")
    call_command("audit", "release", name)
    call_command("audit", "erase", name, reason="They asked for it.")
    person.refresh_from_db()

    assert person.name == f"Person {person.pk}"
    assert refused.value.returncode == 2
    assert not Secret.objects.filter(value__startswith=CANARY).exists()
    with pytest.raises(CommandError, match="names no object"):
        call_command("audit", "erase", "accounts.nobody:7", reason="No such thing.")
