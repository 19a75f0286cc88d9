from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, Self

from django.db import models

from accounts.querysets import TeamOwnedQuerySet
from articles.enums import Placement
from articles.models import Revision
from claims.enums import DiscrepancyState
from verify.lookups import keys_of, vector

if TYPE_CHECKING:
    from accounts.models import User
    from claims.models import (  # noqa: F401 - the types of the rows
        Claim,
        Conflict,
        Decision,
        Discrepancy,
        Recurrence,
        Statement,
    )


class ClaimQuerySet(TeamOwnedQuerySet["Claim"]):
    def in_story(self, story_id: int) -> Self:
        """Claims that the story's articles speak of today."""
        from claims.models import Statement  # noqa: PLC0415 - models import the querysets

        spoken = Statement.objects.in_story(story_id).filter(claim=models.OuterRef("pk"))
        return self.filter(models.Exists(spoken))

    def saying(self, text: str) -> Self:
        """Those that say this themselves, or of which a live statement does."""
        from claims.models import Claim, Statement  # noqa: PLC0415 - models import the querysets

        words = vector("text", "subject", "attribute")
        own = keys_of(Claim.objects.all(), text, words, letters=["text"])
        told = keys_of(Statement.objects.live(), text, vector("exact"), key="claim")
        return self.filter(pk__in=own.union(told))

    def clear_of(self, user: User) -> Self:
        """Claims that no conflict of interest of the user touches."""
        from claims.models import Conflict  # noqa: PLC0415 - models import the querysets

        own = Conflict.objects.standing().filter(user=user).touching(models.OuterRef("pk"))
        return self.exclude(models.Exists(own))


class StatementQuerySet(TeamOwnedQuerySet["Statement"]):
    def live(self) -> Self:
        return self.filter(retired_at=None)

    def saying(self, text: str) -> Self:
        """The live ones whose own words say this."""
        from claims.models import Statement  # noqa: PLC0415 - models import the querysets

        return self.filter(pk__in=keys_of(Statement.objects.live(), text, vector("exact")))

    def in_story(self, story_id: int, placements: Collection[str] = (Placement.MAIN,)) -> Self:
        """The live statements in the newest revisions of the story's articles."""
        newest = (
            Revision.objects.filter(
                article__places__story_id=story_id, article__places__placement__in=placements
            )
            .newest()
            .values("pk")
        )
        return self.live().filter(revision_id__in=newest)


class DiscrepancyQuerySet(TeamOwnedQuerySet["Discrepancy"]):
    def open(self) -> Self:
        return self.filter(state=DiscrepancyState.OPEN)

    def saying(self, text: str) -> Self:
        """Those whose explanation says this."""
        from claims.models import Discrepancy  # noqa: PLC0415 - models import the querysets

        rows = Discrepancy.objects.all()
        return self.filter(pk__in=keys_of(rows, text, vector("explanation")))

    def to_hand_on(self) -> Self:
        """Those that a dispute is owed for."""
        return self.open().filter(folded=False, handed_on_at=None)

    def ranked(self) -> Self:
        """In the order of the page: folded ones last, then the most consequential first."""
        return self.order_by("folded", "-severity", "-certainty", "pk")


class RecurrenceQuerySet(TeamOwnedQuerySet["Recurrence"]):
    """Suggestions of the machine."""


class DecisionQuerySet(TeamOwnedQuerySet["Decision"]):
    def standing(self) -> Self:
        return self.filter(undone_at=None)


class ConflictQuerySet(TeamOwnedQuerySet["Conflict"]):
    def standing(self) -> Self:
        return self.filter(archived_at=None)

    def touching(self, claim: int | models.OuterRef) -> Self:
        """Conflicts of interest over what the claim's live statements, and who wrote them, are."""
        from claims.models import Statement  # noqa: PLC0415 - models import the querysets

        inner = models.OuterRef(claim) if isinstance(claim, models.OuterRef) else claim
        told = Statement.objects.live().filter(claim=inner, team=models.OuterRef("team"))
        pattern = models.OuterRef("pattern")
        named = told.filter(
            models.Q(exact__iregex=pattern)
            | models.Q(speaker__iregex=pattern)
            | models.Q(origin__iregex=pattern)
            | models.Q(span__participants__iregex=pattern)
        )
        return self.filter(
            models.Q(kind="claim", claim=claim)
            | models.Q(kind="outlet")
            & models.Exists(told.filter(revision__article__outlet=models.OuterRef("outlet")))
            | models.Q(kind="author")
            & models.Exists(told.filter(revision__article__author__iregex=pattern))
            | models.Q(kind="story")
            & models.Exists(told.filter(revision__article__places__story=models.OuterRef("story")))
            | models.Q(kind="named") & models.Exists(named)
        )
