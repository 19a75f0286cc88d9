"""A reviewer writes within the time of their lease, and not a moment longer."""

from __future__ import annotations

from datetime import datetime

import pytest

from reviews.actions.assigning import take_dispute
from reviews.actions.judging import save_draft
from reviews.actions.leases import free_expired
from reviews.actions.working import decline, hand_back, recuse
from reviews.models import Dispute, Draft, Verdict
from tests.builders import NOW
from tests.cast import Cast
from tests.reviews.cases import judge, lease_of, make_case, start
from verify.errors import ConflictError

pytestmark = pytest.mark.django_db

REASONED = {"hand_back": hand_back, "decline": decline, "recuse": recuse}


@pytest.mark.parametrize("step", ["start", "judge", "save", *REASONED])
def test_nothing_is_written_past_a_lease_that_nobody_freed_yet(step: str, cast: Cast) -> None:
    dispute = make_case(cast, "assigned")

    with pytest.raises(ConflictError, match="Your time with this dispute ran out") as refused:
        _write(cast, dispute, step, _end_of_lease(dispute))

    dispute.refresh_from_db()
    assert (refused.value.code, dispute.state) == ("lease_over", "assigned")
    assert not Verdict.objects.exists()
    assert not Draft.objects.exists()


@pytest.mark.parametrize("step", ["start", "judge", "save", *REASONED])
def test_until_then_each_of_it_is(step: str, cast: Cast) -> None:
    dispute = make_case(cast, "assigned")

    _write(cast, dispute, step, NOW)


def test_who_was_too_late_takes_it_again_with_what_was_typed(cast: Cast) -> None:
    dispute = make_case(cast, "in_review")
    _write(cast, dispute, "save", NOW)
    over = _end_of_lease(dispute)

    free_expired(now=over)
    taken = take_dispute(actor=cast.actor("reviewer"), dispute=dispute, now=over)

    assert Draft.objects.get(assignment=taken).values == {"rationale": "Only one"}


def _end_of_lease(dispute: Dispute) -> datetime:
    until = dispute.assignments.get().lease_until
    assert until is not None
    return until


def _write(cast: Cast, dispute: Dispute, step: str, now: datetime) -> None:
    """One of the writes of the dispute's reviewer, at this time."""
    actor, lease = cast.actor("reviewer"), lease_of(dispute)
    if step == "start":
        start(cast, dispute, now=now)
    elif step == "judge":
        judge(cast, dispute, now=now)
    elif step == "save":
        typed = {"rationale": "Only one"}
        save_draft(actor=actor, dispute=dispute, lease=lease, version=0, values=typed, now=now)
    else:
        REASONED[step](actor=actor, dispute=dispute, lease=lease, reason="No time.", now=now)
