"""Lists of articles' outlets and stories, with what their pages count."""

from __future__ import annotations

from django.db.models import Count, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from accounts.models import Team, User
from articles.enums import Placement, Stage
from articles.models import Outlet, Revision, Story


def outlets_of(team: Team, user: User, words: str) -> QuerySet[Outlet, Outlet]:
    """Each with `articles`, how many of its pieces the team has."""
    rows = Outlet.objects.visible_to(user).current().filter(team=team)
    if words:
        rows = rows.filter(Q(name__icontains=words) | Q(domain__icontains=words))
    return rows.annotate(articles=Count("article")).order_by("name", "pk")


def stories_of(team: Team, user: User, words: str) -> QuerySet[Story, Story]:
    """Newest first, each with `articles`, `waiting`, `failed` (readings) and `owing`.

    `owing` tells that the comparison is still to come.
    """
    rows = Story.objects.visible_to(user).current().filter(team=team)
    if words:
        rows = rows.filter(title__icontains=words)
    readings = Revision.objects.filter(article__places__story=OuterRef("pk"))
    return rows.annotate(
        articles=Count("places", filter=~Q(places__placement=Placement.REMOVED)),
        waiting=_how_many(readings.filter(stage=Stage.RECEIVED)),
        failed=_how_many(readings.filter(stage=Stage.QUARANTINED)),
        owing=Q(wanted__gt=F("compared")),
    ).order_by("-created_at", "-pk")


def _how_many(readings: QuerySet[Revision, Revision]) -> Coalesce:
    counted = readings.order_by().values("team").annotate(number=Count("pk")).values("number")
    return Coalesce(Subquery(counted), 0)
