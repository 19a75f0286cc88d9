"""What the workflow keeps: policies, leases, comments, flags, drafts, sealed rounds."""

import django.contrib.postgres.fields
import django.contrib.postgres.indexes
import django.db.models.deletion
import django.db.models.functions.datetime
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("accounts", "0002_guards"),
        ("claims", "0002_guards"),
        ("reviews", "0005_scale_guards"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="Comment",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("round", models.PositiveSmallIntegerField()),
                ("sealed", models.BooleanField(default=False, editable=False)),
                ("text", models.TextField()),
                (
                    "made_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False
                    ),
                ),
                ("withdrawn_at", models.DateTimeField(editable=False, null=True)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Draft",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("version", models.PositiveIntegerField(default=1, editable=False)),
                ("values", models.JSONField(default=dict)),
                ("saved_at", models.DateTimeField()),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Flag",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("start", models.PositiveIntegerField()),
                ("end", models.PositiveIntegerField()),
                ("exact", models.TextField(help_text="The words that were chosen.")),
                ("reason", models.TextField()),
                (
                    "raised_at",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Mention",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Policy",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "second_from",
                    models.FloatField(
                        blank=True,
                        help_text="From 0 to 1. Empty: never.",
                        null=True,
                        verbose_name="second check from severity",
                    ),
                ),
                (
                    "second_kinds",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("number", "Figure"),
                                ("date", "Date"),
                                ("place", "Place"),
                                ("quote", "Quotation"),
                                ("role", "Role"),
                                ("name", "Name"),
                                ("framing", "Framing"),
                                ("polarity", "Yes or no"),
                                ("attribution", "Source"),
                            ],
                            max_length=12,
                        ),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="second check for kinds",
                    ),
                ),
                (
                    "independent",
                    models.BooleanField(
                        default=False,
                        help_text="Neither reviewer sees the other's verdict until both are in.",
                        verbose_name="second checks are independent",
                    ),
                ),
                (
                    "independent_from",
                    models.FloatField(
                        blank=True,
                        help_text="From 0 to 1. Empty: never.",
                        null=True,
                        verbose_name="independent from severity",
                    ),
                ),
                (
                    "independent_kinds",
                    django.contrib.postgres.fields.ArrayField(
                        base_field=models.CharField(
                            choices=[
                                ("number", "Figure"),
                                ("date", "Date"),
                                ("place", "Place"),
                                ("quote", "Quotation"),
                                ("role", "Role"),
                                ("name", "Name"),
                                ("framing", "Framing"),
                                ("polarity", "Yes or no"),
                                ("attribution", "Source"),
                            ],
                            max_length=12,
                        ),
                        blank=True,
                        default=list,
                        size=None,
                        verbose_name="independent for kinds",
                    ),
                ),
                (
                    "hours_when_severe",
                    models.PositiveIntegerField(default=24, verbose_name="hours when severe"),
                ),
                (
                    "hours_when_moderate",
                    models.PositiveIntegerField(default=72, verbose_name="hours when moderate"),
                ),
                (
                    "hours_when_slight",
                    models.PositiveIntegerField(default=168, verbose_name="hours when slight"),
                ),
                (
                    "lease_minutes",
                    models.PositiveIntegerField(
                        default=240,
                        help_text="Counted from the last save.",
                        verbose_name="minutes that work is held",
                    ),
                ),
                (
                    "hold_hours",
                    models.PositiveIntegerField(
                        default=24,
                        help_text="Before its reviewer begins; then it goes to somebody else.",
                        verbose_name="hours that assigned work may wait",
                    ),
                ),
                (
                    "automatic",
                    models.BooleanField(
                        default=False,
                        help_text="Else people take or are given disputes.",
                        verbose_name="assign automatically",
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "policies",
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="SavedFilter",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("name", models.CharField(max_length=60)),
                (
                    "query",
                    models.CharField(help_text="As it stands in the address.", max_length=1000),
                ),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="SealedEvent",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                ("round", models.PositiveSmallIntegerField()),
                ("event_id", models.UUIDField(unique=True)),
            ],
            options={
                "abstract": False,
            },
        ),
        migrations.CreateModel(
            name="Watch",
            fields=[
                (
                    "id",
                    models.BigAutoField(
                        auto_created=True, primary_key=True, serialize=False, verbose_name="ID"
                    ),
                ),
                (
                    "since",
                    models.DateTimeField(
                        db_default=django.db.models.functions.datetime.Now(), editable=False
                    ),
                ),
            ],
            options={
                "verbose_name_plural": "watches",
                "abstract": False,
            },
        ),
        migrations.RemoveConstraint(
            model_name="dispute",
            name="reviews_dispute_closed",
        ),
        migrations.RemoveIndex(
            model_name="dispute",
            name="reviews_dispute_queue",
        ),
        migrations.AddField(
            model_name="assignment",
            name="grounds",
            field=models.JSONField(
                default=dict,
                editable=False,
                help_text="Why this reviewer was chosen, and why others were not.",
            ),
        ),
        migrations.AddField(
            model_name="assignment",
            name="how",
            field=models.CharField(
                choices=[
                    ("hand", "chosen by hand"),
                    ("bulk", "chosen by hand with others"),
                    ("next", "taken from the list"),
                    ("automatic", "chosen automatically"),
                ],
                default="hand",
                max_length=10,
            ),
        ),
        migrations.AddField(
            model_name="assignment",
            name="lease_until",
            field=models.DateTimeField(editable=False, null=True),
        ),
        migrations.AddField(
            model_name="assignment",
            name="started_at",
            field=models.DateTimeField(editable=False, null=True),
        ),
        migrations.AddField(
            model_name="dispute",
            name="desk",
            field=models.CharField(blank=True, max_length=60),
        ),
        migrations.AddField(
            model_name="dispute",
            name="due_at",
            field=models.DateTimeField(blank=True, null=True),
        ),
        migrations.AddField(
            model_name="dispute",
            name="escalated_at",
            field=models.DateTimeField(editable=False, null=True),
        ),
        migrations.AddField(
            model_name="dispute",
            name="judged_at",
            field=models.DateTimeField(
                editable=False, help_text="When the last verdict that it needs came in.", null=True
            ),
        ),
        migrations.AddField(
            model_name="dispute",
            name="merged_into",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="merged",
                to="reviews.dispute",
            ),
        ),
        migrations.AddField(
            model_name="dispute",
            name="priority",
            field=models.SmallIntegerField(
                choices=[(-1, "Low"), (0, "Normal"), (1, "High"), (2, "Urgent")], default=0
            ),
        ),
        migrations.AddField(
            model_name="dispute",
            name="sealed",
            field=models.BooleanField(default=False, editable=False),
        ),
        migrations.AddField(
            model_name="dispute",
            name="second_check",
            field=models.CharField(
                choices=[
                    ("none", "One check"),
                    ("open", "Second check"),
                    ("blind", "Independent second check"),
                ],
                default="none",
                max_length=8,
            ),
        ),
        migrations.AddField(
            model_name="dispute",
            name="source_changed_at",
            field=models.DateTimeField(
                editable=False,
                help_text="When a source that a verdict rests on was edited, until somebody looked at it.",
                null=True,
            ),
        ),
        migrations.AddField(
            model_name="dispute",
            name="split_from",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="splits",
                to="reviews.dispute",
            ),
        ),
        migrations.AddField(
            model_name="dispute",
            name="tags",
            field=django.contrib.postgres.fields.ArrayField(
                base_field=models.CharField(max_length=40), blank=True, default=list, size=None
            ),
        ),
        migrations.AddField(
            model_name="dispute",
            name="vacant",
            field=models.PositiveSmallIntegerField(default=1, editable=False),
        ),
        migrations.AddField(
            model_name="verdict",
            name="independent",
            field=models.BooleanField(
                default=False, help_text="Given without sight of the other reviewer's."
            ),
        ),
        migrations.AddField(
            model_name="verdict",
            name="part",
            field=models.CharField(
                choices=[
                    ("first", "First check"),
                    ("second", "Second check"),
                    ("deciding", "Deciding"),
                ],
                default="first",
                max_length=10,
            ),
        ),
        migrations.AlterField(
            model_name="assignment",
            name="state",
            field=models.CharField(
                choices=[
                    ("active", "Active"),
                    ("done", "Verdict given"),
                    ("handed_back", "Handed back"),
                    ("declined", "Declined"),
                    ("recused", "Recused"),
                    ("expired", "Lease ended"),
                    ("ended", "Ended"),
                ],
                default="active",
                max_length=12,
            ),
        ),
        migrations.AlterField(
            model_name="dispute",
            name="origin",
            field=models.CharField(
                choices=[
                    ("discrepancy", "a discrepancy"),
                    ("flag", "a flag in an article"),
                    ("person", "a person"),
                    ("source", "an edited source"),
                    ("evidence", "new evidence"),
                    ("appeal", "an appeal"),
                ],
                help_text="What its present round comes from.",
                max_length=12,
            ),
        ),
        migrations.AlterField(
            model_name="dispute",
            name="state",
            field=models.CharField(
                choices=[
                    ("open", "Open"),
                    ("assigned", "Assigned"),
                    ("in_review", "In review"),
                    ("deciding", "Verdicts differ"),
                    ("decided", "Decided"),
                    ("dismissed", "Dismissed"),
                    ("merged", "Merged"),
                ],
                default="open",
                max_length=10,
            ),
        ),
        migrations.AddIndex(
            model_name="assignment",
            index=models.Index(
                condition=models.Q(("state", "active")),
                fields=["lease_until"],
                name="reviews_assignment_leases",
            ),
        ),
        migrations.AddIndex(
            model_name="assignment",
            index=models.Index(
                condition=models.Q(("state", "active")),
                fields=["team", "reviewer"],
                name="reviews_assignment_load",
            ),
        ),
        migrations.AddIndex(
            model_name="dispute",
            index=models.Index(
                models.F("team"),
                models.OrderBy(models.F("priority"), descending=True),
                models.OrderBy(models.F("due_at"), nulls_last=True),
                models.OrderBy(models.F("severity"), descending=True),
                models.F("id"),
                condition=models.Q(("closed_at", None)),
                name="reviews_dispute_live",
            ),
        ),
        migrations.AddIndex(
            model_name="dispute",
            index=models.Index(
                models.F("team"),
                models.OrderBy(models.F("priority"), descending=True),
                models.OrderBy(models.F("due_at"), nulls_last=True),
                models.OrderBy(models.F("severity"), descending=True),
                models.F("id"),
                condition=models.Q(("closed_at", None), ("vacant__gt", 0)),
                name="reviews_dispute_vacant",
            ),
        ),
        migrations.AddIndex(
            model_name="dispute",
            index=models.Index(
                condition=models.Q(("closed_at", None), ("judged_at__isnull", False)),
                fields=["team", "judged_at"],
                name="reviews_dispute_to_close",
            ),
        ),
        migrations.AddIndex(
            model_name="dispute",
            index=models.Index(
                condition=models.Q(("closed_at__isnull", False)),
                fields=["team", "-closed_at"],
                name="reviews_dispute_ended",
            ),
        ),
        migrations.AddIndex(
            model_name="dispute",
            index=models.Index(
                condition=models.Q(("closed_at", None), ("due_at__isnull", False)),
                fields=["team", "due_at"],
                name="reviews_dispute_due",
            ),
        ),
        migrations.AddIndex(
            model_name="dispute",
            index=models.Index(
                condition=models.Q(("source_changed_at__isnull", False)),
                fields=["team", "source_changed_at"],
                name="reviews_dispute_edited",
            ),
        ),
        migrations.AddIndex(
            model_name="dispute",
            index=models.Index(fields=["team", "-severity"], name="reviews_dispute_severity"),
        ),
        migrations.AddIndex(
            model_name="dispute",
            index=models.Index(fields=["team", "-opened_at"], name="reviews_dispute_opened"),
        ),
        migrations.AddIndex(
            model_name="dispute",
            index=models.Index(fields=["team", "desk"], name="reviews_dispute_desk"),
        ),
        migrations.AddIndex(
            model_name="dispute",
            index=models.Index(fields=["team", "kind"], name="reviews_dispute_kind"),
        ),
        migrations.AddIndex(
            model_name="dispute",
            index=django.contrib.postgres.indexes.GinIndex(
                fields=["tags"], name="reviews_dispute_tags"
            ),
        ),
        migrations.AddIndex(
            model_name="dispute",
            index=django.contrib.postgres.indexes.GinIndex(
                fields=["question"], name="reviews_dispute_words", opclasses=["gin_trgm_ops"]
            ),
        ),
        migrations.AddField(
            model_name="comment",
            name="author",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="comment",
            name="dispute",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="comments",
                to="reviews.dispute",
            ),
        ),
        migrations.AddField(
            model_name="comment",
            name="team",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.team"
            ),
        ),
        migrations.AddField(
            model_name="draft",
            name="assignment",
            field=models.OneToOneField(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="draft",
                to="reviews.assignment",
            ),
        ),
        migrations.AddField(
            model_name="draft",
            name="team",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.team"
            ),
        ),
        migrations.AddField(
            model_name="flag",
            name="dispute",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="flags",
                to="reviews.dispute",
            ),
        ),
        migrations.AddField(
            model_name="flag",
            name="raised_by",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="flag",
            name="statement",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="flags",
                to="claims.statement",
            ),
        ),
        migrations.AddField(
            model_name="flag",
            name="team",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.team"
            ),
        ),
        migrations.AddField(
            model_name="mention",
            name="comment",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="mentions",
                to="reviews.comment",
            ),
        ),
        migrations.AddField(
            model_name="mention",
            name="team",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.team"
            ),
        ),
        migrations.AddField(
            model_name="mention",
            name="user",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="policy",
            name="team",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.team"
            ),
        ),
        migrations.AddField(
            model_name="savedfilter",
            name="team",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.team"
            ),
        ),
        migrations.AddField(
            model_name="savedfilter",
            name="user",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="sealedevent",
            name="author",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddField(
            model_name="sealedevent",
            name="dispute",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="sealed_events",
                to="reviews.dispute",
            ),
        ),
        migrations.AddField(
            model_name="sealedevent",
            name="team",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.team"
            ),
        ),
        migrations.AddField(
            model_name="watch",
            name="dispute",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="watches",
                to="reviews.dispute",
            ),
        ),
        migrations.AddField(
            model_name="watch",
            name="team",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT, related_name="+", to="accounts.team"
            ),
        ),
        migrations.AddField(
            model_name="watch",
            name="user",
            field=models.ForeignKey(
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddConstraint(
            model_name="comment",
            constraint=models.UniqueConstraint(
                fields=("team", "id"), name="reviews_comment_team_id"
            ),
        ),
        migrations.AddConstraint(
            model_name="draft",
            constraint=models.UniqueConstraint(fields=("team", "id"), name="reviews_draft_team_id"),
        ),
        migrations.AddConstraint(
            model_name="flag",
            constraint=models.UniqueConstraint(fields=("team", "id"), name="reviews_flag_team_id"),
        ),
        migrations.AddConstraint(
            model_name="flag",
            constraint=models.CheckConstraint(
                condition=models.Q(("end__gt", models.F("start"))), name="reviews_flag_span"
            ),
        ),
        migrations.AddConstraint(
            model_name="mention",
            constraint=models.UniqueConstraint(
                fields=("team", "id"), name="reviews_mention_team_id"
            ),
        ),
        migrations.AddConstraint(
            model_name="mention",
            constraint=models.UniqueConstraint(
                fields=("comment", "user"), name="reviews_mention_once"
            ),
        ),
        migrations.AddConstraint(
            model_name="policy",
            constraint=models.UniqueConstraint(
                fields=("team", "id"), name="reviews_policy_team_id"
            ),
        ),
        migrations.AddConstraint(
            model_name="policy",
            constraint=models.UniqueConstraint(fields=("team",), name="reviews_policy_once"),
        ),
        migrations.AddConstraint(
            model_name="policy",
            constraint=models.CheckConstraint(
                condition=models.Q(
                    ("hold_hours__gt", 0),
                    ("lease_minutes__gt", 0),
                    ("hours_when_moderate__gt", 0),
                    ("hours_when_severe__gt", 0),
                    ("hours_when_slight__gt", 0),
                ),
                name="reviews_policy_times",
            ),
        ),
        migrations.AddConstraint(
            model_name="savedfilter",
            constraint=models.UniqueConstraint(
                fields=("team", "id"), name="reviews_savedfilter_team_id"
            ),
        ),
        migrations.AddConstraint(
            model_name="savedfilter",
            constraint=models.UniqueConstraint(
                fields=("team", "user", "name"), name="reviews_savedfilter_name"
            ),
        ),
        migrations.AddConstraint(
            model_name="sealedevent",
            constraint=models.UniqueConstraint(
                fields=("team", "id"), name="reviews_sealedevent_team_id"
            ),
        ),
        migrations.AddConstraint(
            model_name="watch",
            constraint=models.UniqueConstraint(fields=("team", "id"), name="reviews_watch_team_id"),
        ),
        migrations.AddConstraint(
            model_name="watch",
            constraint=models.UniqueConstraint(
                fields=("dispute", "user"), name="reviews_watch_once"
            ),
        ),
    ]
