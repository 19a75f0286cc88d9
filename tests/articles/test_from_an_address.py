"""An article is taken from its address, and the form is still there where that does not work."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from articles.models import Article
from audit.models import Event
from tests.api.client import api_of, problem_of
from tests.builders import make_outlet, make_story
from tests.cast import Cast
from tests.verify.outside.hostile import Server, leading_to, page, serving

pytestmark = pytest.mark.django_db

PAGE = b"""<html lang="en"><head><title>Ferry aground</title>
<meta name="author" content="Ada Byline">
<meta property="article:published_time" content="2026-01-14"></head><body><article>
<h1>Ferry aground off Port Ellery</h1>
<p>A ferry ran aground off Port Ellery on Monday, and the coast guard came with two boats.</p>
<p>The company said that 40 people were hurt, of whom two were still in hospital on Tuesday.</p>
</article></body></html>"""


@pytest.fixture
def server(settings: Settings) -> Iterator[Server]:
    with serving() as one:
        settings.OUTSIDE_ALLOW, settings.OUTSIDE_PORTS = ["127.0.0.1/32"], [one.port, 80]
        yield one


def _send(cast: Cast, client: Client, **values: Any) -> Any:
    story = make_story(cast.team)
    client.force_login(cast.reporter)
    return client.post(reverse("new_article", args=[cast.team.slug, story.slug]), values)


def test_a_link_alone_is_enough(cast: Cast, client: Client, server: Server) -> None:
    url = server.says("/ferry", page(PAGE))

    response = _send(cast, client, url=url)

    assert response.status_code == 302
    article = Article.objects.select_related("outlet").get(url=url)
    assert "The company said that 40 people were hurt" in article.revisions.get().text
    assert article.author == "Ada Byline"
    assert article.published is not None
    assert article.published.date().isoformat() == "2026-01-14"
    assert article.outlet is not None
    assert article.outlet.domain == "127.0.0.1"
    event = Event.objects.about("articles.article", article.pk).get(verb="article.submitted")
    assert event.act["data"]["page_sha256"] == hashlib.sha256(PAGE).hexdigest()


def test_the_outlet_of_the_domain_is_taken_where_there_is_one(
    cast: Cast, client: Client, server: Server
) -> None:
    outlet = make_outlet(cast.team, "The Herald", domain="127.0.0.1")

    _send(cast, client, url=server.says("/ferry", page(PAGE)))

    assert Article.objects.get().outlet == outlet


@pytest.mark.parametrize(
    "raw,words",
    [
        (leading_to("http://169.254.169.254/latest/"), "private network"),
        (b"HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n", "403 Forbidden"),
        (page(b"%PDF-1.7", "application/pdf"), "no page but application/pdf"),
        (page(b"<html></html>"), "no article text"),
        (page(b"<p>" + b"<div>" * 400 + b"deep"), "elements within each other"),
    ],
    ids=["private", "refused", "pdf", "empty", "deep"],
)
def test_a_page_that_cannot_be_had_leaves_the_form_as_it_was(
    raw: bytes, words: str, cast: Cast, client: Client, server: Server
) -> None:
    url = server.says("/ferry", raw)

    response = _send(cast, client, url=url, author="Typed Already")

    form = response.context["form"]
    (error,) = form.errors["url"]
    assert words in error
    assert "Paste the article's words instead." in error
    assert form["author"].value() == "Typed Already"
    assert not Article.objects.exists()


def test_what_is_pasted_is_not_fetched(cast: Cast, client: Client, server: Server) -> None:
    _send(cast, client, url=server.url("/ferry"), text="A ferry ran aground.")

    assert server.asked == []
    assert Article.objects.get().revisions.get().text == "A ferry ran aground."


def test_the_api_fetches_where_it_is_asked_to(cast: Cast, server: Server) -> None:
    story, api = make_story(cast.team), api_of(cast.reporter, cast.team)
    path = f"/stories/{story.pk}/articles/"
    url = server.says("/ferry", page(PAGE))

    made = api.post(path, {"url": url, "fetch": True})
    unfetched = api.post(path, {"url": url})
    both = api.post(path, {"url": url, "fetch": True, "text": "A ferry."})
    nowhere = api.post(path, {"url": "http://10.0.0.1/", "fetch": True})

    assert made.status_code == 201
    assert made.json()["author"] == "Ada Byline"
    assert problem_of(unfetched, 422)["field"] == "text"
    assert problem_of(both, 422)["field"] == "fetch"
    refused = problem_of(nowhere, 422)
    assert (refused["code"], refused["field"]) == ("not_public", "url")
