"""When each release became public: until now, all that was signed went out as it was signed."""

from django.db import migrations

from audit.operations import Thaw

FILL = """
    UPDATE reviews_release SET out_at = made_at WHERE kind IN ('corrected', 'restored');
    UPDATE reviews_release release SET out_at = publication.published_at
    FROM reviews_publication publication
    WHERE release.publication_id = publication.id AND publication.published_at IS NOT NULL
        AND release.id = (
            SELECT max(id) FROM reviews_release
            WHERE publication_id = publication.id AND kind = 'published'
        );
"""


class Migration(migrations.Migration):
    dependencies = [("reviews", "0022_scheduled_corrections")]

    operations = [Thaw("Release"), migrations.RunSQL(FILL, migrations.RunSQL.noop)]
