from __future__ import annotations

from django.db import models
from django.db.models import Q
from django.db.models.functions import Now

from accounts.models import TeamOwned, User
from articles.enums import Precision
from articles.models import Revision
from claims.models import Position
from reviews.models.disputes import Dispute
from reviews.models.scales import ScaleRating
from reviews.models.verdicts import Finding, Verdict
from reviews.publication_states import (
    OVER_STATES,
    PUBLIC_STATES,
    STANDING_STATES,
    Aspect,
    ClaimantKind,
    PublicationState,
)
from reviews.querysets import PublicationQuerySet


class Publication(TeamOwned):
    """A finding made public, or to be, at an address of its own.

    `wording` is the newest text, `release` the one that an editor signed; what the public reads is
    the release's alone. `next_release` takes its place at `due_at`.
    """

    slug = models.CharField(max_length=22, unique=True, editable=False)
    dispute = models.ForeignKey(Dispute, on_delete=models.PROTECT, related_name="publications")
    verdict = models.ForeignKey(Verdict, on_delete=models.PROTECT, related_name="+")
    position = models.ForeignKey(Position, on_delete=models.PROTECT, related_name="publications")
    aspect = models.CharField(max_length=8, choices=Aspect, default=Aspect.IS_SO)
    state = models.CharField(
        max_length=16, choices=PublicationState, default=PublicationState.DRAFT
    )
    wording = models.ForeignKey(
        "Wording", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    release = models.ForeignKey(
        "Release", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    next_release = models.ForeignKey(
        "Release",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        help_text="A correction that is signed and not out yet.",
    )
    due_at = models.DateTimeField(
        null=True, blank=True, help_text="When the embargo ends, or the correction goes out."
    )
    published_at = models.DateTimeField(null=True, blank=True)
    changed_at = models.DateTimeField(
        null=True, blank=True, help_text="When the public page last changed what it says."
    )
    contact_reason = models.TextField(
        blank=True, help_text="Why an adverse finding goes out without a contact."
    )
    notice = models.TextField(blank=True, help_text="What stands above the finding meanwhile.")
    made_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(db_default=Now(), editable=False)
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = PublicationQuerySet.as_manager()

    class Meta(TeamOwned.Meta):
        constraints = [
            *TeamOwned.Meta.constraints,
            models.UniqueConstraint(
                fields=["dispute", "position", "aspect"],
                condition=~Q(state__in=sorted(OVER_STATES)),
                name="reviews_publication_once",
            ),
            models.CheckConstraint(
                condition=Q(
                    state=PublicationState.SCHEDULED, due_at__isnull=False, next_release=None
                )
                | Q(
                    state__in=sorted(STANDING_STATES),
                    due_at__isnull=False,
                    next_release__isnull=False,
                )
                | (
                    ~Q(state=PublicationState.SCHEDULED)
                    & Q(due_at__isnull=True, next_release__isnull=True)
                ),
                name="reviews_publication_due",
            ),
            models.CheckConstraint(
                condition=Q(state__in=sorted(PUBLIC_STATES), published_at__isnull=False)
                | (~Q(state__in=sorted(PUBLIC_STATES)) & Q(published_at=None)),
                name="reviews_publication_public",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=sorted({*PUBLIC_STATES, PublicationState.SCHEDULED}))
                | Q(release__isnull=False),
                name="reviews_publication_signed",
            ),
        ]
        indexes = [
            models.Index(
                fields=["due_at"],
                condition=Q(due_at__isnull=False),
                name="reviews_publication_waiting",
            ),
            models.Index(
                fields=["team", "state", "-published_at"], name="reviews_publication_list"
            ),
        ]

    def __str__(self) -> str:
        # Of an embargoed one no word may stand where somebody else reads.
        return f"Publication {self.slug}"


class Wording(TeamOwned):
    """One version of what a publication says. Never changed: another draft is another row."""

    publication = models.ForeignKey(Publication, on_delete=models.PROTECT, related_name="wordings")
    number = models.PositiveIntegerField()
    verdict = models.ForeignKey(Verdict, on_delete=models.PROTECT, related_name="+")
    rating = models.ForeignKey(ScaleRating, on_delete=models.PROTECT, related_name="+")
    title = models.CharField(max_length=200, blank=True)
    claim_reviewed = models.CharField(max_length=300, blank=True)
    claimant = models.CharField(max_length=200, blank=True)
    claimant_kind = models.CharField(
        max_length=12, choices=ClaimantKind, default=ClaimantKind.ORGANISATION
    )
    claimant_url = models.URLField(max_length=2000, blank=True)
    claimed_on = models.DateField(null=True, blank=True)
    explanation = models.TextField(blank=True, help_text="Why this rating, in a paragraph.")
    body = models.TextField(blank=True)
    sources = models.JSONField(default=list, help_text="Links with what they show.")
    made_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta(TeamOwned.Meta):
        constraints = [
            *TeamOwned.Meta.constraints,
            models.UniqueConstraint(
                fields=["publication", "number"], name="reviews_wording_number"
            ),
            models.UniqueConstraint(fields=["publication", "id"], name="reviews_wording_of"),
        ]

    def __str__(self) -> str:
        return f"Wording {self.number}"


class ShownFinding(TeamOwned):
    """A finding that a wording shows: that on the reviewed position first, others beside it."""

    wording = models.ForeignKey(Wording, on_delete=models.PROTECT, related_name="findings")
    finding = models.ForeignKey(Finding, on_delete=models.PROTECT, related_name="+")
    place = models.PositiveSmallIntegerField()

    class Meta(TeamOwned.Meta):
        constraints = [
            *TeamOwned.Meta.constraints,
            models.UniqueConstraint(fields=["wording", "place"], name="reviews_shown_place"),
            models.UniqueConstraint(fields=["wording", "finding"], name="reviews_shown_once"),
        ]

    def __str__(self) -> str:
        return f"Finding {self.finding_id} at {self.place}"


class Appearance(TeamOwned):
    """Where a shown position stood when the wording was made: the revision and its words.

    What the public page says of it stays true when the article is edited.
    """

    wording = models.ForeignKey(Wording, on_delete=models.PROTECT, related_name="appearances")
    position = models.ForeignKey(Position, on_delete=models.PROTECT, related_name="+")
    revision = models.ForeignKey(Revision, on_delete=models.PROTECT, related_name="+")
    place = models.PositiveSmallIntegerField()
    exact = models.TextField()
    outlet = models.CharField(max_length=200, blank=True)
    url = models.URLField(max_length=2000, blank=True)
    published = models.DateTimeField(null=True, blank=True)
    published_precision = models.CharField(
        max_length=8, choices=Precision, default=Precision.UNKNOWN
    )
    zone = models.CharField(max_length=64, blank=True, help_text="The outlet's time zone.")

    class Meta(TeamOwned.Meta):
        constraints = [
            *TeamOwned.Meta.constraints,
            models.UniqueConstraint(fields=["wording", "place"], name="reviews_appearance_place"),
        ]

    def __str__(self) -> str:
        return self.exact[:80]
