"""All tables of a team, in the order of their pages."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from accounts.models import Team
from reviews.statistics.agreement import agreement
from reviews.statistics.load import load
from reviews.statistics.outlets import outlets
from reviews.statistics.queue import queue
from reviews.statistics.table import Period, Table
from reviews.statistics.times import times

__all__ = ["PARTS", "Period", "Table", "tables", "tables_of"]

PARTS: Mapping[str, Mapping[tuple[str, ...], Callable[[Team, Period], list[Table]]]] = {
    "desk": {
        ("waiting", "states"): queue,
        ("weeks", "kinds"): times,
        ("load",): load,
        ("agreement", "use"): agreement,
    },
    "outlets": {("outlets",): outlets},
}
"""The pages, and what makes which of their tables, by the tables' keys."""
MADE = {keys: make for made in PARTS.values() for keys, make in made.items()}


def tables(team: Team, period: Period, only: str = "") -> list[Table]:
    """All of the team's tables, or one of them. Nothing of a sealed round is in any."""
    makers = [make for keys, make in MADE.items() if not only or only in keys]
    made = [table for make in makers for table in make(team, period)]
    return [table for table in made if only in {"", table.key}]


def tables_of(part: str, team: Team, period: Period) -> list[Table]:
    """The tables of one page."""
    return [table for make in PARTS[part].values() for table in make(team, period)]
