"""Statements of before this release enter the index, a batch at a time."""

from typing import Any

from django.db import migrations

from claims.matching.index import hashed_keys
from claims.matching.keys import KEYING

BATCH = 2_000


def fill(apps: Any, schema_editor: Any) -> None:
    alias = schema_editor.connection.alias
    entries = apps.get_model("claims", "IndexEntry").objects.using(alias)
    statements = apps.get_model("claims", "Statement").objects.using(alias)
    rows = statements.filter(retired_at=None).order_by("pk")
    last = 0
    while batch := list(rows.filter(pk__gt=last).only("team_id", "exact")[:BATCH]):
        entries.bulk_create(
            entries.model(
                team_id=row.team_id,
                statement_id=row.pk,
                keys=hashed_keys(row.team_id, row.exact),
                keying=KEYING,
            )
            for row in batch
        )
        last = batch[-1].pk


class Migration(migrations.Migration):
    dependencies = [("claims", "0006_index_of_statements")]

    operations = [migrations.RunPython(fill, migrations.RunPython.noop)]
