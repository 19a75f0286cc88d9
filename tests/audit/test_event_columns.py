"""What lists and filters read of an event comes from its body, and cannot be said otherwise."""

from uuid import uuid4

import pytest
import rfc8785
from django.db import DatabaseError, connection, transaction

from accounts.actions import system
from audit.models import Event
from tests.builders import NOW, make_team

pytestmark = pytest.mark.django_db

BODY = rfc8785.dumps(
    {
        "version": 1,
        "at": NOW.isoformat(),
        "actor": {"id": 7, "kind": "person"},
        "verb": "story.renamed",
        "object": {"type": "articles.story", "id": 3},
        "covers": ["articles.article:4"],
        "related": ["accounts.user:7"],
        "team": None,
        "door": "page",
        "request": None,
        "changes": {},
        "data": {},
    }
)


def test_they_are_derived_from_the_body() -> None:
    key = uuid4()
    with connection.cursor() as cursor:
        cursor.execute("INSERT INTO audit_event (id, body) VALUES (%s, %s)", [key, BODY])
        cursor.execute("SELECT pg_current_xact_id()::text")
        transaction_id = cursor.fetchone()[0]

    event = Event.objects.get(pk=key)

    assert (event.xid, event.at, event.team_id, event.actor_id) == (transaction_id, NOW, None, 7)
    assert (event.verb, event.object_type, event.object_id) == (
        "story.renamed",
        "articles.story",
        3,
    )
    assert (event.door, event.covers, event.related) == (
        "page",
        ["articles.article:4"],
        ["accounts.user:7"],
    )
    assert rfc8785.dumps(event.act) == BODY


@pytest.mark.parametrize(
    "column, value",
    [
        ("xid", "'1'::xid8"),
        ("at", "now()"),
        ("team_id", "1"),
        ("actor_id", "1"),
        ("verb", "'story.renamed'"),
        ("object_type", "'articles.story'"),
        ("object_id", "1"),
        ("door", "'page'"),
        ("covers", "'[]'"),
        ("related", "'[]'"),
    ],
)
def test_the_program_may_not_write_them(column: str, value: str) -> None:
    with (
        pytest.raises(DatabaseError, match="permission denied for table audit_event"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(
            f"INSERT INTO audit_event (id, body, {column}) VALUES (%s, %s, {value})",  # noqa: S608
            [uuid4(), BODY],
        )


@pytest.mark.parametrize("body", [b"", b"no JSON", b"{}", b'{"actor": {"id": "x"}}', b"\xff"])
def test_what_is_no_act_is_refused(body: bytes) -> None:
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("INSERT INTO audit_event (id, body) VALUES (%s, %s)", [uuid4(), body])


def test_an_event_about_a_team_stands_in_its_trail_and_in_no_other() -> None:
    team, other = make_team(), make_team()

    ours = Event.objects.in_team(team.pk).filter(verb="team.created")
    theirs = Event.objects.in_team(other.pk).filter(verb="team.created")

    assert [event.object_id for event in ours] == [team.pk]
    assert [event.object_id for event in theirs] == [other.pk]
    assert system().user.pk == ours[0].actor_id
