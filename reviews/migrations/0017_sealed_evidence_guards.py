"""What belongs to an independent check goes on belonging to it."""

from django.db import migrations

TABLES = ("reviews_evidence", "reviews_contact", "reviews_contactentry")


def frozen(table: str) -> migrations.RunSQL:
    return migrations.RunSQL(
        f"""
        CREATE TRIGGER audit_immutable_seal BEFORE UPDATE ON {table} FOR EACH ROW
            EXECUTE FUNCTION audit_refuse_change('sealed_in');
        ALTER TABLE {table} ENABLE ALWAYS TRIGGER audit_immutable_seal;
        """,
        f"DROP TRIGGER audit_immutable_seal ON {table};",
    )


class Migration(migrations.Migration):
    dependencies = [("reviews", "0016_fill_sealed_evidence")]

    operations = [frozen(table) for table in TABLES]
