"""One at a time, over all processes: session locks of PostgreSQL, gone with their connection."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import connection


@contextmanager
def session_lock(*key: int) -> Iterator[bool]:
    """Tell whether nobody else holds this key: one of 64 bits, or two of 32.

    Taken again within, it still is nobody else.
    """
    named = f"({', '.join(['%s'] * len(key))})"
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT pg_try_advisory_lock{named}", key)
        held: bool = cursor.fetchone()[0]
    try:
        yield held
    finally:
        if held:
            with connection.cursor() as cursor:
                cursor.execute(f"SELECT pg_advisory_unlock{named}", key)


def row_key(kind: int, pk: int) -> tuple[int, int]:
    """A row's key; two rows that share it, four billion apart, only wait for each other."""
    return kind, pk % 2**32 - 2**31
