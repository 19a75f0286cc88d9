"""What goes out by itself when it is due: a finding under embargo, or a correction of one."""

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
    require_later,
    sign_release,
    step,
)
from reviews.actions.publishing import tell_corrected
from reviews.models import Publication, Release
from reviews.publication_states import PublicationState, ReleaseKind, moved
from reviews.readiness import Lack, blocking, lacks
from verify.errors import ConflictError
from verify.words import optional


@transaction.atomic
def schedule_publication(
    *, actor: Actor, publication: Publication, version: int, due_at: datetime, now: datetime
) -> Publication:
    """Sign the wording, to go out at `due_at` and not before; also moves an embargo."""
    publication = locked(actor, publication, "schedule")
    require_fresh(publication, version)
    state = moved(publication.state, "schedule")
    require_later(due_at, now)
    require_complete(publication, actor, ignoring={"unsigned"})
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
    """Take it, or the correction of it, off the schedule: it goes out no more by itself."""
    publication = locked(actor, publication, "unschedule")
    state = moved(publication.state, "unschedule")
    if publication.due_at is None:
        raise ConflictError("No correction of it is on the schedule.", code="nothing_scheduled")
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
    if publication.due_at is None or publication.due_at > now:
        return False
    missing = blocking(lacks(publication))
    if missing:
        _hold(publication, missing, now)
    elif publication.next_release:
        _let_out_correction(publication, publication.next_release, now)
    else:
        _let_out(publication, now)
    return not missing


def _hold(publication: Publication, missing: list[Lack], now: datetime) -> None:
    public = publication.next_release is not None
    due_at = _unsign(publication)
    step(
        system(),
        publication,
        publication.state if public else PublicationState.READY,
        verbs.PUBLICATION_HELD,
        now,
        changes={"due_at": (due_at, None)},
        data={"missing": [lack.code for lack in missing]},
    )


def _let_out(publication: Publication, now: datetime) -> None:
    assert publication.release is not None  # noqa: S101 - a constraint: what is scheduled is signed
    due_at, publication.due_at = publication.due_at, None
    publication.published_at = publication.changed_at = now
    step(
        system(),
        publication,
        PublicationState.PUBLISHED,
        verbs.PUBLICATION_PUBLISHED,
        now,
        changes={"due_at": (due_at, None)},
        covers=[_went_out(publication.release, now)],
    )


def _let_out_correction(publication: Publication, release: Release, now: datetime) -> None:
    """In the name of whoever signed it, who knew of the changes that were seen until then."""
    due_at, publication.due_at = publication.due_at, None
    publication.release, publication.next_release = release, None
    tell_corrected(
        system(),
        publication,
        moved(publication.state, "correct"),
        now,
        changes={"due_at": (due_at, None)},
        covers=[_went_out(release, now)],
    )


def _went_out(release: Release, now: datetime) -> Release:
    release.out_at = now
    release.save(update_fields=["out_at"])
    return release


def _unsign(publication: Publication) -> datetime | None:
    """Without a signature nothing goes out; when it would have. What is public stays."""
    old, publication.due_at = publication.due_at, None
    if publication.next_release is None:
        publication.release = None
    publication.next_release = None
    return old
