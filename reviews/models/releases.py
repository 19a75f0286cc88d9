from __future__ import annotations

from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now

from accounts.models import TeamOwned, User
from reviews.models.publications import Publication, Wording
from reviews.models.verdicts import Verdict
from reviews.publication_states import ReleaseKind


class Release(TeamOwned):
    """An editor's signature under a wording: it may be public, at once or when it is due."""

    publication = models.ForeignKey(Publication, on_delete=models.PROTECT, related_name="releases")
    wording = models.ForeignKey(Wording, on_delete=models.PROTECT, related_name="releases")
    verdict = models.ForeignKey(Verdict, on_delete=models.PROTECT, related_name="+")
    kind = models.CharField(max_length=10, choices=ReleaseKind)
    publisher = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(db_default=Now(), editable=False)
    due_at = models.DateTimeField(null=True, blank=True)
    out_at = models.DateTimeField(
        null=True, editable=False, help_text="When it became public; null where it never did."
    )
    change = models.TextField(blank=True, help_text="For the public: what changed.")
    reason = models.TextField(blank=True, help_text="For the public: why.")

    class Meta(TeamOwned.Meta):
        constraints = [
            *TeamOwned.Meta.constraints,
            models.UniqueConstraint(fields=["publication", "id"], name="reviews_release_of"),
            models.UniqueConstraint(fields=["id", "publisher"], name="reviews_release_by"),
        ]

    def __str__(self) -> str:
        return f"{self.get_kind_display()} by {self.publisher_id}"


class Ground(TeamOwned):
    """A verdict that a release rests on. Its author is never the publisher: four eyes."""

    release = models.ForeignKey(Release, on_delete=models.PROTECT, related_name="grounds")
    verdict = models.ForeignKey(Verdict, on_delete=models.PROTECT, related_name="+")
    author = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    publisher = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")

    class Meta(TeamOwned.Meta):
        constraints = [
            *TeamOwned.Meta.constraints,
            models.UniqueConstraint(fields=["release", "verdict"], name="reviews_ground_once"),
            models.CheckConstraint(
                condition=~Q(author=F("publisher")), name="reviews_ground_four_eyes"
            ),
        ]

    def __str__(self) -> str:
        return f"Verdict {self.verdict_id}"
