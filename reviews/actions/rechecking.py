"""What a publication rests on is watched: an edited article, new evidence, another decision."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.db import IntegrityError, transaction

from accounts.actions import system
from accounts.models import User
from accounts.permissions import Actor
from articles.models import Revision
from audit.actions import record
from reviews import verbs
from reviews.actions.publication_steps import locked, step
from reviews.enums import DisputeState
from reviews.models import Appearance, Evidence, Publication, SourceChange
from reviews.publication_queries import (
    evidence_unseen,
    publications_off_their_verdict,
    revisions_unseen,
)
from reviews.publication_states import ChangeKind, Resolution, moved
from verify.errors import ConflictError
from verify.words import optional, required

AT_ONCE = 200
"""Changes that one round of the watch takes up; the next takes the rest."""


def watch_sources(*, now: datetime) -> int:
    """Flag every publication beneath which something changed; how many changes were noted.

    Safe to repeat: each change is noted once.
    """
    noted = sum(
        _note_revision(publication, revision, now)
        for publication, revision in revisions_unseen(AT_ONCE)
    )
    noted += sum(
        _note_evidence(publication, evidence, now)
        for publication, evidence in evidence_unseen(AT_ONCE)
    )
    return noted + sum(
        _note(publication, now, kind=ChangeKind.VERDICT)
        for publication in publications_off_their_verdict(AT_ONCE)
    )


@transaction.atomic
def confirm_finding(
    *, actor: Actor, publication: Publication, reason: str, now: datetime
) -> Publication:
    """An editor looked at what changed: the finding stands as it is."""
    publication = locked(actor, publication, "confirm")
    state = moved(publication.state, "confirm")
    reason = required(reason, "reason", "Say why the finding stands.", longest=5000)
    _require_its_verdict(publication)
    changes = resolve_all(actor.user, publication, Resolution.CONFIRMED, reason, now)
    if not changes:
        raise ConflictError("Nothing that it rests on has changed.", code="nothing_changed")
    publication.notice = ""
    step(
        actor,
        publication,
        state,
        verbs.SOURCE_CHANGE_RESOLVED,
        now,
        data={"reason": reason},
        covers=changes,
    )
    return publication


@transaction.atomic
def set_notice(
    *, actor: Actor, publication: Publication, notice: str, now: datetime
) -> Publication:
    """What readers see above the finding while it is looked at again; empty takes it away."""
    publication = locked(actor, publication, "notify")
    state = moved(publication.state, "notify")
    old, publication.notice = publication.notice, optional(notice, "notice", longest=1000)
    publication.changed_at = now
    step(
        actor,
        publication,
        state,
        verbs.NOTICE_SET,
        now,
        changes={"notice": (old, publication.notice)},
    )
    return publication


def _require_its_verdict(publication: Publication) -> None:
    """Refuse to confirm a finding that the dispute no longer stands decided on."""
    dispute, wording = publication.dispute, publication.wording
    if dispute.state != DisputeState.DECIDED:
        raise ConflictError(
            "The dispute is open again.",
            code="not_decided",
            hint="Wait for its decision, or withdraw the finding.",
        )
    if wording and dispute.verdict_id != wording.verdict_id:
        raise ConflictError(
            "The dispute was decided on another verdict.",
            code="other_verdict",
            hint="Word the finding by it and correct it, or withdraw it.",
        )


def resolve_all(
    by: User, publication: Publication, resolution: str, reason: str, now: datetime
) -> list[SourceChange]:
    """Close what is open beneath the publication; its rows. Their event is the caller's."""
    changes = list(publication.source_changes.open().select_for_update(of=("self",)).order_by("pk"))
    for change in changes:
        change.resolution, change.reason = resolution, reason
        change.resolved_by, change.resolved_at = by, now
        change.save(update_fields=["resolution", "reason", "resolved_by", "resolved_at"])
    return changes


def _note_revision(publication: Publication, revision: Revision, now: datetime) -> bool:
    gone = list(_words_gone(publication, revision))
    return _note(
        publication,
        now,
        kind=ChangeKind.REVISION,
        revision=revision,
        matters=bool(gone),
        words="\n".join(gone),
    )


def _note_evidence(publication: Publication, evidence: Evidence, now: datetime) -> bool:
    return _note(publication, now, kind=ChangeKind.EVIDENCE, evidence=evidence)


def _words_gone(publication: Publication, revision: Revision) -> Iterable[str]:
    """The words that the publication quotes and that the article's newer text does not hold."""
    text = " ".join(revision.text.split())
    quoted = Appearance.objects.filter(
        wording=publication.wording_id, revision__article=revision.article_id
    )
    for exact in dict.fromkeys(quoted.order_by("place").values_list("exact", flat=True)):
        if " ".join(exact.split()) not in text:
            yield exact


@transaction.atomic
def _note(
    publication: Publication,
    now: datetime,
    *,
    kind: str,
    revision: Revision | None = None,
    evidence: Evidence | None = None,
    matters: bool = True,
    words: str = "",
) -> bool:
    try:
        with transaction.atomic():
            change = SourceChange.objects.create(
                team_id=publication.team_id,
                publication=publication,
                kind=kind,
                revision=revision,
                evidence=evidence,
                matters=matters,
                words=words,
                seen_at=now,
            )
    except IntegrityError:
        return False  # another worker noted it
    record(
        actor=system().stamp(),
        verb=verbs.SOURCE_CHANGED,
        target=publication,
        team=publication.team_id,
        now=now,
        data={"kind": kind, "matters": matters},
        related=[row for row in (publication.dispute, revision, evidence) if row],
        covers=[change],
    )
    return True
