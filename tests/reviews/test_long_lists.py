"""A long work list: it is counted no further than needed, and every row can still be reached."""

from __future__ import annotations

import pytest
from django.test import Client
from django.urls import reverse

from reviews import worklist
from reviews.models import Dispute
from reviews.views import worklist as view
from tests.builders import make_contradiction
from tests.cast import Cast
from verify import pages

pytestmark = pytest.mark.django_db


@pytest.fixture
def url(cast: Cast, client: Client) -> str:
    client.force_login(cast.editor)
    return reverse("queue", args=[cast.team.slug])


def test_rows_beyond_the_counted_pages_can_be_turned_to(
    cast: Cast, client: Client, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = [make_contradiction(cast.team).dispute.pk for _ in range(4)]
    monkeypatch.setattr(pages, "COUNTED", 2)
    monkeypatch.setattr(pages.long_page_of, "__defaults__", (1,))

    seen, more = [], []
    for number in range(1, 5):
        page = client.get(url, {"tab": "team", "page": str(number)}).context["page"]
        seen += [row.pk for row in page]
        more.append((page.has_next(), page.paginator.has_more, page.paginator.counted_pages))

    assert sorted(seen) == sorted(made)
    assert more == [(True, True, 2), (True, True, 2), (True, True, 3), (False, False, 4)]


def test_a_part_with_many_rows_tells_that_there_are_more(
    cast: Cast, client: Client, url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    for _ in range(3):
        make_contradiction(cast.team)
    monkeypatch.setattr(worklist, "COUNTED", 2)
    monkeypatch.setattr(view, "COUNTED", 2)

    response = client.get(url, {"tab": "team"})

    assert '<span class="n">2+</span>' in response.content.decode()
    assert len(response.context["page"]) == 3


def test_words_are_found_in_any_case(cast: Cast, client: Client, url: str) -> None:
    dispute = make_contradiction(cast.team).dispute
    words = dispute.question[3:15].swapcase()

    found = [
        [row.pk for row in client.get(url, {"tab": "team", "q": q}).context["page"]]
        for q in (words, "no such words")
    ]

    assert found == [[dispute.pk], []]


def test_desks_and_tags_of_live_disputes_are_offered(cast: Cast) -> None:
    for desk, tags in (("Courts", ["vote", "ferry"]), ("", []), ("Art", ["ferry"])):
        dispute = make_contradiction(cast.team).dispute
        Dispute.objects.filter(pk=dispute.pk).update(desk=desk, tags=tags)

    assert worklist.desks_and_tags(cast.team) == (["Art", "Courts"], ["ferry", "vote"])


def test_a_label_that_is_asked_for_is_offered(client: Client, url: str) -> None:
    context = client.get(url, {"desk": "Courts", "tag": "vote"}).context

    assert (context["desks"], context["tags"]) == (["Courts"], ["vote"])
