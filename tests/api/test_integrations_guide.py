"""What docs/integrations.md shows is true: its program runs as it stands, to a closed dispute."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from django.urls import reverse

from accounts.enums import TokenKind
from accounts.models import Token
from audit.models import Event
from reviews.models import Dispute
from tests.api.client import Api, key_of
from tests.cast import Cast, make_cast

GUIDE = (Path(settings.BASE_DIR) / "docs" / "integrations.md").read_text()


def _program() -> str:
    programs: list[str] = re.findall(r"```python\n(.*?)```", GUIDE, re.DOTALL)
    (program,) = (each for each in programs if "EDITOR_KEY" in each)
    return program


@pytest.mark.usefixtures("celery_worker_process")
def test_its_program_goes_from_zero_to_a_verdict(live_server: object) -> None:
    cast = make_cast()

    done = subprocess.run(
        [sys.executable, "-c", _program()],
        env={
            "API": f"{live_server}/api/v1",
            "EDITOR_KEY": key_of(cast.editor, cast.team),
            "REVIEWER_KEY": key_of(cast.reviewer, cast.team),
            "REVIEWER_NAME": cast.reviewer.name,
            "PATH": os.environ["PATH"],
        },
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    assert "number" in done.stdout
    assert "\ndecided\n" in done.stdout
    dispute = Dispute.objects.get(state="decided")
    assert dispute.verdict is not None
    assert dispute.verdict.author == cast.reviewer


def test_every_address_it_names_is_one(cast: Cast) -> None:
    api = Api(key_of(cast.editor, cast.team))
    named = set(re.findall(r"/api/v1(/[a-z{}/-]*)", GUIDE))

    assert named >= {"/docs/", "/schema/", "/tokens/"}
    for address in named:
        status = api.get(address.replace("{id}", "1")).status_code
        assert status in (200, 401, 404, 405), address
    assert reverse("api:docs") == "/api/v1/docs/"


def test_a_key_for_a_member(cast: Cast, capsys: pytest.CaptureFixture[str]) -> None:
    call_command("token", cast.editor.email, team=cast.team.slug)

    key = capsys.readouterr().out.strip()
    assert Api(key).get("/teams/").json()["results"][0]["slug"] == cast.team.slug
    token = Token.objects.get(user=cast.editor)
    event = Event.objects.about("accounts.token", token.pk).get()
    assert (event.door, event.actor_id) == ("command", cast.editor.pk)


def test_a_key_for_an_integration(cast: Cast, capsys: pytest.CaptureFixture[str]) -> None:
    call_command(
        "token", integration="Wire importer", team=cast.team.slug, scopes=["read", "submit"]
    )

    key = capsys.readouterr().out.strip()
    assert Api(key).post("/stories/", {"title": "By wire"}).status_code == 201
    token = Token.objects.get()
    assert (token.kind, token.scopes) == (TokenKind.INTEGRATION, ["read", "submit"])


@pytest.mark.parametrize(
    "who,words",
    [
        ({"email": "nobody@verify.example"}, "no user"),
        ({"email": "otto.outsider@verify.example"}, "no member"),
        ({"integration": "Judge", "scopes": ["judge"]}, "never gets"),
    ],
)
def test_no_key_for_those_who_may_have_none(who: dict[str, object], words: str, cast: Cast) -> None:
    email, others = who.get("email"), {k: v for k, v in who.items() if k != "email"}

    with pytest.raises(CommandError, match=words):
        call_command("token", *([email] if email else []), team=cast.team.slug, **others)

    assert not Token.objects.exists()
