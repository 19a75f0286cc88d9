"""The contact log: who was asked about a dispute, and what came of it."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction

from accounts.enums import Permission
from accounts.permissions import Actor
from audit.actions import record
from reviews import verbs
from reviews.actions.circles import Audience, checked, keep_sealed, name_insiders
from reviews.actions.steps import sealed_in
from reviews.circles import sees
from reviews.enums import Channel, Circle, ContactStep
from reviews.models import Contact, ContactEntry, ContactWaiver, Dispute
from verify.errors import ConflictError, InvalidError, MissingError
from verify.words import one_of, optional, required

ON_THE_DISPUTE = Audience(Circle.DISPUTE)


@dataclass(frozen=True, slots=True)
class Asked:
    """Who was asked what, and how; `reached_at` is the number or address that was used."""

    who: str
    channel: str
    asked: str
    asked_at: datetime
    reached_at: str = ""
    deadline: datetime | None = None


@transaction.atomic
def log_contact(
    *,
    actor: Actor,
    dispute: Dispute,
    asked: Asked,
    now: datetime,
    audience: Audience = ON_THE_DISPUTE,
) -> Contact:
    """Note that somebody was asked; restricted to those at work on the dispute unless said so."""
    actor.require(Permission.FLAG, dispute.team_id, "log contacts")
    dispute = Dispute.objects.select_for_update(of=("self",)).get(pk=dispute.pk)
    audience = checked(audience, dispute.team_id)
    if asked.deadline and asked.deadline < asked.asked_at:
        raise InvalidError("The deadline is before they were asked.", field="deadline")
    contact = Contact.objects.create(
        team_id=dispute.team_id,
        dispute=dispute,
        circle=audience.circle,
        sealed_in=sealed_in(dispute, actor.user),
        who=required(asked.who, "who", "Say who was asked.", longest=300),
        reached_at=optional(asked.reached_at, "reached_at", longest=300),
        channel=one_of(asked.channel, Channel.values, "channel"),
        asked=required(asked.asked, "asked", "Say what was asked.", longest=20_000),
        asked_at=asked.asked_at,
        deadline=asked.deadline,
        added_by=actor.user,
        added_at=now,
    )
    texts = {"who": contact.who, "reached_at": contact.reached_at, "asked": contact.asked}
    event = record(
        actor=actor.stamp(),
        verb=verbs.CONTACT_LOGGED,
        target=contact,
        team=contact.team_id,
        now=now,
        data={
            "circle": contact.circle,
            "channel": contact.channel,
            "deadline": contact.deadline,
            "restricted": json.dumps(texts, sort_keys=True),
        },
        related=[dispute],
        covers=name_insiders(contact, audience),
    )
    keep_sealed(contact, event)
    return contact


@transaction.atomic
def continue_contact(
    *,
    actor: Actor,
    contact: Contact,
    step: str,
    now: datetime,
    words: str = "",
    at: datetime | None = None,
) -> ContactEntry:
    """Note another attempt, the reply, or that there was none."""
    dispute = Dispute.objects.select_for_update(of=("self",)).get(pk=contact.dispute_id)
    contact = Contact.objects.select_for_update(of=("self",)).get(pk=contact.pk)
    actor.require(Permission.FLAG, contact.team_id, "log contacts")
    if not sees(actor.user, contact):
        raise MissingError("There is no such contact, or none that you may see.")
    if contact.erased_at:
        raise ConflictError("This contact was erased.")
    step = one_of(step, ContactStep.values, "step")
    words = optional(words, "words", longest=20_000)
    if step == ContactStep.REPLY and not words:
        raise InvalidError("Say what they replied.", field="words", code="empty")
    entry = ContactEntry.objects.create(
        team_id=contact.team_id,
        contact=contact,
        step=step,
        words=words,
        at=at or now,
        sealed_in=sealed_in(dispute, actor.user),
        added_by=actor.user,
        added_at=now,
    )
    event = record(
        actor=actor.stamp(),
        verb=verbs.CONTACT_CONTINUED,
        target=contact,
        team=contact.team_id,
        now=now,
        data={"step": step, "restricted": words},
        related=[dispute],
        covers=[entry],
    )
    keep_sealed(contact, event, entry)
    return entry


@transaction.atomic
def waive_contact(*, actor: Actor, dispute: Dispute, reason: str, now: datetime) -> ContactWaiver:
    """An editor says why a finding may be published although nobody was asked."""
    actor.require(Permission.DECIDE, dispute.team_id, "say why nobody was asked")
    dispute = Dispute.objects.select_for_update(of=("self",)).get(pk=dispute.pk)
    if sealed_in(dispute, actor.user):
        raise ConflictError(
            "You check this dispute independently: this would tell the other reviewer of it.",
            code="check_under_way",
            hint="Say it once both verdicts are in, or let another editor say it.",
        )
    waiver = ContactWaiver.objects.create(
        team_id=dispute.team_id,
        dispute=dispute,
        reason=required(reason, "reason", "Say why nobody was asked.", longest=5000),
        given_by=actor.user,
        given_at=now,
    )
    record(
        actor=actor.stamp(),
        verb=verbs.CONTACT_WAIVED,
        target=waiver,
        team=dispute.team_id,
        now=now,
        data={"reason": waiver.reason},
        related=[dispute],
    )
    return waiver
