"""Told at once where something happens, and when work is due or overdue."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.db import transaction

from audit.models import Event
from integrations.actions.notifying import SOON, notify_of_due_times
from integrations.enums import Kind
from integrations.models import Notification
from reviews.actions.assigning import assign_dispute
from reviews.actions.working import hand_back
from reviews.models import Dispute
from tests.builders import NOW, make_contradiction
from tests.cast import Cast
from tests.reviews.cases import assign_to, lease_of
from verify import doorbell


def _told() -> list[tuple[str, str]]:
    rows = Notification.objects.select_related("user").order_by("pk")
    return [(row.kind, row.user.name) for row in rows]


@pytest.mark.django_db
def test_an_act_that_concerns_somebody_rings_once_it_is_committed(
    cast: Cast,
    monkeypatch: pytest.MonkeyPatch,
    django_capture_on_commit_callbacks: object,
) -> None:
    rung: list[tuple[str, object]] = []
    monkeypatch.setattr(doorbell, "_send", lambda task, ids: rung.append((task, ids)))
    dispute = make_contradiction(cast.team).dispute

    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator] # a fixture's
        assign_to(cast, dispute)

    event = Event.objects.get(verb="dispute.assigned")
    assert ("integrations.tasks.hear", (str(event.pk),)) in rung


@pytest.mark.django_db
class TestDueTimes:
    def _assigned(self, cast: Cast) -> Dispute:
        dispute = make_contradiction(cast.team).dispute
        assign_dispute(
            actor=cast.actor("editor"),
            dispute=dispute,
            reviewer=cast.reviewer,
            due_at=NOW + timedelta(days=1),
            now=NOW,
        )
        return dispute

    @pytest.mark.parametrize(
        "before, told",
        [
            (SOON + timedelta(minutes=1), []),
            (SOON, [Kind.DUE]),
            (timedelta(minutes=1), [Kind.DUE]),
            (timedelta(0), [Kind.OVERDUE]),
            (-timedelta(hours=1), [Kind.OVERDUE]),
            (-timedelta(days=3), []),
        ],
    )
    def test_the_reviewer_is_reminded_and_told(
        self, cast: Cast, before: timedelta, told: list[str]
    ) -> None:
        self._assigned(cast)
        moment = NOW + timedelta(days=1) - before

        notify_of_due_times(now=moment)
        notify_of_due_times(now=moment)

        assert _told() == [(kind, "Rui Reviewer") for kind in told]

    def test_another_due_time_is_another_reminder(self, cast: Cast) -> None:
        dispute = self._assigned(cast)
        notify_of_due_times(now=NOW + timedelta(hours=21))
        with transaction.atomic():
            assign_dispute(
                actor=cast.actor("editor"),
                dispute=dispute,
                reviewer=cast.second_reviewer,
                due_at=NOW + timedelta(days=2),
                now=NOW,
            )

        notify_of_due_times(now=NOW + timedelta(hours=45))

        assert _told() == [(Kind.DUE, "Rui Reviewer"), (Kind.DUE, "Selma Reviewer")]

    def test_work_handed_back_is_nobodys_to_be_reminded_of(self, cast: Cast) -> None:
        dispute = self._assigned(cast)
        hand_back(
            actor=cast.actor("reviewer"),
            dispute=dispute,
            lease=lease_of(dispute),
            reason="Ill.",
            now=NOW,
        )

        notify_of_due_times(now=NOW + timedelta(hours=23))

        assert _told() == []
