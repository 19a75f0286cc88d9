"""What cannot be used is refused with its code and field; nothing is written or breaks."""

from __future__ import annotations

import json
from base64 import b64encode
from typing import Any

import pytest
from django.test import Client

from articles.models import Article, Story
from tests.api.client import Api, api_of, problem_of
from tests.api.operations import operations
from tests.builders import TEXT, Contradiction, make_contradiction, make_story
from tests.cast import Cast
from verify.api.bodies import BODY_LIMIT

BIG = "9" * 40


@pytest.fixture
def editor(cast: Cast) -> Api:
    return api_of(cast.editor, cast.team)


@pytest.fixture
def door(cast: Cast) -> str:
    return f"/stories/{make_story(cast.team).pk}/articles/"


@pytest.mark.parametrize(
    "body,code,field",
    [
        ({"text": ""}, "empty", "text"),
        ({"text": " \n "}, "empty", "text"),
        ({"text": "A\0B"}, "nul_byte", "text"),
        ({"text": "Half a \ud83d pair"}, "not_text", "text"),
        ({"text": 7}, "not_text", "text"),
        ({"text": ["a"]}, "not_text", "text"),
        ({"text": "a" * 1_000_001}, "too_long", "text"),
        ({}, "required", "text"),
        ({"text": TEXT, "html": "<p>x</p>"}, "required", "text"),
        ({"html": "<html><body></body></html>"}, "empty", "html"),
        ({"html": "%PDF-1.7 \0\0\0"}, "empty", "html"),
        ({"text": TEXT, "outlet": 999_999}, "unknown", "outlet"),
        ({"text": TEXT, "outlet": int(BIG)}, "unknown", "outlet"),
        ({"text": TEXT, "outlet": "The Daily"}, "incorrect_type", "outlet"),
        ({"text": TEXT, "published": "yesterday"}, "bad_date", "published"),
        ({"text": TEXT, "published": "2026-02-30"}, "bad_date", "published"),
        ({"text": TEXT, "published": "2026-02-30T25:00:00Z"}, "bad_date", "published"),
        ({"text": TEXT, "url": "not an address"}, "invalid", "url"),
        ({"text": TEXT, "author": "A\0B"}, "nul_byte", "author"),
        ({"text": TEXT, "author": "a" * 301}, "too_long", "author"),
        ({"text": TEXT, "oulet": 1}, "unknown_field", "oulet"),
    ],
)
def test_an_article_that_cannot_be_stored(
    body: dict[str, Any], code: str, field: str, editor: Api, door: str
) -> None:
    problem = problem_of(editor.raw(door, json.dumps(body)), 422)

    assert (problem["code"], problem["field"]) == (code, field)
    assert not Article.objects.exists()


@pytest.mark.parametrize("published", [None, ""])
def test_a_missing_date_is_no_fault(published: str | None, editor: Api, door: str) -> None:
    response = editor.post(door, {"text": TEXT, "published": published})

    assert response.status_code == 201
    assert response.json()["published_precision"] == "unknown"


def test_everything_that_is_wrong_is_said_at_once(editor: Api, door: str) -> None:
    problem = problem_of(editor.post(door, {"text": TEXT, "url": "x", "outlet": 0}), 422)

    assert problem["code"] == "invalid"
    assert {(fault["field"], fault["code"]) for fault in problem["errors"]} == {
        ("url", "invalid"),
        ("outlet", "unknown"),
    }


@pytest.mark.parametrize(
    "body",
    [
        "{",
        "",
        "[1",
        '{"text": NaN}',
        b"\xff\xfe\x00",
        "[" * 100_000,
        '{"text": "' + "a" * 10 + '", "outlet": ' + "1" * 5_000 + "}",
    ],
)
def test_a_body_that_is_no_json(body: str | bytes, editor: Api, door: str) -> None:
    response = editor.raw(door, body)

    expected = 422 if body == "" else 400  # an empty body is an object without its fields
    problem = problem_of(response, expected)
    assert problem["code"] == ("required" if body == "" else "malformed")


@pytest.mark.parametrize("body", ["[]", '"text"', "7", "null", "true"])
def test_json_that_is_no_object(body: str, editor: Api, door: str) -> None:
    problem_of(editor.raw(door, body), 422)


def test_a_body_over_the_limit_is_refused_unread(editor: Api, door: str) -> None:
    response = editor.client.post(
        f"/api/v1{door}",
        b"{}",
        content_type="application/json",
        headers=editor.headers,
        CONTENT_LENGTH=str(BODY_LIMIT + 1),
    )

    assert problem_of(response, 413)["code"] == "too_large"


def test_a_body_of_unknown_length_is_refused(editor: Api, door: str) -> None:
    response = editor.client.post(
        f"/api/v1{door}",
        b"{}",
        content_type="application/json",
        headers={**editor.headers, "Transfer-Encoding": "chunked"},
    )

    assert problem_of(response, 411)["code"] == "length_required"


def test_another_kind_of_body_is_refused(editor: Api, door: str) -> None:
    response = editor.raw(door, "text=hello", "application/x-www-form-urlencoded")

    assert problem_of(response, 415)["code"] == "unsupported_media_type"


