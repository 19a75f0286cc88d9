"""Taking a folder in: the same folder twice is the same story, changed files are new revisions."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import TypedDict

from django.db import transaction

from accounts.models import Team
from accounts.permissions import Actor
from articles.actions import (
    change_article,
    create_story,
    mark_back,
    mark_gone,
    outlet_named,
    revise_article,
    submit_article,
)
from articles.folder import Folder, FolderArticle
from articles.models import Article, Outlet, Story, StoryArticle
from articles.published import UNKNOWN, Published, parse_published
from verify.errors import DomainError


@dataclass(slots=True)
class Intake:
    """What became of a folder: its story, and the files that could not be taken in."""

    story: Story
    failed: dict[str, DomainError] = field(default_factory=dict)


def take_in_folder(*, actor: Actor, team: Team, folder: Folder, now: datetime) -> Intake:
    """Each file in a transaction of its own, so that a bad one keeps none of the others out."""
    story = create_story(actor=actor, team=team, title=folder.title, key=folder.key, now=now)
    intake = Intake(story, dict(folder.failed))
    for found in folder.articles:
        try:
            _take_in(actor, team, story, found, now)
        except DomainError as error:
            intake.failed[found.file] = error
    present = [found.file for found in folder.articles] + list(folder.failed)
    gone = StoryArticle.objects.filter(story=story).exclude(file__in=["", *present])
    mark_gone(actor=actor, places=gone.select_related("article", "story"), now=now)
    return intake


@transaction.atomic
def _take_in(
    actor: Actor, team: Team, story: Story, found: FolderArticle, now: datetime
) -> Article:
    """One file, under the story's lock: two commands may read the same folder at once."""
    Story.objects.select_for_update().get(pk=story.pk)
    place = StoryArticle.objects.filter(story=story, file=found.file).first()
    if place is not None:
        revise_article(actor=actor, article=place.article, text=found.text, now=now)
        mark_back(actor=actor, place=place, now=now)
        told = _known(actor, team, found, now).items()
        known = {name: value for name, value in told if value and value != UNKNOWN}
        return change_article(actor=actor, article=place.article, now=now, **known)
    return submit_article(
        actor=actor,
        story=story,
        text=found.text,
        now=now,
        file=found.file,
        **_known(actor, team, found, now),
    )


class _Known(TypedDict):
    outlet: Outlet | None
    url: str
    author: str
    published: Published
    language: str


def _known(actor: Actor, team: Team, found: FolderArticle, now: datetime) -> _Known:
    """What the folder says of an article; a bad date is refused before anything is made."""
    parse_published(found.published)
    outlet = outlet_named(actor=actor, team=team, name=found.outlet, domain=found.domain, now=now)
    return {
        "outlet": outlet,
        "url": found.url,
        "author": found.author,
        "published": parse_published(found.published, outlet.time_zone if outlet else ""),
        "language": found.language,
    }
