"""Administrators write the rating scale on a page: row by row, and without losing a word."""

from __future__ import annotations

from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from reviews.actions.scales import MOST_GRADES, revise_scale
from reviews.models import RatingScale
from reviews.rating_defaults import DEFAULT_GRADES
from tests.builders import NOW
from tests.cast import Cast

pytestmark = pytest.mark.django_db

LABELS = [grade.label for grade in DEFAULT_GRADES]


def _typed(ratings: int = 4, /, **changes: str) -> dict[str, str]:
    """The form as it is sent with the default scale's ratings in it."""
    typed = {"version": "1", "worst": "1", "best": "5", "reason": "Plainer words."}
    for place, grade in enumerate(DEFAULT_GRADES[:ratings], 1):
        typed |= {f"rating-{place}-{name}": str(getattr(grade, name)) for name in grade.__slots__}
    return {**typed, "rows": str(ratings), **changes}


def _page(cast: Cast) -> str:
    return reverse("scale", args=[cast.team.slug])


def _post(cast: Cast, client: Client, typed: dict[str, str]) -> Any:
    client.force_login(cast.administrator)
    return client.post(_page(cast), typed)


def _rows(response: Any) -> list[str]:
    return [row["label"].value() or "" for row in response.context["sheet"].rows]


def _errors(response: Any) -> dict[str, list[str]]:
    sheet = response.context["sheet"]
    return {
        field.html_name: list(field.errors)
        for form in (sheet.form, *sheet.rows)
        for field in form
        if field.errors
    }


def _in_force(cast: Cast) -> RatingScale:
    return RatingScale.objects.standing(cast.team)


def test_a_new_version_comes_into_force_beside_the_earlier_one(cast: Cast, client: Client) -> None:
    typed = _typed(
        **{"rating-1-label": "Confirmed", "worst": "0", "best": "6", "rating-1-number": "6"}
    )

    refused = _post(cast, client, typed)
    response = client.post(_page(cast), {**typed, "worst": "1"}, follow=True)

    assert _errors(refused) == {"worst": ["The worst number is at least 1."]}
    scale = _in_force(cast)
    assert (scale.version, scale.best, scale.reason) == (2, 6, "Plainer words.")
    assert [row.label for row in scale.ratings.order_by("place")] == ["Confirmed", *LABELS[1:]]
    assert [each.version for each in response.context["page"]] == [2, 1]
    assert "Version 2, in force" in response.content.decode()


def test_a_rating_is_added_moved_and_removed_by_buttons(cast: Cast, client: Client) -> None:
    steps = ("add", "up:2", "up:1", "down:1", "down:4", "remove:3", "remove:9", "add:7", "up:0")

    shown = {step: _rows(_post(cast, client, _typed(step=step))) for step in steps}

    one, two, three, four = LABELS
    assert shown == {
        "add": [one, two, three, four, ""],
        "up:2": [two, one, three, four],
        "up:1": LABELS,
        "down:1": [two, one, three, four],
        "down:4": LABELS,
        "remove:3": [one, two, four],
        "remove:9": LABELS,
        "add:7": [one, two, three, four, ""],
        "up:0": LABELS,
    }
    assert _in_force(cast).version == 1


def test_a_button_of_a_row_loses_nothing_and_complains_of_nothing(
    cast: Cast, client: Client
) -> None:
    typed = _typed(
        **{"rating-2-label": "", "rating-2-number": "many", "best": "five", "step": "up:2"}
    )

    sheet = _post(cast, client, typed).context["sheet"]

    assert (sheet.form["best"].value(), sheet.form["reason"].value()) == ("five", "Plainer words.")
    assert (sheet.rows[0]["label"].value(), sheet.rows[0]["number"].value()) == ("", "many")
    assert not sheet.form.errors


def test_no_more_rows_than_a_scale_may_have(cast: Cast, client: Client) -> None:
    many = {"rows": str(MOST_GRADES), "step": "add"}

    full = _post(cast, client, _typed(**many))
    flood = client.post(_page(cast), _typed(rows="999999999"))

    assert len(_rows(full)) == MOST_GRADES
    assert "A scale has at most 20 ratings." in full.content.decode()
    assert len(_rows(flood)) == MOST_GRADES + 1
    assert _in_force(cast).version == 1


