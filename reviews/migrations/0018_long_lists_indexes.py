"""Indexes of long lists and of the statistics: sealed rounds, what was decided, what was wrong."""

from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("reviews", "0017_sealed_evidence_guards")]

    operations = [
        migrations.AddIndex(
            model_name="dispute",
            index=models.Index(
                condition=models.Q(("sealed", True)),
                fields=["id", "round"],
                name="reviews_dispute_sealed",
            ),
        ),
        migrations.AddIndex(
            model_name="dispute",
            index=models.Index(
                condition=models.Q(("state", "decided")),
                fields=["team", "closed_at"],
                include=("verdict", "opened_at", "kind", "round"),
                name="reviews_dispute_decided",
            ),
        ),
        migrations.AddIndex(
            model_name="verdict",
            index=models.Index(
                condition=models.Q(("independent", True)),
                fields=["team", "created_at"],
                include=("id", "dispute", "round", "part", "desk_note"),
                name="reviews_verdict_independent",
            ),
        ),
        migrations.AddIndex(
            model_name="finding",
            index=models.Index(
                condition=models.Q(("is_so", "not_supported")),
                fields=["verdict"],
                include=("position",),
                name="reviews_finding_wrong",
            ),
        ),
    ]
