"""The comparison of a story as a job."""

from __future__ import annotations

from django.db.models import F, Q, QuerySet
from django.urls import reverse

from accounts.models import Team
from articles.api.jobs import KINDS, Kind, Work, given_up, job_id
from articles.enums import JobKind, JobState
from articles.models import Story
from claims.actions.comparing import has_given_up


def _comparisons(team: Team) -> QuerySet[Story, Story]:
    """Of the stories that were ever to be compared."""
    return Story.objects.current().filter(team=team, wanted__gt=0)


def _comparison_work(story: Story) -> Work:
    owed, failed = story.compared < story.wanted, has_given_up(story)
    begun = JobState.RUNNING if story.attempts else JobState.WAITING
    over = JobState.FAILED if failed else begun
    return Work(
        id=job_id(JobKind.COMPARISON, story.pk),
        kind=JobKind.COMPARISON,
        state=over if owed else JobState.DONE,
        user=None,
        about=reverse("api:story-detail", args=[story.pk]),
        created_at=story.created_at,
        started_at=story.tried_at,
        done_at=None if owed else story.compared_at,
        total=1,
        done=int(not owed),
        failed=int(failed),
        problems=given_up(story.last_error) if failed else (),
    )


COMPARISON = Kind(_comparisons, _comparison_work, unfinished=Q(compared__lt=F("wanted")))
KINDS_TO_HERE = {**KINDS, JobKind.COMPARISON: COMPARISON}
