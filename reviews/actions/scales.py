"""A team's rating scale: the one it starts with, and the versions that its administrators write."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import datetime

from django.db import transaction

from accounts.actions import system
from accounts.enums import Permission
from accounts.models import Team
from accounts.permissions import Actor
from audit.actions import record
from reviews.enums import Rating
from reviews.models import RatingScale, ScaleRating
from reviews.rating_defaults import BEST, DEFAULT_GRADES, WORST, Grade
from reviews.verbs import RATING_SCALE_SET
from verify.errors import InvalidError, StaleError
from verify.words import one_of, optional, required

LONGEST_NAME = 60
LONGEST_MEANING = 600
HIGHEST = 1000
MOST_GRADES = 20


def give_default_scale(team: Team, now: datetime) -> RatingScale:
    """The first version of a new team's scale."""
    return _write(system(team), team, now, worst=WORST, best=BEST, grades=DEFAULT_GRADES, reason="")


@transaction.atomic
def revise_scale(
    *,
    actor: Actor,
    team: Team,
    version: int,
    worst: int,
    best: int,
    grades: Sequence[Grade],
    reason: str,
    now: datetime,
) -> RatingScale:
    """Put a new version of the team's scale into force; earlier verdicts keep theirs.

    `version` is the one that was read; where another was written meanwhile, the write is refused.
    """
    actor.require(Permission.MANAGE, team.pk, "change the rating scale")
    Team.objects.select_for_update().get(pk=team.pk)
    standing = RatingScale.objects.standing(team)
    if standing.version != version:
        raise StaleError(
            f"The scale is at version {standing.version} by now.", hint="Reload it and try again."
        )
    reason = required(reason, "reason", "Say what this version changes, and why.")
    _check_bounds(worst, best)
    checked = [_checked(grade, number, worst, best) for number, grade in enumerate(grades, 1)]
    _check_list(checked)
    return _write(actor, team, now, worst=worst, best=best, grades=checked, reason=reason)


def _write(
    actor: Actor,
    team: Team,
    now: datetime,
    *,
    worst: int,
    best: int,
    grades: Sequence[Grade],
    reason: str,
) -> RatingScale:
    earlier = RatingScale.objects.filter(team=team).order_by("-version").first()
    version = earlier.version + 1 if earlier else 1
    scale = RatingScale.objects.create(
        team=team,
        version=version,
        worst=worst,
        best=best,
        reason=reason,
        made_by=actor.user,
        made_at=now,
    )
    ratings = _write_ratings(scale, grades)
    record(
        actor=actor.stamp(),
        verb=RATING_SCALE_SET,
        target=scale,
        team=team.pk,
        now=now,
        changes={"version": (earlier.version if earlier else None, version)},
        data={
            "worst": worst,
            "best": best,
            "ratings": [
                {"label": row.label, "stands_for": row.stands_for, "number": row.number}
                for row in ratings
            ],
            "reason": reason,
        },
        covers=ratings,
    )
    return scale


def _write_ratings(scale: RatingScale, grades: Sequence[Grade]) -> list[ScaleRating]:
    return ScaleRating.objects.bulk_create(
        ScaleRating(
            team_id=scale.team_id,
            scale=scale,
            place=place,
            stands_for=grade.stands_for,
            label=grade.label,
            meaning=grade.meaning,
            number=grade.number,
            alternate_name=grade.alternate_name,
        )
        for place, grade in enumerate(grades, 1)
    )


def _check_bounds(worst: int, best: int) -> None:
    if worst < 1:
        raise InvalidError("The worst number is at least 1.", code="bounds", field="worst")
    if best <= worst:
        raise InvalidError(
            "The best number is greater than the worst.",
            code="bounds",
            field="best",
            hint=f"Such as {worst + 4}.",
        )
    if best > HIGHEST:
        raise InvalidError(f"The best number is at most {HIGHEST}.", code="bounds", field="best")


def _checked(grade: Grade, place: int, worst: int, best: int) -> Grade:
    field = f"ratings.{place}"
    number = grade.number
    if not worst <= number <= best:
        raise InvalidError(
            f"The number of “{grade.label}” is {number}.",
            code="bounds",
            field=f"{field}.number",
            hint=f"It lies between {worst} and {best}.",
        )
    return Grade(
        one_of(grade.stands_for, Rating.values, f"{field}.stands_for"),
        required(grade.label, f"{field}.label", "A rating has a label.", longest=LONGEST_NAME),
        required(
            grade.meaning,
            f"{field}.meaning",
            "Say in a sentence what the rating means.",
            longest=LONGEST_MEANING,
        ),
        number,
        optional(grade.alternate_name, f"{field}.alternate_name", longest=LONGEST_NAME)
        or grade.label.strip(),
    )


def _check_list(grades: Sequence[Grade]) -> None:
    if len(grades) > MOST_GRADES:
        raise InvalidError(f"A scale has at most {MOST_GRADES} ratings.", field="ratings")
    for kind in Rating:
        if kind not in {grade.stands_for for grade in grades}:
            raise InvalidError(
                f"No rating stands for “{kind.label}”.",
                code="unmapped",
                field="ratings",
                hint="Each of the four that a finding can have needs one at least.",
            )
    for name, times in Counter(grade.label.lower() for grade in grades).items():
        if times > 1:
            raise InvalidError(f"Two ratings are called “{name}”.", field="ratings")
