from __future__ import annotations

from django.db import models
from django.db.models.functions import Now

from accounts.models import TeamOwned, User
from reviews.models.disputes import Dispute
from reviews.models.verdicts import Verdict


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
