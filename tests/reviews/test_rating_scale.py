"""A team's rating scale: there from the first day, versioned, and within ClaimReview's rules."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction

from audit.models import Event
from reviews.actions.scales import revise_scale
from reviews.models import RatingScale
from reviews.rating_defaults import DEFAULT_GRADES, Grade
from tests.builders import NOW, make_team
from tests.cast import Cast
from tests.racing import at_once
from tests.reviews.cases import make_case
from verify.errors import ForbiddenError, InvalidError, StaleError

pytestmark = pytest.mark.django_db


def _revise(cast: Cast, who: str = "administrator", **changes: Any) -> RatingScale:
    written: dict[str, Any] = {
        "version": 1,
        "worst": 1,
        "best": 5,
        "grades": DEFAULT_GRADES,
        "reason": "Plainer words.",
    }
    return revise_scale(actor=cast.actor(who), team=cast.team, now=NOW, **{**written, **changes})


def _with(place: int, **changes: Any) -> list[Grade]:
    grades = list(DEFAULT_GRADES)
    grades[place] = replace(grades[place], **changes)
    return grades


def test_a_new_team_has_the_default_scale() -> None:
    team = make_team("Fresh")

    scale = RatingScale.objects.standing(team)

    assert (scale.version, scale.worst, scale.best) == (1, 1, 5)
    assert [row.stands_for for row in scale.ratings.order_by("place")] == [
        *("supported", "both", "open", "not_supported"),
    ]
    assert Event.objects.about("reviews.ratingscale", scale.pk)[0].verb == "rating_scale.set"


def test_a_new_version_leaves_earlier_verdicts_theirs(cast: Cast) -> None:
    before = make_case(cast, "judged").verdicts.get()

    _revise(cast, grades=_with(0, label="Confirmed"))
    after = make_case(cast, "judged").verdicts.get()

    assert [before.scale.version, after.scale.version] == [1, 2]
    assert before.scale.ratings.get(place=1).label == "Supported"
    assert after.scale.ratings.get(place=1).label == "Confirmed"


@pytest.mark.parametrize("who", ["reporter", "reviewer", "editor", "auditor", "outsider"])
def test_only_administrators_write_one(who: str, cast: Cast) -> None:
    with pytest.raises(ForbiddenError):
        _revise(cast, who)


@pytest.mark.parametrize(
    "changes, field",
    [
        ({"worst": 0}, "worst"),
        ({"best": 1}, "best"),
        ({"best": 100_000}, "best"),
        ({"grades": _with(0, number=6)}, "ratings.1.number"),
        ({"grades": _with(3, number=0)}, "ratings.4.number"),
        ({"grades": _with(1, label=" ")}, "ratings.2.label"),
        ({"grades": _with(1, meaning="")}, "ratings.2.meaning"),
        ({"grades": _with(1, label="x" * 61)}, "ratings.2.label"),
        ({"grades": _with(1, stands_for="true")}, "ratings.2.stands_for"),
        ({"grades": _with(1, label="supported")}, "ratings"),
        ({"grades": DEFAULT_GRADES[1:]}, "ratings"),
        ({"grades": [*DEFAULT_GRADES] * 6}, "ratings"),
        ({"reason": ""}, "reason"),
    ],
)
def test_what_claim_review_or_a_reader_could_not_use_is_refused(
    changes: dict[str, Any], field: str, cast: Cast
) -> None:
    with pytest.raises(InvalidError) as refused:
        _revise(cast, **changes)

    assert refused.value.field == field
    assert RatingScale.objects.standing(cast.team).version == 1


def test_a_finer_scale_maps_one_finding_to_several_ratings(cast: Cast) -> None:
    finer = Grade("not_supported", "Misleading", "True words that lead astray.", 2, "")

    scale = _revise(cast, grades=[*DEFAULT_GRADES, finer])

    assert [row.label for row in scale.ratings.filter(stands_for="not_supported")] == [
        "Not supported",
        "Misleading",
    ]
    assert scale.ratings.get(label="Misleading").alternate_name == "Misleading"


def test_a_stale_version_is_refused(cast: Cast) -> None:
    _revise(cast)

    with pytest.raises(StaleError):
        _revise(cast)


@pytest.mark.django_db(transaction=True)
def test_of_two_at_once_one_is_stale(cast: Cast) -> None:
    outcomes = at_once(lambda: _revise(cast), lambda: _revise(cast))

    assert sorted(type(outcome).__name__ for outcome in outcomes) == ["RatingScale", "StaleError"]
    assert RatingScale.objects.standing(cast.team).version == 2


@pytest.mark.parametrize("table", ["reviews_ratingscale", "reviews_scalerating"])
def test_no_version_is_ever_changed(table: str, cast: Cast) -> None:
    assert RatingScale.objects.filter(team=cast.team).exists()
    column = "best = 9" if table == "reviews_ratingscale" else "number = 9"

    with (
        pytest.raises(IntegrityError, match="immutable"),
        transaction.atomic(),
        connection.cursor() as cursor,
    ):
        cursor.execute(f"UPDATE {table} SET {column}")  # noqa: S608 - fixed words
