"""What others have checked, as they tell it by ClaimReview. Never a finding of the team's own."""

from __future__ import annotations

from django.contrib.postgres.indexes import GinIndex
from django.contrib.postgres.search import SearchVector
from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from accounts.models import TeamOwned, User
from integrations.querysets import ForeignReviewQuerySet, ReviewSourceQuerySet

URL_LENGTH = 2000


class ReviewSource(TeamOwned):
    """An address that tells of others' checks: a page, or a feed that is read again and again."""

    url = models.CharField(max_length=URL_LENGTH)
    every_hours = models.PositiveSmallIntegerField(default=0, help_text="0: read once.")
    added_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    added_at = models.DateTimeField(db_default=Now(), editable=False)
    archived_at = models.DateTimeField(null=True, blank=True)
    due_at = models.DateTimeField(null=True, blank=True)
    attempts = models.PositiveSmallIntegerField(default=0)
    read_at = models.DateTimeField(null=True, blank=True)
    told = models.CharField(max_length=300, blank=True, help_text="What the last reading gave.")
    last_error = models.CharField(max_length=300, blank=True)

    objects = ReviewSourceQuerySet.as_manager()

    class Meta(TeamOwned.Meta):
        constraints = [
            *TeamOwned.Meta.constraints,
            models.UniqueConstraint(
                fields=["team", "url"],
                condition=Q(archived_at=None),
                name="integrations_source_once",
            ),
        ]
        indexes = [
            models.Index(
                fields=["due_at"],
                condition=Q(due_at__isnull=False),
                name="integrations_source_due",
            ),
        ]

    def __str__(self) -> str:
        return self.url


class ForeignReview(TeamOwned):
    """Somebody else's check of a claim, in their words."""

    source = models.ForeignKey(ReviewSource, on_delete=models.PROTECT, related_name="reviews")
    url = models.CharField(max_length=URL_LENGTH)
    key = models.CharField(max_length=64, help_text="The SHA-256 of the claim's words.")
    organisation = models.CharField(max_length=200)
    claim = models.TextField()
    claimant = models.CharField(max_length=300, blank=True)
    rating = models.CharField(max_length=300)
    rating_value = models.FloatField(null=True)
    best = models.FloatField(null=True)
    worst = models.FloatField(null=True)
    published = models.DateField(null=True)
    language = models.CharField(max_length=20, blank=True)
    imported_at = models.DateTimeField()
    changed_at = models.DateTimeField()

    objects = ForeignReviewQuerySet.as_manager()

    class Meta(TeamOwned.Meta):
        constraints = [
            *TeamOwned.Meta.constraints,
            models.UniqueConstraint(
                fields=["team", "url", "key"], name="integrations_foreign_review_once"
            ),
        ]
        indexes = [
            GinIndex(SearchVector("claim", config="english"), name="integrations_foreign_claim"),
        ]

    def __str__(self) -> str:
        return f"{self.organisation}: {self.rating}"
