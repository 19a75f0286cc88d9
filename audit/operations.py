"""Migration operations that put the database's own guards on a table."""

from __future__ import annotations

from typing import Any

from django.db.migrations.operations.base import Operation
from psycopg import sql


class TableGuard(Operation):
    """SQL on one model's table, undone by its reverse. Runs as the owner of the schema."""

    reduces_to_sql = True
    reversible = True

    def __init__(self, model_name: str) -> None:
        self.model_name = model_name

    def state_forwards(self, app_label: str, state: Any) -> None:
        """The guards are invisible to Django's models."""

    def database_forwards(
        self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any
    ) -> None:
        model = to_state.apps.get_model(app_label, self.model_name)
        for statement in self.forwards(model):
            schema_editor.execute(statement.as_string(), params=None)

    def database_backwards(
        self, app_label: str, schema_editor: Any, from_state: Any, to_state: Any
    ) -> None:
        model = from_state.apps.get_model(app_label, self.model_name)
        for statement in self.backwards(model):
            schema_editor.execute(statement.as_string(), params=None)

    def forwards(self, model: Any) -> list[sql.Composed]:
        raise NotImplementedError

    def backwards(self, model: Any) -> list[sql.Composed]:
        raise NotImplementedError

    def describe(self) -> str:
        return f"{type(self).__name__} on {self.model_name}"


class RequireEvent(TableGuard):
    """Refuse the commit of a change of these columns without its event in the same transaction.

    `before` names the columns that an earlier migration has put under it, where there is one.
    """

    def __init__(
        self, model_name: str, fields: list[str], *, before: list[str] | None = None
    ) -> None:
        super().__init__(model_name)
        self.fields = fields
        self.before = before or []

    def forwards(self, model: Any) -> list[sql.Composed]:
        dropped = [self._dropped(model)] if self.before else []
        return [*dropped, *self._watched(model, self.fields)]

    def backwards(self, model: Any) -> list[sql.Composed]:
        again = self._watched(model, self.before) if self.before else []
        return [self._dropped(model), *again]

    def _dropped(self, model: Any) -> sql.Composed:
        table = sql.Identifier(model._meta.db_table)
        return sql.SQL("DROP TRIGGER audit_require_event ON {table}").format(table=table)

    def _watched(self, model: Any, fields: list[str]) -> list[sql.Composed]:
        columns = [model._meta.get_field(name).column for name in fields]
        trigger = sql.SQL(
            "CREATE CONSTRAINT TRIGGER audit_require_event"
            " AFTER INSERT OR UPDATE OR DELETE ON {table}"
            " DEFERRABLE INITIALLY DEFERRED FOR EACH ROW"
            " EXECUTE FUNCTION audit_require_event({label}, {key}, {columns})"
        ).format(
            table=sql.Identifier(model._meta.db_table),
            label=sql.Literal(model._meta.label_lower),
            key=sql.Literal(model._meta.pk.column),
            columns=sql.SQL(", ").join(sql.Literal(column) for column in columns),
        )
        always = sql.SQL("ALTER TABLE {table} ENABLE ALWAYS TRIGGER audit_require_event").format(
            table=sql.Identifier(model._meta.db_table)
        )
        return [trigger, always]


class Immutable(TableGuard):
    """Refuse any change of these columns (of all, where none is named).

    And any deletion of the row.
    """

    def __init__(self, model_name: str, fields: list[str] | None = None) -> None:
        super().__init__(model_name)
        self.fields = fields or []

    def forwards(self, model: Any) -> list[sql.Composed]:
        names = self.fields or [field.name for field in model._meta.local_concrete_fields]
        columns = [model._meta.get_field(name).column for name in names]
        table = sql.Identifier(model._meta.db_table)
        trigger = sql.SQL(
            "CREATE TRIGGER audit_immutable BEFORE UPDATE OR DELETE ON {table}"
            " FOR EACH ROW EXECUTE FUNCTION audit_refuse_change({columns})"
        ).format(table=table, columns=sql.SQL(", ").join(sql.Literal(column) for column in columns))
        always = sql.SQL("ALTER TABLE {table} ENABLE ALWAYS TRIGGER audit_immutable")
        return [trigger, always.format(table=table)]

    def backwards(self, model: Any) -> list[sql.Composed]:
        table = sql.Identifier(model._meta.db_table)
        return [sql.SQL("DROP TRIGGER audit_immutable ON {table}").format(table=table)]


class Thaw(Immutable):
    """Undo `Immutable` on a table that gains a column.

    A second `Immutable`, after the column is filled, freezes that as well.
    """

    def forwards(self, model: Any) -> list[sql.Composed]:
        return super().backwards(model)

    def backwards(self, model: Any) -> list[sql.Composed]:
        return super().forwards(model)


class CompositeKey(TableGuard):
    """A foreign key over several columns, where one alone would allow an untrue pair.

    `fields` are of the model, `parent_fields` of the parent, which has them unique together.
    """

    def __init__(
        self, model_name: str, fields: list[str], parent: str, parent_fields: list[str]
    ) -> None:
        super().__init__(model_name)
        self.fields = fields
        self.parent = parent
        self.parent_fields = parent_fields

    def forwards(self, model: Any) -> list[sql.Composed]:
        parent = model._meta.apps.get_model(model._meta.app_label, self.parent)
        return [
            sql.SQL(
                "ALTER TABLE {table} ADD CONSTRAINT {name} FOREIGN KEY ({columns})"
                " REFERENCES {parent} ({parent_columns}) DEFERRABLE INITIALLY DEFERRED"
            ).format(
                table=sql.Identifier(model._meta.db_table),
                name=sql.Identifier(self._name(model)),
                columns=_columns(model, self.fields),
                parent=sql.Identifier(parent._meta.db_table),
                parent_columns=_columns(parent, self.parent_fields),
            )
        ]

    def backwards(self, model: Any) -> list[sql.Composed]:
        return [
            sql.SQL("ALTER TABLE {table} DROP CONSTRAINT {name}").format(
                table=sql.Identifier(model._meta.db_table), name=sql.Identifier(self._name(model))
            )
        ]

    def _name(self, model: Any) -> str:
        return f"{model._meta.db_table}_{'_'.join(self.fields)}_pair"


def _columns(model: Any, fields: list[str]) -> sql.Composed:
    names = (model._meta.get_field(name).column for name in fields)
    return sql.SQL(", ").join(sql.Identifier(name) for name in names)
