from __future__ import annotations

from django.db import models
from django.db.models.functions import Now

from accounts.models import TeamOwned, User
from reviews.models.desk_notes import DeskNote
from reviews.models.disputes import Dispute
from reviews.models.verdicts import Verdict


class Reuse(TeamOwned):
    """An earlier verdict was found to answer a dispute; the desk note says what it said."""

    dispute = models.ForeignKey(Dispute, on_delete=models.PROTECT, related_name="reuses")
    verdict = models.ForeignKey(Verdict, on_delete=models.PROTECT, related_name="reuses")
    desk_note = models.ForeignKey(DeskNote, on_delete=models.PROTECT, related_name="+")
    made_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta(TeamOwned.Meta):
        pass

    def __str__(self) -> str:
        return f"Verdict {self.verdict_id} again"
