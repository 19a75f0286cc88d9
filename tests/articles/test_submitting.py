"""Articles come in whole, are revised, described, placed and tried again; bad input is refused."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from accounts.actions import system
from articles.actions import (
    change_article,
    mark_gone,
    place_article,
    retry_revision,
    revise_article,
    submit_article,
)
from articles.models import Article, Revision, Story
from articles.published import UNKNOWN, parse_published
from audit.models import Event
from claims.actions.reading import quarantine_revision
from tests.builders import NOW, TEXT, make_article, make_outlet, make_story
from tests.cast import Cast
from tests.racing import one_during_the_other
from verify.errors import ConflictError, ForbiddenError, InvalidError

pytestmark = pytest.mark.django_db


def _owed(story: Story) -> bool:
    story.refresh_from_db()
    return story.wanted > story.compared


def test_an_article_is_stored_in_full_and_waits_to_be_read(cast: Cast) -> None:
    story, outlet = make_story(cast.team), make_outlet(cast.team)

    article = submit_article(
        actor=cast.actor("reporter"),
        story=story,
        text="\ufeffOne.\r\nTwo.",
        outlet=outlet,
        url="https://harbour.example/1",
        author=" Ann Author ",
        published=parse_published("2026-01-05"),
        language="en",
        now=NOW,
    )

    revision = article.revisions.get()
    assert (revision.number, revision.text, revision.stage) == (1, "One.\nTwo.", "received")
    assert (article.author, article.published_precision) == ("Ann Author", "day")
    assert article.submitted_by == cast.reporter
    event = Event.objects.about("articles.article", article.pk).get()
    assert event.act["data"]["sha256"] == revision.sha256
    assert event.act["data"]["characters"] == 9


@pytest.mark.parametrize(
    "values, field",
    [
        ({"text": ""}, "text"),
        ({"text": "a\0b"}, "text"),
        ({"text": "a" * 1_000_001}, "text"),
        ({"url": "javascript:alert(1)"}, "url"),
        ({"url": "harbour.example"}, "url"),
        ({"author": "a\0b"}, "author"),
        ({"language": "a\0b"}, "language"),
        ({"language": "l" * 13}, "language"),
        ({"file": "f" * 1001}, "file"),
    ],
)
def test_bad_input_is_refused_and_nothing_is_stored(
    values: dict[str, Any], field: str, cast: Cast
) -> None:
    story = make_story(cast.team)

    with pytest.raises(InvalidError) as refused:
        submit_article(
            actor=cast.actor("reporter"), story=story, now=NOW, **({"text": TEXT} | values)
        )

    assert (refused.value.field, Article.objects.count()) == (field, 0)


def test_another_teams_outlet_is_none_of_this_team(cast: Cast) -> None:
    story, foreign = make_story(cast.team), make_outlet(cast.other_team)
    article = make_article(story)

    with pytest.raises(InvalidError, match="no such outlet in this team"):
        make_article(story, outlet=foreign)
    with pytest.raises(InvalidError, match="no such outlet in this team"):
        change_article(actor=cast.actor("editor"), article=article, outlet=foreign, now=NOW)


@pytest.mark.parametrize("who", ["auditor", "outsider"])
def test_who_may_not_submit_is_refused_at_each_act(who: str, cast: Cast) -> None:
    story = make_story(cast.team)
    article = make_article(story)
    actor, place = cast.actor(who), article.places.get()

    acts: list[Callable[[], object]] = [
        lambda: submit_article(actor=actor, story=story, text=TEXT, now=NOW),
        lambda: revise_article(actor=actor, article=article, text="New.", now=NOW),
        lambda: change_article(actor=actor, article=article, author="Me", now=NOW),
        lambda: place_article(actor=actor, place=place, placement="removed", now=NOW),
        lambda: retry_revision(actor=actor, revision=article.revisions.get(), now=NOW),
        lambda: mark_gone(actor=actor, places=[place], now=NOW),
    ]
    for act in acts:
        with pytest.raises(ForbiddenError):
            act()


def test_a_changed_text_is_a_new_revision_and_the_same_text_is_none(cast: Cast) -> None:
    article = make_article(make_story(cast.team))
    reporter = cast.actor("reporter")

    same = revise_article(actor=reporter, article=article, text=TEXT.replace("\n", "\r\n"), now=NOW)
    changed = revise_article(actor=reporter, article=article, text="New.", now=NOW)
    reverted = revise_article(actor=reporter, article=article, text=TEXT, now=NOW)

    assert same is None
    assert changed is not None
    assert reverted is not None
    assert [changed.number, reverted.number] == [2, 3]


@pytest.mark.django_db(transaction=True)
def test_two_revisions_at_once_are_numbered_apart(cast: Cast) -> None:
    article = make_article(make_story(cast.team))
    reporter = cast.actor("reporter")

    one_during_the_other(
        lambda: revise_article(actor=reporter, article=article, text="First.", now=NOW),
        lambda: revise_article(actor=reporter, article=article, text="Second.", now=NOW),
    )

    assert list(Revision.objects.order_by("number").values_list("number", "text")) == [
        (1, TEXT),
        (2, "First."),
        (3, "Second."),
    ]


def test_what_is_learned_of_an_article_has_it_read_again(cast: Cast) -> None:
    story = make_story(cast.team)
    article, other = make_article(story, published=""), make_article(story, "Other.")

    change_article(
        actor=cast.actor("reporter"),
        article=article,
        published=parse_published("2026-01-05"),
        author="Ann Author",
        now=NOW,
    )

    article.refresh_from_db()
    assert (article.author, article.published_precision) == ("Ann Author", "day")
    assert article.revisions.get().stage == "received"
    assert other.revisions.get().stage == "extracted"


def test_a_date_is_taken_back(cast: Cast) -> None:
    article = make_article(make_story(cast.team))

    change_article(actor=cast.actor("reporter"), article=article, published=UNKNOWN, now=NOW)

    article.refresh_from_db()
    assert (article.published, article.published_precision) == (None, "unknown")


def test_a_date_without_its_precision_is_a_programming_error(cast: Cast) -> None:
    article = make_article(make_story(cast.team))

    with pytest.raises(TypeError, match="with its precision"):
        change_article(actor=cast.actor("reporter"), article=article, published=NOW, now=NOW)


def test_changing_nothing_leaves_it_alone(cast: Cast) -> None:
    article = make_article(make_story(cast.team))
    before = Event.objects.count()

    change_article(actor=cast.actor("reporter"), article=article, author="", now=NOW)

    assert (Event.objects.count(), article.revisions.get().stage) == (before, "extracted")


def test_only_what_is_known_of_an_article_changes(cast: Cast) -> None:
    article = make_article(make_story(cast.team))

    with pytest.raises(InvalidError, match="Articles have no copy_of, team"):
        change_article(actor=cast.actor("editor"), article=article, team=1, copy_of=1, now=NOW)


@pytest.mark.parametrize("placement", ["background", "removed"])
def test_placing_an_article_has_the_story_compared_again(placement: str, cast: Cast) -> None:
    story = make_story(cast.team)
    place = make_article(story).places.get()

    with pytest.raises(ForbiddenError, match="may not place articles"):
        place_article(actor=cast.actor("reporter"), place=place, placement=placement, now=NOW)
    assert not _owed(story)
    place_article(actor=cast.actor("editor"), place=place, placement=placement, now=NOW)

    place.refresh_from_db()
    assert (place.placement, place.placed_by_hand, _owed(story)) == (placement, True, True)
    with pytest.raises(InvalidError) as refused:
        place_article(actor=cast.actor("editor"), place=place, placement="upstairs", now=NOW)
    assert refused.value.field == "placement"


def test_only_what_was_set_aside_is_tried_again(cast: Cast) -> None:
    article = make_article(make_story(cast.team), read=False)
    revision = article.revisions.get()

    with pytest.raises(ConflictError, match="Only a revision that was set aside"):
        retry_revision(actor=cast.actor("reporter"), revision=revision, now=NOW)
    quarantine_revision(revision_id=revision.pk, error="ValueError: no", now=NOW)
    retry_revision(actor=cast.actor("reporter"), revision=revision, now=NOW)

    revision.refresh_from_db()
    assert (revision.stage, revision.attempts, revision.last_error) == ("received", 0, "")
    events = Event.objects.about("articles.revision", revision.pk).oldest_first()
    assert [event.verb for event in events] == [
        "article.submitted",
        "revision.quarantined",
        "revision.retried",
    ]
    assert system().user.pk == events[1].actor_id
