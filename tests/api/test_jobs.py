"""Long work is found as a job, whatever its kind: how far it is, why it failed, what it is of."""

from __future__ import annotations

from typing import Any
from uuid import uuid4

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from articles.actions import retry_comparison
from articles.bulk import start_job
from articles.enums import Stage
from articles.models import Revision, Story
from claims.actions.comparing import compare_story
from claims.actions.reading import read_revision
from integrations.actions.importing import add_source
from integrations.models import ReviewSource
from tests.api.client import Api, api_of, problem_of
from tests.builders import NOW, make_article, make_contradiction, make_story
from tests.cast import Cast


@pytest.fixture
def reporter(cast: Cast) -> Api:
    return api_of(cast.reporter, cast.team)


def _told(job: dict[str, Any]) -> dict[str, Any]:
    return {name: job[name] for name in ("state", "done", "total", "failed")}


def test_the_reading_of_an_article_is_a_job(cast: Cast, reporter: Api) -> None:
    story = make_story(cast.team)
    sent = reporter.post(f"/stories/{story.pk}/articles/", {"text": "A ferry ran aground."}).json()
    path = f"/jobs/{sent['revision']['job']}/"

    waiting = reporter.get(path).json()
    read_revision(revision_id=sent["revision"]["id"], now=NOW)
    done = reporter.get(path).json()

    assert _told(waiting) == {"state": "waiting", "done": 0, "total": 1, "failed": 0}
    assert waiting["about"] == f"/api/v1/revisions/{sent['revision']['id']}/"
    assert (waiting["done_at"], waiting["user"]) == (None, cast.reporter.pk)
    assert _told(done) == {"state": "done", "done": 1, "total": 1, "failed": 0}
    assert done["done_at"] is not None
    assert done["kind"] == "reading"


def test_a_reading_that_was_given_up_says_why_and_is_begun_again(cast: Cast, reporter: Api) -> None:
    article = make_article(make_story(cast.team), read=False)
    Revision.objects.update(stage=Stage.QUARANTINED, last_error="It took too long.", ended_at=NOW)
    revision = article.revisions.get()

    failed = reporter.get(f"/jobs/reading-{revision.pk}/").json()
    again = reporter.post(f"/articles/{article.pk}/retry/")

    assert _told(failed) == {"state": "failed", "done": 1, "total": 1, "failed": 1}
    assert [each["detail"] for each in failed["problems"]] == ["It took too long."]
    assert again.status_code == 202
    assert reporter.get(again["Location"].removeprefix("/api/v1")).json()["state"] == "waiting"


def test_the_comparison_of_a_story_is_a_job(cast: Cast, reporter: Api) -> None:
    story = make_contradiction(cast.team).story

    begun = reporter.post(f"/stories/{story.pk}/retry/")
    path = begun["Location"].removeprefix("/api/v1")
    waiting = reporter.get(path).json()
    compare_story(story_id=story.pk, now=NOW)
    done = reporter.get(path).json()

    assert (begun.status_code, path) == (202, f"/jobs/{begun.json()['job']}/")
    assert (waiting["state"], waiting["about"]) == ("waiting", f"/api/v1/stories/{story.pk}/")
    assert (done["state"], done["done_at"] is None) == ("done", False)


def test_a_comparison_that_was_given_up_says_why(cast: Cast, reporter: Api) -> None:
    story = make_story(cast.team)
    retry_comparison(actor=cast.actor("reporter"), story=story, now=NOW)
    Story.objects.update(attempts=3, last_error="MemoryError: ")

    failed = reporter.get(f"/jobs/comparison-{story.pk}/").json()

    assert (failed["state"], failed["done_at"]) == ("failed", None)
    assert failed["problems"][0]["code"] == "given_up"


