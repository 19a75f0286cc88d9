"""How a dispute begins: from a discrepancy, once; or by hand, on any claim."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any

from django.db import IntegrityError, transaction
from django.db.models import Model

from accounts.actions import system
from accounts.enums import Permission
from accounts.permissions import Actor
from audit.actions import record
from claims.models import Claim, Discrepancy
from reviews.enums import DisputeOrigin, SecondCheck
from reviews.models import Dispute
from reviews.policies import due_for, policy_of, second_check_for
from reviews.verbs import DISPUTE_OPENED
from verify.errors import ConflictError
from verify.words import optional, required


@transaction.atomic
def open_disputes(*, story_id: int, now: datetime) -> int:
    """Open a dispute for each discrepancy of a story that is owed one; how many. Safe to repeat."""
    owed = Discrepancy.objects.to_hand_on().filter(story_id=story_id)
    owed = owed.select_for_update(of=("self",))
    opened = 0
    for discrepancy in owed.select_related("claim").order_by("pk"):
        opened += _open_for(discrepancy, now)
        discrepancy.handed_on_at = now
        discrepancy.save(update_fields=["handed_on_at"])
    return opened


@transaction.atomic
def open_dispute(
    *, actor: Actor, claim: Claim, reason: str, now: datetime, question: str = ""
) -> Dispute:
    """Put a claim in question by hand; `reason` says why it matters."""
    actor.require(Permission.FLAG, claim.team_id, "open disputes")
    reason = required(reason, "reason", "A dispute opened by hand says why; a sentence is enough.")
    try:
        with transaction.atomic():
            dispute = Dispute.objects.create(
                team_id=claim.team_id,
                claim=claim,
                origin=DisputeOrigin.PERSON,
                **worked_as(claim.team_id, "", 0, now),
                question=optional(question, "question") or claim.text,
                reason=reason,
                opened_by=actor.user,
                opened_at=now,
            )
    except IntegrityError as error:
        raise ConflictError(
            "This claim has a dispute that was opened by hand already.", code="already_disputed"
        ) from error
    record_opened(actor, dispute, now, data={"reason": dispute.reason}, related=[claim])
    return dispute


def _open_for(discrepancy: Discrepancy, now: datetime) -> bool:
    actor = system()
    dispute, created = Dispute.objects.get_or_create(
        team_id=discrepancy.team_id,
        claim=discrepancy.claim,
        kind=discrepancy.kind,
        attribute=discrepancy.attribute,
        defaults={
            "origin": DisputeOrigin.DISCREPANCY,
            "question": discrepancy.explanation,
            "severity": discrepancy.severity,
            **worked_as(discrepancy.team_id, discrepancy.kind, discrepancy.severity, now),
            "opened_by": actor.user,
            "opened_at": now,
        },
    )
    if created:
        record_opened(
            actor,
            dispute,
            now,
            data={"explanation": discrepancy.explanation},
            related=[discrepancy, discrepancy.claim],
        )
    return created


def record_opened(
    actor: Actor,
    dispute: Dispute,
    now: datetime,
    *,
    data: Mapping[str, object],
    related: Sequence[Model],
) -> None:
    record(
        actor=actor.stamp(),
        verb=DISPUTE_OPENED,
        target=dispute,
        team=dispute.team_id,
        now=now,
        changes={"state": (None, dispute.state)},
        data={"origin": dispute.origin, **data},
        related=related,
    )


def worked_as(team_id: int, kind: str, severity: float, now: datetime) -> dict[str, Any]:
    """How a new dispute is to be worked, as the team's policy says."""
    policy = policy_of(team_id)
    check = second_check_for(policy, kind, severity)
    blind = check == SecondCheck.BLIND
    return {
        "second_check": check,
        "sealed": blind,
        "vacant": 2 if blind else 1,
        "due_at": due_for(policy, severity, now),
    }
