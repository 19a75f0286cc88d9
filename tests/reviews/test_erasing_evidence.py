"""Erasing takes the contents away everywhere, and a preservation hold forbids it."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import IntegrityError, transaction
from pytest_django import Settings

from audit.models import Event, Secret
from reviews import blobs
from reviews.actions.capturing import archive_link
from reviews.actions.circles import Audience
from reviews.actions.contacts import Asked, continue_contact, log_contact
from reviews.actions.erasing import (
    erase_contact,
    erase_evidence,
    hold_dispute,
    release_dispute,
)
from reviews.actions.evidence import Source, add_evidence, add_file
from reviews.enums import Circle
from reviews.models import Capture, Dispute, Evidence
from reviews.uploads import Upload
from tests.builders import NOW, make_contradiction
from tests.cast import Cast
from tests.verify.outside.hostile import page, serving
from verify.errors import ConflictError, ForbiddenError, MissingError

pytestmark = pytest.mark.django_db


@pytest.fixture
def dispute(cast: Cast, settings: Settings, tmp_path: Any) -> Dispute:
    settings.EVIDENCE_ROOT = tmp_path / "evidence"
    return make_contradiction(cast.team).dispute


def _file(cast: Cast, dispute: Dispute, content: bytes = b"the list") -> Evidence:
    upload = Upload("list.txt", content)
    return add_file(
        actor=cast.actor("editor"), dispute=dispute, upload=upload, note="From K.", now=NOW
    )


def _erase(cast: Cast, row: Evidence, who: str = "editor") -> Evidence:
    return erase_evidence(actor=cast.actor(who), evidence=row, reason="By law.", now=NOW)


def test_words_bytes_and_what_opened_the_trail_are_gone(
    cast: Cast, dispute: Dispute, django_capture_on_commit_callbacks: Any
) -> None:
    row = _file(cast, dispute)
    sha256 = row.sha256

    with django_capture_on_commit_callbacks(execute=True):
        _erase(cast, row)

    row.refresh_from_db()
    assert (row.note, row.file_name, row.sha256, row.erased_at) == ("", "", "", NOW)
    with pytest.raises(MissingError):
        blobs.kept(cast.team.pk, sha256)
    assert not Secret.objects.filter(value__contains="From K.").exists()
    event = Event.objects.about("reviews.evidence", row.pk).get(verb="evidence.erased")
    assert event.act["changes"]["erased_at"] == [None, NOW.isoformat()]


def test_an_archived_page_goes_with_its_link(
    cast: Cast, dispute: Dispute, settings: Settings, django_capture_on_commit_callbacks: Any
) -> None:
    with serving() as server:
        settings.OUTSIDE_ALLOW, settings.OUTSIDE_PORTS = ["127.0.0.1/32"], [server.port]
        url = server.says("/", page(b"<p>K. said so.</p>"))
        row = add_evidence(actor=cast.actor("editor"), dispute=dispute, source=Source(url), now=NOW)
        archive_link(capture_id=Capture.objects.get(evidence=row).pk, now=NOW)

    with django_capture_on_commit_callbacks(execute=True):
        _erase(cast, row)

    capture = Capture.objects.get(evidence=row)
    assert (capture.state, capture.text, capture.final_url) == ("erased", "", "")
    assert [path for path in settings.EVIDENCE_ROOT.rglob("*") if path.is_file()] == []


def test_bytes_that_another_piece_rests_on_stay(
    cast: Cast, dispute: Dispute, django_capture_on_commit_callbacks: Any
) -> None:
    row, twin = _file(cast, dispute), _file(cast, dispute)

    with django_capture_on_commit_callbacks(execute=True):
        _erase(cast, row)

    assert blobs.kept(cast.team.pk, twin.sha256) == b"the list"


def test_a_contact_goes_with_all_that_came_of_it(cast: Cast, dispute: Dispute) -> None:
    editor = cast.actor("editor")
    asked = Asked("Pia Spokes", "phone", "How many?", NOW)
    contact = log_contact(actor=editor, dispute=dispute, asked=asked, now=NOW)
    continue_contact(actor=editor, contact=contact, step="reply", words="Pia says 62.", now=NOW)

    erase_contact(actor=editor, contact=contact, reason="She asked for it.", now=NOW)

    contact.refresh_from_db()
    assert (contact.who, contact.asked, contact.entries.get().words) == ("", "", "")
    assert not Secret.objects.filter(value__contains="Pia").exists()


def test_a_hold_on_the_dispute_forbids_both_until_it_is_lifted(
    cast: Cast, dispute: Dispute
) -> None:
    editor, row = cast.actor("editor"), _file(cast, dispute)
    asked = Asked("Pia Spokes", "phone", "How many?", NOW)
    contact = log_contact(actor=editor, dispute=dispute, asked=asked, now=NOW)
    hold_dispute(actor=editor, dispute=dispute, reason="A court asked.", now=NOW)

    with pytest.raises(ConflictError) as held:
        _erase(cast, row)
    with pytest.raises(ConflictError):
        erase_contact(actor=editor, contact=contact, reason="No.", now=NOW)
    assert held.value.code == "held"
    assert blobs.kept(cast.team.pk, row.sha256) == b"the list"
    release_dispute(actor=editor, dispute=dispute, now=NOW)

    assert _erase(cast, row).erased_at == NOW


def test_who_may_not_see_it_or_is_no_editor_erases_nothing(cast: Cast, dispute: Dispute) -> None:
    row = add_evidence(
        actor=cast.actor("second_editor"),
        dispute=dispute,
        source=Source("https://company.example/"),
        audience=Audience(Circle.PEOPLE, [cast.reporter]),
        now=NOW,
    )

    with pytest.raises(MissingError):
        _erase(cast, row)
    for who in ("reporter", "administrator", "auditor"):
        with pytest.raises(ForbiddenError):
            _erase(cast, row, who)


def test_what_is_erased_stays_erased(cast: Cast, dispute: Dispute) -> None:
    row = _file(cast, dispute)
    _erase(cast, row)

    with pytest.raises(ConflictError):
        _erase(cast, row)
    for change in ({"note": "Back."}, {"erased_at": None}):
        with pytest.raises(IntegrityError, match="is immutable"), transaction.atomic():
            Evidence.objects.filter(pk=row.pk).update(**change)
