"""Sources that were edited after somebody judged by them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from accounts.actions import system
from claims.models import Statement
from reviews import verbs
from reviews.actions.steps import move
from reviews.models import Dispute


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
