from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("reviews", "0012_evidence_guards"),
    ]

    operations = [
        migrations.AddField(
            model_name="dispute",
            name="source_seen_at",
            field=models.DateTimeField(
                editable=False,
                help_text="When an editor last said that the verdict stands.",
                null=True,
            ),
        ),
    ]
