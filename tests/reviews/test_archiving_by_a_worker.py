"""A link that is added is archived by a worker, without anybody's asking."""

import pytest

from reviews.actions.capturing import PATIENCE, ring_waiting
from reviews.actions.evidence import Source, add_evidence
from reviews.models import Capture, Evidence
from tests.builders import NOW, make_contradiction
from tests.cast import Cast
from tests.worker import RealWorker, queue_length

PRIVATE = Source("http://10.0.0.1/list")
"""Refused without a network: what came of it shows that the worker had it."""


def _add(cast: Cast) -> Evidence:
    dispute = make_contradiction(cast.team).dispute
    return add_evidence(actor=cast.actor("editor"), dispute=dispute, source=PRIVATE, now=NOW)


@pytest.mark.django_db(transaction=True)
def test_it_is_rung_for_on_commit(celery_worker_process: RealWorker, cast: Cast) -> None:
    row = _add(cast)
    celery_worker_process.wait_until_idle()

    capture = Capture.objects.get(evidence=row)
    assert (capture.state, capture.attempts) == ("failed", 1)
    assert "private network" in capture.error


@pytest.mark.django_db
def test_a_lost_ring_is_rung_again(
    cast: Cast, django_capture_on_commit_callbacks: pytest.FixtureRequest
) -> None:
    _add(cast)
    before = queue_length()

    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator] # a function
        ring_waiting(before=NOW + PATIENCE, limit=10)

    assert queue_length() == before + 1
