"""How texts are taken apart for searching: without accents and case, as stems or as they stand."""

from django.db import migrations

CONFIGURATIONS = """
CREATE TEXT SEARCH CONFIGURATION public.verify_words (COPY = pg_catalog.english);
ALTER TEXT SEARCH CONFIGURATION public.verify_words
    ALTER MAPPING FOR hword, hword_part, word WITH public.unaccent, english_stem;
CREATE TEXT SEARCH CONFIGURATION public.verify_letters (COPY = pg_catalog.simple);
ALTER TEXT SEARCH CONFIGURATION public.verify_letters
    ALTER MAPPING FOR hword, hword_part, word WITH public.unaccent, simple;
"""
NONE = """
DROP TEXT SEARCH CONFIGURATION public.verify_letters;
DROP TEXT SEARCH CONFIGURATION public.verify_words;
"""


class Migration(migrations.Migration):
    dependencies = [("articles", "0004_guards_of_jobs")]

    operations = [migrations.RunSQL(CONFIGURATIONS, NONE)]
