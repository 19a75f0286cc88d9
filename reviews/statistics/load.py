"""Who has how much to do."""

from __future__ import annotations

from django.db.models import Count, Q

from accounts.enums import GRANTS, Permission
from accounts.models import Membership, Team
from reviews.enums import AssignmentState
from reviews.models import Assignment
from reviews.statistics.table import Cell, Period, Table

JUDGES = sorted(role for role, granted in GRANTS.items() if Permission.JUDGE in granted)
RETURNED = (
    AssignmentState.HANDED_BACK,
    AssignmentState.DECLINED,
    AssignmentState.RECUSED,
    AssignmentState.EXPIRED,
)


def load(team: Team, period: Period) -> list[Table]:
    """Everybody who judges: what they have in hand, and what they did in the period."""
    members = (
        Membership.objects.current()
        .filter(team=team, role__in=JUDGES)
        .select_related("user")
        .order_by("user__name", "pk")
    )
    in_hand, ended = _in_hand(team, period), _ended(team, period)
    rows: list[tuple[Cell, ...]] = []
    for member in members:
        number, late = in_hand.get(member.user_id, (0, 0))
        rows.append(
            (
                str(member.user),
                number,
                member.capacity,
                late,
                *ended.get(member.user_id, (0, 0)),
            )
        )
    return [_table(rows)]


def _table(rows: list[tuple[Cell, ...]]) -> Table:
    return Table(
        "load",
        "Who has how much to do",
        "What each reviewer has in hand now, and what they finished or gave back in these days.",
        ("Reviewer", "In hand", "Capacity", "Overdue", "Verdicts", "Given back"),
        rows,
        drawn=("In hand", "Verdicts"),
    )


def _in_hand(team: Team, period: Period) -> dict[int, tuple[int, int]]:
    """How much, and how much of it is overdue, by reviewer."""
    rows = Assignment.objects.at_work().filter(team=team).order_by().values("reviewer")
    counted = rows.annotate(number=Count("pk"), late=Count("pk", filter=Q(due_at__lt=period.now)))
    return {row["reviewer"]: (row["number"], row["late"]) for row in counted}


def _ended(team: Team, period: Period) -> dict[int, tuple[int, int]]:
    """How many verdicts were given and how many disputes given back, by reviewer."""
    rows = Assignment.objects.unsealed().filter(team=team, ended_at__gte=period.since)
    counted = (
        rows.order_by()
        .values("reviewer")
        .annotate(
            done=Count("pk", filter=Q(state=AssignmentState.DONE)),
            returned=Count("pk", filter=Q(state__in=RETURNED)),
        )
    )
    return {row["reviewer"]: (row["done"], row["returned"]) for row in counted}
