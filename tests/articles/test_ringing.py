"""The broker is a doorbell: away, it costs neither the submission nor much time."""

from __future__ import annotations

import time
from collections.abc import Iterator

import pytest
from celery import current_app
from django.db import transaction
from structlog.testing import capture_logs

from articles.actions import submit_article
from articles.doorbell import READ_REVISION, ring
from articles.models import Revision
from tests.builders import NOW, TEXT, make_story
from tests.cast import Cast
from tests.worker import _empty_the_queue, _queue_length
from verify.celery import app

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def broker_away() -> Iterator[None]:
    """Nobody listens where the broker should be."""
    address = app.conf.broker_url
    _use("redis://127.0.0.1:1/0")
    yield
    _use(address)


def _use(address: str) -> None:
    app.conf.broker_url = address
    app.conf.broker_write_url = address
    current_app.pool.force_close_all()
    app.__dict__.pop("pool", None)
    app._pool = None
    app.amqp._producer_pool = None


@pytest.mark.usefixtures("broker_away")
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

    with pytest.raises(ZeroDivisionError), transaction.atomic():
        ring(READ_REVISION, 1)
        _ = 1 / 0

    assert _queue_length() == 0


def test_the_ring_comes_after_the_commit() -> None:
    _empty_the_queue()

    with transaction.atomic():
        ring(READ_REVISION, 1)
        during = _queue_length()

    assert (during, _queue_length()) == (0, 1)
    _empty_the_queue()
