"""How the disputes of today stand: who is at work, and which verdicts wait for an editor."""

from django.db import migrations

FILL = """
    UPDATE reviews_assignment SET started_at = assigned_at
    FROM reviews_dispute d
    WHERE d.id = dispute_id AND reviews_assignment.state = 'active' AND d.state = 'in_review';

    UPDATE reviews_assignment SET lease_until = now() + interval '24 hours'
    WHERE state = 'active';

    UPDATE reviews_dispute SET vacant = 0 WHERE state <> 'open';

    UPDATE reviews_dispute SET judged_at = given.at
    FROM (
        SELECT dispute_id, round, max(created_at) AS at FROM reviews_verdict
        GROUP BY dispute_id, round
    ) given
    WHERE given.dispute_id = id AND given.round = reviews_dispute.round
        AND state IN ('in_review', 'deciding')
        AND NOT EXISTS (
            SELECT FROM reviews_assignment a
            WHERE a.dispute_id = reviews_dispute.id AND a.state = 'active'
        );
"""


class Migration(migrations.Migration):
    dependencies = [("reviews", "0006_workflow")]

    operations = [migrations.RunSQL(FILL, migrations.RunSQL.noop)]
