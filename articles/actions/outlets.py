"""Outlets, as a team comes to know them."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from django.db import IntegrityError, transaction

from accounts.enums import Permission
from accounts.models import Team
from accounts.permissions import Actor
from articles import verbs
from articles.actions.changes import differences
from articles.checks import outlet_values
from articles.models import Outlet, Revision, StoryArticle
from articles.owed import read_again_all, want_comparison
from audit.actions import record
from verify.errors import ConflictError
from verify.words import optional


@transaction.atomic
def create_outlet(*, actor: Actor, team: Team, name: str, now: datetime, **known: str) -> Outlet:
    """Add an outlet to the team's list. `known`: domain, country, time_zone, language."""
    actor.require(Permission.SUBMIT, team.pk, "add outlets")
    values = outlet_values({**known, "name": name})
    try:
        with transaction.atomic():
            outlet = Outlet.objects.create(team=team, **values)
    except IntegrityError as error:
        raise ConflictError(
            f"The team has an outlet of that name or domain already ({values['name']}).",
            field="name",
        ) from error
    record(
        actor=actor.stamp(),
        verb=verbs.OUTLET_CREATED,
        target=outlet,
        team=team.pk,
        now=now,
        data=values,
    )
    return outlet


@transaction.atomic
def change_outlet(*, actor: Actor, outlet: Outlet, now: datetime, **values: str) -> Outlet:
    """Change what is known of an outlet. Its stories are compared again.

    Weekdays resolve in its zone.
    """
    actor.require(Permission.CURATE, outlet.team_id, "change outlets")
    outlet = Outlet.objects.select_for_update().get(pk=outlet.pk)
    changes = differences(outlet, outlet_values(values))
    if not changes:
        return outlet
    try:
        with transaction.atomic():
            outlet.save(update_fields=list(changes))
    except IntegrityError as error:
        raise ConflictError("Another outlet has that name or domain.", field="name") from error
    record(
        actor=actor.stamp(),
        verb=verbs.OUTLET_CHANGED,
        target=outlet,
        team=outlet.team_id,
        now=now,
        changes=changes,
    )
    _tell_stories(outlet, changes)
    return outlet


def _tell_stories(outlet: Outlet, changes: Collection[str]) -> None:
    """Another zone moves weekdays and days, so the articles are read again.

    The rest only renames sides.
    """
    newest = Revision.objects.filter(article__outlet=outlet).newest()
    if "time_zone" in changes:
        read_again_all(newest)
    else:
        places = StoryArticle.objects.filter(article__outlet=outlet)
        want_comparison(set(places.values_list("story_id", flat=True)))


def outlet_named(
    *, actor: Actor, team: Team, name: str, domain: str, now: datetime
) -> Outlet | None:
    """The team's outlet of that domain or name, made where there is none.

    None where neither is known.
    """
    if not name and not domain:
        return None
    name, domain = optional(name, "name"), optional(domain, "domain")
    found = _known_outlet(team, name, domain)
    if found is not None:
        return found
    try:
        return create_outlet(actor=actor, team=team, name=name or domain, domain=domain, now=now)
    except ConflictError:
        found = _known_outlet(team, name, domain)  # another submission was first
        if found is None:
            raise
        return found


def _known_outlet(team: Team, name: str, domain: str) -> Outlet | None:
    known = Outlet.objects.filter(team=team)
    by_domain = known.filter(domain__iexact=domain).first() if domain else None
    return by_domain or known.filter(name__iexact=name or domain).first()
