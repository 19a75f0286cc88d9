"""Letters about work: when they come, what they never hold, how they are stopped."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from django.core import mail
from django.test import Client
from django.urls import reverse

from accounts.actions import change_own_account, remove_member
from accounts.models import Membership
from accounts.permissions import Actor
from audit.models import Event
from integrations.actions.choosing import choose_notifications
from integrations.actions.notifying import notify_of
from integrations.actions.reading import mark_read
from integrations.enums import Kind, Rhythm
from integrations.mailing import deliver_due, unsubscribe_key
from integrations.models import Notification
from reviews.actions.talking import comment
from tests.builders import NOW
from tests.cast import Cast
from tests.reviews.cases import make_case

pytestmark = pytest.mark.django_db

SECRET = "Informant Zora Quell"


def _tell_all(now: datetime = NOW) -> None:
    for event in Event.objects.order_by("pk"):
        notify_of(event, now=now)


def _choose(cast: Cast, **chosen: object) -> None:
    wanted: dict[str, object] = {
        "in_app": Kind.values,
        "by_email": Kind.values,
        "rhythm": Rhythm.AT_ONCE,
        "hour": 8,
        **chosen,
    }
    choose_notifications(user=cast.reviewer, **wanted)  # type: ignore[arg-type] # as a form gives


def test_a_letter_says_what_happened_where_and_leads_there(cast: Cast) -> None:
    dispute = make_case(cast, "assigned")
    _tell_all()

    deliver_due(now=NOW)

    (letter,) = mail.outbox
    assert letter.to == [cast.reviewer.email]
    assert letter.subject == f"Verify: Assigned to you: dispute {dispute.pk}, Newsroom"
    assert reverse("dispute", args=[cast.team.slug, dispute.pk]) in str(letter.body)


def test_it_holds_nothing_of_what_is_in_the_dispute(cast: Cast) -> None:
    dispute = make_case(cast, "deciding")
    dispute.refresh_from_db()
    comment(
        actor=cast.actor("editor"),
        dispute=dispute,
        text=f"@{cast.reviewer.name} {SECRET} told us",
        now=NOW,
    )
    _tell_all()

    deliver_due(now=NOW)

    assert len(mail.outbox) >= 2
    words = [
        *(SECRET, dispute.question, dispute.claim.text, "Only the coast guard has a list"),
        *("The company speaks of 40", cast.editor.name, "62 people", "Do not use"),
    ]
    for letter in mail.outbox:
        whole = str(letter.message())
        assert [word for word in words if word in whole] == []


def test_what_is_due_at_one_time_comes_in_one_letter_once(cast: Cast) -> None:
    make_case(cast, "assigned")
    make_case(cast, "assigned")
    _tell_all()

    deliver_due(now=NOW)
    deliver_due(now=NOW + timedelta(days=1))

    (letter,) = mail.outbox
    assert letter.subject == "Verify: 2 notifications, Newsroom"


def test_a_daily_letter_comes_at_its_hour_in_the_persons_zone(cast: Cast) -> None:
    actor = Actor(cast.reviewer, None, None, frozenset())
    change_own_account(actor=actor, now=NOW, time_zone="America/Sao_Paulo")
    cast.reviewer.refresh_from_db()
    _choose(cast, rhythm=Rhythm.DAILY, hour=9)
    make_case(cast, "assigned")
    _tell_all(datetime(2026, 1, 15, 12, 30, tzinfo=UTC))  # half past nine there

    row = Notification.objects.get()

    assert row.mail_due_at == datetime(2026, 1, 16, 9, 0, tzinfo=ZoneInfo("America/Sao_Paulo"))


@pytest.mark.parametrize(
    "in_app, by_email, shown, mailed",
    [
        (Kind.values, [], 1, 0),
        ([], Kind.values, 0, 1),
        ([], [], 0, 0),
        ([Kind.DUE], [Kind.DUE], 0, 0),
    ],
)
def test_each_kind_is_turned_off_for_each_way(
    cast: Cast, in_app: list[str], by_email: list[str], shown: int, mailed: int
) -> None:
    _choose(cast, in_app=in_app, by_email=by_email)
    make_case(cast, "assigned")
    _tell_all()

    deliver_due(now=NOW)

    assert Notification.objects.visible_to(cast.reviewer).unread().count() == shown
    assert len(mail.outbox) == mailed


def test_what_was_read_meanwhile_is_not_sent(cast: Cast) -> None:
    _choose(cast, rhythm=Rhythm.DAILY)
    make_case(cast, "assigned")
    _tell_all()
    mark_read(actor=cast.actor("reviewer"), notification=Notification.objects.get(), now=NOW)

    deliver_due(now=NOW + timedelta(days=2))

    assert mail.outbox == []


def test_who_has_left_gets_no_letter(cast: Cast) -> None:
    make_case(cast, "assigned")
    _tell_all()
    member = Membership.objects.get(team=cast.team, user=cast.reviewer)
    remove_member(actor=cast.actor("administrator"), membership=member, now=NOW)

    deliver_due(now=NOW)

    assert mail.outbox == []
    assert Notification.objects.get().mail_due_at is None


def test_a_letter_that_fails_is_tried_again_later(
    cast: Cast, monkeypatch: pytest.MonkeyPatch
) -> None:
    make_case(cast, "assigned")
    _tell_all()
    with monkeypatch.context() as broken:
        broken.setattr("django.core.mail.EmailMessage.send", _refuse)
        deliver_due(now=NOW)
    failed = Notification.objects.get()

    deliver_due(now=NOW + timedelta(seconds=59))
    before = len(mail.outbox)
    deliver_due(now=NOW + timedelta(minutes=1))

    assert failed.mail_error == "ConnectionRefusedError: nobody listens"
    assert (before, len(mail.outbox)) == (0, 1)
    assert Notification.objects.get().mailed_at is not None


class TestStoppingThem:
    def test_the_link_of_a_letter_stops_letters_and_nothing_else(self, cast: Cast) -> None:
        make_case(cast, "assigned")
        _tell_all()
        deliver_due(now=NOW)
        address = re.findall(r"https?://[^/]+(/letters/stop/\S+)", str(mail.outbox[0].body))[0]

        asked = Client().get(address)
        done = Client(enforce_csrf_checks=True).post(address)  # as a mail program does
        make_case(cast, "assigned")
        _tell_all()
        deliver_due(now=NOW)

        assert "Stop letters?" in asked.content.decode()
        assert "No more letters" in done.content.decode()
        assert len(mail.outbox) == 1
        assert Notification.objects.visible_to(cast.reviewer).unread().count() == 2

    def test_mail_programs_find_it(self, cast: Cast) -> None:
        make_case(cast, "assigned")
        _tell_all()
        deliver_due(now=NOW)

        headers = mail.outbox[0].extra_headers
        assert unsubscribe_key(cast.reviewer) in headers["List-Unsubscribe"]
        assert headers["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"

    def test_a_key_that_was_changed_stops_nobodys(self, cast: Cast) -> None:
        key = unsubscribe_key(cast.reviewer)
        other = f"{cast.editor.pk}:{key.partition(':')[2]}"

        assert Client().post(reverse("unsubscribe", args=[other])).status_code == 404


def _refuse(*_: object, **__: object) -> None:
    raise ConnectionRefusedError("nobody listens")
