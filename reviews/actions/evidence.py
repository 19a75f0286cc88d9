"""Evidence on a dispute: links, files, quotations and notes. Added, never changed."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import URLValidator
from django.db import transaction

from accounts.enums import Permission
from accounts.permissions import Actor
from articles.doorbell import ring
from audit.actions import record
from reviews import blobs, verbs
from reviews.actions.circles import TEAM, Audience, checked, keep_sealed, name_insiders
from reviews.actions.steps import sealed_in
from reviews.circles import sees
from reviews.enums import Circle, EvidenceKind
from reviews.models import Capture, Dispute, Evidence, Verdict
from reviews.quoting import occurs_in
from reviews.uploads import Upload, checked_upload
from verify.errors import ConflictError, InvalidError, MissingError
from verify.words import optional, required

ARCHIVE_LINK = "reviews.tasks.archive_link"


@dataclass(frozen=True, slots=True)
class Source:
    """A link, with what it shows."""

    url: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words in their original language, a W3C text quote selector, and who translated them."""

    exact: str
    prefix: str = ""
    suffix: str = ""
    language: str = ""
    translation: str = ""
    translator: str = ""
    source: Evidence | None = None


@transaction.atomic
def add_evidence(
    *,
    actor: Actor,
    dispute: Dispute,
    source: Source,
    now: datetime,
    audience: Audience = TEAM,
    supersedes: Evidence | None = None,
) -> Evidence:
    """Add a link, which is archived at once; anybody of the team who may open disputes may."""
    return add_link(
        actor=actor,
        dispute=_open_to(actor, dispute),
        source=source,
        now=now,
        audience=audience,
        supersedes=supersedes,
    )


@transaction.atomic
def add_link(
    *,
    actor: Actor,
    dispute: Dispute,
    source: Source,
    now: datetime,
    verdict: Verdict | None = None,
    audience: Audience = TEAM,
    supersedes: Evidence | None = None,
) -> Evidence:
    """Likewise for an action that has locked the dispute and asked the actor already."""
    values: dict[str, Any] = {
        "url": _web_address(source.url),
        "note": optional(source.note, "note"),
    }
    row = _new(
        actor,
        dispute,
        EvidenceKind.LINK,
        now,
        audience=audience,
        supersedes=supersedes,
        verdict=verdict,
        **values,
    )
    capture = Capture.objects.create(team_id=row.team_id, evidence=row)
    _tell(actor, row, audience, now, capture)
    ring(ARCHIVE_LINK, capture.pk)
    return row


@transaction.atomic
def add_file(
    *,
    actor: Actor,
    dispute: Dispute,
    upload: Upload,
    now: datetime,
    note: str = "",
    audience: Audience = TEAM,
    supersedes: Evidence | None = None,
) -> Evidence:
    """Keep a file's bytes, as they came."""
    dispute = _open_to(actor, dispute)
    upload = checked_upload(upload)
    values: dict[str, Any] = {
        "note": optional(note, "note"),
        "file_name": upload.name,
        "media_type": upload.media_type,
        "size": len(upload.content),
        "sha256": blobs.keep(dispute.team_id, upload.content),
    }
    row = _new(
        actor, dispute, EvidenceKind.FILE, now, audience=audience, supersedes=supersedes, **values
    )
    _tell(actor, row, audience, now)
    return row


@transaction.atomic
def add_quotation(
    *,
    actor: Actor,
    dispute: Dispute,
    quoted: Quoted,
    now: datetime,
    note: str = "",
    audience: Audience = TEAM,
    supersedes: Evidence | None = None,
) -> Evidence:
    """Keep words of a source; where its text is archived, whether they occur in it is said."""
    dispute = _open_to(actor, dispute)
    _may_quote(actor, dispute, quoted.source, audience)
    values: dict[str, Any] = {
        "note": optional(note, "note"),
        "source": quoted.source,
        "exact": required(quoted.exact, "exact", "A quotation has words.", longest=20_000),
        "prefix": optional(quoted.prefix, "prefix", longest=300),
        "suffix": optional(quoted.suffix, "suffix", longest=300),
        "language": optional(quoted.language, "language", longest=12),
        "translation": optional(quoted.translation, "translation", longest=20_000),
        "translator": optional(quoted.translator, "translator", longest=200),
    }
    if values["translation"] and not values["translator"]:
        raise InvalidError("A translation names who made it.", field="translator", code="empty")
    values["occurs"] = occurs_in(quoted.source, str(values["exact"]), quoted.prefix, quoted.suffix)
    row = _new(
        actor,
        dispute,
        EvidenceKind.QUOTATION,
        now,
        audience=audience,
        supersedes=supersedes,
        **values,
    )
    _tell(actor, row, audience, now)
    return row


