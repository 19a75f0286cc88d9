"""From a wording to the public page: cleared, ready, scheduled, published, corrected."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from accounts.actions import system
from accounts.permissions import Actor
from reviews import verbs
from reviews.actions.publication_steps import (
    locked,
    locked_row,
    require_complete,
    require_fresh,
    sign_release,
    step,
)
from reviews.actions.rechecking import resolve_all
from reviews.models import LegalReview, Publication
from reviews.publication_states import (
    STANDING_STATES,
    LegalAnswer,
    PublicationState,
    ReleaseKind,
    Resolution,
    moved,
)
from reviews.readiness import blocking, lacks
from verify.errors import ConflictError, ForbiddenError, InvalidError
from verify.words import one_of, optional, required


@transaction.atomic
def make_ready(
    *, actor: Actor, publication: Publication, version: int, now: datetime
) -> Publication:
    """Say that nothing is missing; any editor who judged nothing of it may then publish it."""
    publication = locked(actor, publication, "make_ready")
    require_fresh(publication, version)
    state = moved(publication.state, "make_ready")
    require_complete(publication, None)
    step(actor, publication, state, verbs.PUBLICATION_READY, now)
    return publication


@transaction.atomic
def explain_contact(
    *, actor: Actor, publication: Publication, reason: str, now: datetime
) -> Publication:
    """Write down why an adverse finding goes out without asking whom it speaks against."""
    publication = locked(actor, publication, "write")
    moved(publication.state, "write")
    reason = required(reason, "reason", "Say why nobody was asked.", longest=5000)
    old, publication.contact_reason = publication.contact_reason or None, reason
    step(
        actor,
        publication,
        publication.state,
        verbs.CONTACT_EXPLAINED,
        now,
        changes={"contact_reason": (old, reason)},
    )
    return publication


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
            hint="Another editor can.",
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
    if publication.state in STANDING_STATES and not _has_unsigned_wording(publication):
        raise ConflictError(
            "There is no new wording to look at.",
            code="nothing_new",
            hint="Word the correction first.",
        )


def _has_unsigned_wording(publication: Publication) -> bool:
    release = publication.release
    return release is None or release.wording_id != publication.wording_id


@transaction.atomic
def schedule_publication(
    *, actor: Actor, publication: Publication, version: int, due_at: datetime, now: datetime
) -> Publication:
    """Sign the wording, to go out at `due_at` and not before; also moves an embargo."""
    publication = locked(actor, publication, "schedule")
    require_fresh(publication, version)
    state = moved(publication.state, "schedule")
    if due_at <= now:
        raise InvalidError(
            "This time has passed.", field="due_at", hint="Choose a later one, or publish now."
        )
    require_complete(publication, actor)
    old, publication.due_at = publication.due_at, due_at
    rows = sign_release(actor, publication, ReleaseKind.PUBLISHED, now, due_at=due_at)
    step(
        actor,
        publication,
        state,
        verbs.PUBLICATION_SCHEDULED,
        now,
        changes={"due_at": (old, due_at)},
        covers=rows,
    )
    return publication


@transaction.atomic
def unschedule_publication(
    *, actor: Actor, publication: Publication, now: datetime, reason: str = ""
) -> Publication:
    """Take it off the schedule: it goes out no more by itself."""
    publication = locked(actor, publication, "unschedule")
    state = moved(publication.state, "unschedule")
    old = _unsign(publication)
    step(
        actor,
        publication,
        state,
        verbs.PUBLICATION_UNSCHEDULED,
        now,
        changes={"due_at": (old, None)},
        data={"reason": optional(reason, "reason", longest=5000)},
    )
    return publication


@transaction.atomic
def publish_now(
    *, actor: Actor, publication: Publication, version: int, now: datetime
) -> Publication:
    """Sign the wording and make it public at once, an embargo or not."""
    publication = locked(actor, publication, "publish")
    require_fresh(publication, version)
    state = moved(publication.state, "publish")
    require_complete(publication, actor)
    rows = sign_release(actor, publication, ReleaseKind.PUBLISHED, now)
    old, publication.due_at = publication.due_at, None
    publication.published_at = publication.changed_at = now
    step(
        actor,
        publication,
        state,
        verbs.PUBLICATION_PUBLISHED,
        now,
        changes={"due_at": (old, None)} if old else {},
        covers=rows,
    )
    return publication


def release_due(*, now: datetime) -> int:
    """Let out what is due, each in a transaction of its own; how many. Safe to repeat."""
    due = Publication.objects.due(now).order_by("due_at", "pk").values_list("pk", flat=True)
    return sum(_release(pk, now) for pk in due[:200])


@transaction.atomic
def _release(pk: int, now: datetime) -> bool:
    """One that is due; held back where what it rests on is not what was signed."""
    found = Publication.objects.due(now).filter(pk=pk).first()
    if found is None:
        return False
    publication = locked_row(found)
    if publication.state != PublicationState.SCHEDULED or not _is_due(publication, now):
        return False
    missing = blocking(lacks(publication))
    due_at = publication.due_at
    if missing:
        _unsign(publication)
        step(
            system(),
            publication,
            PublicationState.READY,
            verbs.PUBLICATION_HELD,
            now,
            changes={"due_at": (due_at, None)},
            data={"missing": [lack.code for lack in missing]},
        )
        return False
    publication.due_at = None
    publication.published_at = publication.changed_at = now
    step(
        system(),
        publication,
        PublicationState.PUBLISHED,
        verbs.PUBLICATION_PUBLISHED,
        now,
        changes={"due_at": (due_at, None)},
        related=[publication.release] if publication.release else [],
    )
    return True


@transaction.atomic
def correct_publication(
    *,
    actor: Actor,
    publication: Publication,
    version: int,
    change: str,
    reason: str,
    now: datetime,
) -> Publication:
    """Sign the newest wording in the place of the public one.

    `change` and `reason` stand in the page's ledger for good. Deals with the open changes of what
    it rests on.
    """
    publication = locked(actor, publication, "correct")
    require_fresh(publication, version)
    state = moved(publication.state, "correct")
    change = required(change, "change", "Tell readers what changed.", longest=2000)
    reason = required(reason, "reason", "Tell readers why.", longest=2000)
    if not _has_unsigned_wording(publication):
        raise ConflictError(
            "There is no new wording to correct it by.",
            code="nothing_new",
            hint="Write one, look at it, then correct.",
        )
    require_complete(publication, actor, ignoring={"source_changed"})
    rows = sign_release(
        actor, publication, ReleaseKind.CORRECTED, now, change=change, reason=reason
    )
    changes = resolve_all(actor, publication, Resolution.CORRECTED, change, now)
    publication.changed_at, publication.notice = now, ""
    step(
        actor,
        publication,
        state,
        verbs.PUBLICATION_CORRECTED,
        now,
        data={"change": change, "why": reason},
        covers=[*rows, *changes],
    )
    return publication


@transaction.atomic
def discard_publication(
    *, actor: Actor, publication: Publication, now: datetime, reason: str = ""
) -> Publication:
    """Give up what was never public; the finding may have another publication."""
    publication = locked(actor, publication, "discard")
    state = moved(publication.state, "discard")
    open_reviews = list(publication.legal_reviews.select_for_update().filter(answered_at=None))
    publication.release = None
    step(
        actor,
        publication,
        state,
        verbs.PUBLICATION_DISCARDED,
        now,
        data={"reason": optional(reason, "reason", longest=5000)},
        related=open_reviews,
    )
    return publication


def _unsign(publication: Publication) -> datetime | None:
    """Without a signature nothing goes out; when it would have."""
    old, publication.due_at, publication.release = publication.due_at, None, None
    return old


def _is_due(publication: Publication, now: datetime) -> bool:
    return publication.due_at is not None and publication.due_at <= now
