"""Who follows the feed of changes misses nothing, and is told nothing before its time."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from django.conf import settings

from audit.sealing import seal_all
from audit.verbs import registered
from integrations.actions.following import announce_sealed
from integrations.catalogue import TYPES
from integrations.models import Withheld
from reviews.models import Dispute
from tests.api.client import ROOT, Api, api_of, integration, problem_of
from tests.builders import NOW, make_contradiction, make_story
from tests.cast import Cast
from tests.racing import one_during_the_other
from tests.reviews.blind import make_blind
from tests.reviews.cases import assign_to, judge

pytestmark = [
    pytest.mark.django_db(transaction=True, databases=["default", "owner", "sealer"]),
    pytest.mark.usefixtures("on_own_server", "trail_files"),
]


@pytest.fixture
def follower(cast: Cast) -> Api:
    """A program that reads the trail."""
    api, _ = integration(cast.team, cast.administrator, ["read", "trail"])
    return api


def _announce() -> None:
    seal_all()
    while announce_sealed(now=NOW):
        pass


class Poller:
    """Follows `next` for ever, from where it was begun."""

    def __init__(self, api: Api, **query: Any) -> None:
        self.api = api
        self.page = api.get("/events/", **query).json()

    def poll(self) -> list[dict[str, Any]]:
        """What is new, page after page until the address stays the same."""
        rows = list(self.page["results"])
        while True:
            following = self.page["next"]
            self.page = self.api.get(following.partition(ROOT)[2]).json()
            rows += self.page["results"]
            if self.page["next"] == following:
                return rows


def _verbs(rows: list[dict[str, Any]]) -> list[str]:
    return [row["act"]["verb"] for row in rows]


def test_the_acts_come_once_each_in_the_order_of_the_log(cast: Cast, follower: Api) -> None:
    for title in ("A", "B", "C"):
        make_contradiction(cast.team, title)
    make_story(cast.other_team)
    _announce()

    rows = Poller(follower, after=-1, limit=7).poll()

    indexes = [row["index"] for row in rows]
    assert indexes == sorted(set(indexes))
    assert {row["act"]["team"] for row in rows} == {cast.team.pk}
    assert _verbs(rows).count("dispute.opened") == 3


def test_an_empty_page_still_says_where_to_go_on(cast: Cast, follower: Api) -> None:
    _announce()
    poller = Poller(follower, after="latest")

    before = poller.poll()
    make_story(cast.team, "A")
    unsealed = poller.poll()
    _announce()
    after = poller.poll()

    assert (before, unsealed) == ([], [])
    assert _verbs(after) == ["story.created"]


def test_an_act_that_commits_late_is_not_missed(cast: Cast, follower: Api) -> None:
    _announce()
    poller = Poller(follower, after="latest")

    def polled_meanwhile() -> list[str]:
        make_story(cast.team, "Quick")
        _announce()
        return _verbs(poller.poll())

    _, meanwhile = one_during_the_other(lambda: make_story(cast.team, "Slow"), polled_meanwhile)
    _announce()

    assert isinstance(meanwhile, list)
    assert len(meanwhile) + len(poller.poll()) == 2


def test_types_and_verbs_narrow_it_and_the_cursor_moves_on_all_the_same(
    cast: Cast, follower: Api
) -> None:
    dispute = make_contradiction(cast.team).dispute
    assign_to(cast, dispute)
    judge(cast, dispute)
    _announce()

    by_type = follower.get("/events/", after=-1, type="verdict.recorded,dispute.assigned").json()
    by_verb = follower.get("/events/", after=-1, verb="story.created").json()
    by_none = follower.get("/events/", after=-1, type="flag.raised").json()

    assert [row["type"] for row in by_type["results"]] == ["dispute.assigned", "verdict.recorded"]
    assert by_type["results"][1]["told"]["object"] == {
        "type": "dispute",
        "id": dispute.pk,
        "url": f"http://localhost:8000/api/v1/disputes/{dispute.pk}/",
    }
    assert _verbs(by_verb["results"]) == ["story.created"]
    assert by_none["results"] == []
    assert "after=-1" not in by_none["next"]


def test_a_sealed_check_is_told_once_its_round_is_open(cast: Cast, follower: Api) -> None:
    dispute = make_blind(cast)
    _announce()
    poller = Poller(follower, after="latest", type="verdict.recorded")
    first = judge(cast, dispute, "reviewer")
    make_story(cast.team, "Meanwhile")
    _announce()
    sealed = poller.poll()

    second = judge(cast, Dispute.objects.get(pk=dispute.pk), "second_reviewer")
    _announce()
    opened = poller.poll()

    assert sealed == []
    assert _authors(opened) == [first.author_id, second.author_id]
    assert opened[0]["index"] < opened[1]["index"]
    again = Poller(follower, after=-1, limit=1, type="verdict.recorded").poll()
    assert _authors(again) == [first.author_id, second.author_id]


def _authors(rows: list[dict[str, Any]]) -> list[int]:
    return [row["act"]["actor"]["id"] for row in rows]


def test_two_workers_do_not_announce_at_once(cast: Cast) -> None:
    _announce()
    dispute = make_blind(cast)
    judge(cast, dispute, "reviewer")
    seal_all()

    _, second = one_during_the_other(
        lambda: announce_sealed(now=NOW), lambda: announce_sealed(now=NOW)
    )

    assert second is False
    assert Withheld.objects.filter(position=None).exists()


@pytest.mark.parametrize("after", ["-2", "x", "1.5", "9" * 30, "٣"])
def test_a_place_that_is_none(after: str, follower: Api) -> None:
    problem = problem_of(follower.get("/events/", after=after), 422)

    assert (problem["code"], problem["field"]) == ("bad_cursor", "after")


def test_a_type_that_is_none(follower: Api) -> None:
    problem = problem_of(follower.get("/events/", after=-1, type="dispute.eaten"), 422)

    assert (problem["code"], problem["field"]) == ("not_a_choice", "type")


def test_who_may_not_read_the_trail_does_not_follow_it(cast: Cast) -> None:
    reviewer = api_of(cast.reviewer, cast.team)

    assert problem_of(reviewer.get("/events/", after=-1), 403)["code"] == "forbidden"


def test_every_type_stands_for_verbs_that_there_are_and_no_verb_for_two() -> None:
    verbs = [verb for each in TYPES for verb in each.verbs]

    assert set(verbs) <= {verb.name for verb in registered()}
    assert len(verbs) == len(set(verbs))
    assert len({each.name for each in TYPES}) == len(TYPES)


def test_every_type_is_documented() -> None:
    guide = (Path(settings.BASE_DIR) / "docs" / "integrations.md").read_text()

    assert [f"| `{each.name}` | {each.meaning} |" in guide for each in TYPES] == [True] * len(TYPES)
