"""In an independent check, a reviewer's evidence can rest on what they added themselves before."""

from __future__ import annotations

from typing import Any

import pytest

from reviews.actions.evidence import add_note
from reviews.actions.working import hand_back
from reviews.models import Dispute
from tests.api.client import Api, api_of, problem_of
from tests.builders import NOW
from tests.cast import Cast
from tests.reviews.blind import make_blind
from tests.reviews.cases import judge

FIELDS = ("quoted_from", "supersedes")


@pytest.fixture
def dispute(cast: Cast) -> Dispute:
    return make_blind(cast)


@pytest.fixture
def reviewer(cast: Cast) -> Api:
    return api_of(cast.reviewer, cast.team)


def _body(dispute: Dispute, field: str, other: int) -> dict[str, Any]:
    kind = {"kind": "note", "note": "It has 63."}
    if field == "quoted_from":
        kind = {"kind": "quotation", "exact": "Forty people"}
    return {"dispute": dispute.pk, **kind, field: other}


def _note(dispute: Dispute) -> dict[str, Any]:
    return {"dispute": dispute.pk, "kind": "note", "note": "It has 62."}


@pytest.mark.parametrize("field", FIELDS)
def test_ones_own_is_named_and_told_to_oneself(field: str, dispute: Dispute, reviewer: Api) -> None:
    first = reviewer.post("/evidence/", _note(dispute)).json()

    later = reviewer.post("/evidence/", _body(dispute, field, first["id"]))

    assert later.status_code == 201
    assert later.json()[field] == first["id"]
    assert reviewer.get(f"/evidence/{later.json()['id']}/").json()[field] == first["id"]


@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize("who", ["second_reviewer", "editor", "administrator"])
def test_anothers_is_as_unknown_as_nobodys(
    who: str, field: str, dispute: Dispute, cast: Cast
) -> None:
    hidden = add_note(actor=cast.actor("reviewer"), dispute=dispute, note="It has 62.", now=NOW)
    api = api_of(getattr(cast, who), cast.team)
    nobodys = hidden.pk + 1_000

    theirs, none = (
        problem_of(api.post("/evidence/", _body(dispute, field, other)), 422)
        for other in (hidden.pk, nobodys)
    )

    assert [(each["field"], each["code"]) for each in theirs["errors"]] == [(field, "unknown")]
    assert theirs["detail"].replace(str(hidden.pk), "N") == none["detail"].replace(
        str(nobodys), "N"
    )


@pytest.mark.parametrize("field", FIELDS)
def test_once_the_round_is_open_anybody_names_it(
    field: str, dispute: Dispute, reviewer: Api, cast: Cast
) -> None:
    first = reviewer.post("/evidence/", _note(dispute)).json()["id"]
    judge(cast, dispute)
    judge(cast, dispute, "second_reviewer")
    editor = api_of(cast.editor, cast.team)

    later = editor.post("/evidence/", _body(dispute, field, first))

    assert (later.status_code, later.json()[field]) == (201, first)


@pytest.mark.parametrize("field", FIELDS)
def test_what_rests_on_it_is_sealed_with_it(
    field: str, dispute: Dispute, reviewer: Api, cast: Cast
) -> None:
    """Also what a reviewer adds who has handed their check back."""
    first = reviewer.post("/evidence/", _note(dispute)).json()["id"]
    held = dispute.assignments.active().get(reviewer=cast.reviewer)
    hand_back(
        actor=cast.actor("reviewer"), dispute=dispute, reason="Ill.", lease=held.lease, now=NOW
    )
    later = reviewer.post("/evidence/", _body(dispute, field, first)).json()

    answers = [
        api_of(getattr(cast, who), cast.team).get(f"/evidence/{later['id']}/")
        for who in ("second_reviewer", "editor", "auditor")
    ]

    assert later[field] == first
    assert [answer.status_code for answer in answers] == [404, 404, 404]