def test_reading_others_checks_is_a_job(cast: Cast, reporter: Api) -> None:
    url = "https://checks.example/feed"
    source = add_source(actor=cast.actor("reporter"), team=cast.team, url=url, now=NOW)
    path = f"/jobs/import-{source.pk}/"

    waiting = reporter.get(path).json()
    ReviewSource.objects.update(due_at=None, last_error="The server answered with 404.")
    failed = reporter.get(path).json()
    ReviewSource.objects.update(read_at=NOW, last_error="")
    done = reporter.get(path).json()
    again = reporter.post(f"/review-sources/{source.pk}/read/")

    assert [job["state"] for job in (waiting, failed, done)] == ["waiting", "failed", "done"]
    assert failed["problems"][0]["detail"] == "The server answered with 404."
    assert (again.status_code, again["Location"]) == (202, f"/api/v1{path}")


def test_who_does_not_manage_is_told_of_no_replay(reporter: Api) -> None:
    assert reporter.get("/jobs/", kind="replay").json()["results"] == []
    assert problem_of(reporter.get(f"/jobs/replay-{uuid4()}/"), 404)["code"] == "not_found"


def test_a_kind_is_listed_by_whether_it_ended_and_by_who_asked(cast: Cast, reporter: Api) -> None:
    story = make_story(cast.team)
    read = make_article(story, actor=cast.actor("reporter"))
    unread = make_article(story, actor=cast.actor("editor"), read=False)

    def listed(**query: object) -> list[str]:
        return [row["id"] for row in reporter.get("/jobs/", **query).json()["results"]]

    first, second = (f"reading-{each.revisions.get().pk}" for each in (read, unread))
    assert listed(kind="reading") == [second, first]
    assert listed(kind="reading", done="true") == [first]
    assert listed(kind="reading", done="false") == [second]
    assert listed(kind="reading", user=cast.reporter.pk) == [first]
    assert listed(kind="comparison") == listed(kind="import") == listed() == []
    assert problem_of(reporter.get("/jobs/", kind="nothing"), 422)["errors"][0]["field"] == "kind"


@pytest.mark.parametrize(
    "named",
    [
        "0",
        "nothing-1",
        "articles-1",
        "reading-",
        "reading-x",
        "-1",
        "reading-9",
        "import-" + "9" * 19,
    ],
)
def test_what_is_no_job_is_not_found(reporter: Api, named: str) -> None:
    assert problem_of(reporter.get(f"/jobs/{named}/"), 404)["code"] == "not_found"


def test_a_job_of_another_team_is_not_found(cast: Cast, reporter: Api) -> None:
    other = make_article(make_story(cast.other_team))
    story = other.places.get().story
    retry_comparison(actor=cast.actor("outsider"), story=story, now=NOW)
    url = "https://checks.example/feed"
    source = add_source(actor=cast.actor("outsider"), team=cast.other_team, url=url, now=NOW)

    for named in (
        f"reading-{other.revisions.get().pk}",
        f"comparison-{story.pk}",
        f"import-{source.pk}",
    ):
        problem_of(reporter.get(f"/jobs/{named}/"), 404)
        kind = named.partition("-")[0]
        assert reporter.get("/jobs/", kind=kind).json()["results"] == []


@pytest.mark.parametrize("kind", ["articles", "reading", "comparison", "import"])
def test_three_jobs_cost_as_many_queries_as_one(cast: Cast, reporter: Api, kind: str) -> None:
    def ask() -> int:
        with CaptureQueriesContext(connection) as queries:
            assert len(reporter.get("/jobs/", kind=kind).json()["results"]) == made
        return len(queries)

    needed = []
    for made in (1, 2, 3):
        _one_of_each(cast, made)
        ask()
        needed.append(ask())

    assert needed[0] == needed[2]


def _one_of_each(cast: Cast, number: int) -> None:
    story = make_article(make_story(cast.team), actor=cast.actor("reporter")).places.get().story
    actor = cast.actor("reporter")
    retry_comparison(actor=actor, story=story, now=NOW)
    add_source(actor=actor, team=cast.team, url=f"https://checks.example/{number}", now=NOW)
    start_job(actor=actor, team=cast.team, lines=["{}"], now=NOW)
