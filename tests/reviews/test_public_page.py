"""The public page of a finding, and the ClaimReview in it: what stands there, and what never."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from reviews.actions.embargo import release_due
from reviews.actions.rechecking import set_notice
from reviews.actions.withdrawing import restore_publication
from reviews.models import Publication
from tests.builders import NOW
from tests.cast import Cast
from tests.reviews.claim_review_rules import (
    recommended_missing,
    required_missing,
    reviews_in,
    words_of,
)
from tests.reviews.publications import (
    LATER,
    WORDS,
    correct,
    make_everything_public,
    make_publication,
)

pytestmark = pytest.mark.django_db


def _page(publication: Publication, **headers: str) -> Any:
    return Client().get(reverse("public_finding", args=[publication.slug]), headers=headers)


def _address(publication: Publication) -> str:
    return f"{settings.SITE_URL}{reverse('public_finding', args=[publication.slug])}"


def _said(page: str) -> list[str]:
    """Every value of the page's ClaimReview that is words, a number or an address."""
    (review,) = reviews_in(page)
    return list(_values(review))


def _values(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        for name, each in value.items():
            if not name.startswith("@"):
                yield from _values(each)
    elif isinstance(value, list):
        for each in value:
            yield from _values(each)
    else:
        yield str(value)


def test_the_claim_review_has_all_that_is_required_and_recommended(cast: Cast) -> None:
    publication = make_publication(cast, "published")

    (review,) = reviews_in(_page(publication).content.decode())

    assert required_missing(review, _address(publication)) == []
    assert recommended_missing(review) == []
    assert review["claimReviewed"] == WORDS.claim_reviewed
    assert review["reviewRating"]["alternateName"] == "Not supported"


@pytest.mark.parametrize("state", ["published", "corrected"])
def test_the_markup_says_what_the_page_says(state: str, cast: Cast) -> None:
    publication = make_publication(cast, state)
    page = _page(publication).content.decode()

    shown = words_of(page).replace("+00:00", "")
    missing = [
        value
        for value in _said(page)
        if " ".join(value.split()).replace("+00:00", "") not in shown
        and value != _team_address(cast)
        and value != "63 instead of 62. The list was misread."
    ]

    assert missing == []
    assert ("63 instead of 62." in shown) is (state == "corrected")


def _team_address(cast: Cast) -> str:
    return f"{settings.SITE_URL}{reverse('public_findings', args=[cast.team.slug])}"


def test_what_the_author_links_to_answers(cast: Cast) -> None:
    make_publication(cast, "published")

    page = Client().get(reverse("public_findings", args=[cast.team.slug]))

    assert page.status_code == 200
    assert WORDS.title in page.content.decode()


@pytest.mark.parametrize("state", ["draft", "in_legal_review", "ready", "scheduled", "discarded"])
def test_before_it_is_public_no_door_knows_of_it(state: str, cast: Cast) -> None:
    make_publication(cast, "published", title="A public one")
    hidden = make_publication(cast, state, title="Embargoed headline")
    slug = cast.team.slug
    client = Client()
    client.force_login(cast.editor)  # a session opens no public page

    answers = [
        _page(hidden),
        client.get(reverse("public_finding", args=[hidden.slug])),
        client.get(reverse("public_findings", args=[slug])),
        client.get(reverse("public_feed_json", args=[slug])),
        client.get(reverse("public_feed_atom", args=[slug])),
    ]

    assert [answer.status_code for answer in answers] == [404, 404, 200, 200, 200]
    assert [b"Embargoed" in answer.content for answer in answers] == [False] * 5
    assert [hidden.slug.encode() in answer.content for answer in answers[2:]] == [False] * 3


def _without_nonce(response: Any) -> str:
    return re.sub(r'nonce="[^"]*"', "", response.content.decode())


def test_an_unpublished_one_answers_as_one_that_never_was(cast: Cast) -> None:
    hidden = make_publication(cast, "scheduled")

    one = _page(hidden)
    other = Client().get(reverse("public_finding", args=["x" * 16]))

    assert (one.status_code, other.status_code) == (404, 404)
    assert _without_nonce(one) == _without_nonce(other)
    release_due(now=LATER)
    assert _page(hidden).status_code == 200


def test_a_newsroom_that_published_nothing_has_no_public_pages(cast: Cast) -> None:
    make_publication(cast, "scheduled")

    names = ["public_findings", "public_feed_json", "public_feed_atom", "public_scale"]
    names += ["public_methodology", "public_corrections"]

    statuses = [Client().get(reverse(n, args=[cast.team.slug])).status_code for n in names]
    assert statuses == [404] * 6


def test_a_correction_shows_its_ledger_word_by_word(cast: Cast) -> None:
    publication = make_publication(cast, "corrected")

    page = _page(publication).content.decode()

    (review,) = reviews_in(page)
    assert re.search(r"<del>62\.</del><ins>63\.</ins>|<del>.*names 62", page)
    assert "63 instead of 62." in page
    assert "The list was misread." in page
    assert review["correction"][0]["@type"] == "CorrectionComment"
    assert review["dateModified"] > review["datePublished"]


@pytest.mark.parametrize("state", ["withdrawn", "retracted"])
def test_a_withdrawn_finding_leaves_a_notice_and_its_ledger_alone(state: str, cast: Cast) -> None:
    publication = make_publication(cast, state)

    response = _page(publication)
    page = response.content.decode()

    assert response.status_code == 200
    assert reviews_in(page) == []
    assert "Wrong list." in page
    assert WORDS.title not in page
    assert WORDS.claim_reviewed not in page
    assert WORDS.explanation not in page
    lists = [
        Client().get(reverse(name, args=[cast.team.slug])).content
        for name in ("public_findings", "public_feed_atom")
    ]
    assert [publication.slug.encode() in each for each in lists] == [False] * 2
    feed = Client().get(reverse("public_feed_json", args=[cast.team.slug])).json()
    (element,) = feed["dataFeedElement"]
    assert set(element) == {"@type", "dateDeleted", "item"}


def test_a_restored_finding_stands_again_and_says_so(cast: Cast) -> None:
    publication = make_publication(cast, "withdrawn")
    restore_publication(
        actor=cast.actor("second_editor"),
        publication=publication,
        change="The finding is back.",
        reason="The list was right.",
        now=NOW + timedelta(hours=1),
    )

    page = _page(publication).content.decode()

    assert len(reviews_in(page)) == 1
    assert "The finding is back." in page
    assert "Wrong list." in page


def test_a_notice_stands_above_the_finding(cast: Cast) -> None:
    publication = make_publication(cast, "published")
    set_notice(
        actor=cast.actor("editor"),
        publication=publication,
        notice="An article was edited.",
        now=NOW,
    )

    assert "An article was edited." in _page(publication).content.decode()


def test_nothing_internal_is_public(cast: Cast) -> None:
    publication = make_publication(cast, "corrected")
    page = _page(publication).content.decode()

    for hidden in (
        publication.verdict.rationale,
        publication.contact_reason,
        cast.reviewer.name,
        cast.editor.name,
    ):
        assert hidden not in page


def test_hostile_words_end_no_element(cast: Cast) -> None:
    evil = "</script><script>alert(1)</script><!-- \u2028 &"
    publication = make_publication(cast, "published", title=evil, explanation=evil, body=evil)

    page = _page(publication).content.decode()

    (review,) = reviews_in(page)
    assert review["name"] == evil
    assert "<script>alert" not in page


def test_the_policy_lets_in_the_pages_own_data_alone(cast: Cast) -> None:
    response = _page(make_publication(cast, "published"))

    policy = response["Content-Security-Policy"]
    script = re.findall(r"<script[^>]*>(.*?)</script>", response.content.decode(), re.DOTALL)
    digest = base64.b64encode(hashlib.sha256(script[0].encode()).digest()).decode()
    assert len(script) == 1
    assert f"script-src 'sha256-{digest}'" in policy
    assert "unsafe" not in policy


def test_readers_copies_are_kept_for_a_minute_and_checked(cast: Cast) -> None:
    publication = make_publication(cast, "published")
    first = _page(publication)

    again = _page(publication, **{"If-None-Match": first["ETag"]})
    correct(cast.actor("editor"), publication)
    changed = _page(publication, **{"If-None-Match": first["ETag"]})

    assert first["Cache-Control"] == "public, max-age=60, must-revalidate"
    assert "Cookie" not in first.get("Vary", "")
    assert not first.cookies
    assert (again.status_code, changed.status_code) == (304, 200)


def test_the_address_redirects_nowhere(cast: Cast) -> None:
    publication = make_publication(cast, "published")

    response = Client().get(_address(publication).removeprefix(settings.SITE_URL))

    assert response.status_code == 200
    assert f'<link rel="canonical" href="{_address(publication)}">' in response.content.decode()


def test_the_feeds_hold_valid_reviews(cast: Cast) -> None:
    publication = make_publication(cast, "corrected")
    slug = cast.team.slug

    document = Client().get(reverse("public_feed_json", args=[slug])).json()
    atom = Client().get(reverse("public_feed_atom", args=[slug])).content.decode()

    (review,) = document["dataFeedElement"]
    assert required_missing(review, _address(publication)) == []
    assert _address(publication) in atom


@pytest.mark.parametrize("name", ["public_findings", "public_feed_json", "public_feed_atom"])
def test_three_findings_take_as_many_queries_as_one(name: str, cast: Cast) -> None:
    address = reverse(name, args=[cast.team.slug])
    make_publication(cast, "corrected")
    with CaptureQueriesContext(connection) as few:
        Client().get(address)
    for _ in range(2):
        make_publication(cast, "corrected")

    with CaptureQueriesContext(connection) as many:
        Client().get(address)

    assert len(many) == len(few)


def test_scale_and_methodology_are_public_in_every_version(cast: Cast) -> None:
    make_everything_public(cast)
    slug = cast.team.slug

    scale = Client().get(reverse("public_scale", args=[slug]))
    methodology = Client().get(reverse("public_methodology", args=[slug]))
    none = Client().get(reverse("public_methodology", args=[slug]), {"version": "99"})
    unwritten = Client().get(reverse("public_corrections", args=[slug]))

    assert "speaks against it" in scale.content.decode()
    assert "We ask both sides." in methodology.content.decode()
    assert (none.status_code, unwritten.status_code) == (404, 404)
