from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Self, TypeVar

from django.contrib.auth.base_user import BaseUserManager
from django.db import models
from django.utils import timezone

if TYPE_CHECKING:
    from accounts.models import Membership, Team, Token, User  # noqa: F401 - the types of the rows

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


class TokenQuerySet(TeamOwnedQuerySet["Token"]):
    def usable(self, now: datetime) -> Self:
        alive = models.Q(expires_at=None) | models.Q(expires_at__gt=now)
        return self.filter(alive, revoked_at=None, user__is_active=True, team__archived_at=None)
