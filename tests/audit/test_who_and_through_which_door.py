"""An event says who acted, in which role, by which token, through which door and request."""

import pytest
from django.http import HttpRequest, HttpResponse

from accounts.enums import Permission, TokenKind
from accounts.permissions import actor_with
from accounts.tokens import create_token
from articles.actions import create_story
from audit.context import Door, current_door, through
from audit.models import Event
from tests.builders import NOW
from tests.cast import Cast
from verify.doors import DoorMiddleware

pytestmark = pytest.mark.django_db


def test_a_member_acts_in_their_role(cast: Cast) -> None:
    story = create_story(actor=cast.actor("reporter"), team=cast.team, title="A strike", now=NOW)

    event = Event.objects.about("articles.story", story.pk).get()

    assert event.actor_id == cast.reporter.pk
    assert event.act["actor"] == {"id": cast.reporter.pk, "kind": "person", "role": "reporter"}


def test_a_token_is_recorded_beside_its_user(cast: Cast) -> None:
    issued = create_token(
        actor=cast.actor("administrator"),
        team=cast.team,
        name="wire",
        kind=TokenKind.INTEGRATION,
        scopes=[Permission.SUBMIT],
        now=NOW,
    )

    story = create_story(actor=actor_with(issued.token), team=cast.team, title="A strike", now=NOW)

    event = Event.objects.about("articles.story", story.pk).get()
    assert event.act["actor"] == {
        "id": issued.token.user_id,
        "kind": "service",
        "role": "integration",
        "token": issued.token.pk,
    }


def test_the_acts_of_one_request_share_its_id_and_door(cast: Cast) -> None:
    with through("command", "request-1"):
        for title in ("A strike", "A flood"):
            create_story(actor=cast.actor("reporter"), team=cast.team, title=title, now=NOW)

    events = Event.objects.filter(verb="story.created")
    assert [(event.door, event.act["request"]) for event in events] == [
        ("command", "request-1"),
        ("command", "request-1"),
    ]


def test_outside_a_request_the_door_is_the_shell() -> None:
    with through("task"):
        assert current_door().name == "task"

    assert current_door() == Door("shell", None)


@pytest.mark.parametrize(
    "path, door",
    [
        ("/api/v1/stories/", "api"),
        ("/admin/articles/story/", "admin"),
        ("/t/newsroom/", "page"),
        ("/apiary/", "page"),
    ],
)
def test_a_request_comes_through_the_door_of_its_path(path: str, door: str) -> None:
    seen: list[Door] = []
    request = HttpRequest()
    request.path = path

    def view(_: HttpRequest) -> HttpResponse:
        seen.append(current_door())
        return HttpResponse()

    response = DoorMiddleware(view)(request)

    assert seen == [Door(door, response["X-Request-ID"])]  # type: ignore[arg-type]
    assert current_door() == Door("shell", None)
