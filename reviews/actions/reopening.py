"""Evidence that changes a finding: added, and its closed dispute opened again, in one act."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime

from django.db import transaction

from accounts.permissions import Actor
from reviews.actions.steps import locked
from reviews.actions.working import appeal, reopen_dispute
from reviews.enums import MOVES, DisputeOrigin, moved
from reviews.models import Dispute, Evidence
from verify.words import required


@transaction.atomic
def add_and_reopen(
    *,
    actor: Actor,
    dispute: Dispute,
    add: Callable[[datetime], Evidence],
    reason: str,
    now: datetime,
) -> Evidence:
    """Add evidence by `add`, at `now`, and begin a new round of its closed dispute because of it.

    For an editor this is a reopening, for others of the desk an appeal. The whole team reads
    the reason, whoever may know of the evidence.
    """
    editor = actor.may(MOVES["reopen"].permission)
    name, step = ("reopen", reopen_dispute) if editor else ("appeal", appeal)
    dispute = locked(actor, dispute, name)
    moved(dispute.state, name)
    reason = required(reason, "reopen_because", "Say how it changes the finding.")
    row = add(now)
    step(actor=actor, dispute=dispute, reason=reason, now=now, origin=DisputeOrigin.EVIDENCE)
    return row
