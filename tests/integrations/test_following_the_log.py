"""Nothing is missed and nothing told twice: the sealed log is followed by its index."""

from __future__ import annotations

import pytest

from audit.models import Event
from audit.sealing import seal_all
from integrations.actions.notifying import follow_log, notify_of
from integrations.enums import Kind
from integrations.models import Cursor, Notification
from tests.builders import NOW, make_contradiction
from tests.cast import Cast
from tests.racing import one_during_the_other
from tests.reviews.cases import assign_to

pytestmark = [
    pytest.mark.django_db(transaction=True, databases=["default", "owner", "sealer"]),
    pytest.mark.usefixtures("on_own_server", "trail_files"),
]


def _told() -> list[tuple[str, str]]:
    rows = Notification.objects.select_related("user").order_by("pk")
    return [(row.kind, row.user.name) for row in rows]


def test_what_no_ring_told_is_told_from_the_log(cast: Cast) -> None:
    follow_log(now=NOW)
    assign_to(cast, make_contradiction(cast.team).dispute)
    follow_log(now=NOW)
    before_sealing = _told()

    seal_all()
    follow_log(now=NOW)

    assert before_sealing == []
    assert _told() == [(Kind.ASSIGNED, "Rui Reviewer")]


def test_what_a_ring_told_is_not_told_again(cast: Cast) -> None:
    follow_log(now=NOW)
    assign_to(cast, make_contradiction(cast.team).dispute)
    notify_of(Event.objects.get(verb="dispute.assigned"), now=NOW)

    seal_all()
    follow_log(now=NOW)
    Cursor.objects.update(position=0)
    follow_log(now=NOW)

    assert _told() == [(Kind.ASSIGNED, "Rui Reviewer")]


def test_an_act_that_commits_late_is_not_passed_over(cast: Cast) -> None:
    """Its event is older than what was sealed and told meanwhile."""
    first, second = (make_contradiction(cast.team, title).dispute for title in ("A", "B"))
    follow_log(now=NOW)

    def told_meanwhile() -> list[tuple[str, str]]:
        assign_to(cast, second, "second_reviewer")
        seal_all()
        follow_log(now=NOW)
        return _told()

    one_during_the_other(lambda: assign_to(cast, first), told_meanwhile)
    seal_all()
    follow_log(now=NOW)

    assert sorted(_told()) == [
        (Kind.ASSIGNED, "Rui Reviewer"),
        (Kind.ASSIGNED, "Selma Reviewer"),
    ]


def test_two_workers_do_not_follow_at_once(cast: Cast) -> None:
    follow_log(now=NOW)
    assign_to(cast, make_contradiction(cast.team).dispute)
    seal_all()

    _, second = one_during_the_other(lambda: follow_log(now=NOW), lambda: follow_log(now=NOW))

    assert second is False
    assert _told() == [(Kind.ASSIGNED, "Rui Reviewer")]
