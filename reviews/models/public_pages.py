from __future__ import annotations

from django.db import models
from django.db.models.functions import Now

from accounts.models import TeamOwned, User
from reviews.publication_states import PublicPageKind
from reviews.querysets import PublicPageQuerySet


class PublicPage(TeamOwned):
    """One version of a page that a team shows to everybody. The highest version is in force."""

    kind = models.CharField(max_length=12, choices=PublicPageKind)
    version = models.PositiveIntegerField()
    text = models.TextField()
    made_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(db_default=Now(), editable=False)

    objects = PublicPageQuerySet.as_manager()

    class Meta(TeamOwned.Meta):
        verbose_name_plural = "public pages"
        constraints = [
            *TeamOwned.Meta.constraints,
            models.UniqueConstraint(
                fields=["team", "kind", "version"], name="reviews_policy_version"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()}, version {self.version}"
