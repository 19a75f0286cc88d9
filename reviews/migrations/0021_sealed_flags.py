from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("reviews", "0020_retention_guards")]

    operations = [
        migrations.AddField(
            model_name="flag",
            name="sealed_in",
            field=models.PositiveSmallIntegerField(
                editable=False,
                help_text="The round of an independent check that it is part of, as of evidence.",
                null=True,
            ),
        ),
    ]
