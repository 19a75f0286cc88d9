"""All tables of a team, in the order of their page."""

from __future__ import annotations

from accounts.models import Team
from reviews.statistics.agreement import agreement
from reviews.statistics.load import load
from reviews.statistics.outlets import outlets
from reviews.statistics.queue import queue
from reviews.statistics.table import Period, Table
from reviews.statistics.times import times

__all__ = ["Period", "Table", "tables"]

MADE = {
    ("waiting", "states"): queue,
    ("weeks", "kinds"): times,
    ("load",): load,
    ("agreement", "use"): agreement,
    ("outlets",): outlets,
}
"""What makes which tables, by their keys."""


def tables(team: Team, period: Period, only: str = "") -> list[Table]:
    """The team's tables, or one of them. Nothing of a sealed round is in any."""
    makers = [make for keys, make in MADE.items() if not only or only in keys]
    made = [table for make in makers for table in make(team, period)]
    return [table for table in made if only in {"", table.key}]
