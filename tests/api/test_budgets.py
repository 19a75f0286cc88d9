"""Each caller has so many requests a minute, is told how many, and told to wait beyond them."""

from __future__ import annotations

import re
import secrets

import pytest
from pytest_django import Settings

from articles.models import Story
from tests.api.client import Api, api_of, problem_of
from tests.cast import Cast
from verify.api import budgets


@pytest.fixture(autouse=True)
def _few(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.API_READS_PER_MINUTE = 3
    settings.API_WRITES_PER_MINUTE = 2
    settings.API_ANONYMOUS_PER_MINUTE = 4
    # One moment of a minute that no other test has.
    moment = secrets.randbelow(10**9) * 60 + 18.5
    monkeypatch.setattr(budgets, "time", lambda: moment)


@pytest.fixture
def editor(cast: Cast) -> Api:
    return api_of(cast.editor, cast.team)


def test_every_answer_tells_what_is_left(editor: Api) -> None:
    answers = [editor.get("/stories/") for _ in range(3)]

    assert {answer["RateLimit-Policy"] for answer in answers} == {'"read";q=3;w=60'}
    assert [answer["RateLimit"] for answer in answers] == [
        '"read";r=2;t=42',
        '"read";r=1;t=42',
        '"read";r=0;t=42',
    ]


def test_beyond_the_budget_is_told_when_to_come_again(editor: Api) -> None:
    for _ in range(3):
        editor.get("/stories/")

    refused = editor.get("/stories/")

    assert problem_of(refused, 429)["code"] == "throttled"
    assert refused["Retry-After"] == "42"
    assert refused["RateLimit"] == '"read";r=0;t=42'


def test_reading_and_writing_are_counted_apart(editor: Api) -> None:
    for _ in range(4):
        editor.get("/stories/")

    written = [editor.post("/stories/", {"title": "A"}).status_code for _ in range(3)]

    assert written == [201, 201, 429]
    assert Story.objects.count() == 2


def test_each_token_has_its_own_budget(cast: Cast, editor: Api) -> None:
    second = api_of(cast.editor, cast.team)
    for _ in range(4):
        editor.get("/stories/")

    assert second.get("/stories/")["RateLimit"] == '"read";r=2;t=42'


def test_a_session_is_counted_by_its_user(cast: Cast) -> None:
    first, second = Api(), Api()
    for api in (first, second):
        api.client.force_login(cast.reporter)

    left = [api.get("/stories/")["RateLimit"] for api in (first, second)]

    assert left == ['"read";r=2;t=42', '"read";r=1;t=42']


@pytest.mark.django_db
def test_guessing_at_keys_is_counted_by_address() -> None:
    answers = [Api(f"vfy_guess{number}").get("/stories/") for number in range(5)]

    assert [answer.status_code for answer in answers] == [401, 401, 401, 401, 429]
    assert answers[0]["RateLimit-Policy"] == '"anonymous";q=4;w=60'


def test_no_limit_is_no_header(editor: Api, settings: Settings) -> None:
    settings.API_READS_PER_MINUTE = 0

    answer = editor.get("/stories/")

    assert answer.status_code == 200
    assert "RateLimit" not in answer


def test_without_the_counter_everybody_gets_through(
    editor: Api, settings: Settings, caplog: pytest.LogCaptureFixture
) -> None:
    settings.REDIS_URL = "redis://127.0.0.1:1/0"

    answers = [editor.get("/stories/") for _ in range(5)]

    assert [answer.status_code for answer in answers] == [200] * 5
    # It is not asked at every request: an outage slows none but one.
    assert len(re.findall("requests_not_counted", caplog.text)) <= 2
