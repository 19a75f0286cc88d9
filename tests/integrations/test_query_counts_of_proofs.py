"""The proof of a sealed act takes as many queries in a log of many acts as in one of few."""

from __future__ import annotations

import pytest
from django.db import connections
from django.test.utils import CaptureQueriesContext

from audit.models import Event
from audit.sealing import seal_all
from tests.api.client import Api, api_of
from tests.builders import make_story
from tests.cast import Cast

pytestmark = [
    pytest.mark.django_db(transaction=True, databases=["default", "owner", "sealer"]),
    pytest.mark.usefixtures("on_own_server", "trail_files"),
]


def _queries(api: Api, path: str) -> int:
    with CaptureQueriesContext(connections["default"]) as queries:
        assert api.get(path).status_code == 200
    return len(queries)


def test_a_proof_in_a_log_that_grew(cast: Cast) -> None:
    story = make_story(cast.team)
    event = Event.objects.about("articles.story", story.pk).get()
    seal_all()
    api, path = api_of(cast.auditor, cast.team), f"/events/{event.pk}/proof/"
    _queries(api, path)
    few = _queries(api, path)

    for _ in range(40):
        make_story(cast.team)
    seal_all()

    assert _queries(api, path) == few
