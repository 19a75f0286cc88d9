"""What the desk's work looks like in figures: each a table, which its page also draws."""

from reviews.statistics.tables import PARTS, Period, Table, tables, tables_of

__all__ = ["PARTS", "Period", "Table", "tables", "tables_of"]
