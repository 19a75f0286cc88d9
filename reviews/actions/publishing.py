"""From a wording to the public page: ready, published, corrected."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from django.db import transaction
from django.db.models import Model

from accounts.permissions import Actor
from reviews import verbs
from reviews.actions.publication_steps import (
    has_unsigned_wording,
    locked,
    require_complete,
    require_fresh,
    require_later,
    sign_release,
    step,
)
from reviews.actions.rechecking import resolve_all
from reviews.models import Publication
from reviews.publication_states import ReleaseKind, Resolution, moved
from verify.errors import ConflictError
from verify.words import optional, required


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
def publish_now(
    *, actor: Actor, publication: Publication, version: int, now: datetime
) -> Publication:
    """Sign the wording and make it public at once, an embargo or not."""
    publication = locked(actor, publication, "publish")
    require_fresh(publication, version)
    state = moved(publication.state, "publish")
    require_complete(publication, actor, ignoring={"unsigned"})
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


@transaction.atomic
def correct_publication(
    *,
    actor: Actor,
    publication: Publication,
    version: int,
    change: str,
    reason: str,
    now: datetime,
    due_at: datetime | None = None,
) -> Publication:
    """Sign the newest wording in the place of the public one, at once or to go out at `due_at`.

    `change` and `reason` stand in the page's ledger for good, once it is out. Deals with the open
    changes of what it rests on.
    """
    publication = locked(actor, publication, "correct")
    require_fresh(publication, version)
    state = moved(publication.state, "correct")
    change = required(change, "change", "Tell readers what changed.", longest=2000)
    reason = required(reason, "reason", "Tell readers why.", longest=2000)
    if not has_unsigned_wording(publication):
        raise ConflictError(
            "There is no new wording to correct it by.",
            code="nothing_new",
            hint="Write one, look at it, then correct.",
        )
    require_complete(publication, actor, ignoring={"source_changed", "unsigned"})
    if due_at:
        require_later(due_at, now)
    old, publication.due_at, publication.next_release = publication.due_at, due_at, None
    moved_to: dict[str, tuple[object, object]] = {"due_at": (old, due_at)} if old != due_at else {}
    rows = sign_release(
        actor,
        publication,
        ReleaseKind.CORRECTED,
        now,
        due_at=due_at,
        change=change,
        reason=reason,
    )
    if due_at:
        # No word of it is told before it is out, the trail included.
        verb = verbs.CORRECTION_SCHEDULED
        step(actor, publication, publication.state, verb, now, changes=moved_to, covers=rows)
        return publication
    tell_corrected(actor, publication, state, now, changes=moved_to, covers=rows)
    return publication


def tell_corrected(
    actor: Actor,
    publication: Publication,
    state: str,
    now: datetime,
    *,
    changes: Mapping[str, tuple[object, object]],
    covers: Sequence[Model],
) -> None:
    """Its release, a correction, is public now, signed by who knew of the changes seen so far."""
    release = publication.release
    assert release is not None  # noqa: S101 - what is corrected was signed anew
    publication.changed_at, publication.notice = now, ""
    resolved = resolve_all(
        release.publisher, publication, Resolution.CORRECTED, release.change, now
    )
    step(
        actor,
        publication,
        state,
        verbs.PUBLICATION_CORRECTED,
        now,
        changes=changes,
        data={"change": release.change, "why": release.reason},
        covers=[*covers, *resolved],
    )


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
