"""What is known of a text, as far as the token may see it."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from accounts.enums import Permission
from reviews.actions.desk import write_desk_note
from reviews.actions.withdrawing import withdraw_publication
from reviews.public_findings import absolute
from tests.api.client import Api, api_of, integration, problem_of
from tests.builders import NOW, make_contradiction
from tests.cast import Cast
from tests.reviews.blind import make_judged_blind
from tests.reviews.cases import make_case
from tests.reviews.publications import WORDS, make_publication

SENTENCE = "In the end 40 people were hurt."
RIVAL = "In the end 62 people were hurt."


def _matches(api: Api, text: str = SENTENCE) -> list[dict[str, Any]]:
    answer = api.get("/match/", text=text)
    assert answer.status_code == 200, answer.content
    return [match for asked in answer.json()["statements"] for match in asked["matches"]]


@pytest.fixture
def bot(cast: Cast) -> Api:
    """A token that may ask, and nothing else."""
    api, _ = integration(cast.team, cast.administrator, {Permission.MATCH})
    return api


@pytest.fixture
def reader(cast: Cast) -> Api:
    return api_of(cast.reporter, cast.team, [Permission.MATCH, Permission.READ])


def test_a_bot_is_told_of_a_public_finding_and_of_nothing_else(bot: Api, cast: Cast) -> None:
    publication = make_publication(cast, "published")

    (match,) = _matches(bot)

    (published,) = match["publications"]
    assert match["score"] >= 0.5
    assert [match[name] for name in ("claim", "statement", "desk_note")] == [None, None, None]
    assert match["verdicts"] == []
    assert published["claim_reviewed"] == WORDS.claim_reviewed
    assert published["rating"]["label"]
    assert published["url"] == absolute("public_finding", publication.slug)
    assert published["values"] == match["values"] == "agree"
    assert {"kind": "values", "text": "Both say 40."} in match["reasons"]


def test_a_finding_on_another_figure_contradicts_what_is_asked(bot: Api, cast: Cast) -> None:
    make_publication(cast, "published")

    (match,) = _matches(bot, RIVAL)

    assert match["publications"][0]["values"] == "contradict"
    assert match["publications"][0]["differences"] == [
        {"kind": "number", "text": "The text says 62, the known claim 40."}
    ]


@pytest.mark.parametrize("state", ["draft", "ready", "scheduled", "in_legal_review"])
def test_what_is_not_public_is_not_told_to_a_bot(state: str, bot: Api, cast: Cast) -> None:
    make_publication(cast, state)

    assert _matches(bot) == []


def test_a_withdrawn_finding_is_not_told(bot: Api, cast: Cast) -> None:
    publication = make_publication(cast, "published")
    withdraw_publication(
        actor=cast.actor("second_editor"), publication=publication, reason="Wrong.", now=NOW
    )

    assert _matches(bot) == []


def test_who_reads_the_desk_sees_claim_verdict_and_note(reader: Api, cast: Cast) -> None:
    dispute = make_case(cast, "decided")
    note = write_desk_note(actor=cast.actor("editor"), claim=dispute.claim, kind="hold", now=NOW)

    (match,) = _matches(reader)

    assert match["claim"] == {"id": dispute.claim_id, "text": dispute.claim.text}
    assert match["statement"]["exact"] == "40 people were hurt"
    assert [verdict["id"] for verdict in match["verdicts"]] == [dispute.verdict_id]
    assert match["verdicts"][0]["findings"][0]["position_text"] == "40"
    assert match["desk_note"]["id"] == note.pk
    assert match["publications"] == []


def test_a_claim_of_which_nothing_was_found_is_told_to_who_reads_the_desk(
    reader: Api, bot: Api, cast: Cast
) -> None:
    made = make_contradiction(cast.team)

    assert [match["claim"]["id"] for match in _matches(reader)] == [made.claim.pk]
    assert _matches(bot) == []


def test_what_was_found_comes_first(reader: Api, cast: Cast) -> None:
    make_contradiction(cast.team)
    decided = make_case(cast, "decided")

    assert _matches(reader)[0]["claim"]["id"] == decided.claim_id


def test_a_verdict_that_is_hidden_in_its_dispute_is_hidden_here(reader: Api, cast: Cast) -> None:
    make_judged_blind(cast)

    assert [match["verdicts"] for match in _matches(reader)] == [[]]


def test_another_team_knows_nothing_of_it(cast: Cast) -> None:
    make_publication(cast, "published")
    make_case(cast, "decided")

    assert _matches(api_of(cast.outsider, cast.other_team)) == []


def test_a_long_text_is_asked_by_post_with_offsets_in_it(reader: Api, cast: Cast) -> None:
    make_case(cast, "decided")
    text = f"  The harbour was closed all day.\n\n{SENTENCE}\n"

    answer = reader.post("/match/", {"text": text}).json()

    assert answer["language"] == "en"
    assert answer["note"] == ""
    for asked in answer["statements"]:
        assert text[asked["start"] : asked["end"]] == asked["exact"]
    assert [bool(asked["matches"]) for asked in answer["statements"]].count(True) == 1


@pytest.mark.django_db
@pytest.mark.parametrize(
    "text,language,note",
    [
        ("Rain fell all day in the valley.", "en", "Nothing of this is known."),
        ("?!", "en", "Nothing in this text reads as a statement."),
        (
            "El barco encalló cerca del puerto y cuarenta personas resultaron heridas.",
            None,
            "This text does not read as English, the language in which statements are read.",
        ),
    ],
)
def test_an_empty_answer_says_why(text: str, language: str | None, note: str, reader: Api) -> None:
    answer = reader.get("/match/", text=text).json()

    assert (answer["language"], answer["note"]) == (language, note)


def test_a_text_is_needed_and_bounded(reader: Api) -> None:
    missing = problem_of(reader.get("/match/"), 422)
    long = problem_of(reader.get("/match/", text="a " * 2_000), 422)
    longer = problem_of(reader.post("/match/", {"text": "a " * 20_000}), 422)

    assert [one["errors"][0]["field"] for one in (missing, long, longer)] == ["text"] * 3


def test_three_known_claims_take_as_many_queries_as_one(reader: Api, cast: Cast) -> None:
    make_publication(cast, "published")
    few = _queries(reader)
    for _ in range(2):
        make_publication(cast, "published")

    assert _queries(reader) == few
    assert len(_matches(reader)) == 3


def _queries(api: Api) -> int:
    _matches(api)
    with CaptureQueriesContext(connection) as queries:
        _matches(api)
    return len(queries)


def test_reading_alone_does_not_ask(cast: Cast) -> None:
    api = api_of(cast.reporter, cast.team, [Permission.READ])

    assert "match" in problem_of(api.get("/match/", text=SENTENCE), 403)["hint"]
