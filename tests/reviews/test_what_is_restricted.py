"""A restricted name, planted in every field that takes one, is found nowhere outside its circle.

Every address of the installation is asked by everybody outside, and every table, event, letter
and log line is searched: what is added later is covered without a word here.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import pytest
from django.apps import apps
from django.core import mail
from django.db import connection
from django.db.models import CharField, Model, TextField
from django.http import HttpResponse, StreamingHttpResponse
from django.test import Client
from pytest_django import Settings

from accounts.models import User
from accounts.permissions import actor_in
from articles.models import Revision
from audit.models import Event, Secret
from integrations.actions.notifying import notify_of
from integrations.actions.outbox import fill_outbox
from integrations.enums import Payload
from integrations.mailing import deliver_due
from integrations.models import Notification
from reviews.actions.assigning import assign_dispute
from reviews.actions.capturing import archive_link
from reviews.actions.circles import Audience
from reviews.actions.contacts import Asked, continue_contact, log_contact
from reviews.actions.erasing import erase_contact, erase_evidence
from reviews.actions.evidence import Quoted, Source, add_evidence, add_file, add_note, add_quotation
from reviews.actions.talking import watch
from reviews.actions.working import appeal, decide_dispute
from reviews.dossier import as_json, read_dossier
from reviews.enums import Circle, ContactStep
from reviews.models import Capture, Contact, ContactEntry, Dispute, Evidence, Insider
from reviews.uploads import Upload
from tests.api.client import api_of
from tests.builders import NOW, Contradiction, make_contradiction
from tests.cast import Cast
from tests.integrations.hooks import make_webhook
from tests.reviews.addresses import addresses
from tests.reviews.cases import judge
from tests.verify.outside.hostile import page, serving

HALF, OTHER = "Zephyrine", "Quillfeather"
NAME = f"{HALF} {OTHER}"

MEMBERS = ("reporter", "second_reviewer", "administrator", "auditor")
OUTSIDE = {
    Circle.PEOPLE: (*MEMBERS, "editor", "moderator", "outsider"),
    Circle.DISPUTE: (*MEMBERS, "moderator", "outsider"),
}
"""All but the second editor, who adds everything, and the reviewer, who is named and assigned."""

KEPT_IN = {Evidence, Capture, Contact, ContactEntry, Secret}
"""The tables that hold it: the rows themselves, and what opens the trail's commitments."""


TAKE_NO_NAME = {
    *("reviews.Evidence.media_type", "reviews.Evidence.sha256", "reviews.Evidence.language"),
    *("reviews.Capture.content_type", "reviews.Capture.sha256", "reviews.Capture.warc_sha256"),
    "reviews.Capture.error",
}
"""Found by the program of the bytes, a sentence of its own, or a code of a language."""


@dataclass(frozen=True, slots=True)
class Planted:
    """What knows the name, and what stands around it."""

    made: Contradiction
    rows: Sequence[Model]


@pytest.fixture(autouse=True)
def _store(settings: Settings, tmp_path: Any) -> None:
    settings.EVIDENCE_ROOT = tmp_path / "evidence"


@pytest.fixture(params=[Circle.PEOPLE, Circle.DISPUTE])
def circle(request: pytest.FixtureRequest) -> Circle:
    chosen: Circle = request.param
    return chosen


@pytest.fixture
def planted(cast: Cast, circle: Circle, settings: Settings) -> Iterator[Planted]:
    with serving() as server:
        settings.OUTSIDE_ALLOW, settings.OUTSIDE_PORTS = ["127.0.0.1/32"], [server.port]
        server.says("/is", page(f"<p>{NAME} said so.</p>".encode()))
        with connection.cursor() as cursor:
            # Walking all addresses in one transaction takes longer than a request may.
            cursor.execute("SET transaction_timeout = 0")
        yield plant(cast, circle, server.url(f"/is?who={HALF}-{OTHER}"))


def plant(cast: Cast, circle: Circle, url: str) -> Planted:
    made = make_contradiction(cast.team)
    editor = cast.actor("second_editor")
    assign_dispute(actor=editor, dispute=made.dispute, reviewer=cast.reviewer, now=NOW)
    audience = Audience(circle, [cast.reviewer] if circle == Circle.PEOPLE else [])
    known: dict[str, Any] = {"actor": editor, "dispute": made.dispute, "now": NOW}
    inside: dict[str, Any] = {**known, "audience": audience}
    link = add_evidence(source=Source(url, f"{NAME} sent it"), **inside)
    gone = add_evidence(source=Source(f"http://127.0.0.1:1/{HALF}{OTHER}"), **inside)
    for row in (link, gone):
        archive_link(capture_id=Capture.objects.get(evidence=row).pk, now=NOW)
    quoted = Quoted(NAME, NAME, NAME, "es", NAME, NAME, link)
    contact = log_contact(asked=Asked(NAME, "phone", NAME, NOW, NAME), **inside)
    for step in ContactStep:
        continue_contact(actor=editor, contact=contact, step=step, words=NAME, now=NOW)
    rows = [
        link,
        gone,
        add_file(upload=Upload(f"{NAME}.txt", NAME.encode()), note=NAME, **inside),
        add_quotation(quoted=quoted, note=NAME, **inside),
        add_note(note=NAME, supersedes=gone, **inside),
        contact,
    ]
    _plant_by_the_api(cast, made.dispute, audience)
    _plant_in_reasons(cast, **inside)
    add_evidence(source=Source(url.partition("?")[0], "in the open"), **known)
    verdict = judge(cast, made.dispute)
    decide_dispute(actor=cast.actor("editor"), dispute=made.dispute, verdict=verdict, now=NOW)
    return Planted(made, rows)


