"""How a newsroom works and keeps its disputes, over the API as on the pages."""

from __future__ import annotations

import pytest

from accounts.models import Membership
from audit.models import Event
from reviews.actions.evidence import Source, add_evidence
from tests.api.client import Api, api_of, problem_of
from tests.builders import NOW, Contradiction, make_contradiction
from tests.cast import Cast
from tests.reviews.blind import make_blind
from tests.reviews.cases import assign_to, judge


@pytest.fixture
def editor(cast: Cast) -> Api:
    return api_of(cast.editor, cast.team)


@pytest.fixture
def administrator(cast: Cast) -> Api:
    return api_of(cast.administrator, cast.team)


@pytest.fixture
def told(cast: Cast) -> Contradiction:
    return make_contradiction(cast.team)


def test_the_newsrooms_settings(cast: Cast, administrator: Api, editor: Api) -> None:
    path = f"/teams/{cast.team.slug}/"

    changed = administrator.patch(path, {"name": "The Daily", "expertise": ["courts", "sport"]})
    member = Membership.objects.get(user=cast.reviewer)
    administrator.patch(f"/members/{member.pk}/", {"expertise": ["courts"]})
    narrowed = administrator.patch(path, {"expertise": ["sport"]}).json()

    assert changed.json()["name"] == "The Daily"
    assert changed.json()["expertise"] == ["courts", "sport"]
    assert (narrowed["name"], narrowed["expertise"]) == ("The Daily", ["sport"])
    assert administrator.get(f"/members/{member.pk}/").json()["expertise"] == []
    problem_of(editor.patch(path, {"name": "Mine"}), 403)


def test_how_the_team_works(cast: Cast, administrator: Api, editor: Api) -> None:
    path = f"/teams/{cast.team.slug}/policy/"
    before = editor.get(path).json()

    changed = administrator.patch(path, {"second_from": 0.5, "independent_kinds": ["number"]})
    wrong = administrator.patch(path, {"lease_minutes": 0, "second_from": 2})

    assert (before["second_from"], before["lease_minutes"]) == (None, 240)
    assert editor.get(path).json() == changed.json()
    assert changed.json() == {**before, "second_from": 0.5, "independent_kinds": ["number"]}
    faults = {each["field"] for each in problem_of(wrong, 422)["errors"]}
    assert faults == {"lease_minutes", "second_from"}


def test_public_pages_have_versions(administrator: Api, editor: Api) -> None:
    first = {"kind": "methodology", "text": "We ask both sides.", "version": 0}

    written = administrator.post("/public-pages/", first)
    late = administrator.post("/public-pages/", first)
    second = administrator.post("/public-pages/", {**first, "text": "We ask all.", "version": 1})

    assert (written.status_code, second.json()["version"]) == (201, 2)
    assert problem_of(late, 412)["code"] == "stale"
    listed = editor.get("/public-pages/", kind="methodology").json()["results"]
    assert [row["text"] for row in listed] == ["We ask all.", "We ask both sides."]


def test_saved_filters_are_ones_own(cast: Cast, editor: Api) -> None:
    kept = editor.post("/saved-filters/", {"name": "Mine", "query": "tab=mine"}).json()
    others = api_of(cast.reporter, cast.team)

    assert others.get("/saved-filters/").json()["results"] == []
    problem_of(others.post(f"/saved-filters/{kept['id']}/forget/"), 404)
    assert editor.post(f"/saved-filters/{kept['id']}/forget/").json() == kept
    assert editor.get("/saved-filters/").json()["results"] == []


def test_of_what_one_hears(editor: Api) -> None:
    before = editor.get("/notifications/choices/").json()

    chosen = editor.patch("/notifications/choices/", {"by_email": ["overdue"], "hour": 7}).json()

    assert "overdue" in before["by_email"]
    assert len(before["by_email"]) > 1
    assert chosen == {**before, "by_email": ["overdue"], "hour": 7}
    assert editor.get("/notifications/choices/").json() == chosen


def test_a_hold_forbids_erasing(cast: Cast, told: Contradiction, editor: Api) -> None:
    path = f"/disputes/{told.dispute.pk}"
    row = add_evidence(
        actor=cast.actor("editor"),
        dispute=told.dispute,
        source=Source("https://coastguard.example/log"),
        now=NOW,
    )

    held = editor.post(f"{path}/hold/", {"reason": "A court asked."}).json()
    refused = editor.post(f"/evidence/{row.pk}/erase/", {"reason": "Old."})
    asked = editor.get(f"{path}/hold/").json()
    released = editor.post(f"{path}/release/").json()

    assert (held, asked, released) == ({"held": True}, {"held": True}, {"held": False})
    assert problem_of(refused, 409)["code"] == "held"
    assert editor.post(f"/evidence/{row.pk}/erase/", {"reason": "Old."}).status_code == 200


def test_why_nobody_was_asked(told: Contradiction, editor: Api) -> None:
    waived = editor.post(
        f"/disputes/{told.dispute.pk}/waive-contact/", {"reason": "The source is a court's ruling."}
    )

    assert waived.status_code == 201
    assert waived.json()["reason"] == "The source is a court's ruling."
    event = Event.objects.about("reviews.contactwaiver", waived.json()["id"]).get()
    assert event.door == "api"


def test_an_earlier_finding_answers_a_dispute(cast: Cast, editor: Api) -> None:
    first, second = make_contradiction(cast.team), make_contradiction(cast.team, "Another day")
    assign_to(cast, first.dispute)
    judged = judge(cast, first.dispute)
    editor.post(f"/disputes/{first.dispute.pk}/decide/", {"verdict": judged.pk})
    path = f"/disputes/{second.dispute.pk}"

    answered = editor.post(f"{path}/reuse/", {"verdict": judged.pk})

    assert answered.status_code == 200, answered.content
    assert answered.json()["state"] == "dismissed"
    notes = editor.get("/desk-notes/").json()["results"]
    assert [note["claim"] for note in notes] == [second.claim.pk]


def test_narrowing_a_circle_takes_the_row_out_of_the_api(
    cast: Cast, told: Contradiction, editor: Api
) -> None:
    row = add_evidence(
        actor=cast.actor("editor"),
        dispute=told.dispute,
        source=Source("https://coastguard.example/log"),
        now=NOW,
    )

    stored = editor.post(
        f"/evidence/{row.pk}/circle/", {"circle": "people", "people": [cast.reviewer.pk]}
    )

    assert stored.json() == {"id": row.pk, "circle": "people"}
    problem_of(editor.get(f"/evidence/{row.pk}/"), 404)


def test_a_reviewer_reads_their_own_evidence_of_a_sealed_round(cast: Cast) -> None:
    blind = make_blind(cast)
    first, second = (api_of(who, cast.team) for who in (cast.reviewer, cast.second_reviewer))
    body = {"dispute": blind.pk, "kind": "note", "note": "Seen on site.", "circle": "team"}

    added = first.post("/evidence/", body)

    assert added.json()["note"] == "Seen on site."
    own = first.get(f"/disputes/{blind.pk}/").json()["evidence"]
    assert [row["id"] for row in own] == [added.json()["id"]]
    assert first.get(f"/evidence/{added.json()['id']}/").status_code == 200
    for other in (second, api_of(cast.editor, cast.team)):
        assert other.get(f"/disputes/{blind.pk}/").json()["evidence"] == []
        problem_of(other.get(f"/evidence/{added.json()['id']}/"), 404)
