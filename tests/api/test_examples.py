"""The examples in the schema are requests that the API takes, but for the ids in them."""

from __future__ import annotations

from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.api.client import api_of
from tests.api.desk import Desk, make_desk
from tests.api.operations import Operation, operations
from tests.api.test_schema import document
from tests.cast import Cast
from verify.api.examples import EXAMPLES, JSON

__all__ = ["document"]

OF_THE_CASE = {
    "unknown",
    "not_found",
    "conflict",
    "illegal_move",
    "lease_over",
    "stale",
    "not_assigned",
}
"""Refusals that speak of rows and their state, and not of how the request is written."""


@pytest.fixture
def desk(cast: Cast) -> Desk:
    return make_desk(cast.team, cast.editor, "Ours")


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_is_one_by_the_schema(name: str, document: dict[str, Any]) -> None:
    method, address = name.split()
    written = document["paths"][f"/api/v1{address}"][method.lower()]["requestBody"]["content"]

    whole = {**written[JSON]["schema"], "components": document["components"]}
    found = Draft202012Validator(whole).iter_errors(written[JSON]["example"])

    assert [error.message for error in found] == []


@pytest.mark.parametrize("name", EXAMPLES)
def test_an_example_is_one_for_the_serializer(name: str, cast: Cast, desk: Desk) -> None:
    method, template = name.split()
    assert name in {str(operation) for operation in operations()}
    who = cast.administrator if template == "/tokens/" else cast.editor

    path = Operation(method, template).path(desk.ids)
    answer = api_of(who, cast.team).send(method, path, EXAMPLES[name])

    if answer.status_code >= 400:
        codes = {fault["code"] for fault in answer.json()["errors"]}
        assert codes <= OF_THE_CASE, answer.json()
