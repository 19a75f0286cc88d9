"""Times in which a member is given no work."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from accounts import verbs
from accounts.models import Absence, Membership
from accounts.permissions import Actor
from audit.actions import record
from verify.errors import ConflictError, InvalidError
from verify.words import optional

NOTE_LENGTH = 300


@transaction.atomic
def declare_absence(
    *,
    actor: Actor,
    membership: Membership,
    starts_at: datetime,
    ends_at: datetime,
    now: datetime,
    note: str = "",
) -> Absence:
    """Say that a member will be away from one moment to another, as they or an administrator may.

    `ends_at` is the first moment at which they are back.
    """
    actor.require_self(membership, "declare other people's absence")
    note = optional(note, "note", longest=NOTE_LENGTH)
    if ends_at <= starts_at:
        raise InvalidError("An absence ends after it begins.", field="ends_at")
    if ends_at <= now:
        raise InvalidError("This time is over already.", field="ends_at")
    if membership.archived_at:
        raise ConflictError("This membership has ended.")
    absence = Absence.objects.create(
        team_id=membership.team_id,
        user_id=membership.user_id,
        starts_at=starts_at,
        ends_at=ends_at,
        note=note,
        declared_at=now,
    )
    record(
        actor=actor.stamp(),
        verb=verbs.ABSENCE_DECLARED,
        target=absence,
        team=absence.team_id,
        now=now,
        data={"starts_at": starts_at, "ends_at": ends_at, "note": note},
        related=[membership, membership.user],
    )
    return absence


@transaction.atomic
def withdraw_absence(*, actor: Actor, absence: Absence, now: datetime) -> Absence:
    """Take an absence back; what is left of one that has begun."""
    absence = Absence.objects.select_for_update().get(pk=absence.pk)
    membership = Membership.objects.filter(team=absence.team_id, user=absence.user_id).latest("pk")
    actor.require_self(membership, "withdraw other people's absence")
    if absence.archived_at:
        raise ConflictError("This absence is withdrawn already.")
    absence.archived_at = now
    absence.save(update_fields=["archived_at"])
    record(
        actor=actor.stamp(),
        verb=verbs.ABSENCE_WITHDRAWN,
        target=absence,
        team=absence.team_id,
        now=now,
        changes={"archived_at": (None, now)},
        related=[membership, absence.user],
    )
    return absence
