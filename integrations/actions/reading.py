"""Notifications read, by their own person alone. Reading is no act that the trail keeps."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from accounts.enums import Permission
from accounts.models import Team
from accounts.permissions import Actor
from integrations.models import Notification
from verify.errors import MissingError


@transaction.atomic
def mark_read(*, actor: Actor, notification: Notification, now: datetime) -> Notification:
    """Say that the actor has seen it; its letter, if it is still owed, is not sent."""
    mine = Notification.objects.visible_to(actor.user).select_for_update(of=("self",))
    found = mine.filter(pk=notification.pk).first()
    if found is None:
        raise MissingError("There is no such notification.")
    actor.require(Permission.READ, found.team_id, "read notifications")
    if found.read_at is None:
        found.read_at = now
        found.mail_due_at = None
        found.save(update_fields=["read_at", "mail_due_at"])
    return found


@transaction.atomic
def mark_all_read(*, actor: Actor, team: Team, now: datetime) -> int:
    """Say that the actor has seen all of them in this team; how many that were."""
    actor.require(Permission.READ, team.pk, "read notifications")
    mine = Notification.objects.visible_to(actor.user).filter(team=team).unread()
    return mine.update(read_at=now, mail_due_at=None)
