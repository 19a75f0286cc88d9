"""What others have checked: where it is told, read and read again, kept as theirs."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Any, Final

import structlog
from django.db import IntegrityError, transaction

from accounts.actions import system
from accounts.enums import Permission
from accounts.models import Team
from accounts.permissions import Actor
from audit.actions import record
from integrations import verbs
from integrations.foreign_pages import Document, Told, read_document
from integrations.models import ForeignReview, ReviewSource
from verify.doorbell import ring
from verify.errors import ConflictError, DomainError, InvalidError
from verify.outside import Fetched, Limits, fetch
from verify.web_addresses import checked_web_address

log = structlog.get_logger(__name__)

READ: Final = "integrations.tasks.read_source"
LIMITS: Final = Limits(size=10_000_000, seconds=20, wait=10)
PAGES: Final = 40
"""Linked pages that one reading opens; the next one goes on."""
PAUSES: Final = tuple(timedelta(minutes=each) for each in (5, 30, 120, 480, 1440))
IN_HAND: Final = timedelta(minutes=10)
LONGEST_PAUSE: Final = 24 * 30
MOST_SOURCES: Final = 200


@dataclass(slots=True)
class Tally:
    """What a reading gave."""

    new: list[ForeignReview] = field(default_factory=list)
    changed: list[ForeignReview] = field(default_factory=list)
    known: int = 0
    left_out: set[str] = field(default_factory=set)

    def in_words(self) -> str:
        told = f"{len(self.new)} new, {len(self.changed)} changed, {self.known} known"
        reasons = f"; left out: {', '.join(sorted(self.left_out))}" if self.left_out else ""
        return (told + reasons)[:300]


@transaction.atomic
def add_source(
    *, actor: Actor, team: Team, url: str, now: datetime, every_hours: int = 0
) -> ReviewSource:
    """Read an address that tells of others' checks: once, or every so many hours."""
    actor.require(Permission.SUBMIT, team.pk, "add sources of others' checks")
    if not 0 <= every_hours <= LONGEST_PAUSE:
        raise InvalidError(f"From 0 to {LONGEST_PAUSE} hours.", field="every_hours")
    url = checked_web_address(url)
    if ReviewSource.objects.current().filter(team=team).count() >= MOST_SOURCES:
        raise ConflictError(f"A team has at most {MOST_SOURCES} sources.")
    try:
        with transaction.atomic():
            source = ReviewSource.objects.create(
                team=team, url=url, every_hours=every_hours, added_by=actor.user, due_at=now
            )
    except IntegrityError as error:
        raise ConflictError("This address is read already.", field="url") from error
    record(
        actor=actor.stamp(),
        verb=verbs.SOURCE_ADDED,
        target=source,
        team=team.pk,
        now=now,
        data={"url": url, "every_hours": every_hours},
    )
    ring(READ, source.pk)
    return source


@transaction.atomic
def read_again(*, actor: Actor, source: ReviewSource, now: datetime) -> ReviewSource:
    """Read it now; what changed there is changed here."""
    source = _locked(actor, source, Permission.SUBMIT)
    source.due_at, source.attempts = now, 0
    source.save(update_fields=["due_at", "attempts"])
    ring(READ, source.pk)
    return source


@transaction.atomic
def archive_source(*, actor: Actor, source: ReviewSource, now: datetime) -> ReviewSource:
    """Read it no more. What it told stays."""
    source = _locked(actor, source, Permission.SUBMIT)
    source.archived_at, source.due_at = now, None
    source.save(update_fields=["archived_at", "due_at"])
    record(
        actor=actor.stamp(),
        verb=verbs.SOURCE_ARCHIVED,
        target=source,
        team=source.team_id,
        now=now,
        changes={"archived_at": (None, now)},
    )
    return source


def read_source(source_id: int, *, now: datetime) -> Tally | None:
    """Fetch a source that is due, and the pages that it links; keep what they tell.

    None where it is not due or could not be read; why stands with the source then.
    """
    source = _claimed(source_id, now)
    if source is None:
        return None
    try:
        documents = _documents(source)
    except DomainError as error:
        _note_failure(source, error, now)
        return None
    return _keep(source, documents, now)


@transaction.atomic
def _claimed(source_id: int, now: datetime) -> ReviewSource | None:
    """The source, its next attempt already set: a worker killed from here on loses nothing."""
    due = ReviewSource.objects.current().filter(pk=source_id, due_at__lte=now)
    source = due.select_for_update(skip_locked=True).first()
    if source is None:
        return None
    source.attempts += 1
    source.due_at = now + IN_HAND if source.attempts <= len(PAUSES) else None
    source.save(update_fields=["attempts", "due_at"])
    return source


