from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("claims", "0004_guards_of_conflicts"),
    ]

    operations = [
        migrations.AddField(
            model_name="statement",
            name="by_hand",
            field=models.BooleanField(default=False, editable=False),
        ),
    ]
