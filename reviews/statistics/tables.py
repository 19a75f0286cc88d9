"""All tables of a team, in the order of their page."""

from __future__ import annotations

from accounts.models import Team
from reviews.statistics.agreement import agreement, agreement_on_use
from reviews.statistics.load import load
from reviews.statistics.outlets import outlets
from reviews.statistics.queue import by_state, waiting
from reviews.statistics.table import Period, Table
from reviews.statistics.times import by_kind, by_week

__all__ = ["Period", "Table", "tables"]

MADE = {
    "waiting": waiting,
    "states": by_state,
    "weeks": by_week,
    "kinds": by_kind,
    "load": load,
    "agreement": agreement,
    "use": agreement_on_use,
    "outlets": outlets,
}
"""What makes each table, by its key."""


def tables(team: Team, period: Period, only: str = "") -> list[Table]:
    """The team's tables, or one of them. Nothing of a sealed round is in any."""
    return [make(team, period) for key, make in MADE.items() if only in {"", key}]
