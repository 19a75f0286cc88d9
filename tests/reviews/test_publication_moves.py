"""Every step of a publication from every state by every role: where it leads, or why not."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.db import transaction

from accounts.permissions import Actor, moderator
from reviews.actions.embargo import schedule_publication, unschedule_publication
from reviews.actions.legal import answer_legal_review, ask_for_legal_review
from reviews.actions.publishing import (
    correct_publication,
    discard_publication,
    make_ready,
    publish_now,
)
from reviews.actions.rechecking import confirm_finding, set_notice
from reviews.actions.withdrawing import (
    restore_publication,
    sign_withdrawal,
    withdraw_publication,
)
from reviews.actions.wording import write_wording
from reviews.models import Publication
from reviews.publication_states import MOVES, PublicationState, moved
from tests.builders import NOW
from tests.cast import Cast
from tests.reviews.publications import LATER, WORDS, fresh, make_publication, reword
from verify.errors import ConflictError, DomainError, ForbiddenError

pytestmark = pytest.mark.django_db

WHO = (
    *("reporter", "reviewer", "second_reviewer", "editor", "second_editor", "administrator"),
    *("auditor", "outsider", "moderator"),
)
EDITORS = {"editor", "second_editor"}
STATES = tuple(PublicationState)

LEADS_TO: dict[str, dict[str, str]] = {
    "write": {
        **dict.fromkeys(("draft", "ready"), "draft"),
        **{state: state for state in ("scheduled", "published", "corrected")},
    },
    "ask_legal": {
        **dict.fromkeys(("draft", "ready"), "in_legal_review"),
        **{state: state for state in ("scheduled", "published", "corrected")},
    },
    "clear_legal": {
        "in_legal_review": "ready",
        **{state: state for state in ("scheduled", "published", "corrected", "withdrawn")},
    },
    "object_legally": {
        "in_legal_review": "draft",
        **{state: state for state in ("scheduled", "published", "corrected", "withdrawn")},
    },
    "make_ready": {"draft": "ready"},
    "schedule": dict.fromkeys(("ready", "scheduled"), "scheduled"),
    "unschedule": {
        "scheduled": "ready",
        **{state: state for state in ("published", "corrected")},
    },
    "publish": dict.fromkeys(("ready", "scheduled"), "published"),
    "correct": dict.fromkeys(("published", "corrected"), "corrected"),
    "confirm": {
        state: state
        for state in ("draft", "in_legal_review", "ready", "scheduled", "published", "corrected")
    },
    "notify": {"published": "published", "corrected": "corrected"},
    "withdraw": dict.fromkeys(("published", "corrected"), "withdrawn"),
    "sign": {"withdrawn": "retracted"},
    "restore": {"withdrawn": "published"},
    "discard": dict.fromkeys(("draft", "in_legal_review", "ready"), "discarded"),
}
REFUSED: dict[tuple[str, str, str], str] = {
    # The editor asked for the legal review, and took the finding off the page.
    ("clear_legal", "in_legal_review", "editor"): "same_person",
    ("object_legally", "in_legal_review", "editor"): "same_person",
    ("sign", "withdrawn", "editor"): "same_person",
    ("restore", "withdrawn", "editor"): "same_person",
    **{
        (move, state, who): "nothing_asked"
        for move in ("clear_legal", "object_legally")
        for state in ("scheduled", "published", "corrected", "withdrawn")
        for who in EDITORS
    },
    **{
        ("unschedule", state, who): "nothing_scheduled"
        for state in ("published", "corrected")
        for who in EDITORS
    },
}


def _expected(state: str, move: str, who: str) -> str:
    """The state that follows, or the code of the refusal."""
    allowed = EDITORS | {"moderator"} if move == "withdraw" else EDITORS
    if who not in allowed:
        return "forbidden"
    if (move, state, who) in REFUSED:
        return REFUSED[move, state, who]
    if state not in LEADS_TO[move]:
        return "illegal_move"
    if move == "confirm":
        return "nothing_changed"
    if move == "correct" and state in {"published", "corrected"}:
        return "corrected"
    return LEADS_TO[move][state]


def _acts(publication: Publication) -> dict[str, Callable[[Actor], object]]:
    version = publication.version
    row: dict[str, Any] = {"publication": publication, "now": NOW + timedelta(hours=1)}
    return {
        "write": lambda actor: write_wording(actor=actor, version=version, words=WORDS, **row),
        "ask_legal": lambda actor: ask_for_legal_review(actor=actor, question="Libel?", **row),
        "clear_legal": lambda actor: answer_legal_review(
            actor=actor, answer="cleared", reason="Counsel read it.", **row
        ),
        "object_legally": lambda actor: answer_legal_review(
            actor=actor, answer="objected", reason="Names a minor.", **row
        ),
        "make_ready": lambda actor: make_ready(actor=actor, version=version, **row),
        "schedule": lambda actor: schedule_publication(
            actor=actor, version=version, due_at=LATER, **row
        ),
        "unschedule": lambda actor: unschedule_publication(actor=actor, **row),
        "publish": lambda actor: publish_now(actor=actor, version=version, **row),
        "correct": lambda actor: correct_publication(
            actor=actor, version=version, change="63, not 62.", reason="Misread.", **row
        ),
        "confirm": lambda actor: confirm_finding(actor=actor, reason="A comma.", **row),
        "notify": lambda actor: set_notice(actor=actor, notice="We look again.", **row),
        "withdraw": lambda actor: withdraw_publication(actor=actor, reason="Wrong.", **row),
        "sign": lambda actor: sign_withdrawal(actor=actor, **row),
        "restore": lambda actor: restore_publication(
            actor=actor, change="Back.", reason="The list was right.", **row
        ),
        "discard": lambda actor: discard_publication(actor=actor, **row),
    }


def _actor(cast: Cast, who: str) -> Actor:
    return moderator(cast.moderator) if who == "moderator" else cast.actor(who)


def _outcome(act: Callable[[Actor], object], actor: Actor, publication: Publication) -> str:
    """What came of it; whatever it wrote is taken back."""
    try:
        with transaction.atomic():
            act(actor)
            state = Publication.objects.get(pk=publication.pk).state
            transaction.set_rollback(True)
    except DomainError as error:
        return error.code
    return state


@pytest.mark.parametrize("state", STATES)
def test_every_move_by_every_role(state: str, cast: Cast) -> None:
    publication = make_publication(cast, state)
    if state in {"published", "corrected"}:
        publication = fresh(reword(cast.actor("editor"), publication, title="Another headline"))
    acts = _acts(publication)

    outcomes = {
        (move, who): _outcome(act, _actor(cast, who), publication)
        for move, act in acts.items()
        for who in WHO
    }

    assert outcomes == {(move, who): _expected(state, move, who) for move in acts for who in WHO}


def test_the_table_of_moves_is_the_one_of_the_program() -> None:
    assert {name: dict(move.steps) for name, move in MOVES.items()} == LEADS_TO


@pytest.mark.parametrize("move", MOVES)
@pytest.mark.parametrize("state", STATES)
def test_an_illegal_move_says_what_is_possible(state: PublicationState, move: str) -> None:
    if state in MOVES[move].steps:
        assert moved(state, move) == MOVES[move].steps[state]
        return

    with pytest.raises(ConflictError) as refused:
        moved(state, move)

    possible = [name for name, other in MOVES.items() if state in other.steps]
    assert refused.value.hint == (
        f"Possible now: {', '.join(possible).replace('_', ' ') or 'nothing'}."
    )


@pytest.mark.parametrize("move", MOVES)
def test_a_refusal_says_why_and_names_who_could(move: str, cast: Cast) -> None:
    publication = make_publication(cast, "published")

    for who in ("reporter", "auditor"):
        with pytest.raises(ForbiddenError) as refused:
            _acts(publication)[move](cast.actor(who))
        assert refused.value.detail == f"Your role ({who}) may not {MOVES[move].words}."
        assert "ask Ana Editor or Edo Editor." in refused.value.hint


@pytest.mark.parametrize("move", ["sign", "restore"])
def test_who_withdrew_it_is_told_who_signs(move: str, cast: Cast) -> None:
    withdrawn = make_publication(cast, "withdrawn")

    with pytest.raises(ForbiddenError) as refused:
        _acts(withdrawn)[move](cast.actor("editor"))

    assert refused.value.hint == "Another editor can; ask Edo Editor."
