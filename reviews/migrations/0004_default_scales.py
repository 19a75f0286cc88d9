"""Every team that is here already gets the scale that new ones start with; verdicts name it."""

from typing import Any

from django.db import migrations
from django.utils import timezone

from audit.actions import Stamp, record
from reviews.rating_defaults import BEST, DEFAULT_GRADES, WORST
from reviews.verbs import RATING_SCALE_SET

SYSTEM_EMAIL = "system@verify.invalid"


def give(apps: Any, schema_editor: Any) -> None:
    alias = schema_editor.connection.alias
    teams = apps.get_model("accounts", "Team").objects.using(alias).order_by("pk")
    verdicts = apps.get_model("reviews", "Verdict").objects.using(alias)
    for team in teams:
        # The system actor is made before any team is.
        system = apps.get_model("accounts", "User").objects.using(alias).get(email=SYSTEM_EMAIL)
        scale = _write(apps, alias, team, system)
        verdicts.filter(team_id=team.pk, scale=None).update(scale=scale)


def _write(apps: Any, alias: str, team: Any, system: Any) -> Any:
    now = timezone.now()
    scale = (
        apps.get_model("reviews", "RatingScale")
        .objects.using(alias)
        .create(team=team, version=1, worst=WORST, best=BEST, made_by=system, made_at=now)
    )
    model = apps.get_model("reviews", "ScaleRating")
    ratings = [
        model.objects.using(alias).create(
            team=team,
            scale=scale,
            place=place,
            stands_for=grade.stands_for,
            label=grade.label,
            meaning=grade.meaning,
            number=grade.number,
            alternate_name=grade.alternate_name,
        )
        for place, grade in enumerate(DEFAULT_GRADES, 1)
    ]
    record(
        actor=Stamp(system.pk, "system", "system"),
        verb=RATING_SCALE_SET,
        target=scale,
        team=team.pk,
        now=now,
        changes={"version": (None, 1)},
        data={"worst": WORST, "best": BEST, "reason": ""},
        covers=ratings,
        using=alias,
    )
    return scale


class Migration(migrations.Migration):
    dependencies = [("reviews", "0003_rating_scale"), ("audit", "0004_seal_guards")]

    operations = [migrations.RunPython(give, migrations.RunPython.noop)]
