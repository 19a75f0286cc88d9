from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now

from accounts.models import TeamOwned, User
from claims.enums import DiscrepancyKind
from claims.models import Claim
from reviews.enums import CLOSED_STATES, LIVE_STATES, DisputeOrigin, DisputeState, Priority
from reviews.enums import SecondCheck as Second
from reviews.querysets import DisputeQuerySet, FlagQuerySet, SealedEventQuerySet
from verify.lookups import vector


class Dispute(TeamOwned):
    """The worked case: a claim in question. Once for a claim, kind and attribute.

    Dismissed stays dismissed. `vacant` counts the checks of the round that nobody has;
    `sealed` says that the round's verdicts are hidden until all of them are in.
    """

    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="disputes")
    kind = models.CharField(
        max_length=12, choices=DiscrepancyKind, blank=True, help_text="Empty: opened by hand."
    )
    attribute = models.CharField(max_length=300, blank=True)
    origin = models.CharField(
        max_length=12, choices=DisputeOrigin, help_text="What its present round comes from."
    )
    question = models.TextField(help_text="What is to be found out, in one sentence.")
    severity = models.FloatField(default=0)
    priority = models.SmallIntegerField(choices=Priority, default=Priority.NORMAL)
    due_at = models.DateTimeField(null=True, blank=True)
    desk = models.CharField(max_length=60, blank=True)
    tags = ArrayField(models.CharField(max_length=40), default=list, blank=True)
    state = models.CharField(max_length=10, choices=DisputeState, default=DisputeState.OPEN)
    round = models.PositiveSmallIntegerField(default=1)
    second_check = models.CharField(max_length=8, choices=Second, default=Second.NONE)
    vacant = models.PositiveSmallIntegerField(default=1, editable=False)
    sealed = models.BooleanField(default=False, editable=False)
    judged_at = models.DateTimeField(
        null=True, editable=False, help_text="When the last verdict that it needs came in."
    )
    reason = models.TextField(blank=True, help_text="Why it was opened, dismissed or reopened.")
    opened_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    opened_at = models.DateTimeField(db_default=Now())
    closed_by = models.ForeignKey(
        User, on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    closed_at = models.DateTimeField(null=True, blank=True)
    verdict = models.ForeignKey(
        "Verdict", on_delete=models.PROTECT, null=True, blank=True, related_name="+"
    )
    merged_into = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="merged"
    )
    split_from = models.ForeignKey(
        "self", on_delete=models.PROTECT, null=True, blank=True, related_name="splits"
    )
    source_changed_at = models.DateTimeField(
        null=True,
        editable=False,
        help_text="When a source that a verdict rests on was edited, until somebody looked at it.",
    )
    source_seen_at = models.DateTimeField(
        null=True, editable=False, help_text="When an editor last said that the verdict stands."
    )
    escalated_at = models.DateTimeField(null=True, editable=False)
    version = models.PositiveIntegerField(default=1, editable=False)

    objects = DisputeQuerySet.as_manager()

    class Meta(TeamOwned.Meta):
        constraints = [
            *TeamOwned.Meta.constraints,
            models.UniqueConstraint(
                fields=["claim", "kind", "attribute"], name="reviews_dispute_once"
            ),
            models.CheckConstraint(
                condition=Q(closed_at=None, state__in=sorted(LIVE_STATES))
                | Q(closed_at__isnull=False, state__in=sorted(CLOSED_STATES)),
                name="reviews_dispute_closed",
            ),
            models.CheckConstraint(
                condition=~Q(state="decided") | Q(verdict__isnull=False),
                name="reviews_dispute_verdict",
            ),
            models.CheckConstraint(
                condition=Q(state="merged", merged_into__isnull=False)
                | (~Q(state="merged") & Q(merged_into=None)),
                name="reviews_dispute_merged",
            ),
        ]
        indexes = [
            # The work list in its order: what is live, what nobody has, what waits for an editor.
            models.Index(
                F("team"),
                F("priority").desc(),
                F("due_at").asc(nulls_last=True),
                F("severity").desc(),
                F("id"),
                condition=Q(closed_at=None),
                name="reviews_dispute_live",
            ),
            models.Index(
                F("team"),
                F("priority").desc(),
                F("due_at").asc(nulls_last=True),
                F("severity").desc(),
                F("id"),
                condition=Q(closed_at=None, vacant__gt=0),
                name="reviews_dispute_vacant",
            ),
            models.Index(
                fields=["team", "judged_at"],
                condition=Q(closed_at=None, judged_at__isnull=False),
                name="reviews_dispute_to_close",
            ),
            models.Index(
                fields=["team", "-closed_at"],
                condition=Q(closed_at__isnull=False),
                name="reviews_dispute_ended",
            ),
            models.Index(
                fields=["team", "due_at", "id"],
                condition=Q(closed_at=None),
                name="reviews_dispute_by_due",
            ),
            models.Index(
                fields=["team", "source_changed_at"],
                condition=Q(source_changed_at__isnull=False),
                name="reviews_dispute_edited",
            ),
            # The statistics of what was decided, from the index alone.
            models.Index(
                fields=["team", "closed_at"],
                include=["verdict", "opened_at", "kind", "round"],
                condition=Q(state=DisputeState.DECIDED),
                name="reviews_dispute_decided",
            ),
            # Asked of each verdict and assignment: is it of a round that is sealed?
            models.Index(
                fields=["id", "round"], condition=Q(sealed=True), name="reviews_dispute_sealed"
            ),
            models.Index(fields=["team", "-severity"], name="reviews_dispute_severity"),
            models.Index(fields=["team", "-opened_at"], name="reviews_dispute_opened"),
            models.Index(fields=["team", "desk"], name="reviews_dispute_desk"),
            models.Index(fields=["team", "kind"], name="reviews_dispute_kind"),
            GinIndex(fields=["tags"], name="reviews_dispute_tags"),
            GinIndex(fields=["question"], opclasses=["gin_trgm_ops"], name="reviews_dispute_words"),
            GinIndex(vector("question"), name="reviews_dispute_stems"),
        ]

    def __str__(self) -> str:
        return self.question


