from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from accounts.models import TeamOwned, User
from reviews.enums import AssignedBy, AssignmentPart, AssignmentState
from reviews.models.disputes import Dispute
from reviews.querysets import AssignmentQuerySet


class Assignment(TeamOwned):
    """A dispute handed to a reviewer. `lease` is the number that fences the reviewer's writes.

    It runs until `lease_until`; each write of the reviewer renews it.
    """

    dispute = models.ForeignKey(Dispute, on_delete=models.PROTECT, related_name="assignments")
    reviewer = models.ForeignKey(User, on_delete=models.PROTECT, related_name="assignments")
    part = models.CharField(max_length=10, choices=AssignmentPart, default=AssignmentPart.FIRST)
    round = models.PositiveSmallIntegerField()
    state = models.CharField(max_length=12, choices=AssignmentState, default=AssignmentState.ACTIVE)
    lease = models.PositiveIntegerField(default=1, editable=False)
    lease_until = models.DateTimeField(null=True, editable=False)
    started_at = models.DateTimeField(null=True, editable=False)
    due_at = models.DateTimeField(null=True, blank=True)
    how = models.CharField(max_length=10, choices=AssignedBy, default=AssignedBy.HAND)
    grounds = models.JSONField(
        default=dict,
        editable=False,
        help_text="Why this reviewer was chosen, and why others were not.",
    )
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
            models.UniqueConstraint(
                fields=["dispute", "round", "reviewer"],
                condition=Q(state=AssignmentState.ACTIVE),
                name="reviews_assignment_one_part",
            ),
        ]
        indexes = [
            models.Index(
                fields=["lease_until"],
                condition=Q(state=AssignmentState.ACTIVE),
                name="reviews_assignment_leases",
            ),
            models.Index(
                fields=["team", "reviewer"],
                condition=Q(state=AssignmentState.ACTIVE),
                name="reviews_assignment_load",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_part_display()} by {self.reviewer_id}"
