"""A dispute from its discrepancy to a closed case, by the tokens of those who work on it."""

from __future__ import annotations

from typing import Any

import pytest

from audit.models import Event
from tests.api.client import Api, api_of, problem_of
from tests.builders import Contradiction, make_claim, make_contradiction, make_statement
from tests.cast import Cast


@pytest.fixture
def told(cast: Cast) -> Contradiction:
    return make_contradiction(cast.team)


@pytest.fixture
def editor(cast: Cast) -> Api:
    return api_of(cast.editor, cast.team)


@pytest.fixture
def reviewer(cast: Cast) -> Api:
    return api_of(cast.reviewer, cast.team)


def _judge(api: Api, dispute: dict[str, Any]) -> Any:
    return api.post(
        f"/disputes/{dispute['id']}/verdicts/",
        {
            "lease": dispute["assignments"][0]["lease"],
            "findings": [
                {"position": position["id"], "was_said": "supported", "is_so": "not_supported"}
                for position in dispute["positions"]
            ],
            "desk_note": "attribute",
            "line": "The company says that 40 people were hurt.",
            "rationale": "Its list has 40 names; the coast guard counts those treated on board.",
            "confidence": "high",
            "evidence": [{"url": "https://company.example/list", "note": "The list"}],
        },
    )


def test_from_the_discrepancy_to_the_decision(
    cast: Cast, told: Contradiction, editor: Api, reviewer: Api
) -> None:
    waiting = editor.get("/disputes/", state="open", story=told.story.pk).json()["results"]
    path = f"/disputes/{waiting[0]['id']}"
    assigned = editor.post(f"{path}/assign/", {"reviewer": cast.reviewer.pk}).json()
    mine = reviewer.get("/disputes/", reviewer=cast.reviewer.pk).json()["results"]
    lease = assigned["assignments"][0]["lease"]
    started = reviewer.post(f"{path}/start/", {"lease": lease}).json()
    verdict = _judge(reviewer, started).json()
    decided = editor.post(f"{path}/decide/", {"verdict": verdict["id"]}).json()

    assert (assigned["state"], started["state"], decided["state"]) == (
        "assigned",
        "in_review",
        "decided",
    )
    assert [row["id"] for row in mine] == [told.dispute.pk]
    assert [finding["position_text"] for finding in verdict["findings"]] == ["40", "62"]
    assert decided["evidence"][0]["url"] == "https://company.example/list"
    assert decided["moves"] == ["reopen", "appeal"]
    trail = editor.get("/events/", about=f"reviews.dispute:{told.dispute.pk}").json()["results"]
    assert [row["act"]["verb"] for row in reversed(trail)] == [
        "dispute.opened",
        "dispute.assigned",
        "dispute.started",
        "evidence.added",
        "dispute.judged",
        "dispute.decided",
    ]
    assert {row["act"]["door"] for row in trail[:-1]} == {"api"}


def test_the_trail_commits_to_the_rationale_and_does_not_show_it(
    cast: Cast, told: Contradiction, editor: Api, reviewer: Api
) -> None:
    path = f"/disputes/{told.dispute.pk}"
    _judge(reviewer, editor.post(f"{path}/assign/", {"reviewer": cast.reviewer.pk}).json())

    event = editor.get("/events/", verb="dispute.judged").json()["results"][0]

    assert list(event["act"]["data"]["rationale"]) == ["hmac-sha256"]


def test_nobody_decides_on_their_own_verdict(cast: Cast, told: Contradiction, editor: Api) -> None:
    path = f"/disputes/{told.dispute.pk}"
    verdict = _judge(editor, editor.post(f"{path}/assign/", {"reviewer": cast.editor.pk}).json())

    refused = editor.post(f"{path}/decide/", {"verdict": verdict.json()["id"]})

    assert problem_of(refused, 403)["hint"] == "Another editor can; ask Edo Editor."


def test_what_is_not_possible_now_says_what_is(editor: Api, told: Contradiction) -> None:
    refused = problem_of(
        editor.post(f"/disputes/{told.dispute.pk}/reopen/", {"reason": "Again"}), 409
    )

    assert refused["code"] == "illegal_move"
    assert "assign" in refused["hint"]


def test_handed_back_dismissed_and_reopened(
    cast: Cast, told: Contradiction, editor: Api, reviewer: Api
) -> None:
    path = f"/disputes/{told.dispute.pk}"
    assigned = editor.post(f"{path}/assign/", {"reviewer": cast.reviewer.pk}).json()
    back = {"lease": assigned["assignments"][0]["lease"], "reason": "I know the captain."}

    states = [
        reviewer.post(f"{path}/hand-back/", back).json()["state"],
        editor.post(f"{path}/dismiss/", {"reason": "Two different days."}).json()["state"],
        editor.post(f"{path}/reopen/", {"reason": "It is one day."}).json()["state"],
    ]

    assert states == ["open", "dismissed", "open"]


