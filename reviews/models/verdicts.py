from __future__ import annotations

from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models.functions import Now

from accounts.models import TeamOwned, User
from claims.models import Position
from reviews.enums import AssignmentPart, Confidence, DeskNoteKind, Rating
from reviews.models.assignments import Assignment
from reviews.models.disputes import Dispute
from reviews.models.scales import RatingScale
from reviews.querysets import VerdictQuerySet
from verify.lookups import vector


class Verdict(TeamOwned):
    """A reviewer's judgement of a dispute. Never changed; a later one supersedes it."""

    dispute = models.ForeignKey(Dispute, on_delete=models.PROTECT, related_name="verdicts")
    assignment = models.ForeignKey(Assignment, on_delete=models.PROTECT, related_name="verdicts")
    author = models.ForeignKey(User, on_delete=models.PROTECT, related_name="verdicts")
    round = models.PositiveSmallIntegerField()
    scale = models.ForeignKey(
        RatingScale,
        on_delete=models.PROTECT,
        related_name="+",
        help_text="The team's rating scale as it stood at the time.",
    )
    part = models.CharField(max_length=10, choices=AssignmentPart, default=AssignmentPart.FIRST)
    independent = models.BooleanField(
        default=False, help_text="Given without sight of the other reviewer's."
    )
    desk_note = models.CharField(max_length=10, choices=DeskNoteKind)
    line = models.TextField(blank=True, help_text="The words in which colleagues may print it.")
    rationale = models.TextField()
    confidence = models.CharField(max_length=6, choices=Confidence)
    supersedes = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    created_at = models.DateTimeField(db_default=Now(), editable=False)

    objects = VerdictQuerySet.as_manager()

    class Meta(TeamOwned.Meta):
        constraints = [
            *TeamOwned.Meta.constraints,
            models.UniqueConstraint(fields=["id", "author"], name="reviews_verdict_author"),
        ]
        indexes = [
            models.Index(
                fields=["team", "created_at"],
                include=["id", "dispute", "round", "part", "desk_note"],
                condition=models.Q(independent=True),
                name="reviews_verdict_independent",
            ),
            GinIndex(vector("rationale", "line"), name="reviews_verdict_stems"),
        ]

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
        indexes = [
            models.Index(
                fields=["verdict"],
                include=["position"],
                condition=models.Q(is_so=Rating.NOT_SUPPORTED),
                name="reviews_finding_wrong",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.position_text}: {self.get_is_so_display()}"


class Draft(TeamOwned):
    """A verdict as far as it is typed. Its author alone sees it; `version` rises with each save."""

    assignment = models.OneToOneField(Assignment, on_delete=models.PROTECT, related_name="draft")
    version = models.PositiveIntegerField(default=1, editable=False)
    values = models.JSONField(default=dict)
    saved_at = models.DateTimeField()

    class Meta(TeamOwned.Meta):
        pass

    def __str__(self) -> str:
        return f"draft of {self.assignment_id}"
