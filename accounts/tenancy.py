"""Tenancy in the database.

A row's references carry its team, so that none can point into another team.
"""

from __future__ import annotations

from typing import Any

from psycopg import sql

from audit.operations import TableGuard


class TenantKeys(TableGuard):
    """A composite foreign key (team.

    Reference) beside each named reference to a row that belongs to a team.
    """

    def __init__(self, model_name: str, fields: list[str]) -> None:
        super().__init__(model_name)
        self.fields = fields

    def forwards(self, model: Any) -> list[sql.Composed]:
        return [self._key(model, model._meta.get_field(name)) for name in self.fields]

    def backwards(self, model: Any) -> list[sql.Composed]:
        return [
            sql.SQL("ALTER TABLE {table} DROP CONSTRAINT {name}").format(
                table=sql.Identifier(model._meta.db_table),
                name=sql.Identifier(_name(model, model._meta.get_field(field))),
            )
            for field in self.fields
        ]

    def _key(self, model: Any, field: Any) -> sql.Composed:
        return sql.SQL(
            "ALTER TABLE {table} ADD CONSTRAINT {name} FOREIGN KEY (team_id, {column})"
            " REFERENCES {parent} (team_id, id) DEFERRABLE INITIALLY DEFERRED"
        ).format(
            table=sql.Identifier(model._meta.db_table),
            name=sql.Identifier(_name(model, field)),
            column=sql.Identifier(field.column),
            parent=sql.Identifier(field.remote_field.model._meta.db_table),
        )


def _name(model: Any, field: Any) -> str:
    return f"{model._meta.db_table}_{field.column}_tenant"
