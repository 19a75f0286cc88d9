from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("reviews", "0013_looked_at_sources"),
    ]

    operations = [
        migrations.RemoveIndex(model_name="dispute", name="reviews_dispute_due"),
        migrations.AddIndex(
            model_name="dispute",
            index=models.Index(
                fields=["team", "due_at", "id"],
                condition=models.Q(closed_at=None),
                name="reviews_dispute_by_due",
            ),
        ),
    ]
