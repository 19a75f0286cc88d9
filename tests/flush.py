"""Emptying the test database after a test that committed: as the owner, the trail included.

The program's role may not truncate, and triggers refuse it on the trail's tables even to their
owner; nothing but this and a superuser gets past them.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import psycopg
from django.db import connections
from psycopg import sql

KEPT = ["django_migrations", "django_content_type", "auth_permission"]
TRUNCATE_TRIGGERS = """
    SELECT tgrelid::regclass::text AS table, tgname AS trigger FROM pg_trigger
    WHERE NOT tgisinternal AND tgtype & 32 > 0 AND tgenabled = 'A'
"""
TABLES = "SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> ALL(%s)"


def flush_as_owner(*_: Any) -> None:
    """Empty every table that tests write, instead of Django's flush, which the program may not."""
    with psycopg.connect(**connections["owner"].get_connection_params()) as owner:
        # A transaction that a test left open would otherwise hold this up for ever.
        owner.execute("SET lock_timeout = '10s'")
        filled = [table for (table,) in owner.execute(TABLES, [KEPT]) if _has_rows(owner, table)]
        if filled:
            with _triggers_off(owner):
                tables = sql.SQL(", ").join(map(sql.Identifier, filled))
                owner.execute(sql.SQL("TRUNCATE {} CASCADE").format(tables))


def _has_rows(owner: "psycopg.Connection[Any]", table: str) -> bool:
    question = sql.SQL("SELECT EXISTS (SELECT FROM {})").format(sql.Identifier(table))
    answer = owner.execute(question).fetchone()
    return bool(answer and answer[0])


@contextmanager
def _triggers_off(owner: "psycopg.Connection[Any]") -> Iterator[None]:
    triggers = owner.execute(TRUNCATE_TRIGGERS).fetchall()
    for table, trigger in triggers:
        owner.execute(_switch(table, "DISABLE", trigger))
    yield
    for table, trigger in triggers:
        owner.execute(_switch(table, "ENABLE ALWAYS", trigger))


def _switch(table: str, verb: str, trigger: str) -> sql.Composed:
    return sql.SQL("ALTER TABLE {} {} TRIGGER {}").format(
        sql.Identifier(table), sql.SQL(verb), sql.Identifier(trigger)
    )