def _plant_by_the_api(cast: Cast, dispute: Dispute, audience: Audience) -> None:
    """Where what was answered is remembered, for whoever asks again under the same key."""
    people = [person.pk for person in audience.people]
    within = {"circle": audience.circle, **({"people": people} if people else {})}
    api = api_of(cast.second_editor, cast.team)
    contact = {"who": NAME, "channel": "phone", "asked": NAME, "asked_at": NOW.isoformat()}
    for path, body in (
        ("/evidence/", {"dispute": dispute.pk, "kind": "note", "note": NAME, **within}),
        ("/contacts/", {"dispute": dispute.pk, **contact, **within}),
    ):
        api.headers["Idempotency-Key"] = path
        answer = api.post(path, body)
        assert answer.status_code == 201, answer.json()


def _plant_in_reasons(cast: Cast, **inside: Any) -> None:
    """Of the erasing of other pieces, which are gone by then."""
    known: dict[str, Any] = {"actor": cast.actor("second_editor"), "reason": NAME, "now": NOW}
    erase_evidence(evidence=add_note(note=NAME, **inside), **known)
    erase_contact(contact=log_contact(asked=Asked(NAME, "phone", NAME, NOW), **inside), **known)


def _tells(text: str | bytes) -> bool:
    raw = text.encode() if isinstance(text, str) else text
    return OTHER.lower().encode() in raw.lower()


def _content(response: Any) -> bytes:
    if isinstance(response, StreamingHttpResponse):
        return b"".join(response)
    assert isinstance(response, HttpResponse)
    return response.content


def _known(planted: Planted, cast: Cast) -> dict[str, Sequence[object]]:
    """What may stand in an address: the keys of the planted rows and of all around them."""
    made = planted.made
    around = [made.dispute, made.claim, made.discrepancy, *made.articles, *made.statements]
    own = {row.pk for model in (Capture, ContactEntry, Insider) for row in model.objects.all()}
    ids = sorted(own | {row.pk for row in (*planted.rows, *around)} | _ids_of_verdicts(planted))
    about = Event.objects.filter(object_type__in=["reviews.evidence", "reviews.contact"])
    events = list(about.values_list("pk", flat=True))
    slugs = [made.story.slug, cast.team.slug]
    return {
        "int": ids,
        "uuid": events,
        "slug": slugs,
        "team": [cast.team.slug],
        "number": [1],
        "table": ["waiting", "states"],
        "[-_a-zA-Z0-9]+": [made.story.slug],
        "app_label": ["reviews", "audit"],
        "object_id": [*sorted(own | {row.pk for row in planted.rows}), *events[:2]],
        "content_type_id": [1],
        "url": [""],
        "str": ["nothing"],
    }


def _ids_of_verdicts(planted: Planted) -> set[int]:
    revisions = Revision.objects.filter(article__in=planted.made.articles)
    verdicts = planted.made.dispute.verdicts.all()
    return {row.pk for rows in (revisions, verdicts) for row in rows}


def _found_by(user: User, planted: Planted, cast: Cast) -> list[str]:
    """The addresses whose answer tells the name, searched for by its other half."""
    client = Client(headers={"X-Team": cast.team.slug})
    client.force_login(user)
    told = []
    for address in addresses(_known(planted, cast)):
        if (address.startswith("/admin/") and not user.is_staff) or address == "/logout/":
            continue
        asked = [address] if any(c.isdigit() for c in address) else [address, f"{address}?q={HALF}"]
        for each in asked:
            response = client.get(each)
            assert response.status_code < 500, each
            if _tells(_content(response)) or _tells(str(response.headers)):
                told.append(each)
    return told


@pytest.mark.django_db
@pytest.mark.usefixtures("planted")
def test_every_field_that_takes_words_holds_it() -> None:
    """A field that is added later wants planting, or a word here why it takes none."""
    bare = {
        f"{model._meta.label}.{field.name}"
        for model in (Evidence, Capture, Contact, ContactEntry)
        for field in model._meta.local_concrete_fields
        if isinstance(field, (CharField, TextField)) and not field.choices
        if not model.objects.filter(**{f"{field.name}__icontains": OTHER}).exists()
    }

    assert bare == TAKE_NO_NAME
    assert set(ContactEntry.objects.filter(words=NAME).values_list("step", flat=True)) == set(
        ContactStep.values
    )


