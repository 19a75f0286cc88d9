from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from accounts.models import TeamOwned, User
from claims.enums import DiscrepancyKind
from claims.models import Claim
from reviews.enums import AssignmentPart, AssignmentState, DisputeOrigin, DisputeState
from reviews.querysets import AssignmentQuerySet, DisputeQuerySet


class Dispute(TeamOwned):
    """The worked case: a claim in question. Once for a claim, kind and attribute.

    Dismissed stays dismissed.
    """

    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="disputes")
    kind = models.CharField(
        max_length=12, choices=DiscrepancyKind, blank=True, help_text="Empty: opened by hand."
    )
    attribute = models.CharField(max_length=300, blank=True)
    origin = models.CharField(max_length=12, choices=DisputeOrigin)
    question = models.TextField(help_text="What is to be found out, in one sentence.")
    severity = models.FloatField(default=0)
    state = models.CharField(max_length=10, choices=DisputeState, default=DisputeState.OPEN)
    round = models.PositiveSmallIntegerField(default=1)
    reason = models.TextField(blank=True, help_text="Why it was opened, dismissed or reopened.")
    opened_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    opened_at = models.DateTimeField(db_default=Now())
    closed_by = models.ForeignKey(
        User, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    closed_at = models.DateTimeField(null=True, blank=True)
    verdict = models.ForeignKey(
        "Verdict", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = DisputeQuerySet.as_manager()

    class Meta(TeamOwned.Meta):
        constraints = [
            *TeamOwned.Meta.constraints,
            models.UniqueConstraint(
                fields=["claim", "kind", "attribute"], name="reviews_dispute_once"
            ),
            models.CheckConstraint(
                condition=Q(closed_at=None, state__in=["open", "assigned", "in_review", "deciding"])
                | Q(closed_at__isnull=False, state__in=["decided", "dismissed"]),
                name="reviews_dispute_closed",
            ),
            models.CheckConstraint(
                condition=~Q(state="decided") | Q(verdict__isnull=False),
                name="reviews_dispute_verdict",
            ),
        ]
        indexes = [
            models.Index(fields=["team", "state", "-severity"], name="reviews_dispute_queue"),
        ]

    def __str__(self) -> str:
        return self.question


class Assignment(TeamOwned):
    """A dispute handed to a reviewer. `lease` is the number that fences the reviewer's writes."""

    dispute = models.ForeignKey(Dispute, on_delete=models.PROTECT, related_name="assignments")
    reviewer = models.ForeignKey(User, on_delete=models.PROTECT, related_name="assignments")
    part = models.CharField(max_length=10, choices=AssignmentPart, default=AssignmentPart.FIRST)
    round = models.PositiveSmallIntegerField()
    state = models.CharField(max_length=12, choices=AssignmentState, default=AssignmentState.ACTIVE)
    lease = models.PositiveIntegerField(default=1, editable=False)
    due_at = models.DateTimeField(null=True, blank=True)
    assigned_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    assigned_at = models.DateTimeField(db_default=Now())
    ended_at = models.DateTimeField(null=True, blank=True)
    reason = models.TextField(blank=True)

    objects = AssignmentQuerySet.as_manager()

    class Meta(TeamOwned.Meta):
        constraints = [
            *TeamOwned.Meta.constraints,
            models.UniqueConstraint(
                fields=["dispute", "round", "part"],
                condition=Q(state=AssignmentState.ACTIVE),
                name="reviews_assignment_one_active",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_part_display()} by {self.reviewer_id}"
