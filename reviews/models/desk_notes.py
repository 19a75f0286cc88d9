from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from accounts.models import TeamOwned, User
from claims.models import Claim, Discrepancy
from reviews.enums import DeskNoteKind
from reviews.querysets import DeskNoteQuerySet


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
