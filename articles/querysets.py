from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING, Self

from django.db import models
from django.db.models import F, OuterRef, Q, Subquery

from articles.enums import Placement, Stage

if TYPE_CHECKING:
    from accounts.models import User
    from articles.models import Article, Outlet, Revision, Story, StoryArticle


def _teams_of(user: User) -> models.QuerySet[models.Model, dict[str, int]]:
    return user.memberships.filter(archived_at=None, team__archived_at=None).values("team_id")  # type: ignore[return-value]


class OutletQuerySet(models.QuerySet["Outlet"]):
    def current(self) -> Self:
        return self.filter(archived_at=None)

    def visible_to(self, user: User) -> Self:
        return self.filter(team_id__in=_teams_of(user))


class StoryQuerySet(models.QuerySet["Story"]):
    def current(self) -> Self:
        return self.filter(archived_at=None)

    def visible_to(self, user: User) -> Self:
        return self.filter(team_id__in=_teams_of(user))

    def waiting(self, before: datetime) -> Self:
        """Stories whose comparison is owed and was last tried before then."""
        return self.filter(
            Q(tried_at=None) | Q(tried_at__lt=before), compared__lt=F("wanted")
        )


class ArticleQuerySet(models.QuerySet["Article"]):
    def visible_to(self, user: User) -> Self:
        return self.filter(team_id__in=_teams_of(user))

    def with_newest_revision(self) -> Self:
        """Each with `newest_revision_id`, the revision that counts today."""
        from articles.models import Revision  # noqa: PLC0415 - models import the querysets

        newest = Revision.objects.filter(article=OuterRef("pk")).order_by("-number")
        return self.annotate(newest_revision_id=Subquery(newest.values("pk")[:1]))


class StoryArticleQuerySet(models.QuerySet["StoryArticle"]):
    def compared(self) -> Self:
        """The articles that the story's comparison reads."""
        return self.filter(placement=Placement.MAIN)

    def shown(self) -> Self:
        return self.exclude(placement=Placement.REMOVED)


class RevisionQuerySet(models.QuerySet["Revision"]):
    def visible_to(self, user: User) -> Self:
        return self.filter(team_id__in=_teams_of(user))

    def newest(self) -> Self:
        """The revision that counts today, of each article."""
        return self.order_by("article_id", "-number").distinct("article_id")

    def waiting(self, before: datetime) -> Self:
        """Revisions that nobody has read yet and nobody has tried to since then."""
        return self.filter(
            Q(tried_at=None, created_at__lt=before) | Q(tried_at__lt=before), stage=Stage.RECEIVED
        )
