"""The broker is a doorbell: away, it costs neither the submission nor much time."""

from __future__ import annotations

import time

import pytest
from celery import Celery
from django.db import transaction
from structlog.testing import capture_logs

from articles.actions import submit_article
from articles.doorbell import READ_REVISION, ring
from articles.models import Revision
from tests.builders import NOW, TEXT, make_story
from tests.cast import Cast
from tests.worker import _empty_the_queue, queue_length
from verify import doorbell

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def _broker_away(monkeypatch: pytest.MonkeyPatch) -> None:
    """Rings go where nobody listens, with the program's own settings otherwise."""
    app = Celery("away", set_as_current=False)
    app.config_from_object("django.conf:settings", namespace="CELERY")
    app.conf["broker_url"] = "redis://127.0.0.1:1/0"
    monkeypatch.setattr(doorbell, "current_app", app)


@pytest.mark.usefixtures("_broker_away")
def test_an_article_submitted_while_the_broker_is_away_is_kept(cast: Cast) -> None:
    story = make_story(cast.team)
    started = time.monotonic()

    with capture_logs() as logs:
        submit_article(actor=cast.actor("reporter"), story=story, text=TEXT, now=NOW)

    revision = Revision.objects.get()
    assert (revision.text, revision.stage) == (TEXT, "received")
    assert [(log["event"], log["task"], log["ids"]) for log in logs] == [
        ("broker_away", READ_REVISION, (revision.pk,))
    ]
    assert time.monotonic() - started < 5


def test_what_is_rolled_back_rings_for_nothing() -> None:
    _empty_the_queue()

    with transaction.atomic():
        ring(READ_REVISION, 1)
        transaction.set_rollback(True)

    assert queue_length() == 0


def test_the_ring_comes_after_the_commit() -> None:
    _empty_the_queue()

    with transaction.atomic():
        ring(READ_REVISION, 1)
        during = queue_length()

    assert (during, queue_length()) == (0, 1)
    _empty_the_queue()
