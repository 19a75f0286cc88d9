"""Who was asked, by when they could answer, and what came of it."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from audit.models import Event, Secret
from reviews.actions.circles import Audience
from reviews.actions.contacts import Asked, continue_contact, log_contact, waive_contact
from reviews.enums import CONTACT_OUTCOMES, Circle, ContactStep
from reviews.models import Contact, ContactEntry, Dispute
from reviews.queries import contact_satisfied, require_contact
from tests.builders import NOW, make_contradiction
from tests.cast import Cast
from verify.errors import ConflictError, ForbiddenError, InvalidError, MissingError

pytestmark = pytest.mark.django_db

ASKED = Asked("Pia Spokes", "phone", "How many?", NOW, "+34 600", NOW + timedelta(days=1))


@pytest.fixture
def dispute(cast: Cast) -> Dispute:
    return make_contradiction(cast.team).dispute


def _log(cast: Cast, dispute: Dispute, who: str = "editor", asked: Asked = ASKED) -> Contact:
    return log_contact(actor=cast.actor(who), dispute=dispute, asked=asked, now=NOW)


def test_it_is_restricted_to_the_disputes_people_unless_said_so(
    cast: Cast, dispute: Dispute
) -> None:
    assert _log(cast, dispute).circle == Circle.DISPUTE


def test_all_of_its_words_are_one_commitment(cast: Cast, dispute: Dispute) -> None:
    contact = _log(cast, dispute)

    event = Event.objects.about("reviews.contact", contact.pk).get()

    assert event.act["data"] == {
        "circle": "dispute",
        "channel": "phone",
        "deadline": (NOW + timedelta(days=1)).isoformat(),
        "restricted": event.act["data"]["restricted"],
    }
    assert event.act["data"]["restricted"].keys() == {"hmac-sha256"}
    assert "Pia Spokes" in Secret.objects.get(event=event).value


@pytest.mark.parametrize(
    "changed,field",
    [
        (Asked("", "phone", "How many?", NOW), "who"),
        (Asked("Pia", "phone", " ", NOW), "asked"),
        (Asked("Pia", "pigeon", "How many?", NOW), "channel"),
        (Asked("Pia", "phone", "How?", NOW, deadline=NOW - timedelta(days=1)), "deadline"),
    ],
)
def test_what_is_missing_is_named(changed: Asked, field: str, cast: Cast, dispute: Dispute) -> None:
    with pytest.raises(InvalidError) as refused:
        _log(cast, dispute, asked=changed)

    assert refused.value.field == field


def test_an_auditor_logs_nothing(cast: Cast, dispute: Dispute) -> None:
    with pytest.raises(ForbiddenError):
        _log(cast, dispute, "auditor")


@pytest.mark.parametrize("step", list(ContactStep))
def test_a_dispute_is_asked_about_once_it_is_known_what_came_of_it(
    step: ContactStep, cast: Cast, dispute: Dispute
) -> None:
    contact = _log(cast, dispute)
    assert not contact_satisfied(dispute)

    continue_contact(
        actor=cast.actor("editor"), contact=contact, step=step, words="They say 62.", now=NOW
    )

    assert contact_satisfied(dispute) == (step in CONTACT_OUTCOMES)


def test_an_editors_written_reason_does_as_well(cast: Cast, dispute: Dispute) -> None:
    with pytest.raises(ConflictError) as lacking:
        require_contact(dispute)
    assert lacking.value.code == "contact_missing"

    with pytest.raises(ForbiddenError):
        waive_contact(actor=cast.actor("reviewer"), dispute=dispute, reason="Gone.", now=NOW)
    waive_contact(actor=cast.actor("editor"), dispute=dispute, reason="Gone.", now=NOW)

    require_contact(dispute)


def test_a_reply_has_words_and_stays_as_it_was(cast: Cast, dispute: Dispute) -> None:
    contact, editor = _log(cast, dispute), cast.actor("editor")

    with pytest.raises(InvalidError) as refused:
        continue_contact(actor=editor, contact=contact, step="reply", now=NOW)
    assert refused.value.field == "words"
    continue_contact(actor=editor, contact=contact, step="reply", words="62.", now=NOW)

    for change in ({"words": "40."}, {"step": "no_reply"}):
        with pytest.raises(IntegrityError, match="is immutable"), transaction.atomic():
            ContactEntry.objects.update(**change)


def test_who_is_outside_of_it_adds_nothing_to_it(cast: Cast, dispute: Dispute) -> None:
    contact = log_contact(
        actor=cast.actor("reporter"),
        dispute=dispute,
        asked=ASKED,
        audience=Audience(Circle.PEOPLE, [cast.reviewer]),
        now=NOW,
    )

    with pytest.raises(MissingError):
        continue_contact(actor=cast.actor("editor"), contact=contact, step="attempt", now=NOW)
    continue_contact(actor=cast.actor("reviewer"), contact=contact, step="attempt", now=NOW)


def test_the_pages_form_logs_continues_and_keeps_what_was_typed(
    cast: Cast, client: Client, dispute: Dispute
) -> None:
    client.force_login(cast.editor)
    url = reverse("contacts", args=[cast.team.slug, dispute.pk])
    typed = {"who": "Pia Spokes", "channel": "phone", "asked": "How many?", "circle": "dispute"}

    refused = client.post(url, {**typed, "asked": ""})
    assert refused.context["contact_form"]["who"].value() == "Pia Spokes"
    assert refused.context["contact_form"].errors == {"asked": ["Say what was asked."]}
    assert client.post(url, typed).status_code == 302
    contact = Contact.objects.get()
    entries = reverse("continue_contact", args=[cast.team.slug, contact.pk])
    wordless = client.post(entries, {"step": "reply", "words": ""})
    assert "Say what they replied." in wordless.content.decode()
    assert client.post(entries, {"step": "reply", "words": "62."}).status_code == 302

    assert contact.entries.get().words == "62."
