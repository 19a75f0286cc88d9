from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

Cell = str | int | float | None

SHOWN = 60
"""Rows of a table that a page shows: more than the weeks of a year, fewer than a desk's outlets."""


@dataclass(frozen=True, slots=True)
class Period:
    """The days that are looked at, up to `now`."""

    days: int
    now: datetime

    @property
    def since(self) -> datetime:
        return self.now - timedelta(days=self.days)


@dataclass(frozen=True, slots=True)
class Table:
    """Figures with their meaning. The first column names a row; `drawn` are those of the chart."""

    key: str
    title: str
    meaning: str
    columns: tuple[str, ...]
    rows: Sequence[tuple[Cell, ...]]
    drawn: tuple[str, ...] = ()
    chart: str = "bar"
    remarks: tuple[str, ...] = field(default=())

    @property
    def shown(self) -> Sequence[tuple[Cell, ...]]:
        """The rows that its page shows and draws; the spreadsheet has all of them."""
        return self.rows[:SHOWN]

    def lines(self) -> Iterator[tuple[Cell, ...]]:
        """The table as a spreadsheet takes it."""
        yield self.columns
        yield from self.rows


def hours(seconds: float | None) -> float | None:
    """Seconds as hours with one decimal."""
    return None if seconds is None else round(float(seconds) / 3600, 1)
