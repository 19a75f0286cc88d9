"""Archiving links: each as it is at that moment, outside of any transaction."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from django.db import transaction
from django.db.models import F, Q

from accounts.actions import system
from accounts.enums import Permission
from accounts.permissions import Actor
from articles.doorbell import ring
from articles.html import read_words
from audit.actions import record
from reviews import blobs, verbs, warc
from reviews.actions.circles import keep_sealed
from reviews.actions.evidence import ARCHIVE_LINK
from reviews.circles import sees
from reviews.enums import CaptureState, EvidenceKind
from reviews.models import Capture, Evidence
from reviews.quoting import occurs_in
from verify.errors import ConflictError, DomainError, MissingError
from verify.outside import Fetched, Limits, OutsideError, fetch

ATTEMPTS: Final = 3
"""How often a link that may work later is tried before it is said to have failed."""
PATIENCE: Final = timedelta(seconds=60)
"""How long an attempt is left alone: longer than it can take."""
LIMITS: Final = Limits(size=20_000_000, seconds=45, wait=15)
LONGEST: Final = 1_000_000
"""Characters that are kept of a page's words."""


@dataclass(frozen=True, slots=True)
class _Archived:
    """What came of a fetch, its bytes on the disk already."""

    fetched: Fetched
    warc_sha256: str
    warc_size: int
    text: str


def archive_link(*, capture_id: int, now: datetime) -> None:
    """Fetch a link that waits to be archived, and keep it; safe to repeat."""
    capture = _claimed(capture_id, now)
    if capture is None:
        return
    try:
        archived = _archived(capture, now)
    except OutsideError as error:
        if error.again and capture.attempts < ATTEMPTS:
            return  # the sweep rings again
        _fail(capture, error, now)
    else:
        _keep(capture, archived, now)


def ring_waiting(*, before: datetime, limit: int) -> None:
    """Ring again for what nobody has at hand since then."""
    waiting = Capture.objects.filter(state=CaptureState.PENDING)
    waiting = waiting.filter(
        Q(tried_at=None, evidence__added_at__lt=before) | Q(tried_at__lt=before)
    )
    for pk in waiting.order_by("pk").values_list("pk", flat=True)[:limit]:
        ring(ARCHIVE_LINK, pk)


@transaction.atomic
def retry_archiving(*, actor: Actor, evidence: Evidence, now: datetime) -> Capture:
    """Try a link again that could not be archived, or never was."""
    actor.require(Permission.FLAG, evidence.team_id, "archive links")
    if evidence.kind != EvidenceKind.LINK or not sees(actor.user, evidence) or evidence.erased_at:
        raise MissingError("There is no such link, or none that you may see.")
    capture, made = Capture.objects.get_or_create(
        evidence=evidence, defaults={"team_id": evidence.team_id}
    )
    capture = Capture.objects.select_for_update().get(pk=capture.pk)
    if not made and capture.state != CaptureState.FAILED:
        raise ConflictError("Only a link that could not be archived is tried again.")
    old, capture.state = capture.state, CaptureState.PENDING
    capture.attempts, capture.error, capture.tried_at = 0, "", None
    capture.save(update_fields=["state", "attempts", "error", "tried_at"])
    event = record(
        actor=actor.stamp(),
        verb=verbs.ARCHIVING_RETRIED,
        target=evidence,
        team=evidence.team_id,
        now=now,
        changes={"state": (old, capture.state)},
        related=[evidence.dispute],
        covers=[capture],
    )
    keep_sealed(evidence, event)
    ring(ARCHIVE_LINK, capture.pk)
    return capture


@transaction.atomic
def _claimed(capture_id: int, now: datetime) -> Capture | None:
    """The capture, its attempt counted; None where it is done, or somebody else has it at hand."""
    waiting = Capture.objects.select_for_update(skip_locked=True, of=("self",))
    capture = waiting.filter(pk=capture_id, state=CaptureState.PENDING).first()
    if capture is None or (capture.tried_at and now - capture.tried_at < PATIENCE):
        return None
    Capture.objects.filter(pk=capture.pk).update(attempts=F("attempts") + 1, tried_at=now)
    return Capture.objects.select_related("evidence__dispute", "evidence__verdict").get(
        pk=capture.pk
    )


