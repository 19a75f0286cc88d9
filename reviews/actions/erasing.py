"""Erasing evidence and contacts: the one way to take their contents away, and what forbids it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from accounts.enums import Permission
from accounts.permissions import Actor
from audit import erasure
from audit.actions import record, reference
from audit.models import Event, Hold
from reviews import blobs, verbs
from reviews.actions.circles import keep_sealed
from reviews.circles import sees
from reviews.enums import CaptureState
from reviews.models import Capture, Contact, ContactEntry, Dispute, Evidence
from verify.errors import ConflictError, MissingError
from verify.words import required

OF_EVIDENCE = (
    *("url", "note", "file_name", "media_type", "sha256", "exact", "prefix", "suffix", "language"),
    *("translation", "translator"),
)
OF_CONTACTS = ("who", "reached_at", "asked")


@transaction.atomic
def erase_evidence(*, actor: Actor, evidence: Evidence, reason: str, now: datetime) -> Evidence:
    """Take what a piece of evidence says out of the desk, the store and the trail; the row stays.

    By an editor who may see it. ConflictError where a preservation hold forbids it.
    """
    dispute = _locked(evidence.dispute_id)
    row = Evidence.objects.select_for_update(of=("self",)).get(pk=evidence.pk)
    _allow(actor, row, dispute)
    return empty_evidence(actor, row, required(reason, "reason", "Say why it is erased."), now)


@transaction.atomic
def erase_contact(*, actor: Actor, contact: Contact, reason: str, now: datetime) -> Contact:
    """Likewise a contact with all that came of it."""
    dispute = _locked(contact.dispute_id)
    row = Contact.objects.select_for_update(of=("self",)).get(pk=contact.pk)
    _allow(actor, row, dispute)
    return empty_contact(actor, row, required(reason, "reason", "Say why it is erased."), now)


def empty_evidence(actor: Actor, row: Evidence, reason: str, now: datetime) -> Evidence:
    """For an action that has locked the dispute and the row, and knows that it may be erased."""
    files = {row.sha256} - {""}
    for name in OF_EVIDENCE:
        setattr(row, name, "")
    row.size, row.occurs, row.erased_at = 0, None, now
    row.save()
    capture = Capture.objects.select_for_update().filter(evidence=row).first()
    if capture is not None:
        files |= {capture.warc_sha256} - {""}
        _empty(capture)
    _finish(actor, row, reason, now, [capture] if capture else [])
    transaction.on_commit(lambda: _remove(row.team_id, files))
    return row


def empty_contact(actor: Actor, row: Contact, reason: str, now: datetime) -> Contact:
    """Likewise a contact."""
    for name in OF_CONTACTS:
        setattr(row, name, "")
    row.erased_at = now
    row.save()
    entries = list(row.entries.order_by("pk"))
    ContactEntry.objects.filter(contact=row).update(words="")
    _finish(actor, row, reason, now, entries)
    return row


@transaction.atomic
def hold_dispute(*, actor: Actor, dispute: Dispute, reason: str, now: datetime) -> Hold:
    """Forbid erasing anything of a dispute: its evidence and its contacts too."""
    actor.require(Permission.DECIDE, dispute.team_id, "place preservation holds")
    reason = required(reason, "reason", "Say why it must be kept.")
    dispute = _locked(dispute.pk)
    return erasure.hold(
        stamp=actor.stamp(), target=dispute, reason=reason, now=now, team=dispute.team_id
    )


@transaction.atomic
def release_dispute(*, actor: Actor, dispute: Dispute, now: datetime) -> Hold:
    """Allow erasing again."""
    actor.require(Permission.DECIDE, dispute.team_id, "lift preservation holds")
    return erasure.release(stamp=actor.stamp(), target=dispute, now=now, team=dispute.team_id)


def is_held(*rows: Dispute | Evidence | Contact) -> bool:
    """Whether a preservation hold lies on one of them."""
    names = [reference(row) for row in rows]
    return Hold.objects.filter(object__in=names, lifted_at=None).exists()


def _locked(dispute_id: int) -> Dispute:
    """Whoever erases and whoever places a hold wait for each other here."""
    return Dispute.objects.select_for_update(of=("self",)).get(pk=dispute_id)


def _allow(actor: Actor, row: Evidence | Contact, dispute: Dispute) -> None:
    actor.require(Permission.DECIDE, row.team_id, "erase evidence")
    if not sees(actor.user, row):
        raise MissingError("There is no such thing, or none that you may see.")
    if row.erased_at:
        raise ConflictError("This was erased already.")
    if is_held(dispute, row):
        raise ConflictError(
            "A preservation hold forbids erasing this.", code="held", hint="Release the hold first."
        )


def _empty(capture: Capture) -> None:
    capture.state = CaptureState.ERASED
    for name in ("error", "final_url", "content_type", "sha256", "warc_sha256", "text"):
        setattr(capture, name, "")
    capture.size = capture.warc_size = 0
    capture.status = capture.captured_at = None
    capture.save()


def _finish(
    actor: Actor,
    row: Evidence | Contact,
    reason: str,
    now: datetime,
    covers: Iterable[Capture | ContactEntry],
) -> None:
    verb = verbs.EVIDENCE_ERASED if isinstance(row, Evidence) else verbs.CONTACT_ERASED
    erasure.erase_about(
        stamp=actor.stamp(),
        object_type=row._meta.label_lower,
        object_id=row.pk,
        reason=reason,
        now=now,
        team=row.team_id,
    )
    event = record(
        actor=actor.stamp(),
        verb=verb,
        target=row,
        team=row.team_id,
        now=now,
        changes={"erased_at": (None, now)},
        data={"reason": reason},
        related=[row.dispute],
        covers=list(covers),
    )
    for told in (event, *_of_the_trail(row)):
        keep_sealed(row, told)


def _of_the_trail(row: Evidence | Contact) -> Iterable[UUID]:
    """The act by which the trail was emptied of the row, which is erased once."""
    told = Event.objects.about(row._meta.label_lower, row.pk).filter(verb=erasure.ERASED.name)
    return told.values_list("pk", flat=True)


def _remove(team_id: int, files: Iterable[str]) -> None:
    """Take bytes off the disk that nothing else of the team rests on."""
    for sha256 in files:
        evidence = Evidence.objects.filter(team=team_id, sha256=sha256)
        captures = Capture.objects.filter(Q(warc_sha256=sha256), team=team_id)
        if not evidence.exists() and not captures.exists():
            blobs.remove(team_id, sha256)