class Watch(TeamOwned):
    """Somebody who wants to hear of a dispute without working on it."""

    dispute = models.ForeignKey(Dispute, on_delete=models.PROTECT, related_name="watches")
    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    since = models.DateTimeField(db_default=Now(), editable=False)

    class Meta(TeamOwned.Meta):
        verbose_name_plural = "watches"
        constraints = [
            *TeamOwned.Meta.constraints,
            models.UniqueConstraint(fields=["dispute", "user"], name="reviews_watch_once"),
        ]

    def __str__(self) -> str:
        return f"{self.user_id} watches {self.dispute_id}"


class SealedEvent(TeamOwned):
    """An event of the trail that tells of a sealed round: its author and auditors alone see it.

    It counts for as long as the dispute is sealed in that round.
    """

    dispute = models.ForeignKey(Dispute, on_delete=models.PROTECT, related_name="sealed_events")
    round = models.PositiveSmallIntegerField()
    event_id = models.UUIDField(unique=True)
    author = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")

    objects = SealedEventQuerySet.as_manager()

    class Meta(TeamOwned.Meta):
        pass

    def __str__(self) -> str:
        return str(self.event_id)


class Flag(TeamOwned):
    """Words of an article that somebody finds doubtful, and why."""

    dispute = models.ForeignKey(Dispute, on_delete=models.PROTECT, related_name="flags")
    statement = models.ForeignKey(
        "claims.Statement", on_delete=models.PROTECT, related_name="flags"
    )
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    exact = models.TextField(help_text="The words that were chosen.")
    reason = models.TextField()
    raised_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    raised_at = models.DateTimeField(db_default=Now(), editable=False)
    sealed_in = models.PositiveSmallIntegerField(
        null=True,
        editable=False,
        help_text="The round of an independent check that it is part of, as of evidence.",
    )

    objects = FlagQuerySet.as_manager()

    class Meta(TeamOwned.Meta):
        constraints = [
            *TeamOwned.Meta.constraints,
            models.CheckConstraint(condition=Q(end__gt=F("start")), name="reviews_flag_span"),
        ]

    def __str__(self) -> str:
        return self.exact[:80]
