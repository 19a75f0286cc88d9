"""Lists come in pages that stay true while rows are added, narrowed and ordered as asked."""

from __future__ import annotations

from typing import Any

import pytest

from tests.api.client import ROOT, Api, api_of
from tests.builders import make_contradiction, make_discrepancy, make_story
from tests.cast import Cast


@pytest.fixture
def editor(cast: Cast) -> Api:
    return api_of(cast.editor, cast.team)


def _titles(page: Any) -> list[str]:
    return [row["title"] for row in page["results"]]


def _follow(api: Api, link: str) -> Any:
    return api.get(link.partition(ROOT)[2]).json()


def test_a_row_added_meanwhile_shifts_no_page(cast: Cast, editor: Api) -> None:
    for number in range(5):
        make_story(cast.team, f"Story {number}")
    first = editor.get("/stories/", limit=2).json()
    make_story(cast.team, "Breaking")

    second = _follow(editor, first["next"])
    third = _follow(editor, second["next"])
    back = _follow(editor, third["previous"])

    assert [_titles(page) for page in (first, second, third)] == [
        ["Story 4", "Story 3"],
        ["Story 2", "Story 1"],
        ["Story 0"],
    ]
    assert third["next"] is None
    assert _titles(back) == ["Story 2", "Story 1"]


def test_an_order_is_kept_over_pages(cast: Cast, editor: Api) -> None:
    for title in ("Bravo", "Alpha", "Charlie", "Alpha"):
        make_story(cast.team, title)

    first = editor.get("/stories/", ordering="title", limit=3).json()
    second = _follow(editor, first["next"])

    assert _titles(first) + _titles(second) == ["Alpha", "Alpha", "Bravo", "Charlie"]


def test_no_page_is_larger_than_the_most(cast: Cast, editor: Api) -> None:
    for number in range(3):
        make_story(cast.team, f"Story {number}")

    assert len(editor.get("/stories/", limit=100_000).json()["results"]) == 3
    assert len(editor.get("/stories/", limit=1).json()["results"]) == 1


def test_discrepancies_by_story_kind_and_severity(cast: Cast, editor: Api) -> None:
    told, other = make_contradiction(cast.team), make_contradiction(cast.team, "Another")
    mild = make_discrepancy(told.story, told.claim, kind="role", severity=0.2, attribute="role")

    of_story = editor.get("/discrepancies/", story=told.story.pk, ordering="-severity").json()
    severe = editor.get("/discrepancies/", severity_from="0.5").json()
    roles = editor.get("/discrepancies/", kind="role").json()

    assert [row["id"] for row in of_story["results"]] == [told.discrepancy.pk, mild.pk]
    assert [row["id"] for row in severe["results"]] == [
        other.discrepancy.pk,
        told.discrepancy.pk,
    ]
    assert [row["id"] for row in roles["results"]] == [mild.pk]


def test_articles_by_their_newest_revisions_stage(cast: Cast, editor: Api) -> None:
    told = make_contradiction(cast.team)
    told.articles[0].revisions.update(stage="quarantined")

    waiting = editor.get("/articles/", stage="quarantined").json()["results"]

    assert [row["id"] for row in waiting] == [told.articles[0].pk]


def test_claims_and_disputes_of_a_story(cast: Cast, editor: Api) -> None:
    told = make_contradiction(cast.team)
    make_contradiction(cast.team, "Another")

    claims = editor.get("/claims/", story=told.story.pk).json()["results"]
    disputes = editor.get("/disputes/", story=told.story.pk, live="true").json()["results"]

    assert [row["id"] for row in claims] == [told.claim.pk]
    assert [row["id"] for row in disputes] == [told.dispute.pk]
    assert editor.get("/disputes/", live="false").json()["results"] == []


def test_a_search_finds_rows_with_every_word(cast: Cast, editor: Api) -> None:
    told = make_contradiction(cast.team)
    make_story(cast.team, "Ferry aground off Port Ellery")
    make_story(cast.team, "Ferry on time")

    stories = editor.get("/stories/", search="aground FERRY").json()
    disputes = editor.get("/disputes/", search=told.dispute.question.split()[-1]).json()

    assert _titles(stories)[0] == "Ferry aground off Port Ellery"
    assert "Ferry on time" not in _titles(stories)
    assert [row["id"] for row in disputes["results"]] == [told.dispute.pk]
    members = editor.get("/members/", search="reviewer rui").json()["results"]
    assert [row["user"]["id"] for row in members] == [cast.reviewer.pk]
    for path in ("/members/", "/outlets/", "/articles/", "/claims/", "/discrepancies/"):
        assert editor.get(path, search="nothing like it").json()["results"] == []
