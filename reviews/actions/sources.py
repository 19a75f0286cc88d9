"""Sources that were edited after somebody judged by them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.db.models import Exists, OuterRef

from accounts.actions import system
from articles.models import Revision
from claims.models import Statement
from reviews import verbs
from reviews.actions.steps import move
from reviews.enums import LIVE_STATES, DisputeState
from reviews.models import Dispute, Verdict
from reviews.querysets import DisputeQuerySet


def note_edited_sources(*, story_id: int, now: datetime) -> int:
    """Say so on each dispute with a verdict of which an article of the story took words back.

    How many. Words that a newer text of the same article still has are not taken back. Safe to
    repeat: what somebody has looked at is not said again.
    """
    done = 0
    for dispute in _judged_in(story_id):
        edited = _taken_back(dispute)
        if edited:
            note_edited_source(dispute=dispute, statements=edited, now=now)
            done += 1
    return done


def _judged_in(story_id: int) -> DisputeQuerySet:
    """Disputes with a verdict in force over claims that an article of the story told once."""
    told = Statement.objects.filter(
        revision__article__places__story=story_id, retired_at__isnull=False
    )
    given = Verdict.objects.filter(dispute=OuterRef("pk"), round=OuterRef("round"))
    return Dispute.objects.filter(
        Exists(given),
        claim__in=told.values("claim_id"),
        source_changed_at=None,
        state__in=[*LIVE_STATES, DisputeState.DECIDED],
    ).order_by("pk")


def _taken_back(dispute: Dispute) -> list[Statement]:
    """The claim's words that stood when the verdict was given and stand no longer."""
    since = dispute.source_seen_at or _judged_on(dispute)
    if since is None:
        return []
    newer = Revision.objects.filter(
        article=OuterRef("revision__article"), number__gt=OuterRef("revision__number")
    )
    standing = Statement.objects.live().filter(
        revision__article=OuterRef("revision__article"), exact=OuterRef("exact")
    )
    gone = dispute.claim.statements.filter(retired_at__gt=since)
    return list(gone.filter(Exists(newer), ~Exists(standing)).order_by("pk"))


def _judged_on(dispute: Dispute) -> datetime | None:
    given = dispute.verdicts.filter(round=dispute.round).order_by("created_at")
    return given.values_list("created_at", flat=True).first()


@transaction.atomic
def note_edited_source(
    *, dispute: Dispute, statements: Sequence[Statement], now: datetime
) -> Dispute:
    """Say on a dispute that words which a verdict rests on are no longer what was printed.

    An editor then reopens it or confirms the verdict. Said once, until somebody looked at it.
    """
    dispute = (
        Dispute.objects.select_for_update(of=("self",)).select_related("claim").get(pk=dispute.pk)
    )
    if dispute.source_changed_at:
        return dispute
    dispute.source_changed_at = now
    move(
        system(dispute.team),
        dispute,
        dispute.state,
        verbs.SOURCE_EDITED,
        now,
        changes={"source_changed_at": (None, now)},
        data={"statements": [row.pk for row in statements]},
        related=[dispute.claim, *statements],
    )
    return dispute
