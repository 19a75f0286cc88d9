"""Another team's rows are not there: no list, address, filter, body or order tells of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django_filters import ModelChoiceFilter
from rest_framework.relations import RelatedField

from accounts.api.serializers import Colleague, OfTeam
from accounts.enums import Permission
from accounts.models import Team
from accounts.permissions import Actor
from reviews.searching import KINDS
from tests.api.canary import CANARY, without
from tests.api.client import Api, api_of, problem_of
from tests.api.desk import Desk, make_desk
from tests.api.operations import operations
from tests.cast import Cast
from verify.api.bodies import Written
from verify.api.lists import FilterBackend, IdFilter
from verify.api.urls import router


@pytest.fixture
def ours(cast: Cast) -> Desk:
    return make_desk(cast.team, cast.editor, "Ours")


@pytest.fixture
def theirs(cast: Cast) -> Desk:
    return make_desk(cast.other_team, cast.outsider, CANARY)


@pytest.fixture
def editor(cast: Cast) -> Api:
    return api_of(cast.editor, cast.team)


@pytest.fixture
def administrator(cast: Cast) -> Api:
    return api_of(cast.administrator, cast.team)


def test_the_canary_sings_in_its_own_team(cast: Cast, theirs: Desk) -> None:
    """Or the tests below would find nothing in nothing."""
    api = api_of(cast.outsider, cast.other_team)
    silent = {
        str(operation)
        for operation in operations()
        if operation.method == "GET" and without(api.get(operation.path(theirs.ids)))
    }

    assert silent == {
        "GET /events/export/",  # nothing is sealed in a test's transaction
        "GET /events/{id}/",
        "GET /events/{id}/proof/",  # likewise
        "GET /invitations/",  # not for editors
        "GET /invitations/{id}/",
        "GET /jobs/",  # no words of a line are told again
        "GET /jobs/{id}/",
        "GET /members/me/",
        "GET /members/{id}/",
        "GET /notifications/",  # they hold no words
        "GET /notifications/choices/",
        "GET /notifications/{id}/",
        "GET /disputes/{id}/hold/",
        "GET /teams/{id}/policy/",
        "GET /revisions/",  # without their words
        "GET /scales/",  # the one that every team starts with
        "GET /scales/{id}/",
        "GET /statistics/{id}/",  # what waits, without a name
        "GET /claim-reviews/",  # nothing is public of a newsroom with one editor
        "GET /claim-reviews/{id}/",
        "GET /deliveries/",  # not for editors
        "GET /deliveries/{id}/",
        "GET /webhooks/",
        "GET /webhooks/types/",
        "GET /webhooks/{id}/",
        "GET /teams/",
        "GET /teams/{id}/",
    }


@pytest.mark.parametrize("role", ["editor", "administrator", "auditor"])
@pytest.mark.usefixtures("theirs")
def test_no_list_or_row_of_ours_shows_theirs(role: str, cast: Cast, ours: Desk) -> None:
    api = api_of(getattr(cast, role), cast.team)

    for operation in operations():
        if operation.method == "GET":
            assert without(api.get(operation.path(ours.ids))), operation


def test_their_addresses_are_not_there_for_any_method(
    editor: Api, administrator: Api, theirs: Desk
) -> None:
    for operation in operations():
        if "{id}" not in operation.template or operation.resource == "statistics":
            continue  # a table's key is the same in every team
        path = operation.path(theirs.ids)
        for api in (editor, administrator):
            answer = (
                api.get(path) if operation.method == "GET" else api.send(operation.method, path, {})
            )
            assert answer.status_code in (403, 404), (operation, answer.content)
            assert answer.status_code == 404 or answer.json()["code"] == "forbidden"
            assert without(answer)


@pytest.mark.usefixtures("theirs")
def test_a_session_cannot_choose_a_team_that_is_not_its_users(cast: Cast) -> None:
    api = Api()
    api.client.force_login(cast.editor)

    by_parameter = api.get("/stories/", team=cast.other_team.slug)
    api.headers = {"X-Team": cast.other_team.slug}
    by_header = api.get("/stories/")

    assert problem_of(by_parameter, 404)["detail"] == problem_of(by_header, 404)["detail"]
    assert without(by_parameter)


@pytest.mark.usefixtures("theirs")
def test_a_token_ignores_the_header_of_another_team(editor: Api, cast: Cast) -> None:
    editor.headers["X-Team"] = cast.other_team.slug

    assert editor.get("/stories/").json()["results"] == []


FILTERS = {
    ("articles", "copy_of"): "articles",
    ("articles", "outlet"): "outlets",
    ("articles", "story"): "stories",
    ("assignments", "dispute"): "disputes",
    ("claim-reviews", "dispute"): "disputes",
    ("claims", "story"): "stories",
    ("comments", "dispute"): "disputes",
    ("contacts", "dispute"): "disputes",
    ("decisions", "claim"): "claims",
    ("discrepancies", "claim"): "claims",
    ("discrepancies", "story"): "stories",
    ("disputes", "claim"): "claims",
    ("disputes", "story"): "stories",
    ("evidence", "dispute"): "disputes",
    ("feed-items", "article"): "articles",
    ("feed-items", "feed"): "feeds",
    ("feeds", "outlet"): "outlets",
    ("feeds", "story"): "stories",
    ("publications", "claim"): "claims",
    ("publications", "dispute"): "disputes",
    ("revisions", "article"): "articles",
    ("revisions", "story"): "stories",
    ("verdicts", "claim"): "claims",
    ("verdicts", "dispute"): "disputes",
}
"""What each filter by an id names."""

SEARCHED = ("outlets", "stories", "articles", "claims", "discrepancies", "disputes")
PEOPLE = {"actor", "author", "made_by", "reviewer", "user"}
"""Filters by a user's id: who is no member here has no rows here, whoever they are."""


