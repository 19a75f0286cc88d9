"""Bad input on the pages gets a clear error at its field, and nothing that was typed is lost."""

from collections.abc import Callable
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from articles.enums import Precision
from articles.models import Article, Story
from articles.text import TEXT_LIMIT
from tests.builders import TEXT, make_article, make_outlet, make_story
from tests.cast import Cast

Send = Callable[..., Any]


@pytest.fixture
def story(cast: Cast) -> Story:
    return make_story(cast.team)


@pytest.fixture
def send(cast: Cast, client: Client, story: Story) -> Send:
    """Post the article form, as a reporter, with the values given."""
    client.force_login(cast.reporter)
    url = reverse("new_article", args=[cast.team.slug, story.slug])
    return lambda **values: client.post(url, values)


def _errors(response: Any) -> dict[str, list[str]]:
    return dict(response.context["form"].errors)


def test_an_article_is_stored_with_what_is_known(send: Send, cast: Cast, story: Story) -> None:
    outlet = make_outlet(cast.team, "The Herald", time_zone="Europe/Madrid")

    response = send(text=TEXT, outlet=outlet.pk, author="Ada Byline", published="2026-01-14")

    article = Article.objects.get(places__story=story)
    assert response.status_code == 302
    assert (article.outlet, article.author) == (outlet, "Ada Byline")
    assert article.published is not None
    assert article.published.isoformat() == "2026-01-13T23:00:00+00:00"
    assert article.published_precision == Precision.DAY


def test_a_missing_date_is_accepted_and_shown_as_missing(
    send: Send, cast: Cast, client: Client, story: Story
) -> None:
    send(text=TEXT)

    page = client.get(reverse("story", args=[cast.team.slug, story.slug])).content.decode()

    article = Article.objects.get(places__story=story)
    edit = reverse("edit_article", args=[cast.team.slug, article.pk])
    assert f'href="{edit}?story">Publication date: set</a>' in page


@pytest.mark.parametrize(
    "values, field, words",
    [
        ({"text": ""}, "text", "There is no text."),
        ({"text": " \n "}, "text", "There is no text."),
        ({"text": "one\0two"}, "text", "A NUL byte stands at character 4"),
        ({"text": "a" * (TEXT_LIMIT + 1)}, "text", "more than 1,000,000 characters"),
        ({"text": TEXT, "published": "31 of January"}, "published", "This is no date."),
        ({"text": TEXT, "published_time": "14:30"}, "published", "A time needs its date."),
        ({"text": TEXT, "zone": "Mars/Olympus"}, "zone", "no time zone 'Mars/Olympus'"),
        ({"text": TEXT, "url": "not an address"}, "url", "This is no web address."),
        ({"text": TEXT, "outlet": "999999"}, "outlet", "Select a valid choice."),
    ],
)
def test_bad_input_is_refused_at_its_field(
    send: Send, values: dict[str, str], field: str, words: str
) -> None:
    response = send(**values, author="Ada Byline")

    errors = _errors(response)
    assert list(errors) == [field]
    assert words in errors[field][0]
    assert 'value="Ada Byline"' in response.content.decode()
    assert not Article.objects.exists()


@pytest.mark.parametrize(
    "name, content, words",
    [
        ("a.txt", b"\xff\xfe\x00binary", "not UTF-8 text: byte 1"),
        ("a.txt", b"one\x00two", "A NUL byte stands at character 4"),
        ("a.pdf", b"%PDF", "a.pdf is no article file."),
        ("a.html", b"<html><body></body></html>", "no article text"),
    ],
)
def test_a_bad_file_is_refused(send: Send, name: str, content: bytes, words: str) -> None:
    response = send(file=SimpleUploadedFile(name, content))

    assert words in _errors(response)["file"][0]
    assert not Article.objects.exists()


def test_a_file_is_stored_as_it_stands(send: Send, story: Story) -> None:
    send(file=SimpleUploadedFile("a.txt", TEXT.encode()))

    assert Article.objects.get(places__story=story).revisions.get().text == TEXT


def test_another_teams_outlet_is_no_choice(send: Send, cast: Cast) -> None:
    theirs = make_outlet(cast.other_team, "Theirs")

    response = send(text=TEXT, outlet=theirs.pk)

    assert list(_errors(response)) == ["outlet"]


def test_a_new_outlet_joins_the_list_once(send: Send, cast: Cast, story: Story) -> None:
    known = make_outlet(cast.team, "The Herald")

    send(text=TEXT, new_outlet="the herald")

    assert Article.objects.get(places__story=story).outlet == known


def test_the_date_that_was_missing_is_set(cast: Cast, client: Client, story: Story) -> None:
    article = make_article(story, published="")
    client.force_login(cast.reporter)
    url = reverse("edit_article", args=[cast.team.slug, article.pk])

    client.post(url, {"published": "2026-01-14", "published_time": "09:30", "zone": "Asia/Tokyo"})

    article.refresh_from_db()
    assert article.published is not None
    assert article.published.isoformat() == "2026-01-14T00:30:00+00:00"
    assert article.published_precision == Precision.MINUTE


def test_the_form_begins_with_what_is_known(cast: Cast, client: Client, story: Story) -> None:
    outlet = make_outlet(cast.team, "The Herald", time_zone="Asia/Tokyo")
    article = make_article(story, outlet=outlet, published="2026-01-14T22:00:00Z")
    client.force_login(cast.reporter)
    url = reverse("edit_article", args=[cast.team.slug, article.pk])

    before = client.get(url).context["form"].initial
    client.post(
        url,
        {
            "outlet": outlet.pk,
            "published": before["published"].isoformat(),
            "published_time": before["published_time"].isoformat(),
            "zone": before["zone"],
        },
    )

    unchanged = Article.objects.get(pk=article.pk)
    assert unchanged.published == article.published
    assert before["published"].isoformat() == "2026-01-15"


def test_the_same_text_again_is_no_revision(cast: Cast, client: Client, story: Story) -> None:
    article = make_article(story)
    client.force_login(cast.reporter)

    response = client.post(reverse("revise", args=[cast.team.slug, article.pk]), {"text": TEXT})

    assert "the newest text already" in response.content.decode()
    assert article.revisions.count() == 1


def test_an_outlet_of_the_same_name_is_refused_beside_the_name(cast: Cast, client: Client) -> None:
    make_outlet(cast.team, "The Herald")
    client.force_login(cast.reporter)

    response = client.post(
        reverse("new_outlet", args=[cast.team.slug]), {"name": "The Herald", "country": "ES"}
    )

    assert "already" in response.context["form"].errors["name"][0]
    assert 'value="ES"' in response.content.decode()
