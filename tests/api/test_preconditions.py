"""What was read is what is changed: every row has a tag, and a change may insist on it."""

from __future__ import annotations

import json
from typing import Any

import pytest

from articles.actions import rename_story
from articles.models import Story
from reviews.models import Evidence
from tests.api.client import ROOT, Api, api_of, problem_of
from tests.api.desk import Desk, make_desk
from tests.api.operations import operations
from tests.builders import NOW, make_contradiction, make_story
from tests.cast import Cast, make_cast
from tests.racing import at_once, one_during_the_other

ROWS = [o for o in operations() if o.method == "GET" and "{id}" in o.template]
CHANGES = [o for o in operations() if o.method != "GET" and "{id}" in o.template]
OF_ADMINISTRATORS = {"invitations", "webhooks", "deliveries", "review-sources"}
NOT_YET = {"GET /events/{id}/proof/", "GET /claim-reviews/{id}/"}
"""What cannot be read here: a test's transaction is sealed by nobody, and nothing is published."""


@pytest.fixture
def editor(cast: Cast) -> Api:
    return api_of(cast.editor, cast.team)


@pytest.fixture
def administrator(cast: Cast) -> Api:
    return api_of(cast.administrator, cast.team)


@pytest.fixture
def desk(cast: Cast) -> Desk:
    return make_desk(cast.team, cast.editor, "Ours")


def _conditional(api: Api, method: str, path: str, body: Any = None, **headers: str) -> Any:
    send = getattr(api.client, method)
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return send(
        f"{ROOT}{path}",
        **({} if method == "get" else {"data": json.dumps(body or {})}),
        content_type="application/json",
        headers={**api.headers, **named},
    )


def test_every_row_has_a_strong_tag_that_spares_reading_it_again(
    editor: Api, administrator: Api, desk: Desk
) -> None:
    for operation in ROWS:
        if str(operation) in NOT_YET:
            continue
        api = administrator if operation.resource in OF_ADMINISTRATORS else editor
        path = operation.path(desk.ids)

        first = api.get(path)
        again = _conditional(api, "get", path, if_none_match=f'"other", {first["ETag"]}')
        weakly = _conditional(api, "get", path, if_none_match=f"W/{first['ETag']}")

        assert first["ETag"].startswith('"'), operation
        assert first["Cache-Control"] == "private, no-cache"
        for answer in (again, weakly):
            assert (answer.status_code, answer.content) == (304, b""), operation
            assert answer["ETag"] == first["ETag"]


def test_another_state_has_another_tag(cast: Cast, editor: Api, desk: Desk) -> None:
    path = f"/stories/{desk.ids['stories']}/"
    before = editor.get(path)["ETag"]
    story = Story.objects.get()
    rename_story(actor=cast.actor("editor"), story=story, title="Another", now=NOW)

    after = _conditional(editor, "get", path, if_none_match=before)

    assert after.status_code == 200
    assert after["ETag"] != before


def test_every_change_of_a_row_is_refused_on_a_stale_tag(
    editor: Api, administrator: Api, desk: Desk
) -> None:
    answers: dict[str, set[str]] = {}
    for operation in CHANGES:
        for api in (editor, administrator):
            path = operation.path(desk.ids)
            answer = _conditional(api, operation.method.lower(), path, if_match='"old"')
            answers.setdefault(str(operation), set()).add(answer.json()["code"])

    # The roles differ in what they may; whoever may is refused for the tag.
    assert {name: codes - {"forbidden", "not_found"} for name, codes in answers.items()} == {
        str(operation): {"stale"} for operation in CHANGES
    }


def test_a_change_on_the_present_tag_is_made_and_gives_the_new_one(editor: Api, cast: Cast) -> None:
    path = f"/stories/{make_story(cast.team).pk}/"
    tag = editor.get(path)["ETag"]

    changed = _conditional(editor, "patch", path, {"title": "Second"}, if_match=tag)
    stale = _conditional(editor, "patch", path, {"title": "Third"}, if_match=tag)
    next_one = _conditional(editor, "patch", path, {"title": "Fourth"}, if_match=changed["ETag"])

    assert changed.status_code == next_one.status_code == 200
    problem = problem_of(stale, 412)
    assert (problem["code"], problem["field"]) == ("stale", "If-Match")
    assert changed["ETag"] != next_one["ETag"] == editor.get(path)["ETag"]
    assert Story.objects.get().title == "Fourth"


