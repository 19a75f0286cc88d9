"""A revised article that takes words back marks the decided dispute that rests on them."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from articles.actions import revise_article
from articles.models import Article
from audit.models import Event
from claims.models import Statement
from reviews.actions.sources import note_edited_sources
from reviews.actions.working import confirm_verdict
from reviews.models import Dispute
from tests.builders import NOW, make_statement
from tests.cast import Cast
from tests.reviews.cases import make_case

pytestmark = pytest.mark.django_db

LATER = NOW + timedelta(hours=1)


def _revise(cast: Cast, dispute: Dispute, *, keeps: bool = False) -> Statement:
    """The first article in a newer text, read: what it said before stands no longer.

    The words of before stand in the new text where it `keeps` them.
    """
    old = dispute.claim.statements.live().order_by("pk")[0]
    article = Article.objects.get(pk=old.revision.article_id)
    text = old.revision.text
    newer = f"{text} More is known tomorrow." if keeps else text.replace("40 people", "55 people")
    revise_article(actor=cast.actor("reporter"), article=article, text=newer, now=LATER)
    Statement.objects.filter(pk=old.pk).update(retired_at=LATER)
    words = old.exact if keeps else "55 people were hurt"
    make_statement(article, words, speaker="The company", origin="company")
    return old


def _note(dispute: Dispute) -> int:
    told = Article.objects.filter(revisions__statements__claim=dispute.claim)
    (story_id,) = set(told.values_list("places__story", flat=True))
    return note_edited_sources(story_id=story_id, now=LATER)


def _edited(cast: Cast, client: Client) -> list[Dispute]:
    client.force_login(cast.editor)
    page = client.get(reverse("queue", args=[cast.team.slug]), {"tab": "edited"})
    return list(page.context["page"])


def test_it_is_marked_and_listed_until_an_editor_looked(cast: Cast, client: Client) -> None:
    dispute, _other = make_case(cast, "decided"), make_case(cast, "decided")
    old = _revise(cast, dispute)

    noted, again = _note(dispute), _note(dispute)
    listed = _edited(cast, client)
    confirm_verdict(actor=cast.actor("editor"), dispute=dispute, now=LATER)

    assert (noted, again, listed) == (1, 0, [dispute])
    event = Event.objects.about("reviews.dispute", dispute.pk).filter(verb="dispute.source_edited")
    assert event.get().act["data"] == {"statements": [old.pk]}
    assert (_note(dispute), _edited(cast, client)) == (0, [])


def test_the_page_of_the_dispute_asks_to_look(cast: Cast, client: Client) -> None:
    dispute = make_case(cast, "decided")
    _revise(cast, dispute)
    _note(dispute)
    client.force_login(cast.editor)

    page = client.get(reverse("dispute", args=[cast.team.slug, dispute.pk])).content.decode()

    assert "A source of this verdict was edited" in page
    assert reverse("confirm", args=[cast.team.slug, dispute.pk]) in page


def test_words_that_the_newer_text_still_has_mark_nothing(cast: Cast, client: Client) -> None:
    dispute = make_case(cast, "decided")
    _revise(cast, dispute, keeps=True)

    assert (_note(dispute), _edited(cast, client)) == (0, [])


@pytest.mark.parametrize("situation", ["open", "assigned", "dismissed"])
def test_without_a_verdict_there_is_nothing_to_look_at(cast: Cast, situation: str) -> None:
    dispute = make_case(cast, situation)
    _revise(cast, dispute)

    assert _note(dispute) == 0


def test_a_further_edit_after_it_was_looked_at_marks_it_again(cast: Cast, client: Client) -> None:
    dispute = make_case(cast, "decided")
    _revise(cast, dispute)
    _note(dispute)
    confirm_verdict(actor=cast.actor("editor"), dispute=dispute, now=LATER)
    Statement.objects.filter(claim=dispute.claim, retired_at=LATER).update(
        retired_at=LATER + timedelta(hours=1)
    )

    assert (_note(dispute), _edited(cast, client)) == (1, [dispute])
