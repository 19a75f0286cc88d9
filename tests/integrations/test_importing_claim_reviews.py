"""Others' checks are taken in once, changed as they change, and suggested on claims like theirs."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import timedelta
from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from pytest_django import Settings

from audit.models import Event
from integrations.actions.importing import (
    PAUSES,
    _keep,
    add_source,
    archive_source,
    read_again,
    read_source,
)
from integrations.foreign_pages import Document, Told
from integrations.models import ForeignReview, ReviewSource
from tests.api.client import api_of, problem_of
from tests.builders import NOW, make_contradiction, make_story
from tests.cast import Cast
from tests.integrations.hooks import answer
from tests.integrations.test_reading_foreign_pages import page, review
from tests.reviews.publications import WORDS, make_publication
from tests.verify.outside.hostile import Server, serving
from tests.verify.outside.hostile import page as served
from verify.errors import ConflictError, ForbiddenError, InvalidError

pytestmark = pytest.mark.django_db


@pytest.fixture
def server(settings: Settings) -> Iterator[Server]:
    with serving() as one:
        settings.OUTSIDE_ALLOW = ["127.0.0.1/32"]
        settings.OUTSIDE_PORTS = [80, 443, one.port]
        yield one


def _source(cast: Cast, url: str, every_hours: int = 0) -> ReviewSource:
    return add_source(
        actor=cast.actor("reporter"), team=cast.team, url=url, every_hours=every_hours, now=NOW
    )


def _stored() -> list[tuple[str, str]]:
    return list(ForeignReview.objects.order_by("pk").values_list("organisation", "rating"))


def test_a_page_is_read_and_kept_as_theirs(cast: Cast, server: Server) -> None:
    source = _source(cast, server.says("/7", served(page(review()))))

    tally = read_source(source.pk, now=NOW)

    assert tally is not None
    assert _stored() == [("Fact Harbour", "False")]
    source.refresh_from_db()
    assert (source.told, source.due_at) == ("1 new, 0 changed, 0 known", None)
    event = Event.objects.get(verb="claim_review.imported")
    assert event.covers == [f"integrations.foreignreview:{ForeignReview.objects.get().pk}"]


def test_read_again_it_is_known_or_changed_and_never_doubled(cast: Cast, server: Server) -> None:
    source = _source(cast, server.says("/7", served(page(review()))))
    read_source(source.pk, now=NOW)
    read_again(actor=cast.actor("reporter"), source=source, now=NOW)
    same = read_source(source.pk, now=NOW)
    corrected = review(
        claimReviewed="About 40 people were hurt", reviewRating={"alternateName": "Half true"}
    )
    server.says("/7", served(page(corrected)))
    read_again(actor=cast.actor("reporter"), source=source, now=NOW)

    changed = read_source(source.pk, now=NOW)

    assert same is not None
    assert changed is not None
    assert (same.known, len(changed.changed)) == (1, 1)
    assert _stored() == [("Fact Harbour", "Half true")]
    assert Event.objects.filter(verb="claim_review.imported").count() == 2


def test_a_feed_is_followed_to_its_pages_once_each(cast: Cast, server: Server) -> None:
    for number in (1, 2):
        address = server.url(f"/{number}")
        server.says(f"/{number}", served(page(review(url=address))))
    items = "".join(f"<item><link>{server.url(f'/{n}')}</link></item>" for n in (1, 2, 3))
    feed = f"<rss><channel>{items}</channel></rss>".encode()
    source = _source(cast, server.says("/feed", served(feed, "application/rss+xml")), 24)

    read_source(source.pk, now=NOW)
    read_source(source.pk, now=NOW + timedelta(hours=25))

    assert len(_stored()) == 2
    assert server.asked.count("/1") == 1
    source.refresh_from_db()
    assert source.due_at == NOW + timedelta(hours=49)


def test_a_data_feed_gives_all_at_once(cast: Cast, server: Server) -> None:
    made = [review(url=f"https://factcheck.example/{number}") for number in range(3)]
    feed = json.dumps({"@type": "DataFeed", "dataFeedElement": made}).encode()
    source = _source(cast, server.says("/data", served(feed, "application/json")))

    read_source(source.pk, now=NOW)

    assert len(_stored()) == 3


def test_our_own_feed_can_be_read(cast: Cast, server: Server) -> None:
    make_publication(cast, "published")
    ours = Client().get(reverse("public_feed_json", args=[cast.team.slug])).content
    source = _source(cast, server.says("/ours", served(ours, "application/json")))

    read_source(source.pk, now=NOW)

    assert ForeignReview.objects.get().claim == WORDS.claim_reviewed


def test_a_failure_stands_with_the_source_and_is_tried_again(cast: Cast, server: Server) -> None:
    source = _source(cast, server.says("/7", answer(503)))

    read_source(source.pk, now=NOW)

    source.refresh_from_db()
    assert source.last_error == "The server answered with 503."
    assert source.due_at == NOW + PAUSES[0]
    for _ in PAUSES:
        assert source.due_at is not None
        read_source(source.pk, now=source.due_at)
        source.refresh_from_db()
    assert source.due_at is None


def test_nothing_in_a_private_network_is_read(cast: Cast, settings: Settings) -> None:
    settings.OUTSIDE_ALLOW = []
    source = _source(cast, "http://127.0.0.1/feed")

    read_source(source.pk, now=NOW)

    source.refresh_from_db()
    assert "private network" in source.last_error


@pytest.mark.parametrize("url", ["", "feed", "ftp://x.example/", "https://u:p@x.example/", "x\0"])
def test_an_address_that_is_none(url: str, cast: Cast) -> None:
    with pytest.raises(InvalidError) as refused:
        _source(cast, url)

    assert refused.value.field == "url"


def test_an_address_is_read_once_until_it_is_put_away(cast: Cast) -> None:
    source = _source(cast, "https://factcheck.example/feed")

    with pytest.raises(ConflictError, match="already"):
        _source(cast, "https://factcheck.example/feed")
    archive_source(actor=cast.actor("editor"), source=source, now=NOW)
    assert read_source(source.pk, now=NOW) is None
    assert _source(cast, "https://factcheck.example/feed").pk != source.pk


def test_an_auditor_adds_none(cast: Cast) -> None:
    with pytest.raises(ForbiddenError):
        add_source(actor=cast.actor("auditor"), team=cast.team, url="https://x.example/", now=NOW)


def test_what_others_have_checked_is_suggested_with_its_source(cast: Cast, server: Server) -> None:
    told = make_contradiction(cast.team)
    same = review(claimReviewed="40 people were hurt when a ferry ran aground off Port Ellery")
    other = review(url="https://factcheck.example/8", claimReviewed="The moon is made of cheese")
    source = _source(cast, server.says("/7", served(page([same, other]))))
    client = Client()
    client.force_login(cast.reviewer)
    pages = [
        reverse("claim", args=[cast.team.slug, told.claim.pk]),
        reverse("dispute", args=[cast.team.slug, told.dispute.pk]),
        reverse("story", args=[cast.team.slug, told.story.slug]),
    ]
    before = [client.get(address).content.decode() for address in pages]

    read_source(source.pk, now=NOW)

    for was, address in zip(before, pages, strict=True):
        now = client.get(address).content.decode()
        assert "Checked elsewhere" not in was.replace("nav", "")
        assert "Fact Harbour rates it “False”" in now
        assert "Not a finding of" in now
        assert "cheese" not in now


def test_other_teams_are_suggested_nothing(cast: Cast, server: Server) -> None:
    told = make_contradiction(cast.other_team)
    source = _source(cast, server.says("/7", served(page(review()))))
    read_source(source.pk, now=NOW)
    client = Client()
    client.force_login(cast.outsider)

    shown = client.get(reverse("claim", args=[cast.other_team.slug, told.claim.pk]))

    assert "Fact Harbour" not in shown.content.decode()


def test_more_checks_take_no_more_queries(cast: Cast) -> None:
    told = make_contradiction(cast.team)
    source = _source(cast, "https://factcheck.example/feed")
    _make_reviews(source, 1)
    client = Client()
    client.force_login(cast.reviewer)
    pages = [
        reverse("story", args=[cast.team.slug, told.story.slug]),
        reverse("foreign_reviews", args=[cast.team.slug]),
        reverse("review_sources", args=[cast.team.slug]),
    ]
    few = [_queries(client, address) for address in pages]
    _make_reviews(source, 3)
    _source(cast, "https://factcheck.example/another")

    assert [_queries(client, address) for address in pages] == few


def _make_reviews(source: ReviewSource, number: int) -> None:
    """Rows as an import leaves them, with the event that covers them."""
    told = [
        Told(f"https://factcheck.example/{n}", "Fact Harbour", f"{n} people were hurt", "False")
        for n in range(number)
    ]
    tally = _keep(source, [Document(told)], NOW)
    assert tally.known + len(tally.new) == number


def _queries(client: Client, address: str) -> int:
    with CaptureQueriesContext(connection) as queries:
        assert client.get(address).status_code == 200
    return len(queries)


def test_over_the_api(cast: Cast) -> None:
    api = api_of(cast.reporter, cast.team)

    made = api.post("/review-sources/", {"url": "https://factcheck.example/feed"})
    _make_reviews(ReviewSource.objects.get(), 2)

    rows = api.get("/foreign-reviews/", matching="1 people were hurt").json()["results"]
    assert made.status_code == 201
    assert {row["organisation"] for row in rows} == {"Fact Harbour"}
    assert api.get("/foreign-reviews/", matching="...").json()["results"] == []
    assert api.get("/foreign-reviews/", text="1 people").json()["results"][0]["rating"] == "False"
    again = api.post(f"/review-sources/{made.json()['id']}/read/")
    assert again.status_code == 202
    refused = api.post("/review-sources/", {"url": "nowhere"})
    assert problem_of(refused, 422)["field"] == "url"


def test_the_pages_add_read_and_search(cast: Cast) -> None:
    client = Client()
    client.force_login(cast.reporter)
    sources = reverse("review_sources", args=[cast.team.slug])
    reviews = reverse("foreign_reviews", args=[cast.team.slug])
    empty = client.get(reviews).content.decode()

    client.post(sources, {"url": "https://factcheck.example/feed", "every_hours": "24"})
    wrong = client.post(sources, {"url": "nowhere", "every_hours": "24"}).content.decode()
    source = ReviewSource.objects.get()
    _make_reviews(source, 2)
    client.post(reverse("read_source", args=[cast.team.slug, source.pk]))
    listed = client.get(reviews).content.decode()
    found = client.get(reviews, {"q": "1 people"}).content.decode()
    client.post(reverse("archive_source", args=[cast.team.slug, source.pk]))

    assert "Nothing yet." in empty
    assert 'value="nowhere"' in wrong
    assert listed.count("Fact Harbour rates it") == 2
    assert found.count("Fact Harbour rates it") == 1
    assert "No source yet." in client.get(sources).content.decode()


@pytest.mark.django_db(transaction=True)
def test_from_the_command_line(cast: Cast, server: Server) -> None:
    make_story(cast.team)
    out = StringIO()
    address = server.says("/7", served(page(review())))

    call_command("import_claim_reviews", address, team=cast.team.slug, stdout=out)
    call_command("import_claim_reviews", address, team=cast.team.slug, stdout=out)

    assert out.getvalue().splitlines() == [
        "1 new, 0 changed, 0 known",
        "0 new, 0 changed, 1 known",
    ]
    with pytest.raises(CommandError, match="no address"):
        call_command("import_claim_reviews", "nowhere", team=cast.team.slug, stdout=out)
