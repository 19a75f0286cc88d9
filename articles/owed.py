"""What the pipeline owes: readings of revisions, comparisons of stories. Not audited."""

from __future__ import annotations

from collections.abc import Collection

from django.db.models import F

from articles.doorbell import COMPARE_STORY, READ_REVISION, ring
from articles.enums import Stage
from articles.models import Revision, Story, StoryArticle
from articles.querysets import RevisionQuerySet


def lock_stories(story_ids: Collection[int]) -> None:
    """Lock stories, first of all rows, in the order of their ids.

    Whoever changes what a comparison reads waits for one that runs, and is compared again after it.
    """
    list(Story.objects.select_for_update(no_key=True).filter(pk__in=story_ids).order_by("pk"))


def lock_stories_of(article_ids: Collection[int]) -> None:
    """Likewise the stories that hold these articles."""
    places = StoryArticle.objects.filter(article__in=article_ids)
    lock_stories(set(places.values_list("story_id", flat=True)))


def want_comparison(story_ids: Collection[int]) -> None:
    """Note that these stories' comparison is owed, and ring for it."""
    for story_id in sorted(story_ids):
        Story.objects.filter(pk=story_id).update(
            wanted=F("wanted") + 1, attempts=0, last_error="", tried_at=None
        )
        ring(COMPARE_STORY, story_id)


def read_again_all(newest: RevisionQuerySet) -> None:
    """Likewise several; what is set aside stays so until somebody retries it."""
    for revision in newest:
        if revision.stage != Stage.QUARANTINED:
            read_again(revision)


def read_again(revision: Revision) -> None:
    """Owe a revision another reading, and ring for it."""
    revision.stage = Stage.RECEIVED
    revision.attempts = 0
    revision.last_error = ""
    revision.tried_at = None
    revision.save(update_fields=["stage", "attempts", "last_error", "tried_at"])
    ring(READ_REVISION, revision.pk)
