"""Publishing at the desk's pages, without scripts: from a decided dispute to a retraction."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from articles.actions import revise_article
from reviews.actions.rechecking import confirm_finding, watch_sources
from reviews.models import Dispute, Publication, Reuse
from tests.builders import NOW, make_contradiction
from tests.cast import Cast
from tests.reviews.publications import WORDS, fresh, make_decided, make_publication

pytestmark = pytest.mark.django_db


def _client(cast: Cast, who: str = "editor") -> Client:
    client = Client()
    client.force_login(getattr(cast, who))
    return client


def _url(cast: Cast, name: str, *args: object) -> str:
    return reverse(name, args=[cast.team.slug, *args])


def _step(
    cast: Cast, publication: Publication, name: str, who: str = "editor", **typed: Any
) -> Any:
    typed.setdefault("version", fresh(publication).version)
    return _client(cast, who).post(_url(cast, "publication_step", publication.pk, name), typed)


def _typed(publication: Publication, **changes: Any) -> dict[str, Any]:
    wording = fresh(publication).wording
    assert wording is not None
    return {
        "version": fresh(publication).version,
        "title": "How many were hurt",
        "claim_reviewed": "40 people were hurt",
        "claimant": "The company",
        "claimant_kind": "organisation",
        "rating": wording.rating_id,
        "explanation": "The list names 62.",
        "sources": "https://coastguard.example/list The list\nhttps://harbour.example/",
        **changes,
    }


def test_a_finding_goes_from_its_dispute_to_the_public(cast: Cast) -> None:
    dispute = make_decided(cast)
    position = dispute.claim.positions.order_by("pk")[0]
    client = _client(cast)

    page = client.get(_url(cast, "dispute", dispute.pk)).content.decode()
    client.post(_url(cast, "draft_publication", dispute.pk), {"position": position.pk})
    publication = Publication.objects.get()
    client.post(_url(cast, "wording", publication.pk), _typed(publication))
    _step(cast, publication, "contact", reason="The company has closed.")
    _step(cast, publication, "ready")
    _step(cast, publication, "publish")

    public = Client().get(reverse("public_finding", args=[publication.slug])).content.decode()
    assert "Draft a publication" in page
    assert fresh(publication).state == "published"
    assert "How many were hurt" in public
    assert "https://coastguard.example/list" in public


def test_a_correction_is_scheduled_moved_and_taken_off_by_forms(cast: Cast) -> None:
    """Its time and words stand in the form again, for whoever signs it anew."""
    publication = make_publication(cast, "published")
    client, due = _client(cast), timezone.now() + timedelta(days=1)
    client.post(
        _url(cast, "wording", publication.pk), _typed(publication, title="How many we know of")
    )

    typed = {"change": "Another headline.", "reason": "It said too much."}
    told = client.post(
        _url(cast, "publication_step", publication.pk, "correct"),
        {"version": fresh(publication).version, "due_at": f"{due:%Y-%m-%dT%H:%M}", **typed},
        follow=True,
    )
    (form,) = [form for name, _, form in told.context["steps"] if name == "correct"]
    public = Client().get(reverse("public_finding", args=[publication.slug])).content.decode()
    _step(cast, publication, "unschedule", "second_editor")

    assert "The correction is scheduled." in told.content.decode()
    assert "until then the public page stays as it is" in told.content.decode()
    assert form["change"].value() == "Another headline."
    assert f"{form['due_at'].value():%Y-%m-%dT%H:%M}" == f"{due:%Y-%m-%dT%H:%M}"
    assert "How many we know of" not in public
    assert (fresh(publication).state, fresh(publication).due_at) == ("published", None)


def test_what_is_scheduled_and_worded_anew_asks_for_a_signature(cast: Cast) -> None:
    publication = make_publication(cast, "scheduled")
    Publication.objects.update(due_at=timezone.now() + timedelta(days=1))

    answer = _client(cast).post(
        _url(cast, "wording", publication.pk), _typed(publication), follow=True
    )

    said = answer.content.decode()
    assert "schedule it again" in said
    assert "it will be held back when it is due" in said


def test_the_page_is_what_readers_will_see_with_what_is_missing(cast: Cast) -> None:
    publication = make_publication(cast, claim_reviewed="x" * 90)

    page = _client(cast).get(_url(cast, "publication", publication.pk)).content.decode()

    assert WORDS.title in page
    assert "The claim has 90 characters" in page
    assert "Shorten it by 16." in page


def test_what_is_missing_refuses_the_step_and_says_so(cast: Cast) -> None:
    publication = make_publication(cast, claim_reviewed="False: 40 people were hurt")

    page = _step(cast, publication, "ready").content.decode()

    assert "The claim holds a rating: “False”." in page
    assert fresh(publication).state == "draft"


def test_what_was_typed_stays_where_it_is_refused(cast: Cast) -> None:
    publication = make_publication(cast)
    client = _client(cast)

    page = client.post(
        _url(cast, "wording", publication.pk),
        _typed(publication, title="A good headline", sources="not-an-address"),
    ).content.decode()

    assert "is no web address" in page
    assert "A good headline" in page


@pytest.mark.parametrize("who, status", [("editor", 200), ("reporter", 404), ("auditor", 404)])
def test_an_embargo_binds_colleagues_who_do_not_publish(who: str, status: int, cast: Cast) -> None:
    publication = make_publication(cast, "scheduled")
    client = _client(cast, who)

    listed = client.get(_url(cast, "publications")).content.decode()
    shown = client.get(_url(cast, "publication", publication.pk))

    assert shown.status_code == status
    assert (WORDS.title in listed) is (who == "editor")


def test_a_second_editor_signs_what_the_first_withdrew(cast: Cast) -> None:
    publication = make_publication(cast, "published")

    _step(cast, publication, "withdraw", reason="The list was wrong.")
    own = _step(cast, publication, "sign").content.decode()
    _step(cast, publication, "sign", "second_editor")

    assert "Nobody signs their own withdrawal." in own
    assert fresh(publication).state == "retracted"


def test_an_edited_source_flags_the_publication_until_it_is_confirmed(cast: Cast) -> None:
    publication = make_publication(cast, "published")
    assert publication.wording is not None
    revision = publication.wording.appearances.order_by("place")[0].revision
    revise_article(
        actor=cast.actor("editor"),
        article=revision.article,
        text="A ferry ran aground. The company now speaks of 45 injured.\n",
        now=NOW,
    )

    noted = [watch_sources(now=NOW), watch_sources(now=NOW)]
    page = _client(cast).get(_url(cast, "publication", publication.pk)).content.decode()
    listed = _client(cast).get(_url(cast, "publications"), {"state": "changed"}).content.decode()
    confirm_finding(
        actor=cast.actor("editor"), publication=publication, reason="Said then.", now=NOW
    )

    assert noted == [1, 0]
    assert "no longer says “40 people were hurt”" in page
    assert WORDS.title in listed
    assert not publication.source_changes.open().exists()


def test_an_earlier_finding_answers_the_same_claim_again(cast: Cast) -> None:
    make_decided(cast)
    again = make_contradiction(cast.team).dispute
    client = _client(cast)

    page = client.get(_url(cast, "earlier_findings", again.pk))
    (found,) = page.context["found"]
    client.post(_url(cast, "earlier_findings", again.pk), {"verdict": found.verdict.pk})

    again = Dispute.objects.get(pk=again.pk)
    assert again.state == "dismissed"
    assert Reuse.objects.get().verdict == found.verdict
    assert again.claim.desk_notes.standing().get().line == found.verdict.line
    assert again.verdict is None


def test_another_teams_findings_are_never_suggested(cast: Cast) -> None:
    make_decided(cast)
    theirs = make_contradiction(cast.other_team).dispute
    client = _client(cast, "outsider")

    page = client.get(reverse("earlier_findings", args=[cast.other_team.slug, theirs.pk]))

    assert page.context["found"] == []


def test_three_publications_take_as_many_queries_as_one(cast: Cast) -> None:
    client = _client(cast)
    make_publication(cast, "published")
    address = _url(cast, "publications")
    client.get(address)
    with CaptureQueriesContext(connection) as few:
        client.get(address)
    for _ in range(2):
        make_publication(cast, "published")

    with CaptureQueriesContext(connection) as many:
        client.get(address)

    assert len(many) == len(few)
