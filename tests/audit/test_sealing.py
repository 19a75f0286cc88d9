"""Sealing: every committed event gets its place, once, and what is signed is never taken back."""

from __future__ import annotations

from base64 import b64encode
from pathlib import Path
from uuid import UUID

import psycopg
import pytest
from django.conf import settings
from django.core.mail import EmailMessage
from django.db import connections, transaction
from pytest_django.fixtures import Settings

from audit import tasks
from audit.alarms import open_alarms
from audit.keys import key_ring, rotate
from audit.merkle import Frontier, leaf_hash
from audit.models import Checkpoint, Event, Leaf
from audit.notes import opened, signed
from audit.sealing import Sealed, SealingError, inform_witnesses, seal, seal_all
from audit.verification import verify
from audit.witnesses import FolderWitness, WitnessError
from tests.audit.acts import add_person, body, open_team
from tests.audit.own_server import OwnServer

pytestmark = [
    pytest.mark.django_db(transaction=True, databases=["default", "owner", "sealer"]),
    pytest.mark.usefixtures("on_own_server", "trail_files"),
]


def test_every_event_gets_its_leaf_and_the_root_is_signed() -> None:
    open_team()
    add_person()

    sealed = seal_all()

    leaves = list(Leaf.objects.order_by("index").select_related("event"))
    frontier = Frontier()
    for leaf in leaves:
        frontier.append(leaf_hash(leaf.event_id, bytes(leaf.event.body)))
    head = opened(Checkpoint.objects.get().note, key_ring().verifiers)
    assert sealed == Event.objects.count() == len(leaves) > 2
    assert [leaf.index for leaf in leaves] == list(range(len(leaves)))
    assert (head.size, head.root) == (frontier.size, frontier.root())


def _indexes() -> list[int]:
    return list(Leaf.objects.order_by("index").values_list("index", flat=True))


def test_sealing_goes_on_where_it_stopped() -> None:
    for number in range(3):
        open_team(f"Team-{number}")
        seal_all()
    inform_witnesses()

    report = verify()

    assert report.ok, report.lines()
    assert _indexes() == list(range(Event.objects.count()))
    assert report.checkpoints == Checkpoint.objects.count() == 3


def test_nothing_new_signs_nothing() -> None:
    open_team()
    seal_all()

    assert seal() == Sealed(0, more=False)
    assert Checkpoint.objects.count() == 1


def test_a_transaction_that_is_still_open_holds_back_only_what_came_after_it() -> None:
    open_team("Before")
    before = Event.objects.count()

    with psycopg.connect(**connections["default"].get_connection_params()) as other:
        other.execute("INSERT INTO audit_event (id, body) VALUES (uuidv7(), %s)", [body()])
        open_team("Meanwhile")
        sealed_meanwhile = seal_all()
        other.commit()
        sealed_after = seal_all()

    assert (sealed_meanwhile, sealed_after) == (before, 2)
    assert verify().findings == []


def test_what_is_rolled_back_leaves_no_gap() -> None:
    with psycopg.connect(**connections["default"].get_connection_params()) as other:
        other.execute("INSERT INTO audit_event (id, body) VALUES (uuidv7(), %s)", [body()])
        other.rollback()
    open_team()

    seal_all()

    assert _indexes() == list(range(Event.objects.count()))


def test_a_batch_that_cuts_a_transaction_short_loses_nothing() -> None:
    with transaction.atomic():
        for number in range(7):
            open_team(f"Team-{number}")
    open_team()

    taken = []
    while (sealed := seal(batch=3)) and sealed.events:
        taken.append(sealed.events)

    assert sum(taken) == Event.objects.count() == len(_indexes())
    assert taken[0] == 3
    inform_witnesses()
    assert verify().ok


def test_one_process_seals_at_a_time() -> None:
    open_team()
    with psycopg.connect(**connections["sealer"].get_connection_params()) as other:
        other.execute("SELECT pg_advisory_xact_lock(hashtext('verify trail sealing'))")
        meanwhile = seal()
    after = seal()

    assert meanwhile is None
    assert after == Sealed(Event.objects.count(), more=False)


def test_in_a_restored_database_unsealed_events_of_the_old_server_are_sealed_too(
    on_own_server: OwnServer,
) -> None:
    open_team("Sealed")
    seal_all()
    open_team("Waiting")
    with on_own_server.tampering() as server:
        # What a dump and its restoration on another server leave: its transactions' numbers.
        server.execute("UPDATE audit_event SET xid = (xid::text::bigint + 10 ^ 9)::text::xid8")
        server.execute(
            "UPDATE audit_checkpoint SET cluster = 'another', horizon = '1000000900'::xid8"
        )
    open_team("New")

    sealed = seal_all()
    open_team("Newer")
    sealed_later = seal_all()

    assert (sealed, sealed_later) == (2, 1)
    assert _indexes() == list(range(Event.objects.count()))


# Refusals


def _set_back(on_own_server: OwnServer, size: int) -> None:
    """As if an older dump had been restored."""
    with on_own_server.tampering() as server:
        server.execute("DELETE FROM audit_leaf WHERE index >= %s", [size])
        server.execute("DELETE FROM audit_checkpoint WHERE size > %s", [size])