def test_a_star_matches_whatever_is_there(editor: Api, cast: Cast) -> None:
    path = f"/stories/{make_story(cast.team).pk}/"

    assert _conditional(editor, "patch", path, {"title": "B"}, if_match="*").status_code == 200
    missing = _conditional(editor, "patch", "/stories/0/", {"title": "B"}, if_match="*")
    assert problem_of(missing, 404)["code"] == "not_found"


def test_a_weak_tag_is_never_enough_for_a_change(editor: Api, cast: Cast) -> None:
    path = f"/stories/{make_story(cast.team).pk}/"
    weak = f"W/{editor.get(path)['ETag']}"

    problem_of(_conditional(editor, "patch", path, {"title": "B"}, if_match=weak), 412)


def test_an_address_without_a_row_matches_no_tag(editor: Api) -> None:
    refused = _conditional(editor, "post", "/stories/", {"title": "B"}, if_match="*")

    problem_of(refused, 412)
    assert not Story.objects.exists()


def test_ones_own_membership_has_its_tag_at_its_own_address(editor: Api) -> None:
    tag = editor.get("/members/me/")["ETag"]
    told = {"languages": ["pt"]}

    changed = _conditional(editor, "patch", "/members/me/", told, if_match=tag)
    stale = _conditional(editor, "patch", "/members/me/", told, if_match=tag)

    assert changed.status_code == 200
    problem_of(stale, 412)


def _statuses(answers: list[Any]) -> list[int]:
    """Or the error that came instead of an answer."""
    assert [each for each in answers if isinstance(each, Exception)] == []
    return sorted(answer.status_code for answer in answers)


@pytest.mark.usefixtures("transactional_db")
def test_of_two_writers_with_one_tag_one_passes() -> None:
    cast = make_cast()
    path = f"/stories/{make_story(cast.team).pk}/"
    writers = [api_of(cast.editor, cast.team) for _ in range(6)]
    tag = writers[0].get(path)["ETag"]

    answers = at_once(
        *(
            lambda api=api, number=number: _conditional(
                api, "patch", path, {"title": f"Writer {number}"}, if_match=tag
            )
            for number, api in enumerate(writers)
        )
    )

    assert _statuses(answers) == [200, 412, 412, 412, 412, 412]


@pytest.mark.usefixtures("transactional_db")
def test_who_adds_to_a_row_does_not_pass_beside_another() -> None:
    """What is written stands in rows of its own; the dispute that shows them stays as it is."""
    cast = make_cast()
    path = f"/disputes/{make_contradiction(cast.team).dispute.pk}/"
    writers = [api_of(cast.editor, cast.team) for _ in range(4)]
    tag = writers[0].get(path)["ETag"]

    answers = at_once(
        *(
            lambda api=api, number=number: _conditional(
                api,
                "post",
                f"{path}evidence/",
                {"url": f"https://example.org/{number}"},
                if_match=tag,
            )
            for number, api in enumerate(writers)
        )
    )

    assert _statuses(answers) == [201, 412, 412, 412]
    assert Evidence.objects.count() == 1


@pytest.mark.usefixtures("transactional_db")
def test_a_change_by_another_door_meanwhile_counts() -> None:
    cast = make_cast()
    story = make_story(cast.team)
    path = f"/stories/{story.pk}/"
    api = api_of(cast.editor, cast.team)
    tag = api.get(path)["ETag"]

    _, answer = one_during_the_other(
        lambda: rename_story(actor=cast.actor("editor"), story=story, title="By page", now=NOW),
        lambda: _conditional(api, "patch", path, {"title": "By API"}, if_match=tag),
    )

    assert not isinstance(answer, Exception), answer
    problem_of(answer, 412)
    assert Story.objects.get().title == "By page"
