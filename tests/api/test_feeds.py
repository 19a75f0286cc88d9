"""Feeds over the API: set up by an integration, read, narrowed, mended."""

from __future__ import annotations

import json
from typing import Any

import pytest
from django.utils import timezone

from accounts.enums import Permission
from articles.actions.reading_feeds import work_on_feed
from articles.models import Feed, FeedItem
from tests.api.client import ROOT, Api, api_of, integration, problem_of
from tests.articles.newsstand import FERRY, Item, Newsstand, newsstand
from tests.builders import make_outlet, make_story
from tests.cast import Cast

__all__ = ["newsstand"]

pytestmark = pytest.mark.django_db

URL = "https://herald.example/feed.xml"


@pytest.fixture
def importer(cast: Cast) -> Api:
    scopes = {Permission.READ, Permission.SUBMIT}
    return integration(cast.team, cast.administrator, scopes)[0]


def _made(api: Api, cast: Cast, **values: Any) -> Any:
    body = {"url": URL, "story": make_story(cast.team).pk, **values}
    made = api.post("/feeds/", body)
    assert made.status_code == 201, made.content
    return made.json()


def test_from_a_feed_to_its_articles(cast: Cast, importer: Api, newsstand: Newsstand) -> None:
    newsstand.prints(Item("/1"), Item("/2", title="Weather"), Item("/3", title="Ferry sinks"))
    newsstand.answers("/3", 404)

    made = _made(importer, cast, url=newsstand.url, words="ferry")
    work_on_feed(made["id"], now=timezone.now())
    told = importer.get(f"/feeds/{made['id']}/").json()
    items = importer.get("/feed-items/", feed=made["id"], ordering="found_at").json()["results"]

    assert made["state"] == "asked"
    assert (told["state"], told["title"]) == ("resting", "The Herald")
    assert (told["taken"], told["skipped"], told["failed"], told["waiting"]) == (1, 1, 1, 0)
    assert {item["title"]: item["outcome"] for item in items} == {
        "Ferry aground off Port Ellery": "taken",
        "Weather": "skipped",
        "Ferry sinks": "failed",
    }
    article = next(item["article"] for item in items if item["article"])
    assert importer.get(f"/articles/{article}/").json()["url"] == newsstand.server.url("/1")


def test_items_are_narrowed_searched_and_retried(
    cast: Cast, importer: Api, newsstand: Newsstand
) -> None:
    newsstand.prints(Item("/1"))
    newsstand.answers("/1", 404)
    made = _made(importer, cast, url=newsstand.url)
    work_on_feed(made["id"], now=timezone.now())
    (failed,) = importer.get("/feed-items/", outcome="failed", search="ferry").json()["results"]
    assert importer.get("/feed-items/", outcome="taken").json()["results"] == []

    newsstand.shows("/1", FERRY * 3)
    asked = importer.post(f"/feed-items/{failed['id']}/retry/")
    work_on_feed(made["id"], now=timezone.now())
    again = importer.post(f"/feed-items/{failed['id']}/retry/")

    assert (asked.status_code, asked.json()["outcome"]) == (202, "waiting")
    assert FeedItem.objects.get().outcome == "taken"
    assert problem_of(again, 409)["code"] == "conflict"


def test_reading_now_is_accepted_and_its_state_tells(cast: Cast, importer: Api) -> None:
    made = _made(importer, cast)
    Feed.objects.update(asked_at=None)

    answer = importer.post(f"/feeds/{made['id']}/fetch/")

    assert (answer.status_code, answer.json()["state"]) == (202, "asked")


def test_paused_resumed_and_put_away(cast: Cast, importer: Api) -> None:
    path = f"/feeds/{_made(importer, cast)['id']}/"

    paused = importer.post(f"{path}pause/").json()
    refused = importer.post(f"{path}fetch/")
    listed = importer.get("/feeds/", paused="true").json()["results"]
    resumed = importer.post(f"{path}resume/").json()
    archived = importer.post(f"{path}archive/").json()

    assert (paused["state"], paused["paused_why"]) == ("paused", "by_hand")
    assert "Resume it" in problem_of(refused, 409)["hint"]
    assert [each["id"] for each in listed] == [paused["id"]]
    assert resumed["state"] == "asked"
    assert archived["archived_at"] is not None
    assert importer.get(path).status_code == 404


def test_a_change_is_made_on_the_present_tag_alone(cast: Cast, importer: Api) -> None:
    made = _made(importer, cast)
    path = f"/feeds/{made['id']}/"
    tag = importer.get(path)["ETag"]

    def change(words: str) -> Any:
        return importer.client.patch(
            f"{ROOT}{path}",
            json.dumps({"words": words, "outlet": None}),
            content_type="application/json",
            headers={**importer.headers, "If-Match": tag},
        )

    assert change("ferry").json()["words"] == "ferry"
    problem_of(change("boat"), 412)


def test_the_same_request_twice_is_one_feed(cast: Cast, importer: Api) -> None:
    body = json.dumps({"url": URL, "story": make_story(cast.team).pk})

    answers = [
        importer.client.post(
            f"{ROOT}/feeds/",
            body,
            content_type="application/json",
            headers={**importer.headers, "Idempotency-Key": "one"},
        )
        for _ in range(2)
    ]

    assert [answer.status_code for answer in answers] == [201, 201]
    assert answers[0].content == answers[1].content
    assert Feed.objects.count() == 1


@pytest.mark.parametrize(
    "values,field,code",
    [
        ({"url": "nowhere"}, "url", "invalid"),
        ({"url": "https://u:p@herald.example/"}, "url", "invalid"),
        ({"words": "?!"}, "words", "no_word"),
        ({"words": "a\0"}, "words", "nul_byte"),
        ({"every_minutes": 1}, "every_minutes", "min_value"),
        ({"story": 0}, "story", "unknown"),
        ({"outlet": 0}, "outlet", "unknown"),
        ({"rhythm": 5}, "rhythm", "unknown_field"),
    ],
)
def test_what_cannot_be_used_is_named(
    values: dict[str, Any], field: str, code: str, cast: Cast, importer: Api
) -> None:
    body = {"url": URL, "story": make_story(cast.team).pk, **values}

    problem = problem_of(importer.post("/feeds/", body), 422)

    assert (problem["field"], problem["code"]) == (field, code)


def test_other_teams_rows_are_not_there(cast: Cast, importer: Api) -> None:
    theirs = api_of(cast.outsider, cast.other_team)
    other = _made(theirs, cast, story=make_story(cast.other_team).pk)
    ours = _made(importer, cast)

    for name, row in (
        ("story", make_story(cast.other_team).pk),
        ("outlet", make_outlet(cast.other_team).pk),
    ):
        made = importer.post("/feeds/", {"url": URL, "story": ours["story"], name: row})
        changed = importer.send("PATCH", f"/feeds/{ours['id']}/", {name: row})
        assert problem_of(made, 422)["code"] == "unknown"
        assert problem_of(changed, 422)["code"] == "unknown"
    assert importer.get(f"/feeds/{other['id']}/").status_code == 404
    assert importer.get("/feeds/", story=other["story"]).json()["results"] == []
