"""Whatever is sent, the running server neither breaks nor answers outside of its own schema.

`VERIFY_FUZZ` is how many examples each operation gets; a few by default.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from typing import Any

import hypothesis
import pytest
import schemathesis
from hypothesis import HealthCheck, Phase
from pytest_django import Settings
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from accounts.enums import GRANTS, Role
from tests.api.client import key_of
from tests.api.desk import Desk, make_desk
from tests.api.operations import Operation
from tests.api.test_who_may_what import NEEDS
from tests.builders import make_member
from tests.cast import Cast, make_cast

EXAMPLES = int(os.environ.get("VERIFY_FUZZ", "3"))
STEPS = 10
CHECKS: list[Any] = [
    not_a_server_error,
    status_code_conformance,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
]
DEPENDABLE = hypothesis.settings(
    max_examples=EXAMPLES,
    deadline=None,
    database=None,
    derandomize="VERIFY_FUZZ" not in os.environ,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=list(HealthCheck),
)

# The parser of bulk lines takes bytes as they are.
schemathesis.serializer.alias("application/x-ndjson", "text/plain")


@pytest.fixture
def schema(live_server: Any, settings: Settings) -> Any:
    settings.API_READS_PER_MINUTE = settings.API_WRITES_PER_MINUTE = 0
    # Addresses that are made up lead nowhere, and that is found without looking for them.
    settings.OUTSIDE_PORTS = [9]
    return schemathesis.openapi.from_url(f"{live_server}/api/v1/schema/", timeout=60)


@pytest.fixture
def desk() -> tuple[Cast, Desk, dict[str, str]]:
    """A desk, and keys of members whom nothing on it removes or revokes."""
    cast = make_cast()
    keys = {
        str(role): key_of(make_member(cast.team, role, f"Fuzzing {role}"), cast.team)
        for role in Role
    }
    return cast, make_desk(cast.team, cast.editor, "Ours"), keys


def _key_for(method: str, path: str, keys: dict[str, str]) -> str:
    """Of somebody who may do this, so that more than the refusal is seen."""
    template = path.removeprefix("/api/v1")
    named = template.replace("{slug}", "{id}")
    needed = NEEDS.get(f"{method.upper()} {named}")
    able = [role for role in keys if needed in GRANTS[role]]
    return keys[(Role.EDITOR if Role.EDITOR in able else able[0]) if able else Role.EDITOR]


def _property(operation: Any, headers: dict[str, str], known: str) -> Callable[[], None]:
    """That every request answers as the schema says; half of them for a row that is there."""

    @DEPENDABLE
    @hypothesis.given(case=operation.as_strategy(), at_a_row=hypothesis.strategies.booleans())
    def holds(case: Any, at_a_row: Any) -> None:
        if case.path_parameters and known and at_a_row:
            case.path_parameters = dict.fromkeys(case.path_parameters, known)
        case.call_and_validate(headers=headers, checks=CHECKS, timeout=30)

    told: Callable[[], None] = holds
    return told


def test_each_operation_by_itself(schema: Any, desk: tuple[Cast, Desk, dict[str, str]]) -> None:
    _, told, keys = desk
    broken = []
    for result in schema.get_all_operations():
        operation = result.ok()
        method, path = operation.method, operation.path
        resource = Operation(method, path.removeprefix("/api/v1")).resource
        headers = {"Authorization": f"Bearer {_key_for(method, path, keys)}"}
        known = str(told.ids.get(resource, ""))

        try:
            _property(operation, headers, known)()
        except (Exception, BaseExceptionGroup) as error:  # noqa: BLE001 - all are told at the end
            broken.append(f"{method} {path}: {_told(error)}")
    assert broken == [], "\n\n".join(broken)


def _told(error: BaseException) -> str:
    parts = error.exceptions if isinstance(error, BaseExceptionGroup) else [error]
    notes = getattr(error, "__notes__", [])
    return f"{error} {[str(part)[:800] for part in parts]} {notes}"[:3000]


def test_operations_that_follow_from_each_other(
    schema: Any, desk: tuple[Cast, Desk, dict[str, str]]
) -> None:
    """What one answers, such as a new row's id, is what the next is asked with."""
    _, _, keys = desk

    class Following(schema.as_state_machine()):  # type: ignore[misc] # made at run time
        def get_call_kwargs(self, case: Any) -> dict[str, Any]:
            key = _key_for(case.operation.method, case.operation.path, keys)
            return {"headers": {"Authorization": f"Bearer {key}"}, "timeout": 30}

        def validate_response(self, response: Any, case: Any, **kwargs: Any) -> None:
            case.validate_response(response, checks=CHECKS)

    Following.run(settings=hypothesis.settings(DEPENDABLE, stateful_step_count=STEPS))
