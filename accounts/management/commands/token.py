from __future__ import annotations

from argparse import ArgumentParser
from datetime import timedelta
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from accounts.actions import ensure_default_team, system
from accounts.enums import NEVER_BY_INTEGRATIONS, Permission, TokenKind
from accounts.models import Team, User
from accounts.permissions import Actor, actor_in
from accounts.tokens import IssuedToken, create_token
from audit.context import through
from verify.errors import DomainError

FAILED = 2


class Command(BaseCommand):
    """The key alone goes to stdout, once: only its SHA-256 is kept."""

    help = "Make a key to the API, for a member of a team or for an integration."

    def add_arguments(self, parser: ArgumentParser) -> None:
        holder = parser.add_mutually_exclusive_group(required=True)
        holder.add_argument("email", metavar="EMAIL", nargs="?", help="a member of the team")
        holder.add_argument("--integration", metavar="NAME", help="a program of this name")
        parser.add_argument("--team", metavar="SLUG", help="the default team where left out")
        parser.add_argument("--scopes", nargs="+", choices=list(Permission), metavar="SCOPE")
        parser.add_argument("--days", type=int, default=90, help="until it expires; 90")

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            with through("command"):
                issued = _issue(options)
        except DomainError as error:
            raise CommandError(str(error), returncode=FAILED) from error
        token = issued.token
        self.stderr.write(
            f"For {token.user} in {token.team}, scopes {', '.join(token.scopes)},"
            f" until {token.expires_at:%Y-%m-%d}. It is not shown again."
        )
        self.stdout.write(issued.key)


def _issue(options: dict[str, Any]) -> IssuedToken:
    team = _team(options["team"])
    program = options["integration"]
    kind = TokenKind.INTEGRATION if program else TokenKind.PERSONAL
    now = timezone.now()
    return create_token(
        actor=system(team) if program else _member(options["email"], team),
        team=team,
        name=program or "made by command",
        kind=kind,
        scopes=options["scopes"] or _scopes(kind),
        now=now,
        expires_at=now + timedelta(days=options["days"]),
    )


def _scopes(kind: str) -> list[str]:
    """All that such a token can have; a person's role narrows it with every use."""
    barred = NEVER_BY_INTEGRATIONS if kind == TokenKind.INTEGRATION else frozenset()
    return sorted(set(Permission) - barred)


def _member(email: str, team: Team) -> Actor:
    user = User.objects.filter(email=email.strip().lower()).first()
    if user is None:
        raise CommandError(f"There is no user {email}.", returncode=FAILED)
    return actor_in(user, team)


def _team(slug: str | None) -> Team:
    if not slug:
        return ensure_default_team()
    team = Team.objects.current().filter(slug=slug).first()
    if team is None:
        raise CommandError(f"There is no team {slug}.", returncode=FAILED)
    return team
