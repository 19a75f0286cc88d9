"""A token's key is changed without a gap, ends when it should, and opens from where it may."""

from __future__ import annotations

import re
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from accounts.models import Token
from accounts.tokens import TOKEN_PATTERN, rotate_token
from audit.models import Event
from tests.api.client import ROOT, Api, api_of, integration, key_of, problem_of
from tests.cast import Cast
from tests.signing_in import signed_in


def _mine(api: Api) -> Any:
    return api.get("/tokens/").json()["results"][0]


def _from(address: str, key: str, **headers: str) -> Any:
    api = Api(key)
    return api.client.get(
        f"{ROOT}/stories/", headers={**api.headers, **headers}, REMOTE_ADDR=address
    )


def test_the_old_key_opens_until_the_overlap_is_over(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    old = api_of(cast.editor, cast.team)
    issued = old.post(f"/tokens/{_mine(old)['id']}/rotate/", {"overlap_hours": 2}).json()
    new = Api(issued["key"])

    assert [api.get("/stories/").status_code for api in (old, new)] == [200, 200]
    later = timezone.now() + timedelta(hours=3)
    monkeypatch.setattr("django.utils.timezone.now", lambda: later)
    assert problem_of(old.get("/stories/"), 401)["code"] == "token_rotated"
    assert new.get("/stories/").status_code == 200
    assert issued["key"].startswith(issued["prefix"])
    assert issued["key"] not in new.get("/tokens/").content.decode()
    event = Event.objects.about("accounts.token", issued["id"]).order_by("-at")[0]
    assert event.verb == "token.rotated"


def test_without_an_overlap_the_old_key_ends_at_once(cast: Cast) -> None:
    old = api_of(cast.editor, cast.team)

    old.post(f"/tokens/{_mine(old)['id']}/rotate/", {"overlap_hours": 0})

    problem_of(old.get("/stories/"), 401)


def test_revoking_ends_both_keys(cast: Cast) -> None:
    old = api_of(cast.editor, cast.team)
    token = _mine(old)["id"]
    new = Api(old.post(f"/tokens/{token}/rotate/").json()["key"])

    new.post(f"/tokens/{token}/revoke/")

    for api in (old, new):
        assert problem_of(api.get("/stories/"), 401)["code"] == "token_revoked"
    assert problem_of(api_of(cast.editor, cast.team).post(f"/tokens/{token}/rotate/"), 409)


def test_nobody_gets_a_key_of_somebody_else(cast: Cast) -> None:
    theirs = _mine(api_of(cast.editor, cast.team))["id"]
    _, program = integration(cast.team, cast.administrator, ["read"])
    administrator = api_of(cast.administrator, cast.team)

    refused = administrator.post(f"/tokens/{theirs}/rotate/")
    rotated = administrator.post(f"/tokens/{program.pk}/rotate/")

    assert problem_of(refused, 403)["hint"]
    assert Api(rotated.json()["key"]).get("/stories/").status_code == 200


def test_a_narrow_token_rotates_none_that_reaches_further(cast: Cast) -> None:
    wide = _mine(api_of(cast.editor, cast.team))["id"]
    narrow = api_of(cast.editor, cast.team, ["read"])

    assert problem_of(narrow.post(f"/tokens/{wide}/rotate/"), 403)["field"] == "scopes"


def test_a_token_opens_from_its_networks_alone(cast: Cast) -> None:
    maker = api_of(cast.editor, cast.team)
    body = {"name": "CMS", "kind": "personal", "scopes": ["read"]}
    issued = maker.post("/tokens/", {**body, "networks": ["192.0.2.9/24", "2001:db8::/32"]})
    key = issued.json()["key"]

    assert issued.json()["networks"] == ["192.0.2.0/24", "2001:db8::/32"]
    for address in ("192.0.2.200", "2001:db8::1", "::ffff:192.0.2.1"):
        assert _from(address, key).status_code == 200, address
    for address in ("192.0.3.1", "2001:db9::1", ""):
        assert problem_of(_from(address, key), 403)["code"] == "token_address", address


def test_the_address_is_not_what_the_caller_says(cast: Cast, settings: Any) -> None:
    key = key_of(cast.editor, cast.team)
    Token.objects.update(networks=["192.0.2.0/24"])
    said = {"X-Forwarded-For": "192.0.2.1"}

    problem_of(_from("203.0.113.7", key, **said), 403)
    settings.BEHIND_PROXY = True
    assert _from("203.0.113.7", key, **said).status_code == 200
    forged = {"X-Forwarded-For": "192.0.2.1, 203.0.113.9"}
    problem_of(_from("203.0.113.7", key, **forged), 403)


def test_networks_are_changed_and_checked(cast: Cast) -> None:
    api = api_of(cast.editor, cast.team)
    path = f"/tokens/{_mine(api)['id']}/"

    changed = api.patch(path, {"networks": ["127.0.0.0/8"], "name": "Plugin"}).json()
    bad = problem_of(api.patch(path, {"networks": ["everywhere"]}), 422)
    wider = problem_of(api.patch(path, {"networks": []}), 403)

    assert (changed["networks"], changed["name"]) == (["127.0.0.0/8"], "Plugin")
    assert (bad["code"], bad["field"]) == ("bad_network", "networks")
    assert wider["field"] == "networks"


def test_the_guide_tells_scanners_what_a_key_looks_like(cast: Cast) -> None:
    guide = (Path(settings.BASE_DIR) / "docs" / "integrations.md").read_text()

    assert re.fullmatch(TOKEN_PATTERN, key_of(cast.editor, cast.team))
    assert TOKEN_PATTERN in guide


def test_on_the_page_a_key_is_changed_and_kept_to_networks(cast: Cast) -> None:
    client = signed_in(cast.editor)
    page = reverse("tokens", args=[cast.team.slug])
    told = {"name": "CMS", "scopes": ["read"], "days": 30, "networks": "192.0.2.0/24\n2001:db8::1"}
    client.post(page, told)
    token = Token.objects.get()

    shown = client.post(reverse("rotate_token", args=[cast.team.slug, token.pk]))

    key = re.findall(TOKEN_PATTERN, shown.content.decode())
    assert len(key) == 1
    assert _from("192.0.2.1", key[0]).status_code == 200
    assert "192.0.2.0/24, 2001:db8::1/128" in client.get(page).content.decode()
    assert key[0] not in client.get(page).content.decode()


def test_a_longer_overlap_than_a_month_is_refused(cast: Cast) -> None:
    token = Token.objects.get(pk=_mine(api_of(cast.editor, cast.team))["id"])

    with pytest.raises(Exception, match="30 days"):
        rotate_token(
            actor=cast.actor("editor"),
            token=token,
            now=timezone.now(),
            overlap=timedelta(days=31),
        )
