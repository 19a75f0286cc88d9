"""Claims and statements with what their pages show."""

from __future__ import annotations

from django.db.models import QuerySet

from accounts.models import Team, User
from articles.models import Revision, StoryArticle
from claims.models import Claim, Statement


def claims_of(team: Team, user: User) -> QuerySet[Claim, Claim]:
    return Claim.objects.visible_to(user).filter(team=team)


def told_by(claim: Claim) -> QuerySet[Statement, Statement]:
    """The claim's statements of today, with their articles and outlets."""
    newest = Revision.objects.filter(team=claim.team_id).newest().values("pk")
    return (
        claim.statements.live()
        .filter(revision__in=newest)
        .select_related("revision__article__outlet", "position")
        .order_by("position_id", "revision__article_id", "start")
    )


def beside(claim: Claim) -> QuerySet[Claim, Claim]:
    """The other claims that the claim's stories speak of today, by their words."""
    stories = StoryArticle.objects.filter(
        article__revisions__statements__claim=claim,
        article__revisions__statements__retired_at=None,
    ).values("story_id")
    spoken = Statement.objects.live().filter(
        revision__article__places__story__in=stories, claim__isnull=False
    )
    return (
        Claim.objects.filter(team=claim.team_id, pk__in=spoken.values("claim_id"))
        .exclude(pk=claim.pk)
        .order_by("text", "pk")
    )