def _archived(capture: Capture, now: datetime) -> _Archived:
    fetched = fetch(capture.evidence.url, limits=LIMITS)
    if not 200 <= fetched.status < 300:  # noqa: PLR2004 - HTTP's own numbers
        raise OutsideError(
            f"The server answered with {fetched.status} {fetched.final.reason}.".replace(" .", "."),
            code="refused_there",
            again=fetched.status >= 500,  # noqa: PLR2004 - likewise
        )
    file = warc.written(fetched, now)
    return _Archived(fetched, blobs.keep(capture.team_id, file), len(file), _words(fetched))


def _words(fetched: Fetched) -> str:
    """What a reader would see of it as text; empty where it is none, or too hostile to be read."""
    charset = fetched.final.header("Content-Type").lower().partition("charset=")[2].strip(' "')
    kind = fetched.content_type
    if kind in {"text/html", "application/xhtml+xml"}:
        try:
            return read_words(fetched.content, charset)[:LONGEST]
        except DomainError:
            return ""
    if kind.startswith("text/") or kind == "application/json":
        return _decoded(fetched.content, charset)[:LONGEST].replace("\0", "")
    return ""


def _decoded(content: bytes, charset: str) -> str:
    try:
        return content.decode(charset or "utf-8", errors="replace")
    except LookupError:
        return content.decode(errors="replace")


@transaction.atomic
def _keep(capture: Capture, archived: _Archived, now: datetime) -> None:
    locked = _still_waiting(capture)
    if locked is None:
        return
    fetched = archived.fetched
    locked.state, locked.error, locked.captured_at = CaptureState.ARCHIVED, "", now
    locked.final_url, locked.status = fetched.url, fetched.status
    locked.content_type = fetched.content_type.replace("\0", "")
    locked.sha256 = hashlib.sha256(fetched.content).hexdigest()
    locked.size, locked.text = len(fetched.content), archived.text
    locked.warc_sha256, locked.warc_size = archived.warc_sha256, archived.warc_size
    locked.save()
    _check_quotations(locked)
    event = record(
        actor=system().stamp(),
        verb=verbs.EVIDENCE_ARCHIVED,
        target=capture.evidence,
        team=capture.team_id,
        now=now,
        changes={"state": (CaptureState.PENDING, locked.state)},
        data={
            "status": locked.status,
            "final_url": locked.final_url,
            "sha256": locked.sha256,
            "warc_sha256": locked.warc_sha256,
        },
        related=[capture.evidence.dispute],
        covers=[locked],
    )
    keep_sealed(capture.evidence, event)


@transaction.atomic
def _fail(capture: Capture, error: OutsideError, now: datetime) -> None:
    locked = _still_waiting(capture)
    if locked is None:
        return
    locked.state, locked.error = CaptureState.FAILED, str(error)
    locked.save(update_fields=["state", "error"])
    event = record(
        actor=system().stamp(),
        verb=verbs.EVIDENCE_NOT_ARCHIVED,
        target=capture.evidence,
        team=capture.team_id,
        now=now,
        changes={"state": (CaptureState.PENDING, locked.state)},
        data={"code": error.code, "attempts": locked.attempts},
        related=[capture.evidence.dispute],
        covers=[locked],
    )
    keep_sealed(capture.evidence, event)


def _still_waiting(capture: Capture) -> Capture | None:
    """None where another worker was done first, or it was erased meanwhile."""
    rows = Capture.objects.select_for_update(of=("self",)).filter(state=CaptureState.PENDING)
    return rows.filter(pk=capture.pk, attempts=capture.attempts).first()


def _check_quotations(capture: Capture) -> None:
    """Say of the quotations that name this link whether the archived text has them."""
    source = Evidence.objects.select_related("capture").get(pk=capture.evidence_id)
    for row in Evidence.objects.filter(source=source, erased_at=None).order_by("pk"):
        found = occurs_in(source, row.exact, row.prefix, row.suffix)
        Evidence.objects.filter(pk=row.pk).update(occurs=found)
