"""What every step of a publication does: lock, look whether it is still what was read, record."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from datetime import datetime

from django.db.models import Model

from accounts.enums import Permission
from accounts.permissions import Actor
from audit.actions import record
from audit.verbs import Verb
from reviews.actions.steps import require, whom_to_ask
from reviews.models import Dispute, Ground, Publication, Release, Verdict
from reviews.publication_states import MOVES, PublicationState, ReleaseKind
from reviews.readiness import blocking, lacks
from verify.errors import ConflictError, ForbiddenError, InvalidError, StaleError

WRITTEN = [
    *("state", "version", "verdict", "wording", "release", "next_release", "due_at"),
    *("published_at", "changed_at", "contact_reason", "notice"),
]


def locked(actor: Actor, publication: Publication, move: str) -> Publication:
    """The publication and its dispute under lock, once the actor is allowed the move."""
    require(actor, MOVES[move].permission, publication.team_id, MOVES[move].words)
    return locked_row(publication)


def locked_row(publication: Publication) -> Publication:
    """The publication under lock, its dispute before it."""
    Dispute.objects.select_for_update().get(pk=publication.dispute_id)
    return (
        Publication.objects.select_for_update(of=("self",))
        .select_related("wording", "release", "next_release__publisher", "dispute", "verdict")
        .get(pk=publication.pk)
    )


def require_fresh(publication: Publication, version: int) -> None:
    """Refuse to act on what the actor has not seen."""
    if publication.version != version:
        raise StaleError(
            "This publication was changed since you read it.",
            field="version",
            hint="Look at it again, then repeat.",
        )


def require_later(due_at: datetime, now: datetime) -> None:
    """Refuse to schedule for a time that has passed."""
    if due_at <= now:
        raise InvalidError(
            "This time has passed.", field="due_at", hint="Choose a later one, or publish now."
        )


def require_complete(
    publication: Publication, actor: Actor | None, *, ignoring: Collection[str] = ()
) -> None:
    """Refuse what is not ready for the public; the refusal names the first thing missing."""
    found = blocking(lacks(publication, actor), ignoring)
    if not found:
        return
    first = found[0]
    more = f" {len(found) - 1} more on its page." if len(found) > 1 else ""
    if first.code == "second_eyes" and actor:
        raise ForbiddenError(first.words, code=first.code, hint=another_editor(actor, publication))
    raise ConflictError(first.words, code=first.code, hint=f"{first.mend}{more}")


def another_editor(actor: Actor, publication: Publication) -> str:
    """Who could in the actor's place, by name."""
    others = whom_to_ask(Permission.PUBLISH, publication.team_id, but=actor.user)
    return f"Another editor can{others}."


def step(
    actor: Actor,
    publication: Publication,
    state: str,
    verb: Verb,
    now: datetime,
    *,
    changes: Mapping[str, tuple[object, object]] | None = None,
    data: Mapping[str, object] | None = None,
    related: Sequence[Model] = (),
    covers: Sequence[Model] = (),
) -> None:
    """Write the publication as it stands now, and record the act."""
    old = publication.state
    publication.state = state
    publication.version += 1
    publication.save(update_fields=WRITTEN)
    moved = {"state": (PublicationState(old), PublicationState(state))} if old != state else {}
    record(
        actor=actor.stamp(),
        verb=verb,
        target=publication,
        team=publication.team_id,
        now=now,
        changes={**moved, **(changes or {})},
        data=data,
        related=[publication.dispute, *related],
        covers=covers,
    )


def sign_release(
    actor: Actor,
    publication: Publication,
    kind: str,
    now: datetime,
    *,
    due_at: datetime | None = None,
    change: str = "",
    reason: str = "",
) -> list[Model]:
    """Put the actor's signature under the newest wording; the rows, the release first.

    A correction that is due later is the publication's next release; all else takes its place at
    once. The database refuses it where the actor gave a verdict of the round that it rests on.
    """
    assert publication.wording is not None  # noqa: S101 - made with the first wording
    release = Release.objects.create(
        team_id=publication.team_id,
        publication=publication,
        wording=publication.wording,
        verdict_id=publication.wording.verdict_id,
        kind=kind,
        publisher=actor.user,
        made_at=now,
        due_at=due_at,
        out_at=None if due_at else now,
        change=change,
        reason=reason,
    )
    grounds = Ground.objects.bulk_create(
        Ground(
            team_id=publication.team_id,
            release=release,
            verdict=verdict,
            author_id=verdict.author_id,
            publisher=actor.user,
        )
        for verdict in verdicts_beneath(publication.wording.verdict)
    )
    if due_at and kind == ReleaseKind.CORRECTED:
        publication.next_release = release
    else:
        publication.release = release
    return [release, *grounds]


def verdicts_beneath(verdict: Verdict) -> list[Verdict]:
    """Every verdict of the round, first, second and deciding: a release rests on them all."""
    return list(
        Verdict.objects.filter(dispute=verdict.dispute_id, round=verdict.round).order_by("pk")
    )


def has_unsigned_wording(publication: Publication) -> bool:
    """Whether the newest wording is another than the one that is public, or is to be."""
    release = publication.release
    return release is None or release.wording_id != publication.wording_id
