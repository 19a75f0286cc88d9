"""What is done to newsrooms."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from django.core.exceptions import ValidationError
from django.core.validators import validate_slug
from django.db import IntegrityError, transaction
from django.utils import timezone

from accounts import verbs
from accounts.actions.people import require_installation, system
from accounts.enums import Permission
from accounts.founding import found
from accounts.models import TAG_LENGTH, Membership, Team
from accounts.permissions import Actor
from audit.actions import record
from verify.errors import ConflictError, InvalidError
from verify.words import checked_zone, required

DEFAULT_TEAM = "newsroom"
SLUG_LENGTH = 50
NAME_LENGTH = 200


@transaction.atomic
def create_team(
    *, actor: Actor, name: str, slug: str, now: datetime, time_zone: str = "UTC"
) -> Team:
    """Open a newsroom on this installation."""
    require_installation(actor, "create teams")
    name = required(name, "name", "A team has a name.")[:200]
    slug, time_zone = _checked_slug(slug), checked_zone(time_zone)
    try:
        with transaction.atomic():
            team = Team.objects.create(name=name, slug=slug, time_zone=time_zone)
    except IntegrityError as error:
        raise ConflictError(f"There is a team {slug} already.", field="slug") from error
    record(
        actor=actor.stamp(),
        verb=verbs.TEAM_CREATED,
        target=team,
        team=team.pk,
        now=now,
        data={"name": name, "slug": slug},
    )
    found(team, now)
    return team


def ensure_default_team() -> Team:
    """The team that commands use where none is named. Made at first use."""
    team = Team.objects.filter(slug=DEFAULT_TEAM).first()
    if team is not None:
        return team
    try:
        return create_team(actor=system(), name="Newsroom", slug=DEFAULT_TEAM, now=timezone.now())
    except ConflictError:
        return Team.objects.get(slug=DEFAULT_TEAM)  # another process was first


@transaction.atomic
def change_team(*, actor: Actor, team: Team, name: str, time_zone: str, now: datetime) -> Team:
    """Give the newsroom another name or time zone. Its address stays."""
    actor.require(Permission.MANAGE, team.pk, "change the newsroom's settings")
    team = Team.objects.select_for_update().get(pk=team.pk)
    given = {
        "name": required(name, "name", "A team has a name.", longest=NAME_LENGTH),
        "time_zone": checked_zone(time_zone),
    }
    changes = {
        field: (getattr(team, field), new)
        for field, new in given.items()
        if getattr(team, field) != new
    }
    if not changes:
        return team
    for field, (_, new) in changes.items():
        setattr(team, field, new)
    team.save(update_fields=list(changes))
    record(
        actor=actor.stamp(),
        verb=verbs.TEAM_CHANGED,
        target=team,
        team=team.pk,
        now=now,
        changes=changes,
    )
    return team


@transaction.atomic
def list_expertise(*, actor: Actor, team: Team, subjects: Collection[str], now: datetime) -> Team:
    """Name the subjects that the newsroom's members may be expert in.

    Members lose what is no longer on the list.
    """
    actor.require(Permission.MANAGE, team.pk, "change the newsroom's settings")
    team = Team.objects.select_for_update().get(pk=team.pk)
    listed = sorted(
        {
            required(subject, "expertise", "A subject has a name.", longest=TAG_LENGTH)
            for subject in subjects
        }
    )
    if listed == team.expertise:
        return team
    old, team.expertise = team.expertise, listed
    team.save(update_fields=["expertise"])
    record(
        actor=actor.stamp(),
        verb=verbs.TEAM_CHANGED,
        target=team,
        team=team.pk,
        now=now,
        changes={"expertise": (old, listed)},
        covers=_narrow_members(team),
    )
    return team


def _narrow_members(team: Team) -> list[Membership]:
    """Take from members what the list has lost; who they are."""
    members = Membership.objects.select_for_update().filter(team=team).order_by("pk")
    narrowed = []
    for member in members.exclude(expertise__contained_by=team.expertise):
        member.expertise = [subject for subject in member.expertise if subject in team.expertise]
        member.save(update_fields=["expertise"])
        narrowed.append(member)
    return narrowed


def _checked_slug(slug: str) -> str:
    try:
        validate_slug(slug)
    except ValidationError as error:
        raise InvalidError(
            f"{slug!r} is no address of a team.", field="slug", hint="Letters, digits and hyphens."
        ) from error
    if len(slug) > SLUG_LENGTH:
        raise InvalidError("This address is too long.", code="too_long", field="slug")
    return slug
