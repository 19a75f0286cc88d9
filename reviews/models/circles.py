from __future__ import annotations

from typing import TYPE_CHECKING, Any

from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from accounts.models import TeamOwned, User
from reviews.enums import Circle
from reviews.models.disputes import Dispute

if TYPE_CHECKING:
    from django.db.models.fields.related_descriptors import RelatedManager


class Restricted(TeamOwned):
    """What only its circle may know of. `str()` tells none of it: it stands in trails and lists."""

    dispute = models.ForeignKey(Dispute, on_delete=models.PROTECT, related_name="%(class)ss")
    circle = models.CharField(max_length=8, choices=Circle, default=Circle.TEAM)
    sealed_in = models.PositiveSmallIntegerField(
        null=True,
        editable=False,
        help_text="The round of an independent check that it is part of: hidden while that is"
        " sealed, whatever its circle.",
    )
    added_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    added_at = models.DateTimeField(db_default=Now(), editable=False)
    erased_at = models.DateTimeField(
        null=True, editable=False, help_text="When its contents were erased."
    )

    if TYPE_CHECKING:
        insiders: RelatedManager[Any]

    class Meta(TeamOwned.Meta):
        abstract = True

    def __str__(self) -> str:
        return f"{self._meta.verbose_name} {self.pk}".capitalize()

    @property
    def is_sealed(self) -> bool:
        """Whether others than whoever added it, and auditors, must not know of it yet."""
        return self.dispute.sealed and self.sealed_in == self.dispute.round


class Insider(TeamOwned):
    """Somebody who is named in a circle."""

    evidence = models.ForeignKey(
        "Evidence", on_delete=models.PROTECT, null=True, related_name="insiders"
    )
    contact = models.ForeignKey(
        "Contact", on_delete=models.PROTECT, null=True, related_name="insiders"
    )
    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")

    class Meta(TeamOwned.Meta):
        constraints = [
            *TeamOwned.Meta.constraints,
            models.UniqueConstraint(fields=["evidence", "user"], name="reviews_insider_evidence"),
            models.UniqueConstraint(fields=["contact", "user"], name="reviews_insider_contact"),
            models.CheckConstraint(
                condition=Q(evidence=None, contact__isnull=False)
                | Q(evidence__isnull=False, contact=None),
                name="reviews_insider_of_one",
            ),
        ]

    def __str__(self) -> str:
        return f"Insider {self.pk}"
