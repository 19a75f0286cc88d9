"""The pages of feeds against the rules of axe."""

from __future__ import annotations

import pytest
from django.urls import reverse
from playwright.sync_api import Page
from pytest_django.live_server_helper import LiveServer

from articles.actions.feeds import pause_feed
from articles.enums import WhyPaused
from articles.models import Feed, FeedItem
from tests.articles.feeds import make_feed_item, make_feed_of
from tests.browser.conftest import SignIn
from tests.browser.test_accessibility_of_the_newsroom import LOOKS, _broken, _look  # noqa: F401
from tests.builders import NOW, make_contradiction
from tests.cast import Cast

pytestmark = pytest.mark.django_db(transaction=True)


@LOOKS
def test_no_page_of_feeds_breaks_a_rule(
    page: Page, live_server: LiveServer, sign_in: SignIn, cast: Cast
) -> None:
    team = cast.team.slug
    sign_in(cast.reporter)
    lists = [reverse(name, args=[team]) for name in ("feeds", "new_feed")]
    empty = _broken(page, live_server, lists)
    story = make_contradiction(cast.team).story
    asked, rested, failing, stopped = (make_feed_of(story, words="ferry") for _ in range(4))
    make_feed_item(rested)
    make_feed_item(rested, "Weather")
    FeedItem.objects.filter(title="Ferry aground").update(
        outcome="failed", reason="The server answered with 404."
    )
    Feed.objects.exclude(pk=asked.pk).update(asked_at=None, read_at=NOW)
    Feed.objects.filter(pk=failing.pk).update(
        failures=3, failing_since=NOW, last_error="Nobody answers at this address."
    )
    pause_feed(actor=cast.actor("reporter"), feed=stopped, now=NOW)
    Feed.objects.filter(pk=stopped.pk).update(paused_why=WhyPaused.GONE)

    broken = _broken(
        page,
        live_server,
        [
            *lists,
            *(reverse("feed", args=[team, each.pk]) for each in (asked, rested, failing, stopped)),
            reverse("edit_feed", args=[team, rested.pk]),
            reverse("story", args=[team, story.slug]),
        ],
    )

    assert empty == broken == {}
