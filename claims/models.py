from __future__ import annotations

from django.contrib.postgres.fields import ArrayField
from django.contrib.postgres.indexes import GinIndex
from django.db import models
from django.db.models import F, Q
from django.db.models.functions import Now

from accounts.models import Team, TeamOwned, User
from articles.models import Occurrence, Outlet, Revision, Story
from claims.enums import (
    DecisionKind,
    DiscrepancyKind,
    DiscrepancyState,
    InterestKind,
    Modality,
    Polarity,
    Support,
    Voice,
)
from claims.querysets import (
    ClaimQuerySet,
    ConflictQuerySet,
    DecisionQuerySet,
    DiscrepancyQuerySet,
    RecurrenceQuerySet,
    StatementQuerySet,
)
from verify.lookups import vector


class Claim(TeamOwned):
    """One checkable point with its value open, across the team's stories."""

    text = models.TextField()
    occurrence = models.ForeignKey(
        Occurrence, on_delete=models.PROTECT, null=True, editable=False, related_name="claims"
    )
    subject = models.CharField(max_length=300, blank=True, editable=False)
    attribute = models.CharField(max_length=300, blank=True, editable=False)
    worded_by_hand = models.BooleanField(default=False, editable=False)
    version = models.PositiveIntegerField(default=1, editable=False)
    to_recall = models.BooleanField(
        default=True, editable=False, help_text="Whether other stories are still to be asked."
    )
    created_at = models.DateTimeField(db_default=Now(), editable=False)

    objects = ClaimQuerySet.as_manager()

    class Meta(TeamOwned.Meta):
        indexes = [
            models.Index(fields=["id"], condition=Q(to_recall=True), name="claims_claim_to_recall"),
            GinIndex(vector("text", "subject", "attribute"), name="claims_claim_words"),
            GinIndex(fields=["text"], opclasses=["gin_trgm_ops"], name="claims_claim_letters"),
        ]

    def __str__(self) -> str:
        return self.text


class Position(TeamOwned):
    """What a group of a claim's statements asserts."""

    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="positions")
    text = models.TextField()
    created_at = models.DateTimeField(db_default=Now(), editable=False)

    class Meta(TeamOwned.Meta):
        pass

    def __str__(self) -> str:
        return self.text


class Statement(TeamOwned):
    """One proposition in a revision.

    `span` holds the whole reading, as `claims.stored` writes it.
    """

    revision = models.ForeignKey(Revision, on_delete=models.PROTECT, related_name="statements")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()
    exact = models.TextField()
    speaker = models.CharField(max_length=300, blank=True)
    voice = models.CharField(max_length=10, choices=Voice)
    origin = models.CharField(max_length=300, blank=True)
    quoted = models.BooleanField()
    polarity = models.CharField(max_length=10, choices=Polarity)
    modality = models.CharField(max_length=10, choices=Modality)
    check_worthiness = models.FloatField()
    ordinal = models.PositiveSmallIntegerField(default=0)
    by_hand = models.BooleanField(default=False, editable=False)
    span = models.JSONField()
    claim = models.ForeignKey(
        Claim, on_delete=models.PROTECT, null=True, blank=True, related_name="statements"
    )
    position = models.ForeignKey(
        Position,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="statements",
        db_index=False,  # it has one of its own
    )
    created_at = models.DateTimeField(db_default=Now(), editable=False)
    retired_at = models.DateTimeField(null=True, blank=True, editable=False)

    objects = StatementQuerySet.as_manager()

    class Meta(TeamOwned.Meta):
        constraints = [
            *TeamOwned.Meta.constraints,
            models.UniqueConstraint(
                fields=["revision", "start", "end", "speaker", "ordinal"],
                name="claims_statement_identity",
            ),
            models.CheckConstraint(condition=Q(end__gt=F("start")), name="claims_statement_span"),
        ]
        indexes = [
            # Who told a position, in whose voice: from the index alone.
            models.Index(
                fields=["position"], include=["revision", "voice"], name="claims_statement_position"
            ),
            GinIndex(vector("exact"), condition=Q(retired_at=None), name="claims_statement_words"),
        ]

    def __str__(self) -> str:
        return self.exact[:80]


class Standing(TeamOwned):
    """How a claim stands by what one story's articles say. Written by the comparison."""

    story = models.ForeignKey(Story, on_delete=models.PROTECT, related_name="standings")
    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="standings")
    support = models.CharField(max_length=12, choices=Support)
    independent_sources = models.PositiveSmallIntegerField()
    importance = models.FloatField()
    made_of = models.CharField(
        max_length=32,
        blank=True,
        editable=False,
        help_text="A mark of what was assessed; the same is not assessed again.",
    )

    class Meta(TeamOwned.Meta):
        constraints = [
            *TeamOwned.Meta.constraints,
            models.UniqueConstraint(fields=["story", "claim"], name="claims_standing_once"),
        ]

    def __str__(self) -> str:
        return f"{self.claim_id}: {self.support}"