def _filters_by_id() -> set[tuple[str, str]]:
    found = set()
    for prefix, view, _ in router.registry:
        rows = getattr(view, "queryset", None)
        narrowed = FilterBackend().get_filterset_class(view(), rows)
        filters = narrowed.base_filters if narrowed else {}
        found |= {
            (prefix, name)
            for name, each in filters.items()
            if isinstance(each, IdFilter | ModelChoiceFilter)
        }
    return found


def test_every_filter_by_an_id_is_declared() -> None:
    """But those of what is no resource, or is for who manages alone, whom the others never ask."""
    declared = _filters_by_id() - {
        ("claims", "occurrence"),
        ("deliveries", "webhook"),
        ("foreign-reviews", "source"),
    }

    assert {each for each in declared if each[1] not in PEOPLE} == set(FILTERS)


@pytest.mark.parametrize("resource,parameter", FILTERS)
@pytest.mark.usefixtures("ours")
def test_a_filter_by_their_id_is_a_filter_by_none(
    resource: str, parameter: str, editor: Api, theirs: Desk
) -> None:
    named = theirs.ids[FILTERS[resource, parameter]]
    by_theirs = editor.get(f"/{resource}/", **{parameter: named})
    by_nobodys = editor.get(f"/{resource}/", **{parameter: 999_999_999})

    assert by_theirs.json() == by_nobodys.json() == {"next": None, "previous": None, "results": []}


@pytest.mark.usefixtures("ours")
def test_search_and_the_trail_find_nothing_of_theirs(editor: Api, theirs: Desk) -> None:
    about = f"reviews.dispute:{theirs.ids['disputes']}"

    found = [
        editor.get("/claims/", text=CANARY),
        editor.get("/stories/", title=CANARY),
        editor.get("/outlets/", name=CANARY),
        *(editor.get(f"/{each}/", search=CANARY) for each in SEARCHED),
        editor.get("/events/", about=about),
    ]

    assert [answer.json()["results"] for answer in found] == [[]] * len(found)


