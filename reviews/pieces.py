"""What a dispute's page shows of its evidence and contacts, to one reader."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.db.models import Prefetch, Q

from accounts.models import User
from reviews.enums import CaptureState, EvidenceKind
from reviews.models import Contact, ContactEntry, Dispute, Evidence
from reviews.models.evidence import EvidenceQuerySet


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of evidence, with what else the reader sees of the same address or bytes."""

    row: Evidence
    same: list[Evidence] = field(default_factory=list)

    @property
    def capture_state(self) -> str:
        """Of a link; empty where it was never to be archived."""
        capture = getattr(self.row, "capture", None)
        return capture.state if capture else ""


def pieces_of(dispute: Dispute, user: User) -> list[Piece]:
    """The dispute's evidence as the user may see it, oldest first, in a constant number of queries.

    What is superseded stays, marked by `row.later`.
    """
    seen = Evidence.objects.visible_to(user)
    rows = list(
        seen.filter(dispute=dispute)
        .select_related("added_by", "capture", "verdict")
        .prefetch_related(
            Prefetch("source", seen),
            Prefetch("supersedes", seen),
            Prefetch("superseded_by", seen, to_attr="later"),
        )
        .defer("capture__text")
        .order_by("pk")
    )
    twins = _twins(rows, user)
    return [Piece(row, [each for each in twins if _same(row, each)]) for row in rows]


def quotable(dispute: Dispute, user: User) -> EvidenceQuerySet:
    """Links and files of the dispute whose words the user may quote."""
    kinds = (EvidenceKind.LINK, EvidenceKind.FILE)
    rows = Evidence.objects.visible_to(user).filter(dispute=dispute, kind__in=kinds)
    return rows.filter(erased_at=None).order_by("pk")


def is_archiving(pieces: Iterable[Piece]) -> bool:
    """Whether the page should look again soon."""
    return any(piece.capture_state == CaptureState.PENDING for piece in pieces)


def contacts_of(dispute: Dispute, user: User) -> list[Contact]:
    """The dispute's contact log as the user may see it."""
    seen = ContactEntry.objects.seen_by(user)
    entries = seen.select_related("added_by").order_by("at", "pk")
    rows = Contact.objects.visible_to(user).filter(dispute=dispute)
    return list(
        rows.select_related("added_by")
        .prefetch_related(Prefetch("entries", entries, to_attr="told"))
        .order_by("asked_at", "pk")
    )


def _twins(rows: Iterable[Evidence], user: User) -> list[Evidence]:
    urls = {row.url for row in rows if row.url}
    hashes = {row.sha256 for row in rows if row.sha256}
    hashes |= {row.capture.sha256 for row in rows if _hash_of(row) and not row.sha256}
    if not urls and not hashes:
        return []
    alike = Q(url__in=urls) | Q(sha256__in=hashes) | Q(capture__sha256__in=hashes)
    seen = Evidence.objects.visible_to(user).filter(alike, erased_at=None)
    return list(seen.select_related("capture", "dispute").defer("capture__text").order_by("pk"))


def _same(row: Evidence, other: Evidence) -> bool:
    if row.pk == other.pk or row.team_id != other.team_id:
        return False
    same_bytes = bool(_hash_of(row)) and _hash_of(row) == _hash_of(other)
    return same_bytes or bool(row.url and row.url == other.url)


def _hash_of(row: Evidence) -> str:
    """Of the file, or of the content that the link had."""
    capture = getattr(row, "capture", None)
    return row.sha256 or (capture.sha256 if capture else "")
