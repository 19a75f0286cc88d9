"""Who may know of a piece of evidence or a contact: said when it is made, and changed later."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import transaction

from accounts.enums import Permission
from accounts.models import Membership, User
from accounts.permissions import Actor
from audit.actions import record
from reviews import verbs
from reviews.circles import sees
from reviews.enums import Circle
from reviews.models import Contact, ContactEntry, Dispute, Evidence, Insider, SealedEvent
from verify.errors import ForbiddenError, InvalidError, MissingError
from verify.words import one_of


@dataclass(frozen=True, slots=True)
class Audience:
    """A circle with the people who are named in it; whoever adds a row is always inside."""

    circle: str = Circle.TEAM
    people: Sequence[User] = ()


TEAM = Audience()


def checked(audience: Audience, team_id: int) -> Audience:
    """The audience. Raises InvalidError where its people cannot be named, or none are to be."""
    circle = one_of(audience.circle, Circle.values, "circle")
    if circle != Circle.PEOPLE:
        if audience.people:
            raise InvalidError(
                "People are named for a circle of named people alone.", field="people"
            )
        return Audience(circle)
    members = Membership.objects.current().filter(team=team_id, user__in=audience.people)
    if members.count() != len({person.pk for person in audience.people}):
        raise InvalidError("Only members of the team can be named.", field="people")
    return audience


def name_insiders(row: Evidence | Contact, audience: Audience) -> list[Insider]:
    """Store who is named; the event of the row covers them."""
    own: dict[str, Evidence | Contact] = {str(row._meta.model_name): row}
    return Insider.objects.bulk_create(
        Insider(team_id=row.team_id, user=person, **own)
        for person in sorted(set(audience.people), key=lambda person: person.pk)
    )


def keep_sealed(row: Evidence | Contact, event: UUID, entry: ContactEntry | None = None) -> None:
    """Hide an event about a row, or about an entry of it, for as long as that is sealed."""
    dispute = Dispute.objects.get(pk=row.dispute_id)
    told = entry or row
    if dispute.sealed and told.sealed_in == dispute.round:
        SealedEvent.objects.create(
            team_id=row.team_id,
            dispute=dispute,
            round=dispute.round,
            event_id=event,
            author=told.added_by,
        )


def require_own_or_editor(actor: Actor, row: Evidence | Contact) -> None:
    """Refuse who neither added the row nor is an editor in its circle."""
    actor.require(Permission.FLAG, row.team_id, "change who may know of evidence")
    if not sees(actor.user, row):
        raise MissingError("There is no such thing, or none that you may see.")
    if row.added_by_id != actor.user.pk and not actor.may(Permission.DECIDE):
        raise ForbiddenError(
            "You did not add this.", hint="Whoever added it, or an editor in its circle, can."
        )


@transaction.atomic
def change_circle(
    *, actor: Actor, row: Evidence | Contact, audience: Audience, now: datetime
) -> None:
    """Widen or narrow a circle: whoever added the row may, or an editor who is in the circle."""
    row = type(row).objects.select_for_update(of=("self",)).get(pk=row.pk)
    require_own_or_editor(actor, row)
    audience = checked(audience, row.team_id)
    old, earlier = row.circle, list(row.insiders.all())
    row.circle = audience.circle
    row.save(update_fields=["circle"])
    row.insiders.all().delete()
    event = record(
        actor=actor.stamp(),
        verb=verbs.CIRCLE_CHANGED,
        target=row,
        team=row.team_id,
        now=now,
        changes={"circle": (old, row.circle)},
        related=[row.dispute],
        covers=[*earlier, *name_insiders(row, audience)],
    )
    keep_sealed(row, event)
