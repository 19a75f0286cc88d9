"""Feeds that fill stories: the list, one of them with what came of its items, and its steps."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_POST

from accounts.enums import Permission
from articles.actions import create_story
from articles.actions.feeds import (
    MANAGE_THEM,
    add_feed,
    archive_feed,
    change_feed,
    fetch_feed,
    pause_feed,
    resume_feed,
    retry_item,
)
from articles.enums import RETRIABLE, FeedState, ItemOutcome
from articles.feed_forms import FeedForm
from articles.models import Feed, FeedItem, Story
from articles.queries import feeds_of, items_of, state_of
from verify.pages import TeamRequest, go_back, page_of, say, searched, team_page

STEPS = {
    "fetch": (fetch_feed, "It is being read."),
    "pause": (pause_feed, "It is paused. What it brought stays."),
    "resume": (resume_feed, "It is read again."),
    "archive": (archive_feed, "It is put away. What it brought stays."),
}
"""What each button of a feed does, and what it says then."""
TABS = [("", "All"), *((outcome.value, outcome.label.capitalize()) for outcome in ItemOutcome)]
UNDER_WAY = frozenset({FeedState.ASKED, FeedState.TAKING})


@team_page
def feeds(request: TeamRequest) -> HttpResponse:
    """The team's feeds, by their stories' titles."""
    words = searched(request)
    page = page_of(request, feeds_of(request.team, request.user, words))
    for feed in page:
        _show_state(feed)
    return render(request, "articles/feeds.html", {"page": page, "q": words})


@team_page
def new_feed(request: TeamRequest) -> HttpResponse:
    """Let a feed fill a story, a new one or one that is there."""
    request.actor.require(Permission.SUBMIT, request.team.pk, MANAGE_THEM)
    stories = Story.objects.current().filter(team=request.team)
    story = stories.filter(slug=request.GET.get("story", "").replace("\0", "")).first()
    form = FeedForm(request.POST or None, team=request.team, story=story)
    if form.is_valid():
        feed = form.carry_out(lambda: _add(request, form.cleaned_data))
        if feed:
            return redirect("feed", request.team.slug, feed.pk)
    return render(request, "articles/feed_form.html", {"form": form, "story": story})


@transaction.atomic
def _add(request: TeamRequest, values: dict[str, Any]) -> Feed:
    now = timezone.now()
    title = values.pop("new_story")
    if title:
        values["story"] = create_story(actor=request.actor, team=request.team, title=title, now=now)
    return add_feed(actor=request.actor, team=request.team, now=now, **values)


@team_page
def feed(request: TeamRequest, pk: int) -> HttpResponse:
    """How a feed stands, and what came of each of its items."""
    found = _found(request, pk)
    tab = request.GET.get("outcome", "")
    items = items_of(found, tab if tab in ItemOutcome.values else "", searched(request))
    context = {
        "feed": found,
        "tabs": [(key, label, getattr(found, key, None)) for key, label in TABS],
        "tab": tab,
        "q": searched(request),
        "page": page_of(request, items),
        "retriable": RETRIABLE,
    }
    return render(request, "articles/feed.html", context)


@team_page
def feed_progress(request: TeamRequest, pk: int) -> HttpResponse:
    """How far the reading is; asks htmx to load the page anew once it is done."""
    found = _found(request, pk)
    response = render(request, "articles/_feed_progress.html", {"feed": found})
    if not found.under_way:  # type: ignore[attr-defined] # set with its state
        response["HX-Refresh"] = "true"
    return response


@team_page
def edit_feed(request: TeamRequest, pk: int) -> HttpResponse:
    """Change what a feed fills, how often, and by which words it is narrowed."""
    request.actor.require(Permission.SUBMIT, request.team.pk, MANAGE_THEM)
    found = _found(request, pk)
    form = FeedForm(request.POST or None, team=request.team, feed=found)
    if form.is_valid() and form.carries_out(
        lambda: change_feed(
            actor=request.actor, feed=found, now=timezone.now(), **form.cleaned_data
        )
    ):
        say(request, "Saved.")
        return redirect("feed", request.team.slug, pk)
    return render(request, "articles/feed_form.html", {"form": form, "feed": found})


@require_POST
@team_page
def feed_step(request: TeamRequest, pk: int, step: str) -> HttpResponse:
    """Read now, pause, resume, put away."""
    request.actor.require(Permission.SUBMIT, request.team.pk, MANAGE_THEM)
    act, words = STEPS[step]
    act(actor=request.actor, feed=_found(request, pk), now=timezone.now())
    say(request, words)
    if step == "archive":
        return redirect("feeds", request.team.slug)
    return redirect("feed", request.team.slug, pk)


@require_POST
@team_page
def retry_feed_item(request: TeamRequest, pk: int) -> HttpResponse:
    """Take in what was left out or failed."""
    rows = FeedItem.objects.visible_to(request.user).filter(team=request.team)
    item = get_object_or_404(rows.of_current().select_related("feed"), pk=pk)
    retry_item(actor=request.actor, item=item, now=timezone.now())
    say(request, "It is being taken in.")
    return go_back(request, f"/t/{request.team.slug}/feeds/{item.feed_id}/")


def _found(request: TeamRequest, pk: int) -> Feed:
    rows = feeds_of(request.team, request.user, "")
    return _show_state(get_object_or_404(rows.select_related("added_by"), pk=pk))


def _show_state(found: Feed) -> Feed:
    state = state_of(found)
    vars(found).update(state=state, under_way=state in UNDER_WAY)
    return found