@pytest.mark.django_db
def test_inside_the_circle_it_is_told(planted: Planted, cast: Cast) -> None:
    """Or the tests below would find nothing in nothing."""
    link = planted.rows[0].pk
    base = f"/t/{cast.team.slug}"

    found = set(_found_by(cast.reviewer, planted, cast))

    assert {
        f"{base}/disputes/{planted.made.dispute.pk}/",
        f"{base}/disputes/{planted.made.dispute.pk}/evidence/",
        f"{base}/disputes/{planted.made.dispute.pk}/contacts/",
        f"{base}/evidence/{link}/",
        f"{base}/evidence/{planted.rows[2].pk}/file/",
        f"{base}/contacts/{planted.rows[5].pk}/",
    } <= found
    assert [each for each in found if not each.startswith(base)] == []
    assert Capture.objects.get(evidence=link).text == f"{NAME} said so."


@pytest.mark.django_db
@pytest.mark.parametrize(
    "circle,who", [(c, who) for c, people in OUTSIDE.items() for who in people], indirect=["circle"]
)
def test_outside_of_it_no_address_tells_it(who: str, planted: Planted, cast: Cast) -> None:
    assert _found_by(getattr(cast, who), planted, cast) == []


@pytest.mark.django_db
@pytest.mark.parametrize("who", ["reviewer", "second_editor"])
def test_the_api_tells_it_to_nobody_by_any_token(who: str, planted: Planted, cast: Cast) -> None:
    api = api_of(getattr(cast, who), cast.team)

    for address in addresses(_known(planted, cast)):
        if address.startswith("/api/v1/"):
            response = api.get(address.removeprefix("/api/v1"))
            assert not _tells(_content(response)), address


@pytest.mark.django_db
def test_its_rows_are_not_there_for_any_button(planted: Planted, cast: Cast) -> None:
    base = f"/t/{cast.team.slug}"
    steps = {"evidence": ("retry", "circle", "erase"), "contacts": ("entries", "circle", "erase")}
    buttons = [
        f"{base}/{kind}/{row.pk}/{step}/"
        for row in planted.rows
        for kind, names in steps.items()
        if (kind == "contacts") == isinstance(row, Contact)
        for step in names
    ]

    for who in ("second_reviewer", "administrator", "auditor"):
        client = Client()
        client.force_login(getattr(cast, who))
        statuses = {each: client.post(each, {"reason": "x"}).status_code for each in buttons}
        assert statuses == dict.fromkeys(buttons, 404)


@pytest.mark.django_db
def test_no_other_table_event_letter_or_line_of_a_log_holds_it(
    caplog: pytest.LogCaptureFixture, cast: Cast, circle: Circle, settings: Settings
) -> None:
    caplog.set_level(logging.DEBUG)
    with serving() as server:
        settings.OUTSIDE_ALLOW, settings.OUTSIDE_PORTS = ["127.0.0.1/32"], [server.port]
        server.says("/is", page(NAME.encode()))
        hook = make_webhook(cast, payload=Payload.FULL).webhook
        planted = plant(cast, circle, server.url(f"/is?who={HALF}-{OTHER}"))
    _tell_everybody(cast, planted)
    client = Client()
    client.force_login(cast.auditor)
    client.get(f"/t/{cast.team.slug}/evidence/{planted.rows[0].pk}/")

    holding = {model for model in apps.get_models() if _holds(model)}
    assert holding == KEPT_IN
    assert not any(_tells(bytes(event.body)) for event in Event.objects.all())
    assert {"evidence.added", "dispute.decided"} <= set(
        hook.deliveries.values_list("type", flat=True)
    )
    assert Notification.objects.exists()
    assert mail.outbox
    assert not _tells(json.dumps(as_json(read_dossier(planted.made.story)), default=str))
    assert not any(_tells(str(letter.message())) for letter in mail.outbox)
    assert not _tells(caplog.text)


def _tell_everybody(cast: Cast, planted: Planted) -> None:
    """All that is told of each act: a notification, a letter, a webhook's message."""
    for user in (cast.editor, cast.auditor):
        watch(actor=actor_in(user, cast.team), dispute=planted.made.dispute, now=NOW)
    appeal(actor=cast.actor("reporter"), dispute=planted.made.dispute, reason="No.", now=NOW)
    events = list(Event.objects.order_by("pk"))
    for event in events:
        notify_of(event, now=NOW)
    deliver_due(now=NOW)
    fill_outbox([(number, event.pk) for number, event in enumerate(events)], now=NOW)


def _holds(model: type[Model]) -> bool:
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT count(*) FROM {model._meta.db_table} AS row"  # noqa: S608 - our own tables
            " WHERE row::text ILIKE %s",
            [f"%{OTHER}%"],
        )
        return bool(cursor.fetchone()[0])
