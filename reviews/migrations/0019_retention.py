from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [("reviews", "0018_long_lists_indexes")]

    operations = [
        migrations.AddField(
            model_name="policy",
            name="retention_months",
            field=models.PositiveIntegerField(
                blank=True,
                help_text="After its dispute is closed; then what evidence and contacts say is"
                " erased for good, unless a preservation hold forbids it. Empty: it is kept.",
                null=True,
                verbose_name="months that evidence is kept",
            ),
        ),
    ]
