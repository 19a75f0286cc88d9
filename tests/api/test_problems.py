"""Every kind of error is a problem by RFC 9457, also those that the framework or nobody foresaw."""

from __future__ import annotations

from unittest.mock import patch

import pytest
from django.test import Client
from rest_framework.exceptions import NotAcceptable, Throttled, ValidationError

from accounts.api.views import TeamViewSet
from tests.api.client import Api, api_of, problem_of
from tests.cast import Cast
from verify.api.problems import problem_handler
from verify.errors import ConflictError


def test_a_domain_error_keeps_its_code_field_and_hint() -> None:
    response = problem_handler(
        ConflictError("It is closed.", code="closed", field="state", hint="Reopen it."), {}
    )

    assert response is not None
    assert response.status_code == 409
    assert response.data["type"] == "urn:verify:problem:closed"
    assert (response.data["field"], response.data["hint"]) == ("state", "Reopen it.")
    assert response.data["errors"] == [
        {
            "code": "closed",
            "detail": "It is closed.",
            "field": "state",
            "hint": "Reopen it.",
        }
    ]


def test_faults_of_nested_fields_are_named_by_their_path() -> None:
    error = ValidationError({"findings": [{}, {"is_so": ["No."]}], "non_field_errors": ["Nor."]})

    response = problem_handler(error, {})

    assert response is not None
    assert [fault.get("field") for fault in response.data["errors"]] == ["findings.1.is_so", None]


def test_who_calls_too_often_is_told_when_to_come_back() -> None:
    response = problem_handler(Throttled(wait=12.5), {})

    assert response is not None
    assert (response.status_code, response["Retry-After"]) == (429, "13")
    assert response.data["code"] == "throttled"


def test_what_cannot_be_represented() -> None:
    response = problem_handler(NotAcceptable(), {})

    assert response is not None
    assert (response.status_code, response.data["code"]) == (406, "not_acceptable")


def test_an_error_that_nobody_foresaw_is_a_problem_without_its_secrets(cast: Cast) -> None:
    api = api_of(cast.editor, cast.team)
    api.client = Client(raise_request_exception=False)
    broken = RuntimeError("password=hunter2")

    with patch.object(TeamViewSet, "get_queryset", side_effect=broken):
        response = api.get("/teams/")

    problem = problem_of(response, 500)
    assert problem["code"] == "server_error"
    assert "hunter2" not in response.content.decode()
    assert problem["instance"] == f"urn:uuid:{response['X-Request-ID']}"


def test_the_id_of_a_problem_is_the_requests(cast: Cast) -> None:
    response = api_of(cast.editor, cast.team).get("/stories/7777777/")

    assert problem_of(response, 404)["instance"] == f"urn:uuid:{response['X-Request-ID']}"


@pytest.mark.parametrize("address", ["/", "/stories", "/nothing/at/all/", "/v2/"])
def test_an_address_that_is_none(address: str) -> None:
    assert problem_of(Api().get(address), 404)["code"] == "not_found"
