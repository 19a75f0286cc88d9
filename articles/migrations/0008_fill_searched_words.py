"""Articles that are stored already are found as those to come."""

from django.db import migrations

FILL = "SELECT articles_keep_words(ARRAY(SELECT id FROM articles_article))"


class Migration(migrations.Migration):
    dependencies = [("articles", "0007_keep_searched_words")]

    operations = [migrations.RunSQL(FILL, migrations.RunSQL.noop)]
