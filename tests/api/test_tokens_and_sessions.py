"""Keys are made, narrowed, shown once and revoked; sessions need their CSRF token and one team."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from django.test import Client
from django.utils import timezone

from accounts.enums import Permission, Role
from accounts.models import Token
from audit.models import Event
from tests.api.client import Api, api_of, join, problem_of
from tests.builders import make_story
from tests.cast import Cast


def _wanted(*scopes: str, kind: str = "personal", **others: Any) -> dict[str, Any]:
    return {"name": "CMS plugin", "kind": kind, "scopes": list(scopes), **others}


def test_a_key_is_shown_once_and_kept_as_its_digest(cast: Cast) -> None:
    reporter = api_of(cast.reporter, cast.team)

    issued = reporter.post("/tokens/", _wanted("read")).json()

    listed = reporter.get("/tokens/")
    assert issued["key"].startswith("vfy_")
    assert issued["key"].startswith(issued["prefix"])
    assert issued["key"] not in listed.content.decode()
    assert "digest" not in listed.content.decode()
    assert Api(issued["key"]).get("/teams/").status_code == 200
    event = Event.objects.about("accounts.token", issued["id"]).get()
    assert issued["key"] not in bytes(event.body).decode()


def test_an_administrator_makes_and_revokes_an_integrations_key(cast: Cast) -> None:
    administrator = api_of(cast.administrator, cast.team)
    issued = administrator.post("/tokens/", _wanted("read", "submit", kind="integration")).json()
    importer = Api(issued["key"])
    opened = importer.post("/stories/", {"title": "By wire"})

    revoked = administrator.post(f"/tokens/{issued['id']}/revoke/").json()

    assert opened.status_code == 201
    assert issued["user"] == {**issued["user"], "name": "CMS plugin", "kind": "service"}
    assert revoked["revoked_at"] is not None
    assert problem_of(importer.get("/stories/"), 401)["code"] == "token_revoked"
    again = administrator.post(f"/tokens/{issued['id']}/revoke/")
    assert problem_of(again, 409)["code"] == "conflict"


def test_a_reporter_makes_none_for_integrations(cast: Cast) -> None:
    reporter = api_of(cast.reporter, cast.team)

    refused = problem_of(reporter.post("/tokens/", _wanted("read", kind="integration")), 403)

    assert "dministrator" in refused["hint"]


def test_an_integration_never_gets_the_right_to_judge(cast: Cast) -> None:
    administrator = api_of(cast.administrator, cast.team)

    refused = administrator.post("/tokens/", _wanted("manage", kind="integration"))

    assert problem_of(refused, 422)["field"] == "scopes"


def test_a_token_makes_none_that_reaches_further(cast: Cast) -> None:
    narrow = api_of(cast.editor, cast.team, [Permission.READ])

    refused = narrow.post("/tokens/", _wanted("read", "decide"))

    assert problem_of(refused, 403)["field"] == "scopes"
    assert Token.objects.count() == 1


def test_what_a_token_cannot_be(cast: Cast) -> None:
    api = api_of(cast.editor, cast.team)
    yesterday = (timezone.now() - timedelta(days=1)).isoformat()
    bodies = [
        (_wanted("read", expires_at=yesterday), "expires_at"),
        (_wanted(), "scopes"),
        (_wanted("fly"), "scopes.0"),
        (_wanted("read", name=""), "name"),
        (_wanted("read", kind="eternal"), "kind"),
    ]

    fields = [problem_of(api.post("/tokens/", body), 422)["field"] for body, _ in bodies]

    assert fields == [field for _, field in bodies]


def test_a_session_writes_with_its_csrf_token_alone(cast: Cast) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(cast.reporter)
    body = {"title": "From the page"}

    refused = client.post("/api/v1/stories/", body, content_type="application/json")
    client.cookies["csrftoken"] = secret = "a" * 32
    allowed = client.post(
        "/api/v1/stories/",
        body,
        content_type="application/json",
        headers={"X-CSRFToken": secret},
    )

    assert "CSRF" in problem_of(refused, 403)["detail"]
    assert allowed.status_code == 201


def test_a_session_in_two_teams_chooses_one(cast: Cast) -> None:
    join(cast.other_team, cast.editor, Role.REPORTER)
    make_story(cast.team, "Ours")
    make_story(cast.other_team, "Elsewhere")
    api = Api()
    api.client.force_login(cast.editor)

    undecided = problem_of(api.get("/stories/"), 422)
    chosen = [
        api.get("/stories/", team=team.slug).json()["results"][0]["title"]
        for team in (cast.team, cast.other_team)
    ]

    assert undecided["code"] == "team_needed"
    assert cast.other_team.slug in undecided["hint"]
    assert chosen == ["Ours", "Elsewhere"]
    assert len(api.get("/teams/").json()["results"]) == 2


def test_a_moderator_has_no_desk_by_being_one(cast: Cast) -> None:
    api = Api()
    api.client.force_login(cast.moderator)

    assert problem_of(api.get("/stories/"), 404)["hint"] != ""
