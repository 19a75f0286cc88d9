"""What a superuser of the database does to the trail is found, and the row is named."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import nullcontext
from pathlib import Path

import pytest
from django.test import override_settings
from pytest_django import DjangoDbBlocker

from audit.verification import CHECKS, Report, verify
from tests.audit.attacks import ATTACKS, Attack, Expected
from tests.audit.own_server import OwnServer
from tests.audit.scene import as_superuser, guards_off, make_trail, without_witness
from tests.flush import flush_as_owner

ROUNDS = int(os.environ.get("VERIFY_TRAIL_ROUNDS", "1"))
"""How often each attack is tried, at other random rows; `bench/trail` asks for more."""
KINDS = 30


@pytest.fixture(scope="module")
def trail(
    on_own_server: OwnServer,
    tmp_path_factory: pytest.TempPathFactory,
    django_db_blocker: DjangoDbBlocker,
) -> Iterator[OwnServer]:
    """A sealed trail with its witness; every attack on it is undone."""
    folder: Path = tmp_path_factory.mktemp("trail")
    files = {
        "TRAIL_ORIGIN": "newsroom.example/trail",
        "TRAIL_KEYS": folder / "keys.json",
        "TRAIL_WITNESS": folder / "witness",
        "TRAIL_VERIFIED": folder / "verified.json",
    }
    with django_db_blocker.unblock(), override_settings(**files):
        flush_as_owner()
        make_trail()
        yield on_own_server
        flush_as_owner()


def _attacked(
    trail: OwnServer, tried: Attack, seed: int, checks: frozenset[str] = CHECKS
) -> tuple[Expected, Report]:
    witness = nullcontext() if tried.witness else without_witness()
    with as_superuser(trail.superuser, seed) as scene, witness:
        with guards_off(scene) if tried.guards_off else nullcontext():
            expected = tried.run(scene)
        return expected, verify(using=scene.connection, checks=checks)


def test_there_are_enough_kinds() -> None:
    assert len(ATTACKS) >= KINDS


@pytest.mark.parametrize("name", ATTACKS)
def test_every_attack_is_found_and_the_row_named(trail: OwnServer, name: str) -> None:
    for _ in range(ROUNDS):
        seed = int.from_bytes(os.urandom(4))

        expected, report = _attacked(trail, ATTACKS[name], seed)

        assert expected.is_met_by(report.findings), (seed, expected, report.findings[:10])


@pytest.mark.parametrize("check", sorted(CHECKS))
def test_a_verifier_without_one_check_misses_an_attack(trail: OwnServer, check: str) -> None:
    missed = []
    for tried in (each for each in ATTACKS.values() if each.check == check):
        expected, report = _attacked(trail, tried, 1, CHECKS - {check})
        missed.append(not expected.is_met_by(report.findings))

    assert missed
    assert all(missed)


def test_an_untouched_trail_is_clean(trail: OwnServer) -> None:
    with as_superuser(trail.superuser, 1) as scene:
        with guards_off(scene):
            pass
        report = verify(using=scene.connection)

    assert report.ok, report.lines()
    assert report.witnessed == report.size
    assert report.size > 600