def test_methods_and_addresses_that_are_none(editor: Api) -> None:
    refused = editor.client.delete("/api/v1/stories/1/", headers=editor.headers)

    assert problem_of(refused, 405)["code"] == "method_not_allowed"
    for address in ("/storys/", "/stories/1/nothing/", "/disputes/one/", "/events/7/"):
        assert problem_of(editor.get(address), 404)["code"] == "not_found"


def test_an_address_that_is_none_is_told_without_a_csrf_token() -> None:
    client = Client(enforce_csrf_checks=True)

    for address in ("/nothing/", "/stories/1%0A2/retry/"):
        refused = client.post(f"/api/v1{address}", b"{}", content_type="application/json")
        assert problem_of(refused, 404)["code"] == "not_found"


@pytest.mark.parametrize(
    "query",
    [
        "title=%00",
        "%00=1",
        "story=abc",
        "story=1.5",
        f"story={BIG}",
        "cursor=%00",
        "cursor=" + b64encode(b"p=abc").decode(),
        "cursor=" + b64encode(b"p=%00").decode(),
        "cursor=" + b64encode(f"p={BIG}".encode()).decode(),
        "cursor=" + b64encode(b"o=-1&p=1").decode(),
        "cursor=%F0%9F%98%80",
        "cursor=x",
        "limit=0",
        "limit=-5",
        f"limit={BIG}",
        "limit=%C2%B2",
        "ordering=-nothing",
        "ordering=team__name",
        "ordering=%00",
        "created_after=soon",
        "created_after=0000-01-01",
        "severity_from=NaN",
        "severity_from=1e999",
        "state=nothing",
        "about=:",
        f"about=reviews.dispute:{BIG}",
        "text=" + "%25" * 3000,
        "since=9999-12-31T23:59:59-14:00",
        "published_before=0001-05-10T16:37:57.471%2B21:59",
        "published_after=2026-01-14T12:00:00%2B21:59",
    ],
)
def test_no_query_breaks_a_list(query: str, editor: Api, cast: Cast) -> None:
    make_contradiction(cast.team)
    lists = [o.template for o in operations() if o.method == "GET" and "{id}" not in o.template]

    answers = {
        path: editor.client.get(f"/api/v1{path}?{query}", headers=editor.headers).status_code
        for path in lists
    }

    # 403 is for who manages alone.
    assert set(answers.values()) <= {200, 400, 403, 422}, answers


def test_a_wrong_filter_or_order_is_named(editor: Api) -> None:
    by_story = problem_of(editor.get("/articles/", story="abc"), 422)
    by_order = problem_of(editor.get("/stories/", ordering="team"), 422)
    by_cursor = problem_of(editor.get("/stories/", cursor="abc"), 422)

    assert (by_story["field"], by_story["code"]) == ("story", "invalid")
    assert (by_order["field"], by_order["code"]) == ("ordering", "bad_ordering")
    assert (by_cursor["field"], by_cursor["code"]) == ("cursor", "bad_cursor")
    assert "title" in by_order["hint"]


@pytest.mark.parametrize("number", ["0", "00001", BIG])
def test_ids_that_nothing_has(number: str, editor: Api) -> None:
    for operation in operations():
        if operation.method == "GET" and "{id}" in operation.template:
            path = operation.template.replace("{id}", number)
            answer = editor.get(path)
            # Some are for who manages alone, and say so before they look.
            expected = {(404, "not_found"), (403, "forbidden")}
            assert (answer.status_code, answer.json()["code"]) in expected, path


@pytest.mark.parametrize(
    "change,code,field",
    [
        ({"findings": []}, "empty", "findings"),
        ({"findings": "all"}, "not_a_list", "findings"),
        ({"desk_note": "print it"}, "invalid_choice", "desk_note"),
        ({"rationale": "\0"}, "nul_byte", "rationale"),
        ({"rationale": ""}, "empty", "rationale"),
        ({"evidence": [{"url": "javascript:alert(1)"}]}, "invalid", "url"),
        ({"lease": 99}, "stale", None),
    ],
)
def test_a_verdict_that_cannot_be_recorded(
    change: dict[str, Any], code: str, field: str | None, cast: Cast
) -> None:
    told = make_contradiction(cast.team)
    verdict = _verdict(cast, told)

    response = api_of(cast.reviewer, cast.team).post(
        f"/disputes/{told.dispute.pk}/verdicts/", {**verdict, **change}
    )

    problem = problem_of(response, 412 if code == "stale" else 422)
    assert (problem["code"], problem.get("field")) == (code, field)
    assert not told.dispute.verdicts.exists()


def _verdict(cast: Cast, told: Contradiction) -> dict[str, Any]:
    editor = api_of(cast.editor, cast.team)
    path = f"/disputes/{told.dispute.pk}/assign/"
    dispute = editor.post(path, {"reviewer": cast.reviewer.pk}).json()
    return {
        "lease": dispute["assignments"][0]["lease"],
        "findings": [
            {"position": position["id"], "was_said": "supported", "is_so": "open"}
            for position in dispute["positions"]
        ],
        "desk_note": "hold",
        "rationale": "The list is not out yet.",
        "confidence": "low",
    }


def test_nothing_refused_left_a_trace(editor: Api, door: str) -> None:
    before = Story.objects.get().wanted

    editor.post(door, {"text": ""})

    assert Story.objects.get().wanted == before