def _documents(source: ReviewSource) -> list[Document]:
    """What the source tells, and the pages it links that are not known yet, as far as may be."""
    first, url = _document(source.url)
    documents = [first]
    told = {review.url for review in first.reviews}
    known = ForeignReview.objects.filter(team=source.team_id, url__in=first.links)
    skipped = told | set(known.values_list("url", flat=True)) | {url}
    for link in [link for link in first.links if link not in skipped][:PAGES]:
        try:
            documents.append(_document(link)[0])
        except DomainError as error:
            log.info("linked_page_not_read", source=source.pk, error=error.code)
    return documents


def _document(url: str) -> tuple[Document, str]:
    fetched = fetch(url, limits=LIMITS, headers={"Accept": "application/ld+json, text/html, */*"})
    _require_ok(fetched)
    return read_document(fetched.content, fetched.content_type, fetched.url), fetched.url


def _require_ok(fetched: Fetched) -> None:
    if not 200 <= fetched.status < 300:  # noqa: PLR2004 - HTTP's own numbers
        raise InvalidError(
            f"The server answered with {fetched.status}.", code="refused_there", field="url"
        )


@transaction.atomic
def _note_failure(source: ReviewSource, error: DomainError, now: datetime) -> None:
    row = ReviewSource.objects.select_for_update().get(pk=source.pk)
    again = row.attempts <= len(PAUSES)
    row.last_error = str(error)[:300]
    row.due_at = now + PAUSES[row.attempts - 1] if again else _next(row, now)
    row.attempts = row.attempts if again else 0
    row.save(update_fields=["last_error", "due_at", "attempts"])


@transaction.atomic
def _keep(source: ReviewSource, documents: Sequence[Document], now: datetime) -> Tally:
    row = ReviewSource.objects.select_for_update().get(pk=source.pk)
    tally = Tally()
    for document in documents:
        _store(row, document.reviews, tally, now)
        tally.left_out.update(document.left_out)
    row.read_at, row.told, row.last_error, row.attempts = now, tally.in_words(), "", 0
    row.due_at = _next(row, now)
    row.save(update_fields=["read_at", "told", "last_error", "attempts", "due_at"])
    written = [*tally.new, *tally.changed]
    if written:
        record(
            actor=system().stamp(),
            verb=verbs.REVIEWS_IMPORTED,
            target=row,
            team=row.team_id,
            now=now,
            data={"new": len(tally.new), "changed": len(tally.changed)},
            covers=written,
        )
    return tally


def _next(source: ReviewSource, now: datetime) -> datetime | None:
    if not source.every_hours or source.archived_at:
        return None
    return now + timedelta(hours=source.every_hours)


def _store(source: ReviewSource, told: Iterable[Told], tally: Tally, now: datetime) -> None:
    """Each review once by its address and claim; the one claim of an address may be reworded."""
    by_url: dict[str, list[Told]] = {}
    for review in told:
        by_url.setdefault(review.url, []).append(review)
    stored: dict[str, list[ForeignReview]] = {}
    known = ForeignReview.objects.select_for_update().filter(
        team=source.team_id, url__in=list(by_url)
    )
    for row in known:
        stored.setdefault(row.url, []).append(row)
    for url, reviews in by_url.items():
        _store_of_page(source, reviews, stored.get(url, []), tally, now)


def _store_of_page(
    source: ReviewSource,
    reviews: list[Told],
    stored: list[ForeignReview],
    tally: Tally,
    now: datetime,
) -> None:
    by_key = {row.key: row for row in stored}
    alone = stored[0] if len(stored) == len(reviews) == 1 else None
    for review in reviews:
        values = _values(review)
        row = by_key.get(values["key"]) or alone
        if row is None:
            row = ForeignReview(
                team_id=source.team_id,
                source=source,
                imported_at=now,
                changed_at=now,
                **values,
            )
            row.save()
            by_key[row.key] = row
            tally.new.append(row)
        elif any(getattr(row, name) != value for name, value in values.items()):
            for name, value in values.items():
                setattr(row, name, value)
            row.changed_at = now
            row.save()
            tally.changed.append(row)
        else:
            tally.known += 1


def _values(review: Told) -> dict[str, Any]:
    return {
        "url": review.url,
        "key": hashlib.sha256(review.claim.casefold().encode()).hexdigest(),
        "organisation": review.organisation,
        "claim": review.claim,
        "claimant": review.claimant,
        "rating": review.rating,
        "rating_value": review.rating_value,
        "best": review.best,
        "worst": review.worst,
        "published": date.fromisoformat(review.published) if review.published else None,
        "language": review.language,
    }


def _locked(actor: Actor, source: ReviewSource, permission: Permission) -> ReviewSource:
    row = ReviewSource.objects.select_for_update().get(pk=source.pk)
    actor.require(permission, row.team_id, "change sources of others' checks")
    if row.archived_at is not None:
        raise ConflictError("This source is read no more.")
    return row
