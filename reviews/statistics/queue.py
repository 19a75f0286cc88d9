"""How long work waits."""

from __future__ import annotations

from datetime import timedelta

from django.db.models import Count, Min, Q

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


def waiting(team: Team, period: Period) -> Table:
    """Live disputes by how long ago they were opened, and how many of those nobody has."""
    counts = Dispute.objects.filter(team=team).live().aggregate(**_counts(period))
    rows = [
        (name, counts[f"all_{number}"], counts[f"vacant_{number}"])
        for number, (name, _) in enumerate(AGES)
    ]
    return Table(
        "waiting",
        "What waits, and for how long",
        "Live disputes by the time since they were opened.",
        ("Age", "Live", "Nobody’s"),
        rows,
        drawn=("Live", "Nobody’s"),
    )


def by_state(team: Team, period: Period) -> Table:
    """Live disputes by state, with the age of the oldest."""
    found = (
        Dispute.objects.filter(team=team, sealed=False)
        .live()
        .values("state")
        .annotate(
            number=Count("pk"),
            oldest=Min("opened_at"),
            late=Count("pk", filter=Q(due_at__lt=period.now)),
        )
    )
    by_name = {row["state"]: row for row in found}
    rows = [
        (
            DisputeState(state).label,
            by_name[state]["number"],
            hours((period.now - by_name[state]["oldest"]).total_seconds()),
            by_name[state]["late"],
        )
        for state in DisputeState.values
        if state in by_name
    ]
    return Table(
        "states",
        "Where live disputes stand",
        "Independent checks that are under way are left out until both verdicts are in.",
        ("State", "Disputes", "Oldest (hours)", "Overdue"),
        rows,
        drawn=("Disputes", "Overdue"),
    )


def _counts(period: Period) -> dict[str, Count]:
    counts, younger = {}, period.now + timedelta(days=1)
    for number, (_, age) in enumerate(AGES):
        within = Q(opened_at__lt=younger)
        if age != timedelta.max:
            younger = period.now - age
            within &= Q(opened_at__gte=younger)
        counts[f"all_{number}"] = Count("pk", filter=within)
        counts[f"vacant_{number}"] = Count("pk", filter=within & Q(vacant__gt=0))
    return counts
