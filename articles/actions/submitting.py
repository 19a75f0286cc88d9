"""Articles and their texts, as they come in and change."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from accounts.enums import Permission
from accounts.permissions import Actor
from articles import verbs
from articles.actions.changes import differences
from articles.checks import article_values
from articles.doorbell import READ_REVISION, ring
from articles.enums import Stage
from articles.models import Article, Feed, Outlet, Revision, Story, StoryArticle
from articles.owed import read_again, read_again_all
from articles.published import UNKNOWN, Published
from articles.text import normalise, sha256
from audit.actions import record
from verify.errors import ConflictError
from verify.words import optional


@transaction.atomic
def submit_article(
    *,
    actor: Actor,
    story: Story,
    text: str,
    now: datetime,
    outlet: Outlet | None = None,
    url: str = "",
    author: str = "",
    published: Published = UNKNOWN,
    language: str = "",
    file: str = "",
    page_sha256: str = "",
    feed: Feed | None = None,
) -> Article:
    """Store an article in full and ask for it to be read. The way in for every door.

    `page_sha256` is of the bytes of the page that the text was taken from, where it was fetched,
    `feed` the feed that named it, where one did.
    """
    actor.require(Permission.SUBMIT, story.team_id, "submit articles")
    text = normalise(text)
    known = article_values(
        story.team_id, {"outlet": outlet, "url": url, "author": author, "language": language}
    )
    article = Article.objects.create(
        team_id=story.team_id,
        published=published.at,
        published_precision=published.precision,
        submitted_by=actor.user,
        **known,
    )
    place = StoryArticle.objects.create(
        team_id=story.team_id,
        story=story,
        article=article,
        file=optional(file, "file", longest=1000),
    )
    revision = _store_revision(article, text, number=1)
    _tell_of(actor, place, revision, now, page_sha256=page_sha256, feed=feed)
    return article


def _tell_of(
    actor: Actor,
    place: StoryArticle,
    revision: Revision,
    now: datetime,
    *,
    page_sha256: str,
    feed: Feed | None,
) -> None:
    article = place.article
    record(
        actor=actor.stamp(),
        verb=verbs.ARTICLE_SUBMITTED,
        target=article,
        team=place.team_id,
        now=now,
        data={
            "sha256": revision.sha256,
            "characters": len(revision.text),
            "outlet": article.outlet,
            "url": article.url,
            "published": article.published,
            "file": place.file,
            **({"page_sha256": page_sha256} if page_sha256 else {}),
        },
        related=[place.story, feed] if feed else [place.story],
        covers=[place, revision],
    )


@transaction.atomic
def revise_article(*, actor: Actor, article: Article, text: str, now: datetime) -> Revision | None:
    """Store a changed text as a new revision; None where it is the newest one's text already."""
    actor.require(Permission.SUBMIT, article.team_id, "revise articles")
    text = normalise(text)
    article = Article.objects.select_for_update().get(pk=article.pk)
    newest = article.revisions.order_by("-number").first()
    if newest is not None and newest.sha256 == sha256(text):
        return None
    number = newest.number + 1 if newest else 1
    revision = _store_revision(article, text, number=number)
    record(
        actor=actor.stamp(),
        verb=verbs.ARTICLE_REVISED,
        target=article,
        team=article.team_id,
        now=now,
        changes={"sha256": (newest.sha256 if newest else None, revision.sha256)},
        data={"number": number, "characters": len(text)},
        covers=[revision],
    )
    return revision


@transaction.atomic
def change_article(*, actor: Actor, article: Article, now: datetime, **values: object) -> Article:
    """Change what is known of an article: outlet, url, author, language, published.

    It is read again.
    """
    actor.require(Permission.SUBMIT, article.team_id, "change articles")
    article = Article.objects.select_for_update().get(pk=article.pk)
    changes = differences(article, article_values(article.team_id, values))
    if not changes:
        return article
    article.save(update_fields=list(changes))
    record(
        actor=actor.stamp(),
        verb=verbs.ARTICLE_CHANGED,
        target=article,
        team=article.team_id,
        now=now,
        changes=changes,
    )
    read_again_all(Revision.objects.filter(article=article).newest())
    return article


@transaction.atomic
def retry_revision(*, actor: Actor, revision: Revision, now: datetime) -> Revision:
    """Read a revision again that was set aside."""
    actor.require(Permission.SUBMIT, revision.team_id, "ask for another reading")
    revision = Revision.objects.select_for_update().get(pk=revision.pk)
    if revision.stage != Stage.QUARANTINED:
        raise ConflictError("Only a revision that was set aside can be tried again.")
    record(
        actor=actor.stamp(),
        verb=verbs.REVISION_RETRIED,
        target=revision,
        team=revision.team_id,
        now=now,
        data={"last_error": revision.last_error},
        related=[revision.article],
    )
    read_again(revision)
    return revision


def _store_revision(article: Article, text: str, *, number: int) -> Revision:
    revision = Revision.objects.create(
        team_id=article.team_id,
        article=article,
        number=number,
        text=text,
        sha256=sha256(text),
    )
    ring(READ_REVISION, revision.pk)
    return revision
