"""The Compose file starts what `make run` starts."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from verify.processes import commands
from verify.servers.addresses import ADDRESSES
from verify.servers.state import PROJECT

PROCESSES = ("web", "worker", "beat")


@pytest.fixture
def services() -> dict[str, Any]:
    loaded: dict[str, Any] = yaml.safe_load((PROJECT / "docker-compose.yml").read_text())
    services: dict[str, Any] = loaded["services"]
    return services


def test_the_processes_are_the_same(
    services: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    for variable in ("WEB_WORKERS", "WORKER_CONCURRENCY"):
        monkeypatch.delenv(variable, raising=False)

    composed = {name: services[name]["command"] for name in PROCESSES}

    assert composed == commands(bind="0.0.0.0:8000", state=Path("/state"))


def test_every_process_has_all_addresses_and_waits_for_the_database(
    services: dict[str, Any],
) -> None:
    for name in PROCESSES:
        assert set(ADDRESSES) <= set(services[name]["environment"])
        assert services[name]["depends_on"] == {
            "prepare": {"condition": "service_completed_successfully"},
            "valkey": {"condition": "service_healthy"},
        }


def test_everything_that_stays_has_a_health_check(services: dict[str, Any]) -> None:
    staying = {name for name in services if name not in {"provision", "prepare"}}

    assert {name for name in services if "healthcheck" in services[name]} == staying


def test_the_database_is_new_enough(services: dict[str, Any]) -> None:
    assert services["postgres"]["image"] == "postgres:18"
