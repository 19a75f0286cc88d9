from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from accounts.models import TeamOwned, User
from claims.enums import DiscrepancyKind
from claims.models import Claim, Discrepancy, Position
from reviews.enums import (
    AssignmentPart,
    AssignmentState,
    Confidence,
    DeskNoteKind,
    DisputeOrigin,
    DisputeState,
    Rating,
)
from reviews.querysets import AssignmentQuerySet, DeskNoteQuerySet, DisputeQuerySet


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


class Verdict(TeamOwned):
    """A reviewer's judgement of a dispute. Never changed; a later one supersedes it."""

    dispute = models.ForeignKey(Dispute, on_delete=models.PROTECT, related_name="verdicts")
    assignment = models.ForeignKey(Assignment, on_delete=models.PROTECT, related_name="verdicts")
    author = models.ForeignKey(User, on_delete=models.PROTECT, related_name="verdicts")
    round = models.PositiveSmallIntegerField()
    desk_note = models.CharField(max_length=10, choices=DeskNoteKind)
    line = models.TextField(blank=True, help_text="The words in which colleagues may print it.")
    rationale = models.TextField()
    confidence = models.CharField(max_length=6, choices=Confidence)
    supersedes = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    created_at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta(TeamOwned.Meta):
        pass

    def __str__(self) -> str:
        return f"{self.get_desk_note_display()}, by {self.author_id}"


class Finding(TeamOwned):
    """What a verdict says of one position: was it said, and is it so."""

    verdict = models.ForeignKey(Verdict, on_delete=models.PROTECT, related_name="findings")
    position = models.ForeignKey(Position, on_delete=models.PROTECT, related_name="findings")
    position_text = models.TextField(help_text="The position as it read at the time.")
    was_said = models.CharField(max_length=14, choices=Rating)
    is_so = models.CharField(max_length=14, choices=Rating)

    class Meta(TeamOwned.Meta):
        constraints = [
            *TeamOwned.Meta.constraints,
            models.UniqueConstraint(fields=["verdict", "position"], name="reviews_finding_once"),
        ]

    def __str__(self) -> str:
        return f"{self.position_text}: {self.get_is_so_display()}"


class Evidence(TeamOwned):
    """What a verdict rests on: a link, with what it shows."""

    dispute = models.ForeignKey(Dispute, on_delete=models.PROTECT, related_name="evidence")
    verdict = models.ForeignKey(
        Verdict, on_delete=models.PROTECT, null=True, blank=True, related_name="evidence"
    )
    url = models.URLField(max_length=2000)
    note = models.TextField(blank=True)
    added_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    added_at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta(TeamOwned.Meta):
        verbose_name_plural = "evidence"

    def __str__(self) -> str:
        return self.url


class DeskNote(TeamOwned):
    """An editor's word on a claim or one discrepancy, without a verdict: what may be printed."""

    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="desk_notes")
    discrepancy = models.ForeignKey(
        Discrepancy, on_delete=models.PROTECT, null=True, blank=True, related_name="desk_notes"
    )
    kind = models.CharField(max_length=10, choices=DeskNoteKind)
    line = models.TextField(blank=True)
    made_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(db_default=Now())
    undone_by = models.ForeignKey(
        User, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    undone_at = models.DateTimeField(null=True, blank=True)

    objects = DeskNoteQuerySet.as_manager()

    class Meta(TeamOwned.Meta):
        constraints = [
            *TeamOwned.Meta.constraints,
            models.UniqueConstraint(
                fields=["claim", "discrepancy"],
                condition=Q(undone_at=None),
                nulls_distinct=False,
                name="reviews_desknote_standing",
            ),
        ]

    def __str__(self) -> str:
        return self.get_kind_display()
