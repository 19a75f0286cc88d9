"""Outlets and stories: one of a name, and what changing an outlet sets in motion."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from accounts.actions import system
from articles.actions import change_outlet, create_outlet, create_story, outlet_named, rename_story
from articles.models import Outlet, Revision, Story
from audit.models import Event
from tests.builders import NOW, make_article, make_outlet, make_story
from tests.cast import Cast
from tests.racing import one_during_the_other
from verify.errors import ConflictError, ForbiddenError, InvalidError

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "another",
    [{"name": "HARBOUR daily"}, {"name": "Another", "domain": "Harbour.Example"}],
)
def test_a_name_and_a_domain_are_one_outlets(another: dict[str, str], cast: Cast) -> None:
    make_outlet(cast.team, "Harbour Daily", domain="harbour.example")

    with pytest.raises(ConflictError) as refused:
        make_outlet(cast.team, **another)

    assert refused.value.field == "name"
    make_outlet(cast.other_team, **another)  # another team's list is its own


@pytest.mark.parametrize(
    "values, field",
    [
        ({"name": " "}, "name"),
        ({"name": "n" * 201}, "name"),
        ({"country": "Spain"}, "country"),
        ({"domain": "a\0b"}, "domain"),
        ({"time_zone": "Mars/Olympus"}, "time_zone"),
        ({"language": "l" * 13}, "language"),
    ],
)
def test_bad_input_is_refused_by_its_field(values: dict[str, str], field: str, cast: Cast) -> None:
    outlet = make_outlet(cast.team, "Known")

    with pytest.raises(InvalidError) as refused:
        make_outlet(cast.team, **({"name": "New"} | values))
    with pytest.raises(InvalidError) as refused_again:
        change_outlet(actor=cast.actor("editor"), outlet=outlet, now=NOW, **values)

    assert (refused.value.field, refused_again.value.field) == (field, field)


def test_reporters_add_outlets_and_editors_change_them(cast: Cast) -> None:
    outlet = create_outlet(actor=cast.actor("reporter"), team=cast.team, name="New", now=NOW)

    with pytest.raises(ForbiddenError, match="may not change outlets"):
        change_outlet(actor=cast.actor("reporter"), outlet=outlet, name="Newer", now=NOW)
    changed = change_outlet(actor=cast.actor("editor"), outlet=outlet, name="Newer", now=NOW)

    event = Event.objects.about("articles.outlet", outlet.pk).get(verb="outlet.changed")
    assert (changed.name, event.act["changes"]) == ("Newer", {"name": ["New", "Newer"]})


def test_another_time_zone_has_its_articles_read_again(cast: Cast) -> None:
    outlet = make_outlet(cast.team)
    story = make_story(cast.team)
    make_article(story, outlet=outlet)
    make_article(story, "Another text.", outlet=None)

    change_outlet(actor=cast.actor("editor"), outlet=outlet, time_zone="Europe/Madrid", now=NOW)

    assert list(Revision.objects.order_by("pk").values_list("stage", flat=True)) == [
        "received",
        "extracted",
    ]


def test_another_name_has_its_stories_compared_again(cast: Cast) -> None:
    outlet = make_outlet(cast.team)
    story, other = make_story(cast.team), make_story(cast.team)
    make_article(story, outlet=outlet)
    make_article(other)

    change_outlet(actor=cast.actor("editor"), outlet=outlet, name="Renamed", now=NOW)

    owed = [row.wanted > row.compared for row in Story.objects.order_by("pk")]
    assert owed == [True, False]
    assert set(Revision.objects.values_list("stage", flat=True)) == {"extracted"}


def test_an_outlet_is_found_by_domain_then_by_name(cast: Cast) -> None:
    actor, team = system(cast.team), cast.team
    by_domain = make_outlet(team, "Harbour Daily", domain="harbour.example")
    by_name = make_outlet(team, "Meridian Wire")

    def named(name: str, domain: str) -> Outlet | None:
        return outlet_named(actor=actor, team=team, name=name, domain=domain, now=NOW)

    assert named("Meridian Wire", "harbour.example") == by_domain
    assert named("meridian wire", "meridian.example") == by_name
    assert named("", "") is None
    made = named("", "new.example")
    assert made is not None
    assert (made.name, made.domain) == ("new.example", "new.example")


def test_a_story_is_one_for_its_key(cast: Cast) -> None:
    actor = cast.actor("reporter")

    first = create_story(actor=actor, team=cast.team, title="A ferry", key="k", now=NOW)
    again = create_story(actor=actor, team=cast.team, title="Another title", key="k", now=NOW)
    other = create_story(actor=actor, team=cast.team, title="A ferry", now=NOW)

    assert (again, again.title) == (first, "A ferry")
    assert other != first


@pytest.mark.django_db(transaction=True)
def test_two_at_once_open_one_story(cast: Cast) -> None:
    actor = cast.actor("reporter")

    first, second = one_during_the_other(
        lambda: create_story(actor=actor, team=cast.team, title="A ferry", key="k", now=NOW),
        lambda: create_story(actor=actor, team=cast.team, title="A ferry", key="k", now=NOW),
    )

    assert first == second == Story.objects.get()


@pytest.mark.parametrize("title", ["", "  ", "a\0b"])
def test_a_story_has_a_title(title: str, cast: Cast) -> None:
    story = make_story(cast.team)

    acts: list[Callable[[], object]] = [
        lambda: create_story(actor=cast.actor("editor"), team=cast.team, title=title, now=NOW),
        lambda: rename_story(actor=cast.actor("editor"), story=story, title=title, now=NOW),
    ]
    for act in acts:
        with pytest.raises(InvalidError) as refused:
            act()
        assert refused.value.field == "title"


def test_a_new_title_is_recorded_once(cast: Cast) -> None:
    story = make_story(cast.team, "A ferry")

    for _ in range(2):
        rename_story(actor=cast.actor("reporter"), story=story, title="A ferry aground", now=NOW)

    events = Event.objects.about("articles.story", story.pk).filter(verb="story.renamed")
    assert [event.act["changes"] for event in events] == [{"title": ["A ferry", "A ferry aground"]}]
