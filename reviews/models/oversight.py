"""What stands between a wording and the public, and what takes it back."""

from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now

from accounts.models import TeamOwned, User
from articles.models import Revision
from reviews.models.evidence import Evidence
from reviews.models.publications import Publication, Wording
from reviews.publication_states import ChangeKind, LegalAnswer, Resolution, WithdrawalOutcome
from reviews.querysets import SourceChangeQuerySet, WithdrawalQuerySet


class LegalReview(TeamOwned):
    """A question to whoever answers for the law, about one wording; it blocks until answered."""

    publication = models.ForeignKey(
        Publication, on_delete=models.PROTECT, related_name="legal_reviews"
    )
    wording = models.ForeignKey(Wording, on_delete=models.PROTECT, related_name="+")
    question = models.TextField()
    asked_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    asked_at = models.DateTimeField(db_default=Now(), editable=False)
    answer = models.CharField(max_length=10, choices=LegalAnswer, blank=True)
    reason = models.TextField(blank=True)
    answered_by = models.ForeignKey(
        User, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    answered_at = models.DateTimeField(null=True, blank=True)

    class Meta(TeamOwned.Meta):
        constraints = [
            *TeamOwned.Meta.constraints,
            models.UniqueConstraint(
                fields=["publication"],
                condition=Q(answered_at=None),
                name="reviews_legal_one_open",
            ),
            models.CheckConstraint(
                condition=Q(answered_at=None, answered_by=None, answer="")
                | (
                    Q(answered_at__isnull=False, answered_by__isnull=False)
                    & ~Q(answer="")
                    & ~Q(answered_by=F("asked_by"))
                ),
                name="reviews_legal_answered",
            ),
        ]

    def __str__(self) -> str:
        return self.get_answer_display() if self.answer else "Asked"


class Withdrawal(TeamOwned):
    """One editor took a finding off at once; a second one signs it, or restores the finding."""

    publication = models.ForeignKey(
        Publication, on_delete=models.PROTECT, related_name="withdrawals"
    )
    reason = models.TextField(help_text="For the public.")
    withdrawn_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    withdrawn_at = models.DateTimeField(db_default=Now(), editable=False)
    outcome = models.CharField(max_length=10, choices=WithdrawalOutcome, blank=True)
    answered_by = models.ForeignKey(
        User, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    answered_at = models.DateTimeField(null=True, blank=True)
    reminded_at = models.DateTimeField(null=True, blank=True)

    objects = WithdrawalQuerySet.as_manager()

    class Meta(TeamOwned.Meta):
        constraints = [
            *TeamOwned.Meta.constraints,
            models.UniqueConstraint(
                fields=["publication"],
                condition=Q(answered_at=None),
                name="reviews_withdrawal_one_open",
            ),
            models.CheckConstraint(
                condition=Q(answered_at=None, answered_by=None, outcome="")
                | (
                    Q(answered_at__isnull=False, answered_by__isnull=False)
                    & ~Q(outcome="")
                    & ~Q(answered_by=F("withdrawn_by"))
                ),
                name="reviews_withdrawal_answered",
            ),
        ]

    def __str__(self) -> str:
        return self.get_outcome_display() if self.outcome else "Unsigned"


class SourceChange(TeamOwned):
    """Something that a publication rests on changed; open until an editor dealt with it."""

    publication = models.ForeignKey(
        Publication, on_delete=models.PROTECT, related_name="source_changes"
    )
    kind = models.CharField(max_length=8, choices=ChangeKind)
    revision = models.ForeignKey(
        Revision, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    evidence = models.ForeignKey(
        Evidence, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    matters = models.BooleanField(
        default=True, help_text="No: the words that the publication rests on still stand there."
    )
    words = models.TextField(blank=True, help_text="What no longer stands there.")
    seen_at = models.DateTimeField(db_default=Now(), editable=False)
    resolution = models.CharField(max_length=10, choices=Resolution, blank=True)
    reason = models.TextField(blank=True)
    resolved_by = models.ForeignKey(
        User, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    resolved_at = models.DateTimeField(null=True, blank=True)

    objects = SourceChangeQuerySet.as_manager()

    class Meta(TeamOwned.Meta):
        constraints = [
            *TeamOwned.Meta.constraints,
            models.UniqueConstraint(
                fields=["publication", "revision"], name="reviews_change_revision"
            ),
            models.UniqueConstraint(
                fields=["publication", "evidence"], name="reviews_change_evidence"
            ),
            models.UniqueConstraint(
                fields=["publication"],
                condition=Q(kind=ChangeKind.VERDICT, resolved_at=None),
                name="reviews_change_verdict",
            ),
        ]

    def __str__(self) -> str:
        return self.get_kind_display()
