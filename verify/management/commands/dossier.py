from __future__ import annotations

import json
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.template.loader import render_to_string

from accounts.actions import ensure_default_team, system
from accounts.enums import Permission
from accounts.models import Team, User
from accounts.permissions import Actor, actor_in
from articles.models import Story
from audit.context import through
from reviews.dossier import as_json, as_markdown
from verify.arguments import dossier_arguments
from verify.dossiers import Outcome, dossier_of_folder, dossier_of_story
from verify.errors import DomainError

FAILED = 2


class Command(BaseCommand):
    """Exit 0, or 2 where nothing could be taken in or an article failed.

    The dossier is printed all the same.
    """

    help = "Take in a folder of articles, or name a story, and print its dossier."

    def add_arguments(self, parser: ArgumentParser) -> None:
        dossier_arguments(parser)

    def handle(self, *args: Any, **options: Any) -> None:
        try:
            with through("command"):
                outcome = self._outcome(options)
        except DomainError as error:
            raise CommandError(str(error), returncode=FAILED) from error
        self._write(_rendered(outcome, options["format"]), options["output"])
        outcome_failed = outcome.dossier.failed
        for failure in outcome_failed:
            self.stderr.write(f"{failure.file or outcome.dossier.story.title}: {failure.error}")
        if outcome_failed:
            raise SystemExit(FAILED)

    def _outcome(self, options: dict[str, Any]) -> Outcome:
        team = _team(options["team"])
        actor = _actor(options["user"], team)
        path, timeout = options["path"], options["timeout"]
        story = None if Path(path).is_dir() else _story(path, team)
        if story is not None:
            actor.require(Permission.READ, team.pk, "read stories")
            outcome = dossier_of_story(story, timeout=timeout, say=self.stderr.write)
        else:
            outcome = dossier_of_folder(
                Path(path), actor=actor, team=team, timeout=timeout, say=self.stderr.write
            )
        outcome.dossier.failed += outcome.failures
        return outcome

    def _write(self, rendered: str, output: Path | None) -> None:
        if output is None:
            self.stdout.write(rendered, ending="")
            return
        try:
            output.write_text(rendered, encoding="utf-8", newline="")
        except OSError as error:
            raise CommandError(
                f"{output} cannot be written: {error.strerror}.", returncode=FAILED
            ) from error


def _rendered(outcome: Outcome, form: str) -> str:
    dossier = outcome.dossier
    if form == "json":
        return json.dumps(as_json(dossier), ensure_ascii=False, indent=1) + "\n"
    if form == "html":
        return render_to_string("reviews/dossier_document.html", {"dossier": dossier})
    return as_markdown(dossier)


def _team(slug: str | None) -> Team:
    if slug is None:
        return ensure_default_team()
    team = Team.objects.current().filter(slug=slug).first()
    if team is None:
        raise CommandError(f"There is no team {slug!r}.", returncode=FAILED)
    return team


def _actor(email: str | None, team: Team) -> Actor:
    if email is None:
        return system(team)
    user = User.objects.filter(email=email.strip().lower(), is_active=True).first()
    if user is None:
        raise CommandError(f"There is no user {email!r}.", returncode=FAILED)
    return actor_in(user, team)


def _story(name: str, team: Team) -> Story | None:
    stories = Story.objects.filter(team=team)
    by_id = stories.filter(pk=int(name)).first() if name.isdecimal() and len(name) < 19 else None  # noqa: PLR2004 - a bigint has 19 digits
    return by_id or stories.filter(slug=name).first()
