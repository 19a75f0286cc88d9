from __future__ import annotations

from typing import Any

from rest_framework import serializers

from accounts.api.serializers import Colleague, OfTeam, PersonRead
from accounts.models import User
from claims.api.serializers import PositionRead
from claims.models import Claim, Discrepancy
from reviews.api.evidence_serializers import EvidenceRead
from reviews.enums import AssignmentState, Confidence, DeskNoteKind, Rating
from reviews.models import Assignment, DeskNote, Dispute, Finding, Verdict
from reviews.moves import offered
from verify.api.bodies import Written
from verify.api.rows import RowRead


class AssignmentRead(RowRead[Assignment]):
    reviewer = PersonRead(read_only=True)
    lease = serializers.IntegerField(
        read_only=True,
        allow_null=True,
        help_text="Each write of the reviewer names it. Null in others' independent checks.",
    )

    class Meta:
        model = Assignment
        fields = [
            "id",
            "reviewer",
            "part",
            "round",
            "state",
            "lease",
            "lease_until",
            "started_at",
            "due_at",
            "how",
            "grounds",
            "assigned_by",
            "assigned_at",
            "ended_at",
        ]

    def to_representation(self, instance: Assignment) -> dict[str, Any]:
        """Of a sealed round nothing shows how far another reviewer has come."""
        shown: dict[str, Any] = super().to_representation(instance)
        user = self.context["view"].actor.user
        if instance.dispute.sealed and instance.reviewer_id != user.pk:
            shown |= dict.fromkeys(("lease", "lease_until", "started_at", "ended_at"))
            shown["state"] = AssignmentState.ACTIVE
        return shown


class FindingRead(RowRead[Finding]):
    class Meta:
        model = Finding
        fields = ["position", "position_text", "was_said", "is_so"]


class VerdictRead(RowRead[Verdict]):
    findings = FindingRead(many=True, read_only=True)

    class Meta:
        model = Verdict
        fields = [
            "id",
            "dispute",
            "author",
            "round",
            "part",
            "independent",
            "desk_note",
            "line",
            "rationale",
            "confidence",
            "supersedes",
            "created_at",
            "findings",
        ]


class DisputeRead(RowRead[Dispute]):
    assignments = AssignmentRead(
        many=True, read_only=True, source="active_assignments", help_text="Those active today."
    )

    class Meta:
        model = Dispute
        fields = [
            "id",
            "claim",
            "kind",
            "attribute",
            "origin",
            "question",
            "severity",
            "priority",
            "due_at",
            "desk",
            "tags",
            "state",
            "round",
            "second_check",
            "vacant",
            "judged_at",
            "reason",
            "opened_by",
            "opened_at",
            "closed_by",
            "closed_at",
            "verdict",
            "merged_into",
            "split_from",
            "source_changed_at",
            "version",
            "assignments",
        ]


class DisputeInFull(DisputeRead):
    """A dispute with what a verdict has to speak of, and what was found."""

    positions = PositionRead(
        many=True,
        read_only=True,
        source="claim.held_positions",
        help_text="A verdict has one finding for each.",
    )
    verdicts = VerdictRead(many=True, read_only=True)
    evidence = EvidenceRead(
        many=True, read_only=True, source="open_evidence", help_text="What is not restricted."
    )
    moves = serializers.SerializerMethodField(help_text="What the caller could do now.")

    class Meta(DisputeRead.Meta):
        fields = [*DisputeRead.Meta.fields, "positions", "verdicts", "evidence", "moves"]

    def get_moves(self, dispute: Dispute) -> list[str]:
        actor = self.context["view"].actor
        active = dispute.active_assignments  # type: ignore[attr-defined] # prefetched by the view
        held = (row for row in active if row.reviewer_id == actor.user.pk and not row.ended_at)
        return offered(actor, dispute, next(held, None))


class DeskNoteRead(RowRead[DeskNote]):
    class Meta:
        model = DeskNote
        fields = [
            "id",
            "claim",
            "discrepancy",
            "kind",
            "line",
            "made_by",
            "made_at",
            "undone_by",
            "undone_at",
        ]


class Opening(Written):
    claim = OfTeam(queryset=Claim.objects.all())
    reason = serializers.CharField(max_length=5000, help_text="Why it matters.")
    question = serializers.CharField(max_length=2000, required=False, allow_blank=True)


class Assigning(Written):
    reviewer = Colleague(queryset=User.objects.all(), help_text="A user's id; see /members/.")
    due_at = serializers.DateTimeField(required=False, allow_null=True)


class Reasoned(Written):
    reason = serializers.CharField(max_length=5000)


LEASE = "The assignment's lease as you read it."


class Leased(Written):
    lease = serializers.IntegerField(help_text=LEASE)


class LeasedWithReason(Leased):
    reason = serializers.CharField(max_length=5000)


class EvidenceWritten(Written):
    url = serializers.CharField(max_length=2000)
    note = serializers.CharField(max_length=10_000, required=False, allow_blank=True)


class FindingWritten(Written):
    position = serializers.IntegerField()
    was_said = serializers.ChoiceField(choices=Rating.choices)
    is_so = serializers.ChoiceField(choices=Rating.choices)


class VerdictWritten(Written):
    lease = serializers.IntegerField(help_text=LEASE)
    findings = FindingWritten(many=True, allow_empty=False)
    desk_note = serializers.ChoiceField(choices=DeskNoteKind.choices)
    rationale = serializers.CharField(max_length=50_000)
    confidence = serializers.ChoiceField(choices=Confidence.choices)
    line = serializers.CharField(
        max_length=2000,
        required=False,
        allow_blank=True,
        help_text="The words in which colleagues may print it.",
    )
    evidence = EvidenceWritten(many=True, required=False)


class Deciding(Written):
    verdict = OfTeam(queryset=Verdict.objects.all())


class DeskNoteWritten(Written):
    kind = serializers.ChoiceField(choices=DeskNoteKind.choices)
    line = serializers.CharField(max_length=2000, required=False, allow_blank=True)
    discrepancy = OfTeam(
        queryset=Discrepancy.objects.all(),
        required=False,
        allow_null=True,
        help_text="Where the note speaks of one discrepancy of the claim alone.",
    )
