"""A feed that is set up is read by a worker, without anybody's asking."""

import pytest

from tests.articles.feeds import make_feed_of
from tests.builders import make_story
from tests.cast import Cast
from tests.worker import RealWorker


@pytest.mark.django_db(transaction=True)
def test_it_is_rung_for_on_commit(celery_worker_process: RealWorker, cast: Cast) -> None:
    feed = make_feed_of(make_story(cast.team), "http://10.0.0.1/feed.xml")
    celery_worker_process.wait_until_idle()

    feed.refresh_from_db()
    assert (feed.failures, feed.asked_at) == (1, None)
    assert "private network" in feed.last_error