@transaction.atomic
def add_note(
    *,
    actor: Actor,
    dispute: Dispute,
    note: str,
    now: datetime,
    audience: Audience = TEAM,
    supersedes: Evidence | None = None,
) -> Evidence:
    """Keep what somebody knows, in their own words."""
    dispute = _open_to(actor, dispute)
    values: dict[str, Any] = {"note": required(note, "note", "A note has words.", longest=50_000)}
    row = _new(
        actor, dispute, EvidenceKind.NOTE, now, audience=audience, supersedes=supersedes, **values
    )
    _tell(actor, row, audience, now)
    return row


def _open_to(actor: Actor, dispute: Dispute) -> Dispute:
    actor.require(Permission.FLAG, dispute.team_id, "add evidence")
    return Dispute.objects.select_for_update(of=("self",)).get(pk=dispute.pk)


def _may_quote(actor: Actor, dispute: Dispute, source: Evidence | None, audience: Audience) -> None:
    if source is None:
        return
    if source.dispute_id != dispute.pk or not sees(actor.user, source):
        raise MissingError("The source is no evidence of this dispute.", field="source")
    if source.circle != Circle.TEAM and audience.circle == Circle.TEAM:
        raise InvalidError(
            "Words of a restricted source are restricted too.",
            field="circle",
            hint="Choose the circle of the source, or a narrower one.",
        )


def _new(
    actor: Actor,
    dispute: Dispute,
    kind: str,
    now: datetime,
    *,
    audience: Audience,
    supersedes: Evidence | None,
    verdict: Verdict | None = None,
    **values: Any,
) -> Evidence:
    audience = checked(audience, dispute.team_id)
    if supersedes is not None:
        _may_supersede(actor, dispute, supersedes)
    return Evidence.objects.create(
        team_id=dispute.team_id,
        dispute=dispute,
        verdict=verdict,
        kind=kind,
        circle=audience.circle,
        sealed_in=sealed_in(dispute, actor.user),
        supersedes=supersedes,
        added_by=actor.user,
        added_at=now,
        **values,
    )


def _may_supersede(actor: Actor, dispute: Dispute, earlier: Evidence) -> None:
    if earlier.dispute_id != dispute.pk or not sees(actor.user, earlier):
        raise MissingError("What it supersedes is no evidence of this dispute.", field="supersedes")
    if Evidence.objects.visible_to(actor.user).filter(supersedes=earlier).exists():
        raise ConflictError("This evidence is superseded already.", field="supersedes")


def _tell(actor: Actor, row: Evidence, audience: Audience, now: datetime, *covers: Capture) -> None:
    """Record it: a link of the team's in the open, all that is restricted as one commitment."""
    told = {"kind": row.kind, "circle": row.circle, "dispute_state": row.dispute.state}
    texts = {name: value for name, value in _texts(row).items() if value}
    restricted = row.circle != Circle.TEAM
    event = record(
        actor=actor.stamp(),
        verb=verbs.EVIDENCE_RESTRICTED if restricted else verbs.EVIDENCE_ADDED,
        target=row,
        team=row.team_id,
        now=now,
        data={
            **told,
            **({"restricted": json.dumps(texts, sort_keys=True)} if restricted else texts),
        },
        related=[row.dispute, *([row.verdict] if row.verdict else [])],
        covers=[*covers, *name_insiders(row, audience)],
    )
    keep_sealed(row, event)


def _texts(row: Evidence) -> dict[str, object]:
    names = (
        *("url", "note", "file_name", "sha256", "exact", "prefix", "suffix", "language"),
        *("translation", "translator"),
    )
    return {name: getattr(row, name) for name in names}


def _web_address(url: str) -> str:
    try:
        URLValidator(schemes=["http", "https"])(url.strip())
    except ValidationError as error:
        raise InvalidError(
            f"{url!r} is no web address.", field="url", hint="It begins with https://."
        ) from error
    return url.strip()
