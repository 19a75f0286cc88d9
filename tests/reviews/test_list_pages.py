"""Lists: as many queries for three rows as for one, pages, searches, empty states."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from reviews.actions.opening import open_disputes
from reviews.actions.working import assign_dispute
from reviews.models import Dispute
from tests.builders import NOW, make_contradiction, make_discrepancy, make_outlet, make_story
from tests.cast import Cast

LISTS = ["stories", "outlets", "queue", "trail"]


@pytest.mark.parametrize("name", LISTS)
def test_three_rows_cost_as_many_queries_as_one(cast: Cast, client: Client, name: str) -> None:
    url = reverse(name, args=[cast.team.slug])
    client.force_login(cast.editor)
    _assigned(cast)
    needed = _queries(client, f"{url}?tab=team")

    for _ in range(2):
        _assigned(cast)

    assert _queries(client, f"{url}?tab=team") == needed


def test_a_dossier_of_three_rows_costs_as_many_queries_as_of_one(
    cast: Cast, client: Client
) -> None:
    small, big = make_contradiction(cast.team), make_contradiction(cast.team)
    for number in range(2):
        make_discrepancy(big.story, big.claim, attribute=f"other {number}")
    open_disputes(story_id=big.story.pk, now=NOW)
    client.force_login(cast.editor)
    needed = _queries(client, reverse("story", args=[cast.team.slug, small.story.slug]))

    assert _queries(client, reverse("story", args=[cast.team.slug, big.story.slug])) == needed


@pytest.mark.parametrize("name", ["stories", "outlets"])
def test_a_search_takes_whatever_is_typed(cast: Cast, client: Client, name: str) -> None:
    client.force_login(cast.reporter)

    response = client.get(reverse(name, args=[cast.team.slug]), {"q": "a\0b%' _\\"})

    assert response.status_code == 200


def test_a_search_finds_words_of_the_title(cast: Cast, client: Client) -> None:
    make_story(cast.team, "A ferry ran aground")
    make_story(cast.team, "A bridge fell")
    client.force_login(cast.reporter)

    page = client.get(reverse("stories", args=[cast.team.slug]), {"q": "FERRY"}).context["page"]

    assert [story.title for story in page] == ["A ferry ran aground"]


def test_stories_come_newest_first_in_pages(cast: Cast, client: Client) -> None:
    for number in range(27):
        make_story(cast.team, f"Story {number}")
    client.force_login(cast.reporter)
    url = reverse("stories", args=[cast.team.slug])

    first, second = client.get(url), client.get(f"{url}?page=2")

    assert [story.title for story in first.context["page"]][:2] == ["Story 26", "Story 25"]
    assert [story.title for story in second.context["page"]] == ["Story 1", "Story 0"]


@pytest.mark.parametrize("page", ["0", "99", "x", "-1", "9" * 40])
def test_a_page_that_there_is_not_is_the_nearest_one(cast: Cast, client: Client, page: str) -> None:
    client.force_login(cast.editor)

    for name in LISTS:
        response = client.get(reverse(name, args=[cast.team.slug]), {"page": page})
        assert response.status_code == 200


def test_lists_hold_their_own_team_alone(cast: Cast, client: Client) -> None:
    make_contradiction(cast.team)
    make_outlet(cast.other_team, "Theirs")
    client.force_login(cast.outsider)
    slug = cast.other_team.slug

    stories = client.get(reverse("stories", args=[slug])).context["page"]
    queue = client.get(reverse("queue", args=[slug])).context
    outlets = client.get(reverse("outlets", args=[slug])).context["page"]

    assert list(stories) == []
    assert [number for _, _, number in queue["tabs"]] == [0] * 7
    assert [outlet.name for outlet in outlets] == ["Theirs"]


def test_the_queue_is_told_apart_by_whose_work_it_is(cast: Cast, client: Client) -> None:
    mine, nobodys = _assigned(cast), make_contradiction(cast.team).dispute
    client.force_login(cast.reviewer)
    url = reverse("queue", args=[cast.team.slug])

    held = {
        tab: {row.pk for row in client.get(url, {"tab": tab}).context["page"]}
        for tab in ("mine", "nobodys", "team", "closed")
    }

    assert held == {
        "mine": {mine.pk},
        "nobodys": {nobodys.pk},
        "team": {mine.pk, nobodys.pk},
        "closed": set(),
    }


@pytest.mark.parametrize(
    "query, found",
    [
        ({"verb": "dispute.assigned"}, {"dispute.assigned"}),
        ({"kind": "outlet"}, {"outlet.created"}),
        ({"verb": "no such verb", "who": "999999999999999999999999"}, None),
    ],
)
def test_the_trail_is_filtered(
    cast: Cast, client: Client, query: dict[str, str], found: set[str] | None
) -> None:
    _assigned(cast)
    client.force_login(cast.auditor)

    page = client.get(reverse("trail", args=[cast.team.slug]), query).context["page"]

    verbs = {event.verb for event in page.object_list}
    assert verbs == found if found is not None else len(verbs) > 2


def test_the_trail_shows_what_one_person_did(cast: Cast, client: Client) -> None:
    _assigned(cast)
    client.force_login(cast.auditor)

    response = client.get(reverse("trail", args=[cast.team.slug]), {"who": str(cast.editor.pk)})

    assert [(line.who, line.phrase) for line in response.context["lines"]] == [
        ("Ana Editor", "assigned the dispute to Rui Reviewer")
    ]


def _assigned(cast: Cast) -> Dispute:
    dispute = make_contradiction(cast.team).dispute
    assign_dispute(actor=cast.actor("editor"), dispute=dispute, reviewer=cast.reviewer, now=NOW)
    return dispute


def _queries(client: Client, url: str) -> int:
    with CaptureQueriesContext(connection) as captured:
        assert client.get(url).status_code == 200
    return len(captured)
