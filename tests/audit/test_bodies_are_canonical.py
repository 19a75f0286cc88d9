"""An event's body is the RFC 8785 form of the act: the same act gives the same bytes anywhere."""

import json
from collections.abc import Mapping
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any
from uuid import UUID

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from accounts.actions import system
from articles.enums import Stage
from audit.actions import _plain, record
from audit.models import Event
from audit.verbs import Verb
from tests.builders import NOW, make_team

TRIED = Verb("test.tried", "tried")


@pytest.mark.django_db
def test_the_stored_bytes_are_the_canonical_form_of_what_they_say() -> None:
    team = make_team("Zürich", "zurich")

    for event in Event.objects.all():
        assert rfc8785.dumps(event.act) == bytes(event.body)

    assert Event.objects.about("accounts.team", team.pk).get().act == {
        "version": 1,
        "at": "2026-01-15T12:00:00.000000+00:00",
        "actor": {"id": system().user.pk, "kind": "system", "role": "system"},
        "verb": "team.created",
        "object": {"type": "accounts.team", "id": team.pk},
        "covers": [],
        "related": [],
        "team": team.pk,
        "door": "shell",
        "request": None,
        "changes": {},
        "data": {"name": "Zürich", "slug": team.slug},
    }


@pytest.mark.django_db
def test_every_type_that_a_model_holds_has_a_form() -> None:
    team = make_team()
    data = {
        "stage": Stage.RECEIVED,
        "when": datetime(2026, 1, 31, 14, tzinfo=timezone(timedelta(hours=2))),
        "day": date(2026, 1, 31),
        "row": team,
        "uuid": UUID(int=1),
        "decimal": Decimal("0.10"),
        "nested": {"rows": [team, None], "flag": True},
        "number": 0.5,
    }

    key = record(actor=system().stamp(), verb=TRIED, target=team, team=team.pk, now=NOW, data=data)

    assert Event.objects.get(pk=key).act["data"] == {
        "stage": "received",
        "when": "2026-01-31T12:00:00+00:00",
        "day": "2026-01-31",
        "row": f"accounts.team:{team.pk}",
        "uuid": "00000000-0000-0000-0000-000000000001",
        "decimal": "0.10",
        "nested": {"rows": [f"accounts.team:{team.pk}", None], "flag": True},
        "number": 0.5,
    }


def test_what_has_no_form_is_a_programming_error() -> None:
    with pytest.raises(TypeError, match="the trail cannot hold a object"):
        _plain(object())


_plain_values = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(2**53) + 1, 2**53 - 1)
    | st.floats(-1e9, 1e9)
    | st.text(st.characters(exclude_categories=["Cs"])),
    lambda inner: st.lists(inner) | st.dictionaries(st.text("abcé"), inner),
    max_leaves=10,
)


@given(st.dictionaries(st.text("abc"), _plain_values))
def test_reading_the_bytes_and_writing_them_again_gives_the_same(
    data: Mapping[str, object],
) -> None:
    plain: Any = {name: _plain(value) for name, value in data.items()}
    body = rfc8785.dumps(plain)

    assert rfc8785.dumps(json.loads(body)) == body


@pytest.mark.django_db
def test_times_are_recorded_in_utc() -> None:
    team = make_team()
    local = datetime(2026, 1, 15, 13, tzinfo=timezone(timedelta(hours=1)))

    key = record(actor=system().stamp(), verb=TRIED, target=team, team=team.pk, now=local)

    event = Event.objects.get(pk=key)
    assert (event.at, event.act["at"]) == (
        datetime(2026, 1, 15, 12, tzinfo=UTC),
        "2026-01-15T12:00:00.000000+00:00",
    )
