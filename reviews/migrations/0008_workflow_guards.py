"""What may stand in the workflow's tables, and what of it demands an event."""

from django.db import migrations, models

from accounts.tenancy import TenantKeys
from audit.operations import Immutable, RequireEvent, Thaw

DISPUTE = ["claim", "kind", "attribute", "state", "round", "reason", "verdict"]
CLOSING = ["closed_by", "closed_at"]


class Migration(migrations.Migration):
    dependencies = [("reviews", "0007_fill_workflow")]

    operations = [
        migrations.AddConstraint(
            model_name="assignment",
            constraint=models.UniqueConstraint(
                condition=models.Q(("state", "active")),
                fields=("dispute", "round", "reviewer"),
                name="reviews_assignment_one_part",
            ),
        ),
        migrations.AddConstraint(
            model_name="dispute",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(
                        ("closed_at", None),
                        ("state__in", ["assigned", "deciding", "in_review", "open"]),
                    ),
                    models.Q(
                        ("closed_at__isnull", False),
                        ("state__in", ["decided", "dismissed", "merged"]),
                    ),
                    _connector="OR",
                ),
                name="reviews_dispute_closed",
            ),
        ),
        migrations.AddConstraint(
            model_name="dispute",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    models.Q(("merged_into__isnull", False), ("state", "merged")),
                    models.Q(models.Q(("state", "merged"), _negated=True), ("merged_into", None)),
                    _connector="OR",
                ),
                name="reviews_dispute_merged",
            ),
        ),
        TenantKeys("Dispute", ["merged_into", "split_from"]),
        TenantKeys("Watch", ["dispute"]),
        TenantKeys("SealedEvent", ["dispute"]),
        TenantKeys("Flag", ["dispute", "statement"]),
        TenantKeys("Draft", ["assignment"]),
        TenantKeys("Comment", ["dispute"]),
        TenantKeys("Mention", ["comment"]),
        Thaw("Verdict"),
        Immutable("Verdict"),
        Immutable("Flag"),
        Immutable("Comment", ["dispute", "author", "round", "sealed", "text", "made_at"]),
        Immutable("Mention"),
        RequireEvent(
            "Dispute",
            [
                *DISPUTE,
                *CLOSING,
                "origin",
                "priority",
                "due_at",
                "desk",
                "tags",
                "second_check",
                "merged_into",
                "source_changed_at",
            ],
            before=[*DISPUTE, *CLOSING],
        ),
        RequireEvent("Flag", ["dispute", "statement", "reason"]),
        RequireEvent("Comment", ["dispute", "text", "withdrawn_at"]),
        RequireEvent("Mention", ["comment", "user"]),
        RequireEvent(
            "Policy",
            [
                "second_from",
                "second_kinds",
                "independent",
                "independent_from",
                "independent_kinds",
                "hours_when_severe",
                "hours_when_moderate",
                "hours_when_slight",
                "lease_minutes",
                "hold_hours",
                "automatic",
            ],
        ),
    ]