def test_their_own_search_finds_what_ours_does_not(cast: Cast, theirs: Desk) -> None:
    api = api_of(cast.outsider, cast.other_team)

    found = {each: api.get(f"/{each}/", search=CANARY).json()["results"] for each in SEARCHED}

    assert {each for each in SEARCHED if found[each]} == set(SEARCHED)
    assert theirs.ids["articles"] in [row["id"] for row in found["articles"]]


@pytest.mark.usefixtures("theirs")
def test_the_page_that_searches_everything_finds_nothing_of_theirs(cast: Cast) -> None:
    client = Client()
    client.force_login(cast.editor)

    for kind in ("", *KINDS):
        page = client.get(reverse("search", args=[cast.team.slug]), {"q": CANARY[:-2], "in": kind})
        assert without(page), kind


def test_their_ids_in_a_body_are_as_unknown_as_nobodys(
    cast: Cast, editor: Api, ours: Desk, theirs: Desk
) -> None:
    ids = ours.ids
    bodies: list[tuple[str, str, Any]] = [
        (f"/stories/{ids['stories']}/articles/", "outlet", theirs.ids["outlets"]),
        (f"/stories/{ids['stories']}/place/", "article", theirs.ids["articles"]),
        ("/disputes/", "claim", theirs.ids["claims"]),
        (f"/disputes/{ids['disputes']}/assign/", "reviewer", cast.outsider.pk),
        (f"/disputes/{ids['disputes']}/decide/", "verdict", 1),
        ("/publications/", "dispute", theirs.ids["disputes"]),
        (f"/claims/{ids['claims']}/merge/", "others", [theirs.ids["claims"]]),
        (f"/claims/{ids['claims']}/split/", "statements", [theirs.statement]),
        (f"/claims/{ids['claims']}/move/", "statement", theirs.statement),
    ]

    for path, field, value in bodies:
        faults = problem_of(editor.post(path, {field: value}), 422)["errors"]
        named = [fault for fault in faults if fault.get("field", "").startswith(field)]
        assert [fault["code"] for fault in named] == ["unknown"], path


def _written(kind: type[Written] = Written) -> list[type[Written]]:
    return [each for direct in kind.__subclasses__() for each in (direct, *_written(direct))]


@dataclass(frozen=True, slots=True)
class _Asking:
    """What serializers ask of a view: whose rows, and who asks."""

    team: Team
    actor: Actor


def _references(view: _Asking) -> list[tuple[str, Any]]:
    """Every field of a body that names rows by their keys, by its serializer."""
    found = []
    for serializer in _written():
        for name, field in serializer(context={"view": view}).fields.items():
            inner = getattr(field, "child_relation", getattr(field, "child", field))
            if isinstance(inner, RelatedField):
                found.append((f"{serializer.__name__}.{name}", inner))
    return found


@pytest.mark.usefixtures("ours", "theirs")
def test_no_reference_in_a_body_reaches_another_team(cast: Cast) -> None:
    """Enumerated from the serializers: whatever names a row finds those of the team alone."""
    references = _references(_Asking(cast.team, cast.actor("editor")))
    assert len(references) > 20

    for name, field in references:
        assert isinstance(field, OfTeam | Colleague), name
        reached: Any = field.get_queryset()
        if isinstance(field, Colleague):
            assert not reached.filter(pk=cast.outsider.pk).exists(), name
        else:
            assert not reached.filter(team=cast.other_team).exists(), name


def test_tokens_of_others_show_to_those_who_manage_alone(cast: Cast, ours: Desk) -> None:
    reporters = api_of(cast.reporter, cast.team, [Permission.READ])
    administrators = api_of(cast.administrator, cast.team, [Permission.MANAGE, Permission.READ])

    own = [row["user"]["name"] for row in reporters.get("/tokens/").json()["results"]]
    every = {row["user"]["name"] for row in administrators.get("/tokens/").json()["results"]}

    assert own == ["Rosa Reporter"]
    assert every == {"Rosa Reporter", "Ana Editor", "Ada Administrator"}
    refused = reporters.post(f"/tokens/{ours.ids['tokens']}/revoke/")
    assert problem_of(refused, 404)["code"] == "not_found"
