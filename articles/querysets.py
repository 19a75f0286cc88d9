from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Self

from django.db.models import Count, F, OuterRef, Q, Subquery
from django.db.models.functions import Coalesce

from accounts.querysets import TeamOwnedQuerySet
from articles.enums import ItemOutcome, Outcome, Placement, Stage
from verify.lookups import keys_of, saying, vector

if TYPE_CHECKING:
    from articles.models import (  # noqa: F401 - the types of the rows
        Article,
        ArticleWords,
        Feed,
        FeedItem,
        Job,
        Outlet,
        Revision,
        Story,
        StoryArticle,
    )


class OutletQuerySet(TeamOwnedQuerySet["Outlet"]):
    def current(self) -> Self:
        return self.filter(archived_at=None)


class StoryQuerySet(TeamOwnedQuerySet["Story"]):
    def current(self) -> Self:
        return self.filter(archived_at=None)

    def saying(self, text: str) -> Self:
        """Those whose title says this."""
        from articles.models import Story  # noqa: PLC0415 - models import the querysets

        return self.filter(
            pk__in=keys_of(Story.objects.all(), text, vector("title"), letters=["title"])
        )

    def waiting(self, before: datetime) -> Self:
        """Stories whose comparison is owed and was last tried before then."""
        return self.filter(Q(tried_at=None) | Q(tried_at__lt=before), compared__lt=F("wanted"))


class ArticleWordsQuerySet(TeamOwnedQuerySet["ArticleWords"]):
    """What articles are found by."""


class ArticleQuerySet(TeamOwnedQuerySet["Article"]):
    def saying(self, text: str) -> Self:
        """Those whose newest text, outlet, author or address says this."""
        from articles.models import ArticleWords  # noqa: PLC0415 - models import the querysets

        found = ArticleWords.objects.filter(saying(text, F("words"), letters=["about"]))
        return self.filter(pk__in=found.values("article"))

    def with_newest_revision(self) -> Self:
        """Each with `newest_revision_id`, the revision that counts today."""
        from articles.models import Revision  # noqa: PLC0415 - models import the querysets

        newest = Revision.objects.filter(article=OuterRef("pk")).order_by("-number")
        return self.annotate(newest_revision_id=Subquery(newest.values("pk")[:1]))


class StoryArticleQuerySet(TeamOwnedQuerySet["StoryArticle"]):
    def compared(self) -> Self:
        """The articles that the story's comparison reads."""
        return self.filter(placement=Placement.MAIN)

    def shown(self) -> Self:
        return self.exclude(placement=Placement.REMOVED)


class RevisionQuerySet(TeamOwnedQuerySet["Revision"]):
    def newest(self) -> Self:
        """The revision that counts today, of each article."""
        return self.order_by("article_id", "-number").distinct("article_id")

    def waiting(self, before: datetime) -> Self:
        """Revisions that nobody has read yet and nobody has tried to since then."""
        return self.filter(
            Q(tried_at=None, created_at__lt=before) | Q(tried_at__lt=before), stage=Stage.RECEIVED
        )


class JobQuerySet(TeamOwnedQuerySet["Job"]):
    def waiting(self, before: datetime) -> Self:
        """Jobs that are not done and that were there before then."""
        return self.filter(done_at=None, created_at__lt=before).order_by("pk")

    def with_progress(self) -> Self:
        """Each with the number of its lines by outcome."""
        return self.annotate(
            **{name: Count("lines", filter=Q(lines__outcome=name)) for name in Outcome.values}
        )


class FeedQuerySet(TeamOwnedQuerySet["Feed"]):
    def current(self) -> Self:
        """Those that nobody has put away, of teams that are."""
        return self.filter(archived_at=None, team__archived_at=None)

    def followed(self) -> Self:
        """Those that are read."""
        return self.current().filter(paused_at=None, story__archived_at=None)

    def due(self, now: datetime) -> Self:
        """Those that are to be read by now."""
        return self.followed().filter(due_at__lte=now)

    def with_counts(self) -> Self:
        """Each with the number of its items by outcome."""
        from articles.models import FeedItem  # noqa: PLC0415 - models import the querysets

        counted = FeedItem.objects.filter(feed=OuterRef("pk")).order_by().values("feed")
        return self.annotate(
            **{
                name: Coalesce(
                    Subquery(counted.filter(outcome=name).annotate(n=Count("pk")).values("n")), 0
                )
                for name in ItemOutcome.values
            }
        )


class FeedItemQuerySet(TeamOwnedQuerySet["FeedItem"]):
    def of_current(self) -> Self:
        return self.filter(feed__archived_at=None, feed__team__archived_at=None)

    def to_take(self, now: datetime) -> Self:
        """Those to be taken in by now: of feeds that are read, or because somebody asked."""
        return self.of_current().filter(
            Q(feed__paused_at=None) | Q(by_hand=True),
            feed__story__archived_at=None,
            outcome=ItemOutcome.WAITING,
            due_at__lte=now,
        )
