"""The legal review of a wording: asked for, and answered by somebody else. Until then it binds."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from accounts.permissions import Actor
from reviews import verbs
from reviews.actions.publication_steps import (
    another_editor,
    has_unsigned_wording,
    locked,
    step,
)
from reviews.models import LegalReview, Publication
from reviews.publication_states import STANDING_STATES, LegalAnswer, moved
from verify.errors import ConflictError, ForbiddenError
from verify.words import one_of, required


@transaction.atomic
def ask_for_legal_review(
    *, actor: Actor, publication: Publication, question: str, now: datetime
) -> LegalReview:
    """Have the present wording looked at; until somebody else answers, nothing goes out.

    Of what is public, the wording of a correction is looked at, and the public one stays.
    """
    publication = locked(actor, publication, "ask_legal")
    state = moved(publication.state, "ask_legal")
    assert publication.wording is not None  # noqa: S101 - made with the first wording
    _refuse_nothing_to_review(publication)
    review = LegalReview.objects.create(
        team_id=publication.team_id,
        publication=publication,
        wording=publication.wording,
        question=required(question, "question", "Say what is to be looked at.", longest=5000),
        asked_by=actor.user,
        asked_at=now,
    )
    step(
        actor,
        publication,
        state,
        verbs.LEGAL_REVIEW_ASKED,
        now,
        data={"question": review.question},
        covers=[review],
    )
    return review


@transaction.atomic
def answer_legal_review(
    *, actor: Actor, publication: Publication, answer: str, reason: str, now: datetime
) -> Publication:
    """Clear the wording or object to it, in somebody's name and with a reason.

    Whoever asked does not answer.
    """
    one_of(answer, LegalAnswer.values, "answer")
    cleared = answer == LegalAnswer.CLEARED
    move = "clear_legal" if cleared else "object_legally"
    publication = locked(actor, publication, move)
    state = moved(publication.state, move)
    review = publication.legal_reviews.select_for_update().filter(answered_at=None).first()
    if review is None:
        raise ConflictError(
            "No legal review waits for an answer.", code="nothing_asked", hint="Ask for one first."
        )
    if review.asked_by_id == actor.user.pk:
        raise ForbiddenError(
            "Nobody answers the legal review that they asked for.",
            code="same_person",
            hint=another_editor(actor, publication),
        )
    review.answer = answer
    review.reason = required(reason, "reason", "Say who looked at it and why.", longest=5000)
    review.answered_by, review.answered_at = actor.user, now
    review.save(update_fields=["answer", "reason", "answered_by", "answered_at"])
    step(
        actor,
        publication,
        state,
        verbs.LEGAL_REVIEW_CLEARED if cleared else verbs.LEGAL_REVIEW_OBJECTED,
        now,
        data={"reason": review.reason},
        covers=[review],
    )
    return publication


def _refuse_nothing_to_review(publication: Publication) -> None:
    if publication.legal_reviews.filter(answered_at=None).exists():
        raise ConflictError(
            "A legal review is under way.", code="legal_open", hint="Wait for its answer."
        )
    if publication.state in STANDING_STATES and not has_unsigned_wording(publication):
        raise ConflictError(
            "There is no new wording to look at.",
            code="nothing_new",
            hint="Word the correction first.",
        )
