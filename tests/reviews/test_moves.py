"""Every step of a dispute from every state by every role: where it leads, or why it is refused."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.db import transaction

from accounts.enums import GRANTS
from accounts.permissions import Actor, moderator
from reviews.actions.judging import record_verdict
from reviews.actions.working import (
    assign_dispute,
    decide_dispute,
    dismiss_dispute,
    hand_back,
    reopen_dispute,
    start_review,
)
from reviews.enums import MOVES, DisputeState, moved
from reviews.models import Dispute, Verdict
from tests.builders import NOW
from tests.cast import Cast
from tests.reviews.cases import SITUATIONS, judgements, make_case
from verify.errors import ConflictError, DomainError

pytestmark = pytest.mark.django_db

WHO = (
    *("reporter", "reviewer", "second_reviewer", "editor", "second_editor", "administrator"),
    *("auditor", "outsider", "moderator"),
)
EDITORS = {"editor", "second_editor", "moderator"}
JUDGES = {"reviewer", "second_reviewer", "editor", "second_editor"}

LEADS_TO: dict[str, dict[str, str]] = {
    "assign": dict.fromkeys(("open", "assigned", "in_review", "judged", "deciding"), "assigned"),
    "start": {"assigned": "in_review"},
    "hand_back": {"assigned": "open", "in_review": "open"},
    "judge": {"assigned": "in_review", "in_review": "in_review"},
    "decide": {"judged": "decided", "deciding": "decided"},
    "dismiss": dict.fromkeys(("open", "assigned", "in_review", "judged", "deciding"), "dismissed"),
    "reopen": {"decided": "open", "dismissed": "open"},
}
HELD = {"assigned", "in_review"}
"""Where the reviewer has work to do."""
JUDGED = {"judged", "deciding", "decided"}


def _expected(situation: str, move: str, who: str) -> str:
    """The state that follows, or the code of the refusal."""
    by_reviewer = move in {"start", "hand_back", "judge"}
    if who not in (JUDGES if by_reviewer else EDITORS):
        return "forbidden"
    if by_reviewer and (who != "reviewer" or situation not in HELD):
        return "not_assigned"
    if move == "decide" and situation not in JUDGED:
        return "invalid"  # there is no verdict to close it on
    return LEADS_TO[move].get(situation, "illegal_move")


def _acts(cast: Cast, dispute: Dispute, other: Verdict) -> dict[str, Callable[[Actor], object]]:
    held = dispute.assignments.active().first()
    verdict = dispute.verdicts.first() or other
    return {
        "assign": lambda actor: assign_dispute(
            actor=actor, dispute=dispute, reviewer=cast.second_reviewer, now=NOW
        ),
        "start": lambda actor: start_review(actor=actor, dispute=dispute, now=NOW),
        "hand_back": lambda actor: hand_back(
            actor=actor, dispute=dispute, reason="No time.", now=NOW
        ),
        "judge": lambda actor: record_verdict(
            actor=actor,
            dispute=dispute,
            lease=held.lease if held else 1,
            judgements=judgements(dispute),
            desk_note="hold",
            rationale="Nobody has a list.",
            confidence="low",
            now=NOW,
        ),
        "decide": lambda actor: decide_dispute(
            actor=actor, dispute=dispute, verdict=verdict, now=NOW
        ),
        "dismiss": lambda actor: dismiss_dispute(
            actor=actor, dispute=dispute, reason="Moot.", now=NOW
        ),
        "reopen": lambda actor: reopen_dispute(
            actor=actor, dispute=dispute, reason="News.", now=NOW
        ),
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
    other = make_case(cast, "judged").verdicts.get()
    dispute = make_case(cast, situation)
    acts = _acts(cast, dispute, other)

    outcomes = {
        (move, who): _outcome(act, _actor(cast, who), dispute)
        for move, act in acts.items()
        for who in WHO
    }

    assert outcomes == {
        (move, who): _expected(situation, move, who) for move in acts for who in WHO
    }


def test_the_table_of_moves_is_the_one_of_the_program() -> None:
    of_the_program = {
        (name, source): move.target
        for name, move in MOVES.items()
        for source in move.sources
        if name != "differ"  # comes with second checks
    }
    of_the_test = {
        (move, "in_review" if situation == "judged" else situation): target
        for move, targets in LEADS_TO.items()
        for situation, target in targets.items()
    }

    assert of_the_program == of_the_test
    assert {name for name, role in GRANTS.items() if MOVES["decide"].permission in role} == {
        "editor",
        "moderator",
    }


@pytest.mark.parametrize("move", MOVES)
@pytest.mark.parametrize("state", DisputeState)
def test_an_illegal_move_says_what_is_possible(state: DisputeState, move: str) -> None:
    if state in MOVES[move].sources:
        assert moved(state, move) == MOVES[move].target
        return

    with pytest.raises(ConflictError) as refused:
        moved(state, move)

    assert refused.value.detail.startswith(f"A dispute that is {state.label.lower()} cannot")
    possible = [name for name, other in MOVES.items() if state in other.sources]
    assert refused.value.hint == f"Possible now: {', '.join(possible).replace('_', ' ')}."
