"""Articles in bulk: every line for itself, once, as who sent it."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.utils import timezone

from accounts.models import Token
from accounts.tokens import revoke_token
from articles import bulk
from articles.api.lines import taken_in
from articles.bulk import LINES, work_off
from articles.models import Article, Job, JobLine, Revision
from tests.api.client import ROOT, Api, api_of, problem_of
from tests.builders import TEXT, make_outlet, make_story
from tests.cast import Cast, make_cast
from verify.api.problems import problem_of as explain


@pytest.fixture
def editor(cast: Cast) -> Api:
    return api_of(cast.editor, cast.team)


def _send(api: Api, *lines: Any, kind: str = "application/x-ndjson") -> Any:
    told = [line if isinstance(line, str) else json.dumps(line) for line in lines]
    return api.client.post(
        f"{ROOT}/articles/bulk/",
        "\n".join(told).encode(),
        content_type=kind,
        headers=api.headers,
    )


def _work(response: Any) -> None:
    work_off(job_id=response.json()["id"], take_in=taken_in, explain=explain, now=timezone.now())


def _job(api: Api, response: Any) -> Any:
    return api.get(response["Location"].removeprefix(ROOT)).json()


def test_good_lines_are_kept_where_others_fail(cast: Cast, editor: Api) -> None:
    story = make_story(cast.team).pk
    outlet = make_outlet(cast.team, "The Harbour Daily").pk
    lines = [
        {"story": story, "text": TEXT, "outlet": outlet, "published": "2026-01-14"},
        '{"story": ',
        {"story": story, "text": ""},
        {"story": 999_999, "text": TEXT},
        {"story": story, "text": TEXT, "titel": "A"},
        {"story": story, "html": f"<html><body><article><p>{TEXT}</p></article></body></html>"},
    ]

    accepted = _send(editor, *lines)
    waiting = _job(editor, accepted)
    _work(accepted)
    done = _job(editor, accepted)

    assert accepted.status_code == 202
    assert (waiting["state"], waiting["done"], waiting["total"]) == ("waiting", 0, 6)
    assert (done["state"], done["done"], done["created"], done["failed"]) == ("done", 6, 2, 4)
    problems = [line["problem"] for line in done["lines"]]
    assert [p and (p["code"], p.get("field")) for p in problems] == [
        None,
        ("malformed", None),
        ("empty", "text"),
        ("unknown", "story"),
        ("unknown_field", "titel"),
        None,
    ]
    assert {line["article"] for line in done["lines"]} - {None} == set(
        Article.objects.values_list("pk", flat=True)
    )
    assert set(JobLine.objects.values_list("body", flat=True)) == {""}


def test_a_name_is_one_article_whatever_its_text(cast: Cast, editor: Api) -> None:
    named = {"story": make_story(cast.team).pk, "name": "cms/17"}
    told = [{**named, "text": text} for text in (TEXT, TEXT, f"{TEXT} Corrected.")]

    first = _send(editor, *told)
    _work(first)

    outcomes = [line["outcome"] for line in _job(editor, first)["lines"]]
    assert outcomes == ["created", "known", "revised"]
    assert Article.objects.count() == 1
    assert Revision.objects.count() == 2


def test_a_job_that_is_worked_on_twice_has_one_effect(cast: Cast, editor: Api) -> None:
    accepted = _send(editor, {"story": make_story(cast.team).pk, "text": TEXT})

    _work(accepted)
    _work(accepted)

    assert Article.objects.count() == 1


def test_a_line_that_breaks_is_tried_again_and_then_told(cast: Cast, editor: Api) -> None:
    accepted = _send(editor, *[{"story": make_story(cast.team).pk, "text": TEXT}] * 2)
    broken = iter([ZeroDivisionError(), ZeroDivisionError()])

    def breaking(*given: Any) -> Any:
        if (error := next(broken, None)) is not None:
            raise error
        return taken_in(*given)

    work_off(job_id=accepted.json()["id"], take_in=breaking, explain=explain, now=timezone.now())

    first, second = _job(editor, accepted)["lines"]
    assert (first["outcome"], first["problem"]["code"]) == ("failed", "server_error")
    assert second["outcome"] == "created"


def test_after_a_spell_others_have_their_turn(
    cast: Cast, editor: Api, monkeypatch: pytest.MonkeyPatch
) -> None:
    accepted = _send(editor, {"story": make_story(cast.team).pk, "text": TEXT})
    monkeypatch.setattr(bulk, "SPELL", -1.0)
    _work(accepted)
    assert _job(editor, accepted)["state"] == "waiting"
    monkeypatch.undo()

    _work(accepted)

    assert _job(editor, accepted)["state"] == "done"


def test_lines_end_with_the_token_that_sent_them(cast: Cast, editor: Api) -> None:
    accepted = _send(editor, {"story": make_story(cast.team).pk, "text": TEXT})
    revoke_token(actor=cast.actor("editor"), token=Token.objects.get(), now=timezone.now())

    _work(accepted)

    line = JobLine.objects.get()
    assert line.problem is not None
    assert (line.outcome, line.problem["code"]) == ("failed", "token_ended")
    assert not Article.objects.exists()


def test_what_is_no_job(cast: Cast, editor: Api) -> None:
    reader = api_of(cast.auditor, cast.team)

    assert problem_of(_send(editor), 422)["code"] == "empty"
    assert problem_of(_send(editor, *["{}"] * (LINES + 1)), 422)["code"] == "too_long"
    assert problem_of(_send(editor, "{}", kind="application/json"), 415)["hint"]
    assert problem_of(_send(editor, '"\0"'), 400)["code"] == "nul_byte"
    assert problem_of(_send(reader, "{}"), 403)["code"] == "forbidden"
    assert not Job.objects.exists()


@pytest.mark.usefixtures("celery_worker_process")
def test_a_real_worker_takes_them_in(celery_worker_process: Any) -> None:
    cast = make_cast()
    api = api_of(cast.editor, cast.team)
    accepted = _send(api, *[{"story": make_story(cast.team).pk, "text": TEXT}] * 3)

    celery_worker_process.wait_until_idle()

    assert _job(api, accepted)["created"] == 3
