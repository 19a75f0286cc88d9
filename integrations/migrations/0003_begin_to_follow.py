"""Notifications begin with what is sealed from here on: nobody is told of what is long past."""

from django.db import migrations

BEGIN = """
    INSERT INTO integrations_cursor (name, position)
    SELECT 'notifications', coalesce(max(index) + 1, 0) FROM audit_leaf
"""


class Migration(migrations.Migration):
    dependencies = [("integrations", "0002_guards"), ("audit", "0004_seal_guards")]

    operations = [migrations.RunSQL(BEGIN, "DELETE FROM integrations_cursor")]
