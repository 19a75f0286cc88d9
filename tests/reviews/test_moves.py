"""Every step of a dispute from every state by every role: where it leads, or why it is refused."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.db import transaction

from accounts.enums import GRANTS, Permission, Role
from accounts.permissions import Actor, moderator
from reviews.actions.arranging import arrange_dispute
from reviews.actions.assigning import assign_dispute, take_dispute, unassign
from reviews.actions.judging import record_verdict
from reviews.actions.merging import merge_disputes, split_dispute
from reviews.actions.working import (
    appeal,
    confirm_verdict,
    decide_dispute,
    decline,
    dismiss_dispute,
    hand_back,
    recuse,
    reopen_dispute,
    start_review,
)
from reviews.enums import MOVES, DisputeState, moved, possible_moves
from reviews.models import Assignment, Dispute, Verdict
from tests.builders import NOW, make_member
from tests.cast import Cast
from tests.reviews.cases import SITUATIONS, judgements, make_case
from verify.errors import ConflictError, DomainError, ForbiddenError

pytestmark = pytest.mark.django_db

WHO = (
    *("reporter", "reviewer", "second_reviewer", "editor", "second_editor", "administrator"),
    *("auditor", "outsider", "moderator"),
)
EDITORS = {"editor", "second_editor", "moderator"}
JUDGES = {"reviewer", "second_reviewer", "editor", "second_editor"}
DESK = {*JUDGES, "reporter", "administrator", "moderator"}

OWN = {"start", "hand_back", "decline", "recuse", "judge"}
"""What only the one who holds the dispute does: the reviewer, where it is assigned or in review."""
MAY = {
    **dict.fromkeys(MOVES, EDITORS),
    **dict.fromkeys((*OWN, "take"), JUDGES),
    "appeal": DESK,
}
LIVE = ("open", "assigned", "in_review", "judged", "deciding")
LEFT = {"assigned": "open", "in_review": "open"}
CLOSED = {"decided": "open", "dismissed": "open"}
HELD = dict.fromkeys(("assigned", "in_review", "judged", "deciding"), "not_vacant")

LEADS_TO: dict[str, dict[str, str]] = {
    "assign": {
        "open": "assigned",
        "assigned": "assigned",
        "in_review": "assigned",
        "judged": "in_review",
        "deciding": "deciding",
    },
    "unassign": {
        "assigned": "open",
        **dict.fromkeys(("in_review", "judged", "deciding"), "already_started"),
    },
    "take": {"open": "assigned", **HELD},
    "start": {"assigned": "in_review", "in_review": "already_started"},
    "hand_back": LEFT,
    "decline": LEFT,
    "recuse": LEFT,
    "judge": {"assigned": "in_review", "in_review": "in_review"},
    "decide": {"in_review": "invalid", "judged": "decided", "deciding": "decided"},
    "dismiss": dict.fromkeys(LIVE, "dismissed"),
    "merge": dict.fromkeys(LIVE, "merged"),
    "split": {state: "in_review" if state == "judged" else state for state in LIVE},
    "arrange": {state: "in_review" if state == "judged" else state for state in LIVE},
    "reopen": CLOSED,
    "appeal": CLOSED,
    "confirm": {"edited": "decided", "decided": "conflict"},
}
LEADS_TO["reopen"] = LEADS_TO["appeal"] = {**CLOSED, "edited": "open"}
"""The state that follows, or the code of the refusal; from elsewhere the move is not legal."""


def _expected(situation: str, move: str, who: str) -> str:
    if who not in MAY[move]:
        return "forbidden"
    if move in OWN and (who != "reviewer" or situation not in LEADS_TO[move]):
        return "not_assigned"
    return LEADS_TO[move].get(situation, "illegal_move")


def _acts(cast: Cast, dispute: Dispute, other: Dispute) -> dict[str, Callable[[Actor], object]]:
    held = dispute.assignments.active().first()
    lease = held.lease if held else 1
    verdict = dispute.verdicts.first() or Verdict(pk=0)
    third = make_member(cast.team, Role.REVIEWER, "Tea Reviewer")
    return {
        "assign": lambda actor: assign_dispute(
            actor=actor, dispute=dispute, reviewer=third, now=NOW
        ),
        "unassign": lambda actor: unassign(
            actor=actor, assignment=held or Assignment(dispute=dispute), now=NOW
        ),
        "take": lambda actor: take_dispute(actor=actor, dispute=dispute, now=NOW),
        "start": lambda actor: start_review(actor=actor, dispute=dispute, lease=lease, now=NOW),
        "hand_back": lambda actor: hand_back(
            actor=actor, dispute=dispute, lease=lease, reason="No time.", now=NOW
        ),
        "decline": lambda actor: decline(
            actor=actor, dispute=dispute, lease=lease, reason="No time.", now=NOW
        ),
        "recuse": lambda actor: recuse(
            actor=actor, dispute=dispute, lease=lease, reason="My cousin.", now=NOW
        ),
        "judge": lambda actor: record_verdict(
            actor=actor,
            dispute=dispute,
            lease=lease,
            judgements=judgements(dispute),
            desk_note="hold",
            rationale="Nobody has a list.",
            confidence="low",
            now=NOW,
        ),
        "decide": lambda actor: decide_dispute(
            actor=actor, dispute=dispute, verdict=verdict, reason="It has the list.", now=NOW
        ),
        "dismiss": lambda actor: dismiss_dispute(
            actor=actor, dispute=dispute, reason="Moot.", now=NOW
        ),
        "merge": lambda actor: merge_disputes(
            actor=actor, dispute=dispute, into=other, reason="One.", now=NOW
        ),
        "split": lambda actor: split_dispute(
            actor=actor, dispute=dispute, question="Who counted?", reason="Apart.", now=NOW
        ),
        "arrange": lambda actor: arrange_dispute(
            actor=actor, dispute=dispute, version=dispute.version, priority=2, now=NOW
        ),
        "reopen": lambda actor: reopen_dispute(
            actor=actor, dispute=dispute, reason="News.", now=NOW
        ),
        "appeal": lambda actor: appeal(actor=actor, dispute=dispute, reason="Wrong.", now=NOW),
        "confirm": lambda actor: confirm_verdict(actor=actor, dispute=dispute, now=NOW),
    }


def _actor(cast: Cast, who: str) -> Actor:
    return moderator(cast.moderator) if who == "moderator" else cast.actor(who)


def _outcome(act: Callable[[Actor], object], actor: Actor, dispute: Dispute) -> str:
    """What came of it; whatever it wrote is taken back."""
    try:
        with transaction.atomic():
            act(actor)
            state = Dispute.objects.get(pk=dispute.pk).state
            transaction.set_rollback(True)
    except DomainError as error:
        return error.code
    return state


@pytest.mark.parametrize("situation", SITUATIONS)
def test_every_move_by_every_role(situation: str, cast: Cast) -> None:
    other, dispute = make_case(cast, "open"), make_case(cast, situation)
    acts = _acts(cast, dispute, other)

    outcomes = {
        (move, who): _outcome(act, _actor(cast, who), dispute)
        for move, act in acts.items()
        for who in WHO
    }

    assert outcomes == {
        (move, who): _expected(situation, move, who) for move in MOVES for who in WHO
    }


def test_the_table_of_moves_is_the_one_of_the_program() -> None:
    """No state leads anywhere in the program that it does not lead to above, but for refusals."""
    states = {"judged": "in_review", "edited": "decided"}
    of_the_test = {
        (move, states.get(situation, situation))
        for move, targets in LEADS_TO.items()
        for situation in targets
    }
    of_the_program = {(name, source) for name, move in MOVES.items() for source in move.sources}

    assert of_the_program - of_the_test == {(move, "deciding") for move in OWN}
    assert of_the_test <= of_the_program
    assert {name for name, move in MOVES.items() if move.own} == OWN


def test_the_roles_of_the_table_are_those_of_the_program() -> None:
    roles = {
        move: {role for role, granted in GRANTS.items() if step.permission in granted} - {"system"}
        for move, step in MOVES.items()
    }
    named = {"second_reviewer": "reviewer", "second_editor": "editor"}

    assert roles == {move: {named.get(who, who) for who in MAY[move]} for move in MOVES}


@pytest.mark.parametrize("move", MOVES)
@pytest.mark.parametrize("state", DisputeState)
def test_an_illegal_move_says_what_is_possible(state: DisputeState, move: str) -> None:
    if state in MOVES[move].sources:
        for target in MOVES[move].targets:
            assert moved(state, move, target) == target
        return

    with pytest.raises(ConflictError) as refused:
        moved(state, move)

    possible = ", ".join(possible_moves(state)).replace("_", " ")
    assert refused.value.detail.startswith(f"A dispute that is {state.label.lower()} cannot")
    assert refused.value.hint == (
        f"Possible now: {possible}."
        if possible
        else "It lives on in the one that it was merged into."
    )


COULD = {
    Permission.ASSIGN: "An editor can; ask Ana Editor or Edo Editor.",
    Permission.DECIDE: "An editor can; ask Ana Editor or Edo Editor.",
    Permission.JUDGE: "A reviewer or an editor can; ask Ana Editor or Edo Editor.",
    Permission.FLAG: "A reporter, a reviewer, an editor or an administrator can; ask Ada"
    " Administrator or Ana Editor.",
}
"""Whom a refusal names, by what the move takes."""


@pytest.mark.parametrize("move", MOVES)
def test_a_refusal_says_why_and_names_who_could(move: str, cast: Cast) -> None:
    dispute = make_case(cast, "assigned")
    act = _acts(cast, dispute, dispute)[move]

    for who in {"reporter", "administrator", "auditor"} - MAY[move]:
        with pytest.raises(ForbiddenError) as refused:
            act(cast.actor(who))
        assert refused.value.hint == COULD[MOVES[move].permission]
        assert refused.value.detail == f"Your role ({who}) may not {MOVES[move].words}."


def test_who_holds_nothing_is_told_whom_to_ask(cast: Cast) -> None:
    dispute = make_case(cast, "assigned")

    with pytest.raises(ForbiddenError) as refused:
        _acts(cast, dispute, dispute)["start"](cast.actor("second_reviewer"))

    assert refused.value.hint == "An editor can assign it; ask Ana Editor or Edo Editor."


def test_only_the_roles_of_the_desk_judge() -> None:
    assert {role for role, granted in GRANTS.items() if Permission.JUDGE in granted} == {
        "reviewer",
        "editor",
    }
