"""A verdict names its scale; scales stay within their team, stay as they are, and have events."""

import django.db.models.deletion
from django.db import migrations, models

from accounts.tenancy import TenantKeys
from audit.operations import Immutable, RequireEvent, Thaw


class Migration(migrations.Migration):
    dependencies = [("reviews", "0004_default_scales")]

    operations = [
        migrations.AlterField(
            model_name="verdict",
            name="scale",
            field=models.ForeignKey(
                help_text="The team's rating scale as it stood at the time.",
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to="reviews.ratingscale",
            ),
        ),
        TenantKeys("ScaleRating", ["scale"]),
        TenantKeys("Verdict", ["scale"]),
        Thaw("Verdict"),
        Immutable("Verdict"),
        Immutable("RatingScale"),
        Immutable("ScaleRating"),
        RequireEvent("RatingScale", ["version"]),
        RequireEvent("ScaleRating", ["scale"]),
    ]
