from __future__ import annotations

from typing import Self

from django.contrib.postgres.indexes import HashIndex
from django.db import models
from django.db.models import Q

from accounts.models import TeamOwned, User
from reviews.circles import RestrictedQuerySet
from reviews.enums import CaptureState, EvidenceKind
from reviews.models.circles import Restricted
from reviews.models.disputes import Dispute
from reviews.models.verdicts import Verdict


class EvidenceQuerySet(RestrictedQuerySet["Evidence"]):
    def to_be_shown(self, user: User) -> Self:
        """What the API tells the user of a dispute, each with what stands beside it."""
        rows = self.told_to(user).select_related("capture", "source", "supersedes")
        return rows.order_by("pk")


class Evidence(Restricted):
    """What a verdict rests on: a link, a file, a quotation or a note.

    Never changed but for its circle: a later piece supersedes it.
    """

    dispute = models.ForeignKey(Dispute, on_delete=models.PROTECT, related_name="evidence")
    verdict = models.ForeignKey(
        Verdict, on_delete=models.PROTECT, null=True, blank=True, related_name="evidence"
    )
    kind = models.CharField(max_length=10, choices=EvidenceKind, default=EvidenceKind.LINK)
    url = models.URLField(max_length=2000, blank=True)
    note = models.TextField(blank=True, help_text="What it shows.")
    supersedes = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="superseded_by"
    )

    # A file
    file_name = models.CharField(max_length=255, blank=True)
    media_type = models.CharField(max_length=100, blank=True)
    size = models.PositiveBigIntegerField(default=0)
    sha256 = models.CharField(max_length=64, blank=True)

    # A quotation, as a W3C text quote selector
    source = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="quotations"
    )
    exact = models.TextField(blank=True, help_text="The words in their original language.")
    prefix = models.CharField(max_length=300, blank=True)
    suffix = models.CharField(max_length=300, blank=True)
    language = models.CharField(max_length=12, blank=True)
    translation = models.TextField(blank=True)
    translator = models.CharField(max_length=200, blank=True, help_text="Who translated it.")
    occurs = models.BooleanField(
        null=True, editable=False, help_text="Whether the source has these words; empty: unknown."
    )

    objects = EvidenceQuerySet.as_manager()

    class Meta(Restricted.Meta):
        verbose_name_plural = "evidence"
        constraints = [
            *Restricted.Meta.constraints,
            models.CheckConstraint(
                condition=Q(erased_at__isnull=False)
                | Q(kind=EvidenceKind.LINK) & ~Q(url="")
                | Q(kind=EvidenceKind.FILE) & ~Q(sha256="")
                | Q(kind=EvidenceKind.QUOTATION) & ~Q(exact="")
                | Q(kind=EvidenceKind.NOTE) & ~Q(note=""),
                name="reviews_evidence_has_its_own",
            ),
        ]
        indexes = [
            models.Index(fields=["team", "sha256"], name="reviews_evidence_sha256"),
            HashIndex(fields=["url"], name="reviews_evidence_url"),  # a long one fits no B-tree
        ]


class Capture(TeamOwned):
    """A link as it was when it was archived. Its bytes are in a WARC file under `warc_sha256`."""

    evidence = models.OneToOneField(Evidence, on_delete=models.PROTECT, related_name="capture")
    state = models.CharField(
        max_length=8, choices=CaptureState, default=CaptureState.PENDING, editable=False
    )
    attempts = models.PositiveSmallIntegerField(default=0, editable=False)
    tried_at = models.DateTimeField(null=True, editable=False)
    error = models.TextField(blank=True, editable=False)
    captured_at = models.DateTimeField(null=True, editable=False)
    final_url = models.TextField(blank=True, editable=False)
    status = models.PositiveSmallIntegerField(null=True, editable=False)
    content_type = models.CharField(max_length=100, blank=True, editable=False)
    sha256 = models.CharField(max_length=64, blank=True, editable=False)
    size = models.PositiveBigIntegerField(default=0, editable=False)
    warc_sha256 = models.CharField(max_length=64, blank=True, editable=False)
    warc_size = models.PositiveBigIntegerField(default=0, editable=False)
    text = models.TextField(blank=True, editable=False, help_text="The words that it showed.")

    class Meta(TeamOwned.Meta):
        constraints = [
            *TeamOwned.Meta.constraints,
            models.CheckConstraint(
                condition=~Q(state=CaptureState.ARCHIVED)
                | Q(captured_at__isnull=False, status__isnull=False),
                name="reviews_capture_archived",
            ),
        ]
        indexes = [
            models.Index(
                fields=["tried_at"],
                condition=Q(state=CaptureState.PENDING),
                name="reviews_capture_pending",
            ),
            models.Index(fields=["team", "sha256"], name="reviews_capture_sha256"),
        ]

    def __str__(self) -> str:
        return f"Capture {self.pk}"
