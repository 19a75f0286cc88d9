"""The planner counts ten thousand words, and so knows a rare one from a common one."""

from django.db import migrations

MANY = "ALTER TABLE articles_articlewords ALTER COLUMN words SET STATISTICS 1000"
USUAL = "ALTER TABLE articles_articlewords ALTER COLUMN words SET STATISTICS -1"


class Migration(migrations.Migration):
    dependencies = [("articles", "0011_when_work_ended")]

    operations = [migrations.RunSQL(MANY, USUAL)]
