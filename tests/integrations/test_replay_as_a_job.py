"""Sending a span of events again is long work: a job tells how far its messages are."""

from __future__ import annotations

from typing import Any

import pytest

from integrations.actions.delivering import give_up_waiting
from integrations.models import Delivery
from tests.api.client import api_of
from tests.builders import NOW, make_story
from tests.cast import Cast
from tests.integrations.hooks import announce, make_webhook

pytestmark = [
    pytest.mark.django_db(transaction=True, databases=["default", "owner", "sealer"]),
    pytest.mark.usefixtures("on_own_server", "trail_files"),
]


def _told(job: dict[str, Any]) -> dict[str, Any]:
    return {name: job[name] for name in ("state", "done", "total", "failed")}


def test_sending_a_span_again_is_a_job_of_its_messages(cast: Cast) -> None:
    administrator = api_of(cast.administrator, cast.team)
    announce()
    hook = make_webhook(cast, types=["story.created"]).webhook
    make_story(cast.team)
    make_story(cast.team)
    announce()
    give_up_waiting(hook, NOW)

    begun = administrator.post(f"/webhooks/{hook.pk}/replay/", {"first": 0})
    path = begun["Location"].removeprefix("/api/v1")
    waiting = administrator.get(path).json()
    first = Delivery.objects.order_by("pk")[0]
    Delivery.objects.filter(pk=first.pk).update(state="delivered", due_at=None, ended_at=NOW)
    running = administrator.get(path).json()
    give_up_waiting(hook, NOW)
    done = administrator.get(path).json()

    assert (begun.status_code, begun.json()["messages"]) == (202, 2)
    assert _told(waiting) == {"state": "waiting", "done": 0, "total": 2, "failed": 0}
    assert waiting["about"] == f"/api/v1/webhooks/{hook.pk}/"
    assert _told(running) == {"state": "running", "done": 1, "total": 2, "failed": 0}
    assert _told(done) == {"state": "done", "done": 2, "total": 2, "failed": 1}
    assert [job["id"] for job in administrator.get("/jobs/", kind="replay").json()["results"]] == [
        waiting["id"]
    ]
    for query, found in (
        ({"done": "true"}, 1),
        ({"done": "false"}, 0),
        ({"user": cast.administrator.pk}, 1),
        ({"user": cast.editor.pk}, 0),
    ):
        listed = administrator.get("/jobs/", kind="replay", **query).json()["results"]
        assert len(listed) == found, query
    reporter = api_of(cast.reporter, cast.team)
    assert reporter.get("/jobs/", kind="replay").json()["results"] == []
    assert reporter.get(path).status_code == 404


def test_an_index_that_the_trail_cannot_write_down_is_refused(cast: Cast) -> None:
    administrator = api_of(cast.administrator, cast.team)
    hook = make_webhook(cast).webhook
    last = 2**53

    refused = administrator.post(f"/webhooks/{hook.pk}/replay/", {"first": 0, "last": last})
    begun = administrator.post(f"/webhooks/{hook.pk}/replay/", {"first": 0, "last": last - 1})

    assert refused.status_code == 422
    assert [error["field"] for error in refused.json()["errors"]] == ["last"]
    assert begun.status_code == 202
