"""Evidence on a dispute's page: added in each kind, refused clearly, its twins pointed out."""

from __future__ import annotations

from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from pytest_django import Settings

from audit.models import Event
from reviews.actions.circles import TEAM
from reviews.actions.contacts import Asked, log_contact
from reviews.actions.evidence import Quoted, Source, add_evidence, add_quotation
from reviews.enums import Circle
from reviews.models import Contact, Dispute, Evidence
from reviews.uploads import LARGEST
from tests.builders import NOW, make_contradiction
from tests.cast import Cast
from tests.reviews.cases import make_case

pytestmark = pytest.mark.django_db


@pytest.fixture
def dispute(cast: Cast, settings: Settings, tmp_path: Any) -> Dispute:
    settings.EVIDENCE_ROOT = tmp_path / "evidence"
    return make_contradiction(cast.team).dispute


def _post(client: Client, cast: Cast, dispute: Dispute, **values: Any) -> Any:
    client.force_login(cast.reporter)
    return client.post(reverse("evidence", args=[cast.team.slug, dispute.pk]), values)


@pytest.mark.parametrize(
    "values,kind",
    [
        ({"url": "https://company.example/list", "note": "its list"}, "link"),
        ({"file": SimpleUploadedFile("list.txt", b"62 names")}, "file"),
        ({"note": "The hospital keeps no list."}, "note"),
    ],
)
def test_a_link_a_file_or_a_note_is_added(
    values: dict[str, Any], kind: str, cast: Cast, client: Client, dispute: Dispute
) -> None:
    response = _post(client, cast, dispute, **values)

    assert response["Location"].endswith(f"/disputes/{dispute.pk}/#evidence")
    assert Evidence.objects.get().kind == kind


@pytest.mark.parametrize(
    "values,told",
    [
        ({}, ("url", "There is nothing to add.")),
        ({"url": "javascript:alert(1)"}, ("url", "This is no web address.")),
        (
            {"file": SimpleUploadedFile("run.exe", b"MZ")},
            ("file", "This kind of file is not taken"),
        ),
        (
            {"file": SimpleUploadedFile("scan.pdf", b"<html>")},
            ("file", "is named .pdf and is none"),
        ),
        ({"file": SimpleUploadedFile("list.txt", b"")}, ("file", "empty")),
        ({"file": SimpleUploadedFile("l.txt", b"a" * (LARGEST + 1))}, ("file", "more than 25 MB")),
        (
            {"url": "https://a.example/", "file": SimpleUploadedFile("l.txt", b"a")},
            ("file", "not both"),
        ),
    ],
    ids=["nothing", "script", "program", "disguised", "empty", "large", "both"],
)
def test_what_is_not_taken_is_said_beside_its_field(
    values: dict[str, Any], told: tuple[str, str], cast: Cast, client: Client, dispute: Dispute
) -> None:
    field, words = told

    response = _post(client, cast, dispute, **values)

    (error,) = response.context["evidence_form"].errors[field]
    assert words in error
    assert not Evidence.objects.exists()


def test_a_path_in_a_files_name_is_dropped(cast: Cast, client: Client, dispute: Dispute) -> None:
    _post(client, cast, dispute, file=SimpleUploadedFile("..\\..\\C:\\list.txt", b"62"))

    assert Evidence.objects.get().file_name == "list.txt"


def test_a_file_is_an_attachment_that_nobody_opens_in_our_name(
    cast: Cast, client: Client, dispute: Dispute
) -> None:
    page = b"<script>alert(document.cookie)</script>"
    _post(client, cast, dispute, file=SimpleUploadedFile("page.html", page))
    row = Evidence.objects.get()

    response = client.get(reverse("evidence_file", args=[cast.team.slug, row.pk]))

    assert response.content == page
    assert response["Content-Type"] == "application/octet-stream"
    assert response["Content-Disposition"] == 'attachment; filename="page.html"'
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Security-Policy"].startswith("sandbox; default-src 'none'")


def test_htmx_gets_the_section_alone(cast: Cast, client: Client, dispute: Dispute) -> None:
    client.force_login(cast.reporter)
    url = reverse("evidence", args=[cast.team.slug, dispute.pk])

    response = client.post(url, {"note": "A note."}, headers={"HX-Request": "true"})

    page = response.content.decode()
    assert page.startswith('<section id="evidence-part"')
    assert "A note." in page


