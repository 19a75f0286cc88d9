"""Proofs: short, in the published formats, and checked by one file that knows no database."""

from __future__ import annotations

import json
import subprocess
import sys
from base64 import b64encode
from dataclasses import dataclass
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from accounts.models import Team
from audit.export import csv_lines, jsonl_lines
from audit.keys import key_ring, rotate
from audit.models import Event, Leaf, Secret
from audit.proofs import prove
from audit.sealing import inform_witnesses, seal_all
from tests.audit.acts import add_person, open_team
from verify.errors import ConflictError, MissingError

pytestmark = [
    pytest.mark.django_db(transaction=True, databases=["default", "owner", "sealer"]),
    pytest.mark.usefixtures("on_own_server", "trail_files"),
]
VERIFIER = Path(__file__).parents[2] / "docs" / "verify_event.py"
LONGEST = 2048


@dataclass(frozen=True, slots=True)
class Answer:
    code: int
    out: str
    err: str


def run_verifier(*arguments: object) -> Answer:
    """As a stranger would: another process, an empty environment, no project on its path."""
    command = [sys.executable, "-I", str(VERIFIER), *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env={})
    return Answer(done.returncode, done.stdout, done.stderr)


def keys() -> list[str]:
    return [str(key) for key in key_ring().verifiers]


@pytest.fixture
def proved(tmp_path: Path) -> Path:
    """The folder with act and proof of the event that made the last user."""
    open_team("First")
    add_person("Nadia Informant")
    for number in range(5):
        open_team(f"Team-{number}")
    seal_all()
    inform_witnesses()
    event = Event.objects.filter(verb="user.created").latest("id")
    call_command("audit", "prove", str(event.pk), output=tmp_path)
    (tmp_path / f"{event.pk}.json").rename(tmp_path / "act.json")
    (tmp_path / f"{event.pk}.tlog-proof").rename(tmp_path / "act.tlog-proof")
    return tmp_path


def test_a_stranger_checks_an_act_without_the_database(proved: Path) -> None:
    answer = run_verifier(proved / "act.json", proved / "act.tlog-proof", *keys())

    assert (answer.code, answer.err) == (0, "")
    assert "user.created on accounts.user" in answer.out
    assert "newsroom.example/trail, signed 2" in answer.out


def test_another_act_under_the_proof_is_refused(proved: Path) -> None:
    act = proved / "act.json"
    act.write_bytes(act.read_bytes().replace(b'"moderator":false', b'"moderator":true'))

    answer = run_verifier(act, proved / "act.tlog-proof", *keys())

    assert answer.code == 1
    assert "do not lead to the signed root" in answer.err


@pytest.mark.parametrize("line", range(1, 9))
def test_every_line_of_the_proof_counts(proved: Path, line: int) -> None:
    proof = proved / "act.tlog-proof"
    lines = proof.read_text().split("\n")
    changed = [each for number, each in enumerate(lines) if number != line]
    proof.write_text("\n".join(changed))

    answer = run_verifier(proved / "act.json", proof, *keys())

    assert answer.code == 1
    assert answer.err.startswith("NOT PROVED: ")


def test_a_strangers_key_proves_nothing(proved: Path) -> None:
    ours = keys()
    rotate()
    theirs = [key for key in keys() if key not in ours]

    answer = run_verifier(proved / "act.json", proved / "act.tlog-proof", *theirs)

    assert answer.code == 1
    assert "none of the keys that you gave" in answer.err


def test_a_value_opens_its_commitment_and_another_does_not(proved: Path) -> None:
    secret = Secret.objects.get(value="Nadia Informant")
    opening = {
        "name": secret.name,
        "salt": b64encode(bytes(secret.salt)).decode(),
        "value": secret.value,
    }
    openings = proved / "openings.jsonl"

    openings.write_text(json.dumps(opening))
    right = run_verifier(
        proved / "act.json", proved / "act.tlog-proof", *keys(), "--openings", openings
    )
    openings.write_text(json.dumps({**opening, "value": "Nadia Journalist"}))
    wrong = run_verifier(
        proved / "act.json", proved / "act.tlog-proof", *keys(), "--openings", openings
    )

    assert (right.code, wrong.code) == (0, 1)
    assert "Opened: name was 'Nadia Informant'" in right.out


def test_every_place_of_a_log_is_proved_shortly() -> None:
    for number in range(40):
        open_team(f"Team-{number}")
        if number % 7 == 0:
            seal_all()
    seal_all()

    sizes = [len(prove(leaf.event_id).text.encode()) for leaf in Leaf.objects.all()]

    assert len(sizes) == 41
    assert max(sizes) < LONGEST - 15 * 45  # what a path of a million more leaves would add


def test_what_is_not_sealed_yet_says_so() -> None:
    open_team()
    event = Event.objects.latest("id")

    with pytest.raises(ConflictError, match="not sealed yet"):
        prove(event.pk)
    with pytest.raises(MissingError):
        prove(type(event.pk)(int=7))
    with pytest.raises(CommandError, match="no event's id"):
        call_command("audit", "prove", "7")


def test_an_export_carries_its_proof(tmp_path: Path) -> None:
    for number in range(5):
        open_team(f"Team-{number}")
    team = Team.objects.latest("pk")
    seal_all()
    export = tmp_path / "export.jsonl"

    lines = list(jsonl_lines(Event.objects.all()))
    export.write_text("".join(lines))
    table = list(csv_lines(Event.objects.in_team(team.pk)))
    answer = run_verifier("--export", export, *keys())
    export.write_text(export.read_text().replace("Team-3", "Team-4"))
    forged = run_verifier("--export", export, *keys())

    assert (len(lines), len(table)) == (6, 2)
    assert (answer.code, answer.out) == (0, "Proved: all 6 acts of the export are in the log.\n")
    assert forged.code == 1
    assert "line 5" in forged.err
    assert table[0] == "index,id,at,team,actor,verb,object,door,act,proof\r\n"
