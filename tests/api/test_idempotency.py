"""A POST under a key has one effect, however often and however fast it is sent."""

from __future__ import annotations

import json
import os
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from django.db import connections
from django.utils import timezone

from accounts import answers
from accounts.answers import forget_answers
from accounts.api import once
from accounts.models import RememberedAnswer
from articles.models import Article, Story
from audit.models import Event
from reviews.models import Comment
from tests.api.client import ROOT, Api, api_of, problem_of
from tests.builders import TEXT, make_contradiction, make_story
from tests.cast import Cast, make_cast

EQUAL, KEYS = (200, 50) if "VERIFY_STORM" in os.environ else (20, 4)
"""How many equal requests there are at once, and under how many keys."""


@pytest.fixture
def editor(cast: Cast) -> Api:
    return api_of(cast.editor, cast.team)


def _under(api: Api, key: str, path: str, body: Any, **headers: str) -> Any:
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return api.client.post(
        f"{ROOT}{path}",
        json.dumps(body),
        content_type="application/json",
        headers={**api.headers, "Idempotency-Key": key, **named},
    )


def test_a_request_sent_again_is_told_the_first_answer(editor: Api) -> None:
    first = _under(editor, "k-1", "/stories/", {"title": "Once"})
    second = _under(editor, '"k-1"', "/stories/", {"title": "Once"})

    assert (first.status_code, first.headers.get("Idempotency-Replayed")) == (201, None)
    assert (second.status_code, second["Idempotency-Replayed"]) == (201, "true")
    assert second.content == first.content
    assert second["Content-Type"] == first["Content-Type"]
    assert Story.objects.count() == 1


def test_a_key_names_one_request(editor: Api, cast: Cast) -> None:
    story = make_story(cast.team)
    _under(editor, "k-1", "/stories/", {"title": "Once"})

    other_body = _under(editor, "k-1", "/stories/", {"title": "Twice"})
    other_address = _under(editor, "k-1", f"/stories/{story.pk}/retry/", {"title": "Once"})
    other_spacing = editor.client.post(
        f"{ROOT}/stories/",
        '{ "title":\n"Once" }',
        content_type="application/json",
        headers={**editor.headers, "Idempotency-Key": "k-1"},
    )

    for answer in (other_body, other_address):
        assert problem_of(answer, 422)["code"] == "key_reused"
    assert other_spacing.status_code == 201
    assert Story.objects.count() == 2


def test_other_callers_keys_are_others(cast: Cast, editor: Api) -> None:
    reporter = api_of(cast.reporter, cast.team)
    theirs = api_of(cast.outsider, cast.other_team)

    for api in (editor, reporter, theirs):
        assert _under(api, "k-1", "/stories/", {"title": "Once"}).status_code == 201

    assert Story.objects.count() == 3


def test_no_key_and_keys_that_are_none(editor: Api) -> None:
    for key in ("", "two words", "ü", "k" * 256, '""'):
        problem = problem_of(_under(editor, key, "/stories/", {"title": "A"}), 400)
        assert problem["code"] == "bad_idempotency_key"

    for _ in range(2):
        editor.post("/stories/", {"title": "Without"})
    assert Story.objects.count() == 2


def test_a_refusal_of_the_request_is_told_again(editor: Api) -> None:
    first = _under(editor, "k-1", "/stories/", {"title": ""})
    second = _under(editor, "k-1", "/stories/", {"title": ""})

    assert problem_of(second, 422)["field"] == "title"
    assert second.content == first.content
    assert second["Idempotency-Replayed"] == "true"


def test_a_refusal_of_the_moment_is_thought_over(editor: Api, cast: Cast) -> None:
    path = f"/disputes/{make_contradiction(cast.team).dispute.pk}"
    reason = {"reason": "New footage"}
    early = _under(editor, "k-1", f"{path}/reopen/", reason)
    editor.post(f"{path}/dismiss/", {"reason": "Settled"})

    late = _under(editor, "k-1", f"{path}/reopen/", reason)

    assert problem_of(early, 409)["code"]
    assert late.status_code == 200
    assert "Idempotency-Replayed" not in late


def test_what_breaks_leaves_nothing_behind(
    editor: Api, monkeypatch: pytest.MonkeyPatch, cast: Cast
) -> None:
    """The effect and the memory of it are one transaction; a crash between them takes both."""
    dispute = make_contradiction(cast.team).dispute
    path, said = f"/disputes/{dispute.pk}/comments/", {"text": "Said"}
    events = Event.objects.count()
    monkeypatch.setattr(once, "_answer", _crash)
    with pytest.raises(ZeroDivisionError):
        _under(editor, "k-1", path, said)
    assert (Comment.objects.count(), RememberedAnswer.objects.count()) == (0, 0)
    assert Event.objects.count() == events
    monkeypatch.undo()

    again = _under(editor, "k-1", path, said)

    assert again.status_code == 201
    assert Comment.objects.count() == 1


def _crash(*_: object) -> None:
    raise ZeroDivisionError