def test_the_same_address_and_the_same_bytes_are_pointed_out(
    cast: Cast, client: Client, dispute: Dispute
) -> None:
    other = make_contradiction(cast.team).dispute
    for where in (dispute, other):
        _post(client, cast, where, url="https://company.example/list")
        _post(client, cast, where, file=SimpleUploadedFile("list.txt", b"62 names"))

    page = client.get(reverse("dispute", args=[cast.team.slug, dispute.pk])).content.decode()

    assert page.count("The same as") == 2


def test_a_translation_names_its_translator(cast: Cast, client: Client, dispute: Dispute) -> None:
    client.force_login(cast.reporter)
    url = reverse("quotation", args=[cast.team.slug, dispute.pk])
    typed = {"exact": "Hubo 62 heridos", "language": "es", "translation": "62 were hurt"}

    refused = client.post(url, typed)
    assert refused.context["quotation_form"].errors == {
        "translator": ["A translation names who made it."]
    }
    client.post(url, {**typed, "translator": "Tessa Tongue"})

    row = Evidence.objects.get()
    assert (row.exact, row.translator) == ("Hubo 62 heridos", "Tessa Tongue")


def test_what_is_superseded_stays_in_sight_and_is_superseded_once(
    cast: Cast, client: Client, dispute: Dispute
) -> None:
    _post(client, cast, dispute, note="The list has 62 names.")
    first = Evidence.objects.get()

    _post(client, cast, dispute, note="It has 63.", supersedes=first.pk)
    again = _post(client, cast, dispute, note="It has 64.", supersedes=first.pk)

    assert again.context["evidence_form"].errors == {
        "supersedes": ["This evidence is superseded already."]
    }
    page = client.get(reverse("evidence_piece", args=[cast.team.slug, first.pk]))
    assert "Superseded by" in page.content.decode()


@pytest.mark.parametrize("field", ["circle", "people"])
@pytest.mark.parametrize("what", ["evidence", "contact"])
def test_a_circle_that_cannot_be_is_refused_beside_its_field(
    what: str, field: str, cast: Cast, client: Client, dispute: Dispute
) -> None:
    wrong: dict[str, Any] = {"circle": "friends", "people": cast.editor.pk}
    typed = {"circle": "team", field: wrong[field]}
    _post(client, cast, dispute, note="The list has 62 names.")
    row = Evidence.objects.get() if what == "evidence" else _contact(cast, dispute)

    page = client.post(reverse(f"{what}_circle", args=[cast.team.slug, row.pk]), typed)

    row.refresh_from_db()
    assert row.circle == Circle.TEAM
    assert list(page.context["circle_form"].errors) == [field]
    assert "Nothing was saved." in page.content.decode()


def _contact(cast: Cast, dispute: Dispute) -> Contact:
    asked = Asked(who="The coast guard", channel="phone", asked="How many?", asked_at=NOW)
    return log_contact(
        actor=cast.actor("reporter"), dispute=dispute, asked=asked, audience=TEAM, now=NOW
    )


def test_new_evidence_on_a_closed_dispute_says_so_in_the_trail(cast: Cast) -> None:
    decided = make_case(cast, "decided")

    row = add_evidence(
        actor=cast.actor("reporter"),
        dispute=decided,
        source=Source("https://company.example/new"),
        now=NOW,
    )

    event = Event.objects.about("reviews.evidence", row.pk).get()
    assert event.act["data"]["dispute_state"] == "decided"


def test_more_pieces_take_no_more_queries(cast: Cast, client: Client, dispute: Dispute) -> None:
    client.force_login(cast.editor)
    url = reverse("evidence", args=[cast.team.slug, dispute.pk])

    def add(number: int) -> None:
        actor = cast.actor("editor")
        source = Source(f"https://company.example/{number}")
        row = add_evidence(actor=actor, dispute=dispute, source=source, now=NOW)
        quoted = Quoted("62 names", source=row)
        add_quotation(actor=actor, dispute=dispute, quoted=quoted, now=NOW)

    add(1)
    with CaptureQueriesContext(connection) as few:
        client.get(url)
    add(2)
    add(3)
    with CaptureQueriesContext(connection) as many:
        client.get(url)

    assert len(many) == len(few)
