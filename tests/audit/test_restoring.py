"""Going on knowingly after a dump was restored that is older than the witness."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.core.management import call_command
from pytest_django import Settings

from audit.models import Checkpoint
from audit.sealing import SealingError, inform_witnesses, seal_all
from audit.verification import verify
from tests.audit.acts import open_team
from tests.audit.own_server import OwnServer

pytestmark = pytest.mark.django_db(transaction=True, databases=["default", "owner", "sealer"])


@pytest.fixture
def restored(on_own_server: OwnServer, trail_files: Path) -> Path:
    """The witness holds a sealing that the restored database does not."""
    open_team("Kept")
    seal_all()
    size = Checkpoint.objects.latest("size").size
    open_team("Lost")
    seal_all()
    inform_witnesses()
    with on_own_server.tampering() as server:
        server.execute("DELETE FROM audit_leaf WHERE index >= %s", [size])
        server.execute("DELETE FROM audit_checkpoint WHERE size > %s", [size])
        server.execute("DELETE FROM audit_event WHERE id NOT IN (SELECT event_id FROM audit_leaf)")
    return trail_files


@pytest.mark.usefixtures("restored")
def test_nothing_is_signed_over_what_the_witness_holds() -> None:
    open_team("New")

    with pytest.raises(SealingError, match="set back"):
        seal_all()


def test_under_a_new_origin_key_and_witness_the_log_goes_on(
    restored: Path, settings: Settings
) -> None:
    settings.TRAIL_WITNESS = restored / "witness-2"
    call_command("audit", "rotate-keys", origin="newsroom.example/trail-2")
    open_team("New")

    seal_all()
    inform_witnesses()

    report = verify()
    assert (report.findings, report.problems) == ([], [])
    assert Checkpoint.objects.latest("size").note.startswith("newsroom.example/trail-2\n")
