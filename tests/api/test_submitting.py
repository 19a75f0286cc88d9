"""Articles come in over the API, with what is known of them, and can be read back."""

from __future__ import annotations

from typing import Any

import pytest

from accounts.enums import Permission
from articles.models import Revision, Story
from audit.models import Event
from reviews.dossier.reading import is_pending
from tests.api.client import Api, api_of, integration
from tests.builders import (
    TEXT,
    make_article,
    make_contradiction,
    make_discrepancy,
    make_outlet,
    make_statement,
    make_story,
    mark_read,
)
from tests.cast import Cast

HTML = (
    "<html lang='en'><head><title>Ferry aground</title>"
    "<meta name='author' content='Rosa Writer'></head><body><article><h1>Ferry aground</h1>"
    "<p>A ferry ran aground off Port Ellery on Monday, the company that runs it said.</p>"
    "<p>Forty people were hurt when it struck the rocks, and the crossing stays closed.</p>"
    "</article></body></html>"
)


@pytest.fixture
def reporter(cast: Cast) -> Api:
    return api_of(cast.reporter, cast.team)


def _open_story(api: Api) -> dict[str, Any]:
    response = api.post("/stories/", {"title": "A ferry ran aground"})
    assert response.status_code == 201
    story: dict[str, Any] = response.json()
    return story


def test_from_nothing_to_a_stored_article(cast: Cast, reporter: Api) -> None:
    outlet = reporter.post(
        "/outlets/",
        {"name": "The Harbour Daily", "domain": "harbour.example", "time_zone": "Europe/Madrid"},
    ).json()
    story = _open_story(reporter)

    response = reporter.post(
        f"/stories/{story['id']}/articles/",
        {
            "text": TEXT,
            "outlet": outlet["id"],
            "url": "https://harbour.example/ferry",
            "author": "Sam Writer",
            "published": "2026-01-14",
            "language": "en",
        },
    )

    assert response.status_code == 201
    stored = response.json()
    assert stored["published"] == "2026-01-13T23:00:00Z"
    assert stored["published_precision"] == "day"
    assert stored["outlet"] == outlet["id"]
    assert stored["stories"] == [
        {
            "story": story["id"],
            "file": "",
            "placement": "main",
            "placed_by_hand": False,
            "gone_at": None,
        }
    ]
    assert stored["revision"]["stage"] == "received"
    assert stored["revision"]["characters"] == len(TEXT)
    assert Revision.objects.get(article=stored["id"]).text == TEXT
    event = Event.objects.about("articles.article", stored["id"]).get()
    assert (event.door, event.actor_id) == ("api", cast.reporter.pk)


def test_all_but_the_words_may_be_left_out(reporter: Api) -> None:
    story = _open_story(reporter)

    stored = reporter.post(f"/stories/{story['slug']}/articles/", {"text": TEXT}).json()

    assert (stored["outlet"], stored["published"], stored["published_precision"]) == (
        None,
        None,
        "unknown",
    )


def test_a_page_of_html_fills_in_what_the_body_leaves_out(reporter: Api) -> None:
    story = _open_story(reporter)

    stored = reporter.post(
        f"/stories/{story['id']}/articles/", {"html": HTML, "url": "https://harbour.example/f"}
    ).json()

    assert stored["author"] == "Rosa Writer"
    assert stored["url"] == "https://harbour.example/f"
    assert "Forty people were hurt" in Revision.objects.get(article=stored["id"]).text


def test_an_integration_submits_within_its_scopes(cast: Cast) -> None:
    api, token = integration(cast.team, cast.administrator, [Permission.READ, Permission.SUBMIT])

    story = _open_story(api)
    response = api.post(f"/stories/{story['id']}/articles/", {"text": TEXT})

    assert response.status_code == 201
    assert response.json()["submitted_by"] == token.user_id
    token.refresh_from_db()
    assert token.last_used_at is not None


def test_a_changed_text_is_a_new_revision_and_the_same_text_is_none(
    cast: Cast, reporter: Api
) -> None:
    article = make_article(make_story(cast.team))

    changed = reporter.post(f"/articles/{article.pk}/revisions/", {"text": TEXT + "More.\n"})
    repeated = reporter.post(f"/articles/{article.pk}/revisions/", {"text": TEXT + "More.\n"})

    assert (changed.status_code, changed.json()["number"]) == (201, 2)
    assert (repeated.status_code, repeated.json()) == (200, changed.json())
    detail = reporter.get(f"/articles/{article.pk}/").json()
    assert [row["number"] for row in detail["revisions"]] == [2, 1]
    assert detail["revision"]["text"] == TEXT + "More.\n"


def test_what_is_known_of_an_article_can_be_changed(cast: Cast, reporter: Api) -> None:
    zoned = make_outlet(cast.team, "Zoned", time_zone="Asia/Tokyo")
    article = make_article(make_story(cast.team))

    response = reporter.patch(
        f"/articles/{article.pk}/", {"outlet": zoned.pk, "published": "2026-01-14"}
    )

    assert response.status_code == 200
    assert response.json()["outlet"] == zoned.pk
    assert response.json()["published"] == "2026-01-13T15:00:00Z"


def test_statements_carry_selectors_that_give_their_words(cast: Cast, reporter: Api) -> None:
    article = make_article(make_story(cast.team))
    make_statement(article, "40 people were hurt", speaker="The company")

    detail = reporter.get(f"/articles/{article.pk}/").json()

    position, quote = detail["statements"][0]["selectors"]
    text = detail["revision"]["text"]
    assert text[position["start"] : position["end"]] == "40 people were hurt" == quote["exact"]
    assert text.index(quote["prefix"] + quote["exact"] + quote["suffix"]) >= 0
    assert detail["statements"][0]["speaker"] == "The company"


def test_only_what_was_set_aside_is_read_again(cast: Cast, reporter: Api) -> None:
    article = make_article(make_story(cast.team))
    refused = reporter.post(f"/articles/{article.pk}/retry/")
    Revision.objects.filter(article=article).update(stage="quarantined", last_error="It broke.")

    response = reporter.post(f"/articles/{article.pk}/retry/")

    assert refused.status_code == 409
    assert response.json()["revision"]["stage"] == "received"


def test_a_story_is_pending_until_all_of_it_is_read_and_compared(cast: Cast, reporter: Api) -> None:
    story = make_story(cast.team)
    states = [_is_pending(reporter, story)]
    make_article(story, read=False)
    states.append(_is_pending(reporter, story))
    mark_read(story)
    states.append(_is_pending(reporter, story))
    Story.objects.filter(pk=story.pk).update(wanted=9, attempts=1, last_error="It broke.")
    states.append(_is_pending(reporter, story))
    Story.objects.filter(pk=story.pk).update(attempts=9)
    states.append(_is_pending(reporter, story))
    retried = reporter.post(f"/stories/{story.pk}/retry/").json()

    assert states == [False, True, False, True, False]
    assert (retried["pending"], retried["last_error"]) == (True, "")


def test_a_story_is_pending_while_a_dispute_is_owed(cast: Cast, reporter: Api) -> None:
    told = make_contradiction(cast.team)
    mark_read(told.story)
    before = _is_pending(reporter, told.story)

    make_discrepancy(told.story, told.claim, kind="date", attribute="date:hurt")

    assert (before, _is_pending(reporter, told.story)) == (False, True)


def _is_pending(api: Api, story: Story) -> bool:
    pending: bool = api.get(f"/stories/{story.pk}/").json()["pending"]
    assert pending == is_pending(story)
    return pending
