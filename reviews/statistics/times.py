"""How long a finding takes."""

from __future__ import annotations

from typing import Any

from django.db.models import Aggregate, Count, ExpressionWrapper, F, FloatField
from django.db.models.functions import Extract, TruncWeek
from django.utils import timezone
from django.utils.formats import date_format

from accounts.models import Team
from claims.enums import DiscrepancyKind
from reviews.enums import DisputeState
from reviews.models import Dispute
from reviews.querysets import DisputeQuerySet
from reviews.statistics.table import Period, Table, hours

MEANING = (
    "From a dispute’s opening to its decision, in its first round: half of them took less than the"
    " median, nine in ten less than the last column."
)


class Percentile(Aggregate):
    """The value below which a share of the rows lies."""

    function = "percentile_cont"
    template = "%(function)s(%(share)s) WITHIN GROUP (ORDER BY %(expressions)s)"
    output_field = FloatField()


def by_week(team: Team, period: Period) -> Table:
    weeks = _decided(team, period).annotate(group=TruncWeek("closed_at")).values("group")
    rows = [
        (date_format(timezone.localtime(row["group"]), "j M Y"), *_figures(row))
        for row in _measured(weeks).order_by("group")
    ]
    return Table(
        "weeks",
        "Time to verdict, week by week",
        MEANING,
        ("Week from", "Decided", "Median (hours)", "Nine in ten (hours)"),
        rows,
        drawn=("Median (hours)", "Nine in ten (hours)"),
        chart="line",
    )


def by_kind(team: Team, period: Period) -> Table:
    kinds = _decided(team, period).annotate(group=F("kind")).values("group")
    names = {"": "Opened by people", **dict(DiscrepancyKind.choices)}
    rows = [(str(names[row["group"]]), *_figures(row)) for row in _measured(kinds)]
    return Table(
        "kinds",
        "Time to verdict, by what is disputed",
        MEANING,
        ("Kind", "Decided", "Median (hours)", "Nine in ten (hours)"),
        sorted(rows),
        drawn=("Median (hours)",),
    )


def _decided(team: Team, period: Period) -> DisputeQuerySet:
    taken = ExpressionWrapper(
        Extract(F("closed_at") - F("opened_at"), "epoch"), output_field=FloatField()
    )
    return Dispute.objects.filter(
        team=team, state=DisputeState.DECIDED, round=1, closed_at__gte=period.since
    ).annotate(taken=taken)


def _measured(groups: Any) -> Any:
    return groups.annotate(
        number=Count("pk"),
        median=Percentile("taken", share=0.5),
        most=Percentile("taken", share=0.9),
    )


def _figures(row: dict[str, Any]) -> tuple[int, float | None, float | None]:
    return row["number"], hours(row["median"]), hours(row["most"])
