from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now

from accounts.models import TeamOwned, User
from reviews.enums import Rating
from reviews.querysets import RatingScaleQuerySet


class RatingScale(TeamOwned):
    """One version of a team's list of ratings. Never changed; the highest version is in force."""

    version = models.PositiveIntegerField()
    worst = models.PositiveSmallIntegerField(help_text="ClaimReview's worstRating.")
    best = models.PositiveSmallIntegerField(help_text="ClaimReview's bestRating.")
    reason = models.TextField(blank=True, help_text="What this version changes, and why.")
    made_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(db_default=Now(), editable=False)

    objects = RatingScaleQuerySet.as_manager()

    class Meta(TeamOwned.Meta):
        constraints = [
            *TeamOwned.Meta.constraints,
            models.UniqueConstraint(fields=["team", "version"], name="reviews_scale_version"),
            models.CheckConstraint(
                condition=Q(worst__gte=1) & Q(best__gt=F("worst")), name="reviews_scale_bounds"
            ),
        ]

    def __str__(self) -> str:
        return f"Rating scale, version {self.version}"


class ScaleRating(TeamOwned):
    """One rating of a scale: what it is called, what it means, and its public number and words.

    The first of those that stand for a finding's rating is what the finding maps to.
    """

    scale = models.ForeignKey(RatingScale, on_delete=models.PROTECT, related_name="ratings")
    place = models.PositiveSmallIntegerField(help_text="Its place in the list, from 1.")
    stands_for = models.CharField(max_length=14, choices=Rating)
    label = models.CharField(max_length=60)
    meaning = models.TextField()
    number = models.PositiveSmallIntegerField(help_text="ClaimReview's ratingValue.")
    alternate_name = models.CharField(max_length=60, help_text="ClaimReview's alternateName.")

    class Meta(TeamOwned.Meta):
        constraints = [
            *TeamOwned.Meta.constraints,
            models.UniqueConstraint(fields=["scale", "place"], name="reviews_rating_place"),
            models.UniqueConstraint(fields=["scale", "label"], name="reviews_rating_label"),
            models.CheckConstraint(condition=Q(number__gte=1), name="reviews_rating_number"),
        ]

    def __str__(self) -> str:
        return self.label
