"""The OpenAPI document is complete, valid and served from this installation, docs included."""

from __future__ import annotations

import json
import re
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.contrib.staticfiles import finders
from django.core.management import call_command
from django.test import Client
from drf_spectacular.generators import SchemaGenerator
from jsonschema import Draft202012Validator

from tests.api.client import api_of
from tests.api.desk import make_desk
from tests.api.operations import Operation, operations
from tests.cast import Cast


@pytest.fixture(scope="module")
def document() -> dict[str, Any]:
    generator: Any = SchemaGenerator()  # type: ignore[no-untyped-call] # untyped there
    made: dict[str, Any] = generator.get_schema(request=None, public=True)
    return made


def _described(document: dict[str, Any], operation: Operation) -> dict[str, Any]:
    path = re.sub(r"\{\w+\}", "{id}", operation.template)
    for address, methods in document["paths"].items():
        if re.sub(r"\{\w+\}", "{id}", address) == f"/api/v1{path}":
            found: dict[str, Any] = methods[operation.method.lower()]
            return found
    raise AssertionError(f"{operation} is not described")


def test_it_is_valid_and_nothing_is_guessed() -> None:
    call_command("spectacular", validate=True, fail_on_warn=True, stdout=StringIO())


def test_every_operation_is_described_with_its_problems(document: dict[str, Any]) -> None:
    for operation in operations():
        described = _described(document, operation)
        problem = described["responses"]["default"]["content"]["application/problem+json"]
        assert problem["schema"] == {"$ref": "#/components/schemas/Problem"}
        assert described.get("summary"), operation
        assert {"token": []} in described["security"], operation


SNAPSHOT = Path(settings.BASE_DIR) / "docs" / "openapi.yaml"


def test_it_is_the_one_that_is_committed() -> None:
    """What integrators build on changes by intent alone: `make schema` renews it."""
    made = StringIO()
    call_command("spectacular", stdout=made)

    assert made.getvalue() == SNAPSHOT.read_text(), "renew docs/openapi.yaml by `make schema`"


def test_it_is_openapi_3_1(document: dict[str, Any]) -> None:
    assert document["openapi"].startswith("3.1")


NOT_YET = {
    "GET /claim-reviews/{id}/": "not_found",
    "GET /events/{id}/proof/": "not_sealed",
}
"""What cannot be read: nothing is public at this desk, and nobody seals a test's transaction."""


def test_what_is_read_is_what_is_described(cast: Cast, document: dict[str, Any]) -> None:
    desk = make_desk(cast.team, cast.editor, "Ours")
    editor, administrator = (api_of(each, cast.team) for each in (cast.editor, cast.administrator))

    for operation in operations():
        if operation.method == "GET":
            managed = operation.resource in {"invitations", "webhooks", "deliveries"}
            api = administrator if managed else editor
            response = api.get(operation.path(desk.ids))
            if str(operation) in NOT_YET:
                assert response.json()["code"] == NOT_YET[str(operation)]
                continue
            kind = response.headers["Content-Type"].partition(";")[0]
            answer = _described(document, operation)["responses"]["200"]
            whole = {**answer["content"][kind]["schema"], "components": document["components"]}
            for body in _bodies(response):
                found = Draft202012Validator(whole).iter_errors(body)
                assert [(operation, error.json_path, error.message) for error in found] == []


def _bodies(response: Any) -> list[Any]:
    """The answer, or each line of one that is streamed."""
    if not response.streaming:
        return [response.json()]
    return [json.loads(line) for line in response.getvalue().splitlines()]


def test_a_problem_is_what_is_described(cast: Cast, document: dict[str, Any]) -> None:
    problem = api_of(cast.editor, cast.team).post("/stories/", {"title": ""}).json()

    schema = document["components"]["schemas"]["Problem"]
    assert list(Draft202012Validator(schema).iter_errors(problem)) == []


def test_anybody_may_read_it_and_its_docs() -> None:
    client = Client()

    assert client.get("/api/v1/schema/").status_code == 200
    assert client.get("/api/v1/docs/").status_code == 200


def test_the_docs_come_from_here_alone_and_the_policy_lets_them() -> None:
    response = Client().get("/api/v1/docs/")

    page = response.content.decode()
    addresses = re.findall(r'(?:src|href)="([^"]+)"', page)
    assert len(addresses) >= 4
    assert [address for address in addresses if not address.startswith("/")] == []
    assert "<script>" not in page
    files = [a.removeprefix("/static/") for a in addresses if a.startswith("/static/")]
    assert [file for file in files if finders.find(file) is None] == []
    policy = response["Content-Security-Policy"]
    assert re.search(r"style-src [^;]*'unsafe-inline'", policy)
    assert re.search(r"script-src 'self'[^;]*", policy)
    assert "unsafe" not in re.findall(r"script-src [^;]*", policy)[0]
