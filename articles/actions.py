"""What is done to outlets, stories and articles."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from datetime import datetime

from django.db import IntegrityError, transaction
from django.utils.crypto import get_random_string

from accounts.enums import Permission
from accounts.models import Team
from accounts.permissions import Actor
from articles import verbs
from articles.checks import article_values, outlet_values
from articles.doorbell import READ_REVISION, ring
from articles.enums import Placement, Stage
from articles.models import Article, Outlet, Revision, Story, StoryArticle
from articles.owed import read_again, read_again_all, want_comparison
from articles.published import UNKNOWN, Published
from articles.text import normalise, sha256
from audit.actions import record
from verify.errors import ConflictError, InvalidError
from verify.words import optional, required

SLUG_LETTERS = 12
"""Letters and digits alone: a slug is also an argument of commands, and none begins with a dash."""


@transaction.atomic
def create_outlet(*, actor: Actor, team: Team, name: str, now: datetime, **known: str) -> Outlet:
    """Add an outlet to the team's list. `known`: domain, country, time_zone, language."""
    actor.require(Permission.SUBMIT, team.pk, "add outlets")
    values = outlet_values({**known, "name": name})
    try:
        with transaction.atomic():
            outlet = Outlet.objects.create(team=team, **values)
    except IntegrityError as error:
        raise ConflictError(
            f"The team has an outlet of that name or domain already ({values['name']}).",
            field="name",
        ) from error
    record(
        actor=actor.stamp(),
        verb=verbs.OUTLET_CREATED,
        target=outlet,
        team=team.pk,
        now=now,
        data=values,
    )
    return outlet


@transaction.atomic
def change_outlet(*, actor: Actor, outlet: Outlet, now: datetime, **values: str) -> Outlet:
    """Change what is known of an outlet. Its stories are compared again.

    Weekdays resolve in its zone.
    """
    actor.require(Permission.CURATE, outlet.team_id, "change outlets")
    outlet = Outlet.objects.select_for_update().get(pk=outlet.pk)
    changes = _differences(outlet, outlet_values(values))
    if not changes:
        return outlet
    try:
        with transaction.atomic():
            outlet.save(update_fields=list(changes))
    except IntegrityError as error:
        raise ConflictError("Another outlet has that name or domain.", field="name") from error
    record(
        actor=actor.stamp(),
        verb=verbs.OUTLET_CHANGED,
        target=outlet,
        team=outlet.team_id,
        now=now,
        changes=changes,
    )
    _tell_stories(outlet, changes)
    return outlet


def _tell_stories(outlet: Outlet, changes: Collection[str]) -> None:
    """Another zone moves weekdays and days, so the articles are read again.

    The rest only renames sides.
    """
    newest = Revision.objects.filter(article__outlet=outlet).newest()
    if "time_zone" in changes:
        read_again_all(newest)
    else:
        places = StoryArticle.objects.filter(article__outlet=outlet)
        want_comparison(set(places.values_list("story_id", flat=True)))


def outlet_named(
    *, actor: Actor, team: Team, name: str, domain: str, now: datetime
) -> Outlet | None:
    """The team's outlet of that domain or name, made where there is none.

    None where neither is known.
    """
    if not name and not domain:
        return None
    name, domain = optional(name, "name"), optional(domain, "domain")
    found = _known_outlet(team, name, domain)
    if found is not None:
        return found
    try:
        return create_outlet(actor=actor, team=team, name=name or domain, domain=domain, now=now)
    except ConflictError:
        found = _known_outlet(team, name, domain)  # another submission was first
        if found is None:
            raise
        return found


def _known_outlet(team: Team, name: str, domain: str) -> Outlet | None:
    known = Outlet.objects.filter(team=team)
    by_domain = known.filter(domain__iexact=domain).first() if domain else None
    return by_domain or known.filter(name__iexact=name or domain).first()


@transaction.atomic
def create_story(
    *, actor: Actor, team: Team, title: str, now: datetime, key: str | None = None
) -> Story:
    """Open a story. `key` is a folder's identity.

    The same key in the same team is the same story.
    """
    actor.require(Permission.SUBMIT, team.pk, "open stories")
    title = required(title, "title", "A story has a title.")[:300]
    try:
        with transaction.atomic():
            story = Story.objects.create(
                team=team,
                title=title,
                key=key,
                slug=get_random_string(SLUG_LETTERS),
                created_by=actor.user,
            )
    except IntegrityError:
        return Story.objects.get(team=team, key=key)
    record(
        actor=actor.stamp(),
        verb=verbs.STORY_CREATED,
        target=story,
        team=team.pk,
        now=now,
        data={"title": title},
    )
    return story