def test_somebody_who_may_not_judge_is_refused_with_the_reason(
    cast: Cast, told: Contradiction, editor: Api
) -> None:
    path = f"/disputes/{told.dispute.pk}/assign/"

    refused = problem_of(editor.post(path, {"reviewer": cast.reporter.pk}), 409)

    assert (refused["code"], refused["field"]) == ("not_eligible", "reviewer")


def test_a_claim_is_put_in_question_by_hand_once(cast: Cast, told: Contradiction) -> None:
    reporter = api_of(cast.reporter, cast.team)
    body = {"claim": told.claim.pk, "reason": "The harbour master doubts both."}

    first, second = reporter.post("/disputes/", body), reporter.post("/disputes/", body)

    assert (first.status_code, first.json()["origin"]) == (201, "person")
    assert problem_of(second, 409)["code"] == "already_disputed"


def test_not_a_discrepancy_ends_its_dispute_and_undo_brings_both_back(
    told: Contradiction, editor: Api
) -> None:
    dismissed = editor.post(f"/discrepancies/{told.discrepancy.pk}/dismiss/", {"reason": "Fine"})
    states = _states(editor, told)
    undone = editor.post(f"/decisions/{dismissed.json()['id']}/undo/")

    assert (dismissed.status_code, states) == (201, ("dismissed", "dismissed"))
    assert undone.json()["undone_at"] is not None
    assert _states(editor, told) == ("open", "open")
    again = editor.post(f"/decisions/{dismissed.json()['id']}/undo/")
    assert problem_of(again, 409)["code"] == "conflict"


def _states(api: Api, told: Contradiction) -> tuple[str, str]:
    discrepancy = api.get(f"/discrepancies/{told.discrepancy.pk}/").json()
    dispute = api.get(f"/disputes/{told.dispute.pk}/").json()
    return discrepancy["state"], dispute["state"]


def test_claims_are_reworded_split_merged_and_mended(told: Contradiction, editor: Api) -> None:
    path = f"/claims/{told.claim.pk}"
    reworded = editor.post(f"{path}/reword/", {"text": "How many were hurt", "version": 1})
    stale = editor.post(f"{path}/reword/", {"text": "How many?", "version": 1})
    split = editor.post(f"{path}/split/", {"statements": [told.statements[1].pk]})
    moved = editor.post(f"{path}/move/", {"statement": told.statements[1].pk})
    other = make_claim(
        told.story,
        [("aground", [make_statement(told.articles[0], "A ferry ran aground")])],
        attribute="event",
    )
    merged = editor.post(f"{path}/merge/", {"others": [other.pk]})

    assert [r.status_code for r in (reworded, split, moved, merged)] == [201, 201, 201, 201]
    assert problem_of(stale, 412)["code"] == "stale"
    assert editor.get(f"{path}/").json()["text"] == "How many were hurt"
    kinds = [row["kind"] for row in editor.get("/decisions/").json()["results"]]
    assert kinds == ["merge", "move", "split", "reword"]
    assert {e.door for e in Event.objects.about("claims.claim", told.claim.pk)} >= {"api"}


def test_a_desk_note_is_written_and_taken_back(told: Contradiction, editor: Api) -> None:
    note = editor.post(f"/claims/{told.claim.pk}/desk-note/", {"kind": "hold", "line": "Wait."})
    undone = editor.post(f"/desk-notes/{note.json()['id']}/undo/")

    assert (note.status_code, note.json()["line"]) == (201, "Wait.")
    assert undone.json()["undone_at"] is not None


def test_a_claim_shows_where_each_position_was_said(told: Contradiction, editor: Api) -> None:
    claim = editor.get(f"/claims/{told.claim.pk}/").json()

    appearances = [row for position in claim["positions"] for row in position["appearances"]]
    assert [position["text"] for position in claim["positions"]] == ["40", "62"]
    assert [row["article"] for row in appearances] == [article.pk for article in told.articles]
    assert [row["selectors"][1]["exact"] for row in appearances] == [
        "40 people were hurt",
        "62 people were hurt",
    ]


def test_an_article_is_kept_as_background(told: Contradiction, editor: Api) -> None:
    body = {"article": told.articles[1].pk, "placement": "background"}

    response = editor.post(f"/stories/{told.story.pk}/place/", body)

    assert response.json()["placement"] == "background"
    assert editor.get(f"/stories/{told.story.pk}/").json()["pending"] is True
