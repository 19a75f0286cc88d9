from __future__ import annotations

from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import Exists, OuterRef

from accounts.querysets import TeamOwnedQuerySet
from claims.models import Claim, Discrepancy
from reviews.enums import LIVE_STATES, AssignmentState

if TYPE_CHECKING:
    from accounts.models import Team, User
    from reviews.models import (  # noqa: F401 - the types of the rows
        Assignment,
        DeskNote,
        Dispute,
        RatingScale,
    )


class DisputeQuerySet(TeamOwnedQuerySet["Dispute"]):
    def live(self) -> Self:
        return self.filter(state__in=LIVE_STATES)

    def in_story(self, story_id: int) -> Self:
        """Disputes over claims that the story's articles speak of.

        A discrepancy's one only where the story has it.
        """
        found = Discrepancy.objects.filter(
            story_id=story_id,
            claim=OuterRef("claim"),
            kind=OuterRef("kind"),
            attribute=OuterRef("attribute"),
        )
        claims = Claim.objects.in_story(story_id)
        return self.filter(models.Q(kind="", claim__in=claims) | Exists(found))

    def assigned_to(self, user: User) -> Self:
        """Those on which the user has work to do."""
        from reviews.models import Assignment  # noqa: PLC0415 - models import the querysets

        mine = Assignment.objects.active().filter(reviewer=user, dispute=OuterRef("pk"))
        return self.live().filter(Exists(mine))

    def nobodys(self) -> Self:
        return self.filter(state="open")

    def ranked(self) -> Self:
        return self.order_by("-severity", "pk")


class AssignmentQuerySet(TeamOwnedQuerySet["Assignment"]):
    def active(self) -> Self:
        return self.filter(state=AssignmentState.ACTIVE)


class DeskNoteQuerySet(TeamOwnedQuerySet["DeskNote"]):
    def standing(self) -> Self:
        return self.filter(undone_at=None)


class RatingScaleQuerySet(TeamOwnedQuerySet["RatingScale"]):
    def standing(self, team: Team | int) -> RatingScale:
        """The version in force: every team has one, from its first day."""
        return self.filter(team=team).order_by("-version")[0]