@transaction.atomic
def rename_story(*, actor: Actor, story: Story, title: str, now: datetime) -> Story:
    actor.require(Permission.SUBMIT, story.team_id, "rename stories")
    story = Story.objects.select_for_update().get(pk=story.pk)
    changes = _differences(story, {"title": required(title, "title", "A story has a title.")[:300]})
    if changes:
        story.save(update_fields=["title"])
        record(
            actor=actor.stamp(),
            verb=verbs.STORY_RENAMED,
            target=story,
            team=story.team_id,
            now=now,
            changes=changes,
        )
    return story


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
) -> Article:
    """Store an article in full and ask for it to be read. The way in for every door.

    `page_sha256` is of the bytes of the page that the text was taken from, where it was fetched.
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
    record(
        actor=actor.stamp(),
        verb=verbs.ARTICLE_SUBMITTED,
        target=article,
        team=story.team_id,
        now=now,
        data={
            "sha256": revision.sha256,
            "characters": len(text),
            "outlet": outlet,
            "url": article.url,
            "published": published.at,
            "file": place.file,
            **({"page_sha256": page_sha256} if page_sha256 else {}),
        },
        related=[story],
        covers=[place, revision],
    )
    return article


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
    changes = _differences(article, article_values(article.team_id, values))
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
def place_article(
    *, actor: Actor, place: StoryArticle, placement: str, now: datetime
) -> StoryArticle:
    """Compare an article with its story's others, keep it as background, or move it out."""
    actor.require(Permission.CURATE, place.team_id, "place articles")
    place = StoryArticle.objects.select_for_update().get(pk=place.pk)
    if placement not in Placement.values:
        raise InvalidError(f"There is no placement {placement!r}.", field="placement")
    changes = _differences(place, {"placement": placement, "placed_by_hand": True})
    if changes:
        place.save(update_fields=["placement", "placed_by_hand"])
        record(
            actor=actor.stamp(),
            verb=verbs.ARTICLE_PLACED,
            target=place,
            team=place.team_id,
            now=now,
            changes=changes,
            related=[place.story, place.article],
        )
        want_comparison([place.story_id])
    return place


@transaction.atomic
def mark_gone(*, actor: Actor, places: Iterable[StoryArticle], now: datetime) -> None:
    """Note that files are no longer in their folder; their articles stay."""
    for place in places:
        _set_gone(actor, place, now, gone_at=now)


@transaction.atomic
def mark_back(*, actor: Actor, place: StoryArticle, now: datetime) -> None:
    """Note that a file that was gone is in its folder again."""
    _set_gone(actor, place, now, gone_at=None)


def _set_gone(
    actor: Actor, place: StoryArticle, now: datetime, *, gone_at: datetime | None
) -> None:
    actor.require(Permission.SUBMIT, place.team_id, "take folders in")
    place = StoryArticle.objects.select_for_update().get(pk=place.pk)
    old = place.gone_at
    if (old is None) == (gone_at is None):
        return
    place.gone_at = gone_at
    place.save(update_fields=["gone_at"])
    record(
        actor=actor.stamp(),
        verb=verbs.FILE_GONE if gone_at else verbs.FILE_BACK,
        target=place,
        team=place.team_id,
        now=now,
        data={"file": place.file},
        changes={"gone_at": (old, gone_at)},
        related=[place.story, place.article],
    )


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


@transaction.atomic
def retry_comparison(*, actor: Actor, story: Story, now: datetime) -> Story:
    """Compare a story again whose comparison failed."""
    actor.require(Permission.SUBMIT, story.team_id, "ask for another comparison")
    story = Story.objects.select_for_update().get(pk=story.pk)
    record(
        actor=actor.stamp(),
        verb=verbs.COMPARISON_RETRIED,
        target=story,
        team=story.team_id,
        now=now,
        data={"last_error": story.last_error},
    )
    want_comparison([story.pk])
    return story


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


def _differences(row: object, values: Mapping[str, object]) -> dict[str, tuple[object, object]]:
    """Set the values on the row; what changed, as (old, new)."""
    changes = {
        name: (getattr(row, name), value)
        for name, value in values.items()
        if getattr(row, name) != value
    }
    for name, (_, value) in changes.items():
        setattr(row, name, value)
    return changes
