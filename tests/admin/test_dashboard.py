"""The admin's first page: alarms, what was set aside, each team's queue; ways to the rows."""

from __future__ import annotations

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone

from articles.enums import Stage
from articles.models import Revision
from audit.alarms import VERIFICATION, raise_alarm
from tests.builders import make_article, make_story
from tests.cast import Cast
from tests.reviews.cases import make_case
from tests.signing_in import signed_in


def test_each_number_leads_to_what_it_counts(cast: Cast) -> None:
    moderator = signed_in(cast.moderator)
    make_article(make_story(cast.team), read=False)
    Revision.objects.update(stage=Stage.QUARANTINED)
    make_case(cast)
    make_case(cast, "assigned")

    page = moderator.get(reverse("admin:index"))

    (aside,) = [each for each in page.context["figures"] if each.name == "Revisions set aside"]
    (queue,) = [each for each in page.context["queues"] if each["team"] == cast.team]
    live, nobodys, _ = queue["figures"]
    assert (aside.number, live.number, nobodys.number) == (1, 2, 1)
    assert moderator.get(aside.address).context["cl"].result_count == 1
    assert moderator.get(live.address).context["cl"].result_count == 2
    assert moderator.get(nobodys.address).context["cl"].result_count == 1


def test_an_alarm_stands_first_with_its_details(cast: Cast) -> None:
    raise_alarm(VERIFICATION, "changed: event 7", now=timezone.now())

    page = signed_in(cast.moderator).get(reverse("admin:index")).content.decode()

    assert "changed: event 7" in page


def test_more_disputes_cost_no_more_queries(cast: Cast) -> None:
    moderator = signed_in(cast.moderator)
    make_case(cast)
    moderator.get(reverse("admin:index"))

    one = _queries(moderator)
    make_case(cast)
    make_case(cast)

    assert _queries(moderator) == one


def _queries(client: Client) -> int:
    with CaptureQueriesContext(connection) as queries:
        client.get(reverse("admin:index"))
    return len(queries)
