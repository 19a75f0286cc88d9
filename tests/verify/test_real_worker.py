"""The tests' real worker: another process, the same database and broker."""

import pytest
from pytest_django import Settings
from redis import Redis

from tests.worker import RealWorker, queue_length
from verify.celery import app


@pytest.mark.django_db(transaction=True)
def test_it_takes_what_is_queued(celery_worker_process: RealWorker) -> None:
    app.send_task("celery.backend_cleanup")
    celery_worker_process.wait_until_idle()

    assert queue_length() == 0
    assert celery_worker_process.process.poll() is None


def test_each_test_process_has_a_prefix_of_its_own(settings: Settings) -> None:
    with Redis.from_url(settings.REDIS_URL) as broker:
        app.send_task("celery.backend_cleanup")
        keys = [key.decode() for key in broker.scan_iter("*celery")]

    assert f"{settings.BROKER_PREFIX}celery" in keys
    assert [key for key in keys if not key.startswith("verify-test-")] == []
