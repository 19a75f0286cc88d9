"""What others have checked, taken in from an address."""

from __future__ import annotations

from argparse import ArgumentParser
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from accounts.actions import ensure_default_team, system
from accounts.models import Team
from audit.context import through
from integrations.actions.importing import add_source, read_again, read_source
from integrations.models import ReviewSource
from verify.errors import DomainError


class Command(BaseCommand):
    help = "Read ClaimReviews from a page, a DataFeed, or an RSS, Atom or JSON feed of such pages."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("url")
        parser.add_argument("--team", help="slug; the default team where it is left out")
        parser.add_argument("--every-hours", type=int, default=0, help="0: once (the default)")

    def handle(self, *args: Any, **options: Any) -> None:
        now = timezone.now()
        try:
            with through("command"):
                source = self._source(_team(options["team"]), options)
                tally = read_source(source.pk, now=timezone.now())
        except DomainError as error:
            raise CommandError(str(error)) from error
        source.refresh_from_db()
        if tally is None and source.last_error:
            raise CommandError(source.last_error)
        self.stdout.write(source.told or f"Being read by a worker since {now:%H:%M}.")

    def _source(self, team: Team, options: dict[str, Any]) -> ReviewSource:
        now = timezone.now()
        known = ReviewSource.objects.current().filter(team=team, url=options["url"]).first()
        if known:
            return read_again(actor=system(team), source=known, now=now)
        return add_source(
            actor=system(team),
            team=team,
            url=options["url"],
            every_hours=options["every_hours"],
            now=now,
        )


def _team(slug: str | None) -> Team:
    if not slug:
        return ensure_default_team()
    team = Team.objects.current().filter(slug=slug).first()
    if team is None:
        raise CommandError(f"There is no team {slug}.")
    return team
