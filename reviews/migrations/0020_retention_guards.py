from django.db import migrations, models

from audit.operations import RequireEvent

BEFORE = [
    *("second_from", "second_kinds", "independent", "independent_from", "independent_kinds"),
    *("hours_when_severe", "hours_when_moderate", "hours_when_slight", "lease_minutes"),
    *("hold_hours", "automatic"),
]


class Migration(migrations.Migration):
    dependencies = [("reviews", "0019_retention")]

    operations = [
        migrations.AddConstraint(
            model_name="policy",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("retention_months", None), ("retention_months__gt", 0), _connector="OR"
                ),
                name="reviews_policy_retention",
            ),
        ),
        RequireEvent("Policy", [*BEFORE, "retention_months"], before=BEFORE),
    ]
