"""What the desk's work looks like in figures: each a table, which its page also draws."""

from reviews.statistics.tables import Period, Table, tables

__all__ = ["Period", "Table", "tables"]
