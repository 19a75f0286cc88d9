"""How long work waits."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.db.models import Count, DateTimeField, F, Func, IntegerField, Min, Q, Value

from accounts.models import Team
from reviews.enums import DisputeState
from reviews.models import Dispute
from reviews.statistics.table import Period, Table, hours

AGES = (
    ("under 1 hour", timedelta(hours=1)),
    ("1 to 4 hours", timedelta(hours=4)),
    ("4 to 24 hours", timedelta(days=1)),
    ("1 to 3 days", timedelta(days=3)),
    ("3 to 7 days", timedelta(days=7)),
    ("over 7 days", timedelta.max),
)
"""Steps that a desk speaks in; each up to its bound."""


def queue(team: Team, period: Period) -> list[Table]:
    """What is live by its age, and by its state; both from one look at the rows."""
    rows = _counted(team, period)
    return [_by_age(rows), _by_state(rows, period)]


def _counted(team: Team, period: Period) -> Sequence[Any]:
    """Live disputes by state, step of age, and whether they are sealed."""
    rows = Dispute.objects.filter(team=team).live().order_by()
    groups = rows.annotate(age=_age(period)).values("state", "sealed", "age")
    return list(
        groups.annotate(
            number=Count("pk"),
            vacant=Count("pk", filter=Q(vacant__gt=0)),
            late=Count("pk", filter=Q(due_at__lt=period.now)),
            oldest=Min("opened_at"),
        )
    )


def _age(period: Period) -> Func:
    """The number of the step that a dispute's age lies in, counted from the oldest."""
    bounds = [period.now - age for _, age in AGES if age != timedelta.max]
    oldest_first: Any = Value(bounds[::-1], output_field=ArrayField(DateTimeField()))
    return Func(F("opened_at"), oldest_first, function="width_bucket", output_field=IntegerField())


def _by_age(rows: Sequence[Any]) -> Table:
    def total(number: int, name: str) -> int:
        return sum(row[name] for row in rows if row["age"] == number)

    return Table(
        "waiting",
        "What waits, and for how long",
        "Live disputes by the time since they were opened.",
        ("Age", "Live", "Nobody’s"),
        [
            (name, total(number, "number"), total(number, "vacant"))
            for number, (name, _) in zip(range(len(AGES))[::-1], AGES, strict=True)
        ],
        drawn=("Live", "Nobody’s"),
    )


def _by_state(rows: Sequence[Any], period: Period) -> Table:
    """Without what is sealed, whose state nobody may know."""
    groups = {
        state: [row for row in rows if row["state"] == state and not row["sealed"]]
        for state in DisputeState.values
    }
    return Table(
        "states",
        "Where live disputes stand",
        "Independent checks that are under way are left out until both verdicts are in.",
        ("State", "Disputes", "Oldest (hours)", "Overdue"),
        [
            (
                DisputeState(state).label,
                sum(row["number"] for row in group),
                hours((period.now - min(row["oldest"] for row in group)).total_seconds()),
                sum(row["late"] for row in group),
            )
            for state, group in groups.items()
            if group
        ],
        drawn=("Disputes", "Overdue"),
    )
