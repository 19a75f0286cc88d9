"""What is public of a newsroom's findings, for programs: by the API and as feeds."""

from __future__ import annotations

from typing import Any

import feedparser
import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from reviews.models import Publication
from tests.api.client import api_of, problem_of
from tests.cast import Cast
from tests.reviews.claim_review_rules import recommended_missing, required_missing
from tests.reviews.publications import WORDS, make_publication

pytestmark = pytest.mark.django_db

FEEDS = ["public_feed_json", "public_feed_atom", "public_feed_rss", "public_json_feed"]


def _feed(cast: Cast, name: str, **headers: str) -> Any:
    return Client().get(reverse(name, args=[cast.team.slug]), headers=headers)


def _url(publication: Publication) -> str:
    return f"http://localhost:8000{reverse('public_finding', args=[publication.slug])}"


def test_each_standing_finding_is_a_whole_claim_review_in_the_api(cast: Cast) -> None:
    made = make_publication(cast, "corrected")
    make_publication(cast, "draft")
    api = api_of(cast.reporter, cast.team)

    listed = api.get("/claim-reviews/")
    one = api.get(f"/claim-reviews/{made.pk}/")

    assert one["Content-Type"] == "application/ld+json"
    (review,) = listed.json()["results"]
    assert review == one.json()
    assert required_missing(review, _url(made)) == []
    assert recommended_missing(review) == []
    assert review["correction"]


@pytest.mark.parametrize("state,status", [("draft", 404), ("scheduled", 404), ("withdrawn", 410)])
def test_what_does_not_stand_is_not_given(state: str, status: int, cast: Cast) -> None:
    made = make_publication(cast, state)
    api = api_of(cast.editor, cast.team)

    problem_of(api.get(f"/claim-reviews/{made.pk}/"), status)

    assert api.get("/claim-reviews/").json()["results"] == []


def test_another_teams_is_not_there(cast: Cast) -> None:
    made = make_publication(cast, "published")
    api = api_of(cast.outsider, cast.other_team)

    problem_of(api.get(f"/claim-reviews/{made.pk}/"), 404)


def test_the_data_feed_says_what_is_to_be_forgotten(cast: Cast) -> None:
    stands, gone = make_publication(cast, "corrected"), make_publication(cast, "retracted")

    elements = _feed(cast, "public_feed_json").json()["dataFeedElement"]

    review, deleted = elements
    assert review["url"] == _url(stands)
    assert deleted["@type"] == "DataFeedItem"
    assert deleted["item"]["url"] == _url(gone)
    assert deleted["dateDeleted"]


def test_the_rss_feed_is_read_by_a_feed_reader(cast: Cast) -> None:
    stands, gone = make_publication(cast, "corrected"), make_publication(cast, "retracted")

    response = _feed(cast, "public_feed_rss")

    read = feedparser.parse(response.content)
    entries = {entry.link: entry for entry in read.entries}
    assert not read.bozo
    assert read.version == "rss20"
    assert set(entries) == {_url(stands), _url(gone)}
    assert "Corrected:" in entries[_url(stands)].summary
    assert entries[_url(gone)].title == "This finding was withdrawn"
    assert WORDS.claim_reviewed not in str(entries[_url(gone)])
    assert all(entry.published_parsed and entry.id for entry in read.entries)


def test_the_json_feed_holds_what_its_version_asks_for(cast: Cast) -> None:
    """By https://www.jsonfeed.org/version/1.1/ what is required and what readers ask for."""
    stands, gone = make_publication(cast, "published"), make_publication(cast, "withdrawn")

    response = _feed(cast, "public_json_feed")

    feed = response.json()
    items = {item["id"]: item for item in feed["items"]}
    assert response["Content-Type"] == "application/feed+json"
    assert feed["version"] == "https://jsonfeed.org/version/1.1"
    assert feed["feed_url"].endswith(reverse("public_json_feed", args=[cast.team.slug]))
    assert {"title", "home_page_url", "authors", "language"} <= set(feed)
    assert required_missing(items[_url(stands)]["_claim_review"], _url(stands)) == []
    assert "_claim_review" not in items[_url(gone)]
    assert all(item["content_text"] and item["date_modified"] for item in items.values())


@pytest.mark.parametrize("name", FEEDS)
def test_an_unchanged_feed_is_not_sent_again(name: str, cast: Cast) -> None:
    make_publication(cast, "published")

    first = _feed(cast, name)

    by_tag = _feed(cast, name, **{"If-None-Match": first["ETag"]})
    by_time = _feed(cast, name, **{"If-Modified-Since": first["Last-Modified"]})
    assert (first.status_code, by_tag.status_code, by_time.status_code) == (200, 304, 304)


@pytest.mark.parametrize("name", FEEDS)
def test_nobody_learns_of_a_newsroom_that_shows_nothing(name: str, cast: Cast) -> None:
    make_publication(cast, "scheduled")

    assert _feed(cast, name).status_code == 404


@pytest.mark.parametrize("name", ["public_feed_rss", "public_json_feed"])
def test_more_findings_take_no_more_queries(name: str, cast: Cast) -> None:
    make_publication(cast, "corrected")
    few = _queries(cast, name)
    for state in ("corrected", "retracted"):
        make_publication(cast, state)

    assert _queries(cast, name) == few


def _queries(cast: Cast, name: str) -> int:
    with CaptureQueriesContext(connection) as queries:
        assert _feed(cast, name).status_code == 200
    return len(queries)