def test_a_key_comes_before_a_tag(editor: Api, cast: Cast) -> None:
    """Or nobody could send a conditional change again: it has changed its own row."""
    told = make_contradiction(cast.team)
    path = f"/disputes/{told.dispute.pk}/"
    read = editor.get(path)
    tag, body = read["ETag"], {"version": read.json()["version"], "desk": "Politics"}

    first = _under(editor, "k-1", f"{path}arrange/", body, if_match=tag)
    second = _under(editor, "k-1", f"{path}arrange/", body, if_match=tag)

    assert first.status_code == 200, first.content
    assert second["Idempotency-Replayed"] == "true"
    assert second["ETag"] == first["ETag"] == editor.get(path)["ETag"]


def test_a_key_to_the_api_stands_nowhere_in_the_clear(editor: Api) -> None:
    body = {"name": "CMS", "kind": "personal", "scopes": ["read"]}
    issued = _under(editor, "k-secret", "/tokens/", body).json()

    again = _under(editor, "k-secret", "/tokens/", body).json()

    assert again["key"] == issued["key"]
    kept = RememberedAnswer.objects.get()
    stored = f"{bytes(kept.body)!r} {kept.headers} {kept.digest} {kept.fingerprint}"
    assert issued["key"] not in stored
    assert "k-secret" not in stored


def test_a_revoked_caller_is_told_nothing_again(cast: Cast) -> None:
    api = api_of(cast.editor, cast.team)
    _under(api, "k-1", "/stories/", {"title": "Once"})
    revoker = api_of(cast.administrator, cast.team)
    own = revoker.get("/tokens/", kind="personal").json()["results"]
    (mine,) = (row["id"] for row in own if row["user"]["name"] == cast.editor.name)
    revoker.post(f"/tokens/{mine}/revoke/")

    assert problem_of(_under(api, "k-1", "/stories/", {"title": "Once"}), 401)


def test_answers_are_let_go_after_their_time(editor: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    _under(editor, "k-1", "/stories/", {"title": "Once"})
    day_after = timezone.now() + timedelta(hours=25)

    assert forget_answers(now=timezone.now()) == 0
    monkeypatch.setattr("django.utils.timezone.now", lambda: day_after)
    late = _under(editor, "k-1", "/stories/", {"title": "Once"})

    assert "Idempotency-Replayed" not in late
    assert (Story.objects.count(), RememberedAnswer.objects.count()) == (2, 1)
    assert forget_answers(now=day_after + timedelta(hours=25)) == 1


def test_an_upload_is_known_by_its_contents(cast: Cast, editor: Api) -> None:
    dispute = make_contradiction(cast.team).dispute

    def upload(contents: bytes) -> Any:
        from django.core.files.uploadedfile import SimpleUploadedFile  # noqa: PLC0415

        file = SimpleUploadedFile("note.txt", contents, "text/plain")
        return editor.client.post(
            f"{ROOT}/evidence/",
            {"dispute": dispute.pk, "kind": "file", "circle": "team", "file": file},
            headers={**editor.headers, "Idempotency-Key": "k-1"},
        )

    first, again, other = upload(b"Harbour log"), upload(b"Harbour log"), upload(b"Other")

    assert first.status_code == 201, first.content
    assert (again.status_code, again.content) == (201, first.content)
    assert problem_of(other, 422)["code"] == "key_reused"


@pytest.mark.usefixtures("transactional_db")
def test_equal_requests_at_once_have_one_effect_each() -> None:
    cast = make_cast()
    story = make_story(cast.team)
    key_holder = api_of(cast.editor, cast.team)
    path = f"/stories/{story.pk}/articles/"

    for _ in range(KEYS):
        key, before = str(uuid4()), Article.objects.count()
        statuses = _storm(key_holder, key, path, {"text": f"{TEXT} {key}"})

        assert Article.objects.count() == before + 1
        assert set(statuses) <= {201, 409}
        again = _under(key_holder, key, path, {"text": f"{TEXT} {key}"})
        assert (again.status_code, again["Idempotency-Replayed"]) == (201, "true")


def _storm(api: Api, key: str, path: str, body: Any) -> list[int]:
    """The statuses of equal requests that are sent at once."""

    def send(_: int) -> int:
        caller = Api()
        caller.headers = api.headers
        try:
            status: int = _under(caller, key, path, body).status_code
            return status
        finally:
            connections.close_all()

    with ThreadPoolExecutor(min(EQUAL, 24)) as pool:
        return list(pool.map(send, range(EQUAL)))


@pytest.mark.usefixtures("transactional_db")
def test_while_the_first_is_under_way_the_second_is_refused(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    cast = make_cast()
    outer, inner = (api_of(cast.editor, cast.team) for _ in range(2))
    seen: list[Any] = []
    remember = answers.Once.remember

    def slowly(act: answers.Once, *given: Any) -> None:
        with ThreadPoolExecutor(1) as pool:
            seen.append(pool.submit(_alone, inner).result())
        remember(act, *given)

    monkeypatch.setattr(answers.Once, "remember", slowly)
    first = _under(outer, "k-1", "/stories/", {"title": "Once"})

    assert first.status_code == 201
    assert problem_of(seen[0], 409)["code"] == "in_flight"
    assert Story.objects.count() == 1


def _alone(api: Api) -> Any:
    try:
        return _under(api, "k-1", "/stories/", {"title": "Once"})
    finally:
        connections.close_all()
