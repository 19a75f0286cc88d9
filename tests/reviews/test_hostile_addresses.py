"""Whatever stands in an address or a field, a page answers; nothing breaks."""

import pytest
from django.test import Client
from django.urls import reverse

from articles.models import Story
from claims.actions import comparing
from tests.builders import make_contradiction
from tests.cast import Cast

HUGE = "9" * 30


@pytest.mark.parametrize(
    "path",
    [
        "stories/a%00b/",
        "stories/%2e%2e/",
        f"stories/x/claims/{HUGE}/words/",
        f"articles/{HUGE}/",
        f"claims/{HUGE}/",
        f"disputes/{HUGE}/",
        f"articles/1/revisions/{HUGE}/",
    ],
)
def test_an_address_of_nothing_is_not_found(cast: Cast, client: Client, path: str) -> None:
    client.force_login(cast.editor)

    assert client.get(f"/t/{cast.team.slug}/{path}").status_code == 404


@pytest.mark.parametrize(
    "query",
    ["?statement=%00", "?statement=x", f"?statement={HUGE}", "?tab=%00", "?state=%00", "?q=%00"],
)
def test_a_strange_query_changes_nothing(cast: Cast, client: Client, query: str) -> None:
    made = make_contradiction(cast.team)
    client.force_login(cast.editor)
    slug = cast.team.slug

    for url in (
        reverse("article", args=[slug, made.articles[0].pk]),
        reverse("queue", args=[slug]),
        reverse("stories", args=[slug]),
    ):
        assert client.get(url + query).status_code == 200


@pytest.mark.parametrize("reviewer", ["", "x", "\0", "-1", HUGE, "²"])
def test_a_reviewer_that_there_is_not_is_not_found(
    cast: Cast, client: Client, reviewer: str
) -> None:
    made = make_contradiction(cast.team)
    client.force_login(cast.editor)
    url = reverse("assign", args=[cast.team.slug, made.dispute.pk])

    assert client.post(url, {"reviewer": reviewer}).status_code == 404


def test_a_form_without_its_token_says_so(cast: Cast) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(cast.editor)

    response = client.post(reverse("new_story", args=[cast.team.slug]), {"title": "A ferry"})

    assert response.status_code == 403
    assert "This form has expired" in response.content.decode()


def test_part_of_a_page_is_given_to_htmx_and_a_whole_one_to_others(
    cast: Cast, client: Client
) -> None:
    made = make_contradiction(cast.team)
    client.force_login(cast.editor)
    url = reverse("words", args=[cast.team.slug, made.story.slug, made.discrepancy.pk])

    part = client.get(url, headers={"HX-Request": "true"}).content.decode()

    assert "<html" not in part
    assert "<mark>62</mark>" in part
    assert "<html" in client.get(url).content.decode()


def test_a_comparison_that_failed_is_shown_and_tried_again(cast: Cast, client: Client) -> None:
    made = make_contradiction(cast.team)
    Story.objects.filter(pk=made.story.pk).update(
        wanted=made.story.wanted + 1, attempts=comparing.ATTEMPTS, last_error="ValueError: odd"
    )
    client.force_login(cast.reporter)

    page = client.get(reverse("story", args=[cast.team.slug, made.story.slug])).content.decode()
    client.post(reverse("compare_again", args=[cast.team.slug, made.story.slug]))

    assert "The articles could not be compared." in page
    assert "ValueError: odd" in page
    assert (Story.objects.get().attempts, Story.objects.get().last_error) == (0, "")
