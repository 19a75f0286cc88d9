"""Who acts, and what they may do. Every action takes an `Actor` and begins by asking it."""

from __future__ import annotations

from dataclasses import dataclass

from accounts.enums import (
    GRANTS,
    NEVER_BY_INTEGRATIONS,
    Permission,
    TokenKind,
    UserKind,
    roles_with,
)
from accounts.models import Membership, Team, Token, User
from audit.actions import Stamp
from verify.errors import ForbiddenError


@dataclass(frozen=True, slots=True)
class Actor:
    """A user in one role in one team, perhaps narrowed by a token.

    `team` is None for acts on the installation.
    """

    user: User
    team: Team | None
    role: str | None
    permissions: frozenset[Permission]
    token: Token | None = None

    def may(self, permission: Permission) -> bool:
        return permission in self.permissions

    def require(self, permission: Permission, team_id: int, what: str) -> None:
        """Refuse unless the actor may do this in this team; the refusal says who could."""
        if self.team is not None and self.team.pk != team_id:
            raise ForbiddenError("This belongs to another team.")
        if not self.may(permission):
            raise ForbiddenError(f"{self._standing()} may not {what}.", hint=self._way(permission))

    def require_self(self, membership: Membership, what: str) -> None:
        """Refuse unless the actor is that member, or manages the team's members."""
        own = self.user.pk == membership.user_id and self.may(Permission.READ)
        if not own or (self.team is not None and self.team.pk != membership.team_id):
            self.require(Permission.MANAGE, membership.team_id, what)

    def stamp(self) -> Stamp:
        """The actor as the trail records it."""
        return Stamp(
            user=self.user.pk,
            kind=self.user.kind,
            role=self.role,
            token=self.token.pk if self.token else None,
        )

    def _standing(self) -> str:
        if self.token and self.role:
            return f"This token (scopes: {', '.join(sorted(self.permissions)) or 'none'})"
        return f"Your role ({self.role})" if self.role else "Somebody who is no member of this team"

    def _way(self, permission: Permission) -> str:
        """Who could, or with what."""
        if self.token is None or self.role is None:
            return f"{_who_may(permission)} can."
        if self.token.kind == TokenKind.INTEGRATION and permission in NEVER_BY_INTEGRATIONS:
            return f"No integration can. {_who_may(permission)} can."
        if self.token.kind == TokenKind.PERSONAL and permission not in GRANTS[self.role]:
            return f"{_who_may(permission)} can."
        return f"Use a token with the scope {permission}."


def actor_in(user: User, team: Team) -> Actor:
    """The user as a member of the team; without permissions where they are none."""
    membership = Membership.objects.current().filter(user=user, team=team).first()
    role = membership.role if membership else None
    return Actor(user, team, role, GRANTS[role] if role else frozenset())


def actor_with(token: Token) -> Actor:
    """Whoever holds the token: an integration within its scopes, a person within role ∩ scopes."""
    person = token.kind == TokenKind.PERSONAL
    return actor_holding(token, actor_in(token.user, token.team).role if person else None)


def actor_holding(token: Token, role: str | None) -> Actor:
    """The same where it is known already which role a person has in the token's team."""
    scopes = frozenset(Permission(scope) for scope in token.scopes)
    if token.kind == TokenKind.INTEGRATION:
        return Actor(token.user, token.team, "integration", scopes - NEVER_BY_INTEGRATIONS, token)
    granted = GRANTS[role] if role else frozenset()
    return Actor(token.user, token.team, role, granted & scopes, token)


def moderator(user: User) -> Actor:
    """Installation staff, acting in the admin on any team's rows."""
    granted = user.is_active and user.is_staff and user.kind == UserKind.PERSON
    return Actor(user, None, "moderator", GRANTS["moderator"] if granted else frozenset())


def _who_may(permission: Permission) -> str:
    roles = [f"an {r}" if r[0] in "aeiou" else f"a {r}" for r in roles_with(permission)]
    return " or ".join([", ".join(roles[:-1]), roles[-1]] if roles[1:] else roles).capitalize()