class Recurrence(TeamOwned):
    """Two claims of different stories that seem to make one point. A suggestion, and no link."""

    first = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="+")
    second = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="+")
    likeness = models.FloatField()

    objects = RecurrenceQuerySet.as_manager()

    class Meta(TeamOwned.Meta):
        constraints = [
            *TeamOwned.Meta.constraints,
            models.UniqueConstraint(fields=["first", "second"], name="claims_recurrence_once"),
            models.CheckConstraint(
                condition=Q(first__lt=F("second")), name="claims_recurrence_ordered"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.first_id} again in {self.second_id}"


class Discrepancy(TeamOwned):
    """Positions of a claim that cannot all be right in one story, or tellings of one that differ.

    Once per kind.
    """

    story = models.ForeignKey(Story, on_delete=models.PROTECT, related_name="discrepancies")
    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="discrepancies")
    kind = models.CharField(max_length=12, choices=DiscrepancyKind)
    attribute = models.CharField(max_length=300, blank=True)
    severity = models.FloatField()
    certainty = models.FloatField()
    explanation = models.TextField()
    folded = models.BooleanField(default=False)
    fold_reason = models.CharField(max_length=300, blank=True)
    state = models.CharField(max_length=10, choices=DiscrepancyState, default=DiscrepancyState.OPEN)
    handed_on_at = models.DateTimeField(
        null=True, editable=False, help_text="When a dispute was opened for it, or found."
    )
    created_at = models.DateTimeField(db_default=Now(), editable=False)

    objects = DiscrepancyQuerySet.as_manager()

    class Meta(TeamOwned.Meta):
        verbose_name_plural = "discrepancies"
        constraints = [
            *TeamOwned.Meta.constraints,
            models.UniqueConstraint(
                fields=["story", "claim", "kind", "attribute"], name="claims_discrepancy_once"
            ),
            models.CheckConstraint(
                condition=Q(severity__range=(0, 1), certainty__range=(0, 1)),
                name="claims_discrepancy_scores",
            ),
        ]
        indexes = [
            models.Index(
                fields=["created_at"],
                condition=Q(handed_on_at=None, state=DiscrepancyState.OPEN, folded=False),
                name="claims_discrepancy_to_hand_on",
            ),
            GinIndex(vector("explanation"), name="claims_discrepancy_words"),
        ]

    def __str__(self) -> str:
        return self.explanation


class Side(TeamOwned):
    """One position, or one telling of it, in a discrepancy."""

    discrepancy = models.ForeignKey(Discrepancy, on_delete=models.CASCADE, related_name="sides")
    number = models.PositiveSmallIntegerField()
    position = models.ForeignKey(Position, on_delete=models.PROTECT, related_name="sides")
    value = models.TextField()

    class Meta(TeamOwned.Meta):
        constraints = [
            *TeamOwned.Meta.constraints,
            models.UniqueConstraint(fields=["discrepancy", "number"], name="claims_side_number"),
        ]

    def __str__(self) -> str:
        return self.value


class SideSpan(TeamOwned):
    """The differing words of one appearance of a side, as offsets into its revision's text."""

    side = models.ForeignKey(Side, on_delete=models.CASCADE, related_name="spans")
    statement = models.ForeignKey(Statement, on_delete=models.PROTECT, related_name="side_spans")
    start = models.PositiveIntegerField()
    end = models.PositiveIntegerField()

    class Meta(TeamOwned.Meta):
        constraints = [
            *TeamOwned.Meta.constraints,
            models.CheckConstraint(condition=Q(end__gt=F("start")), name="claims_sidespan_span"),
        ]

    def __str__(self) -> str:
        return f"{self.start}-{self.end}"


class Decision(TeamOwned):
    """What a person said of the machine's reading. Later runs keep it until it is undone."""

    kind = models.CharField(max_length=16, choices=DecisionKind)
    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, related_name="decisions")
    discrepancy = models.ForeignKey(
        Discrepancy, on_delete=models.PROTECT, null=True, related_name="decisions"
    )
    old_text = models.TextField(blank=True)
    new_text = models.TextField(blank=True)
    reason = models.TextField(blank=True)
    before = models.JSONField(
        default=dict, help_text="The claim that each moved statement had, by statement id."
    )
    made_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    made_at = models.DateTimeField(db_default=Now())
    undone_by = models.ForeignKey(User, on_delete=models.PROTECT, null=True, related_name="+")
    undone_at = models.DateTimeField(null=True)

    objects = DecisionQuerySet.as_manager()

    class Meta(TeamOwned.Meta):
        pass

    def __str__(self) -> str:
        return f"{self.kind} by {self.made_by_id}"


