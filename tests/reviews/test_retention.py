"""Evidence and contacts are erased so many months after their dispute was closed."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from django.test import Client
from django.urls import reverse

from accounts.actions import system
from audit import erasure
from audit.models import Event
from reviews.actions.arranging import change_policy
from reviews.actions.contacts import Asked, continue_contact, log_contact
from reviews.actions.erasing import erase_evidence, hold_dispute, release_dispute
from reviews.actions.evidence import add_note
from reviews.actions.retention import erase_overdue, expire_evidence, months_before
from reviews.actions.working import reopen_dispute
from reviews.models import Contact, Dispute, Evidence, Policy
from tests.builders import NOW
from tests.cast import Cast
from tests.reviews.cases import make_case
from verify.errors import ConflictError

pytestmark = pytest.mark.django_db

THEN = datetime(2026, 4, 15, 12, 0, tzinfo=UTC)
"""Three months after NOW, when the disputes below are closed."""


@pytest.fixture
def closed(cast: Cast) -> Dispute:
    """Decided at NOW, with a note and a contact, in a team that keeps them for three months."""
    change_policy(actor=cast.actor("administrator"), team=cast.team, retention_months=3, now=NOW)
    dispute, actor = make_case(cast, "decided"), cast.actor("editor")
    add_note(actor=actor, dispute=dispute, note="The list has 62 names.", now=NOW)
    asked = Asked(who="Dora Dispatcher", channel="phone", asked="How many?", asked_at=NOW)
    contact = log_contact(actor=actor, dispute=dispute, asked=asked, now=NOW)
    continue_contact(actor=actor, contact=contact, step="reply", words="62.", now=NOW)
    return dispute


def _kept() -> list[str]:
    return [Evidence.objects.get().note, Contact.objects.get().who]


@pytest.mark.usefixtures("closed")
def test_a_day_before_nothing_is_erased() -> None:
    assert erase_overdue(now=THEN - timedelta(days=1)) == 0
    assert _kept() == ["The list has 62 names.", "Dora Dispatcher"]


def test_then_both_are_once_and_the_trail_says_by_whom(closed: Dispute) -> None:
    done = [erase_overdue(now=THEN), erase_overdue(now=THEN)]

    assert done == [2, 0]
    assert _kept() == ["", ""]
    assert Contact.objects.get().entries.get().words == ""
    told = Event.objects.filter(verb__in=["evidence.erased", "contact.erased"])
    assert {(event.actor_id, event.team_id) for event in told} == {
        (system().user.pk, closed.team_id)
    }
    assert told.count() == 2


@pytest.mark.usefixtures("closed")
def test_a_team_that_says_nothing_keeps_everything(cast: Cast) -> None:
    change_policy(actor=cast.actor("administrator"), team=cast.team, retention_months=None, now=NOW)

    assert erase_overdue(now=THEN + timedelta(days=9999)) == 0


def test_a_dispute_that_was_opened_again_waits_for_its_next_end(
    closed: Dispute, cast: Cast
) -> None:
    reopen_dispute(actor=cast.actor("editor"), dispute=closed, reason="A list.", now=NOW)

    assert erase_overdue(now=THEN) == 0


def test_under_a_preservation_hold_neither_time_nor_an_editor_erases(
    closed: Dispute, cast: Cast
) -> None:
    editor, row = cast.actor("editor"), Evidence.objects.get()
    hold_dispute(actor=editor, dispute=closed, reason="A court asks.", now=NOW)

    assert erase_overdue(now=THEN) == 0
    assert not expire_evidence(pk=row.pk, now=THEN)
    with pytest.raises(ConflictError) as refused:
        erase_evidence(actor=editor, evidence=row, reason="Old.", now=THEN)

    assert refused.value.code == "held"
    release_dispute(actor=editor, dispute=closed, now=THEN)
    assert erase_overdue(now=THEN) == 2


def test_a_hold_on_one_piece_keeps_that(closed: Dispute, cast: Cast) -> None:
    stamp = cast.actor("editor").stamp()
    row = Evidence.objects.get()
    erasure.hold(stamp=stamp, target=row, reason="A court asks.", now=NOW, team=closed.team_id)

    assert erase_overdue(now=THEN) == 1
    assert _kept() == ["The list has 62 names.", ""]


@pytest.mark.parametrize(
    "moment,months,earlier",
    [
        ("2026-03-31", 1, "2026-02-28"),
        ("2028-03-31", 1, "2028-02-29"),
        ("2026-01-15", 1, "2025-12-15"),
        ("2026-01-15", 25, "2023-12-15"),
    ],
)
def test_months_are_those_of_the_calendar(moment: str, months: int, earlier: str) -> None:
    assert months_before(datetime.fromisoformat(moment), months) == datetime.fromisoformat(earlier)


@pytest.mark.parametrize("typed,kept", [("6", 6), ("", None), ("0", 3)])
@pytest.mark.usefixtures("closed")
def test_administrators_set_it_on_the_page(
    typed: str, kept: int | None, cast: Cast, client: Client
) -> None:
    client.force_login(cast.administrator)
    address = reverse("policy", args=[cast.team.slug])
    form = client.get(address).context["form"]
    sent = {name: value for name, value in form.initial.items() if value is not None}

    client.post(address, {**sent, "retention_months": typed})

    assert Policy.objects.get(team=cast.team).retention_months == kept
