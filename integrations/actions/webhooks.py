"""Webhooks set up, changed, switched and tested by those who manage a team."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import urlsplit
from uuid import uuid4

from django.conf import settings
from django.db import transaction

from accounts.enums import Permission
from accounts.models import Team
from accounts.permissions import Actor
from audit.actions import record
from audit.verbs import Verb
from integrations import verbs
from integrations.actions.delivering import give_up_waiting
from integrations.actions.outbox import ping_body
from integrations.catalogue import PING, checked_types
from integrations.changes import head
from integrations.enums import Payload, WhyDisabled
from integrations.models import Delivery, Webhook, WebhookSecret
from integrations.signing import new_secret, sealed
from verify.doorbell import ring
from verify.errors import ConflictError, InvalidError
from verify.web_addresses import bad_address, checked_web_address
from verify.words import one_of, optional

DELIVER = "integrations.tasks.deliver"
MANAGE_THEM = "manage webhooks"
MOST = 50
"""Webhooks of a team that are not put away."""
OVERLAP_HOURS = 24
LONGEST_OVERLAP = 168
HINT_LENGTH = 10


@dataclass(frozen=True, slots=True)
class IssuedSecret:
    """A new secret, with the only sight of it that anybody gets."""

    webhook: Webhook
    secret: str


@transaction.atomic
def create_webhook(
    *,
    actor: Actor,
    team: Team,
    url: str,
    types: Collection[str],
    now: datetime,
    payload: str = Payload.THIN,
    description: str = "",
) -> IssuedSecret:
    """Tell an address of what changes in the team from here on; its secret is shown this once."""
    actor.require(Permission.MANAGE, team.pk, MANAGE_THEM)
    if Webhook.objects.current().filter(team=team).count() >= MOST:
        raise ConflictError(f"A team has at most {MOST} webhooks.", hint="Put one away first.")
    hook = Webhook.objects.create(
        team=team,
        url=checked_url(url),
        types=_checked_types(types),
        payload=one_of(payload, Payload.values, "payload"),
        description=optional(description, "description", longest=200),
        owner=actor.user,
        begins_at=head() + 1,
    )
    secret, row = _new_secret(hook, now)
    record(
        actor=actor.stamp(),
        verb=verbs.WEBHOOK_CREATED,
        target=hook,
        team=team.pk,
        now=now,
        data={"url": hook.url, "types": hook.types, "payload": hook.payload},
        covers=[row],
    )
    return IssuedSecret(hook, secret)


@transaction.atomic
def change_webhook(
    *,
    actor: Actor,
    webhook: Webhook,
    now: datetime,
    url: str | None = None,
    types: Collection[str] | None = None,
    payload: str | None = None,
    description: str | None = None,
) -> Webhook:
    """Change what is given. What waits already is sent as it is, to the new address."""
    hook = locked_webhook(actor, webhook)
    given = {
        "url": None if url is None else checked_url(url),
        "types": None if types is None else _checked_types(types),
        "payload": None if payload is None else one_of(payload, Payload.values, "payload"),
        "description": None
        if description is None
        else optional(description, "description", longest=200),
    }
    changes = {
        name: (getattr(hook, name), value)
        for name, value in given.items()
        if value is not None and value != getattr(hook, name)
    }
    for name, (_, value) in changes.items():
        setattr(hook, name, value)
    if changes:
        hook.save(update_fields=list(changes))
        _record(actor, hook, verbs.WEBHOOK_CHANGED, now, changes=changes)
    return hook


@transaction.atomic
def enable_webhook(*, actor: Actor, webhook: Webhook, now: datetime) -> Webhook:
    """Switch it on again. What changed meanwhile is sent by a replay alone."""
    hook = locked_webhook(actor, webhook)
    if hook.disabled_at is None:
        raise ConflictError("This webhook is on already.")
    old, hook.disabled_at, hook.disabled_why = hook.disabled_at, None, ""
    hook.failing_since, hook.unreached, hook.rests_until = None, 0, None
    hook.begins_at = head() + 1
    hook.save()
    _record(actor, hook, verbs.WEBHOOK_ENABLED, now, changes={"disabled_at": (old, None)})
    return hook


@transaction.atomic
def disable_webhook(*, actor: Actor, webhook: Webhook, now: datetime) -> Webhook:
    """Tell it nothing any more; what waits is given up."""
    hook = locked_webhook(actor, webhook)
    if hook.disabled_at is not None:
        raise ConflictError("This webhook is off already.")
    hook.disabled_at, hook.disabled_why = now, WhyDisabled.BY_HAND
    hook.save(update_fields=["disabled_at", "disabled_why"])
    give_up_waiting(hook, now)
    _record(
        actor,
        hook,
        verbs.WEBHOOK_DISABLED,
        now,
        changes={"disabled_at": (None, now)},
        data={"why": hook.disabled_why},
    )
    return hook


@transaction.atomic
def archive_webhook(*, actor: Actor, webhook: Webhook, now: datetime) -> Webhook:
    """Put it away for good."""
    hook = locked_webhook(actor, webhook)
    hook.archived_at = now
    hook.save(update_fields=["archived_at"])
    give_up_waiting(hook, now)
    _record(actor, hook, verbs.WEBHOOK_ARCHIVED, now, changes={"archived_at": (None, now)})
    return hook


@transaction.atomic
def rotate_secret(
    *, actor: Actor, webhook: Webhook, now: datetime, overlap_hours: int = OVERLAP_HOURS
) -> IssuedSecret:
    """Sign with a new secret; for the hours of overlap with the one before it as well."""
    hook = locked_webhook(actor, webhook)
    if not 0 <= overlap_hours <= LONGEST_OVERLAP:
        raise InvalidError(
            f"The old secret holds for 0 to {LONGEST_OVERLAP} hours.", field="overlap_hours"
        )
    current = list(hook.secrets.filter(expires_at=None))
    earlier = list(hook.secrets.filter(expires_at__gt=now))
    for row in current:
        row.expires_at = now + timedelta(hours=overlap_hours)
    for row in earlier:  # two at a time, as receivers expect
        row.expires_at = now
    WebhookSecret.objects.bulk_update([*current, *earlier], ["expires_at"])
    secret, new = _new_secret(hook, now)
    _record(
        actor,
        hook,
        verbs.SECRET_ROTATED,
        now,
        data={"overlap_hours": overlap_hours},
        covers=[new, *current, *earlier],
    )
    return IssuedSecret(hook, secret)


@transaction.atomic
def ping_webhook(*, actor: Actor, webhook: Webhook, now: datetime) -> Delivery:
    """Send it a test that speaks of no change."""
    hook = locked_webhook(actor, webhook)
    require_on(hook)
    row = Delivery.objects.create(
        team=hook.team,
        webhook=hook,
        message_id=uuid4(),
        type=PING,
        body=ping_body(hook, now),
        due_at=now,
        created_at=now,
    )
    wake(hook)
    _record(actor, hook, verbs.WEBHOOK_PINGED, now)
    ring(DELIVER, hook.pk)
    return row


def wake(hook: Webhook) -> None:
    """Rest no longer: somebody waits for what comes of it."""
    hook.unreached, hook.rests_until = 0, None
    hook.save(update_fields=["unreached", "rests_until"])


def require_on(hook: Webhook) -> None:
    if hook.disabled_at is not None:
        raise ConflictError("This webhook is off.", code="webhook_off", hint="Switch it on first.")


def locked_webhook(actor: Actor, webhook: Webhook) -> Webhook:
    """The row under lock, for somebody who may manage it. Not for one that was put away."""
    hook = Webhook.objects.select_for_update(of=("self",)).select_related("team").get(pk=webhook.pk)
    actor.require(Permission.MANAGE, hook.team_id, MANAGE_THEM)
    if hook.archived_at is not None:
        raise ConflictError("This webhook was put away.")
    return hook


def checked_url(url: str) -> str:
    """An address that may be posted to; whether it is a public one is seen at each sending."""
    url = checked_web_address(url)
    parts = urlsplit(url)
    plain = parts.scheme == "http" and parts.hostname in settings.WEBHOOK_PLAIN_HOSTS
    if parts.scheme != "https" and not plain:
        raise bad_address(
            "What is posted must be encrypted on its way: the address begins with https://."
        )
    return url


def _checked_types(types: Collection[str]) -> list[str]:
    checked = checked_types(types)
    if not checked:
        raise InvalidError("Choose at least one type of event.", code="empty", field="types")
    return checked


def _new_secret(hook: Webhook, now: datetime) -> tuple[str, WebhookSecret]:
    secret = new_secret()
    row = WebhookSecret.objects.create(
        team_id=hook.team_id,
        webhook=hook,
        sealed=sealed(secret),
        hint=secret[:HINT_LENGTH],
        made_at=now,
    )
    return secret, row


def _record(actor: Actor, hook: Webhook, verb: Verb, now: datetime, **told: Any) -> None:
    record(actor=actor.stamp(), verb=verb, target=hook, team=hook.team_id, now=now, **told)