class Link(TeamOwned):
    """Two statements that a person put together or apart; every later run keeps to it."""

    decision = models.ForeignKey(Decision, on_delete=models.PROTECT, related_name="links")
    first = models.ForeignKey(Statement, on_delete=models.PROTECT, related_name="+")
    second = models.ForeignKey(Statement, on_delete=models.PROTECT, related_name="+")
    together = models.BooleanField()

    class Meta(TeamOwned.Meta):
        constraints = [
            *TeamOwned.Meta.constraints,
            models.CheckConstraint(condition=Q(first__lt=F("second")), name="claims_link_ordered"),
        ]

    def __str__(self) -> str:
        return f"{self.first_id} {'with' if self.together else 'not with'} {self.second_id}"


class Conflict(TeamOwned):
    """A conflict of interest that a member has declared: they judge nothing that it touches.

    Withdrawn by `archived_at`. `name` is an author's, a person's or an organisation's, `pattern`
    the expression that finds it as whole words.
    """

    user = models.ForeignKey(User, on_delete=models.PROTECT, related_name="conflicts")
    kind = models.CharField(max_length=10, choices=InterestKind)
    outlet = models.ForeignKey(Outlet, on_delete=models.PROTECT, null=True, related_name="+")
    story = models.ForeignKey(Story, on_delete=models.PROTECT, null=True, related_name="+")
    claim = models.ForeignKey(Claim, on_delete=models.PROTECT, null=True, related_name="+")
    name = models.CharField(max_length=200, blank=True)
    pattern = models.CharField(max_length=500, blank=True, editable=False)
    note = models.CharField(max_length=500, blank=True)
    declared_by = models.ForeignKey(User, on_delete=models.PROTECT, related_name="+")
    declared_at = models.DateTimeField(db_default=Now(), editable=False)
    archived_at = models.DateTimeField(null=True, editable=False)

    objects = ConflictQuerySet.as_manager()

    class Meta(TeamOwned.Meta):
        constraints = [
            *TeamOwned.Meta.constraints,
            models.UniqueConstraint(
                fields=["team", "user", "kind", "outlet", "story", "claim", "name"],
                condition=Q(archived_at=None),
                nulls_distinct=False,
                name="claims_conflict_once",
            ),
            models.CheckConstraint(
                condition=Q(kind="outlet", outlet__isnull=False, story=None, claim=None, name="")
                | Q(kind="story", story__isnull=False, outlet=None, claim=None, name="")
                | Q(kind="claim", claim__isnull=False, outlet=None, story=None, name="")
                | Q(kind__in=["author", "named"], outlet=None, story=None, claim=None)
                & ~Q(name=""),
                name="claims_conflict_of_one_thing",
            ),
        ]

    def __str__(self) -> str:
        return str(self.outlet or self.story or self.claim or self.name)


class IndexEntry(TeamOwned):
    """The keys under which a statement is found, hashed by `claims.matching.index`.

    Written with the statement, in its transaction. The last statement of a claim stays in the index
    when it is retired, so that the claim is found.
    """

    statement = models.OneToOneField(
        Statement, on_delete=models.PROTECT, related_name="index_entry"
    )
    keys = ArrayField(models.IntegerField())
    keying = models.IntegerField(help_text="By which lists of words; see `claims.matching.keys`.")

    class Meta(TeamOwned.Meta):
        verbose_name_plural = "index entries"
        indexes = [
            GinIndex(fields=["keys"], name="claims_indexentry_keys", fastupdate=False),
            models.Index(fields=["keying"], name="claims_indexentry_keying"),
        ]

    def __str__(self) -> str:
        return f"{self.statement_id}: {len(self.keys)} keys"


class IndexCount(models.Model):
    """How many entries a team's index had when its common keys were last counted."""

    team = models.OneToOneField(Team, on_delete=models.PROTECT, primary_key=True, related_name="+")
    entries = models.PositiveIntegerField()
    last_entry = models.BigIntegerField(help_text="Entries with a higher id came later.")
    counted_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"{self.entries} entries"


class CommonKey(models.Model):
    """A key that many of a team's statements have; any other is rare."""

    pk = models.CompositePrimaryKey("team", "key")
    team = models.ForeignKey(Team, on_delete=models.PROTECT, related_name="+", db_index=False)
    key = models.IntegerField()
    entries = models.PositiveIntegerField()

    def __str__(self) -> str:
        return f"{self.key}: {self.entries} entries"