@pytest.mark.parametrize(
    "changes, errors",
    [
        ({"reason": " "}, {"reason": ["Say what this version changes, and why."]}),
        ({"best": "x"}, {"best": ["This is no whole number."]}),
        (
            {"rating-2-label": "", "rating-3-number": ""},
            {
                "rating-2-label": ["A rating has a label."],
                "rating-3-number": ["A rating has a number."],
            },
        ),
        (
            {"rating-2-number": "9"},
            {
                "rating-2-number": [
                    "The number of “Both can be right” is 9. It lies between 1 and 5."
                ]
            },
        ),
        (
            {"rating-4-stands_for": "lie"},
            {"rating-4-stands_for": ["Choose one of the four findings."]},
        ),
    ],
)
def test_a_fault_stands_beside_its_field_and_all_that_was_typed_stays(
    cast: Cast, client: Client, changes: dict[str, str], errors: dict[str, list[str]]
) -> None:
    typed = _typed(**changes)

    response = _post(cast, client, typed)

    sheet = response.context["sheet"]
    fields = [field for form in (sheet.form, *sheet.rows) for field in form]
    assert _errors(response) == errors
    assert {field.html_name: field.value() for field in fields} == {
        name: value for name, value in typed.items() if name != "rows"
    }
    assert "Nothing was saved." in response.content.decode()
    assert _in_force(cast).version == 1


@pytest.mark.parametrize(
    "typed, told",
    [
        (_typed(3), "No rating stands for “Not supported”."),
        (_typed(**{"rating-2-label": "supported"}), "Two ratings are called “supported”."),
    ],
)
def test_a_fault_of_the_list_stands_above_it(
    cast: Cast, client: Client, typed: dict[str, str], told: str
) -> None:
    assert told in _post(cast, client, typed).content.decode()


def test_a_stale_version_is_refused_with_what_was_typed(cast: Cast, client: Client) -> None:
    revise_scale(
        actor=cast.actor("administrator"),
        team=cast.team,
        version=1,
        worst=1,
        best=5,
        grades=DEFAULT_GRADES,
        reason="Sooner.",
        now=NOW,
    )

    response = _post(cast, client, _typed(**{"rating-1-label": "Confirmed"}))

    assert "The scale is at version 2 by now." in response.content.decode()
    assert _rows(response)[0] == "Confirmed"
    assert _in_force(cast).reason == "Sooner."


@pytest.mark.parametrize("who", ["reporter", "reviewer", "editor", "auditor"])
def test_others_write_none(cast: Cast, client: Client, who: str) -> None:
    client.force_login(getattr(cast, who))

    assert client.post(_page(cast), _typed()).status_code == 403
    assert _in_force(cast).version == 1


def test_another_team_keeps_its_own(cast: Cast, client: Client) -> None:
    _post(cast, client, _typed(**{"rating-1-label": "Confirmed"}))
    client.force_login(cast.outsider)

    assert client.get(_page(cast)).status_code == 404
    assert RatingScale.objects.standing(cast.other_team).version == 1


def test_each_version_costs_no_query_of_its_own(cast: Cast, client: Client) -> None:
    client.force_login(cast.administrator)
    needed = _queries(cast, client)

    for version in ("1", "2"):
        client.post(_page(cast), _typed(version=version))

    assert _in_force(cast).version == 3
    assert _queries(cast, client) == needed


def test_the_settings_lead_to_it(cast: Cast, client: Client) -> None:
    client.force_login(cast.administrator)

    page = client.get(reverse("team_settings", args=[cast.team.slug])).content.decode()

    for name in ("scale", "policy", "write_methodology", "write_corrections"):
        assert f'href="{reverse(name, args=[cast.team.slug])}"' in page


def _queries(cast: Cast, client: Client) -> int:
    client.get(_page(cast))
    with CaptureQueriesContext(connection) as caught:
        client.get(_page(cast))
    return len(caught)
