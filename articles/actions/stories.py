"""Stories, and the places of articles in them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from django.db import IntegrityError, transaction
from django.utils.crypto import get_random_string

from accounts.enums import Permission
from accounts.models import Team
from accounts.permissions import Actor
from articles import verbs
from articles.actions.changes import differences
from articles.enums import Placement
from articles.models import Story, StoryArticle
from articles.owed import want_comparison
from audit.actions import record
from verify.errors import InvalidError
from verify.words import required

SLUG_LETTERS = 12
"""Letters and digits alone: a slug is also an argument of commands, and none begins with a dash."""


@transaction.atomic
def create_story(
    *, actor: Actor, team: Team, title: str, now: datetime, key: str | None = None
) -> Story:
    """Open a story. `key` is a folder's identity.

    The same key in the same team is the same story.
    """
    actor.require(Permission.SUBMIT, team.pk, "open stories")
    title = required(title, "title", "A story has a title.")[:300]
    try:
        with transaction.atomic():
            story = Story.objects.create(
                team=team,
                title=title,
                key=key,
                slug=get_random_string(SLUG_LETTERS),
                created_by=actor.user,
            )
    except IntegrityError:
        return Story.objects.get(team=team, key=key)
    record(
        actor=actor.stamp(),
        verb=verbs.STORY_CREATED,
        target=story,
        team=team.pk,
        now=now,
        data={"title": title},
    )
    return story


@transaction.atomic
def rename_story(*, actor: Actor, story: Story, title: str, now: datetime) -> Story:
    actor.require(Permission.SUBMIT, story.team_id, "rename stories")
    story = Story.objects.select_for_update().get(pk=story.pk)
    changes = differences(story, {"title": required(title, "title", "A story has a title.")[:300]})
    if changes:
        story.save(update_fields=["title"])
        record(
            actor=actor.stamp(),
            verb=verbs.STORY_RENAMED,
            target=story,
            team=story.team_id,
            now=now,
            changes=changes,
        )
    return story


@transaction.atomic
def place_article(
    *, actor: Actor, place: StoryArticle, placement: str, now: datetime
) -> StoryArticle:
    """Compare an article with its story's others, keep it as background, or move it out."""
    actor.require(Permission.CURATE, place.team_id, "place articles")
    place = StoryArticle.objects.select_for_update().get(pk=place.pk)
    if placement not in Placement.values:
        raise InvalidError(f"There is no placement {placement!r}.", field="placement")
    changes = differences(place, {"placement": placement, "placed_by_hand": True})
    if changes:
        place.save(update_fields=["placement", "placed_by_hand"])
        record(
            actor=actor.stamp(),
            verb=verbs.ARTICLE_PLACED,
            target=place,
            team=place.team_id,
            now=now,
            changes=changes,
            related=[place.story, place.article],
        )
        want_comparison([place.story_id])
    return place


@transaction.atomic
def mark_gone(*, actor: Actor, places: Iterable[StoryArticle], now: datetime) -> None:
    """Note that files are no longer in their folder; their articles stay."""
    for place in places:
        _set_gone(actor, place, now, gone_at=now)


@transaction.atomic
def mark_back(*, actor: Actor, place: StoryArticle, now: datetime) -> None:
    """Note that a file that was gone is in its folder again."""
    _set_gone(actor, place, now, gone_at=None)


def _set_gone(
    actor: Actor, place: StoryArticle, now: datetime, *, gone_at: datetime | None
) -> None:
    actor.require(Permission.SUBMIT, place.team_id, "take folders in")
    place = StoryArticle.objects.select_for_update().get(pk=place.pk)
    old = place.gone_at
    if (old is None) == (gone_at is None):
        return
    place.gone_at = gone_at
    place.save(update_fields=["gone_at"])
    record(
        actor=actor.stamp(),
        verb=verbs.FILE_GONE if gone_at else verbs.FILE_BACK,
        target=place,
        team=place.team_id,
        now=now,
        data={"file": place.file},
        changes={"gone_at": (old, gone_at)},
        related=[place.story, place.article],
    )


@transaction.atomic
def retry_comparison(*, actor: Actor, story: Story, now: datetime) -> Story:
    """Compare a story again whose comparison failed."""
    actor.require(Permission.SUBMIT, story.team_id, "ask for another comparison")
    story = Story.objects.select_for_update().get(pk=story.pk)
    record(
        actor=actor.stamp(),
        verb=verbs.COMPARISON_RETRIED,
        target=story,
        team=story.team_id,
        now=now,
        data={"last_error": story.last_error},
    )
    want_comparison([story.pk])
    return story