def test_nothing_is_signed_after_the_database_was_set_back(on_own_server: OwnServer) -> None:
    open_team("Kept")
    seal_all()
    size = Event.objects.count()
    open_team("Lost")
    seal_all()
    inform_witnesses()
    _set_back(on_own_server, size)
    open_team("Instead")

    with pytest.raises(SealingError, match=f"holds {size + 1} events, the database only {size}"):
        seal()

    assert Checkpoint.objects.count() == 1


def test_nothing_is_signed_on_top_of_another_tree(on_own_server: OwnServer) -> None:
    open_team()
    seal_all()
    with on_own_server.tampering() as server:
        server.execute("UPDATE audit_leaf SET hash = sha256(hash) WHERE index = 0")
    open_team()

    with pytest.raises(SealingError, match="is not the one that was signed"):
        seal()


def test_lost_keys_are_not_silently_replaced() -> None:
    open_team()
    seal_all()
    settings.TRAIL_KEYS.unlink()
    open_team()

    with pytest.raises(SealingError, match=r"keys are not in .*Put them back"):
        seal()

    assert not settings.TRAIL_KEYS.exists()


def test_after_a_rotation_the_old_signatures_still_count() -> None:
    open_team()
    seal_all()
    first = key_ring()
    rotate()
    open_team()
    seal_all()
    inform_witnesses()

    report = verify()
    stored = settings.TRAIL_KEYS.read_text()

    assert report.ok, report.lines()
    assert b64encode(first.signing.seed).decode() not in stored
    assert [str(key) for key in key_ring().verifiers[:2]] == [str(key) for key in first.verifiers]


# Witnesses


def test_a_witness_that_is_away_is_told_when_it_is_back() -> None:
    open_team()
    seal_all()
    settings.TRAIL_WITNESS.write_text("no folder")

    with pytest.raises(WitnessError, match="cannot be reached"):
        inform_witnesses()
    settings.TRAIL_WITNESS.unlink()
    inform_witnesses()

    assert verify().witnessed == Event.objects.count()


def test_a_witness_takes_up_where_a_crash_left_it() -> None:
    open_team()
    seal_all()
    inform_witnesses()
    folder: Path = settings.TRAIL_WITNESS
    held = (folder / "records").read_bytes()
    (folder / "records").write_bytes(held + b"half a record")
    (folder / "peaks").write_bytes(b"")
    open_team()
    seal_all()

    inform_witnesses()

    assert (folder / "records").read_bytes()[: len(held)] == held
    assert len((folder / "records").read_bytes()) == 48 * Event.objects.count()
    assert verify().ok


def test_a_witness_refuses_what_does_not_extend_its_log() -> None:
    open_team()
    seal_all()
    inform_witnesses()
    witness = FolderWitness(settings.TRAIL_WITNESS)
    before = witness.latest()
    other = signed(key_ring().signing, 9, b"r" * 32, 1)

    with pytest.raises(WitnessError, match="does not extend"):
        witness.extend(other, [b"x" * 48], key_ring().verifiers)

    assert witness.latest() == before


# The tasks


def test_the_task_seals_and_tells_the_witness() -> None:
    open_team()

    tasks.seal()

    assert verify().witnessed == Event.objects.count()
    assert open_alarms() == []


def test_a_refusal_raises_one_alarm_and_writes_one_letter(
    settings: Settings, mailoutbox: list[EmailMessage]
) -> None:
    settings.ADMINS = [("", "desk@newsroom.example")]
    open_team()
    tasks.seal()
    keys = settings.TRAIL_KEYS.read_bytes()
    settings.TRAIL_KEYS.unlink()
    open_team()

    tasks.seal()
    tasks.seal()
    raised = [alarm.kind for alarm in open_alarms()]
    settings.TRAIL_KEYS.write_bytes(keys)
    tasks.seal()

    assert raised == ["sealing"]
    assert open_alarms() == []
    assert [letter.subject for letter in mailoutbox] == [
        "[Django] Alarm about the trail: sealing",
        "[Django] Alarm about the trail is over: sealing",
    ]


def test_an_event_that_waits_too_long_raises_an_alarm() -> None:
    open_team()
    event = b"\x01\x8f" + bytes(4) + b"\x70" + bytes(9)  # made in May 2024
    with connections["default"].cursor() as cursor:
        cursor.execute(
            "INSERT INTO audit_event (id, body) VALUES (%s, %s)", [UUID(bytes=event), body()]
        )

    tasks.verify_recent()
    waiting = [alarm.kind for alarm in open_alarms()]
    tasks.seal()
    tasks.verify_recent()

    assert "lag" in waiting
    assert "lag" not in [alarm.kind for alarm in open_alarms()]


def test_a_finding_raises_an_alarm_that_only_a_full_verification_clears(
    on_own_server: OwnServer,
) -> None:
    open_team()
    tasks.seal()
    with on_own_server.as_superuser() as server:
        server.execute("ALTER TABLE audit_event DISABLE TRIGGER audit_event_frozen")

    tasks.verify_recent()
    raised = [alarm.detail for alarm in open_alarms()]
    with on_own_server.as_superuser() as server:
        server.execute("ALTER TABLE audit_event ENABLE ALWAYS TRIGGER audit_event_frozen")
    tasks.verify_recent()
    after_recent = len(open_alarms())
    tasks.verify_all()

    assert "audit_event_frozen on audit_event is off" in raised[0]
    assert (after_recent, open_alarms()) == (1, [])
