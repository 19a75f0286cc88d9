"""How long a finding takes."""

from __future__ import annotations

from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db.models import Aggregate, Count, DurationField, ExpressionWrapper, F
from django.db.models.functions import TruncWeek
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


class Spread(Aggregate):
    """The values below which half and nine in ten of the rows lie, sorted once for both."""

    function = "percentile_cont"
    template = "%(function)s(ARRAY[0.5, 0.9]) WITHIN GROUP (ORDER BY %(expressions)s)"
    output_field = ArrayField(DurationField())


def times(team: Team, period: Period) -> list[Table]:
    return [_by_week(team, period), _by_kind(team, period)]


def _by_week(team: Team, period: Period) -> Table:
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


def _by_kind(team: Team, period: Period) -> Table:
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
    return Dispute.objects.filter(
        team=team, state=DisputeState.DECIDED, round=1, closed_at__gte=period.since
    )


def _measured(groups: Any) -> Any:
    taken = ExpressionWrapper(F("closed_at") - F("opened_at"), output_field=DurationField())
    return groups.annotate(number=Count("pk"), spread=Spread(taken))


def _figures(row: dict[str, Any]) -> tuple[int, float | None, float | None]:
    median, most = row["spread"]
    return row["number"], hours(median.total_seconds()), hours(most.total_seconds())
