from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Self, TypeVar

from django.contrib.auth.base_user import BaseUserManager
from django.db import models
from django.utils import timezone

from accounts.enums import Permission, roles_with

if TYPE_CHECKING:
    from accounts.models import (  # noqa: F401 - the types of the rows
        Absence,
        Invitation,
        Membership,
        Team,
        Token,
        User,
    )

Row = TypeVar("Row", bound=models.Model)


class UserManager(BaseUserManager["User"]):
    def get_by_natural_key(self, username: str | None) -> User:
        return self.get(email=(username or "").strip().lower())

    def create_superuser(self, email: str, name: str, password: str | None = None) -> User:
        """What `manage.py createsuperuser` calls."""
        from accounts.actions import create_user, system  # noqa: PLC0415 - actions import the models

        return create_user(
            actor=system(),
            email=email,
            name=name,
            password=password,
            moderator=True,
            superuser=True,
            now=timezone.now(),
        )


class TeamOwnedQuerySet(models.QuerySet[Row]):
    """Rows that belong to a team."""

    def visible_to(self, user: User) -> Self:
        """Rows of the teams in which the user has a role today."""
        teams = user.memberships.filter(archived_at=None, team__archived_at=None)
        return self.filter(team_id__in=teams.values("team_id"))


class TeamQuerySet(models.QuerySet["Team"]):
    def current(self) -> Self:
        return self.filter(archived_at=None)

    def visible_to(self, user: User) -> Self:
        """The teams in which the user has a role today."""
        return self.current().filter(
            id__in=user.memberships.filter(archived_at=None).values("team_id")
        )


class MembershipQuerySet(TeamOwnedQuerySet["Membership"]):
    def current(self) -> Self:
        return self.filter(archived_at=None, user__is_active=True, team__archived_at=None)

    def able_to(self, permission: Permission) -> Self:
        """Those whose role holds the permission."""
        return self.filter(role__in=roles_with(permission))

    def present(self, now: datetime) -> Self:
        """Those who have declared no absence for this moment."""
        return self.filter(~models.Exists(_absences_of_members(now)))

    def with_absence(self, now: datetime) -> Self:
        """`absent_until` is when a member who is absent now is back; None for who is there."""
        ends = _absences_of_members(now).order_by("-ends_at").values("ends_at")[:1]
        return self.annotate(absent_until=models.Subquery(ends))


def _absences_of_members(now: datetime) -> AbsenceQuerySet:
    from accounts.models import Absence  # noqa: PLC0415 - models import the querysets

    return Absence.objects.at(now).filter(
        team=models.OuterRef("team"), user=models.OuterRef("user")
    )


class AbsenceQuerySet(TeamOwnedQuerySet["Absence"]):
    def standing(self) -> Self:
        return self.filter(archived_at=None)

    def at(self, now: datetime) -> Self:
        """Absences that hold at this moment."""
        return self.standing().filter(starts_at__lte=now, ends_at__gt=now)

    def not_over(self, now: datetime) -> Self:
        """Those that hold now or will."""
        return self.standing().filter(ends_at__gt=now)


class TokenQuerySet(TeamOwnedQuerySet["Token"]):
    def usable(self, now: datetime) -> Self:
        alive = models.Q(expires_at=None) | models.Q(expires_at__gt=now)
        return self.filter(alive, revoked_at=None, user__is_active=True, team__archived_at=None)


class InvitationQuerySet(TeamOwnedQuerySet["Invitation"]):
    def pending(self) -> Self:
        """Neither accepted nor revoked; perhaps expired."""
        return self.filter(accepted_at=None, revoked_at=None)
