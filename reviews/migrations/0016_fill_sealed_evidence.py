"""What came with a verdict of a round that is sealed today belongs to that round's check."""

from django.db import migrations

FILL = """
    UPDATE reviews_evidence evidence SET sealed_in = dispute.round
    FROM reviews_verdict verdict JOIN reviews_dispute dispute ON dispute.id = verdict.dispute_id
    WHERE verdict.id = evidence.verdict_id AND dispute.sealed AND verdict.round = dispute.round;
"""


class Migration(migrations.Migration):
    dependencies = [("reviews", "0015_sealed_evidence")]

    operations = [migrations.RunSQL(FILL, migrations.RunSQL.noop)]
