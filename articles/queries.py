"""Lists of outlets, stories and feeds, with what their pages count."""

from __future__ import annotations

from collections.abc import Collection

from django.db.models import Count, F, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce

from accounts.models import Team, User
from articles.enums import FeedState, ItemOutcome, Placement, Stage
from articles.models import Article, Feed, FeedItem, Outlet, Revision, Story, StoryArticle
from articles.querysets import FeedQuerySet


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
        rows = rows.saying(words)
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


def feeds_of(team: Team, user: User, words: str) -> FeedQuerySet:
    """Each with the number of its items by outcome; those that fill one story together."""
    rows = Feed.objects.visible_to(user).current().filter(team=team)
    if words:
        rows = rows.filter(
            Q(title__icontains=words) | Q(url__icontains=words) | Q(story__title__icontains=words)
        )
    return rows.with_counts().select_related("story", "outlet").order_by("-story_id", "-pk")


def items_of(feed: Feed, outcome: str, words: str) -> QuerySet[FeedItem, FeedItem]:
    """The newest first; `outcome` narrows them, empty to all."""
    rows = FeedItem.objects.filter(feed=feed).defer("content")
    if outcome:
        rows = rows.filter(outcome=outcome)
    if words:
        rows = rows.filter(Q(title__icontains=words) | Q(link__icontains=words))
    return rows.order_by("-pk")


def brought_by(article: Article) -> FeedItem | None:
    """The feed's item that the article was made of; None where it came by another door."""
    rows = FeedItem.objects.filter(article=article, outcome=ItemOutcome.TAKEN)
    return rows.select_related("feed").defer("content").first()


def state_of(feed: Feed) -> FeedState:
    """How a feed stands that was read `with_counts`."""
    if feed.paused_at or feed.archived_at:
        return FeedState.PAUSED
    if feed.asked_at:
        return FeedState.ASKED
    if feed.failures:
        return FeedState.FAILING
    return FeedState.TAKING if getattr(feed, ItemOutcome.WAITING) else FeedState.RESTING


def labels(story: Story, places: Collection[StoryArticle]) -> dict[int, str]:
    """What people call each of these articles in a sentence, by article id.

    Its outlet, else "Article 2" by its number among all that the story ever had: by when they were
    published, then by their first text, so that the order of arrival changes nothing.
    """
    numbers: dict[int, int] = {}
    if any(place.article.outlet is None for place in places):
        numbers = {pk: number for number, pk in enumerate(_by_time_and_text(story), start=1)}
    return {
        place.article_id: place.article.outlet.name
        if place.article.outlet
        else f"Article {numbers[place.article_id]}"
        for place in places
    }


def _by_time_and_text(story: Story) -> list[int]:
    """The story's articles, also those that it lost; two of one text by their ids."""
    first = Revision.objects.filter(article=OuterRef("article"), number=1).values("sha256")
    rows = StoryArticle.objects.filter(story=story).order_by(
        F("article__published").asc(nulls_last=True), Subquery(first), "article_id"
    )
    return list(rows.values_list("article_id", flat=True))
