from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.db import models
from django.db.models import Q

from accounts.models import TeamOwned, User
from claims.enums import DiscrepancyKind


class Policy(TeamOwned):
    """How a team works its disputes: who checks twice, how soon, and for how long one holds work.

    One for a team; a team without a row works by the defaults.
    """

    second_from = models.FloatField(
        "second check from severity", null=True, blank=True, help_text="From 0 to 1. Empty: never."
    )
    second_kinds = ArrayField(
        models.CharField(max_length=12, choices=DiscrepancyKind),
        default=list,
        blank=True,
        verbose_name="second check for kinds",
    )
    independent = models.BooleanField(
        "second checks are independent",
        default=False,
        help_text="Neither reviewer sees the other's verdict until both are in.",
    )
    independent_from = models.FloatField(
        "independent from severity", null=True, blank=True, help_text="From 0 to 1. Empty: never."
    )
    independent_kinds = ArrayField(
        models.CharField(max_length=12, choices=DiscrepancyKind),
        default=list,
        blank=True,
        verbose_name="independent for kinds",
    )
    hours_when_severe = models.PositiveIntegerField("hours when severe", default=24)
    hours_when_moderate = models.PositiveIntegerField("hours when moderate", default=72)
    hours_when_slight = models.PositiveIntegerField("hours when slight", default=168)
    lease_minutes = models.PositiveIntegerField(
        "minutes that work is held", default=240, help_text="Counted from the last save."
    )
    hold_hours = models.PositiveIntegerField(
        "hours that assigned work may wait",
        default=24,
        help_text="Before its reviewer begins; then it goes to somebody else.",
    )
    automatic = models.BooleanField(
        "assign automatically", default=False, help_text="Else people take or are given disputes."
    )
    retention_months = models.PositiveIntegerField(
        "months that evidence is kept",
        null=True,
        blank=True,
        help_text="After its dispute is closed; then what evidence and contacts say is erased for"
        " good, unless a preservation hold forbids it. Empty: it is kept.",
    )

    class Meta(TeamOwned.Meta):
        verbose_name_plural = "policies"
        constraints = [
            *TeamOwned.Meta.constraints,
            models.UniqueConstraint(fields=["team"], name="reviews_policy_once"),
            models.CheckConstraint(
                condition=Q(lease_minutes__gt=0, hold_hours__gt=0)
                & Q(hours_when_severe__gt=0, hours_when_moderate__gt=0, hours_when_slight__gt=0),
                name="reviews_policy_times",
            ),
            models.CheckConstraint(
                condition=Q(retention_months=None) | Q(retention_months__gt=0),
                name="reviews_policy_retention",
            ),
        ]

    def __str__(self) -> str:
        return f"policy of {self.team_id}"


class SavedFilter(TeamOwned):
    """A view of the work list that somebody keeps under a name."""

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    name = models.CharField(max_length=60)
    query = models.CharField(max_length=1000, help_text="As it stands in the address.")

    class Meta(TeamOwned.Meta):
        constraints = [
            *TeamOwned.Meta.constraints,
            models.UniqueConstraint(
                fields=["team", "user", "name"], name="reviews_savedfilter_name"
            ),
        ]

    def __str__(self) -> str:
        return self.name
